// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_json.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/archive.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "io/atomic_file.hpp"
#include "io/fields.hpp"
#include "io/recording_csv.hpp"
#include "io/version.hpp"
#include "session/command_json.hpp"

namespace gazehold {

namespace {

constexpr std::string_view formatName = "gazehold session ";

std::uint64_t hashOf(const Recording& recording) {
  StateHasher hasher;
  auto& all = const_cast<Recording&>(recording);  // a hasher only reads
  hasher(all.time, all.values, all.second);
  return hasher.value();
}

Json branchJson(const Session& session, const Branch& branch) {
  Json json{{"name", branch.name}};
  // what it shares with its parent stands there
  std::size_t shared = 0;
  if (branch.parent) {
    const Branch& parent = session.branches[*branch.parent];
    json["from"] = parent.name;
    json["fork"] = branch.fork;
    while (shared < branch.log.size() && shared < parent.log.size() && branch.log[shared] == parent.log[shared] &&
           branch.log[shared].step <= branch.fork)
      ++shared;
    json["shared"] = shared;
  }
  json["end"] = branch.end;
  json["log"] = logJson({branch.log.begin() + static_cast<std::ptrdiff_t>(shared), branch.log.end()});
  json["hashes"] = hashesJson(branch.hashes);
  return json;
}

// ------------------------------------------------------------------ reading

std::uint64_t parseHash(const std::string& text) {
  std::uint64_t hash = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hash, 16);
  if (error != std::errc() || end != text.data() + text.size() || text.size() != 16)
    throw UsageError(inQuotes(text) + " is no hash of 16 hexadecimal digits");
  return hash;
}

Branch branchOf(const Json& json, const Session& session) {
  Fields fields(json);
  Branch branch{.name = fields.text("name")};
  for (const Branch& other : session.branches)
    if (other.name == branch.name) throw UsageError("two branches are named " + inQuotes(branch.name));
  if (fields.find("from")) {
    branch.parent = branchNamed(session, fields.text("from"));
    branch.fork = fields.step("fork");
    const Branch& parent = session.branches[*branch.parent];
    const std::uint64_t shared = fields.whole("shared");
    if (shared > parent.log.size()) throw UsageError("\"shared\" is more than its parent's log holds");
    branch.log.assign(parent.log.begin(), parent.log.begin() + static_cast<std::ptrdiff_t>(shared));
  }
  branch.end = fields.step("end");
  const Log own = logOf(fields.need("log"));
  if (!own.empty() && !branch.log.empty() && own.front().step < branch.log.back().step)
    throw UsageError("its log begins before what it shares with its parent ends");
  branch.log.insert(branch.log.end(), own.begin(), own.end());
  if (const Json* hashes = fields.find("hashes")) branch.hashes = hashesOf(*hashes);
  return branch;
}

std::shared_ptr<const Recording> recordingOf(Fields& fields, const std::string& path, std::string& name) {
  name = fields.text("file");
  std::error_code ignored;
  std::string file = name;
  if (!std::filesystem::exists(file, ignored))
    file = (std::filesystem::path(path).parent_path() / std::filesystem::path(name).filename()).string();
  return readRecording(file);
}

Session read(const Json& json, const std::string& path) {
  Fields fields(json);
  const std::string format = fields.text("format");
  int number = 0;
  if (format.starts_with(formatName))
    std::from_chars(format.data() + formatName.size(), format.data() + format.size(), number);
  if (number < 1) throw UsageError("it is no session of Gazehold");
  if (number > sessionFormat)
    throw UsageError("it is of a newer format, " + std::to_string(number) + "; this version reads up to " +
                     std::to_string(sessionFormat) + ": a newer Gazehold opens it");
  fields.find("generator");

  Session session;
  const Scenario& scenario = scenarioNamed(fields.text("scenario"));
  if (const Json* file = fields.find("recording")) {
    Fields of(*file);
    const auto recording = recordingOf(of, path, session.recording);
    session.start = prepare(scenario, fields.whole("seed"), recording);
    // as it is followed: with its saccades as steps
    if (hashOf(*session.start.recording) != parseHash(of.text("hash")))
      throw FileError(recording->file, "this is not the recording that the session " + inQuotes(path) + " followed");
  } else {
    session.start = prepare(scenario, fields.whole("seed"));
  }
  session.start.target = targetNamed(fields.text("target"));
  session.start.parameters = parametersOf(fields.need("parameters"), session.start.system, Parameters());
  session.start.script = logOf(fields.need("planned"));
  for (const Json& branch : fields.list("branches")) {
    try {
      session.branches.push_back(branchOf(branch, session));
    } catch (const UsageError& error) {
      throw UsageError("branch " + std::to_string(session.branches.size() + 1) + ": " + error.what());
    }
  }
  if (session.branches.empty()) throw UsageError("it has no branch");
  session.current = fields.find("branch") ? branchNamed(session, fields.text("branch")) : 0;
  session.position = fields.find("position") ? fields.step("position") : session.branches[session.current].end;
  if (fields.find("bookmarks"))
    for (const Json& bookmark : fields.list("bookmarks")) {
      Fields of(bookmark);
      session.bookmarks.push_back({branchNamed(session, of.text("branch")), of.step("step"), of.text("text")});
    }
  if (const Json* window = fields.find("window")) session.window = *window;
  session.unknown = fields.unknown();
  checkSession(session);
  return session;
}

}  // namespace

Json hashesJson(std::span<const Checkpoint> hashes) {
  Json json = Json::object();
  for (const Checkpoint& point : hashes) json[std::to_string(point.step)] = hashText(point.hash);
  return json;
}

std::vector<Checkpoint> hashesOf(const Json& json) {
  if (!json.is_object()) throw UsageError("\"hashes\" must be an object in braces");
  std::vector<Checkpoint> points;
  for (const auto& [step, hash] : json.items()) {
    Checkpoint point;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), point.step);
    if (error != std::errc() || end != step.data() + step.size() || point.step < 0 || !hash.is_string())
      throw UsageError("\"hashes\" must hold hashes by their steps, not " + inQuotes(step));
    if (!points.empty() && point.step <= points.back().step) throw UsageError("\"hashes\" must rise in their steps");
    point.hash = parseHash(hash.get<std::string>());
    points.push_back(point);
  }
  return points;
}

Json sessionJson(const Session& session) {
  const Setup& start = session.start;
  Json json{{"format", std::string(formatName) + std::to_string(sessionFormat)},
            {"generator", "Gazehold " + std::string(version())},
            {"scenario", start.scenario->id},
            {"seed", start.seed},
            {"target", targetName(start.target)}};
  // one of another kind is only at hand
  if (start.recording && start.recording->kind == recordingKind(start.system))
    json["recording"] = {{"file", session.recording.empty() ? start.recording->file : session.recording},
                         {"hash", hashText(hashOf(*start.recording))}};
  json["parameters"] = valuesJson(start.parameters, start.system);
  json["planned"] = logJson(start.script);
  json["branches"] = Json::array();
  for (const Branch& branch : session.branches) json["branches"].push_back(branchJson(session, branch));
  json["branch"] = session.branches[session.current].name;
  json["position"] = session.position;
  json["bookmarks"] = Json::array();
  for (const Bookmark& bookmark : session.bookmarks)
    json["bookmarks"].push_back(
        {{"branch", session.branches[bookmark.branch].name}, {"step", bookmark.step}, {"text", bookmark.text}});
  if (!session.window.is_null()) json["window"] = session.window;
  if (session.unknown.is_object()) json.update(session.unknown);
  return json;
}

std::string sessionText(const Session& session) { return jsonText(sessionJson(session), false); }

Session sessionFromText(std::string_view text, const std::string& path) {
  Json json;
  try {
    json = parsedJson(text);
  } catch (const UsageError& error) {
    throw FileError(path, "is no session of Gazehold: " + std::string(error.what()));
  }
  return sessionFromJson(json, path);
}

Session sessionFromJson(const Json& json, const std::string& path) {
  try {
    return read(json, path);
  } catch (const UsageError& error) {
    throw FileError(path, error.what());
  }
}

std::string sessionFile(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) throw FileError(path, "there is no such file");
  if (!std::filesystem::is_regular_file(status)) throw FileError(path, "is not a file");
  if (std::filesystem::file_size(path, error) > longestSession) throw FileError(path, "is too long for a session");
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) throw FileError(path, "cannot be read");
  return text;
}

Session readSession(const std::string& path) { return sessionFromText(sessionFile(path), path); }

void writeSession(const std::string& path, const Session& session) {
  AtomicFile file(path);
  file.write(sessionText(session));
  file.commit();
}

}  // namespace gazehold

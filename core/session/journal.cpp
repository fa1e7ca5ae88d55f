// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <functional>
#include <span>

#include "base/error.hpp"
#include "io/checked_line.hpp"
#include "session/command_json.hpp"
#include "session/session_json.hpp"

namespace gazehold {

namespace {

namespace fs = std::filesystem;

constexpr int journalFormat = 1;
constexpr std::string_view ending = ".journal";

// the first name that nothing has: start + end, start + "-2" + end, …
std::string freeName(const std::string& start, std::string_view end) {
  std::string name = start + std::string(end);
  std::error_code error;
  for (int k = 2; fs::exists(name, error); ++k) name = start + "-" + std::to_string(k) + std::string(end);
  return name;
}

// named by when and by whom it was begun, so that newer ones come later and none meets another
std::string newName(const std::string& directory) {
  char time[32];
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  std::strftime(time, sizeof time, "%Y%m%dT%H%M%SZ", ::gmtime_r(&now, &parts));
  return freeName(directory + "/" + time + "-" + std::to_string(::getpid()), ending);
}

// whether branches are the same but for what the current one has done since
bool differOnlyAtTheEnd(const Session& before, const Session& now) {
  if (before.branches.size() != now.branches.size() || before.current != now.current || !(before.start == now.start) ||
      before.bookmarks != now.bookmarks || before.recording != now.recording || before.window != now.window ||
      before.unknown != now.unknown)
    return false;
  for (std::size_t k = 0; k < now.branches.size(); ++k)
    if (k != now.current && !(before.branches[k] == now.branches[k])) return false;
  const Branch &a = before.branches[now.current], &b = now.branches[now.current];
  // a hash of the entire state stands for all that came before it
  return a.name == b.name && a.parent == b.parent && a.fork == b.fork && a.hashes.size() <= b.hashes.size() &&
         (a.hashes.empty() || a.hashes.back() == b.hashes[a.hashes.size() - 1]);
}

// what changed in the current branch; nothing when only the whole session tells it. A command stands before what is still
// planned, so it is put into the log and not at its end
std::optional<Json> changeOf(const Session& before, const Session& now) {
  if (!differOnlyAtTheEnd(before, now)) return std::nullopt;
  const Branch &a = before.branches[now.current], &b = now.branches[now.current];
  if (a.log.size() > b.log.size()) return std::nullopt;
  const auto at = std::ranges::mismatch(a.log, b.log).in1 - a.log.begin();
  const auto added = static_cast<std::ptrdiff_t>(b.log.size() - a.log.size());
  if (!std::equal(a.log.begin() + at, a.log.end(), b.log.begin() + at + added)) return std::nullopt;
  Json change = Json::object();
  if (added > 0) {
    change["at"] = at;
    change["do"] = logJson({b.log.begin() + at, b.log.begin() + at + added});
  }
  if (b.hashes.size() > a.hashes.size()) change["hashes"] = hashesJson(std::span(b.hashes).subspan(a.hashes.size()));
  return change;
}

}  // namespace

Journal::Journal(std::string directory) : directory_(std::move(directory)) {
  std::error_code error;
  fs::create_directories(directory_, error);
  if (error) throw WriteError(directory_, "cannot make this directory: " + error.message());
}

void Journal::keep(const std::shared_ptr<const Session>& session, Step end, Step position, Time now) {
  const bool moved = end != end_ || position != position_;
  const bool due = moved && now - movedAt_ >= moveEvery;
  if (kept_ == session && !due) return;
  std::optional<Json> change = kept_ ? changeOf(*kept_, *session) : std::nullopt;
  const bool tooLong = file_ && file_->size() > std::max(longest, 4 * wholeSize_);
  if (!change || tooLong) {
    Session whole = *session;
    whole.branches[whole.current].end = end;
    whole.position = position;
    writeWhole(std::move(whole));
  } else {
    // hashes come with moving, and not on their own
    if (!change->contains("do") && !due) return;
    (*change)["end"] = end;
    (*change)["position"] = position;
    file_->append(checkedLine(*change));
  }
  kept_ = session;
  end_ = end;
  position_ = position;
  movedAt_ = now;
}

// the file is there only with a first line, and is written anew beside what stands there
void Journal::writeWhole(Session session) {
  // whoever reads it stands elsewhere
  std::error_code error;
  if (session.recording.empty() && session.start.recording) session.recording = session.start.recording->file;
  if (!session.recording.empty()) session.recording = fs::absolute(session.recording, error).string();
  const std::string line = checkedLine({{"journal", journalFormat}, {"session", sessionJson(session)}});
  if (file_ && file_->size() + line.size() <= std::max(longest, 4 * wholeSize_)) {
    file_->append(line);
  } else {
    AtomicFile begun(file_ ? file_->path() : newName(directory_));
    begun.write(line);
    file_ = begun.commitAndGoOn();
  }
  wholeSize_ = line.size();
}

void Journal::remove() {
  if (file_) ::unlink(file_->path().c_str());
  file_.reset();
  kept_.reset();
}

// ---------------------------------------------------------------- what was left

namespace {

// throws UsageError when this is no change that can follow
void apply(const Json& change, Session& session) {
  const auto step = [&](const char* name) {
    const auto found = change.find(name);
    if (found == change.end() || !found->is_number_unsigned() ||
        found->get<std::uint64_t>() > static_cast<std::uint64_t>(latestStep))
      throw UsageError(std::string("\"") + name + "\" must be a whole number");
    return found->get<Step>();
  };
  Branch& branch = session.branches[session.current];
  if (change.contains("do")) {
    const Step at = step("at");
    if (at > static_cast<Step>(branch.log.size())) throw UsageError("\"at\" is beyond the log");
    const Log done = logOf(change["do"]);
    branch.log.insert(branch.log.begin() + at, done.begin(), done.end());
  }
  if (change.contains("hashes"))
    for (const Checkpoint& point : hashesOf(change["hashes"])) branch.hashes.push_back(point);
  branch.end = step("end");
  session.position = step("position");
}

}  // namespace

Session sessionFromJournal(std::string_view text, const std::string& path) {
  std::optional<Json> whole;
  std::vector<Json> changes;  // since then
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) break;
    std::optional<Json> entry = readCheckedLine(text.substr(0, end));
    if (!entry) break;
    text.remove_prefix(end + 1);
    if (entry->contains("journal")) {
      whole = std::move(entry);
      changes.clear();
    } else {
      changes.push_back(std::move(*entry));
    }
  }
  if (!whole || !whole->contains("session")) throw FileError(path, "is no journal of Gazehold");
  if ((*whole)["journal"] != journalFormat) throw FileError(path, "is of a newer format: a newer Gazehold reads it");
  Session session = sessionFromJson((*whole)["session"], path);
  try {
    for (const Json& change : changes) apply(change, session);
    checkSession(session);
  } catch (const UsageError& error) {
    throw FileError(path, error.what());
  }
  return session;
}

std::vector<std::string> journalsIn(const std::string& directory) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().filename().string().ends_with(ending) && entry->is_regular_file(error))
      paths.push_back(entry->path().string());
  std::ranges::sort(paths, std::greater<>());
  return paths;
}

std::optional<LeftJournal> LeftJournal::take(const std::string& path) {
  try {
    AppendFile file(path, O_RDWR | O_NOFOLLOW | O_NONBLOCK);
    if (!file.lock()) return std::nullopt;
    return LeftJournal(std::move(file));
  } catch (const WriteError&) {
    return std::nullopt;
  }
}

Session LeftJournal::read() const { return sessionFromJournal(sessionFile(path()), path()); }

void LeftJournal::discard() { ::unlink(path().c_str()); }

std::string LeftJournal::setAside() {
  const std::string name = freeName(path() + ".aside", "");
  std::error_code error;
  fs::rename(path(), name, error);
  if (error) throw WriteError(path(), "cannot be renamed: " + error.message());
  return name;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/crate.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/error.hpp"
#include "experiments/run_store.hpp"
#include "io/atomic_file.hpp"
#include "io/json.hpp"
#include "io/version.hpp"

namespace gazehold {

namespace {

namespace fs = std::filesystem;

constexpr const char* fileName = "ro-crate-metadata.json";
constexpr const char* title = "Results of Gazehold";
constexpr const char* licence = "https://spdx.org/licenses/GPL-3.0-or-later";

std::string placeOf(const std::string& directory) { return directory + "/" + fileName; }

std::string today() {
  namespace chrono = std::chrono;
  chrono::sys_seconds now = chrono::floor<chrono::seconds>(chrono::system_clock::now());
  if (const char* text = std::getenv("SOURCE_DATE_EPOCH")) {
    long long epoch = 0;
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), epoch);
    if (error == std::errc() && *end == '\0' && epoch >= 0 && epoch < 253'402'300'800)
      now = chrono::sys_seconds(chrono::seconds(epoch));
  }
  const chrono::year_month_day day(chrono::floor<chrono::days>(now));
  char date[16];
  std::snprintf(date, sizeof date, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return date;
}

// names of what is kept there whole, in rising order
std::vector<std::string> campaignsIn(const std::string& directory) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error)) {
    std::string name = entry->path().filename().string();
    if (!name.ends_with(RunStore::ending)) continue;
    name.resize(name.size() - RunStore::ending.size());
    if (fs::exists(fs::path(directory) / (name + ".json"))) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

Json reference(const std::string& id) { return {{"@id", id}}; }

// the file, and a word for people; nothing for another's file
Json summaryIn(const std::string& directory, const std::string& name) {
  std::ifstream file(directory + "/" + name + ".json", std::ios::binary);
  return Json::parse(file, nullptr, false);
}

std::string described(const Json& summary) {
  const auto text = [&](const char* key) { return summary.contains(key) ? summary[key].dump() : std::string(); };
  std::string words = "gazehold-batch, ";
  if (summary.contains("sweep")) words += "sweep " + text("sweep");
  else words += "experiment " + text("experiment") + ": " + text("title") + ", duration_s " + text("duration_s");
  return words + ", runs " + text("runs") + ", first_seed " + text("first_seed") + ", set " + text("settings");
}

}  // namespace

void checkCrate(const std::string& directory) {
  const std::string path = placeOf(directory);
  AtomicFile place(path);
  if (!fs::exists(path)) return;
  std::ifstream file(path, std::ios::binary);
  const Json there = Json::parse(file, nullptr, false);
  // one of somebody else describes more than we know
  if (there.is_discarded() || there.dump().find(title) == std::string::npos)
    throw WriteError(path, "this crate is not of Gazehold; choose another directory");
}

void writeCrate(const std::string& directory) {
  Json parts = Json::array(), entities = Json::array(), actions = Json::array();
  const auto addFile = [&](const std::string& name, const char* format, const std::string& what) {
    if (!fs::exists(fs::path(directory) / name)) return;
    parts.push_back(reference(name));
    entities.push_back({{"@id", name}, {"@type", "File"}, {"name", what}, {"encodingFormat", format}});
  };
  const std::string program = "#gazehold-" + std::string(version());
  for (const std::string& name : campaignsIn(directory)) {
    const Json summary = summaryIn(directory, name);
    if (!summary.is_object() || !summary.contains("version")) continue;
    addFile(name + ".csv", "text/csv", "Every measurement: a row for each condition or point, seed and time");
    addFile(name + ".json", "application/json", "Statistics, and of an experiment verdicts");
    addFile(name + std::string(RunStore::ending), "application/x-ndjson",
            "Finished runs: a heading with what each condition sets, then a line for each run with a hash of it");
    actions.push_back(reference("#run-" + name));
    entities.push_back({{"@id", "#run-" + name},
                        {"@type", "CreateAction"},
                        {"name", name},
                        {"description", described(summary)},
                        {"instrument", reference(program)},
                        {"result", Json::array({reference(name + ".csv"), reference(name + ".json"),
                                                reference(name + std::string(RunStore::ending))})}});
  }
  addFile("summary.json", "application/json", "Verdicts of all experiments");
  Json graph = Json::array();
  graph.push_back({{"@id", fileName},
                   {"@type", "CreativeWork"},
                   {"conformsTo", reference("https://w3id.org/ro/crate/1.1")},
                   {"about", reference("./")}});
  graph.push_back({{"@id", "./"},
                   {"@type", "Dataset"},
                   {"name", title},
                   {"description",
                    "Simulations of the spiking oculomotor integrator of MacNeil & Eliasmith (2011), "
                    "doi:10.1371/journal.pone.0022885. The same program, settings and seeds give the "
                    "same bytes."},
                   {"datePublished", today()},
                   {"license", reference("#licence")},
                   {"hasPart", parts},
                   {"mentions", actions}});
  graph.push_back({{"@id", "#licence"},
                   {"@type", "CreativeWork"},
                   {"name", "No licence chosen yet"},
                   {"description",
                    "Whoever publishes these results says under which licence; the program's does not "
                    "extend to them."}});
  graph.push_back({{"@id", program},
                   {"@type", "SoftwareApplication"},
                   {"name", "Gazehold"},
                   {"version", version()},
                   {"softwareVersion", version()},
                   {"license", reference(licence)}});
  graph.push_back({{"@id", licence}, {"@type", "CreativeWork"}, {"name", "GNU General Public License v3.0 or later"}});
  for (const Json& entity : entities) graph.push_back(entity);
  writeWhole(placeOf(directory),
             jsonText({{"@context", "https://w3id.org/ro/crate/1.1/context"}, {"@graph", graph}}, false));
}

}  // namespace gazehold

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
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "experiments/run_store.hpp"
#include "io/atomic_file.hpp"
#include "io/json.hpp"
#include "io/version.hpp"
#include "model/scenario.hpp"

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

// what a run is written as, besides run.gazehold and run.json; docs/output.md tells the columns
const std::pair<std::string, const char*> tables[] = {
    {"trace.csv", "A sample, every millisecond"},
    {"spikes.csv", "Every spike"},
    {"saccades.csv", "Every saccade, and every other correction"},
    {"transfer.csv", "The transfer function, at the start and at the end"},
    {"field.csv", "The drift fields, at the start and at the end"},
    {"decoders.csv", "Decoders, at the start and at the end, and the two optima"},
    {"rates.csv", "Steady rates of all cells"},
    {"weights.npy", "Weights at the end, from neuron (row) onto neuron (column)"}};

Json reference(const std::string& id) { return {{"@id", id}}; }

// what a file says of itself; nothing for another's
Json jsonIn(const std::string& directory, const std::string& name) {
  std::ifstream file(directory + "/" + name, std::ios::binary);
  Json json = Json::parse(file, nullptr, false);
  return json.is_object() && json.contains("version") ? json : Json();
}

std::string described(const Json& summary) {
  const auto text = [&](const char* key) { return summary.contains(key) ? summary[key].dump() : std::string(); };
  std::string words = "gazehold-batch, ";
  if (summary.contains("sweep")) words += "sweep " + text("sweep");
  else words += "experiment " + text("experiment") + ": " + text("title") + ", duration_s " + text("duration_s");
  return words + ", runs " + text("runs") + ", first_seed " + text("first_seed") + ", set " + text("settings");
}

// what lies in a directory, as a crate tells it
struct Contents {
  std::string directory, program = "#gazehold-" + std::string(version());
  Json parts = Json::array(), entities = Json::array(), actions = Json::array();

  // what is there of these
  Json addFile(const std::string& name, const char* format, const std::string& what) {
    if (!fs::exists(fs::path(directory) / name)) return Json::array();
    parts.push_back(reference(name));
    entities.push_back({{"@id", name}, {"@type", "File"}, {"name", what}, {"encodingFormat", format}});
    return Json::array({reference(name)});
  }
  void addAction(const std::string& name, const std::string& description, const Json& from, const Json& results) {
    Json action = {{"@id", "#run-" + name},
                   {"@type", "CreateAction"},
                   {"name", name},
                   {"description", description},
                   {"instrument", reference(program)}};
    if (!from.empty()) action["object"] = from;
    action["result"] = results;
    actions.push_back(reference(action["@id"]));
    entities.push_back(std::move(action));
  }
  void addCampaign(const std::string& name) {
    const Json summary = jsonIn(directory, name + ".json");
    if (!summary.is_object()) return;
    Json results = Json::array();
    for (const Json& file :
         {addFile(name + ".csv", "text/csv", "Every measurement: a row for each condition or point, seed and time"),
          addFile(name + ".json", "application/json", "Statistics, and of an experiment verdicts"),
          addFile(
              name + std::string(RunStore::ending), "application/x-ndjson",
              "Finished runs: a heading with what each condition sets, then a line for each run with a hash of it")})
      results.insert(results.end(), file.begin(), file.end());
    addAction(name, described(summary), {}, results);
  }
  void addRun() {
    const Json result = jsonIn(directory, "run.json");
    if (!result.is_object() || !result.contains("state_hash")) return;
    const Json session =
        addFile("run.gazehold", "application/x-gazehold-session", "The session: all that makes this run again");
    Json results = addFile("run.json", "application/json", "Parameters, hashes, and how well the network held");
    // one that an earlier run of another system has left is no part of this one
    const auto scenario = std::ranges::find(scenarioTable(), result.value("scenario", ""), &Scenario::id);
    const bool eye = scenario != scenarioTable().end() && scenario->system == System::eye;
    for (const auto& [name, what] : tables) {
      if (name == (eye ? "field.csv" : "transfer.csv")) continue;
      const Json file = addFile(name, name.ends_with(".npy") ? "application/x-npy" : "text/csv", what);
      results.insert(results.end(), file.begin(), file.end());
    }
    const auto text = [&](const char* key) { return result.contains(key) ? result[key].dump() : std::string(); };
    addAction("run",
              "gazehold-batch, run of " + text("scenario") + ", seed " + text("seed") + ", duration_s " +
                  text("duration_s") + ", spike_hash " + text("spike_hash") + ", state_hash " + text("state_hash"),
              session, results);
  }
};

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
  Contents contents{directory};
  contents.addRun();
  for (const std::string& name : campaignsIn(directory)) contents.addCampaign(name);
  contents.addFile("summary.json", "application/json", "Verdicts of all experiments");
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
                   {"hasPart", contents.parts},
                   {"mentions", contents.actions}});
  graph.push_back({{"@id", "#licence"},
                   {"@type", "CreativeWork"},
                   {"name", "No licence chosen yet"},
                   {"description",
                    "Whoever publishes these results says under which licence; the program's does not "
                    "extend to them."}});
  graph.push_back({{"@id", contents.program},
                   {"@type", "SoftwareApplication"},
                   {"name", "Gazehold"},
                   {"version", version()},
                   {"softwareVersion", version()},
                   {"license", reference(licence)}});
  graph.push_back({{"@id", licence}, {"@type", "CreativeWork"}, {"name", "GNU General Public License v3.0 or later"}});
  for (const Json& entity : contents.entities) graph.push_back(entity);
  writeWhole(placeOf(directory),
             jsonText({{"@context", "https://w3id.org/ro/crate/1.1/context"}, {"@graph", graph}}, false));
}

}  // namespace gazehold

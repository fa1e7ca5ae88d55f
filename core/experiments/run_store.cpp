// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/run_store.hpp"

#include <fcntl.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <utility>

#include "base/error.hpp"
#include "base/flush_denormals.hpp"
#include "base/message.hpp"
#include "io/checked_line.hpp"
#include "io/version.hpp"
#include "session/command_json.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

namespace {

// spikes of a second of a base set-up, which are computed once
const std::string& spikesOf(std::string_view scenario) {
  static std::mutex mutex;
  static std::map<std::string_view, std::string> known;
  const std::lock_guard lock(mutex);
  std::string& hash = known[scenarioNamed(scenario).id];
  if (!hash.empty()) return hash;
  const FlushDenormals flush;
  Simulation simulation(prepare(scenarioNamed(scenario), 1));
  simulation.advance(stepsIn(1));
  return hash = hashText(simulation.spikeHash());
}

// they tell builds apart that compute other numbers under the same version
std::string spikesOfThisBuild(const Results& results) {
  std::set<std::string_view> scenarios;
  for (const Condition& condition : results.conditions()) scenarios.insert(condition.scenario);
  std::string hashes;
  for (const std::string_view scenario : scenarios) hashes += spikesOf(scenario);
  return hashes;
}

// what a condition does to its base set-up, and when it measures
Json describe(const Condition& condition) {
  Setup setup = prepare(scenarioNamed(condition.scenario), 1);
  condition.prepare(setup);
  Json json;
  json["scenario"] = condition.scenario;
  json["times"] = condition.times;
  json["target"] = static_cast<int>(setup.target);
  json["set"] = Json::object();
  for (const ParameterInfo& p : parameterTable())
    if (setup.parameters[p.parameter] != p.standard) json["set"][std::string(p.id)] = setup.parameters[p.parameter];
  json["commands"] = logJson(setup.script);
  return json;
}

Json headingOf(const Experiment& experiment, const CampaignOptions& options, const Results& results) {
  Json heading;
  heading["gazehold"] = version();
  heading["spikes"] = spikesOfThisBuild(results);
  heading["experiment"] = experiment.id;
  heading["settings"] = Json::object();
  // in the order of the table, however they were typed
  for (const ParameterInfo& p : parameterTable())
    for (const Setting& s : options.settings)
      if (s.parameter == p.parameter) heading["settings"][std::string(p.id)] = s.value;
  if (!experiment.sweep.is_null()) heading["sweep"] = experiment.sweep;
  // all that merge needs to know of the campaign that this is a part of
  if (const auto& shard = options.shard) {
    heading["shard"] = {{"part", shard->index},
                        {"of", shard->count},
                        {"first_seed", options.firstSeed},
                        {"runs", options.runs},
                        {"duration_s", jsonNumber(options.duration)},
                        {"set", Json::array()}};
    for (const Setting& s : options.settings)
      heading["shard"]["set"].push_back(std::string(info(s.parameter).id) + '=' +
                                        valueText(info(s.parameter), s.value));
  }
  for (const Condition& condition : results.conditions()) heading["conditions"][condition.name] = describe(condition);
  return heading;
}

}  // namespace

std::string RunStore::pathOf(const Experiment& experiment, const CampaignOptions& options) {
  const auto& shard = options.shard;
  const std::string part =
      shard ? '.' + std::to_string(shard->index) + "-of-" + std::to_string(shard->count) : std::string();
  return options.directory + "/" + experiment.id + part + std::string(ending);
}

RunStore::RunStore(const Experiment& experiment, const CampaignOptions& options, Results& results) : results_(results) {
  if (options.directory.empty()) return;
  makeDirectory(options.directory);
  path_ = pathOf(experiment, options);
  const std::string heading = headingOf(experiment, options, results).dump();
  open(O_RDWR | O_CREAT);
  const std::uintmax_t whole = read(heading);
  // what an interrupted write left behind its last whole line
  file_->cut(whole);
  if (whole == 0) file_->append(heading + '\n');
}

void RunStore::check(const Experiment& experiment, const CampaignOptions& options, Results& results) {
  RunStore store(results, pathOf(experiment, options));
  std::error_code error;
  if (options.directory.empty() || !std::filesystem::exists(store.path_, error)) return;
  store.open(O_RDWR);
  store.read(headingOf(experiment, options, results).dump());
}

void RunStore::read(const Experiment& experiment, const CampaignOptions& options, const std::string& path,
                    Results& results) {
  RunStore store(results, path);
  store.open(O_RDONLY);
  store.read(headingOf(experiment, options, results).dump());
}

void RunStore::open(int flags) {
  std::error_code error;
  // a pipe would wait for ever
  if (std::filesystem::exists(path_, error) && !std::filesystem::is_regular_file(path_, error))
    throw WriteError(path_, "is not a file");
  file_.emplace(path_, flags);
  if (!file_->lock())
    throw WriteError(path_, "another program is writing here; wait for it or choose another directory");
}

std::uintmax_t RunStore::read(const std::string& heading) {
  std::ifstream file(path_, std::ios::binary);
  if (!file) throw FileError(path_, "cannot be read");
  std::string line;
  std::uintmax_t whole = 0;
  for (int number = 1; std::getline(file, line); ++number) {
    const std::string where = path_ + ", line " + std::to_string(number);
    if (file.eof()) {
      // cut short; but a file of somebody else is not to be shortened
      if (number == 1 && !heading.starts_with(line)) refuseHeading(line, where);
      break;
    }
    if (number > 1) {
      readRun(line, where);
    } else if (line != heading) {
      refuseHeading(line, where);
    }
    whole += line.size() + 1;
  }
  if (file.bad()) throw FileError(path_, "cannot be read");
  return whole;
}

void RunStore::refuseHeading(const std::string& line, const std::string& where) const {
  Json found;
  try {
    found = parsedJson(line);
  } catch (const UsageError&) {
    // it is somebody else's
  }
  if (!found.is_object() || !found.contains("gazehold"))
    throw FileError(where, "these are no results of Gazehold; choose another directory");
  if (found["gazehold"] != version())
    throw FileError(where, "these results are of version " +
                               visible(found["gazehold"].dump(-1, ' ', false, Json::error_handler_t::replace), 60) +
                               ", this is " + std::string(version()) + "; choose another directory");
  if (!found.contains("spikes") || found["spikes"] != spikesOfThisBuild(results_))
    throw FileError(where, "these results are of a build that computes other numbers; choose another directory");
  throw FileError(where, "these results are of other settings or another duration; choose another directory");
}

void RunStore::readRun(const std::string& line, const std::string& where) {
  try {
    const std::optional<Json> read = readCheckedLine(line);
    if (!read) throw std::runtime_error("changed since it was written");
    const Json& run = *read;
    const std::string& name = run.at("condition").get_ref<const std::string&>();
    if (!run.at("seed").is_number_unsigned()) throw std::runtime_error("no seed");
    const auto seed = run.at("seed").get<std::uint64_t>();
    const std::size_t condition = results_.indexOf(name);
    const std::vector<double>& times = results_.conditions()[condition].times;
    if (run.at("rows").size() != times.size()) throw std::runtime_error("other times");
    std::vector<Measurement> rows;
    for (const Json& row : run.at("rows")) {
      Measurement m{row.at(0).get<double>(), {}};
      if (m.time != times[rows.size()] || row.size() != quantityCount + 1) throw std::runtime_error("other times");
      for (std::size_t q = 0; q < quantityCount; ++q)
        m.values[q] = row.at(q + 1).is_null() ? NAN : row.at(q + 1).get<double>();
      rows.push_back(m);
    }
    // seeds that are not asked for this time stay in the file
    for (std::size_t s = 0; s < results_.seeds().size(); ++s) {
      if (results_.seeds()[s] != seed) continue;
      if (!results_.run(condition, s).empty()) throw std::runtime_error("there twice");
      results_.run(condition, s) = rows;
    }
  } catch (const std::exception&) {
    throw FileError(where,
                    "this is not a whole run as it was written, or it is there twice; remove the line and call again");
  }
}

void RunStore::add(std::size_t condition, std::size_t seed) {
  if (path_.empty()) return;
  Json run;
  run["condition"] = results_.conditions()[condition].name;
  run["seed"] = results_.seeds()[seed];
  run["rows"] = Json::array();
  for (const Measurement& m : results_.run(condition, seed)) {
    Json row = Json::array({m.time});
    for (const double value : m.values) row.push_back(jsonNumber(value));
    run["rows"].push_back(row);
  }
  file_->append(checkedLine(run));
}

}  // namespace gazehold

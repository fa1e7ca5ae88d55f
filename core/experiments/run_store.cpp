// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/run_store.hpp"

#include <cerrno>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "base/number.hpp"
#include "io/json.hpp"
#include "io/version.hpp"

namespace gazehold {

namespace {

Json headingOf(const Experiment& experiment, const CampaignOptions& options, const Results& results) {
  Json heading;
  heading["gazehold"] = version();
  heading["experiment"] = experiment.id;
  heading["settings"] = Json::object();
  for (const Setting& s : options.settings) heading["settings"][std::string(info(s.parameter).id)] = s.value;
  for (const Condition& condition : results.conditions()) heading["conditions"][condition.name] = condition.times;
  return heading;
}

}  // namespace

RunStore::RunStore(const Experiment& experiment, const CampaignOptions& options, Results& results) : results_(results) {
  if (options.directory.empty()) return;
  std::error_code error;
  std::filesystem::create_directories(options.directory, error);
  if (error) throw FileError(options.directory, "cannot make this directory: " + error.message());
  path_ = options.directory + "/" + std::string(experiment.id) + ".runs.jsonl";
  const std::string heading = headingOf(experiment, options, results).dump();
  if (std::filesystem::exists(path_, error)) read(heading);
  file_.reset(std::fopen(path_.c_str(), "ab"));
  if (!file_) throw FileError(path_, "cannot be written: " + std::string(std::strerror(errno)));
  if (std::filesystem::file_size(path_, error) == 0) append(heading);
}

void RunStore::read(const std::string& heading) {
  std::ifstream file(path_, std::ios::binary);
  if (!file) throw FileError(path_, "cannot be read");
  std::string line;
  std::uintmax_t whole = 0;
  for (int number = 1; std::getline(file, line) && !file.eof(); ++number) {
    const std::string where = path_ + ", line " + std::to_string(number);
    if (number > 1) {
      readRun(line, where);
    } else if (line != heading) {
      const Json found = Json::parse(line, nullptr, false);
      if (found.is_discarded() || !found.contains("gazehold"))
        throw FileError(where, "these are no results of Gazehold; choose another directory");
      if (found["gazehold"] != version())
        throw FileError(where, "these results are of version " + found["gazehold"].dump() + ", this is " +
                                   std::string(version()) + "; choose another directory");
      throw FileError(where, "these results are of other settings or another duration; choose another directory");
    }
    whole += line.size() + 1;
  }
  // what an interrupted write left behind its last whole line
  std::error_code error;
  std::filesystem::resize_file(path_, whole, error);
  if (error) throw FileError(path_, "cannot be written: " + error.message());
}

void RunStore::readRun(const std::string& line, const std::string& where) {
  const Json run = Json::parse(line, nullptr, false);
  try {
    if (run.is_discarded()) throw std::runtime_error("");
    const std::string& condition = run.at("condition").get_ref<const std::string&>();
    const auto seed = run.at("seed").get<std::uint64_t>();
    std::vector<Measurement> rows;
    for (const Json& row : run.at("rows")) {
      Measurement m{row.at(0).get<double>(), {}};
      for (std::size_t q = 0; q < quantityCount; ++q) m.values[q] = row.at(q + 1).is_null() ? NAN : row.at(q + 1).get<double>();
      rows.push_back(m);
    }
    for (std::size_t c = 0; c < results_.conditions().size(); ++c)
      for (std::size_t s = 0; s < results_.seeds().size(); ++s)
        if (results_.conditions()[c].name == condition && results_.seeds()[s] == seed &&
            rows.size() == results_.conditions()[c].times.size())
          results_.run(c, s) = rows;
  } catch (const std::exception&) {
    throw FileError(where, "this is not a whole run; remove the line and call again");
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
  append(run.dump());
}

void RunStore::append(const std::string& line) {
  const std::string text = line + '\n';
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size() || std::fflush(file_.get()) != 0)
    throw FileError(path_, "cannot be written: " + std::string(std::strerror(errno)));
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "base/number.hpp"
#include "experiments/report.hpp"
#include "experiments/sweep.hpp"
#include "io/atomic_file.hpp"
#include "io/version.hpp"

namespace gazehold {

namespace {

std::string csvOf(const Sweep& sweep, const Results& results) {
  const std::vector<std::vector<Setting>> points = pointsOf(sweep);
  std::string text = "point";
  for (const Setting& s : points.front()) text += ',' + std::string(info(s.parameter).id);
  text += ",seed,time_s";
  for (const Quantity q : sweep.measures) text += ',' + std::string(info(q).id);
  text += '\n';
  for (std::size_t p = 0; p < points.size(); ++p) {
    std::string start = std::to_string(p + 1);
    for (const Setting& s : points[p]) start += ',' + valueText(info(s.parameter), s.value);
    for (std::size_t s = 0; s < results.seeds().size(); ++s)
      for (const Measurement& row : results.run(p, s)) {
        text += start + ',' + std::to_string(results.seeds()[s]) + ',' + numberText(row.time);
        for (const Quantity q : sweep.measures)
          text += ',' + (std::isfinite(row[q]) ? numberText(row[q]) : std::string());
        text += '\n';
      }
  }
  return text;
}

Json summaryOf(const Sweep& sweep, const CampaignOptions& options, const Results& results) {
  Json json;
  json["sweep"] = sweepJson(sweep);
  json["version"] = version();
  json["settings"] = settingsJson(options.settings);
  json["first_seed"] = results.seeds().front();
  json["runs"] = results.seeds().size();
  json["points"] = Json::array();
  const std::vector<std::vector<Setting>> points = pointsOf(sweep);
  for (std::size_t p = 0; p < points.size(); ++p) {
    Json point;
    for (const Setting& s : points[p]) point[std::string(info(s.parameter).id)] = valueText(info(s.parameter), s.value);
    Json entry;
    entry["point"] = p + 1;
    entry["settings"] = point;
    for (const Quantity q : sweep.measures)
      entry[std::string(info(q).id)] = summaryJson(summarise(results.values(p, 0, q)));
    json["points"].push_back(entry);
  }
  return json;
}

}  // namespace

void writeSweep(const Sweep& sweep, const CampaignOptions& options, const Results& results) {
  const std::string place = options.directory + "/" + sweep.name;
  writeWhole(place + ".csv", csvOf(sweep, results));
  writeWhole(place + ".json", jsonText(summaryOf(sweep, options, results), false));
}

}  // namespace gazehold

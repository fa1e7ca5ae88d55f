// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/report.hpp"

#include <cmath>

#include "base/number.hpp"
#include "io/atomic_file.hpp"
#include "io/version.hpp"

namespace gazehold {

namespace {

Json findingJson(const Finding& finding) {
  Json entry;
  entry["id"] = finding.id;
  entry["claim"] = finding.claim;
  entry["measured"] = summaryJson(finding.measured);
  entry["statistic"] = finding.statistic == Statistic::median ? "median" : "mean";
  entry["unit"] = finding.unit;
  if (const auto& expected = finding.expected) {
    entry["source"] = sourceText(expected->source);
    entry["test"] = testText(expected->test);
    entry["expected"] = expected->words;
    entry["least"] = jsonNumber(expected->low);
    entry["most"] = jsonNumber(expected->high);
  }
  entry["verdict"] = verdictText(finding.verdict());
  entry["sentence"] = sentence(finding);
  return entry;
}

// names of conditions hold commas
std::string cell(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

std::string placeOf(const Experiment& experiment, const CampaignOptions& options, const char* ending) {
  return options.directory + "/" + experiment.id + ending;
}

}  // namespace

Json summaryJson(const Summary& s) {
  Json json;
  json["n"] = s.n;
  if (s.leftOut > 0) json["not_finite"] = s.leftOut;
  json["mean"] = jsonNumber(s.mean);
  json["median"] = jsonNumber(s.median);
  json["sd"] = jsonNumber(s.deviation);
  json["low"] = jsonNumber(s.low);
  json["high"] = jsonNumber(s.high);
  json["median_low"] = jsonNumber(s.medianLow);
  json["median_high"] = jsonNumber(s.medianHigh);
  return json;
}

Json settingsJson(const std::vector<Setting>& settings) {
  Json json = Json::object();
  for (const Setting& s : settings) json[std::string(info(s.parameter).id)] = valueText(info(s.parameter), s.value);
  return json;
}

int shortDecimals(double value) {
  const double size = std::fabs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

std::string shortNumber(double value) {
  return std::isfinite(value) ? numberText(value, shortDecimals(value)) : "none";
}

std::string sentence(const Finding& finding) {
  const Summary& s = finding.measured;
  std::string text = finding.claim + ": ";
  if (s.n > 0) {
    if (finding.statistic == Statistic::median) text += "median ";
    text += shortNumber(finding.value()) + (finding.unit.empty() ? "" : ' ' + finding.unit) + " (";
    if (s.n > 1) text += "95 % interval " + shortNumber(finding.low()) + " to " + shortNumber(finding.high()) + ", ";
    text += "n = " + std::to_string(s.n);
    if (s.leftOut > 0) text += ", " + std::to_string(s.leftOut) + " more failed";
    text += ')';
  } else {
    text += s.leftOut > 0 ? "no number in any of " + std::to_string(s.leftOut) + " runs" : "not measured";
  }
  const auto& expected = finding.expected;
  if (expected) text += "; expected " + expected->words + " (" + std::string(sourceText(expected->source)) + ')';
  if (!expected && s.runs() == 0) return text + '.';
  return text + ": " + std::string(verdictText(finding.verdict())) + '.';
}

void Tally::add(const Finding& finding) {
  switch (finding.verdict()) {
    case Verdict::agrees: ++agrees; break;
    case Verdict::differs: ++differs; break;
    case Verdict::undecided: ++undecided; break;
    case Verdict::notJudged:
    case Verdict::nothingPublished: return;
  }
  chanceMisses += finding.expected->twoSided() ? 0.05 : 0.025;
}

std::string sentence(const Tally& tally) {
  return std::to_string(tally.judged()) + " judged: " + std::to_string(tally.agrees) + " agree, " +
         std::to_string(tally.differs) + " differ, " + std::to_string(tally.undecided) + " undecided; about " +
         numberText(tally.chanceMisses, 1) + " of their intervals are expected to miss by chance.";
}

Json tallyJson(const Tally& tally) {
  return {{"judged", tally.judged()},
          {"agrees", tally.agrees},
          {"differs", tally.differs},
          {"undecided", tally.undecided},
          {"expected_to_miss_by_chance", tally.chanceMisses},
          {"sentence", sentence(tally)}};
}

Json notObtainedJson() {
  Json list = Json::array();
  for (const NotObtained& missing : notObtained())
    list.push_back({{"id", missing.id}, {"what", missing.what}, {"our_protocol", missing.protocol}});
  return list;
}

std::string resultsCsv(const Results& results) {
  std::string text = "condition,seed,time_s";
  const std::vector<Quantity> quantities = results.quantities();
  for (const Quantity quantity : quantities) text += ',' + std::string(info(quantity).id);
  text += '\n';
  for (std::size_t c = 0; c < results.conditions().size(); ++c)
    for (std::size_t s = 0; s < results.seeds().size(); ++s)
      for (const Measurement& row : results.run(c, s)) {
        text +=
            cell(results.conditions()[c].name) + ',' + std::to_string(results.seeds()[s]) + ',' + numberText(row.time);
        for (const Quantity quantity : quantities)
          text += ',' + (std::isfinite(row[quantity]) ? numberText(row[quantity]) : std::string());
        text += '\n';
      }
  return text;
}

Json summaryJson(const Experiment& experiment, const CampaignOptions& options, const Results& results) {
  Json json;
  json["experiment"] = experiment.id;
  json["title"] = experiment.title;
  json["question"] = experiment.question;
  json["version"] = version();
  json["settings"] = settingsJson(options.settings);
  json["duration_s"] = jsonNumber(options.duration);
  json["first_seed"] = results.seeds().front();
  json["runs"] = results.seeds().size();
  json["findings"] = Json::array();
  Tally tally;
  for (const Finding& finding : experiment.judge(results)) {
    json["findings"].push_back(findingJson(finding));
    tally.add(finding);
  }
  json["tally"] = tallyJson(tally);
  json["nulls"] = Json::array();
  for (const Null& null : experiment.nulls()) json["nulls"].push_back({{"name", null.name}, {"claims", null.claims}});
  json["conditions"] = Json::array();
  for (std::size_t c = 0; c < results.conditions().size(); ++c) {
    Json condition;
    condition["name"] = results.conditions()[c].name;
    condition["times"] = Json::array();
    for (std::size_t t = 0; t < results.conditions()[c].times.size(); ++t) {
      Json at;
      at["time_s"] = results.conditions()[c].times[t];
      for (const Quantity quantity : results.quantities()) {
        if (!isMeasured(quantity, results.conditions()[c])) continue;
        at[std::string(info(quantity).id)] = summaryJson(summarise(results.values(c, static_cast<int>(t), quantity)));
      }
      condition["times"].push_back(at);
    }
    json["conditions"].push_back(condition);
  }
  return json;
}

void checkReport(const Experiment& experiment, const CampaignOptions& options) {
  for (const char* ending : {".csv", ".json"}) AtomicFile(placeOf(experiment, options, ending));
}

Json writeReport(const Experiment& experiment, const CampaignOptions& options, const Results& results) {
  Json summary = summaryJson(experiment, options, results);
  writeWhole(placeOf(experiment, options, ".csv"), resultsCsv(results));
  writeWhole(placeOf(experiment, options, ".json"), jsonText(summary, false));
  return summary;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/sweep.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/elementary.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "experiments/sobol.hpp"

namespace gazehold {

namespace {

// one parameter that is varied: a list of values, or a range from which points are taken
struct Axis {
  const ParameterInfo* parameter = nullptr;
  std::vector<double> values;
  double from = 0, to = 0;
  int count = 0;  // of a grid
  bool logarithmic = false;

  // what lies at a part of the range, from 0 to 1
  double at(double part) const {
    double value = from + (to - from) * part;
    if (part == 0.0) value = from;
    else if (part == 1.0) value = to;
    else if (logarithmic) value = exponential(logarithm(from) + (logarithm(to) - logarithm(from)) * part);
    if (parameter->scale == Scale::integer) return std::round(value);
    // 12 digits: 1 is 1 in the middle of 0.1 and 10, too
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 12).ptr;
    return parseNumber({text, end}).value();
  }
};

[[noreturn]] void refuse(std::string_view text, const std::string& why) {
  throw UsageError("--vary " + inQuotes(text) + ": " + why);
}

Axis parseAxis(std::string_view text, bool sobol) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos)
    refuse(text, "is not of the form id=from:to:points, such as noise=0:1:5 or learning_rate=0.1:10:5,log");
  Axis axis;
  axis.parameter = &parameterNamed(text.substr(0, equals));
  std::vector<std::string_view> words = split(text.substr(equals + 1), ',');
  if (words.front().find(':') == std::string_view::npos) {
    if (sobol) refuse(text, "Sobol's points lie in a range, id=from:to");
    for (const std::string_view word : words) axis.values.push_back(parseValue(*axis.parameter, word));
    return axis;
  }
  if (axis.parameter->scale == Scale::choice) refuse(text, "choices are named, such as decoders=authors,matched");
  axis.logarithmic = words.size() == 2 && words[1] == "log";
  if (words.size() > 1 && !axis.logarithmic) refuse(text, "after the range there may stand ,log and nothing else");
  const std::vector<std::string_view> range = split(words.front(), ':');
  if (range.size() != (sobol ? 2u : 3u))
    refuse(text, sobol ? "with --sobol a range is id=from:to; the number of points stands there"
                       : "a range is id=from:to:points");
  axis.from = parseValue(*axis.parameter, range[0]);
  axis.to = parseValue(*axis.parameter, range[1]);
  if (axis.logarithmic && !(axis.from > 0 && axis.to > 0)) refuse(text, "a logarithmic range lies above 0");
  if (sobol) return axis;
  const auto count = parseNumber(range[2]);
  if (!count || !(*count >= 2 && *count <= static_cast<double>(mostPoints)) || *count != std::floor(*count))
    refuse(text, "the number of points must be whole, from 2 to " + std::to_string(mostPoints));
  axis.count = static_cast<int>(*count);
  for (int k = 0; k < axis.count; ++k) axis.values.push_back(axis.at(static_cast<double>(k) / (axis.count - 1)));
  return axis;
}

std::vector<Axis> axesOf(const Sweep& sweep) {
  const System system = scenarioNamed(sweep.scenario).system;
  if (sweep.vary.empty()) throw UsageError("nothing is varied: --vary id=from:to:points");
  std::vector<Axis> axes;
  for (const std::string& text : sweep.vary) {
    Axis axis = parseAxis(text, sweep.sobol > 0);
    checkApplies(*axis.parameter, system);
    if (std::ranges::count(axes, axis.parameter, &Axis::parameter) > 0) refuse(text, "is varied twice");
    for (auto value = axis.values.begin(); value != axis.values.end(); ++value)
      if (std::count(axis.values.begin(), value, *value) > 0)
        refuse(text, "has the value " + valueText(*axis.parameter, *value) + " twice");
    axes.push_back(std::move(axis));
  }
  return axes;
}

std::string nameOf(std::size_t number, const std::vector<Setting>& point) {
  std::string name = std::to_string(number);
  for (const Setting& s : point)
    name += ' ' + std::string(info(s.parameter).id) + '=' + valueText(info(s.parameter), s.value);
  return name;
}

}  // namespace

Quantity quantityNamed(std::string_view id) {
  static constexpr std::string_view units[] = {"deg", "deg_s", "per_s", "cm", "cm_s", "deg_1s", "cm_1s", "s"};
  std::string ids;
  for (std::size_t q = 0; q < quantityCount; ++q) {
    const auto quantity = static_cast<Quantity>(q);
    const std::string_view full = info(quantity).id;
    const bool withoutUnit = full.size() > id.size() + 1 && full.starts_with(id) && full[id.size()] == '_' &&
                             std::ranges::count(units, full.substr(id.size() + 1)) > 0;
    if (full == id || withoutUnit) return quantity;
    ids += (ids.empty() ? "" : ", ") + std::string(full);
  }
  throw UsageError("unknown measure " + inQuotes(id) + "; the measures are " + ids);
}

std::vector<std::vector<Setting>> pointsOf(const Sweep& sweep) {
  const std::vector<Axis> axes = axesOf(sweep);
  std::size_t count = static_cast<std::size_t>(sweep.sobol);
  if (sweep.sobol == 0) count = 1;
  for (const Axis& axis : axes)
    if (sweep.sobol == 0 && count <= mostPoints) count *= axis.values.size();
  if (count > mostPoints) throw UsageError("a sweep has at most " + std::to_string(mostPoints) + " points");
  if (sweep.sobol > 0 && axes.size() > sobolDimensions)
    throw UsageError("Sobol's points vary at most " + std::to_string(sobolDimensions) + " parameters");
  std::vector<std::vector<Setting>> points;
  for (std::size_t k = 0; k < count; ++k) {
    std::vector<Setting> point(axes.size());
    std::size_t rest = k;
    for (std::size_t a = axes.size(); a-- > 0;) {
      const Axis& axis = axes[a];
      point[a].parameter = axis.parameter->parameter;
      if (sweep.sobol > 0) {
        point[a].value = axis.at(sobolPoint(static_cast<std::uint32_t>(k))[a]);
      } else {
        point[a].value = axis.values[rest % axis.values.size()];
        rest /= axis.values.size();
      }
    }
    points.push_back(std::move(point));
  }
  return points;
}

Experiment experimentOf(const Sweep& sweep, const std::vector<Setting>& set) {
  const Scenario& scenario = scenarioNamed(sweep.scenario);
  if (!(sweep.duration >= 0)) throw UsageError("the duration must be a number of seconds from 0 on");
  bool filmed = false, followed = false;
  for (const Quantity q : sweep.measures) {
    if (!isMeasured(q, scenario.system))
      throw UsageError('\'' + std::string(info(q).id) + "' is not measured in the system '" +
                       std::string(systemName(scenario.system)) + "'");
    filmed = filmed || q == Quantity::fixationTau || q == Quantity::fixationKept;
    followed = followed || q == Quantity::headingError || q == Quantity::turningGain || q == Quantity::homeError;
  }
  const std::vector<std::vector<Setting>> points = pointsOf(sweep);
  for (const Setting& varied : points.front())
    for (const Setting& s : set)
      if (s.parameter == varied.parameter || s.parameter == followerOf(varied.parameter))
        throw UsageError('\'' + std::string(info(s.parameter).id) + "' is set, but varied with '" +
                         std::string(info(varied.parameter).id) + '\'');
  // that every point can be prepared is known before the first is
  std::vector<Condition> conditions;
  for (const std::vector<Setting>& point : points) {
    Setup setup = prepare(scenario, 1);
    setup.parameters.set(set);
    setup.parameters.set(point);
    conditions.push_back({nameOf(conditions.size() + 1, point),
                          [point](Setup& prepared) { prepared.parameters.set(point); },
                          {sweep.duration},
                          0,
                          scenario.id,
                          filmed,
                          followed});
  }
  return {sweep.name,
          "A sweep",
          "",
          [conditions] { return conditions; },
          +[](const Results&) { return std::vector<Finding>(); },
          +[] { return std::vector<Null>(); },
          sweepJson(sweep)};
}

Json sweepJson(const Sweep& sweep) {
  Json measures = Json::array();
  for (const Quantity q : sweep.measures) measures.push_back(info(q).id);
  return {{"scenario", sweep.scenario},
          {"duration_s", sweep.duration},
          {"vary", sweep.vary},
          {"sobol", sweep.sobol},
          {"measure", measures}};
}

Sweep sweepOf(const std::string& name, const Json& json) {
  Sweep sweep{name,
              json.at("scenario").get<std::string>(),
              json.at("duration_s").get<double>(),
              json.at("vary").get<std::vector<std::string>>(),
              json.at("sobol").get<int>(),
              {}};
  for (const Json& id : json.at("measure")) sweep.measures.push_back(quantityNamed(id.get<std::string>()));
  return sweep;
}

}  // namespace gazehold

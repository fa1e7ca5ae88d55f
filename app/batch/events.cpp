// SPDX-License-Identifier: GPL-3.0-or-later
#include "events.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold::batch {

namespace {

constexpr double latest = 1e9;  // [s]

double number(std::string_view what, std::string_view text, double minimum, double maximum, bool whole) {
  const auto value = parseNumber(text);
  if (!value || !(*value >= minimum && *value <= maximum) || (whole && *value != std::floor(*value)))
    throw UsageError(inQuotes(what) + " must be " + (whole ? "a whole number" : "a number") + " from " +
                     numberText(minimum) + " to " + numberText(maximum) + ", not " + inQuotes(text));
  return *value;
}

Command parseCommand(std::string_view id, std::string_view value) {
  if (id == "kill" || id == "revive") {
    const double last = 2 * info(ParameterId::neurons).maximum - 1;
    return Lesion{static_cast<std::int32_t>(number(id, value, 0, last, true)), id == "revive"};
  }
  if (id == "target") {
    // in two dimensions as FIRST/SECOND
    const auto slash = value.find('/');
    const auto part = [&](std::string_view text) { return number(id, text, -360.0, 360.0, false); };
    if (slash == std::string_view::npos) return PlaceTarget{part(value)};
    return PlaceTarget{part(value.substr(0, slash)), part(value.substr(slash + 1))};
  }
  if (id == "freeze") return FreezeLearning{number(id, value, 0, 1, true) == 1.0};
  const ParameterInfo& parameter = parameterNamed(id);
  if (!parameter.live) throw UsageError(inQuotes(id) + " rebuilds the network and cannot change in a run; use --set");
  return SetParameter{parameter.parameter, parseValue(parameter, value)};
}

}  // namespace

TimedCommand parseEvent(std::string_view text) {
  const auto colon = text.find(':');
  const auto equals = text.find('=', colon == std::string_view::npos ? 0 : colon);
  if (colon == std::string_view::npos || equals == std::string_view::npos)
    throw UsageError(inQuotes(text) + " is not of the form time:parameter=value, such as 20:darkness=1 or 12:kill=3");
  const double time = number("--at", text.substr(0, colon), 0, latest, false);
  return {stepsIn(time), parseCommand(text.substr(colon + 1, equals - colon - 1), text.substr(equals + 1))};
}

void addEvent(Setup& setup, const TimedCommand& event, Step steps) {
  if (event.step >= steps)
    throw UsageError("the event at " + numberText(seconds(event.step)) +
                     " s, to the nearest 0.1 ms, comes too late: the last step of the run begins at " +
                     numberText(seconds(steps - 1)) + " s");
  checkCommand(event.command, setup);
  const auto follows = [](const TimedCommand& timed) {
    const auto* set = std::get_if<SetParameter>(&timed.command);
    return set == nullptr || !followerOf(set->parameter);
  };
  const auto later = [&](const TimedCommand& a, const TimedCommand& b) {
    return a.step != b.step ? a.step < b.step : follows(a) < follows(b);
  };
  setup.script.insert(std::upper_bound(setup.script.begin(), setup.script.end(), event, later), event);
}

}  // namespace gazehold::batch

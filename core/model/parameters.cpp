// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold {

namespace {

using enum ParameterId;

constexpr std::string_view darkModes[] = {"memory", "retina-cut", "no-correctives"};
constexpr std::string_view darkModeLabels[] = {"remembers the target", "retina cut", "no correctives"};
constexpr std::string_view tunings[] = {"authors", "textbook"};
constexpr std::string_view filters[] = {"velocity", "position"};
constexpr std::string_view turnings[] = {"represented", "odd-weights"};
constexpr std::string_view deadTimes[] = {"authors", "matched"};
constexpr std::string_view distortionKinds[] = {"place", "flow"};
constexpr double strongestPlace = 0.5, strongestFlow = 3.0;  // distortions [1/s]
constexpr double gateOfFilter[] = {200.0, 3.0};

// systems in which a parameter does something
constexpr Systems ofGaze(System::eye, System::plane), ofHead(System::ring, System::path);

constexpr std::array<ParameterInfo, parameterCount> parameters = {{
    {learningRate, "learning_rate", "Learning rate", "× κ", -10, 100, 1, Scale::symmetricLogarithmic, 2, true, "main",
     "Multiple of the paper's κ (4·10⁻⁷ per second). 0 teaches nothing, negative un-learns; 10 is a good "
     "demonstration, 100 diverges."},
    {distortion, "distortion", "Distortion", "1/s", -strongestFlow, strongestFlow, 0, Scale::linear, 2, true, "main",
     "How fast the seen world moves with eye position. Positive: against the gaze, trains a leak. Negative: with the "
     "gaze, trains instability. Up to 0.5 of a place, 3 of a flow. For heading: landmarks turn by this part of the "
     "head's own turning, as if it turned so much more."},
    {darkness, "darkness", "Darkness", "", 0, 1, 0, Scale::linear, 2, true, "main",
     "Probability that a visual sample is missed: 0 is light, 1 is dark. What acts then is chosen by the dark mode."},
    {darkMode, "dark_mode", "Without vision", "", 0, 2, 0, Scale::choice, 0, true, "Darkness",
     "memory: remembers the target, and corrects by the efference copy. retina-cut: no goals, no correction but noise. "
     "no-correctives: only the saccade to a new target. Whoever moves the darkness slider without having chosen one gets "
     "retina-cut.",
     darkModes, ofGaze, darkModeLabels},
    {noise, "noise", "Running noise", "per 20 min", 0, 1, 0, Scale::linear, 2, true, "Noise",
     "Spread of the random changes that every weight suffers within 20 minutes, as a fraction of the weight."},
    {startNoise, "start_noise", "Start noise", "", 0, 1, 0.15, Scale::linear, 2, false, "Start",
     "Spread of the error of every weight at the start, as a fraction of the weight. Rebuilds the network."},
    {initialSlope, "initial_slope", "Initial slope", "", 0.5, 1.5, 1, Scale::linear, 3, false, "Start",
     "Factor on the feedback at the start: below 1 the eye leaks to the centre, above 1 it runs away. Rebuilds the "
     "network."},
    {neurons, "neurons", "Neurons", "", 10, 400, 40, Scale::integer, 0, false, "Neurons",
     "Size of the population. κ is scaled by 40/N. Rebuilds the network."},
    {tuning, "tuning", "Tuning", "", 0, 1, 0, Scale::choice, 0, false, "Neurons",
     "How gain and bias follow from a cell's intercept: as in the authors' code (no current at the intercept), or as in "
     "the textbook (threshold current there). Rebuilds the network.",
     tunings},
    {refractory, "refractory", "Refractory hold", "steps", 1, 100, 20, Scale::integer, 0, true, "Neurons",
     "Steps of 0.1 ms that a cell loses after a spike. 20 is 2 ms exactly; the authors' code gives 19 or 20."},
    {filter, "filter", "Saccades that teach", "", 0, 1, 0, Scale::choice, 0, true, "Saccade filter",
     "velocity: saccades whose command is slower than the gate teach (eq. 15). position: those smaller than the gate. A "
     "change puts the gate to its default.",
     filters},
    {gate, "gate", "Gate", "deg/s or deg", 0, 1000, gateOfFilter[0], Scale::linear, 1, true, "Saccade filter",
     "Saccades below this velocity (deg/s) or amplitude (deg), by the filter, teach. Default 200 deg/s, or 3 deg."},
    {targetRange,
     "target_range",
     "Target range",
     "deg",
     1,
     50,
     50,
     Scale::linear,
     1,
     true,
     "Target",
     "Random targets lie within this many degrees of straight ahead.",
     {},
     ofGaze},
    {targetInterval,
     "target_interval",
     "Target interval",
     "s",
     0.5,
     60,
     4,
     Scale::linear,
     1,
     true,
     "Target",
     "Time between random targets.",
     {},
     ofGaze},
    {harmonics,
     "harmonics",
     "Harmonics",
     "",
     1,
     6,
     1,
     Scale::integer,
     0,
     false,
     "Heading",
     "Fourier coefficients of the bump over preferred directions: 1 represents a point on the unit circle, more a "
     "narrower bump. Rebuilds the network.",
     {},
     ofHead},
    {turningBy, "turning_by", "Turned by", "", 0, 1, 0, Scale::choice, 0, false, "Heading",
     "represented: cells represent heading and angular velocity together, and their weights turn the one by the other. "
     "odd-weights: angular velocity multiplies a second set of weights, the derivative of the first along the ring. "
     "Rebuilds the network.",
     turnings, ofHead},
    {turnRate,
     "turn_rate",
     "Turn rate",
     "deg/s",
     0,
     150,
     60,
     Scale::linear,
     0,
     true,
     "Heading",
     "Spread of the head's random angular velocity.",
     {},
     ofHead},
    {walkingSpeed,
     "walking_speed",
     "Walking speed",
     "cm/s",
     0,
     60,
     20,
     Scale::linear,
     0,
     true,
     "Walk",
     "Speed of the walk through the arena, which has a radius of 100 cm.",
     {},
     Systems(System::path)},
    {landmarks,
     "landmarks",
     "Landmarks",
     "",
     0,
     40,
     16,
     Scale::integer,
     0,
     true,
     "Walk",
     "Places in the arena that correct the represented position of an animal within 20 cm of them.",
     {},
     Systems(System::path)},
    {decoders, "decoders", "Decoders", "", 0, 1, 0, Scale::choice, 0, false, "Start",
     "For which dead time the optimal decoders are solved, from which a network starts. authors: for 2.00 ms, as in the "
     "authors' code. matched: for the dead time that a step really has, half a step more than the hold; the best "
     "straight read-out of these cells. Rebuilds the network.",
     deadTimes},
    {distortionBy, "distortion_by", "Distorted by", "", 0, 1, 0, Scale::choice, 0, true, "Distortion",
     "place: the seen place of the target moves, as in the authors' loop; corrective saccades teach, and pursuit. flow: "
     "there is no target to fixate and the surround only flows past, as in the experiments on goldfish (Major et al. "
     "2004); its retinal slip teaches.",
     distortionKinds, Systems(System::eye)},
}};

std::string rangeText(const ParameterInfo& p) { return numberText(p.minimum) + " to " + numberText(p.maximum); }

std::string quoted(const ParameterInfo& p) { return inQuotes(p.id); }

template <class List, class Name>
std::string joined(const List& list, Name name) {
  std::string text;
  for (const auto& item : list) text += (text.empty() ? "" : ", ") + std::string(name(item));
  return text;
}

}  // namespace

std::span<const ParameterInfo, parameterCount> parameterTable() { return parameters; }

const ParameterInfo& info(ParameterId parameter) { return parameters[static_cast<std::size_t>(parameter)]; }

const ParameterInfo& parameterNamed(std::string_view id) {
  for (const auto& p : parameters)
    if (p.id == id) return p;
  throw UsageError("unknown parameter " + inQuotes(id) + "; the parameters are " +
                   joined(parameters, [](const ParameterInfo& p) { return p.id; }));
}

std::string_view systemName(System system) {
  static constexpr std::string_view names[] = {"eye", "plane", "ring", "path"};
  return names[static_cast<std::size_t>(system)];
}

void checkApplies(const ParameterInfo& p, System system) {
  if (p.appliesTo(system)) return;
  std::string others;
  for (int s = 0; s < systemCount; ++s)
    if (p.appliesTo(static_cast<System>(s)))
      others += (others.empty() ? "" : ", ") + std::string(systemName(static_cast<System>(s)));
  throw UsageError(quoted(p) + " does nothing in the system '" + std::string(systemName(system)) + "'; it belongs to " +
                   others);
}

void checkValue(const ParameterInfo& p, double value) {
  const bool whole = p.scale != Scale::integer && p.scale != Scale::choice ? true : value == std::floor(value);
  if (std::isfinite(value) && value >= p.minimum && value <= p.maximum && whole) return;
  if (p.scale == Scale::choice)
    throw UsageError(quoted(p) + " is one of " + joined(p.choices, [](std::string_view c) { return c; }));
  throw UsageError(quoted(p) + " must be " + (p.scale == Scale::integer ? "a whole number" : "a number") + " from " +
                   rangeText(p) + (p.unit.empty() ? "" : " (" + std::string(p.unit) + ")") + ", not " +
                   numberText(value));
}

std::string choiceLabel(const ParameterInfo& p, int choice) {
  const auto k = static_cast<std::size_t>(choice);
  if (!p.choiceLabels.empty()) return std::string(p.choiceLabels[k]);
  std::string label(p.choices[k]);
  std::replace(label.begin(), label.end(), '-', ' ');
  return label;
}

std::string valueText(const ParameterInfo& p, double value) {
  return p.scale == Scale::choice ? std::string(p.choices[static_cast<std::size_t>(value)]) : numberText(value);
}

double parseValue(const ParameterInfo& p, std::string_view text) {
  for (std::size_t k = 0; k < p.choices.size(); ++k)
    if (p.choices[k] == text) return static_cast<double>(k);
  const auto value = parseNumber(text);
  if (!value || p.scale == Scale::choice) {
    if (p.scale == Scale::choice) checkValue(p, NAN);
    throw UsageError(quoted(p) + " must be a number from " + rangeText(p) + ", not " + inQuotes(text));
  }
  checkValue(p, *value);
  return *value;
}

Parameters::Parameters() {
  for (std::size_t k = 0; k < parameterCount; ++k) values_[k] = parameters[k].standard;
}

ParameterRange rangeOf(ParameterId parameter, double by) {
  if (parameter == distortion && by == 0.0) return {-strongestPlace, strongestPlace};
  return {info(parameter).minimum, info(parameter).maximum};
}

std::optional<ParameterId> followerOf(ParameterId parameter) {
  if (parameter == filter) return gate;
  if (parameter == distortionBy) return distortion;
  return std::nullopt;
}

void Parameters::set(ParameterId parameter, double value) {
  checkValue(info(parameter), value);
  const ParameterRange range = rangeOf(parameter, (*this)[distortionBy]);
  if (value < range.minimum || value > range.maximum)
    throw UsageError(quoted(info(parameter)) + " must be a number from " + numberText(range.minimum) + " to " +
                     numberText(range.maximum) + " (1/s) with distortion_by=place, not " + numberText(value) +
                     "; distortion_by=flow takes " + rangeText(info(parameter)));
  double& current = values_[static_cast<std::size_t>(parameter)];
  if (parameter == filter && value != current)
    values_[static_cast<std::size_t>(gate)] = gateOfFilter[static_cast<std::size_t>(value)];
  if (parameter == distortionBy) {
    const auto [least, most] = rangeOf(distortion, value);
    double& g = values_[static_cast<std::size_t>(distortion)];
    g = std::clamp(g, least, most);
  }
  current = value;
}

void Parameters::set(std::span<const Setting> settings) {
  for (const bool leaders : {true, false})
    for (const Setting& setting : settings)
      if (followerOf(setting.parameter).has_value() == leaders) set(setting.parameter, setting.value);
}

Setting parseSetting(std::string_view text) {
  const auto equals = text.find('=');
  if (equals == std::string_view::npos)
    throw UsageError(inQuotes(text) + " is not of the form parameter=value, such as learning_rate=10");
  const ParameterInfo& p = parameterNamed(text.substr(0, equals));
  return {p.parameter, parseValue(p, text.substr(equals + 1))};
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/system.hpp"

namespace gazehold {

/// The parameters of the model, in the order of the table.
enum class ParameterId {
  learningRate,
  distortion,
  darkness,
  darkMode,
  noise,
  startNoise,
  initialSlope,
  neurons,
  tuning,
  refractory,
  filter,
  gate,
  targetRange,
  targetInterval,
  harmonics,
  turningBy,
  turnRate,
  walkingSpeed,
  landmarks,
  decoders,
  distortionBy,
};
inline constexpr std::size_t parameterCount = 21;

/// How a slider and a spin box treat a parameter.
enum class Scale {
  linear,
  symmetricLogarithmic,  ///< logarithmic on both sides of zero
  integer,
  choice,  ///< the value is an index into `choices`
};

/// One line of the table: all that sliders, command line, files, help and documentation need to know.
struct ParameterInfo {
  ParameterId parameter;
  std::string_view id;     ///< for command line and files
  std::string_view label;  ///< for people
  std::string_view unit;   ///< empty for pure numbers
  double minimum, maximum, standard;
  Scale scale;
  int decimals;  ///< that a spin box shows
  bool live;     ///< acts on the running network; otherwise a change rebuilds it
  std::string_view group;
  std::string_view help;  ///< one or two sentences
  std::span<const std::string_view> choices = {};
  Systems systems = Systems::all();                     ///< in which it does something
  std::span<const std::string_view> choiceLabels = {};  ///< for people, where the ids of choices say too little

  bool appliesTo(System system) const { return systems.has(system); }
};

/// The table.
std::span<const ParameterInfo, parameterCount> parameterTable();
const ParameterInfo& info(ParameterId parameter);
/// The parameter of that id. Throws UsageError that lists the ids.
const ParameterInfo& parameterNamed(std::string_view id);

/// From where to where a parameter goes while the world is distorted by `by` (a value of `distortionBy`): a flow may be
/// faster than a place.
struct ParameterRange {
  double minimum, maximum;
};
ParameterRange rangeOf(ParameterId parameter, double by);
/// The parameter that a change of this one takes with it: `gate` with `filter`, `distortion` with `distortionBy`. Of several that
/// are set at once, the one that leads comes first.
std::optional<ParameterId> followerOf(ParameterId parameter);

/// Throws UsageError unless the parameter does something in the system.
void checkApplies(const ParameterInfo& parameter, System system);
/// Throws UsageError unless `value` is finite, inside the range, and whole where the scale asks for it.
void checkValue(const ParameterInfo& parameter, double value);
/// A choice for people: its label, or its id with blanks.
std::string choiceLabel(const ParameterInfo& parameter, int choice);
/// A value as the command line and files write it: a number, or the name of a choice.
std::string valueText(const ParameterInfo& parameter, double value);
/// Reads such a text. Throws UsageError.
double parseValue(const ParameterInfo& parameter, std::string_view text);

/// One `id=value` of a command line.
struct Setting {
  ParameterId parameter;
  double value;
};
/// Throws UsageError that says what is wrong and what would be right.
Setting parseSetting(std::string_view text);

/// A value for every parameter. A small value type.
class Parameters {
 public:
  /// All at their defaults.
  Parameters();

  double operator[](ParameterId parameter) const { return values_[static_cast<std::size_t>(parameter)]; }
  template <class Choice>
  Choice choice(ParameterId parameter) const {
    return static_cast<Choice>(static_cast<int>((*this)[parameter]));
  }
  int integer(ParameterId parameter) const { return static_cast<int>((*this)[parameter]); }

  /// Throws UsageError as checkValue does, or when `distortion` is beyond the range that `distortionBy` allows. A change of
  /// `filter` also puts `gate` to the new filter's default, since its unit changes; one of `distortionBy` brings
  /// `distortion` back into its range.
  void set(ParameterId parameter, double value);
  /// Sets all of them, in an order that loses none: those that put others to their defaults come first.
  void set(std::span<const Setting> settings);

  bool operator==(const Parameters&) const = default;

  template <class Archive>
  void state(Archive& archive) {
    if constexpr (Archive::hashes) hash(archive);
    else archive(values_);
  }

 private:
  // by name, and only what is not at its default: a parameter that is new leaves old hashes as they are
  template <class Hasher>
  void hash(Hasher& hasher) const {
    for (const ParameterInfo& p : parameterTable())
      if (double value = (*this)[p.parameter]; value != p.standard) {
        hasher.bytes(p.id.data(), p.id.size());
        hasher(value);
      }
  }

  std::array<double, parameterCount> values_;
};

}  // namespace gazehold

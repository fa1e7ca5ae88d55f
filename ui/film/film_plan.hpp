// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/units.hpp"
#include "scenes/scene.hpp"

namespace gazehold {

/// A number as it was typed, without rounding; in lowest terms.
struct Ratio {
  std::int64_t over = 1, under = 1;
  double value() const { return static_cast<double>(over) / static_cast<double>(under); }
  bool operator==(const Ratio&) const = default;
};

/// Reads "60", "29.97", "30000/1001". Throws UsageError with the option's name unless it is from `low` to `high`.
Ratio parseRatio(const char* name, const std::string& text, double low, double high);
/// "60", "30000/1001".
std::string ratioText(const Ratio& ratio);
Ratio operator*(const Ratio& a, const Ratio& b);

/// A part of a film in which the run goes on at one speed, or stands.
struct Stretch {
  enum class Kind { run, asked, holding, found, learned };
  Kind kind = Kind::run;
  std::int64_t first = 0;  ///< its first frame
  std::int64_t frames = 0;
  Step from = 0, until = 0;  ///< what of the run it shows; the same where the run stands
  Ratio speed;               ///< simulated seconds per second of film
  std::size_t step = 0;      ///< of a scene
};

/// Which frame of a film shows which step of its run: exactly, whatever the rates. Frame k of a stretch shows the whole
/// step nearest to from + k·speed/fps.
struct FilmPlan {
  Ratio fps;
  std::vector<Stretch> stretches;
  std::int64_t begin = 0, end = 0;  ///< of all frames those that are filmed

  /// One stretch, of [from, until). Throws UsageError for more frames than mostFrames.
  static FilmPlan of(Step from, Step until, const Ratio& speed, const Ratio& fps);
  /// A scene as a lecture shows it, with time to think and to read; `speed` multiplies the scene's own speeds.
  static FilmPlan of(const Scene& scene, const Ratio& speed, const Ratio& fps);
  /// Keeps only what shows a step of [from, until].
  void cut(Step from, Step until);

  std::int64_t frames() const { return end - begin; }
  /// Of a frame, counted from the first that is filmed.
  std::size_t stretchOf(std::int64_t frame) const;
  Step stepOf(std::int64_t frame) const;
  /// How long it is shown [s].
  double length() const { return static_cast<double>(frames()) / fps.value(); }
};

/// More than anybody waits for, and few enough that no product of times and rates leaves 63 bits.
constexpr std::int64_t mostFrames = 4'000'000;

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/random.hpp"
#include "base/units.hpp"
#include "network/learning_rule.hpp"
#include "world/trace.hpp"
#include "world/vision.hpp"

namespace gazehold {

/// Corrections of a represented vector in the rhythm of the saccadic system (MODEL 7.3–7.6): the error of 75 ms ago is
/// acted on by a pulse along it, which lasts as long as a saccade of that amplitude and whose integral is the error. What
/// asks for one: 226 ms after a new goal (primary), a check 130 ms after a pulse that sees more than 0.5 deg, and
/// otherwise every 201 ms when the error is above the dead zone of 0.3 deg. The scalar loop of the eye has more in it;
/// this is its core, for any number of dimensions.
class Corrections {
 public:
  /// 1 of the represented vector is `unit` degrees (or centimetres, which count the same).
  Corrections(int dimensions, double unit);

  /// How a goal is known in this step.
  struct Goal {
    std::span<const double> seen;        ///< seen goal − represented (D)
    std::span<const double> remembered;  ///< remembered goal − represented (D); empty when nothing is remembered
    bool inSight = true;                 ///< whether there is anything to see, such as a landmark
  };
  /// One step. `darkness` draws which looks are missed.
  void step(Step now, const Goal& goal, const Seeing& seeing, const RandomStream& darkness);
  /// A new goal, seen from now on.
  void expectPrimary(Step now) { changedAt_ = now; }

  /// Velocity of the pulse under way (D, per second); 0 between pulses.
  std::span<const double> velocity() const { return velocity_; }
  /// Its length [deg/s].
  double speed() const { return amplitude_ > 0 ? amplitude_ / (static_cast<double>(length_) * dt) : 0.0; }
  /// Amplitude of the pulse under way [deg]; 0 between pulses.
  double amplitude() const { return amplitude_; }
  bool began() const { return began_; }
  /// The pulse that began in this step, as people see it.
  Saccade saccade(Step now, const LearningRule& rule) const {
    return {now, amplitude_, speed(), primary_, rule.rate != 0.0 && rule.teaches(speed(), amplitude_), seenError_};
  }

  template <class Archive>
  void state(Archive& archive) {
    archive(moments_, oldest_, delayed_, velocity_, amplitude_, length_, endsAt_, endedAt_, lookedAt_, changedAt_,
            checked_, began_, primary_, seenError_);
  }

 private:
  static constexpr Step longAgo = -1'000'000'000, never = 1'000'000'000'000'000;

  void sense(const Goal& goal);
  bool look(Step now, const Seeing& seeing, const RandomStream& darkness);
  void begin(Step now);
  // the delayed errors and whether the goal was in sight
  std::span<const double> seen() const { return {delayed_.data(), velocity_.size()}; }
  std::span<const double> remembered() const { return {delayed_.data() + velocity_.size(), velocity_.size()}; }
  bool wasInSight() const { return delayed_.back() != 0.0; }

  double unit_;
  std::vector<double> moments_;  // of the last 75 ms: seen (D), remembered (D), in sight
  std::size_t oldest_ = 0;
  std::vector<double> delayed_;
  std::vector<double> error_;  // what the next pulse acts on (D)
  std::vector<double> velocity_;
  double amplitude_ = 0;
  Step length_ = 1;
  Step endsAt_ = never, endedAt_ = longAgo, lookedAt_ = 0, changedAt_ = never;
  bool checked_ = true, began_ = false, primary_ = false;
  bool seenError_ = false;  // what the pulse acts on was seen, not remembered
};

}  // namespace gazehold

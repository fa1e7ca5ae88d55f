// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/random.hpp"
#include "world/conditions.hpp"
#include "world/corrections.hpp"
#include "world/plant.hpp"
#include "world/target.hpp"
#include "world/trace.hpp"

namespace gazehold {

/// Gaze in the plane: targets within a disc, saccades along the vector from gaze to target, a plant for each direction.
/// Members as EyeWorld's. Ours, not the paper's: the paper's eye moves on a line.
class GazeWorld {
 public:
  GazeWorld(std::uint64_t seed, TargetSource source)
      : targets_(seed, Purpose::target), darkness_(seed, Purpose::darkness), source_(source) {}

  void command(Step now, const Conditions& conditions, double* velocity, double* teaching);
  void follow(Step now, const Conditions& conditions, const double* represented);
  void count(Step now, const Conditions& conditions, Counts& counts);
  std::span<const Saccade> saccades() const { return {&saccade_, corrections_.began() ? 1u : 0u}; }
  void describe(TraceSample& sample) const;
  std::string_view failure() const;
  static constexpr bool startsAtRest = true;

  TargetSource source() const { return source_; }
  bool hasRecording() const { return false; }
  void use(TargetSource source, Step now);
  void place(double right, double up);

  template <class Archive>
  void state(Archive& archive) {
    archive(source_, target_, next_, drawn_, moved_, drifted_, represented_, corrections_, plants_[0], plants_[1],
            steppedAt_);
  }

 private:
  using Vector = std::array<double, 2>;  // rightward, upward [deg]

  void moveTarget(Step now, const Conditions& conditions);
  Vector seenTarget(const Seeing& seeing) const;

  RandomStream targets_, darkness_;
  TargetSource source_;
  Vector target_{}, drifted_{}, seen_{}, represented_{};  // drifted: ∫E dt [deg·s]
  Step next_ = 0;
  std::uint64_t drawn_ = 0;
  bool moved_ = false;  // the target, since the last step
  Corrections corrections_{2, degreesPerUnit};
  std::array<Plant, 2> plants_;
  Step steppedAt_ = 0;
  Saccade saccade_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/random.hpp"
#include "base/units.hpp"

namespace gazehold {

/// What acts when a visual sample is missed (MODEL 8).
enum class DarkMode : std::int32_t {
  memory,         ///< goals come from memory, corrections from the efference copy alone
  retinaCut,      ///< no goal, no correction but noise
  noCorrectives,  ///< only the saccade to a new target is made
};

/// What of the seen world a distortion moves.
enum class DistortionBy : std::int32_t {
  place,  ///< the seen place of the target, as in the authors' loop
  flow,   ///< a surround that is seen to flow, without place or target (Major et al. 2004)
};

/// How the world reaches the eye; all of it may change between steps.
struct Seeing {
  double distortion = 0.0;  ///< g [1/s]: the seen world moves with velocity −g·E
  double darkness = 0.0;    ///< δ: probability that a visual sample is missed
  DarkMode mode = DarkMode::memory;
  DistortionBy distortionBy = DistortionBy::place;

  bool flow() const { return distortionBy == DistortionBy::flow; }
  /// What the saccadic system has to look at: of a flow nothing, so that it goes to the animal's own goals, once each.
  Seeing ofGoals() const { return flow() ? Seeing{0.0, 1.0, DarkMode::noCorrectives, distortionBy} : *this; }
};

/// The saccadic system's occasions to read the retina; each misses or not on a draw of its own.
enum class Occasion : std::uint64_t { targetChange = 0, check = 1, tick = 2 };

/// Retina and its delays: what the monitor knows of target and eye, 75 ms late (LOOP 4, items 1–3).
class Vision {
 public:
  explicit Vision(std::uint64_t seed) : darkness_(seed, Purpose::darkness), moments_(delay) {}

  /// Takes this step's target and eye position [deg].
  void see(double target, double eye, const Seeing& seeing);

  /// How far the seen world has moved back, ∫g·E of a flow or g∫E [deg].
  double moved() const { return moved_; }
  /// Where a target at T appears in gaze coordinates, T − g∫E [deg]; of a flow T itself, the animal's own goal.
  double seenTarget() const { return seenTarget_; }
  /// Retinal error of 75 ms ago [deg].
  double error() const { return delayed_.error; }
  /// Eye position of 75 ms ago, from a model plant that gets what the plant gets [deg].
  double eye() const { return delayed_.eye; }
  /// Target position of 75 ms ago: the goal that memory keeps in the dark [deg].
  double target() const { return delayed_.target; }
  /// Whether the error moved fast enough, 75 ms ago, to be a change of target.
  bool targetChanged() const { return targetChanged_; }
  /// Retinal slip of 75 ms ago, of the target or of a flow that fills the field, −g·E − dE/dt; 0 where it was faster
  /// than 100 deg/s [deg/s].
  double slip() const { return slip_; }
  /// Velocity of the target in space as the brain can know it: slip + eye velocity, both of 75 ms ago [deg/s]; 0 where
  /// the slip was too fast to be seen.
  double targetVelocity() const { return targetVelocity_; }

  /// Whether the sample taken at `step` on this occasion is missed in the dark.
  bool misses(Step step, Occasion occasion, const Seeing& seeing) const {
    if (seeing.darkness <= 0.0) return false;
    return darkness_.uniform(static_cast<std::uint64_t>(step) * 4 + static_cast<std::uint64_t>(occasion)) <
           seeing.darkness;
  }

  template <class Archive>
  void state(Archive& archive) {
    archive(moments_, oldest_, filled_, delayed_, drifted_, seenTarget_, slip_, targetVelocity_, targetChanged_,
            surround_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  static constexpr Step delay = 750;              // retina 50 ms, monitor 25 ms
  static constexpr double noticedVelocity = 950;  // error velocity of a change of target [deg/s]
  static constexpr double fastestSlip = 100;      // [deg/s]
  static constexpr double farthestDrift = 30;     // bound of ∫E [deg·s]; without it a negative g runs away

  RandomStream darkness_;
  // one delay line for all that the monitor knows late
  struct Moment {
    double error = 0, eye = 0, target = 0;
  };
  std::vector<Moment> moments_;
  std::size_t oldest_ = 0, filled_ = 0;
  Moment delayed_;
  double drifted_ = 0;   // I = ∫E dt [deg·s]
  double moved_ = 0;     // as of the last look
  double surround_ = 0;  // how far a flow has moved the surround back [deg]; only its differences are seen
  double seenTarget_ = 0, slip_ = 0, targetVelocity_ = 0;
  bool targetChanged_ = false;
};

}  // namespace gazehold

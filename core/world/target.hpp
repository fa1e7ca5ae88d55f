// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>

#include "base/random.hpp"
#include "base/units.hpp"
#include "world/recording.hpp"

namespace gazehold {

/// Where the target comes from.
enum class TargetSource : std::int32_t {
  random,     ///< uniform in ±range every interval
  placed,     ///< where a person puts it
  recording,  ///< a recorded gaze, played once (the last position holds)
  repeated,   ///< a recorded gaze, played over and over
};

/// The visual target [deg].
class Target {
 public:
  Target(std::uint64_t seed, TargetSource source, std::shared_ptr<const Recording> recording);

  /// Position at this step; call once per step, with the range [deg] and the interval between random targets [steps].
  double at(Step step, double range, Step interval);

  TargetSource source() const { return source_; }
  /// Switches the source; a recording starts from its beginning, random targets with a new draw.
  void use(TargetSource source, Step now);
  /// Puts the target somewhere [deg] and leaves it there.
  void place(double degrees);
  bool hasRecording() const { return recording_ != nullptr; }

  template <class Archive>
  void state(Archive& archive) {
    archive(source_, position_, next_, drawn_, began_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  RandomStream stream_;
  TargetSource source_;
  std::shared_ptr<const Recording> recording_;
  double position_ = 0.0;
  Step next_ = 0;            // when the next random target is drawn
  std::uint64_t drawn_ = 0;  // how many have been
  Step began_ = 0;           // when the recording began to play
  std::size_t near_ = 0;     // where in the recording the last look-up was; only speeds up the next
};

}  // namespace gazehold

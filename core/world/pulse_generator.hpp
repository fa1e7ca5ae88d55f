// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/units.hpp"

namespace gazehold {

/// Gain from the burst to the integrator's velocity command: u = 5·PG.
inline constexpr double tonicGain = 5.0;

/// Pulse width for a saccade of a given amplitude [deg], in ms (LOOP 6, PW).
double pulseWidth(double amplitude);
/// Steps that a pulse lasts: a timer of 1.06 ms per ms runs against the width. At most 100 s, for whatever amplitude.
Step pulseSteps(double amplitude);

/// The burst neurons: turn a motor error into a pulse whose integral is that error (LOOP 6).
class PulseGenerator {
 public:
  /// Firing this step [units of 1/tonic gain deg/s]; depends on the command of the step before only.
  double fire(Step step);
  /// This step's motor error [deg], 0 for none.
  void command(double motorError) { command_ = motorError; }

  double output() const { return output_; }
  /// Amplitude of the saccade under way [deg]; 0 between saccades.
  double amplitude() const { return output_ != 0.0 ? sampled_ : 0.0; }
  /// Whether a saccade began this step.
  bool began() const { return began_; }

  template <class Archive>
  void state(Archive& archive) {
    archive(command_, sampled_, output_, left_, ended_, began_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  static constexpr Step refractory = 500;            // 50 ms after the end of a pulse
  static constexpr double smallestAmplitude = 0.04;  // [deg]

  double command_ = 0, sampled_ = 0, output_ = 0;
  Step left_ = 0;            // steps of the pulse still to come
  Step ended_ = -1'000'000;  // step of the last pulse's end
  bool began_ = false;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <span>

#include "base/units.hpp"

namespace gazehold {

/// κ of the paper per step of 0.1 ms (4e-7 per second), for N = 40 and D = 1.
inline constexpr double paperLearningRate = 4e-11;

/// Which saccades teach (eq. 15 and figure 2 of the paper).
enum class SaccadeFilter {
  velocity,  ///< commands slower than the gate [deg/s]
  position,  ///< saccades whose amplitude is below the gate [deg]
};

/// The corrective velocity v_c of eq. 15, which eqs 16 and 17 turn into a change of decoders, Δd_i = κ v_c a_i.
struct LearningRule {
  double rate = paperLearningRate;  ///< κ per step; 0 teaches nothing, negative un-learns
  SaccadeFilter filter = SaccadeFilter::velocity;
  double gate = 200.0;  ///< deg/s or deg, by filter

  /// Whether a velocity command [deg/s] teaches; `amplitude` [deg] is that of the saccade under way, 0 between saccades.
  bool teaches(double command, double amplitude) const {
    return std::fabs(filter == SaccadeFilter::velocity ? command : amplitude) < gate;
  }
  /// κ v_c in units of x per second, the factor of a_i in eq. 16.
  double teaching(double command, double amplitude) const {
    return teaches(command, amplitude) ? rate * (command / degreesPerUnit) : 0.0;
  }
  /// The vector form: κ v_c for a corrective velocity of D components in units of x per second, of which 1 is `unit`
  /// degrees. Zero when it is too fast, or the saccade too large, to teach.
  void teaching(std::span<const double> correction, double amplitude, double unit, double* result) const {
    double square = 0.0;
    for (const double v : correction) square += v * v;
    const double factor = teaches(unit * std::sqrt(square), amplitude) ? rate : 0.0;
    for (std::size_t k = 0; k < correction.size(); ++k) result[k] = factor * correction[k];
  }
};

/// κ must keep κ⟨Σa²⟩ when N changes, or the noise floor rises (MODEL 6): its factor for N neurons, 1 for 40.
inline double learningRateScale(int neurons) { return 40.0 / neurons; }

/// ⟨Σa²⟩ of 40 neurons in one dimension, over the represented range and many populations [Hz²].
inline constexpr double usualSquaredActivity = 28'000.0;

/// The same factor for any population, from ⟨Σa²⟩ over what it represents [Hz²].
inline double learningRateScale(double squaredActivity) { return usualSquaredActivity / squaredActivity; }

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <numbers>
#include <string_view>

#include <Eigen/Core>

#include "base/units.hpp"

namespace gazehold {

/// What the cells of a module represent together.
enum class Shape {
  line,   ///< a scalar x in ±1: the eye (MacNeil & Eliasmith 2011)
  plane,  ///< a vector within the unit disc: gaze in the plane, or a position (Conklin & Eliasmith 2005)
  ring,   ///< a direction: harmonics of an angle, such as a bump over preferred directions (Zhang 1996)
};

/// The space that a module represents, and the units in which people read it.
///
/// A ring holds the vector (w_k cos kθ, w_k sin kθ) for k = 1 … m, with Σ w_k² = 1: for m = 1 the unit circle, for more a
/// bump over preferred directions, in Fourier coefficients. Angular velocity ω turns it, x′ = ωRx, in one of two ways:
///  - `representsTurning`: cells represent (x, ω) together, and the recurrent weights compute x + τ_syn ω R x from them.
///    The rule then tunes holding and turning by the same weights.
///  - otherwise ω multiplies a second, odd set of weights R d, the derivative of the first along the ring (Zhang 1996).
struct Representation {
  Shape shape = Shape::line;
  double unit = degreesPerUnit;  ///< what 1 is to people
  std::string_view unitName = "deg";
  int harmonics = 1;               ///< m of a ring
  bool representsTurning = false;  ///< the last dimension is ω / fastestTurning

  static constexpr double degreesPerRadian = 180.0 / std::numbers::pi;
  static constexpr double fastestTurning = 200.0;  ///< represented as 1 [deg/s]

  static Representation eye() { return {}; }
  static Representation gaze() { return {Shape::plane}; }
  static Representation position(double radius) { return {Shape::plane, radius, "cm"}; }
  static Representation heading(int harmonics, bool representsTurning) {
    return {Shape::ring, degreesPerRadian, "deg", harmonics, representsTurning};
  }

  /// Dimensions that the recurrent weights hold.
  int held() const { return shape == Shape::line ? 1 : shape == Shape::plane ? 2 : 2 * harmonics; }
  /// All dimensions that encoders span.
  int dimensions() const { return held() + (representsTurning ? 1 : 0); }

  // of a ring

  /// w_k, k from 1.
  double harmonic(int k) const;
  /// x(θ) for a heading [deg], with turning at the end where it is represented [deg/s] (dimensions()).
  Eigen::VectorXd onRing(double heading, double turning = 0.0) const;
  /// dx/dθ per radian (held()).
  Eigen::VectorXd tangent(double heading) const;
  /// The heading that a represented vector tells, within ±180 [deg]: the phase of its first harmonic.
  static double heading(const double* x);
};

/// An angle within ±180 deg.
double wrapped(double degrees);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace gazehold {

// The C library picks its logarithm and exponential by processor, and their last bits differ. These use nothing but
// exactly rounded operations, so that a network has the same bits on every machine. Relative error about 1e-16.

/// Natural logarithm of a positive, finite, normal number.
inline double logarithm(double x) {
  int exponent = 0;
  double m = std::frexp(x, &exponent);
  if (m < 0.70710678118654752440) {
    m *= 2.0;
    --exponent;
  }
  // ln m = 2 artanh s, |s| < 0.172
  const double s = (m - 1.0) / (m + 1.0);
  const double s2 = s * s;
  double series = 0.0;
  for (int k = 23; k >= 3; k -= 2) series = (series + 1.0 / k) * s2;
  const double ln2High = 6.93147180369123816490e-01, ln2Low = 1.90821492927058770002e-10;
  return exponent * ln2High + (2.0 * s + (2.0 * s * series + exponent * ln2Low));
}

/// Exponential of a number in [-700, 700].
inline double exponential(double x) {
  const double ln2High = 6.93147180369123816490e-01, ln2Low = 1.90821492927058770002e-10;
  const int k = static_cast<int>(std::floor(x / 0.69314718055994530942 + 0.5));
  const double r = (x - k * ln2High) - k * ln2Low;
  double series = 1.0;
  for (int n = 16; n >= 1; --n) series = 1.0 + series * r / n;
  return std::ldexp(series, k);
}

/// Sine and cosine of the same finite angle [rad].
struct SineCosine {
  double sine, cosine;
};
inline SineCosine sineCosine(double x) {
  constexpr double quarter = 1.57079632679489661923;
  x = std::remainder(x, 4.0 * quarter);
  const double quadrant = std::nearbyint(x / quarter);
  const double r = x - quadrant * quarter, square = r * r;
  double sine = 0.0, cosine = 0.0;
  // Taylor series, from the smallest term on
  for (int n = 17; n >= 3; n -= 2) sine = (sine + 1.0) * (-square / (n * (n - 1)));
  for (int n = 18; n >= 2; n -= 2) cosine = (cosine + 1.0) * (-square / (n * (n - 1)));
  sine = r + r * sine;
  cosine = 1.0 + cosine;
  switch (static_cast<int>(quadrant) & 3) {
    case 0: return {sine, cosine};
    case 1: return {cosine, -sine};
    case 2: return {-sine, -cosine};
    default: return {-cosine, sine};
  }
}

/// The angle of the vector (x, y) [rad], within ±π; 0 for the zero vector.
inline double angleOf(double x, double y) {
  constexpr double quarter = 1.57079632679489661923, eighth = quarter / 2, tangentOfSixteenth = 0.41421356237309504880;
  const double least = std::fmin(std::fabs(x), std::fabs(y)), most = std::fmax(std::fabs(x), std::fabs(y));
  if (!(most > 0.0)) return 0.0;
  double t = least / most, angle = 0.0;
  if (t > tangentOfSixteenth) {
    angle = eighth;
    t = (t - 1.0) / (t + 1.0);
  }
  double series = 0.0;
  for (int n = 43; n >= 1; n -= 2) series = 1.0 / n - t * t * series;
  angle += t * series;
  if (std::fabs(y) > std::fabs(x)) angle = quarter - angle;
  if (x < 0.0) angle = 2.0 * quarter - angle;
  return y < 0.0 ? -angle : angle;
}

}  // namespace gazehold

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

}  // namespace gazehold

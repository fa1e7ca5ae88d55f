// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/representation.hpp"

#include <cmath>

#include "base/elementary.hpp"

namespace gazehold {

double wrapped(double degrees) { return std::remainder(degrees, 360.0); }

double Representation::harmonic(int k) const {
  // coefficients of a bump about 65° wide to either side
  const auto coefficient = [](int n) { return exponential(-0.075 * (n - 1) * (n - 1)); };
  double square = 0.0;
  for (int n = 1; n <= harmonics; ++n) square += coefficient(n) * coefficient(n);
  return coefficient(k) / std::sqrt(square);
}

Eigen::VectorXd Representation::onRing(double heading, double turning) const {
  Eigen::VectorXd x(dimensions());
  for (int k = 1; k <= harmonics; ++k) {
    const auto [sine, cosine] = sineCosine(k * heading / degreesPerRadian);
    x(2 * k - 2) = harmonic(k) * cosine;
    x(2 * k - 1) = harmonic(k) * sine;
  }
  if (representsTurning) x(held()) = turning / fastestTurning;
  return x;
}

Eigen::VectorXd Representation::tangent(double heading) const {
  Eigen::VectorXd x = onRing(heading).head(held());
  for (int k = 1; k <= harmonics; ++k) {
    const double c = x(2 * k - 2), s = x(2 * k - 1);
    x(2 * k - 2) = -k * s;
    x(2 * k - 1) = k * c;
  }
  return x;
}

double Representation::heading(const double* x) { return degreesPerRadian * angleOf(x[0], x[1]); }

}  // namespace gazehold

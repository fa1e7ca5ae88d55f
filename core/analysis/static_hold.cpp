// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/static_hold.hpp"

#include <algorithm>
#include <cmath>

#include "base/units.hpp"
#include "world/plant.hpp"

namespace gazehold {

namespace {

// between two points of the function the line through them, beyond its ends the nearest piece
double fedBack(const TransferFunction& transfer, double x) {
  const Eigen::Index last = transfer.x.size() - 1;
  const double step = (transfer.x(last) - transfer.x(0)) / static_cast<double>(last);
  const double place = (x - transfer.x(0)) / step;
  const auto m = static_cast<Eigen::Index>(std::clamp(std::floor(place), 0.0, static_cast<double>(last - 1)));
  const double part = place - static_cast<double>(m);
  return transfer.f(m) + part * (transfer.f(m + 1) - transfer.f(m));
}

}  // namespace

double staticLost(const TransferFunction& transfer) {
  if (transfer.x.size() < 2) return 0.0;
  constexpr int starts = 17;
  double sum = 0;
  for (int k = 0; k < starts; ++k) {
    const double start = -40.0 + 5.0 * k;
    // as in the laboratory: cells that fire as at the start represent what they feed back there
    double x = fedBack(transfer, start / degreesPerUnit);
    Plant plant;
    plant.rest(start);
    for (Step n = 0; n < stepsPerSecond; ++n) {
      x += dt / tauSyn * (fedBack(transfer, x) - x);
      plant.step(0.0, degreesPerUnit * x, 0.0);
    }
    sum += (plant.eye() - start) * (plant.eye() - start);
  }
  return std::sqrt(sum / starts);
}

}  // namespace gazehold

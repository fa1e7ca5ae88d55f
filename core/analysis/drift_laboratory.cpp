// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drift_laboratory.hpp"

#include <cmath>

#include "base/random.hpp"
#include "base/units.hpp"
#include "network/integrator.hpp"
#include "network/lazy_integrator.hpp"

namespace gazehold {

namespace {

/// Slope of the least-squares line of y on x, from sums that grow one point at a time.
struct Regression {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0;
  void add(double u, double v) {
    n += 1;
    x += u;
    y += v;
    xx += u * u;
    xy += u * v;
  }
  double slope() const { return (n * xy - x * y) / (n * xx - x * x); }
};

}  // namespace

template <class SpikingNetwork>
DriftMeasurement measureDrift(const Population& population, const SpikingNetwork& network, std::uint64_t seed,
                              const std::atomic<bool>* cancel) {
  constexpr int starts = 17;
  constexpr Step from = 3000, until = 20000;
  const double still = 0.0;
  DriftMeasurement result;
  result.position.resize(starts);
  result.velocity.resize(starts);
  Regression leak;
  Eigen::ArrayXd potential(population.size());
  for (int k = 0; k < starts; ++k) {
    if (cancel && cancel->load(std::memory_order_relaxed)) return {};
    const RandomStream stream(seed, Purpose::driftLaboratory, static_cast<std::uint32_t>(k));
    for (int i = 0; i < population.size(); ++i) potential(i) = stream.uniform(static_cast<std::uint64_t>(i));
    SpikingNetwork copy = network;
    Eigen::ArrayXd activity = population.rates(Eigen::VectorXd::Constant(1, (-40.0 + 5.0 * k) / degreesPerUnit));
    for (int i = 0; i < population.size(); ++i)
      if (!network.isAlive(i)) activity(i) = potential(i) = 0.0;
    copy.setState(activity, potential);
    Regression drift;
    for (Step n = 0; n < until; ++n) {
      copy.step(&still, &still);
      if (n >= from) drift.add(seconds(n), degreesPerUnit * copy.represented()[0]);
    }
    result.position(k) = drift.y / drift.n;
    result.velocity(k) = drift.slope();
    leak.add(result.position(k), result.velocity(k));
  }
  result.leakRate = -leak.slope();
  result.rms = std::sqrt(result.velocity.square().mean());
  return result;
}

template DriftMeasurement measureDrift(const Population&, const Integrator&, std::uint64_t, const std::atomic<bool>*);
template DriftMeasurement measureDrift(const Population&, const LazyIntegrator&, std::uint64_t,
                                       const std::atomic<bool>*);

}  // namespace gazehold

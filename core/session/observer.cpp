// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/observer.hpp"

#include "base/flush_denormals.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

MeritPoint meritPoint(const Simulation& simulation) {
  const Merit merit = simulation.merit();
  return {simulation.now(), merit.rmseDegrees, merit.slope, merit.rmseCentimetres, merit.greatestDrift};
}

DriftPoint driftPoint(const Simulation& simulation) { return *NetworkCopy(simulation).drift(false); }

NetworkCopy::NetworkCopy(const Simulation& simulation)
    : network_(simulation.network()),
      rates_(simulation.rates()),
      integrators_(simulation.integrators()),
      seed_(simulation.setup().seed),
      step_(simulation.now()) {}

std::optional<DriftPoint> NetworkCopy::drift(const std::atomic<bool>& cancel) const {
  const FlushDenormals flush;
  DriftPoint point{step_};
  for (std::size_t m = 0; m < integrators_.size(); ++m) {
    const DriftMeasurement drift = measureDrift(network_->modules[m], integrators_[m], rates_->deadTime, seed_,
                                                static_cast<std::uint32_t>(m), &cancel);
    if (drift.velocity.size() == 0) return std::nullopt;
    if (m == 0) point.timeConstant = drift.timeConstant;
    (m == 0 ? point.rms : point.rmsCentimetres) = drift.rms;
    (m == 0 ? point.lost : point.lostCentimetres) = drift.lost;
  }
  return point;
}

std::optional<HoldTest> NetworkCopy::holdTest(const std::atomic<bool>& cancel) const {
  const FlushDenormals flush;
  const Module& module = network_->modules.front();
  const Integrator& now = integrators_.front();
  const auto fan = [&](const Integrator& network) {
    return holdFan(module, network, rates_->deadTime, seed_, 0, &cancel);
  };
  // the same cells with other weights; a run starts with all of them alive
  const auto with = [&](const Eigen::MatrixXd& decoders, bool whole = false) {
    Integrator other(module.population, RecurrentWeights(module.population, decoders), now.refractory());
    for (int i = 0; i < now.size(); ++i) other.setAlive(i, whole || now.isAlive(i));
    return fan(other);
  };
  HoldTest test{step_, fan(now), with(module.start, true), with(rates_->modules.front().matched), with(module.authors)};
  if (cancel.load(std::memory_order_relaxed)) return std::nullopt;
  return test;
}

}  // namespace gazehold

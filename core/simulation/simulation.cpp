// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/simulation.hpp"

#include "simulation/simulation_template.hpp"

namespace gazehold {

Merit meritOf(const TransferFunction& transfer) {
  const auto resting = transfer.x.abs() <= 0.95;
  return {transfer.rmseDegrees(), transfer.slope(), 0.0, resting.select(transfer.driftDegrees().abs(), 0.0).maxCoeff()};
}

Merit meritOf(const std::vector<DriftField>& fields) {
  const bool turns = fields[0].drift.cols() == 1;
  return {fields[0].rmse, fields[0].slope, fields.size() > 1 ? fields[1].rmse : 0.0,
          turns ? fields[0].drift.cwiseAbs().maxCoeff() : 0.0};
}

void requireSound(const BasicSimulation<Integrator>& simulation) {
  const std::string_view failure = simulation.failure();
  if (failure.empty()) return;
  throw Error(ExitCode::diverged, "stopped at " + numberText(seconds(simulation.now()), 2) + " s: " +
                                      std::string(failure) + "; a smaller learning rate or less noise may hold");
}

template class BasicSimulation<Integrator>;

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/observer.hpp"

#include "simulation/simulation.hpp"

namespace gazehold {

MeritPoint meritPoint(const Simulation& simulation) {
  const Merit merit = simulation.merit();
  return {simulation.now(), merit.rmseDegrees, merit.slope, merit.rmseCentimetres, merit.greatestDrift};
}

DriftPoint driftPoint(const Simulation& simulation) {
  const DriftMeasurement drift = simulation.drift();
  DriftPoint point{simulation.now(), drift.rms, drift.lost, drift.timeConstant};
  if (simulation.integrators().size() > 1) {
    const DriftMeasurement position = simulation.drift(1);
    point.rmsCentimetres = position.rms;
    point.lostCentimetres = position.lost;
  }
  return point;
}

}  // namespace gazehold

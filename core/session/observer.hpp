// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "analysis/drift_laboratory.hpp"
#include "base/units.hpp"
#include "simulation/forward.hpp"
#include "world/trace.hpp"

namespace gazehold {

struct Network;
struct RateModel;

/// A point of the learning curves.
struct MeritPoint {
  Step step = 0;
  double rmseDegrees = 0, slope = 0;  ///< see Merit
  double rmseCentimetres = 0;         ///< of a path's position
  double greatestDrift = 0;           ///< see Merit [deg/s]
};

/// A point of the drift curve: the drift laboratory on the network as it was at that step.
struct DriftPoint {
  Step step = 0;
  double rms = 0;                           ///< [deg/s]; of a path that of its heading
  double lost = 0;                          ///< in 1 s of holding [deg]; see DriftMeasurement
  std::optional<double> timeConstant = {};  ///< τ [s]; nothing where no single one describes it
  // of a path's position
  double rmsCentimetres = 0;   ///< [cm/s]
  double lostCentimetres = 0;  ///< [cm]
};

/// The hold test on the first module of a network, as it started, with all its cells; and on the optima of the cells that
/// are alive.
struct HoldTest {
  Step step = 0;
  HoldFan now, start, matched, authors;
};

/// Measures a network as it is. Any thread that owns the simulation.
MeritPoint meritPoint(const Simulation& simulation);
DriftPoint driftPoint(const Simulation& simulation);

/// A network as it was at a step, to measure while its run goes on. Whatever thread owns it.
class NetworkCopy {
 public:
  explicit NetworkCopy(const Simulation& simulation);
  /// Nothing when cancelled.
  std::optional<DriftPoint> drift(const std::atomic<bool>& cancel) const;
  std::optional<HoldTest> holdTest(const std::atomic<bool>& cancel) const;

 private:
  std::shared_ptr<const Network> network_;
  std::shared_ptr<const RateModel> rates_;
  std::vector<Integrator> integrators_;
  std::uint64_t seed_;
  Step step_;
};

/// Is told what happens in a run by the Player that steps it, on its thread. What is gone to again is told again.
class Observer {
 public:
  static constexpr Step milestoneEvery = stepsPerSecond / 2;

  virtual ~Observer() = default;
  /// Another run begins, or this one goes on from another moment: what is told next begins at `from`, and goes at first to
  /// `goal`.
  virtual void began(Step /*from*/, Step /*goal*/) {}
  /// Whether it wants spikes and saccades; a run is faster without.
  virtual bool hearsEvents() const { return true; }
  /// Asked every millisecond: whether the run may go on.
  virtual bool goesOn() const { return true; }
  virtual void spike(Step, std::int32_t /*neuron*/) {}
  virtual void saccade(const Saccade&) {}
  /// Every millisecond, from the first step on.
  virtual void sample(const TraceSample&) {}
  /// Whether it wants figures of merit; they cost time.
  virtual bool hearsMerits() const { return false; }
  /// Every half second.
  virtual void merit(const MeritPoint&) {}
  /// Every half second that is run: whoever wants to know more measures now.
  virtual void milestone(const Simulation&) {}
  /// The state at this step is not the one that was recorded. Told once.
  virtual void diverged(Step) {}
};

}  // namespace gazehold

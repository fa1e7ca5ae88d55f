// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_run.hpp"

#include <utility>

namespace gazehold {

SampleRun::SampleRun(const std::string& scenario, std::uint64_t seed)
    : SampleRun(prepare(scenarioNamed(scenario), seed)) {}

SampleRun::SampleRun(Setup setup)
    : simulation_(std::move(setup)), setup_(std::make_shared<const Setup>(simulation_.setup())) {
  publish();
}

void SampleRun::advance(double seconds) {
  simulation_.advance(stepsIn(seconds), [this] {
    const Step step = simulation_.now();
    for (const std::int32_t neuron : simulation_.spikes()) data_.add(SpikeEvent{step, neuron, run_});
    for (const Saccade& saccade : simulation_.saccades()) data_.add(InRun<Saccade>{run_, saccade});
    if (step % stepsPerSample == 0) data_.add(InRun<TraceSample>{run_, simulation_.sample()});
    if (step % 5000 == 0) {
      const Merit merit = simulation_.merit();
      data_.add(InRun<MeritPoint>{run_, {step, merit.rmseDegrees, merit.slope}});
      publish();
    }
    return true;
  });
  publish();
}

void SampleRun::measureDrift() {
  const DriftMeasurement drift = simulation_.drift();
  data_.add(InRun<DriftPoint>{run_, {simulation_.now(), drift.rms, drift.lost, drift.timeConstant}});
}

void SampleRun::publish() {
  Snapshot snapshot;
  snapshot.run = run_;
  snapshot.setup = setup_;
  snapshot.look(simulation_);
  data_.setSnapshot(std::move(snapshot));
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/drift_monitor.hpp"

#include "base/flush_denormals.hpp"

namespace gazehold {

DriftMonitor::DriftMonitor() : thread_(&DriftMonitor::loop, this) {}

DriftMonitor::~DriftMonitor() {
  quit_.store(true, std::memory_order_relaxed);
  wake_.release();
  thread_.join();
}

void DriftMonitor::measure(const Simulation& simulation, RunNumber run) {
  job_.emplace(Job{simulation.network(), simulation.integrator(), simulation.setup().seed, simulation.now(), run});
  busy_.store(true, std::memory_order_relaxed);
  // SAFETY: the semaphore makes the job visible to the laboratory's thread; `busy` keeps this one off it until done
  wake_.release();
}

void DriftMonitor::loop() {
  const FlushDenormals flush;
  for (;;) {
    wake_.acquire();
    if (quit_.load(std::memory_order_relaxed)) return;
    const DriftMeasurement drift = measureDrift(job_->network->population, job_->integrator, job_->seed, &quit_);
    if (drift.velocity.size() > 0) results_.push({job_->run, {job_->step, drift.rms, drift.leakRate}});
    busy_.store(false, std::memory_order_release);
  }
}

}  // namespace gazehold

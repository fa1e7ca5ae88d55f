// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/drift_monitor.hpp"

#include "base/flush_denormals.hpp"

namespace gazehold {

DriftMonitor::DriftMonitor() : thread_(&DriftMonitor::loop, this) {}

DriftMonitor::~DriftMonitor() {
  quit_.store(true, std::memory_order_relaxed);
  wake_.release();
  thread_.join();
}

void DriftMonitor::measure(const Simulation& simulation, RunNumber run) {
  job_.emplace(Job{simulation.network(), simulation.integrators(), simulation.rates()->deadTime, simulation.setup().seed, simulation.now(), run});
  busy_.store(true, std::memory_order_relaxed);
  // SAFETY: the semaphore makes the job visible to the laboratory's thread; `busy` keeps this one off it until done
  wake_.release();
}

void DriftMonitor::loop() {
  const FlushDenormals flush;
  for (;;) {
    wake_.acquire();
    if (quit_.load(std::memory_order_relaxed)) return;
    DriftPoint point{job_->step};
    bool whole = true;
    for (std::size_t m = 0; m < job_->integrators.size(); ++m) {
      const DriftMeasurement drift = measureDrift(job_->network->modules[m], job_->integrators[m], job_->deadTime, job_->seed,
                                                  static_cast<std::uint32_t>(m), &quit_);
      whole = whole && drift.velocity.size() > 0;
      if (m == 0) point.timeConstant = drift.timeConstant;
      (m == 0 ? point.rms : point.rmsCentimetres) = drift.rms;
      (m == 0 ? point.lost : point.lostCentimetres) = drift.lost;
    }
    if (whole) results_.push({job_->run, point});
    busy_.store(false, std::memory_order_release);
    busy_.notify_all();
  }
}

}  // namespace gazehold

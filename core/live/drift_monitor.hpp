// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <semaphore>
#include <thread>

#include "session/snapshot.hpp"
#include "live/spsc_ring.hpp"

namespace gazehold {

/// Runs the drift laboratory beside a simulation, on a thread of its own and on copies of the network.
class DriftMonitor {
 public:
  DriftMonitor();
  ~DriftMonitor();
  DriftMonitor(const DriftMonitor&) = delete;
  DriftMonitor& operator=(const DriftMonitor&) = delete;

  /// Whether it has nothing to do. The simulation thread.
  bool idle() const { return !busy_.load(std::memory_order_acquire); }
  /// Waits until it has. The simulation thread.
  void wait() const { busy_.wait(true, std::memory_order_acquire); }
  /// Measures the network as it is now. Only while idle. The simulation thread.
  void measure(const Simulation& simulation, RunNumber run);
  /// The next result. The window's thread.
  bool take(InRun<DriftPoint>& point) { return results_.pop(point); }

 private:
  struct Job {
    std::shared_ptr<const Network> network;
    std::vector<LazyIntegrator> integrators;
    double deadTime;
    std::uint64_t seed;
    Step step;
    RunNumber run;
  };
  void loop();

  std::optional<Job> job_;
  std::atomic<bool> busy_{false}, quit_{false};
  std::binary_semaphore wake_{0};
  SpscRing<InRun<DriftPoint>> results_{256};
  std::thread thread_;
};

}  // namespace gazehold

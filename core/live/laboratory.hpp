// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <semaphore>
#include <thread>
#include <utility>

#include "live/spsc_ring.hpp"
#include "session/snapshot.hpp"

namespace gazehold {

/// Measures beside a simulation, on a thread of its own and on copies of the network.
template <class Result>
class Laboratory {
 public:
  /// Nothing when it was cancelled.
  using Measurement = std::function<std::optional<Result>(const std::atomic<bool>& cancel)>;

  Laboratory() : thread_(&Laboratory::loop, this) {}
  ~Laboratory() {
    quit_.store(true, std::memory_order_relaxed);
    wake_.release();
    thread_.join();
  }
  Laboratory(const Laboratory&) = delete;
  Laboratory& operator=(const Laboratory&) = delete;

  /// Whether it has nothing to do. The simulation thread.
  bool idle() const { return !busy_.load(std::memory_order_acquire); }
  /// Waits until it has. The simulation thread.
  void wait() const { busy_.wait(true, std::memory_order_acquire); }
  /// Begins a measurement. Only while idle. The simulation thread.
  void begin(RunNumber run, Measurement measure) {
    run_ = run;
    measure_ = std::move(measure);
    busy_.store(true, std::memory_order_relaxed);
    // SAFETY: the semaphore makes the task visible to the laboratory's thread; `busy` keeps this one off it until done
    wake_.release();
  }
  /// The next result. The window's thread.
  bool take(InRun<Result>& result) { return results_.pop(result); }

 private:
  void loop() {
    for (;;) {
      wake_.acquire();
      if (quit_.load(std::memory_order_relaxed)) return;
      if (auto result = measure_(quit_)) results_.push({run_, std::move(*result)});
      busy_.store(false, std::memory_order_release);
      busy_.notify_all();
    }
  }

  RunNumber run_ = 0;
  Measurement measure_;
  std::atomic<bool> busy_{false}, quit_{false};
  std::binary_semaphore wake_{0};
  SpscRing<InRun<Result>> results_{256};
  std::thread thread_;
};

}  // namespace gazehold

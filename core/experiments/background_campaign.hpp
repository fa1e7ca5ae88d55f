// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "experiments/campaign.hpp"

namespace gazehold {

/// A campaign beside the live network: runs on threads of its own, one fewer than there are cores, and lets another
/// thread look at what has come in so far. All public members belong to one thread, such as the window's.
class BackgroundCampaign {
 public:
  /// Starts at once. Throws UsageError or FileError for options that make no sense or a directory that cannot be used.
  BackgroundCampaign(const Experiment& experiment, CampaignOptions options);
  /// Cancels and waits for the runs under way, which takes a fraction of a second.
  ~BackgroundCampaign();
  BackgroundCampaign(const BackgroundCampaign&) = delete;
  BackgroundCampaign& operator=(const BackgroundCampaign&) = delete;

  const Experiment& experiment() const { return experiment_; }
  const CampaignOptions& options() const { return options_; }

  /// What it has come to.
  struct Status {
    std::size_t done = 0, total = 0;
    bool finished = false;  ///< all is done, or it was cancelled, or it failed
    std::string failure;    ///< empty while all is well
  };
  Status status() const;
  /// A copy of the results if there are more of them than at the last call.
  std::optional<Results> news();
  /// Stops soon; what is finished stays.
  void cancel() { cancel_.store(true, std::memory_order_relaxed); }

 private:
  void run();

  const Experiment& experiment_;
  CampaignOptions options_;
  std::atomic<bool> cancel_{false};
  mutable std::mutex mutex_;
  // under the mutex
  Status status_;
  std::optional<Results> latest_;
  std::thread thread_;
};

}  // namespace gazehold

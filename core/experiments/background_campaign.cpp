// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/background_campaign.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#if defined(__linux__)
#include <sys/resource.h>
#endif

namespace gazehold {

BackgroundCampaign::BackgroundCampaign(const Experiment& experiment, CampaignOptions options)
    : experiment_(experiment), options_(std::move(options)) {
  checkCampaign(experiment_, options_);
  if (options_.threads == 0) options_.threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()) - 1);
  thread_ = std::thread(&BackgroundCampaign::run, this);
}

BackgroundCampaign::~BackgroundCampaign() {
  cancel();
  thread_.join();
}

BackgroundCampaign::Status BackgroundCampaign::status() const {
  const std::lock_guard lock(mutex_);
  return status_;
}

std::optional<Results> BackgroundCampaign::news() {
  const std::lock_guard lock(mutex_);
  return std::exchange(latest_, std::nullopt);
}

void BackgroundCampaign::run() {
#if defined(__linux__)
  // this thread and those that it starts give way to the live network and its window
  setpriority(PRIO_PROCESS, 0, 10);
#endif
  std::string failure;
  try {
    runCampaign(experiment_, options_, cancel_, [this](std::size_t done, std::size_t total, const Results& results) {
      const std::lock_guard lock(mutex_);
      status_.done = done;
      status_.total = total;
      latest_ = results;
    });
  } catch (const std::exception& error) {
    failure = error.what();
  }
  const std::lock_guard lock(mutex_);
  status_.finished = true;
  status_.failure = failure;
}

}  // namespace gazehold

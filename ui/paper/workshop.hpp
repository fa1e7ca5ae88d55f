// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <string>

#include "experiments/campaign.hpp"
#include "paper/figure_spec.hpp"
#include "session/history.hpp"
#include "session/player.hpp"

namespace gazehold {

/// What a person asks of all figures together.
struct PaperOptions {
  int runs = 8;                                               ///< seeds of every experiment
  int threads = 0;                                            ///< 0: one for each core
  double duration = std::numeric_limits<double>::infinity();  ///< runs end, and measurements are left out, after it [s]
  std::string results;  ///< where finished runs of experiments are found and kept; empty: nowhere
};

/// A run, standing at the moment that is shown.
struct PaperRun {
  /// Without the drift of every second, which takes longer than the run: it is measured once, at the end.
  struct Seen : History {
    void milestone(const Simulation&) override {}
  };
  explicit PaperRun(Session session) : player(std::move(session), false) {}
  Player player;
  Seen history;
};

/// Runs what figures are drawn from, each once, whoever asks for it. One thread.
class Workshop {
 public:
  /// `tell` hears a line before each piece of work. When `cancel` turns true, work ends with an Error (interrupted).
  Workshop(PaperOptions options, const std::atomic<bool>& cancel, std::function<void(const std::string&)> tell);

  const PaperOptions& options() const { return options_; }
  CampaignOptions campaign() const;
  /// Throws Error (diverged) for a run that cannot go on.
  const PaperRun& run(const RunSource& source);
  /// Throws what runCampaign() throws.
  const Results& results(const std::string& experiment);

 private:
  PaperOptions options_;
  const std::atomic<bool>& cancel_;
  std::function<void(const std::string&)> tell_;
  std::map<std::string, std::unique_ptr<PaperRun>> runs_;
  std::map<std::string, Results> results_;
};

/// "demonstration, seed 1, start_noise=0, at 400 s".
std::string runText(const RunSource& source);

}  // namespace gazehold

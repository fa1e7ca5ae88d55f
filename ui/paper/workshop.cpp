// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/workshop.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/number.hpp"
#include "model/start.hpp"

namespace gazehold {

namespace {

[[noreturn]] void throwInterrupted() {
  throw Error(ExitCode::interrupted, "interrupted; the figure under way was not written");
}

}  // namespace

std::string runText(const RunSource& source) {
  std::string text = source.scenario + ", seed " + std::to_string(source.seed);
  for (const Setting& s : source.settings)
    text += ", " + std::string(info(s.parameter).id) + '=' + valueText(info(s.parameter), s.value);
  return text + ", at " + numberText(source.at) + " s";
}

Workshop::Workshop(PaperOptions options, const std::atomic<bool>& cancel, std::function<void(const std::string&)> tell)
    : options_(std::move(options)), cancel_(cancel), tell_(std::move(tell)) {}

CampaignOptions Workshop::campaign() const {
  CampaignOptions options;
  options.runs = options_.runs;
  options.threads = options_.threads;
  options.duration = options_.duration;
  options.directory = options_.results;
  return options;
}

const PaperRun& Workshop::run(const RunSource& source) {
  std::unique_ptr<PaperRun>& run = runs_[runText(source)];
  if (run) return *run;
  tell_("running " + runText(source));
  auto made = std::make_unique<PaperRun>(
      sessionOf(prepare(&scenarioNamed(source.scenario), source.seed, nullptr, source.settings)));
  const Step until = stepsIn(std::min(source.at, options_.duration));
  std::string_view failure;
  for (constexpr Step piece = 10 * stepsPerSecond; made->player.now() < until && failure.empty();) {
    failure = made->player.advanceTo(std::min(made->player.now() + piece, until), made->history);
    if (cancel_) throwInterrupted();
  }
  if (!failure.empty())
    throw Error(ExitCode::diverged, runText(source) + ": the run stopped at " +
                                        numberText(seconds(made->player.now())) + " s: " + std::string(failure));
  made->history.look(made->player);
  made->history.add(InRun<DriftPoint>{made->history.run(), driftPoint(made->player.simulation())});
  run = std::move(made);
  return *run;
}

const Results& Workshop::results(const std::string& id) {
  if (const auto found = results_.find(id); found != results_.end()) return found->second;
  const Experiment& experiment = experimentNamed(id);
  tell_("experiment " + id + ", " + std::to_string(options_.runs) + (options_.runs == 1 ? " run" : " runs") +
        " of each condition");
  bool finished = false;
  Results results = runCampaign(experiment, campaign(), cancel_,
                                [&](std::size_t done, std::size_t total, const Results&) { finished = done == total; });
  if (cancel_ && !finished) throwInterrupted();
  return results_.emplace(id, std::move(results)).first->second;
}

}  // namespace gazehold

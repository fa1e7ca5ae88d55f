// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/campaign.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "base/error.hpp"
#include "base/flush_denormals.hpp"
#include "experiments/fixations.hpp"
#include "experiments/run_store.hpp"
#include "lanes/advance_together.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

namespace {

// following own motion in the dark: how often, and for how long [s]
constexpr int trackingWalks = 1;
constexpr double trackingDuration = 60.0, homingDuration = 20.0;

double bandRmse(const TransferFunction& f, double from, double until) {
  double squares = 0;
  int n = 0;
  for (Eigen::Index m = 0; m < f.x.size(); ++m) {
    const double eccentricity = std::fabs(f.x(m)) * degreesPerUnit;
    if (eccentricity < from || eccentricity > until) continue;
    squares += (f.f(m) - f.x(m)) * (f.f(m) - f.x(m));
    ++n;
  }
  return n > 0 ? degreesPerUnit * std::sqrt(squares / n) : NAN;
}

Measurement measure(const Simulation& simulation, const Condition& condition, const std::atomic<bool>& cancel) {
  Measurement row{seconds(simulation.now()), {}};
  row.values.fill(NAN);
  const auto set = [&](Quantity quantity, double value) { row.values[static_cast<std::size_t>(quantity)] = value; };
  const Merit merit = simulation.merit();
  set(Quantity::rmse, merit.rmseDegrees);
  set(Quantity::slope, merit.slope);
  const DriftMeasurement drift = simulation.drift(0, &cancel);
  set(Quantity::drift, drift.rms);
  set(Quantity::lost, drift.lost);
  const System system = simulation.setup().system;
  if (isMeasured(Quantity::leakRate, system)) set(Quantity::leakRate, drift.leakRate);
  if (system == System::eye) {
    const TransferFunction f = simulation.transferFunction();
    set(Quantity::rmseInner, bandRmse(f, 0, 10));
    set(Quantity::rmseNear, bandRmse(f, 10, 20));
    set(Quantity::rmseFar, bandRmse(f, 20, 35));
    set(Quantity::rmseOuter, bandRmse(f, 35, 50));
    set(Quantity::fixedPoints, static_cast<double>(f.fixedPoints().size()));
    if (condition.filmed) {
      const Fixations fixations = filmFixations(simulation, &cancel);
      set(Quantity::fixationTau, fixations.timeConstant);
      set(Quantity::fixationKept, fixations.kept);
    }
  }
  if (isMeasured(Quantity::headingError, condition)) {
    const Tracking tracking = simulation.track(trackingWalks, trackingDuration, &cancel);
    set(Quantity::headingError, tracking.headingError);
    set(Quantity::turningGain, tracking.turningGain);
    if (system == System::path)
      set(Quantity::homeError, simulation.track(trackingWalks, homingDuration, &cancel).homeError);
  }
  if (system == System::path) {
    set(Quantity::positionRmse, merit.rmseCentimetres);
    const DriftMeasurement position = simulation.drift(1, &cancel);
    set(Quantity::positionDrift, position.rms);
    set(Quantity::positionLost, position.lost);
  }
  return row;
}

}  // namespace

std::vector<std::vector<Measurement>> measureRuns(const Condition& condition, std::span<const std::uint64_t> seeds,
                                                  const std::vector<Setting>& settings,
                                                  const std::atomic<bool>& cancel) {
  const FlushDenormals flush;
  std::vector<std::unique_ptr<Simulation>> simulations;
  std::vector<Simulation*> running;
  for (const std::uint64_t seed : seeds) {
    Setup setup = prepare(scenarioNamed(condition.scenario), seed);
    setup.parameters.set(settings);
    condition.prepare(setup);
    simulations.push_back(std::make_unique<Simulation>(std::move(setup)));
    running.push_back(simulations.back().get());
  }
  std::vector<std::vector<Measurement>> runs(seeds.size());
  for (const double time : condition.times) {
    while (!running.empty() && running.front()->now() < stepsIn(time)) {
      if (cancel.load(std::memory_order_relaxed)) return {};
      advanceTogether(running, std::min<Step>(10'000, stepsIn(time) - running.front()->now()));
      std::erase_if(running, [](const Simulation* simulation) { return !simulation->failure().empty(); });
    }
    for (std::size_t k = 0; k < runs.size(); ++k) {
      // a run that has run away has no figures any more
      Measurement row{time, {}};
      row.values.fill(NAN);
      if (std::ranges::count(running, simulations[k].get()) > 0) row = measure(*simulations[k], condition, cancel);
      if (cancel.load(std::memory_order_relaxed)) return {};
      row.time = time;
      runs[k].push_back(row);
    }
  }
  return runs;
}

namespace {

void change(Condition& condition, const Null& null) {
  std::vector<double>& times = condition.times;
  if (null.ends && times.size() > 2) times.erase(times.begin() + 1, times.end() - 1);
  for (double& time : times) time /= null.haste;
  condition.followed = condition.followed && null.follows;
  condition.prepare = [prepare = condition.prepare, null](Setup& setup) {
    prepare(setup);
    null.change(setup);
    for (TimedCommand& command : setup.script)
      command.step = std::llround(static_cast<double>(command.step) / null.haste);
  };
}

}  // namespace

std::vector<Condition> conditionsOf(const Experiment& experiment, const CampaignOptions& options) {
  std::vector<Condition> conditions = experiment.conditions();
  for (Condition& condition : conditions) {
    if (options.null) change(condition, *options.null);
    const bool needed = !options.null || std::ranges::count(options.null->conditions, condition.name) > 0;
    condition.leftOut += static_cast<int>(
        std::erase_if(condition.times, [&](double time) { return time > options.duration || !needed; }));
  }
  return conditions;
}

namespace {

void check(const Experiment& experiment, const CampaignOptions& options) {
  if (options.runs < 1 || options.runs > 100'000)
    throw UsageError("an experiment takes 1 to 100000 runs, not " + std::to_string(options.runs));
  // the last of them may be the largest that there is
  if (options.firstSeed > std::numeric_limits<std::uint64_t>::max() - static_cast<std::uint64_t>(options.runs - 1))
    throw UsageError("the seeds of so many runs must not go beyond 18446744073709551615; choose a smaller first seed");
  if (options.threads < 0 || options.threads > 1024)
    throw UsageError("the number of threads must be from 1 to 1024, not " + std::to_string(options.threads));
  if (options.shard && !(1 <= options.shard->index && options.shard->index <= options.shard->count))
    throw UsageError("there is no shard " + std::to_string(options.shard->index) + " of " +
                     std::to_string(options.shard->count));
  if (!(options.duration >= 0)) throw UsageError("the duration must be a number of seconds from 0 on");
  for (const Condition& condition : experiment.conditions())
    for (const Setting& setting : options.settings)
      checkApplies(info(setting.parameter), scenarioNamed(condition.scenario).system);
}

}  // namespace

Results emptyResults(const Experiment& experiment, const CampaignOptions& options) {
  check(experiment, options);
  std::vector<std::uint64_t> seeds;
  for (int k = 0; k < options.runs; ++k) seeds.push_back(options.firstSeed + static_cast<std::uint64_t>(k));
  return {conditionsOf(experiment, options), std::move(seeds)};
}

std::vector<RunPlace> runsOf(const Results& results, const std::optional<Shard>& shard) {
  std::vector<RunPlace> runs;
  const std::size_t seeds = results.seeds().size();
  for (std::size_t from = 0; from < seeds; from += simulationsTogether)
    for (std::size_t c = 0; c < results.conditions().size(); ++c)
      for (std::size_t s = from; s < std::min(from + simulationsTogether, seeds); ++s)
        if (!results.conditions()[c].times.empty()) runs.push_back({c, s});
  if (!shard) return runs;
  const auto bound = [&](int part) {
    return runs.begin() + static_cast<std::ptrdiff_t>(runs.size() * static_cast<std::size_t>(part) /
                                                      static_cast<std::size_t>(shard->count));
  };
  return {bound(shard->index - 1), bound(shard->index)};
}

namespace {

// does what is missing of the results, with several threads
class Workers {
 public:
  Workers(Results& results, RunStore& store, const CampaignOptions& options, const std::atomic<bool>& cancel,
          const CampaignProgress& progress)
      : results_(results), store_(store), options_(options), cancel_(cancel), progress_(progress) {
    const std::vector<RunPlace> runs = runsOf(results, options.shard);
    total_ = runs.size();
    // by condition, then by seed
    missing_.resize(results.conditions().size() * results.seeds().size());
    for (const auto& [condition, seed] : runs) {
      const bool isMissing = results.run(condition, seed).empty();
      missing_[condition * results.seeds().size() + seed] = isMissing;
      done_ += isMissing ? 0 : 1;
    }
    // a few seeds of a condition at a time, so that bands over all conditions narrow together
    const std::size_t most = std::clamp<std::size_t>((total_ - done_) / threads(), 1, simulationsTogether);
    for (std::size_t from = 0; from < results.seeds().size(); from += most)
      for (std::size_t c = 0; c < results.conditions().size(); ++c) {
        Task task{c, {}};
        for (std::size_t s = from; s < std::min(from + most, results.seeds().size()); ++s)
          if (missing(c, s)) task.seeds.push_back(s);
        if (!task.seeds.empty()) tasks_.push_back(std::move(task));
      }
  }

  void run() {
    if (progress_) progress_(done_, total_, results_);
    std::vector<std::thread> others;
    try {
      while (others.size() + 1 < std::min(threads(), tasks_.size())) others.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // the system gives no more threads; results don't depend on their number
    }
    work();
    for (std::thread& thread : others) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Task {
    std::size_t condition;
    std::vector<std::size_t> seeds;
  };

  std::size_t threads() const {
    if (options_.threads > 0) return static_cast<std::size_t>(options_.threads);
    return std::max(1u, std::thread::hardware_concurrency());
  }

  bool missing(std::size_t condition, std::size_t seed) const {
    return missing_[condition * results_.seeds().size() + seed];
  }

  void work() {
    while (!cancel_.load(std::memory_order_relaxed) && !failed_.load(std::memory_order_relaxed)) {
      const std::size_t k = next_.fetch_add(1);
      if (k >= tasks_.size()) return;
      try {
        finish(tasks_[k]);
      } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        failed_ = true;
      }
    }
  }

  void finish(const Task& task) {
    std::vector<std::uint64_t> seeds;
    for (const std::size_t seed : task.seeds) seeds.push_back(results_.seeds()[seed]);
    std::vector<std::vector<Measurement>> runs =
        measureRuns(results_.conditions()[task.condition], seeds, options_.settings, cancel_);
    for (std::size_t k = 0; k < runs.size(); ++k) {
      const std::lock_guard lock(mutex_);
      // cancelled meanwhile; and nothing may follow a line that could not be written
      if (cancel_.load(std::memory_order_relaxed) || failed_) return;
      results_.run(task.condition, task.seeds[k]) = std::move(runs[k]);
      store_.add(task.condition, task.seeds[k]);
      ++done_;
      if (progress_) progress_(done_, total_, results_);
    }
  }

  Results& results_;
  RunStore& store_;
  const CampaignOptions& options_;
  const std::atomic<bool>& cancel_;
  const CampaignProgress& progress_;
  std::vector<bool> missing_;  // at the start
  std::vector<Task> tasks_;
  std::size_t total_ = 0;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;  // guards what follows, and the results and the store
  std::size_t done_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

void checkCampaign(const Experiment& experiment, const CampaignOptions& options) {
  Results results = emptyResults(experiment, options);
  RunStore::check(experiment, options, results);
}

Results runCampaign(const Experiment& experiment, const CampaignOptions& options, const std::atomic<bool>& cancel,
                    const CampaignProgress& progress) {
  Results results = emptyResults(experiment, options);
  RunStore store(experiment, options, results);
  Workers workers(results, store, options, cancel, progress);
  workers.run();
  return results;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/campaign.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "base/error.hpp"
#include "base/flush_denormals.hpp"
#include "experiments/run_store.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

namespace {

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

Measurement measure(const Simulation& simulation, const std::atomic<bool>& cancel) {
  const TransferFunction f = simulation.transferFunction();
  const DriftMeasurement drift = measureDrift(simulation.network()->population, simulation.integrator(),
                                              simulation.setup().seed, &cancel);
  return {seconds(simulation.now()),
          {f.rmseDegrees(), f.slope(), drift.rms, drift.leakRate, bandRmse(f, 0, 10), bandRmse(f, 10, 20),
           bandRmse(f, 20, 35), bandRmse(f, 35, 50)}};
}

}  // namespace

std::vector<Measurement> measureRun(const Condition& condition, std::uint64_t seed,
                                    const std::vector<Setting>& settings, const std::atomic<bool>& cancel) {
  const FlushDenormals flush;
  Setup setup = prepare(scenarioNamed("demonstration"), seed);
  for (const Setting& setting : settings) setup.parameters.set(setting.parameter, setting.value);
  condition.prepare(setup);
  Simulation simulation(std::move(setup));
  std::vector<Measurement> rows;
  bool failed = false;
  for (const double time : condition.times) {
    while (!failed && simulation.now() < stepsIn(time)) {
      if (cancel.load(std::memory_order_relaxed)) return {};
      simulation.advance(std::min<Step>(10'000, stepsIn(time) - simulation.now()));
      failed = !simulation.failure().empty();
    }
    // a run that has run away has no figures any more
    Measurement row{time, {}};
    row.values.fill(NAN);
    if (!failed) row = measure(simulation, cancel);
    if (cancel.load(std::memory_order_relaxed)) return {};
    row.time = time;
    rows.push_back(row);
  }
  return rows;
}

std::vector<Condition> conditionsOf(const Experiment& experiment, const CampaignOptions& options) {
  std::vector<Condition> conditions = experiment.conditions();
  for (Condition& condition : conditions)
    condition.leftOut += static_cast<int>(
        std::erase_if(condition.times, [&](double time) { return time > options.duration; }));
  return conditions;
}

namespace {

void check(const CampaignOptions& options) {
  if (options.runs < 1 || options.runs > 100'000)
    throw UsageError("an experiment takes 1 to 100000 runs, not " + std::to_string(options.runs));
  if (options.threads < 0 || options.threads > 1024)
    throw UsageError("the number of threads must be from 1 to 1024, not " + std::to_string(options.threads));
  if (!(options.duration >= 0)) throw UsageError("the duration must be a number of seconds from 0 on");
}

Results emptyResults(const Experiment& experiment, const CampaignOptions& options) {
  std::vector<std::uint64_t> seeds;
  for (int k = 0; k < options.runs; ++k) seeds.push_back(options.firstSeed + static_cast<std::uint64_t>(k));
  return {conditionsOf(experiment, options), std::move(seeds)};
}

// does what is missing of the results, with several threads
class Workers {
 public:
  Workers(Results& results, RunStore& store, const CampaignOptions& options, const std::atomic<bool>& cancel,
          const CampaignProgress& progress)
      : results_(results), store_(store), options_(options), cancel_(cancel), progress_(progress) {
    // seed by seed, so that bands over all conditions narrow together
    for (std::size_t s = 0; s < results.seeds().size(); ++s)
      for (std::size_t c = 0; c < results.conditions().size(); ++c)
        if (results.run(c, s).empty() && !results.conditions()[c].times.empty()) tasks_.push_back({c, s});
    total_ = results.conditions().size() * results.seeds().size();
    done_ = total_ - tasks_.size();
  }

  void run() {
    if (progress_) progress_(done_, total_, results_);
    const std::size_t cores = std::max(1u, std::thread::hardware_concurrency());
    const std::size_t wanted = options_.threads > 0 ? static_cast<std::size_t>(options_.threads) : cores;
    std::vector<std::thread> threads;
    try {
      while (threads.size() + 1 < std::min(wanted, tasks_.size())) threads.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // the system gives no more threads; results don't depend on their number
    }
    work();
    for (std::thread& thread : threads) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  struct Task {
    std::size_t condition, seed;
  };

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
    const Condition& condition = results_.conditions()[task.condition];
    std::vector<Measurement> rows = measureRun(condition, results_.seeds()[task.seed], options_.settings, cancel_);
    const std::lock_guard lock(mutex_);
    // a run that was cancelled; and nothing may follow a line that could not be written
    if (rows.empty() || failed_) return;
    results_.run(task.condition, task.seed) = std::move(rows);
    store_.add(task.condition, task.seed);
    ++done_;
    if (progress_) progress_(done_, total_, results_);
  }

  Results& results_;
  RunStore& store_;
  const CampaignOptions& options_;
  const std::atomic<bool>& cancel_;
  const CampaignProgress& progress_;
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
  check(options);
  Results results = emptyResults(experiment, options);
  RunStore::check(experiment, options, results);
}

Results runCampaign(const Experiment& experiment, const CampaignOptions& options, const std::atomic<bool>& cancel,
                    const CampaignProgress& progress) {
  check(options);
  Results results = emptyResults(experiment, options);
  RunStore store(experiment, options, results);
  Workers workers(results, store, options, cancel, progress);
  workers.run();
  return results;
}

}  // namespace gazehold

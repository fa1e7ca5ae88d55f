// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/campaign.hpp"

#include <algorithm>
#include <cmath>
#include <exception>
#include <mutex>
#include <thread>

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

void check(const CampaignOptions& options) {
  if (options.runs < 1 || options.runs > 100'000)
    throw UsageError("an experiment takes 1 to 100000 runs, not " + std::to_string(options.runs));
  if (options.threads < 0 || options.threads > 1024)
    throw UsageError("the number of threads lies within 1 and 1024");
  if (!(options.duration >= 0)) throw UsageError("the duration must be a number of seconds from 0 on");
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
  for (Condition& condition : conditions) std::erase_if(condition.times, [&](double t) { return t > options.duration; });
  return conditions;
}

Results runCampaign(const Experiment& experiment, const CampaignOptions& options, const std::atomic<bool>& cancel,
                    const CampaignProgress& progress) {
  check(options);
  std::vector<std::uint64_t> seeds;
  for (int k = 0; k < options.runs; ++k) seeds.push_back(options.firstSeed + static_cast<std::uint64_t>(k));
  Results results(conditionsOf(experiment, options), std::move(seeds));
  RunStore store(experiment, options, results);

  struct Task {
    std::size_t condition, seed;
  };
  std::vector<Task> tasks;
  const std::size_t total = results.conditions().size() * results.seeds().size();
  // seed by seed, so that bands over all conditions narrow together
  for (std::size_t s = 0; s < results.seeds().size(); ++s)
    for (std::size_t c = 0; c < results.conditions().size(); ++c)
      if (results.run(c, s).empty() && !results.conditions()[c].times.empty()) tasks.push_back({c, s});

  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::size_t done = total - tasks.size();
  std::exception_ptr failure;
  std::atomic<bool> failed{false};
  if (progress) progress(done, total, results);
  const auto work = [&] {
    while (!cancel.load(std::memory_order_relaxed) && !failed.load(std::memory_order_relaxed)) {
      const std::size_t k = next.fetch_add(1);
      if (k >= tasks.size()) return;
      const auto [c, s] = tasks[k];
      try {
        std::vector<Measurement> rows = measureRun(results.conditions()[c], results.seeds()[s], options.settings, cancel);
        if (rows.empty()) return;
        const std::lock_guard lock(mutex);
        results.run(c, s) = std::move(rows);
        store.add(c, s);
        ++done;
        if (progress) progress(done, total, results);
      } catch (...) {
        const std::lock_guard lock(mutex);
        failure = std::current_exception();
        failed = true;
      }
    }
  };
  const unsigned cores = std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::thread> threads;
  for (unsigned t = 1; t < (options.threads > 0 ? static_cast<unsigned>(options.threads) : cores); ++t)
    threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
  return results;
}

}  // namespace gazehold

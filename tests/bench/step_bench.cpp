// SPDX-License-Identifier: GPL-3.0-or-later
// Cost of a step of 0.1 ms. "ns_per_step" is the figure to quote; 100,000 ns is real time.
#include <benchmark/benchmark.h>

#include <memory>
#include <vector>

#include "lanes/advance_together.hpp"
#include "reference_simulation.hpp"

namespace gazehold {
namespace {

constexpr Step stretch = 1000;

void report(benchmark::State& state) {
  // benchmark divides by time: steps per second, inverted, is time per step
  state.counters["time_per_step"] =
      benchmark::Counter(static_cast<double>(stretch),
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

Setup network(std::int64_t neurons, double noise) {
  Setup setup = prepare(scenarioNamed("demonstration"), 1);
  // beyond the table's range, for the benchmark alone
  if (neurons <= 400) setup.parameters.set(ParameterId::neurons, static_cast<double>(neurons));
  setup.parameters.set(ParameterId::noise, noise);
  return setup;
}

/// The spiking integrator alone, as PERFORMANCE of other simulators is measured: a saccade-like command, learning on.
template <class SpikingNetwork>
void integrator(benchmark::State& state) {
  const Population population = drawPopulation(1, static_cast<int>(state.range(0)), 1, Tuning::authors);
  const Eigen::MatrixXd decoders = optimalDecoders(tabulate(population, tauRef, 201));
  SpikingNetwork integrator(population, RecurrentWeights(population, decoders), 20);
  LearningRule rule;
  rule.rate *= learningRateScale(population.size());
  Step n = 0;
  for (auto _ : state)
    for (Step k = 0; k < stretch; ++k, ++n) {
      const double command = n % 4000 < 140 ? (n % 8000 < 4000 ? 120.0 : -120.0) : 0.0;
      const double velocity = command / degreesPerUnit, teaching = rule.teaching(command, 0.0);
      integrator.step(&velocity, &teaching);
    }
  report(state);
}
BENCHMARK(integrator<ReferenceIntegrator>)->Arg(40)->Arg(400)->Arg(4000)->UseRealTime();
BENCHMARK(integrator<Integrator>)->Arg(40)->Arg(400)->Arg(4000)->UseRealTime();

template <class Loop>
void wholeLoop(benchmark::State& state) {
  Loop simulation(network(state.range(0), 0.01 * static_cast<double>(state.range(1))));
  simulation.advance(5 * stepsPerSecond);
  for (auto _ : state) simulation.advance(stretch);
  report(state);
}
BENCHMARK(wholeLoop<ReferenceSimulation>)
    ->Args({40, 0})
    ->Args({400, 0})
    ->Args({40, 30})
    ->Args({400, 30})
    ->UseRealTime()
    ->ArgNames({"N", "noise_%"});
BENCHMARK(wholeLoop<Simulation>)
    ->Args({40, 0})
    ->Args({400, 0})
    ->Args({40, 30})
    ->Args({400, 30})
    ->UseRealTime()
    ->ArgNames({"N", "noise_%"});

/// The systems beyond the eye, with their worlds and all of their neurons.
template <class Loop>
void attractor(benchmark::State& state, const char* scenario) {
  Loop simulation(prepare(scenarioNamed(scenario), 1));
  simulation.advance(5 * stepsPerSecond);
  for (auto _ : state) simulation.advance(stretch);
  report(state);
}
void straightforward(benchmark::State& state, const char* scenario) { attractor<ReferenceSimulation>(state, scenario); }
void lazy(benchmark::State& state, const char* scenario) { attractor<Simulation>(state, scenario); }
BENCHMARK_CAPTURE(straightforward, plane, "plane")->UseRealTime();
BENCHMARK_CAPTURE(lazy, plane, "plane")->UseRealTime();
BENCHMARK_CAPTURE(straightforward, ring, "ring")->UseRealTime();
BENCHMARK_CAPTURE(lazy, ring, "ring")->UseRealTime();
BENCHMARK_CAPTURE(straightforward, bump, "bump")->UseRealTime();
BENCHMARK_CAPTURE(lazy, bump, "bump")->UseRealTime();
BENCHMARK_CAPTURE(straightforward, path, "path")->UseRealTime();
BENCHMARK_CAPTURE(lazy, path, "path")->UseRealTime();

/// Runs side by side in lanes; a thread has lanes of its own. The time is that of a step of one run on one core.
void runsTogether(benchmark::State& state) {
  std::vector<std::unique_ptr<Simulation>> simulations;
  std::vector<Simulation*> together;
  for (std::int64_t k = 0; k < state.range(1); ++k) {
    Setup setup = network(state.range(0), 0.0);
    setup.seed = static_cast<std::uint64_t>(state.thread_index() * state.range(1) + k + 1);
    setup.parameters.set(ParameterId::distortion, 0.01 * static_cast<double>(state.range(2)));
    simulations.push_back(std::make_unique<Simulation>(setup));
    together.push_back(simulations.back().get());
  }
  advanceTogether(together, 5 * stepsPerSecond);
  constexpr Step steps = 10 * stretch;
  for (auto _ : state) advanceTogether(together, steps);
  // steps and times of all threads are added up
  state.counters["time_per_step_and_run"] =
      benchmark::Counter(static_cast<double>(steps * state.range(1)) * static_cast<double>(state.iterations()),
                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(runsTogether)
    ->Args({40, 1, 0})
    ->Args({40, 8, 0})
    ->Args({40, 8, 10})
    ->Args({100, 8, 0})
    ->Args({400, 8, 0})
    ->ThreadRange(1, 2)
    ->UseRealTime()
    ->ArgNames({"N", "runs", "distortion_%"});

/// The loop without the integrator: retina, saccade logic, pulse generator, plant.
void loopAlone(benchmark::State& state) {
  OculomotorLoop loop(1);
  const Seeing seeing;
  Target target(1, TargetSource::random, nullptr);
  double position = 0;
  Step n = 0;
  for (auto _ : state)
    for (Step k = 0; k < stretch; ++k, ++n) {
      position += dt * loop.velocityCommand(n, target.at(n, 50, 40000), seeing);
      loop.moveEye(n, position, seeing);
    }
  report(state);
}
BENCHMARK(loopAlone)->UseRealTime();

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_command.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <memory>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/flush_denormals.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "events.hpp"
#include "interruption.hpp"
#include "io/json.hpp"
#include "io/recording_csv.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "run_outputs.hpp"
#include "simulation/simulation.hpp"

namespace gazehold::batch {

namespace {

constexpr double longestDuration = 1e6;  // [s]

Step parseDuration(const std::string& text) {
  const auto duration = parseNumber(text);
  if (!duration || !(*duration >= dt && *duration <= longestDuration))
    throw UsageError("--duration must be a number of seconds from 0.0001 to 1000000, not " + inQuotes(text));
  return stepsIn(*duration);
}

Setup readSetup(const RunOptions& options, Step steps) {
  const Scenario* scenario = &scenarioNamed(options.scenario.empty() ? "demonstration" : options.scenario);
  const std::uint64_t seed = parseSeed(options.seed);
  // what is typed is checked before a large file is read
  std::vector<Setting> settings;
  for (const std::string& text : options.settings) settings.push_back(parseSetting(text));
  std::vector<TimedCommand> events;
  for (const std::string& text : options.events) events.push_back(parseEvent(text));

  const auto recording = options.target.empty() ? nullptr : readRecording(options.target);
  if (recording && options.scenario.empty()) scenario = &scenarioFor(recording->kind);
  Setup setup = prepare(*scenario, seed, recording);
  if (options.targetOnce) setup.target = TargetSource::recording;
  for (const Setting& setting : settings) checkApplies(info(setting.parameter), setup.system);
  setup.parameters.set(settings);
  for (const TimedCommand& event : events) addEvent(setup, event, steps);
  return setup;
}

Holding measure(const Simulation& simulation) {
  const FlushDenormals flush;
  const DriftMeasurement drift = simulation.drift(0, &interrupted());
  throwIfInterrupted();
  const Merit merit = simulation.merit();
  Holding holding{merit.rmseDegrees, merit.slope, drift.timeConstant, drift.rms, drift.lost};
  if (simulation.integrators().size() > 1) {
    const DriftMeasurement position = simulation.drift(1, &interrupted());
    holding.position = {merit.rmseCentimetres, position.rms, position.lost};
  }
  throwIfInterrupted();
  return holding;
}

void requireSound(const Simulation& simulation) {
  const std::string_view failure = simulation.failure();
  if (failure.empty()) return;
  throw Error(ExitCode::diverged, "stopped at " + numberText(seconds(simulation.now()), 2) + " s: " +
                                      std::string(failure) + "; a smaller learning rate or less noise may hold");
}

void draw(Progress& progress, Step done, Step steps) {
  progress.draw(static_cast<double>(done) / static_cast<double>(steps),
                numberText(seconds(done), 1) + " of " + numberText(seconds(steps)) + " s  " +
                    numberText(seconds(done) / progress.elapsed(), 0) + "x");
}

void advance(Simulation& simulation, Step steps, RunOutputs& outputs) {
  Progress progress;
  constexpr Step checkEvery = 1000;
  for (Step check = 0; simulation.now() < steps;) {
    simulation.advance(std::min(outputs.untilLook(simulation.now()), steps - simulation.now()));
    outputs.look(simulation);
    if (simulation.now() < check) continue;
    check = simulation.now() + checkEvery;
    throwIfInterrupted();
    requireSound(simulation);
    if (progress.due()) draw(progress, simulation.now(), steps);
  }
  throwIfInterrupted();
  requireSound(simulation);
}

}  // namespace

void runCommand(const RunOptions& options) {
  const Step steps = parseDuration(options.duration);
  if (options.targetOnce && options.target.empty()) throw UsageError("--target-once needs --target FILE.csv");
  checkOutputs(options.outputs, options.target);
  Setup setup = readSetup(options, steps);
  checkOutputs(options.outputs, setup.system);
  RunOutputs outputs(options.outputs, setup);

  Simulation simulation(std::move(setup));
  RunResult result;
  result.scenario = simulation.setup().scenario;
  result.seed = simulation.setup().seed;
  result.steps = steps;
  result.parameters = simulation.setup().parameters;
  throwIfInterrupted();
  result.start = measure(simulation);
  outputs.begin(simulation);
  const auto began = std::chrono::steady_clock::now();
  advance(simulation, steps, outputs);
  result.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  result.end = measure(simulation);
  result.spikeHash = simulation.spikeHash();
  result.stateHash = simulation.stateHash();
  result.counts = simulation.counts();

  outputs.end(simulation);
  outputs.commit();
  print(jsonText(resultJson(result), options.oneLine));
}

}  // namespace gazehold::batch

// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_command.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/flush_denormals.hpp"
#include "base/number.hpp"
#include "events.hpp"
#include "interruption.hpp"
#include "io/atomic_file.hpp"
#include "io/recording_csv.hpp"
#include "io/json.hpp"
#include "io/npy.hpp"
#include "io/trace_writer.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "simulation/simulation.hpp"

namespace gazehold::batch {

namespace {

constexpr double longestDuration = 1e6;  // [s]

Step parseDuration(const std::string& text) {
  const auto duration = parseNumber(text);
  if (!duration || !(*duration >= dt && *duration <= longestDuration))
    throw UsageError("--duration must be a number of seconds from 0.0001 to 1000000, not '" + text + "'");
  return stepsIn(*duration);
}

bool sameFile(const std::string& a, const std::string& b) {
  std::error_code ignored;
  if (a.empty() || b.empty()) return false;
  const auto place = [&](const std::string& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
  };
  return place(a) == place(b) || std::filesystem::equivalent(a, b, ignored);
}

void checkFiles(const RunOptions& options) {
  if (options.targetOnce && options.target.empty()) throw UsageError("--target-once needs --target FILE.csv");
  if (!options.weights.empty() && !options.weights.ends_with(".npy"))
    throw UsageError("weights are written as .npy, which '" + options.weights + "' is not");
  if (sameFile(options.trace, options.weights)) throw UsageError("--trace and --weights name the same file");
  if (sameFile(options.trace, options.target) || sameFile(options.weights, options.target))
    throw UsageError("the recorded gaze '" + options.target + "' would be overwritten");
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
  checkScript(setup);
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

// a sample every millisecond from the first step on, as the window takes them
void advance(Simulation& simulation, Step steps, TraceWriter* trace) {
  Progress progress;
  constexpr Step checkEvery = 1000;
  for (Step check = 0; simulation.now() < steps;) {
    if (trace == nullptr) {
      simulation.advance(std::min(checkEvery, steps - simulation.now()));
    } else {
      simulation.advance(simulation.now() == 0 ? 1 : std::min(stepsPerSample, steps - simulation.now()));
      const TraceSample sample = simulation.sample();
      if (sample.step % stepsPerSample == 0) trace->add(sample);
    }
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
  checkFiles(options);
  Setup setup = readSetup(options, steps);
  // opened before the run, so that a place that cannot be written is known at once
  const auto trace = options.trace.empty() ? nullptr : openTrace(options.trace, setup.system);
  std::optional<AtomicFile> weights;
  if (!options.weights.empty()) weights.emplace(options.weights);

  Simulation simulation(std::move(setup));
  RunResult result;
  result.scenario = simulation.setup().scenario;
  result.seed = simulation.setup().seed;
  result.steps = steps;
  result.parameters = simulation.setup().parameters;
  throwIfInterrupted();
  result.start = measure(simulation);
  const auto began = std::chrono::steady_clock::now();
  advance(simulation, steps, trace.get());
  result.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  result.end = measure(simulation);
  result.spikeHash = simulation.spikeHash();
  result.stateHash = simulation.stateHash();
  result.counts = simulation.counts();

  if (weights) weights->write(npyBytes(simulation.weights()));
  if (trace) trace->commit();
  if (weights) weights->commit();
  print(jsonText(resultJson(result), options.oneLine));
}

}  // namespace gazehold::batch

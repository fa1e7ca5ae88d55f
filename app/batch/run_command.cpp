// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_command.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <memory>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "events.hpp"
#include "experiments/crate.hpp"
#include "interruption.hpp"
#include "io/atomic_file.hpp"
#include "io/json.hpp"
#include "io/recording_csv.hpp"
#include "model/start.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "run_outputs.hpp"
#include "session/player.hpp"
#include "session/session_json.hpp"

namespace gazehold::batch {

namespace {

// a session that has not run yet
Session describe(const RunOptions& options) {
  const Scenario* scenario = options.scenario.empty() ? nullptr : &scenarioNamed(options.scenario);
  const std::uint64_t seed = parseSeed(options.seed);
  // what is typed is checked before a large file is read
  std::vector<Setting> settings;
  for (const std::string& text : options.settings) settings.push_back(parseSetting(text));

  Setup setup = prepare(scenario, seed, options.target.empty() ? nullptr : readRecording(options.target), settings);
  if (options.targetOnce) setup.target = TargetSource::recording;
  return sessionOf(std::move(setup));
}

std::size_t branchOf(const Session& session, const std::string& name) {
  return name.empty() ? session.current : branchNamed(session, name);
}

// one branch of a session, as a session of its own
Session read(const RunOptions& options) {
  if (!options.scenario.empty() || options.seed != "1" || !options.settings.empty() || !options.target.empty())
    throw UsageError("--session brings its own scenario, seed, parameters and recording");
  Session session = readSession(options.session);
  Branch branch = session.branches[branchOf(session, options.branch)];
  branch.parent.reset();
  branch.fork = 0;
  session.branches = {std::move(branch)};
  session.current = 0;
  session.bookmarks.clear();
  return session;
}

Holding measure(const Simulation& simulation) {
  const Holding holding = holdingOf(simulation, &interrupted());
  throwIfInterrupted();
  return holding;
}

void draw(Progress& progress, Step done, Step steps) {
  progress.draw(static_cast<double>(done) / static_cast<double>(steps),
                numberText(seconds(done), 1) + " of " + numberText(seconds(steps)) + " s  " +
                    numberText(seconds(done) / progress.elapsed(), 0) + "x");
}

// in pieces, between which it can be interrupted
void advance(Player& player, Step until, RunOutputs& outputs) {
  Progress progress;
  constexpr Step piece = 1000;
  while (player.now() < until && !outputs.diverged()) {
    player.advanceTo(std::min(player.now() + piece, until), outputs);
    throwIfInterrupted();
    requireSound(player.simulation());
    if (progress.due()) draw(progress, player.now(), until);
  }
}

// the result as a file, without how long it took: the same run, the same bytes
void keep(AtomicFile& file, Json result, const std::string& directory) {
  for (const char* key : {"wall_s", "steps_per_s"}) result.erase(key);
  file.write(jsonText(result, false));
  file.commit();
  writeCrate(directory);
}

}  // namespace

void runCommand(const RunOptions& options) {
  if (options.targetOnce && options.target.empty()) throw UsageError("--target-once needs --target FILE.csv");
  if (!options.branch.empty() && options.session.empty()) throw UsageError("--branch needs --session FILE");
  std::vector<TimedCommand> events;
  for (const std::string& text : options.events) events.push_back(parseEvent(text));
  if (!options.out.empty() && (!options.save.empty() || !options.outputs.all().empty()))
    throw UsageError("--out writes the session and all tables; leave out " +
                     std::string(options.save.empty() ? options.outputs.all().front().option : "--save"));
  checkOutputs(options.outputs, options.target);
  Session session = options.session.empty() ? describe(options) : read(options);
  Branch& branch = session.branches.front();
  const bool asLong = !options.session.empty() && !options.durationGiven;
  const Step steps = asLong ? branch.end : stepsIn(parseDuration(options.duration, dt));
  if (steps == 0) throw UsageError("the session has not run yet; say how long with --until");
  Setup setup = setupOf(session, 0);
  const OutputPaths paths = options.out.empty() ? options.outputs : OutputPaths::in(options.out, setup.system);
  checkOutputs(paths, options.target);
  checkOutputs(paths, setup.system);
  for (const TimedCommand& event : events) addEvent(setup, event, steps);
  checkScript(setup);
  branch.log = setup.script;
  branch.hashes.clear();
  branch.end = 0;
  std::optional<AtomicFile> saved, kept;
  if (!options.out.empty()) {
    makeDirectory(options.out);
    checkCrate(options.out);
    saved.emplace(options.out + "/run.gazehold");
    kept.emplace(options.out + "/run.json");
  }
  if (!options.save.empty()) saved.emplace(options.save);
  RunOutputs outputs(paths, setup);

  Player player(std::move(session), false);
  const Simulation& simulation = player.simulation();
  RunResult result;
  result.scenario = setup.scenario;
  result.seed = setup.seed;
  result.steps = steps;
  result.parameters = setup.parameters;
  throwIfInterrupted();
  result.start = measure(simulation);
  outputs.begin(simulation);
  const auto began = std::chrono::steady_clock::now();
  advance(player, steps, outputs);
  result.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  result.end = measure(simulation);
  result.spikeHash = simulation.spikeHash();
  result.stateHash = simulation.stateHash();
  result.counts = simulation.counts();

  outputs.end(simulation);
  if (saved) {
    player.keepHash();
    saved->write(sessionText(player.session()));
    saved->commit();
  }
  outputs.commit();
  const Json json = resultJson(result);
  if (kept) keep(*kept, json, options.out);
  print(jsonText(json, options.oneLine));
}

void replayCommand(const ReplayOptions& options) {
  checkOutputs(options.outputs, options.session);
  Session session = readSession(options.session);
  session.current = branchOf(session, options.branch);
  const Branch branch = session.branches[session.current];
  const Setup setup = setupOf(session, session.current);
  checkOutputs(options.outputs, setup.system);
  RunOutputs outputs(options.outputs, setup);
  Player player(std::move(session), false);
  const Simulation& simulation = player.simulation();
  outputs.begin(simulation);
  advance(player, branch.end, outputs);
  outputs.end(simulation);
  outputs.commit();
  const bool same = !outputs.diverged();
  const std::string verdict = same ? "same" : "diverged at step " + std::to_string(*outputs.diverged());
  print(jsonText({{"session", options.session},
                  {"branch", branch.name},
                  {"steps", simulation.now()},
                  {"spike_hash", hashText(simulation.spikeHash())},
                  {"state_hash", hashText(simulation.stateHash())},
                  {"checked", player.hashesMet()},
                  {"result", verdict}},
                 options.oneLine));
  if (!same)
    throw Error(ExitCode::diverged,
                options.session + ": " + verdict + "; it was made by another build, or changed since");
}

}  // namespace gazehold::batch

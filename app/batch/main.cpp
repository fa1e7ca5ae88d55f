// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <CLI/CLI.hpp>

#include "base/error.hpp"
#include "base/guarded.hpp"
#include "base/message.hpp"
#include "experiment_command.hpp"
#include "interruption.hpp"
#include "io/version.hpp"
#include "list_command.hpp"
#include "merge_command.hpp"
#include "output.hpp"
#include "run_command.hpp"
#include "sweep_command.hpp"

namespace gazehold::batch {

namespace {

CLI::Option* text(CLI::App& app, const char* name, std::string& value, const char* unit, const char* help) {
  return app.add_option(name, value, help)->type_name(unit);
}

// a name or a path; an empty one comes from a script whose variable is not set, and is no wish to go without
CLI::Option* name(CLI::App& app, const char* option, std::string& value, const char* unit, const char* help) {
  return text(app, option, value, unit, help)->check([](const std::string& word) {
    return word.empty() ? std::string("is given, but empty") : std::string();
  });
}

// one value for each mention, so that what follows is not swallowed
void list(CLI::App& app, const char* name, std::vector<std::string>& values, const char* unit, const char* help) {
  app.add_option(name, values, help)->type_name(unit)->allow_extra_args(false);
}

void describeOutputs(CLI::App& run, OutputPaths& paths) {
  name(run, "--trace", paths.trace, "FILE",
       "writes a sample every millisecond, as .csv or .npy: time_s and what the system has, of the eye target_deg, "
       "eye_deg, represented_deg, efference_deg, command_deg_s");
  name(run, "--spikes", paths.spikes, "FILE", "writes every spike, as .csv or .npy: time_s, neuron");
  name(
      run, "--saccades", paths.saccades, "FILE.csv",
      "writes every saccade: time_s, amplitude_deg, velocity_deg_s, kind (primary or corrective), seen (1: a seen "
      "error asked for it), teaches (1 or 0); of a path module (0 heading, 1 position), amplitude (deg or cm), velocity");
  name(run, "--transfer", paths.transfer, "FILE",
       "of an eye, writes its transfer function at the start and at the end, as .csv or .npy: time_s, x_deg, f_deg, "
       "drift_deg_s");
  name(run, "--field", paths.field, "FILE",
       "of a plane, a ring or a path, writes its drift fields at the start and at the end, as .csv or .npy: time_s, "
       "module, at_1, at_2, drift_1, drift_2 (deg or cm, and per second; a heading has no second)");
  name(run, "--decoders", paths.decoders, "FILE",
       "writes the decoders, as .csv or .npy: module, neuron, dimension, start, end, and the linear optima authors and "
       "matched");
  name(run, "--rates", paths.rates, "FILE",
       "writes the steady rates of all cells, as .csv or .npy: x_deg (or module, at_1, at_2), then a column for each "
       "cell [Hz]");
  name(run, "--weights", paths.weights, "FILE.npy", "writes the final weights: from neuron (row) onto neuron (column)");
}

void describeRun(CLI::App& run, RunOptions& options) {
  name(run, "--scenario", options.scenario, "ID", "what to run (demonstration; gaze with --target); see 'list'");
  text(run, "--seed", options.seed, "N", "draws network, targets and noise: a whole number (1)");
  text(run, "--duration,--until", options.duration, "S",
       "simulated seconds, 0.0001 to 1000000 (60, or all of a session)");
  list(run, "--set", options.settings, "ID=VALUE", "sets a parameter at the start; may be given again; see 'list'");
  list(
      run, "--at", options.events, "T:ID=VALUE",
      "sets a live parameter at T seconds; also kill=NEURON, revive=NEURON, target=DEG (in two dimensions target=X/Y), freeze=0 or 1");
  name(run, "--target", options.target, "FILE.csv",
       "a recording to follow, repeated: columns time_s and gaze_deg, or angular_velocity_deg_s, or x_cm and y_cm");
  run.add_flag("--target-once", options.targetOnce, "follow the recording once; its last position then holds");
  name(run, "--session", options.session, "FILE.gazehold", "runs a session as if it went on, instead of a scenario");
  name(run, "--branch", options.branch, "NAME", "which branch of the session (the one that is shown)");
  name(run, "--save", options.save, "FILE.gazehold", "writes the session of this run: opened, it is this run again");
  name(run, "--out", options.out, "DIR",
       "writes session, result and all tables there, and what they are, as ro-crate-metadata.json");
  describeOutputs(run, options.outputs);
  run.add_flag("--json", options.oneLine, "prints the result on one line");
  run.footer(
      "Prints one JSON object: the hashes of the run, what was counted, and how well the network held at the\n"
      "start and at the end (rmse_deg, slope, lost_deg_1s, tau_s, drift_rms_deg_s). The same seed gives the same hashes.\n"
      "The columns of all files, with their units, are described in docs/output.md.\n"
      "Example: gazehold-batch run --scenario light --duration 200 --at 100:darkness=1 --trace eye.csv");
}

void describeReplay(CLI::App& replay, ReplayOptions& options) {
  name(replay, "session", options.session, "FILE.gazehold", "the session")->required();
  name(replay, "--branch", options.branch, "NAME", "which branch of it (the one that is shown)");
  describeOutputs(replay, options.outputs);
  replay.add_flag("--json", options.oneLine, "prints the result on one line");
  replay.footer(
      "Runs it again from its start, and holds the state against the hashes that the session keeps. Prints one\n"
      "JSON object with the hashes of the end and a result: same, or diverged at step N, with exit code 4.\n"
      "Example: gazehold-batch replay lecture.gazehold --trace eye.csv");
}

void describeCampaign(CLI::App& app, CampaignWords& words) {
  text(app, "--seed", words.seed, "N", "the first of them (1)");
  text(app, "--threads", words.threads, "N", "1 to 1024 (all: one for each core); results do not depend on it");
  name(app, "--shard", words.shard, "I/N", "does only part I of N, in a file of its own; merge joins them");
  app.add_flag("--list-jobs", words.listJobs, "prints a command for each shard, and runs nothing");
  text(app, "--jobs", words.jobs, "N", "how many shards --list-jobs makes (one for every eight runs)");
}

void describeSweep(CLI::App& sweep, SweepOptions& options) {
  list(sweep, "--vary", options.vary, "ID=A:B:N[,log]",
       "N values of a parameter from A to B, or ID=V,V for these values; given again, a grid of all of them");
  name(sweep, "--sobol", options.sobol, "N",
       "N points of Sobol's sequence in place of a grid; ranges are ID=A:B[,log]");
  name(sweep, "--measure", options.measures, "ID,ID",
       "what is measured at the end, as the columns of experiments are called (rmse_deg,lost_deg_1s)");
  text(sweep, "--seeds", options.campaign.runs, "N", "runs for each point, 1 to 100000 (10)");
  name(sweep, "--scenario", options.scenario, "ID", "what to run (demonstration); see 'list'");
  text(sweep, "--duration", options.duration, "S", "simulated seconds, 0 to 1000000 (60)");
  list(sweep, "--set", options.campaign.settings, "ID=VALUE", "sets a parameter at all points; may be given again");
  text(sweep, "--out", options.out, "DIR|FILE.csv", "where results are written, and found again");
  describeCampaign(sweep, options.campaign);
  sweep.footer(
      "Writes DIR/sweep.csv (a row for each point and seed) and DIR/sweep.json (statistics for each point), or\n"
      "FILE.csv and FILE.json. Each finished run is kept at once: after Ctrl+C the same call continues.\n"
      "Example: gazehold-batch sweep --vary learning_rate=0.1:10:5,log --vary noise=0:1:3 --out map.csv");
}

void describeMerge(CLI::App& merge, MergeOptions& options) {
  merge.add_option("directories", options.directories, "where the shards are")->type_name("DIR ...");
  text(merge, "--out", options.out, "DIR", "where the whole is written");
  merge.footer(
      "Joins the shards of experiments and sweeps that lie in the directories, and writes and prints what one call\n"
      "without shards would have, the same bytes. Shards that are missing, unfinished, there twice, or of\n"
      "another version, build or settings are refused.\n"
      "Example: gazehold-batch merge campaign --out campaign");
}

void describeExperiment(CLI::App& experiment, ExperimentOptions& options) {
  text(experiment, "name", options.name, "NAME", "which experiment, or all; see --list");
  experiment.add_flag("--list", options.list, "prints all experiments as JSON");
  text(experiment, "--runs", options.campaign.runs, "N", "seeds for each condition, 1 to 100000 (30)");
  text(experiment, "--duration", options.duration, "S", "leaves out measurements later than S seconds (all)");
  list(experiment, "--set", options.campaign.settings, "ID=VALUE",
       "sets a parameter in all conditions that do not set it themselves; may be given again");
  text(experiment, "--out", options.directory, "DIR", "where results are written, and found again");
  describeCampaign(experiment, options.campaign);
  experiment.footer(
      "Prints what was found, one sentence for each claim, and writes DIR/NAME.csv (a row for each\n"
      "condition, seed and time) and DIR/NAME.json (statistics and verdicts). Each finished run is kept\n"
      "in DIR/NAME.runs.jsonl at once: after Ctrl+C the same call continues. Many machines share the work with\n"
      "--list-jobs, and merge. 'gazehold paper NAME --results DIR' draws them.\n"
      "Example: gazehold-batch experiment recovery --runs 10 --out results");
}

int program(int count, char** words) {
  CLI::App app("Gazehold without a window: runs the learning oculomotor integrator and tells what came of it.",
               "gazehold-batch");
  app.set_version_flag("--version", "gazehold-batch " + std::string(version()), "print the version and leave");
  app.require_subcommand(1);
  app.footer(
      "Answers 0 done, 1 failed, 2 wrong usage, 3 unreadable or invalid file, 4 state not finite, "
      "5 output cannot be written, 130 interrupted.");
  RunOptions options;
  CLI::App* run = app.add_subcommand("run", "run a scenario and print the result as JSON");
  describeRun(*run, options);
  ReplayOptions replayOptions;
  CLI::App* replay = app.add_subcommand("replay", "run a session again and say whether it is the same run");
  describeReplay(*replay, replayOptions);
  ExperimentOptions experimentOptions;
  CLI::App* experiment = app.add_subcommand("experiment", "put a claim of the paper to the test, over many seeds");
  describeExperiment(*experiment, experimentOptions);
  SweepOptions sweepOptions;
  CLI::App* sweep = app.add_subcommand("sweep", "measure over a grid or a cloud of parameters, and many seeds");
  describeSweep(*sweep, sweepOptions);
  MergeOptions mergeOptions;
  CLI::App* merge = app.add_subcommand("merge", "join the shards of experiments and sweeps");
  describeMerge(*merge, mergeOptions);
  bool oneLine = false;
  CLI::App* list = app.add_subcommand("list", "print all scenarios and parameters as JSON");
  list->add_flag("--json", oneLine, "prints the list on one line");

  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    print(app.help());
    return 0;
  } catch (const CLI::CallForVersion& request) {
    print(std::string(request.what()) + '\n');
    return 0;
  } catch (const CLI::ParseError& error) {
    // a word in the place of a command that is none
    if (count > 1 && words[1][0] != '-' && app.get_subcommands().empty())
      throw UsageError("unknown command " + inQuotes(words[1]) +
                       "; the commands are run, replay, list, experiment, sweep and merge");
    throw UsageError(std::string(error.what()) + "; see gazehold-batch --help");
  }
  experimentOptions.program = sweepOptions.program = words[0];
  options.durationGiven = run->count("--duration") > 0;
  if (run->parsed()) runCommand(options);
  if (replay->parsed()) replayCommand(replayOptions);
  if (experiment->parsed()) experimentCommand(experimentOptions);
  if (sweep->parsed()) sweepCommand(sweepOptions);
  if (merge->parsed()) mergeCommand(mergeOptions);
  if (list->parsed()) listCommand(oneLine);
  return 0;
}

int guardedProgram(int count, char** words) {
  return guarded([&] { return program(count, words); }, complain);
}

}  // namespace

}  // namespace gazehold::batch

int main(int count, char** words) {
  gazehold::batch::holdStandardStreams();
  gazehold::batch::handleSignals();
  return gazehold::batch::guardedProgram(count, words);
}

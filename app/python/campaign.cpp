// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <limits>
#include <thread>

#include "arguments.hpp"
#include "arrays.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "experiments/crate.hpp"
#include "experiments/report.hpp"
#include "io/atomic_file.hpp"
#include "simulation/simulation.hpp"

namespace gazehold::python {

namespace {

py::object run(const std::optional<std::string>& scenario, double duration, std::uint64_t seed,
               const std::optional<std::string>& target, const py::kwargs& parameters) {
  const Setup setup = setupOf(scenario, seed, target, parameters);
  RunResult result;
  result.steps = stepsOf("the duration", duration, dt);
  result.scenario = setup.scenario;
  result.seed = setup.seed;
  result.parameters = setup.parameters;
  Simulation simulation(setup);
  const auto measure = [&] {
    const py::gil_scoped_release release;
    return holdingOf(simulation);
  };
  result.start = measure();
  const auto began = std::chrono::steady_clock::now();
  while (simulation.now() < result.steps) {
    checkSignals();
    const py::gil_scoped_release release;
    simulation.advance(std::min<Step>(1000, result.steps - simulation.now()));
    if (!simulation.failure().empty())
      throw Error(ExitCode::diverged, "stopped at " + numberText(seconds(simulation.now()), 2) +
                                          " s: " + std::string(simulation.failure()) +
                                          "; a smaller learning rate or less noise may hold");
  }
  result.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  result.end = measure();
  result.spikeHash = simulation.spikeHash();
  result.stateHash = simulation.stateHash();
  result.counts = simulation.counts();
  return objectOf(resultJson(result));
}

// a record for each condition, seed and time, as DIR/NAME.csv has it
py::array rowsOf(const Results& results) {
  std::size_t longest = 1;
  for (const Condition& condition : results.conditions()) longest = std::max(longest, condition.name.size());
  py::list fields, rows;
  fields.append(py::make_tuple("condition", "U" + std::to_string(longest)));
  fields.append(py::make_tuple("seed", "u8"));
  fields.append(py::make_tuple("time_s", "f8"));
  const std::vector<Quantity> quantities = results.quantities();
  for (const Quantity q : quantities) fields.append(py::make_tuple(std::string(info(q).id), "f8"));
  for (std::size_t c = 0; c < results.conditions().size(); ++c)
    for (std::size_t s = 0; s < results.seeds().size(); ++s)
      for (const Measurement& row : results.run(c, s)) {
        py::list cells;
        cells.append(results.conditions()[c].name);
        cells.append(results.seeds()[s]);
        cells.append(row.time);
        for (const Quantity q : quantities) cells.append(row[q]);
        rows.append(py::tuple(cells));
      }
  return py::module_::import("numpy").attr("array")(rows, py::dtype::from_args(fields));
}

// runs it and lets Ctrl+C in
Results runInterruptibly(const Experiment& experiment, const CampaignOptions& options) {
  std::atomic<bool> cancel{false}, done{false};
  std::optional<Results> results;
  std::exception_ptr failure;
  std::thread worker([&] {
    try {
      results.emplace(runCampaign(experiment, options, cancel, nullptr));
    } catch (...) {
      failure = std::current_exception();
    }
    done.store(true, std::memory_order_release);
  });
  std::exception_ptr interruption;
  while (!done.load(std::memory_order_acquire)) {
    {
      const py::gil_scoped_release release;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    try {
      if (!interruption) checkSignals();
    } catch (...) {
      interruption = std::current_exception();
      cancel = true;
    }
  }
  worker.join();
  if (interruption) std::rethrow_exception(interruption);
  if (failure) std::rethrow_exception(failure);
  return std::move(*results);
}

py::dict experiment(const std::string& name, int runs, std::uint64_t seed, std::optional<int> threads,
                    std::optional<double> duration, const std::optional<std::string>& out,
                    const py::kwargs& parameters) {
  const Experiment& chosen = experimentNamed(name);
  CampaignOptions options;
  options.runs = runs;
  options.firstSeed = seed;
  if (threads && *threads < 1)
    throw UsageError("the number of threads must be from 1 to 1024, not " + std::to_string(*threads));
  options.threads = threads.value_or(0);
  options.duration = duration.value_or(std::numeric_limits<double>::infinity());
  options.settings = settingsOf(parameters);
  options.directory = out.value_or("");
  if (out) {
    makeDirectory(*out);
    checkCrate(*out);
  }
  const Results results = runInterruptibly(chosen, options);
  const Json summary = out ? writeReport(chosen, options, results) : summaryJson(chosen, options, results);
  if (out) writeCrate(*out);
  py::dict dict = objectOf(summary);
  dict["rows"] = rowsOf(results);
  return dict;
}

}  // namespace

void bindRuns(py::module_& module) {
  module.def(
      "run", &run, py::arg("scenario") = py::none(), py::arg("duration") = 60.0, py::arg("seed") = 1,
      py::arg("target") = py::none(),
      "Runs a scenario for so many seconds and tells what came of it, as gazehold-batch run prints it: the hashes,\n"
      "what was counted, and how well the network held at the start and at the end. duration is in simulated seconds,\n"
      "target a recording in CSV to follow. Parameters by id, in the units of parameters(). Without the interpreter's\n"
      "lock.");
  module.def(
      "experiment", &experiment, py::arg("name"), py::arg("runs") = 30, py::arg("seed") = 1,
      py::arg("threads") = py::none(), py::arg("duration") = py::none(), py::arg("out") = py::none(),
      "Puts a claim to the test over so many seeds, on all cores or so many threads. The summary that\n"
      "gazehold-batch experiment writes, a dictionary with its findings, and in \"rows\" a structured array with a\n"
      "record, shape (rows,), for each condition, seed and time. duration leaves out later measurements [s]. out: a directory where\n"
      "finished runs are kept and found again. Parameters by id, in all conditions that do not set them.");
}

}  // namespace gazehold::python

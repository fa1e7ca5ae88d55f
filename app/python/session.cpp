// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.hpp"

#include <memory>
#include <optional>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/number.hpp"
#include "session/command_json.hpp"
#include "session/player.hpp"
#include "session/session_json.hpp"
#include "simulation.hpp"

namespace gazehold::python {

namespace {

// hears only where a run is not the same
struct Divergence : Observer {
  bool hearsEvents() const override { return false; }
  void diverged(Step step) override {
    if (!at) at = step;
  }
  std::optional<Step> at;
};

/// gazehold.Session: a session as it was read. It never changes, so that any thread may look.
struct PySession {
  std::string path;
  Session session;

  std::size_t branchOf(const std::optional<std::string>& name) const {
    return name ? branchNamed(session, *name) : session.current;
  }

  py::dict branch(const std::optional<std::string>& name) const {
    const Branch& b = session.branches[branchOf(name)];
    py::dict dict;
    dict["name"] = b.name;
    dict["parent"] = b.parent ? py::object(py::str(session.branches[*b.parent].name)) : py::object(py::none());
    dict["fork_s"] = seconds(b.fork);
    dict["end_s"] = seconds(b.end);
    dict["log"] = objectOf(logJson(b.log));
    return dict;
  }

  std::vector<std::string> branches() const {
    std::vector<std::string> names;
    for (const Branch& b : session.branches) names.push_back(b.name);
    return names;
  }

  std::unique_ptr<PySimulation> simulation(const std::optional<double>& time,
                                           const std::optional<std::string>& branch) const {
    const std::size_t number = branchOf(branch);
    auto simulation = std::make_unique<PySimulation>(setupOf(session, number));
    const Step end = time ? stepsOf("the time", *time, 0) : session.branches[number].end;
    simulation->advance(seconds(end), false);
    return simulation;
  }

  py::dict replay(const std::optional<std::string>& branch) const {
    const std::size_t number = branchOf(branch);
    Session replayed = session;
    replayed.current = number;
    Player player(std::move(replayed), false);
    const Simulation& simulation = player.simulation();
    const Step end = session.branches[number].end;
    Divergence divergence;
    while (player.now() < end && !divergence.at) {
      {
        const py::gil_scoped_release release;
        player.advanceTo(std::min(player.now() + 1000, end), divergence);
      }
      if (!simulation.failure().empty())
        throw Error(ExitCode::diverged, path + ": " + std::string(simulation.failure()));
      checkSignals();
    }
    if (divergence.at)
      throw Error(ExitCode::diverged, path + ": diverged at step " + std::to_string(*divergence.at) +
                                          "; it was made by another build, or changed since");
    py::dict dict;
    dict["branch"] = session.branches[number].name;
    dict["steps"] = simulation.now();
    dict["spike_hash"] = hashText(simulation.spikeHash());
    dict["state_hash"] = hashText(simulation.stateHash());
    dict["checked"] = player.hashesMet();
    return dict;
  }
};

}  // namespace

void bindSession(py::module_& module) {
  using namespace py::literals;
  using S = PySession;
  py::class_<S>(module, "Session",
                "A run that is remembered: how it began, and all that was done to it, as a tree of branches.")
      .def(py::init([](const std::string& path) {
             return S{path, readSession(path)};
           }),
           "path"_a, "Reads FILE.gazehold. Raises FileError.")
      .def_property_readonly(
          "scenario", [](const S& s) { return std::string(s.session.start.scenario->id); }, "The id of what was run.")
      .def_property_readonly(
          "seed", [](const S& s) { return s.session.start.seed; }, "What network, targets and noise were drawn with.")
      .def_property_readonly("branches", checked(&S::branches), "Names of all branches, a parent before its children.")
      .def_property_readonly(
          "current", [](const S& s) { return s.session.branches[s.session.current].name; },
          "The branch that was shown when it was saved.")
      .def(
          "branch", checked(&S::branch), "name"_a = py::none(),
          "A branch, the current one if none is named: name, parent (or None), fork_s and end_s [s], and its log, a list of\n"
          "commands as in docs/session.md.")
      .def("simulation", checked(&S::simulation), "time"_a = py::none(), "branch"_a = py::none(),
           "A Simulation at that time [s] of a branch, or at its end: all is done again up to there.")
      .def("replay", checked(&S::replay), "branch"_a = py::none(),
           "Runs a branch again and holds it against the hashes that it keeps: branch, steps, spike_hash, state_hash,\n"
           "checked (how many hashes). Raises Diverged where it is not the same run.");
}

}  // namespace gazehold::python

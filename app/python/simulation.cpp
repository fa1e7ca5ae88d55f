// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation.hpp"

#include <algorithm>
#include <utility>

#include "arguments.hpp"
#include "base/error.hpp"
#include "base/flush_denormals.hpp"
#include "base/number.hpp"
#include "io/trace_writer.hpp"
#include "session/command_json.hpp"
#include "session/player.hpp"
#include "session/session_json.hpp"

namespace gazehold::python {

namespace {

constexpr double longestRecord = 2000;  // [s]

}  // namespace

PySimulation::PySimulation(Setup setup) : simulation_(std::move(setup)) {}

PySimulation::PySimulation(const PySimulation& other)
    : simulation_(other.look()),
      hashes_(other.hashes_),
      changedByHand_(other.changedByHand_),
      trace_(other.trace_),
      spikes_(other.spikes_),
      corrections_(other.corrections_) {}

// ---------------------------------------------------------------- what changes it

void PySimulation::run(Step steps, bool record, bool untilCorrection) {
  trace_.clear();
  spikes_.clear();
  corrections_.clear();
  requireSound(simulation_);
  const std::span<const TraceColumn> columns = traceColumns(simulation_.setup().system);
  const auto look = [&] {
    const Step made = simulation_.now() - 1;
    if (record) {
      if (made % stepsPerSample == 0) {
        const TraceSample sample = simulation_.sample();
        trace_.push_back(seconds(made));
        for (const TraceColumn& column : columns) trace_.push_back(sample.*column.value);
      }
      for (const std::int32_t neuron : simulation_.spikes()) spikes_.push_back({seconds(made), neuron});
    }
    for (const Saccade& s : simulation_.saccades())
      if (record || untilCorrection)
        corrections_.push_back({seconds(made), s.amplitude, s.velocity, s.module, s.primary, s.seen, s.teaches});
    return !untilCorrection || corrections_.empty();
  };
  constexpr Step checkEvery = 1000;
  static_assert(Player::hashEvery % checkEvery == 0);
  const Step end = simulation_.now() + steps;
  while (simulation_.now() < end) {
    const Step now = simulation_.now();
    const Step most = std::min(checkEvery - now % checkEvery, end - now);
    {
      const py::gil_scoped_release release;
      if (record || untilCorrection) simulation_.advance(most, look);
      else simulation_.advance(most);
    }
    const bool due = simulation_.now() % Player::hashEvery == 0 && simulation_.now() > 0;
    if (due) hashes_.push_back({simulation_.now(), simulation_.stateHash()});
    requireSound(simulation_);
    checkSignals();
    if (untilCorrection && !corrections_.empty()) return;
  }
}

void PySimulation::advance(double time, bool record) {
  const Use use(*this);
  const Step steps = stepsOf("the time", time, 0);
  if (record && time > longestRecord)
    throw UsageError("at most " + numberText(longestRecord) + " s are recorded at a time; pass record=False for " +
                     numberText(time) + " s, or advance in parts");
  run(steps, record, false);
}

py::object PySimulation::nextCorrection(double within) {
  const Use use(*this);
  run(stepsOf("the time", within, 0), false, true);
  if (corrections_.empty()) return py::none();
  return recordsOf(corrections_).attr("__getitem__")(0);
}

void PySimulation::apply(const Command& command) {
  const Use use(*this);
  simulation_.apply(command);
}

// in the form that sessions have, without the step
void PySimulation::apply(const py::object& command) {
  std::optional<Json> json = objectIn(py::cast<std::string>(py::module_::import("json").attr("dumps")(command)));
  if (!json) throw UsageError("a command is a dictionary, such as {\"kill\": 3}");
  (*json)["step"] = 0;
  apply(commandOf(*json).command);
}

void PySimulation::set(const py::kwargs& parameters) {
  std::vector<Setting> settings = settingsOf(parameters);
  // those that put others to their defaults come first
  std::ranges::stable_sort(settings, {}, [](const Setting& s) { return !followerOf(s.parameter); });
  for (const Setting& s : settings) apply(SetParameter{s.parameter, s.value});
}

void PySimulation::addToDecoders(const py::array_t<double, py::array::c_style | py::array::forcecast>& change,
                                 std::size_t module) {
  const Use use(*this);
  moduleNumber(module);
  if (change.ndim() != 1 && change.ndim() != 2)
    throw UsageError("a change of decoders has one or two axes, not " + std::to_string(change.ndim()));
  const py::ssize_t rows = change.shape(0), columns = change.ndim() > 1 ? change.shape(1) : 1;
  Eigen::MatrixXd matrix(rows, columns);
  for (py::ssize_t i = 0; i < rows; ++i)
    for (py::ssize_t k = 0; k < columns; ++k) matrix(i, k) = change.data()[i * columns + k];
  simulation_.addToDecoders(module, matrix);
  changedByHand_ = true;
}

void PySimulation::save(const std::string& path) const {
  const Use use(*this);
  if (changedByHand_) throw UsageError("this run had its decoders changed by hand; a session could not run it again");
  Session session = sessionOf(simulation_.setup());
  Branch& branch = session.branches.front();
  branch.log = simulation_.log();
  branch.end = session.position = simulation_.now();
  branch.hashes = hashes_;
  if (hashes_.empty() || hashes_.back().step < simulation_.now())
    branch.hashes.push_back({simulation_.now(), simulation_.stateHash()});
  writeSession(path, session);
}

// ---------------------------------------------------------------- what it recorded

py::array PySimulation::traces() const {
  const Use use(*this);
  std::vector<std::string> names{"time_s"};
  for (const TraceColumn& column : traceColumns(simulation_.setup().system)) names.emplace_back(column.name);
  return tableOf(names, trace_);
}

py::array_t<SpikeRecord> PySimulation::spikes() const {
  const Use use(*this);
  return recordsOf(spikes_);
}

py::array_t<CorrectionRecord> PySimulation::corrections() const {
  const Use use(*this);
  return recordsOf(corrections_);
}

// ---------------------------------------------------------------- the network as it is

const Simulation& PySimulation::look() const {
  const Use use(*this);
  return simulation_;
}

const Module& PySimulation::moduleNumber(std::size_t module) const {
  const std::vector<Module>& modules = simulation_.network()->modules;
  if (module >= modules.size())
    throw UsageError("there is no module " + std::to_string(module) + "; the system '" +
                     std::string(systemName(simulation_.setup().system)) + "' has " + std::to_string(modules.size()) +
                     ", from 0");
  return modules[module];
}

py::array_t<double> PySimulation::activity() const {
  const Use use(*this);
  return vectorOf(simulation_.activity());
}

py::array_t<bool> PySimulation::alive() const {
  const Use use(*this);
  py::array_t<bool> alive(simulation_.neurons());
  for (int i = 0; i < simulation_.neurons(); ++i) alive.mutable_at(i) = simulation_.isAlive(i);
  return alive;
}

py::array_t<double> PySimulation::weights() const {
  const Use use(*this);
  return matrixOf(simulation_.weights());
}

py::array_t<double> PySimulation::decoders(std::size_t module) const {
  const Use use(*this);
  moduleNumber(module);
  return matrixOf(simulation_.integrators()[module].weights().decoders());
}

py::tuple PySimulation::rates(std::size_t module) const {
  const Use use(*this);
  const Representation& r = moduleNumber(module).representation;
  const ModuleRates& rates = simulation_.rates()->modules[module];
  if (r.shape == Shape::line)
    return py::make_tuple(vectorOf(degreesPerUnit * rates.curves.x.matrix()), matrixOf(rates.curves.rates));
  return py::make_tuple(matrixOf(rates.field.x), matrixOf(rates.field.rates));
}

py::array PySimulation::transfer() const {
  const Use use(*this);
  if (simulation_.setup().system != System::eye)
    throw UsageError("the system '" + std::string(systemName(simulation_.setup().system)) +
                     "' has no transfer function but a drift field: field()");
  const FlushDenormals flush;
  const TransferFunction transfer = simulation_.transferFunction();
  const Eigen::ArrayXd drift = transfer.driftDegrees();
  std::vector<double> cells;
  for (Eigen::Index m = 0; m < transfer.x.size(); ++m)
    cells.insert(cells.end(), {degreesPerUnit * transfer.x(m), degreesPerUnit * transfer.f(m), drift(m)});
  return tableOf({"x_deg", "f_deg", "drift_deg_s"}, cells);
}

py::array PySimulation::field(std::size_t module) const {
  const Use use(*this);
  moduleNumber(module);
  if (simulation_.setup().system == System::eye)
    throw UsageError("the system 'eye' has no drift field but a transfer function: transfer()");
  const FlushDenormals flush;
  const DriftField field = simulation_.driftFields()[module];
  std::vector<std::string> names;
  for (const char* name : {"at_", "drift_"})
    for (Eigen::Index k = 0; k < field.at.cols(); ++k) names.push_back(name + std::to_string(k + 1));
  std::vector<double> cells;
  for (Eigen::Index m = 0; m < field.at.rows(); ++m) {
    for (Eigen::Index k = 0; k < field.at.cols(); ++k) cells.push_back(field.at(m, k));
    for (Eigen::Index k = 0; k < field.at.cols(); ++k) cells.push_back(field.drift(m, k));
  }
  return tableOf(names, cells);
}

py::dict PySimulation::drift(std::size_t module) const {
  const Use use(*this);
  const std::string unit(moduleNumber(module).representation.unitName);
  DriftMeasurement drift;
  {
    const py::gil_scoped_release release;
    drift = simulation_.drift(module);
  }
  py::dict dict;
  dict[py::str("rms_" + unit + "_s")] = drift.rms;
  dict[py::str("lost_" + unit + "_1s")] = drift.lost;
  dict["tau_s"] = drift.timeConstant ? py::object(py::float_(*drift.timeConstant)) : py::object(py::none());
  dict[py::str("position_" + unit)] = matrixOf(drift.position);
  dict[py::str("velocity_" + unit + "_s")] = matrixOf(drift.velocity);
  return dict;
}

py::dict PySimulation::merit() const {
  const Use use(*this);
  const FlushDenormals flush;
  const Merit merit = simulation_.merit();
  py::dict dict;
  dict["rmse_deg"] = merit.rmseDegrees;
  dict["slope"] = merit.slope;
  if (simulation_.integrators().size() > 1) dict["rmse_cm"] = merit.rmseCentimetres;
  return dict;
}

py::dict PySimulation::parameters() const {
  const Use use(*this);
  return objectOf(valuesJson(simulation_.parameters(), simulation_.setup().system));
}

std::string PySimulation::repr() const {
  const Simulation& s = look();
  return "<gazehold.Simulation '" + std::string(s.setup().scenario->id) + "', seed " + std::to_string(s.setup().seed) +
         ", at " + numberText(seconds(s.now())) + " s>";
}

// ---------------------------------------------------------------- the class

void bindSimulation(py::module_& module) {
  using namespace py::literals;
  PYBIND11_NUMPY_DTYPE_EX(SpikeRecord, time, "time_s", neuron, "neuron");
  PYBIND11_NUMPY_DTYPE_EX(CorrectionRecord, time, "time_s", amplitude, "amplitude", velocity, "velocity", module,
                          "module", primary, "primary", seen, "seen", teaches, "teaches");
  using S = PySimulation;
  py::class_<S>(
      module, "Simulation",
      "A run that goes on as far as it is told to: the network and the world around it.\n\n"
      "Same scenario, seed, parameters and commands, same bits: as in gazehold-batch and in the window. Times are\n"
      "simulated seconds. One thread at a time; a copy() may go to another.")
      .def(
          py::init([](const std::optional<std::string>& scenario, std::uint64_t seed,
                      const std::optional<std::string>& target, const py::kwargs& parameters) {
            return std::make_unique<S>(setupOf(scenario, seed, target, parameters));
          }),
          py::arg("scenario") = py::none(), py::arg("seed") = 1, py::arg("target") = py::none(),
          "A run at its start. scenario: an id of scenarios(), the demonstration if none. target: a recording in CSV to\n"
          "follow. Parameters by id, see parameters(); choices by name.")
      .def("advance", checked(&S::advance), "seconds"_a, "record"_a = true,
           "Runs on for so many seconds, without the interpreter's lock. What it recorded on the way is kept until it\n"
           "advances again: traces(), spikes(), corrections(). At most 2000 s are recorded at a time. Raises Diverged\n"
           "when a value is not finite or the eye has run away.")
      .def("next_correction", checked(&S::nextCorrection), "within"_a = 10.0,
           "Runs on to the next saccade (or other correction of what is represented), and returns it as a record like\n"
           "those of corrections(); None when there is none within so many seconds, which have then passed.")
      .def(
          "apply", checked(py::overload_cast<const py::object&>(&S::apply)), "command"_a,
          "Acts before the next step, and is logged. A command as in sessions (docs/session.md), without its step:\n"
          "{\"set\": \"darkness\", \"to\": 1}, {\"place\": [10, 0]}, {\"target\": \"random\"}, {\"kill\": 3}, {\"freeze\": True}.")
      .def("set", checked(&S::set),
           "Changes live parameters before the next step, by id and in their units, see parameters(); choices by name.")
      .def(
          "lesion",
          [](S& s, std::int32_t neuron) {
            s.apply(Lesion{neuron, false});
          },
          "neuron"_a, "Kills a cell, 0 to N - 1: it fires no more.")
      .def(
          "revive",
          [](S& s, std::int32_t neuron) {
            s.apply(Lesion{neuron, true});
          },
          "neuron"_a, "Lets a cell that was killed fire again, 0 to N - 1.")
      .def(
          "place",
          [](S& s, double first, double second) {
            s.apply(PlaceTarget{first, second});
          },
          "first"_a, "second"_a = 0.0,
          "Puts the target at first [deg] of an eye or a ring, at first and second of a plane [deg] or an arena [cm]; it\n"
          "stays there.")
      .def(
          "freeze", [](S& s, bool frozen) { s.apply(FreezeLearning{frozen}); }, "frozen"_a = true,
          "Stops or allows learning, whatever the learning rate.")
      .def(
          "add_to_decoders", checked(&S::addToDecoders), "change"_a, "module"_a = 0,
          "Adds to the decoders of a module: an array of shape (N,) or (N, D) for its N cells and D dimensions, per Hz, in\n"
          "units of what 1 is (50 deg; 100 cm). It acts at once, for learning rules of one's own; a run that was changed so\n"
          "cannot be saved as a session.")
      .def("save", checked(&S::save), "path"_a,
           "Writes the session of this run, FILE.gazehold: opened, it is this run again.")
      .def(
          "copy", [](const S& s) { return std::make_unique<S>(s); },
          "Another run that stands where this one does, and goes its own way.")
      .def(
          "traces", checked(&S::traces),
          "Records of the last advance, shape (T,), one a millisecond: time_s and what the system has, with units in the\n"
          "names of its fields, as --trace writes it.")
      .def("spikes", checked(&S::spikes),
           "Records of the last advance, shape (number of spikes,): time_s, neuron (0 to N - 1).")
      .def(
          "corrections", checked(&S::corrections),
          "Records of the last advance, shape (K,), one for each saccade or other correction that began: time_s,\n"
          "amplitude [deg; cm], velocity of the command [deg/s; cm/s], module, primary (the first to a new target), seen (an error that\n"
          "was seen asked for it), teaches (the rule in force learns from it).")
      .def("activity", checked(&S::activity), "Filtered spike trains of all cells [Hz], shape (N,).")
      .def("alive", checked(&S::alive), "Which cells live, booleans of shape (N,).")
      .def("weights", checked(&S::weights), "Recurrent weights [s], shape (N, N): from cell (row) onto cell (column).")
      .def("decoders", checked(&S::decoders), "module"_a = 0,
           "Decoders of a module, shape (N, D) for its N cells and D dimensions: with rates in Hz they sum to what is\n"
           "represented, where 1 is 50 deg, or 100 cm in the arena.")
      .def(
          "rates", checked(&S::rates), "module"_a = 0,
          "Steady rates of a module's cells: (x, rates), values of shape (M,) [deg] of an eye, otherwise (M, D) as encoders\n"
          "span them, and rates [Hz] of shape (M, N).")
      .def("transfer", checked(&S::transfer),
           "Of an eye, what is fed back for what is represented, records of shape (M,): x_deg, f_deg, drift_deg_s.")
      .def("field", checked(&S::field), "module"_a = 0,
           "Of other systems, the drift field, records of shape (M,): at_1, … [deg; cm] and drift_1, … per second.")
      .def(
          "drift", checked(&S::drift), "module"_a = 0,
          "The drift laboratory on a copy of a module, without the interpreter's lock: rms_deg_s, lost_deg_1s, tau_s or\n"
          "None, and arrays position_deg and velocity_deg_s with a row for each hold (of a position in cm).")
      .def("merit", checked(&S::merit),
           "How well the weights feed back what is held: rmse_deg, slope (1 holds); of a path also rmse_cm.")
      .def("parameters", checked(&S::parameters), "The values of all parameters now, by id.")
      .def_property_readonly(
          "time", [](const S& s) { return seconds(s.look().now()); }, "Simulated seconds so far.")
      .def_property_readonly(
          "step", [](const S& s) { return s.look().now(); }, "The same in steps of 0.1 ms.")
      .def_property_readonly(
          "scenario", [](const S& s) { return std::string(s.look().setup().scenario->id); }, "The id of what is run.")
      .def_property_readonly(
          "system", [](const S& s) { return std::string(systemName(s.look().setup().system)); },
          "What the network serves: eye, plane, ring or path.")
      .def_property_readonly(
          "seed", [](const S& s) { return s.look().setup().seed; }, "What network, targets and noise were drawn with.")
      .def_property_readonly(
          "neurons", [](const S& s) { return s.look().neurons(); }, "N, the cells of all modules.")
      .def_property_readonly(
          "state_hash", [](const S& s) { return hashText(s.look().stateHash()); },
          "Of the entire state: 16 hexadecimal digits.")
      .def_property_readonly(
          "spike_hash", [](const S& s) { return hashText(s.look().spikeHash()); }, "Of all spikes so far.")
      .def("__repr__", checked(&S::repr), "Scenario, seed and time.");
}

}  // namespace gazehold::python

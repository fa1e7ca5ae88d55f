// SPDX-License-Identifier: GPL-3.0-or-later
// The Python module gazehold: the same core as both programs, its numbers as NumPy arrays, its errors as exceptions.
#include "arrays.hpp"
#include "base/error.hpp"
#include "campaign.hpp"
#include "io/version.hpp"
#include "session.hpp"
#include "simulation.hpp"

namespace gazehold::python {

namespace {

// one class for each kind of error, with the line that the command line shows
void bindErrors(py::module_& module) {
  // never destroyed: at the end of the process there is no interpreter any more
  static auto& usage = *new py::exception<UsageError>(module, "UsageError", PyExc_ValueError);
  static auto& file = *new py::exception<FileError>(module, "FileError", PyExc_OSError);
  static auto& diverged = *new py::exception<Error>(module, "Diverged", PyExc_ArithmeticError);
  usage.doc() = "An unknown name, a value out of range, something that does not fit.";
  file.doc() = "A file that cannot be read, written or understood.";
  diverged.doc() = "The run cannot go on: a value is not finite, or a replay is not the same run.";
  py::register_exception_translator([](std::exception_ptr error) {
    try {
      if (error) std::rethrow_exception(error);
    } catch (const UsageError& e) {
      PyErr_SetString(usage.ptr(), e.what());
    } catch (const FileError& e) {
      PyErr_SetString(file.ptr(), e.what());
    } catch (const Error& e) {
      PyErr_SetString(diverged.ptr(), e.what());
    }
  });
}

}  // namespace

}  // namespace gazehold::python

PYBIND11_MODULE(gazehold, module) {
  using namespace gazehold;
  using namespace gazehold::python;
  module.doc() =
      "The spiking oculomotor integrator that learns from its own corrective saccades, and what surrounds it.\n\n"
      "The same seed and the same commands give the same bits as gazehold-batch and the window. Times are simulated\n"
      "seconds, angles degrees, rates Hz; N is the number of cells. Arrays are copies that own their memory.\n\n"
      "    sim = gazehold.Simulation(\"light\", seed=3)\n"
      "    sim.advance(20)\n"
      "    trace, spikes = sim.traces(), sim.spikes()";
  module.attr("__version__") = std::string(version());
  bindErrors(module);
  bindSimulation(module);
  bindSession(module);
  bindRuns(module);
  module.def(
      "parameters", [] { return objectOf(parametersJson()); },
      "All parameters: dictionaries with id, label, unit, minimum, maximum, default, scale, live, group, help,\n"
      "choices and systems.");
  module.def(
      "scenarios", [] { return objectOf(scenariosJson()); },
      "All scenarios: dictionaries with id, title, sentences, watch, needs_recording and system.");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "arrays.hpp"
#include "session/session.hpp"
#include "simulation/simulation.hpp"

namespace gazehold::python {

/// As gazehold.Simulation hands them out.
struct SpikeRecord {
  double time;  ///< [s]
  std::int32_t neuron;
};
struct CorrectionRecord {
  double time, amplitude, velocity;
  std::int32_t module;
  bool primary, seen, teaches;
};

/// gazehold.Simulation: a simulation, and what it recorded while it last advanced. While one thread is in it, without the
/// interpreter's lock, any call of another is an error.
class PySimulation {
 public:
  explicit PySimulation(Setup setup);
  PySimulation(const PySimulation& other);

  void advance(double time, bool record);
  py::object nextCorrection(double within);
  void apply(const Command& command);
  void apply(const py::object& command);
  void set(const py::kwargs& parameters);
  void addToDecoders(const py::array_t<double, py::array::c_style | py::array::forcecast>& change, std::size_t module);
  void save(const std::string& path) const;

  py::array traces() const;
  py::array_t<SpikeRecord> spikes() const;
  py::array_t<CorrectionRecord> corrections() const;
  py::array_t<double> activity() const;
  py::array_t<bool> alive() const;
  py::array_t<double> weights() const;
  py::array_t<double> decoders(std::size_t module) const;
  py::tuple rates(std::size_t module) const;
  py::array transfer() const;
  py::array field(std::size_t module) const;
  py::dict drift(std::size_t module) const;
  py::dict merit() const;
  py::dict parameters() const;

  /// The simulation, for one quick look by the thread that has the interpreter's lock.
  const Simulation& look() const;
  std::string repr() const;

 private:
  // holds the object while it lives
  class Use {
   public:
    explicit Use(const PySimulation& of) : busy_(of.busy_) {
      if (busy_.exchange(true, std::memory_order_acquire))
        throw std::runtime_error("another thread is using this simulation; each thread may have its own copy()");
    }
    ~Use() { busy_.store(false, std::memory_order_release); }
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;

   private:
    std::atomic<bool>& busy_;
  };

  void run(Step steps, bool record, bool untilCorrection);
  const Module& moduleNumber(std::size_t module) const;

  Simulation simulation_;
  std::vector<Checkpoint> hashes_;  // as a session keeps them
  bool changedByHand_ = false;      // no session could replay that
  std::vector<double> trace_;       // row after row
  std::vector<SpikeRecord> spikes_;
  std::vector<CorrectionRecord> corrections_;
  mutable std::atomic<bool> busy_{false};
};

/// Adds the class to the module.
void bindSimulation(py::module_& module);

}  // namespace gazehold::python

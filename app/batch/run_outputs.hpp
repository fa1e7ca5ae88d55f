// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/atomic_file.hpp"
#include "io/table_writer.hpp"
#include "io/trace_writer.hpp"
#include "session/observer.hpp"
#include "simulation/simulation.hpp"

namespace gazehold::batch {

/// Files that a run writes, as they were typed; empty for none. Their columns are described in docs/output.md.
struct OutputPaths {
  std::string trace;     ///< .csv or .npy: a sample every millisecond
  std::string spikes;    ///< .csv or .npy: time and neuron of every spike
  std::string saccades;  ///< .csv: every saccade, and every other correction
  std::string transfer;  ///< .csv or .npy, of an eye: its transfer function at the start and at the end
  std::string field;     ///< .csv or .npy, of all others: their drift fields at the start and at the end
  std::string decoders;  ///< .csv or .npy: at the start, at the end, and the two optima
  std::string rates;     ///< .csv or .npy: steady rates of all cells
  std::string weights;   ///< .npy: N×N at the end

  struct Named {
    const char* option;
    const std::string& path;
  };
  /// All of them with the options that name them.
  std::vector<Named> all() const;
  /// All that a system has, in a directory, each named after its option.
  static OutputPaths in(const std::string& directory, System system);
};

/// Throws UsageError for a path of another ending, one that is named twice, one that is that of the recording, or a
/// file that a system does not have.
void checkOutputs(const OutputPaths& paths, const std::string& recording);
void checkOutputs(const OutputPaths& paths, System system);

/// The files that a run writes. Opened before it, so that a place that cannot be written is known at once; none appears
/// under its name before commit(). All throw WriteError.
class RunOutputs : public Observer {
 public:
  RunOutputs(const OutputPaths& paths, const Setup& setup);

  /// What there is to see before the first step.
  void begin(const Simulation& simulation);
  /// What there is to see after the last.
  void end(const Simulation& simulation);
  void commit();
  /// Where the run was no longer the one that was recorded; it need not go on.
  const std::optional<Step>& diverged() const { return divergedAt_; }

  bool hearsEvents() const override { return spikes_ || saccades_; }
  void spike(Step step, std::int32_t neuron) override;
  void saccade(const Saccade& saccade) override;
  void sample(const TraceSample& sample) override;
  void diverged(Step step) override { divergedAt_ = step; }

 private:
  void addTransfer(const Simulation& simulation);
  void addField(const Simulation& simulation);
  void addDecoders(const Simulation& simulation);
  void addRates(const Simulation& simulation);

  System system_;
  std::optional<Step> divergedAt_;
  std::optional<TraceWriter> trace_;
  std::optional<TableWriter> spikes_, transfer_, field_, decoders_, rates_;
  std::optional<AtomicFile> saccades_, weights_;
  std::string line_;  // of a saccade
};

}  // namespace gazehold::batch

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "experiments/campaign.hpp"
#include "experiments/experiment.hpp"
#include "io/atomic_file.hpp"

namespace gazehold {

/// Keeps finished runs of an experiment, or of a shard of it, in a file: a heading line that says what they are runs of,
/// then one line for each with a hash of it, written as soon as it is done. A last line that was cut short is dropped;
/// its run is done again.
class RunStore {
 public:
  /// Puts what is found there into `results`; they must outlive the store. Without a directory it does nothing. Throws
  /// WriteError for a directory that cannot be written or that another program is writing to, FileError for runs of
  /// another version or of other settings, or for a line that is not as it was written.
  RunStore(const Experiment& experiment, const CampaignOptions& options, Results& results);

  /// Reads what is there into `results` and throws as the constructor does, but changes nothing.
  static void check(const Experiment& experiment, const CampaignOptions& options, Results& results);

  /// Reads a file of an experiment, wherever it is, into `results`, and throws as the constructor does.
  static void read(const Experiment& experiment, const CampaignOptions& options, const std::string& path,
                   Results& results);

  /// Where the runs of an experiment are kept: DIR/EXPERIMENT.runs.jsonl, of a shard DIR/EXPERIMENT.I-of-N.runs.jsonl.
  static std::string pathOf(const Experiment& experiment, const CampaignOptions& options);
  static constexpr std::string_view ending = ".runs.jsonl";

  /// Appends a run. Throws WriteError when the disk is full.
  void add(std::size_t condition, std::size_t seed);

 private:
  RunStore(Results& results, std::string path) : results_(results), path_(std::move(path)) {}
  void open(int flags);
  // gives the number of bytes in whole lines
  std::uintmax_t read(const std::string& heading);
  [[noreturn]] void refuseHeading(const std::string& line, const std::string& where) const;
  void readRun(const std::string& line, const std::string& where);

  Results& results_;
  std::string path_;
  std::optional<AppendFile> file_;
};

}  // namespace gazehold

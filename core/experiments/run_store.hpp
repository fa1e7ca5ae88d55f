// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>

#include "experiments/campaign.hpp"
#include "experiments/experiment.hpp"

namespace gazehold {

/// Keeps finished runs of an experiment in DIR/EXPERIMENT.runs.jsonl: a heading line that says what they are runs of, then
/// one line for each, written as soon as it is done. A last line that was cut short is dropped; its run is done again.
class RunStore {
 public:
  /// Puts what is found there into `results`; they must outlive the store. Without a directory it does nothing. Throws
  /// FileError for a directory that cannot be written, runs of another version or of other settings, or a broken line.
  RunStore(const Experiment& experiment, const CampaignOptions& options, Results& results);

  /// Appends a run. Throws FileError when the disk is full.
  void add(std::size_t condition, std::size_t seed);

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void read(const std::string& heading);
  void readRun(const std::string& line, const std::string& where);
  void append(const std::string& line);

  Results& results_;
  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace gazehold

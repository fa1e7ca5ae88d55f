// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gazehold::batch {

/// The options of `merge`, as they were typed.
struct MergeOptions {
  std::vector<std::string> directories;  ///< where shards lie
  std::string out;
};

/// Joins the shards of experiments and sweeps, and writes and prints what one call without shards would have. Throws
/// FileError for shards that are no whole, before it writes anything.
void mergeCommand(const MergeOptions& options);

}  // namespace gazehold::batch

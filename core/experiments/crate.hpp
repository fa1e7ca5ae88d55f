// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gazehold {

/// Writes DIR/ro-crate-metadata.json (RO-Crate 1.1): what the run, the experiments and the sweeps that are kept there are, which
/// program and version made them, and under which licence it is. The same results, the same bytes on one day; the day is
/// that of SOURCE_DATE_EPOCH where it is set. Throws WriteError.
void writeCrate(const std::string& directory);
/// Throws WriteError when writeCrate could not write there. Changes nothing.
void checkCrate(const std::string& directory);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "figure/numbers.hpp"

namespace gazehold {

/// A table as CSV: a row of names, then the rows; what is not finite is an empty cell.
std::string csvText(const NumberTable& table);

/// All tables as .npz: an array for each column, named table.column, and the session as session.gazehold.
std::string npzBytes(const std::vector<NumberTable>& tables, const std::string& session);

/// The files beside a figure: its name with .npz for all of its numbers, and with .table.csv for each table, in pairs of
/// path and content.
std::vector<std::pair<std::string, std::string>> numberFiles(const std::string& figurePath,
                                                             const std::vector<NumberTable>& tables,
                                                             const std::string& session);

}  // namespace gazehold

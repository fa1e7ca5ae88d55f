// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/numbers_file.hpp"

#include <cmath>

#include "base/number.hpp"
#include "io/npz.hpp"

namespace gazehold {

std::string csvText(const NumberTable& table) {
  std::string text;
  for (const std::string& column : table.columns) text += (text.empty() ? "" : ",") + column;
  text += '\n';
  for (std::size_t row = 0; row < table.rows(); ++row) {
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      if (k > 0) text += ',';
      if (std::isfinite(table.values[k][row])) text += numberText(table.values[k][row]);
    }
    text += '\n';
  }
  return text;
}

std::string npzBytes(const std::vector<NumberTable>& tables, const std::string& session) {
  NpzWriter npz;
  for (const NumberTable& table : tables)
    for (std::size_t k = 0; k < table.columns.size(); ++k)
      npz.add(table.name + '.' + table.columns[k], table.values[k]);
  if (!session.empty()) npz.addFile("session.gazehold", session);
  return npz.bytes();
}

std::vector<std::pair<std::string, std::string>> numberFiles(const std::string& figurePath,
                                                             const std::vector<NumberTable>& tables,
                                                             const std::string& session) {
  const std::string stem = figurePath.substr(0, figurePath.rfind('.'));
  std::vector<std::pair<std::string, std::string>> files = {{stem + ".npz", npzBytes(tables, session)}};
  for (const NumberTable& table : tables) files.emplace_back(stem + '.' + table.name + ".csv", csvText(table));
  return files;
}

}  // namespace gazehold

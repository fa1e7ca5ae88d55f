// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/table_writer.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "io/npy.hpp"

namespace gazehold {

namespace {

bool isCsv(const std::string& path) {
  if (!path.ends_with(".csv") && !path.ends_with(".npy"))
    throw UsageError("a table is written as .csv or .npy, which " + inQuotes(path) + " is not");
  return path.ends_with(".csv");
}

}  // namespace

TableWriter::TableWriter(const std::string& path, const std::vector<std::string>& columns)
    : csv_(isCsv(path)), columns_(columns.size()), file_(path) {
  if (!csv_) {
    file_.write(npyHeader(0, columns_));
    return;
  }
  for (const std::string& column : columns) bytes_ += (bytes_.empty() ? "" : ",") + column;
  file_.write(bytes_ + '\n');
}

void TableWriter::add(std::span<const double> row) {
  bytes_.clear();
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (!csv_) {
      appendLittleEndian(bytes_, row[k]);
      continue;
    }
    if (k > 0) bytes_ += ',';
    if (std::isfinite(row[k])) bytes_ += numberText(row[k]);
  }
  if (csv_) bytes_ += '\n';
  file_.write(bytes_);
  ++rows_;
}

void TableWriter::commit() {
  // now the number of rows is known
  if (!csv_) file_.overwriteStart(npyHeader(rows_, columns_));
  file_.commit();
}

}  // namespace gazehold

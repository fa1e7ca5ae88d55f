// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/sweep_table.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "io/fields.hpp"

namespace gazehold {

namespace {

std::string contentsOf(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored))
    throw FileError(path, "there is no such file; gazehold-batch sweep writes one that ends in .json");
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad() || !file.is_open()) throw FileError(path, "cannot be read");
  return text;
}

Summary summaryOf(const Json& json) {
  Fields fields(json);
  Summary s;
  s.n = static_cast<int>(fields.whole("n"));
  if (s.n == 0) return s;
  s.mean = fields.number("mean");
  s.low = fields.number("low");
  s.high = fields.number("high");
  return s;
}

// the values that a parameter takes, each once, as they come
std::vector<SweepTable::Axis> axesOf(const std::vector<std::vector<Setting>>& points) {
  std::vector<SweepTable::Axis> axes;
  for (const Setting& s : points.front()) axes.push_back({s.parameter, {}});
  for (const std::vector<Setting>& point : points)
    for (std::size_t k = 0; k < axes.size(); ++k)
      if (std::ranges::count(axes[k].values, point[k].value) == 0) axes[k].values.push_back(point[k].value);
  return axes;
}

SweepTable tableOf(const Json& json) {
  Fields fields(json);
  SweepTable table;
  table.sweep = sweepOf("sweep", fields.need("sweep"));
  table.runs = fields.whole("runs");
  if (table.sweep.sobol > 0) throw UsageError("is a cloud of Sobol's points; a map needs a grid");
  if (table.sweep.vary.empty() || table.sweep.vary.size() > 2)
    throw UsageError("varies " + std::to_string(table.sweep.vary.size()) + " parameters; a map has one or two");
  if (table.sweep.measures.empty()) throw UsageError("measures nothing");
  const std::vector<std::vector<Setting>> points = pointsOf(table.sweep);
  table.axes = axesOf(points);
  const Json& list = fields.list("points");
  if (list.size() != points.size() || table.rows() * table.columns() != points.size())
    throw UsageError("has " + std::to_string(list.size()) + " points; its grid has " + std::to_string(points.size()));
  for (const Quantity q : table.sweep.measures) {
    std::vector<Summary>& column = table.summaries.emplace_back();
    for (const Json& point : list) {
      Fields of(point);
      column.push_back(summaryOf(of.need(std::string(info(q).id).c_str())));
    }
  }
  return table;
}

}  // namespace

SweepTable readSweepTable(const std::string& path) {
  const std::optional<Json> json = objectIn(contentsOf(path));
  if (!json || !json->contains("sweep"))
    throw FileError(path, "is no result of a sweep; gazehold-batch sweep writes one that ends in .json");
  try {
    return tableOf(*json);
  } catch (const UsageError& error) {
    throw FileError(path, error.what());
  } catch (const Json::exception&) {
    throw FileError(path, "is no result of a sweep: a field is missing or of another kind");
  }
}

}  // namespace gazehold

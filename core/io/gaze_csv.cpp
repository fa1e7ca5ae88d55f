// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gaze_csv.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/number.hpp"
#include "io/line_reader.hpp"

namespace gazehold {

namespace {

constexpr double longestTime = 1e9;  // [s], beyond which a double no longer tells milliseconds well

struct Columns {
  std::size_t time, gaze;
};

Columns findColumns(const std::vector<std::string_view>& header, const std::string& where) {
  const auto find = [&](std::string_view name) {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end())
      throw FileError(where, "has no column " + std::string(name) + "; it must name the columns time_s and gaze_deg");
    if (std::find(found + 1, header.end(), name) != header.end())
      throw FileError(where, "names the column " + std::string(name) + " twice");
    return static_cast<std::size_t>(found - header.begin());
  };
  return {find("time_s"), find("gaze_deg")};
}

double number(std::string_view cell, std::string_view column, const LineReader& lines) {
  const std::string in = "' in column " + std::string(column);
  // a cell of rubbish must not fill the screen
  const std::string shown = "'" + std::string(cell.substr(0, 40)) + (cell.size() > 40 ? "…" : "") + in;
  const std::optional<double> value = parseNumber(cell);
  if (!value) throw FileError(lines.where(), shown + " is not a number");
  if (!std::isfinite(*value)) throw FileError(lines.where(), shown + " is not finite");
  return *value;
}

double readTime(std::string_view cell, const LineReader& lines) {
  if (cell.empty()) throw FileError(lines.where(), "column time_s is empty");
  const double time = number(cell, "time_s", lines);
  if (std::fabs(time) > longestTime)
    throw FileError(lines.where(), "time_s is " + numberText(time) + " s; times lie within 1e9 s of zero");
  return time;
}

double readGaze(std::string_view cell, const LineReader& lines) {
  const double gaze = number(cell, "gaze_deg", lines);
  if (std::fabs(gaze) > widestGaze)
    throw FileError(lines.where(), "gaze_deg is " + numberText(gaze) + "; a gaze lies within -90 to 90 degrees");
  return gaze;
}

double longestStep(std::vector<double>& intervals) {
  if (intervals.empty()) return 0.02;
  const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
  std::nth_element(intervals.begin(), middle, intervals.end());
  return std::clamp(1.5 * *middle, 0.02, 0.1);
}

}  // namespace

std::shared_ptr<const GazeRecording> readGazeCsv(const std::string& path) {
  LineReader lines(path);
  std::string_view line;
  std::vector<std::string_view> cells;
  if (!lines.next(line)) throw FileError(path, "is empty; it must name the columns time_s and gaze_deg");
  splitCsv(line, cells);
  const Columns columns = findColumns(cells, lines.where());

  auto recording = std::make_shared<GazeRecording>();
  recording->name = std::filesystem::path(path).filename().string();
  std::vector<double> intervals;
  std::optional<double> before, first;
  for (std::size_t rows = 0; lines.next(line);) {
    splitCsv(line, cells);
    if (cells.size() == 1 && cells[0].empty()) continue;
    if (++rows > longestRecording)
      throw FileError(lines.where(), "is more than can be followed; the limit is " + std::to_string(longestRecording) +
                                         " samples");
    if (cells.size() <= std::max(columns.time, columns.gaze))
      throw FileError(lines.where(), "has fewer cells than the header has columns");
    const double time = readTime(cells[columns.time], lines);
    if (before && time <= *before)
      throw FileError(lines.where(), "time_s is " + numberText(time) + " after " + numberText(*before) +
                                         "; time must rise from row to row");
    if (before) intervals.push_back(time - *before);
    before = time;
    if (cells[columns.gaze].empty()) continue;
    const double degrees = readGaze(cells[columns.gaze], lines);
    if (!first) first = time;
    // the shift can round two neighbours to one
    const double shifted = time - *first;
    if (!recording->time.empty() && shifted <= recording->time.back())
      throw FileError(lines.where(), "time_s is too close to the row before to tell them apart");
    recording->time.push_back(shifted);
    recording->degrees.push_back(degrees);
  }
  if (recording->time.empty()) throw FileError(path, "holds no sample of gaze");
  recording->longestStep = longestStep(intervals);
  return recording;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/recording_csv.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "io/line_reader.hpp"

namespace gazehold {

namespace {

constexpr double longestTime = 1e9;  // [s], beyond which a double no longer tells milliseconds well

/// A column of values: its name and the range in which they make sense.
struct Column {
  std::string_view name;
  double widest;
  std::string_view meaning;
};
constexpr Column gazeColumns[] = {{"gaze_deg", widestGaze, "a gaze lies within -90 to 90 degrees"}};
constexpr Column turningColumns[] = {
    {"angular_velocity_deg_s", fastestTurning, "a head turns at most 2000 degrees per second"}};
constexpr Column walkColumns[] = {{"x_cm", farthestPlace, "the arena ends 100 cm from its centre"},
                                  {"y_cm", farthestPlace, "the arena ends 100 cm from its centre"}};

struct Kind {
  RecordingKind kind;
  std::span<const Column> columns;
};
constexpr Kind kinds[] = {{RecordingKind::gaze, gazeColumns},
                          {RecordingKind::turning, turningColumns},
                          {RecordingKind::path, walkColumns}};

/// Where the columns stand in a row; time comes first.
struct Layout {
  const Kind* kind = &kinds[0];
  std::vector<std::size_t> places;
};

/// What separates the cells of a line instead of commas, if it is one of the usual; empty otherwise.
std::string_view separatorIn(std::string_view line) {
  if (line.find(',') != std::string_view::npos && line.find(';') == std::string_view::npos) return {};
  constexpr std::pair<char, std::string_view> usual[] = {{';', "semicolons"},
                                                         {'\t', "tabs"},
                                                         {'|', "bars"},
                                                         {' ', "spaces"}};
  for (const auto& [character, name] : usual)
    if (line.find(character) != std::string_view::npos) return name;
  return {};
}

// a line that has not the cells that it needs
[[noreturn]] void refuseCells(std::string_view line, const std::string& where, const std::string& otherwise) {
  const std::string_view separator = separatorIn(line);
  if (separator.empty()) throw FileError(where, otherwise);
  throw FileError(where, "separates its cells by " + std::string(separator) +
                             "; it takes commas, and a point for the decimals");
}

void split(std::string_view line, std::vector<std::string_view>& cells, const LineReader& lines) {
  if (!splitCsv(line, cells)) throw FileError(lines.where(), "has a cell whose quotation mark is not closed");
}

Layout findColumns(std::string_view line, const std::vector<std::string_view>& header, const std::string& where) {
  const auto has = [&](std::string_view name) { return std::ranges::count(header, name) > 0; };
  const auto place = [&](std::string_view name, const Kind& kind) {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) {
      std::string all = "time_s";
      for (const Column& column : kind.columns)
        all += (&column == &kind.columns.back() ? " and " : ", ") + std::string(column.name);
      refuseCells(line, where,
                  "has no column " + std::string(name) + "; it must name the columns " + all +
                      (has(kind.columns[0].name) || kind.columns.size() > 1
                           ? ""
                           : ", or angular_velocity_deg_s, or x_cm and y_cm"));
    }
    if (std::find(found + 1, header.end(), name) != header.end())
      throw FileError(where, "names the column " + std::string(name) + " twice");
    return static_cast<std::size_t>(found - header.begin());
  };
  Layout layout;
  // the first kind of which a column is named; without any, a gaze is missed
  for (const Kind& kind : kinds)
    if (std::ranges::any_of(kind.columns, [&](const Column& column) { return has(column.name); })) {
      layout.kind = &kind;
      break;
    }
  layout.places.push_back(place("time_s", *layout.kind));
  for (const Column& column : layout.kind->columns) layout.places.push_back(place(column.name, *layout.kind));
  return layout;
}

double number(std::string_view cell, std::string_view column, const LineReader& lines) {
  const std::string shown = inQuotes(cell) + " in column " + std::string(column);
  const std::optional<double> value = parseNumber(cell);
  if (!value)
    throw FileError(lines.where(), shown + " is not a number" +
                                       (cell.find(',') == std::string_view::npos ? "" : "; decimals have a point"));
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

double readValue(std::string_view cell, const Column& column, const LineReader& lines) {
  const double value = number(cell, column.name, lines);
  if (std::fabs(value) > column.widest)
    throw FileError(lines.where(),
                    std::string(column.name) + " is " + numberText(value) + "; " + std::string(column.meaning));
  return value;
}

double longestStep(std::vector<double>& intervals) {
  if (intervals.empty()) return 0.02;
  const auto middle = intervals.begin() + static_cast<std::ptrdiff_t>(intervals.size() / 2);
  std::nth_element(intervals.begin(), middle, intervals.end());
  return std::clamp(1.5 * *middle, 0.02, 0.1);
}

}  // namespace

std::shared_ptr<const Recording> readRecording(const std::string& path) {
  LineReader lines(path);
  std::string_view line;
  std::vector<std::string_view> cells;
  if (!lines.next(line)) throw FileError(path, "is empty; it must name the columns time_s and gaze_deg");
  split(line, cells, lines);
  const Layout layout = findColumns(line, cells, lines.where());
  const std::span<const Column> columns = layout.kind->columns;

  auto recording = std::make_shared<Recording>();
  recording->name = std::filesystem::path(path).filename().string();
  recording->file = path;
  recording->kind = layout.kind->kind;
  std::vector<double> intervals;
  std::optional<double> before, first;
  for (std::size_t rows = 0; lines.next(line);) {
    split(line, cells, lines);
    if (cells.size() == 1 && cells[0].empty()) continue;
    if (++rows > longestRecording)
      throw FileError(lines.where(),
                      "is more than can be followed; the limit is " + std::to_string(longestRecording) + " samples");
    if (cells.size() <= std::ranges::max(layout.places))
      refuseCells(line, lines.where(), "has fewer cells than the header has columns");
    const double time = readTime(cells[layout.places[0]], lines);
    if (before && time <= *before)
      throw FileError(lines.where(), "time_s is " + numberText(time) + " after " + numberText(*before) +
                                         "; time must rise from row to row");
    if (before) intervals.push_back(time - *before);
    before = time;
    if (std::any_of(layout.places.begin() + 1, layout.places.end(), [&](std::size_t k) { return cells[k].empty(); }))
      continue;
    const double value = readValue(cells[layout.places[1]], columns[0], lines);
    if (!first) first = time;
    // the shift can round two neighbours to one
    const double shifted = time - *first;
    if (!recording->time.empty() && shifted <= recording->time.back())
      throw FileError(lines.where(), "time_s is too close to the row before to tell them apart");
    recording->time.push_back(shifted);
    recording->values.push_back(value);
    if (columns.size() < 2) continue;
    recording->second.push_back(readValue(cells[layout.places[2]], columns[1], lines));
    const double x = value, y = recording->second.back();
    if (x * x + y * y > farthestPlace * farthestPlace)
      throw FileError(lines.where(), "the place is " + numberText(std::sqrt(x * x + y * y), 1) +
                                         " cm from the centre; the arena ends at 100 cm");
  }
  if (recording->time.empty()) {
    if (layout.kind->kind == RecordingKind::gaze) throw FileError(path, "holds no sample of gaze");
    throw FileError(path, layout.kind->kind == RecordingKind::turning ? "holds no sample of turning"
                                                                      : "holds no sample of a path");
  }
  recording->longestStep = longestStep(intervals);
  return recording;
}

}  // namespace gazehold

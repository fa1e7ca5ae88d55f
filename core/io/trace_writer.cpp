// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/trace_writer.hpp"

#include <cstdint>
#include <span>
#include <string_view>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "io/atomic_file.hpp"
#include "io/npy.hpp"

namespace gazehold {

namespace {

struct Column {
  std::string_view name;
  double TraceSample::*value;
};
using T = TraceSample;
constexpr Column eyeColumns[] = {{"target_deg", &T::target},         {"eye_deg", &T::eye},
                          {"represented_deg", &T::represented}, {"efference_deg", &T::efference},
                          {"command_deg_s", &T::command}};
constexpr Column planeColumns[] = {{"target_right_deg", &T::target}, {"target_up_deg", &T::targetUp},
                            {"eye_right_deg", &T::eye}, {"eye_up_deg", &T::eyeUp},
                            {"represented_right_deg", &T::represented}, {"represented_up_deg", &T::representedUp},
                            {"command_right_deg_s", &T::command}, {"command_up_deg_s", &T::commandUp}};
constexpr Column ringColumns[] = {{"heading_deg", &T::heading}, {"seen_heading_deg", &T::seenHeading},
                           {"represented_heading_deg", &T::representedHeading}, {"radius", &T::radius},
                           {"angular_velocity_deg_s", &T::turning}};
constexpr Column pathColumns[] = {{"x_cm", &T::x}, {"y_cm", &T::y},
                           {"represented_x_cm", &T::representedX}, {"represented_y_cm", &T::representedY},
                           {"heading_deg", &T::heading}, {"represented_heading_deg", &T::representedHeading},
                           {"angular_velocity_deg_s", &T::turning}, {"speed_cm_s", &T::speed}};

std::span<const Column> columnsOf(System system) {
  switch (system) {
    case System::eye: return eyeColumns;
    case System::plane: return planeColumns;
    case System::ring: return ringColumns;
    case System::path: return pathColumns;
  }
  return {};
}

class CsvTrace : public TraceWriter {
 public:
  CsvTrace(const std::string& path, std::span<const Column> columns) : columns_(columns), file_(path) {
    line_ = "time_s";
    for (const Column& column : columns_) line_ += ',' + std::string(column.name);
    file_.write(line_ + '\n');
  }
  void add(const TraceSample& sample) override {
    line_ = numberText(seconds(sample.step));
    for (const Column& column : columns_) line_ += ',' + numberText(sample.*column.value);
    line_ += '\n';
    file_.write(line_);
  }
  void commit() override { file_.commit(); }

 private:
  std::span<const Column> columns_;
  AtomicFile file_;
  std::string line_;
};

class NpyTrace : public TraceWriter {
 public:
  NpyTrace(const std::string& path, std::span<const Column> columns) : columns_(columns), file_(path) {
    file_.write(npyHeader(0, columns_.size() + 1));
  }
  void add(const TraceSample& sample) override {
    bytes_.clear();
    appendLittleEndian(bytes_, seconds(sample.step));
    for (const Column& column : columns_) appendLittleEndian(bytes_, sample.*column.value);
    file_.write(bytes_);
    ++rows_;
  }
  void commit() override {
    // now the number of rows is known
    file_.overwriteStart(npyHeader(rows_, columns_.size() + 1));
    file_.commit();
  }

 private:
  std::span<const Column> columns_;
  AtomicFile file_;
  std::string bytes_;
  std::uint64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<TraceWriter> openTrace(const std::string& path, System system) {
  if (path.ends_with(".csv")) return std::make_unique<CsvTrace>(path, columnsOf(system));
  if (path.ends_with(".npy")) return std::make_unique<NpyTrace>(path, columnsOf(system));
  throw UsageError("a trace is written as .csv or .npy, which " + inQuotes(path) + " is not");
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/trace_writer.hpp"

namespace gazehold {

namespace {

using T = TraceSample;
constexpr TraceColumn eyeColumns[] = {{"target_deg", &T::target},
                                      {"eye_deg", &T::eye},
                                      {"represented_deg", &T::represented},
                                      {"efference_deg", &T::efference},
                                      {"command_deg_s", &T::command}};
constexpr TraceColumn planeColumns[] = {{"target_right_deg", &T::target},
                                        {"target_up_deg", &T::targetUp},
                                        {"eye_right_deg", &T::eye},
                                        {"eye_up_deg", &T::eyeUp},
                                        {"represented_right_deg", &T::represented},
                                        {"represented_up_deg", &T::representedUp},
                                        {"command_right_deg_s", &T::command},
                                        {"command_up_deg_s", &T::commandUp}};
constexpr TraceColumn ringColumns[] = {{"heading_deg", &T::heading},
                                       {"seen_heading_deg", &T::seenHeading},
                                       {"represented_heading_deg", &T::representedHeading},
                                       {"radius", &T::radius},
                                       {"angular_velocity_deg_s", &T::turning}};
constexpr TraceColumn pathColumns[] = {{"x_cm", &T::x},
                                       {"y_cm", &T::y},
                                       {"represented_x_cm", &T::representedX},
                                       {"represented_y_cm", &T::representedY},
                                       {"heading_deg", &T::heading},
                                       {"represented_heading_deg", &T::representedHeading},
                                       {"angular_velocity_deg_s", &T::turning},
                                       {"speed_cm_s", &T::speed}};

std::vector<std::string> namesOf(std::span<const TraceColumn> columns) {
  std::vector<std::string> names{"time_s"};
  for (const TraceColumn& column : columns) names.emplace_back(column.name);
  return names;
}

}  // namespace

std::span<const TraceColumn> traceColumns(System system) {
  switch (system) {
    case System::eye: return eyeColumns;
    case System::plane: return planeColumns;
    case System::ring: return ringColumns;
    case System::path: return pathColumns;
  }
  return {};
}

TraceWriter::TraceWriter(const std::string& path, System system)
    : columns_(traceColumns(system)), table_(path, namesOf(columns_)), row_(columns_.size() + 1) {}

void TraceWriter::add(const TraceSample& sample) {
  row_[0] = seconds(sample.step);
  for (std::size_t k = 0; k < columns_.size(); ++k) row_[k + 1] = sample.*columns_[k].value;
  table_.add(row_);
}

}  // namespace gazehold

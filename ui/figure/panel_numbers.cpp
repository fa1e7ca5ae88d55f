// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers behind each view, under the names of docs/output.md.
#include <cmath>
#include <limits>

#include "figure/bump_panel.hpp"
#include "figure/drift_panel.hpp"
#include "figure/eye_panel.hpp"
#include "figure/feedback_panel.hpp"
#include "figure/hold_panel.hpp"
#include "figure/optimum.hpp"
#include "figure/plane_panel.hpp"
#include "figure/raster_panel.hpp"
#include "figure/skill_panel.hpp"
#include "figure/trace_panel.hpp"
#include "figure/weight_panel.hpp"
#include "io/trace_writer.hpp"

namespace gazehold {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

System systemOf(const History& data) {
  const Snapshot* snapshot = data.snapshot();
  return snapshot && snapshot->setup ? snapshot->setup->system : System::eye;
}

// the samples of the last seconds
NumberTable traceTable(const History& data, double span) {
  const auto columns = traceColumns(systemOf(data));
  NumberTable table{"trace", {"time_s"}};
  for (const TraceColumn& column : columns) table.columns.emplace_back(column.name);
  table.values.resize(table.columns.size());
  std::vector<double> row;
  for (const TraceSample& sample : data.samples()) {
    if (sample.step < data.now() - stepsIn(span)) continue;
    row = {seconds(sample.step)};
    for (const TraceColumn& column : columns) row.push_back(sample.*column.value);
    table.add(row);
  }
  return table;
}

NumberTable transferTable(const char* name, const TransferFunction& transfer) {
  NumberTable table{name, {"x_deg", "f_deg", "drift_deg_s"}};
  const Eigen::ArrayXd drift = transfer.driftDegrees();
  for (Eigen::Index m = 0; m < transfer.x.size(); ++m)
    table.add({degreesPerUnit * transfer.x(m), degreesPerUnit * transfer.f(m), drift(m)});
  return table;
}

NumberTable fieldTable(const char* name, const DriftField& field) {
  NumberTable table{name, {"at_1", "at_2", "drift_1", "drift_2"}};
  for (Eigen::Index m = 0; m < field.at.rows(); ++m)
    table.add({field.at(m, 0), field.at.cols() > 1 ? field.at(m, 1) : nothing, field.drift(m, 0),
               field.drift.cols() > 1 ? field.drift(m, 1) : nothing});
  return table;
}

NumberTable driftTable(const History& data) {
  NumberTable table{"holding", {"time_s", "lost_deg_1s", "drift_rms_deg_s", "tau_s", "lost_cm_1s", "drift_rms_cm_s"}};
  const bool walks = systemOf(data) == System::path;
  for (const DriftPoint& point : data.drifts())
    table.add({seconds(point.step), point.lost, point.rms, point.timeConstant.value_or(nothing),
               walks ? point.lostCentimetres : nothing, walks ? point.rmsCentimetres : nothing});
  return table;
}

// the transfer function now, at the start, and that of an optimum
std::vector<NumberTable> transferTables(const History& data, const Snapshot* snapshot, const FigureStyle& style) {
  if (!snapshot) return {};
  return {transferTable("transfer", snapshot->transfer), transferTable("transfer_start", data.startTransfer()),
          transferTable("transfer_optimum", snapshot->rates->transfer(shownOptimum(style)))};
}

}  // namespace

std::vector<NumberTable> EyePanel::numbers(const FigureStyle&) const { return {traceTable(data(), 0)}; }

std::vector<NumberTable> TracePanel::numbers(const FigureStyle&) const {
  NumberTable saccades{"saccades", {"time_s", "module", "amplitude", "velocity", "primary", "seen", "teaches"}};
  for (const Saccade& s : data().saccades())
    if (s.step >= data().now() - stepsIn(options.timeSpan))
      saccades.add({seconds(s.step), static_cast<double>(s.module), s.amplitude, s.velocity, s.primary ? 1.0 : 0.0,
                    s.seen ? 1.0 : 0.0, s.teaches ? 1.0 : 0.0});
  return {traceTable(data(), options.timeSpan), saccades};
}

std::vector<NumberTable> RasterPanel::numbers(const FigureStyle&) const {
  NumberTable table{"spikes", {"time_s", "neuron", "row"}};
  if (!order()) return {table};
  std::vector<int> rowOf(order()->size());
  for (std::size_t row = 0; row < order()->size(); ++row)
    rowOf[static_cast<std::size_t>((*order())[row])] = static_cast<int>(row);
  for (const SpikeEvent& spike : data().spikes())
    if (spike.step >= data().now() - stepsIn(options.timeSpan) && static_cast<std::size_t>(spike.neuron) < rowOf.size())
      table.add({seconds(spike.step), static_cast<double>(spike.neuron),
                 static_cast<double>(rowOf[static_cast<std::size_t>(spike.neuron)])});
  return {table};
}

std::vector<NumberTable> FeedbackPanel::numbers(const FigureStyle& style) const {
  std::vector<NumberTable> tables = transferTables(data(), snapshotOf({System::eye}), style);
  tables.push_back(traceTable(data(), seconds(past)));
  return tables;
}

std::vector<NumberTable> DriftPanel::numbers(const FigureStyle& style) const {
  std::vector<NumberTable> tables = transferTables(data(), snapshotOf({System::eye}), style);
  tables.push_back(driftTable(data()));
  return tables;
}

std::vector<NumberTable> HoldPanel::numbers(const FigureStyle&) const {
  const auto& test = data().holdTest();
  if (!test) return {};
  // a row for each moment of each fixation
  const auto table = [](const char* name, const HoldFan& fan) {
    NumberTable fans{name, {"fixation", "time_s", "held_deg"}};
    for (Eigen::Index k = 0; k < fan.held.cols(); ++k)
      for (Eigen::Index m = 0; m < fan.held.rows(); ++m)
        fans.add({static_cast<double>(k), length * static_cast<double>(m) / static_cast<double>(fan.held.rows() - 1),
                  fan.held(m, k)});
    return fans;
  };
  return {table("hold_start", test->start), table("hold", test->now)};
}

std::vector<NumberTable> WeightPanel::numbers(const FigureStyle&) const {
  const History::Companion* other = compared();
  std::vector<std::string> columns = {"from_neuron", "onto_neuron", "weight_s", "weight_at_start_s"};
  if (other) columns.push_back("weight_compared_s");
  NumberTable table{"weights", columns};
  const int n = size();
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) {
      std::vector<double> row = {static_cast<double>(i), static_cast<double>(j),
                                 static_cast<double>(data().snapshot()->weights(i, j)),
                                 static_cast<double>(data().startWeights()(i, j))};
      if (other) row.push_back(static_cast<double>(other->history->snapshot()->weights(i, j)));
      table.add(row);
    }
  return {table};
}

std::vector<NumberTable> SkillPanel::numbers(const FigureStyle&) const {
  NumberTable table{"merit", {"time_s", "rmse_deg", "slope", "rmse_cm"}};
  const bool walks = systemOf(data()) == System::path;
  for (const MeritPoint& merit : data().merits())
    table.add({seconds(merit.step), merit.rmseDegrees, merit.slope, walks ? merit.rmseCentimetres : nothing});
  return {driftTable(data()), table};
}

std::vector<NumberTable> BumpPanel::numbers(const FigureStyle& style) const {
  const Snapshot* snapshot = snapshotOf({System::ring, System::path});
  if (!snapshot || snapshot->fields.empty()) return {};
  NumberTable activity{"activity", {"neuron", "preferred_deg", "rate_hz"}};
  for (Eigen::Index i = 0; i < snapshot->network->modules[0].population.size() && i < snapshot->activity.size(); ++i)
    activity.add({static_cast<double>(i), snapshot->network->preferred[static_cast<std::size_t>(i)],
                  static_cast<double>(snapshot->activity(i))});
  return {activity, fieldTable("field", snapshot->fields[0]),
          fieldTable("field_optimum", snapshot->rates->fields(shownOptimum(style))[0]), traceTable(data(), 0)};
}

std::vector<NumberTable> PlanePanel::numbers(const FigureStyle&) const {
  const Snapshot* snapshot = snapshotOf({System::plane, System::path});
  if (!snapshot || snapshot->fields.empty()) return {};
  return {fieldTable("field", snapshot->fields.back()), traceTable(data(), seconds(trail)), driftTable(data())};
}

}  // namespace gazehold

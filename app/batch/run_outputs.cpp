// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_outputs.hpp"

#include <array>
#include <filesystem>
#include <limits>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "io/npy.hpp"

namespace gazehold::batch {

namespace {

bool sameFile(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  std::error_code ignored;
  const auto place = [&](const std::string& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(destinationOf(path), ignored), ignored);
  };
  return place(a) == place(b) || std::filesystem::equivalent(a, b, ignored);
}

void checkEnding(const OutputPaths::Named& file, bool csv, bool npy) {
  if ((csv && file.path.ends_with(".csv")) || (npy && file.path.ends_with(".npy"))) return;
  throw UsageError(std::string(file.option) + " writes " + (csv ? ".csv" : "") + (csv && npy ? " or " : "") +
                   (npy ? ".npy" : "") + ", which " + inQuotes(file.path) + " is not");
}

std::vector<std::string> rateColumns(const Setup& setup) {
  std::vector<std::string> columns{"x_deg"};
  if (setup.system != System::eye) columns = {"module", "at_1", "at_2"};
  for (int i = 0; i < setup.parameters.integer(ParameterId::neurons); ++i)
    columns.push_back("rate_" + std::to_string(i) + "_hz");
  return columns;
}

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

}  // namespace

std::vector<OutputPaths::Named> OutputPaths::all() const {
  std::vector<Named> named;
  const Named each[] = {{"--trace", trace},       {"--spikes", spikes},  {"--saccades", saccades},
                        {"--transfer", transfer}, {"--field", field},    {"--decoders", decoders},
                        {"--rates", rates},       {"--weights", weights}};
  for (const Named& file : each)
    if (!file.path.empty()) named.push_back(file);
  return named;
}

OutputPaths OutputPaths::in(const std::string& directory, System system) {
  const std::string place = directory + '/';
  OutputPaths paths{.trace = place + "trace.csv",
                    .spikes = place + "spikes.csv",
                    .saccades = place + "saccades.csv",
                    .transfer = {},
                    .field = {},
                    .decoders = place + "decoders.csv",
                    .rates = place + "rates.csv",
                    .weights = place + "weights.npy"};
  if (system == System::eye) paths.transfer = place + "transfer.csv";
  else paths.field = place + "field.csv";
  return paths;
}

void checkOutputs(const OutputPaths& paths, const std::string& recording) {
  const std::vector<OutputPaths::Named> files = paths.all();
  for (auto file = files.begin(); file != files.end(); ++file) {
    checkEnding(*file, &file->path != &paths.weights, &file->path != &paths.saccades);
    for (auto other = files.begin(); other != file; ++other)
      if (sameFile(file->path, other->path))
        throw UsageError(std::string(other->option) + " and " + file->option + " name the same file");
    if (sameFile(file->path, recording))
      throw UsageError("the recording " + inQuotes(recording) + " would be overwritten by " + file->option);
  }
}

void checkOutputs(const OutputPaths& paths, System system) {
  const bool eye = system == System::eye;
  if (!eye && !paths.transfer.empty())
    throw UsageError("the system '" + std::string(systemName(system)) +
                     "' has no transfer function but a drift field: --field");
  if (eye && !paths.field.empty())
    throw UsageError("the system 'eye' has no drift field but a transfer function: --transfer");
}

RunOutputs::RunOutputs(const OutputPaths& paths, const Setup& setup) : system_(setup.system) {
  const auto open = [](std::optional<TableWriter>& table, const std::string& path,
                       const std::vector<std::string>& columns) {
    if (!path.empty()) table.emplace(path, columns);
  };
  if (!paths.trace.empty()) trace_.emplace(paths.trace, system_);
  open(spikes_, paths.spikes, {"time_s", "neuron"});
  open(transfer_, paths.transfer, {"time_s", "x_deg", "f_deg", "drift_deg_s"});
  open(field_, paths.field, {"time_s", "module", "at_1", "at_2", "drift_1", "drift_2"});
  open(decoders_, paths.decoders, {"module", "neuron", "dimension", "start", "end", "authors", "matched"});
  open(rates_, paths.rates, rateColumns(setup));
  if (!paths.weights.empty()) weights_.emplace(paths.weights);
  if (paths.saccades.empty()) return;
  saccades_.emplace(paths.saccades);
  saccades_->write(std::string(system_ == System::path ? "time_s,module,amplitude,velocity"
                                                       : "time_s,amplitude_deg,velocity_deg_s") +
                   ",kind,seen,teaches\n");
}

void RunOutputs::begin(const Simulation& simulation) {
  if (transfer_) addTransfer(simulation);
  if (field_) addField(simulation);
}

void RunOutputs::spike(Step step, std::int32_t neuron) {
  if (spikes_) spikes_->add(std::array{seconds(step), static_cast<double>(neuron)});
}

void RunOutputs::sample(const TraceSample& sample) {
  if (trace_) trace_->add(sample);
}

void RunOutputs::end(const Simulation& simulation) {
  begin(simulation);
  if (decoders_) addDecoders(simulation);
  if (rates_) addRates(simulation);
  if (weights_) weights_->write(npyBytes(simulation.weights()));
}

void RunOutputs::commit() {
  if (trace_) trace_->commit();
  for (std::optional<TableWriter>* table : {&spikes_, &transfer_, &field_, &decoders_, &rates_})
    if (*table) (*table)->commit();
  for (std::optional<AtomicFile>* file : {&saccades_, &weights_})
    if (*file) (*file)->commit();
}

void RunOutputs::saccade(const Saccade& saccade) {
  if (!saccades_) return;
  line_ = numberText(seconds(saccade.step)) + ',';
  if (system_ == System::path) line_ += std::to_string(saccade.module) + ',';
  line_ += numberText(saccade.amplitude) + ',' + numberText(saccade.velocity) +
           (saccade.primary ? ",primary," : ",corrective,") + (saccade.seen ? '1' : '0') + ',' +
           (saccade.teaches ? '1' : '0') + '\n';
  saccades_->write(line_);
}

void RunOutputs::addTransfer(const Simulation& simulation) {
  const TransferFunction transfer = simulation.transferFunction();
  const Eigen::ArrayXd drift = transfer.driftDegrees();
  for (Eigen::Index m = 0; m < transfer.x.size(); ++m)
    transfer_->add(std::array{seconds(simulation.now()), degreesPerUnit * transfer.x(m), degreesPerUnit * transfer.f(m),
                              drift(m)});
}

void RunOutputs::addField(const Simulation& simulation) {
  const std::vector<DriftField> fields = simulation.driftFields();
  for (std::size_t module = 0; module < fields.size(); ++module) {
    const Eigen::MatrixXd &at = fields[module].at, &drift = fields[module].drift;
    for (Eigen::Index m = 0; m < at.rows(); ++m)
      field_->add(std::array{seconds(simulation.now()), static_cast<double>(module), at(m, 0),
                             at.cols() > 1 ? at(m, 1) : nothing, drift(m, 0),
                             drift.cols() > 1 ? drift(m, 1) : nothing});
  }
}

void RunOutputs::addDecoders(const Simulation& simulation) {
  const Network& network = *simulation.network();
  for (std::size_t module = 0; module < network.modules.size(); ++module) {
    const Module& m = network.modules[module];
    const Eigen::MatrixXd& matched = simulation.rates()->modules[module].matched;
    const Eigen::MatrixXd end = simulation.integrators()[module].weights().decoders();
    for (Eigen::Index i = 0; i < end.rows(); ++i)
      for (Eigen::Index k = 0; k < end.cols(); ++k)
        decoders_->add(std::array{static_cast<double>(module),
                                  static_cast<double>(network.first(module) + static_cast<int>(i)),
                                  static_cast<double>(k), m.start(i, k), end(i, k), m.authors(i, k), matched(i, k)});
  }
}

void RunOutputs::addRates(const Simulation& simulation) {
  const Network& network = *simulation.network();
  std::vector<double> row;
  for (std::size_t module = 0; module < network.modules.size(); ++module) {
    const ModuleRates& rates = simulation.rates()->modules[module];
    const RepresentedValues& field = rates.field;
    const Representation& r = network.modules[module].representation;
    const bool line = r.shape == Shape::line;
    const Eigen::MatrixXd& table = line ? rates.curves.rates : field.rates;
    for (Eigen::Index m = 0; m < table.rows(); ++m) {
      if (line) {
        row = {degreesPerUnit * rates.curves.x(m)};
      } else {
        const Eigen::VectorXd x = field.x.row(m);
        const double turning = r.representsTurning ? Representation::fastestTurning * x(r.held()) : 0.0;
        row = {static_cast<double>(module)};
        if (r.shape == Shape::ring) row.insert(row.end(), {Representation::heading(x.data()), turning});
        else row.insert(row.end(), {r.unit * x(0), r.unit * x(1)});
      }
      for (Eigen::Index i = 0; i < table.cols(); ++i) row.push_back(table(m, i));
      rates_->add(row);
    }
  }
}

}  // namespace gazehold::batch

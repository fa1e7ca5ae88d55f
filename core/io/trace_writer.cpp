// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/trace_writer.hpp"

#include <array>
#include <cstdint>

#include "base/error.hpp"
#include "base/number.hpp"
#include "io/atomic_file.hpp"
#include "io/npy.hpp"

namespace gazehold {

namespace {

using Row = std::array<double, 6>;

Row row(const TraceSample& s) {
  return {seconds(s.step), s.target, s.eye, s.represented, s.efference, s.command};
}

class CsvTrace : public TraceWriter {
 public:
  explicit CsvTrace(const std::string& path) : file_(path) {
    file_.write("time_s,target_deg,eye_deg,represented_deg,efference_deg,command_deg_s\n");
  }
  void add(const TraceSample& sample) override {
    line_.clear();
    for (const double value : row(sample)) {
      if (!line_.empty()) line_ += ',';
      line_ += numberText(value);
    }
    line_ += '\n';
    file_.write(line_);
  }
  void commit() override { file_.commit(); }

 private:
  AtomicFile file_;
  std::string line_;
};

class NpyTrace : public TraceWriter {
 public:
  explicit NpyTrace(const std::string& path) : file_(path) { file_.write(npyHeader(0, columns)); }
  void add(const TraceSample& sample) override {
    bytes_.clear();
    for (const double value : row(sample)) appendLittleEndian(bytes_, value);
    file_.write(bytes_);
    ++rows_;
  }
  void commit() override {
    // now the number of rows is known
    file_.overwriteStart(npyHeader(rows_, columns));
    file_.commit();
  }

 private:
  static constexpr std::uint64_t columns = std::tuple_size_v<Row>;
  AtomicFile file_;
  std::string bytes_;
  std::uint64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<TraceWriter> openTrace(const std::string& path) {
  if (path.ends_with(".csv")) return std::make_unique<CsvTrace>(path);
  if (path.ends_with(".npy")) return std::make_unique<NpyTrace>(path);
  throw UsageError("a trace is written as .csv or .npy, which '" + path + "' is not");
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a sweep, as it is written and read again for a map.
#include "experiments/sweep_table.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "scratch.hpp"

namespace gazehold::test {
namespace {

class SweepTableFile : public Scratch {
 protected:
  // seeds 1 and 2 measure 10 p + q − 0.5 and + 0.5 at point p of measure q; at the last point both fail
  void write(const Sweep& made) {
    const Experiment experiment = experimentOf(made);
    Results results(experiment.conditions(), {1, 2});
    for (std::size_t p = 0; p < results.conditions().size(); ++p)
      for (std::size_t s = 0; s < 2; ++s) {
        Measurement m{made.duration, {}};
        for (std::size_t q = 0; q < made.measures.size(); ++q)
          m.values[static_cast<std::size_t>(made.measures[q])] =
              p + 1 == results.conditions().size()
                  ? std::numeric_limits<double>::quiet_NaN()
                  : 10.0 * static_cast<double>(p) + static_cast<double>(q) + static_cast<double>(s) - 0.5;
        results.run(p, s).push_back(m);
      }
    CampaignOptions options;
    options.directory = directory();
    writeSweep(made, options, results);
  }
  void refuses(const std::string& name, const std::string& part) {
    try {
      readSweepTable(path(name));
      ADD_FAILURE() << part;
    } catch (const FileError& error) {
      EXPECT_EQ(std::string(error.what()).find(path(name) + ": "), 0u) << error.what();
      EXPECT_NE(std::string(error.what()).find(part), std::string::npos) << error.what();
    }
  }
  Sweep sweep{.vary = {"noise=0:0.5:2", "learning_rate=1:100:3,log"}, .measures = {Quantity::rmse, Quantity::lost}};
};

TEST_F(SweepTableFile, IsReadAsItWasWritten) {
  write(sweep);
  const SweepTable table = readSweepTable(path("sweep.json"));
  EXPECT_EQ(table.runs, 2u);
  EXPECT_EQ(table.rows(), 2u);
  EXPECT_EQ(table.columns(), 3u);
  EXPECT_EQ(table.axes[0].parameter, ParameterId::noise);
  EXPECT_EQ(table.axes[0].values, (std::vector<double>{0, 0.5}));
  EXPECT_NEAR(table.axes[1].values[1], 10, 1e-9);
  ASSERT_EQ(table.summaries.size(), 2u);
  for (std::size_t q = 0; q < 2; ++q) {
    for (std::size_t p = 0; p < 5; ++p)
      EXPECT_DOUBLE_EQ(table.summaries[q][p].mean, 10.0 * static_cast<double>(p) + static_cast<double>(q)) << p;
    EXPECT_EQ(table.summaries[q][5].n, 0);
  }
  sweep.vary.pop_back();
  write(sweep);
  EXPECT_EQ(readSweepTable(path("sweep.json")).rows(), 1u);
}

TEST_F(SweepTableFile, WhatIsNoMapIsRefusedInOneLine) {
  refuses("none.json", "there is no such file");
  file("odd.json", "[1, 2");
  refuses("odd.json", "is no result of a sweep");
  file("odd.json", R"({"sweep": {"scenario": 3}})");
  refuses("odd.json", "a field is missing or of another kind");
  file("odd.json", R"({"runs": 2, "sweep": {"scenario": "light", "duration_s": 1, "vary": ["noise=0:1:2"], "sobol": 0,
                       "measure": ["rmse_deg"]}, "points": [{"rmse_deg": {"n": 0}}]})");
  refuses("odd.json", "has 1 points; its grid has 2");
  sweep.sobol = 4;
  sweep.vary = {"noise=0:1"};
  write(sweep);
  refuses("sweep.json", "is a cloud of Sobol's points");
  sweep.sobol = 0;
  sweep.vary = {"noise=0:1:2", "learning_rate=1:2:2", "darkness=0:1:2"};
  write(sweep);
  refuses("sweep.json", "varies 3 parameters");
}

}  // namespace
}  // namespace gazehold::test

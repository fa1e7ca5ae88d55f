// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps: which points they take, and what they refuse.
#include "experiments/sweep.hpp"

#include <set>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "experiments/sobol.hpp"

namespace gazehold {
namespace {

using enum ParameterId;
using ::testing::HasSubstr;

Sweep sweepOver(std::vector<std::string> vary, int sobol = 0) {
  Sweep sweep;
  sweep.vary = std::move(vary);
  sweep.sobol = sobol;
  sweep.measures = {Quantity::rmse};
  return sweep;
}

std::vector<double> valuesOf(const std::string& vary) {
  std::vector<double> values;
  for (const auto& point : pointsOf(sweepOver({vary}))) values.push_back(point.front().value);
  return values;
}

TEST(Sobol, FirstPointsAreThoseOfTheTable) {
  // k = 0 … 4 in the order of the Gray code, as in Joe and Kuo's program
  const double expected[5][3] = {
      {0, 0, 0}, {0.5, 0.5, 0.5}, {0.75, 0.25, 0.25}, {0.25, 0.75, 0.75}, {0.375, 0.375, 0.625}};
  for (std::uint32_t k = 0; k < 5; ++k)
    for (std::size_t d = 0; d < 3; ++d) EXPECT_EQ(sobolPoint(k)[d], expected[k][d]) << k << ' ' << d;
}

TEST(Sobol, EveryPowerOfTwoIsBalanced) {
  for (int m = 1; m <= 10; ++m) {
    const std::uint32_t n = 1u << m;
    for (std::size_t d = 0; d < sobolDimensions; ++d) {
      std::set<std::uint32_t> bins;
      for (std::uint32_t k = 0; k < n; ++k) bins.insert(static_cast<std::uint32_t>(sobolPoint(k)[d] * n));
      EXPECT_EQ(bins.size(), n) << m << ' ' << d;
    }
    // the first two dimensions are a (0, m, 2)-net: one point in every elementary interval
    for (int a = 0; a <= m; ++a) {
      std::set<std::pair<std::uint32_t, std::uint32_t>> cells;
      for (std::uint32_t k = 0; k < n; ++k)
        cells.insert({static_cast<std::uint32_t>(sobolPoint(k)[0] * (1u << a)),
                      static_cast<std::uint32_t>(sobolPoint(k)[1] * (1u << (m - a)))});
      EXPECT_EQ(cells.size(), n) << m << ' ' << a;
    }
  }
}

TEST(SweepPoints, AreThoseOfTheRange) {
  EXPECT_EQ(valuesOf("noise=0:1:5"), (std::vector{0.0, 0.25, 0.5, 0.75, 1.0}));
  EXPECT_EQ(valuesOf("noise=0.1:0.5:5"), (std::vector{0.1, 0.2, 0.3, 0.4, 0.5}));
  EXPECT_EQ(valuesOf("learning_rate=0.1:10:3,log"), (std::vector{0.1, 1.0, 10.0}));
  EXPECT_EQ(valuesOf("neurons=10:100:3,log"), (std::vector{10.0, 32.0, 100.0}));
  EXPECT_EQ(valuesOf("decoders=authors,matched"), (std::vector{0.0, 1.0}));
  EXPECT_EQ(valuesOf("noise=0.3,0.1"), (std::vector{0.3, 0.1}));
}

TEST(SweepPoints, TheLastParameterOfAGridChangesFastest) {
  const auto points = pointsOf(sweepOver({"noise=0:1:2", "learning_rate=1:3:3"}));
  ASSERT_EQ(points.size(), 6u);
  EXPECT_EQ(points[1][0].value, 0.0);
  EXPECT_EQ(points[1][1].value, 2.0);
  EXPECT_EQ(points[3][0].value, 1.0);
  EXPECT_EQ(points[3][1].value, 1.0);
}

TEST(SweepPoints, SobolFillsTheRanges) {
  const auto points = pointsOf(sweepOver({"noise=0:0.5", "learning_rate=0.1:10,log", "neurons=20:60"}, 4));
  ASSERT_EQ(points.size(), 4u);
  EXPECT_EQ(points[0][0].value, 0.0);
  EXPECT_EQ(points[1][0].value, 0.25);
  EXPECT_EQ(points[1][1].value, 1.0);
  EXPECT_EQ(points[1][2].value, 40.0);
}

TEST(SweepPoints, WhatCannotBeIsRefusedInOneLine) {
  const auto refuses = [](std::vector<std::string> vary, int sobol, const std::string& part) {
    try {
      pointsOf(sweepOver(std::move(vary), sobol));
      ADD_FAILURE() << part;
    } catch (const UsageError& error) {
      EXPECT_THAT(error.what(), HasSubstr(part));
    }
  };
  refuses({}, 0, "nothing is varied");
  refuses({"noise"}, 0, "is not of the form id=from:to:points");
  refuses({"nois=0:1:3"}, 0, "unknown parameter 'nois'");
  refuses({"noise=0:9:3"}, 0, "'noise' must be");
  refuses({"noise=0:1"}, 0, "a range is id=from:to:points");
  refuses({"noise=0:1:1"}, 0, "whole, from 2 to 10000");
  refuses({"noise=0:1:2.5"}, 0, "whole, from 2 to 10000");
  refuses({"noise=0:1:3,log"}, 0, "lies above 0");
  refuses({"noise=0:1:3,lg"}, 0, "nothing else");
  refuses({"neurons=10:12:5"}, 0, "has the value 11 twice");
  refuses({"noise=0:0:3"}, 0, "has the value 0 twice");
  refuses({"noise=0:1:3", "noise=0:1:3"}, 0, "is varied twice");
  refuses({"decoders=0:1:2"}, 0, "choices are named");
  refuses({"decoders=authors,best"}, 0, "'decoders' is one of");
  refuses({"harmonics=1:3:3"}, 0, "does nothing in the system 'eye'");
  refuses({"noise=0:1:101", "learning_rate=1:2:100"}, 0, "at most 10000 points");
  refuses({"noise=0:1:3"}, 8, "with --sobol a range is id=from:to");
  refuses({"decoders=authors,matched"}, 8, "Sobol's points lie in a range");
}

TEST(SweepExperiment, RefusesWhatIsSetAndVaried) {
  Sweep sweep = sweepOver({"filter=velocity,position"});
  EXPECT_THROW(experimentOf(sweep, {{filter, 0.0}}), UsageError);
  // the filter would put the gate to its default
  EXPECT_THROW(experimentOf(sweep, {{gate, 50.0}}), UsageError);
  EXPECT_EQ(experimentOf(sweep, {{noise, 0.1}}).conditions().size(), 2u);
  sweep.measures = {Quantity::homeError};
  EXPECT_THROW(experimentOf(sweep), UsageError);
}

TEST(SweepExperiment, IsAskedForInJsonAndBack) {
  Sweep sweep = sweepOver({"noise=0:1:3"});
  sweep.scenario = "light";
  sweep.duration = 2.5;
  const Sweep back = sweepOf("sweep", sweepJson(sweep));
  EXPECT_EQ(sweepJson(back), sweepJson(sweep));
  EXPECT_EQ(back.measures, sweep.measures);
}

TEST(SweepExperiment, MeasuresMayLeaveTheirUnitOut) {
  EXPECT_EQ(quantityNamed("rmse"), Quantity::rmse);
  EXPECT_EQ(quantityNamed("rmse_deg"), Quantity::rmse);
  EXPECT_EQ(quantityNamed("rmse_0_10"), Quantity::rmseInner);
  EXPECT_EQ(quantityNamed("lost"), Quantity::lost);
  EXPECT_EQ(quantityNamed("position_lost_cm_1s"), Quantity::positionLost);
  for (const char* id : {"", "rms", "rmse_", "deg"}) EXPECT_THROW(quantityNamed(id), UsageError) << id;
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/expectation.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "base/random.hpp"

namespace gazehold {
namespace {

TEST(Statistics, AgreeWithClosedFormsAndLeaveOutWhatIsNotFinite) {
  const double infinity = std::numeric_limits<double>::infinity();
  const Summary s = summarise(std::vector<double>{4, NAN, 1, infinity, 3, 2, -infinity});
  EXPECT_EQ(s.n, 4);
  EXPECT_EQ(s.leftOut, 3);
  EXPECT_DOUBLE_EQ(s.mean, 2.5);
  EXPECT_DOUBLE_EQ(s.median, 2.5);
  EXPECT_DOUBLE_EQ(s.deviation, std::sqrt(5.0 / 3));
  // Student's quantile for 3 degrees of freedom has 4 decimals here
  EXPECT_NEAR(s.high - s.mean, 3.182446 * s.deviation / 2, 1e-4);
  EXPECT_NEAR(s.mean - s.low, 3.182446 * s.deviation / 2, 1e-4);
  EXPECT_DOUBLE_EQ(summarise(std::vector<double>{9, 1, 2}).median, 2);
}

TEST(Statistics, OfNothingOfOneAndOfEqualValues) {
  const Summary none = summarise(std::vector<double>{NAN, NAN});
  EXPECT_EQ(none.n, 0);
  EXPECT_EQ(none.leftOut, 2);
  for (const double value : {none.mean, none.median, none.deviation, none.low, none.high})
    EXPECT_TRUE(std::isnan(value));
  EXPECT_EQ(summarise({}).leftOut, 0);

  for (const int n : {1, 2, 5, 30}) {
    const Summary alike = summarise(std::vector<double>(static_cast<std::size_t>(n), 0.1));
    EXPECT_EQ(alike.n, n);
    EXPECT_EQ(alike.mean, 0.1);
    EXPECT_EQ(alike.deviation, 0);
    EXPECT_EQ(alike.low, 0.1);
    EXPECT_EQ(alike.high, 0.1);
  }
}

TEST(Statistics, OfEnormousAndTinyValuesHaveNoInterval) {
  for (const double size : {1e300, 1e-300}) {
    std::vector<double> sample;
    for (int k = 0; k < 10; ++k) sample.push_back(size * k);
    const Summary s = summarise(sample);
    EXPECT_EQ(s.n, 10);
    EXPECT_EQ(s.low, 0);
    EXPECT_EQ(s.high, 9 * size);
    EXPECT_DOUBLE_EQ(s.median, 4.5 * size);
  }
}

// how often the interval holds the true mean
double coverage(bool exponential, std::uint64_t n, int repetitions) {
  int held = 0;
  for (int r = 0; r < repetitions; ++r) {
    const RandomStream stream(static_cast<std::uint64_t>(r) + 1, Purpose::target);
    std::vector<double> sample;
    for (std::uint64_t k = 0; k < n; ++k)
      sample.push_back(exponential ? -std::log(stream.uniform(k)) : 1 + stream.normal(k));
    const Summary s = summarise(sample);
    if (s.low <= 1 && 1 <= s.high) ++held;
  }
  return static_cast<double>(held) / repetitions;
}

TEST(Statistics, IntervalsCoverTheMeanAtTheirRate) {
  constexpr int repetitions = 500;
  const double error = std::sqrt(0.95 * 0.05 / repetitions);
  // three standard errors of a counted rate
  EXPECT_NEAR(coverage(false, 20, repetitions), 0.95, 3 * error);
  // skewed; resampling without dividing by each resample's own deviation would hold about 0.90
  EXPECT_NEAR(coverage(true, 20, repetitions), 0.95, 3 * error);
  EXPECT_NEAR(coverage(false, 2, 4 * repetitions), 0.95, 1.5 * error);
  EXPECT_NEAR(coverage(false, 5, 4 * repetitions), 0.95, 1.5 * error);
}

// the bound that holds for every distribution, whatever fails
TEST(Statistics, IntervalsOfTheMedianHoldItAtLeastAtTheirRate) {
  constexpr int repetitions = 2000;
  for (const std::uint64_t n : {6, 8, 15, 30, 100}) {
    int held = 0;
    for (int r = 0; r < repetitions; ++r) {
      const RandomStream stream(static_cast<std::uint64_t>(r) + 1, Purpose::target);
      std::vector<double> sample;
      for (std::uint64_t k = 0; k < n; ++k) sample.push_back(std::exp(3 * stream.normal(k)));
      const Summary s = summarise(sample, 1, 100);
      held += s.medianLow <= 1 && 1 <= s.medianHigh;
    }
    // three standard errors of a counted rate
    EXPECT_GT(static_cast<double>(held) / repetitions, 0.95 - 3 * std::sqrt(0.95 * 0.05 / repetitions)) << n;
  }
  std::vector<double> sample;
  for (int k = 1; k <= 30; ++k) sample.push_back(k);
  // Hollander & Wolfe, table of the sign test: the 10th and the 21st of 30
  EXPECT_EQ(summarise(sample).medianLow, 10);
  EXPECT_EQ(summarise(sample).medianHigh, 21);
}

TEST(Statistics, TrendAndSlopeOfASequence) {
  EXPECT_EQ(trend(std::vector<double>{1, 2, 5, 7}), 1);
  EXPECT_EQ(trend(std::vector<double>{7, 5, 2, 1}), -1);
  EXPECT_EQ(trend(std::vector<double>{3, 3, 3}), 0);
  EXPECT_DOUBLE_EQ(trend(std::vector<double>{1, 3, 2}), 1.0 / 3);
  EXPECT_TRUE(std::isnan(trend(std::vector<double>{1, NAN, 2})));
  EXPECT_DOUBLE_EQ(regressionSlope(std::vector<double>{0, 1, 3}, std::vector<double>{5, 3, -1}), -2);
  EXPECT_TRUE(std::isnan(regressionSlope(std::vector<double>{0, 1}, std::vector<double>{NAN, 3})));
}

Summary interval(double low, double high, int n = 30, int failed = 0) {
  Summary s;
  s.n = n;
  s.leftOut = failed;
  s.low = low;
  s.high = high;
  s.medianLow = low + 100;
  s.medianHigh = high + 100;
  return s;
}

TEST(Verdicts, FollowFromIntervalAndExpectation) {
  const auto of = [](const Summary& measured, const Expectation& expected) {
    return verdictOf(measured, Statistic::mean, expected);
  };
  const Expectation more = above(Source::law, 0, "more"), margin = within(Source::twin, 1, 2, "between"),
                    notWorse = atMost(Source::word, 0.1, "not worse");
  EXPECT_EQ(of(interval(0.1, 0.5), more), Verdict::agrees);
  EXPECT_EQ(of(interval(-0.1, 0.5), more), Verdict::undecided);
  EXPECT_EQ(of(interval(-0.5, -0.1), more), Verdict::differs);
  // nothing happened: exactly the other value
  EXPECT_EQ(of(interval(0, 0), more), Verdict::differs);
  EXPECT_EQ(of(interval(1e-16, 1e-15), more), Verdict::differs);
  EXPECT_EQ(of(interval(1.2, 1.8), margin), Verdict::agrees);
  EXPECT_EQ(of(interval(0.8, 1.8), margin), Verdict::undecided);
  EXPECT_EQ(of(interval(0.8, 2.8), margin), Verdict::undecided);
  EXPECT_EQ(of(interval(2.2, 2.8), margin), Verdict::differs);
  // failing to show harm is not equivalence
  EXPECT_EQ(of(interval(-2.3, 4.8), notWorse), Verdict::undecided);
  EXPECT_EQ(of(interval(-0.2, 0.05), notWorse), Verdict::agrees);
  EXPECT_EQ(verdictOf(interval(0, 1), Statistic::mean, std::nullopt), Verdict::nothingPublished);
}

TEST(Verdicts, WantEnoughRunsThatDidNotFail) {
  const Expectation more = above(Source::law, 0, "more");
  EXPECT_EQ(verdictOf(interval(1, 2, 7), Statistic::mean, more), Verdict::notJudged);
  EXPECT_EQ(verdictOf(interval(1, 2, 8), Statistic::mean, more), Verdict::agrees);
  EXPECT_EQ(verdictOf(interval(1, 2, 29), Statistic::median, more), Verdict::notJudged);
  EXPECT_EQ(verdictOf(interval(-1, 2, 30), Statistic::median, more), Verdict::agrees);
  EXPECT_EQ(verdictOf(interval(1, 2, 27, 3), Statistic::mean, more), Verdict::agrees);
  EXPECT_EQ(verdictOf(interval(1, 2, 26, 4), Statistic::mean, more), Verdict::undecided);
  EXPECT_EQ(verdictOf(interval(1, 2, 14, 16), Statistic::mean, more), Verdict::differs);
  EXPECT_EQ(verdictOf(interval(NAN, NAN, 0, 30), Statistic::mean, more), Verdict::differs);
}

TEST(Statistics, AFewValuesHaveNoWildInterval) {
  for (int r = 1; r <= 200; ++r)
    for (const std::uint64_t n : {3, 4, 5, 7, 8, 12}) {
      const RandomStream stream(static_cast<std::uint64_t>(r), Purpose::target);
      std::vector<double> sample;
      for (std::uint64_t k = 0; k < n; ++k) sample.push_back(stream.normal(k));
      const Summary s = summarise(sample);
      EXPECT_LT(s.high - s.low, 8 * s.deviation) << n;
      EXPECT_LT(s.low, s.mean);
      EXPECT_GT(s.high, s.mean);
    }
}

TEST(Statistics, IntervalsAreReproducible) {
  std::vector<double> sample;
  for (int k = 0; k < 25; ++k) sample.push_back(std::sin(k));
  const Summary a = summarise(sample), b = summarise(sample), other = summarise(sample, 2);
  EXPECT_EQ(a.low, b.low);
  EXPECT_EQ(a.high, b.high);
  EXPECT_NE(a.low, other.low);
  // another seed only draws other resamples: a few per cent of the width
  EXPECT_NEAR(a.low, other.low, 0.05 * (a.high - a.low));
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "experiments/statistics.hpp"

namespace gazehold {

/// Where an expectation comes from.
enum class Source {
  paper,    ///< a number in the text of MacNeil & Eliasmith (2011)
  word,     ///< said there in words, without a number
  law,      ///< follows from the equations
  biology,  ///< measured on animals; the reference stands with it
  twin,     ///< an independent program of ours: a regression test, not a reproduction
  goal,     ///< our own goal
};
/// "paper", "paper's words", "law", "biology", "twin", "own goal".
std::string_view sourceText(Source source);

/// How it is tested, chosen before the run.
enum class TestKind {
  difference,   ///< the interval excludes a value, on the expected side
  equivalence,  ///< the whole interval lies within a stated margin, or on its good side: not worse
  order,        ///< a trend over conditions, one number for each seed
};
std::string_view testText(TestKind test);

/// What is expected of a number. One rule makes a verdict of it, verdictOf().
struct Expectation {
  Source source;
  TestKind test;
  /// Between these the whole interval must lie; not finite on an open side.
  double low, high;
  std::string words;  ///< value, margin with its reason, reference

  bool twoSided() const;
};

/// A difference or a trend that is more than `limit`, or less.
Expectation above(Source source, double limit, std::string words, TestKind test = TestKind::difference);
Expectation below(Source source, double limit, std::string words, TestKind test = TestKind::difference);
/// Equivalence: within low … high.
Expectation within(Source source, double low, double high, std::string words);
/// Non-inferiority, for what is good when it is small: at most `margin`.
Expectation atMost(Source source, double margin, std::string words);

enum class Verdict {
  agrees,            ///< the interval lies where it is expected
  differs,           ///< it lies wholly outside
  undecided,         ///< it straddles
  notJudged,         ///< something is expected, but too little was measured
  nothingPublished,  ///< nothing is expected
};
std::string_view verdictText(Verdict verdict);

/// Fewer runs tell too little for a verdict; the median of a skewed sample wants more.
inline constexpr int fewestRunsToJudge = 8, fewestRunsForMedian = 30;

/// The verdict. Runs that failed are no part of the interval: up to one in ten leave the verdict alone (for so many its
/// cover was measured), more leave it undecided at best, and where more than half failed it differs.
Verdict verdictOf(const Summary& measured, Statistic statistic, const std::optional<Expectation>& expected);

}  // namespace gazehold

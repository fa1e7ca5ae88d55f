// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/expectation.hpp"

#include <cmath>
#include <utility>

namespace gazehold {

namespace {

constexpr double open = std::numeric_limits<double>::infinity();
// of runs that failed: what leaves a verdict alone, and what decides it
constexpr double fewFail = 0.1, mostFail = 0.5;
// the same sum in another order is no difference
constexpr double rounding = 1e-9;

}  // namespace

std::string_view sourceText(Source source) {
  switch (source) {
    case Source::paper: return "paper";
    case Source::word: return "paper's words";
    case Source::law: return "law";
    case Source::biology: return "biology";
    case Source::twin: return "twin";
    case Source::goal: break;
  }
  return "own goal";
}

std::string_view testText(TestKind test) {
  switch (test) {
    case TestKind::difference: return "difference";
    case TestKind::equivalence: return "equivalence";
    case TestKind::order: break;
  }
  return "order";
}

bool Expectation::twoSided() const { return std::isfinite(low) && std::isfinite(high); }

Expectation above(Source source, double limit, std::string words, TestKind test) {
  return {source, test, limit, open, std::move(words)};
}

Expectation below(Source source, double limit, std::string words, TestKind test) {
  return {source, test, -open, limit, std::move(words)};
}

Expectation within(Source source, double low, double high, std::string words) {
  return {source, TestKind::equivalence, low, high, std::move(words)};
}

Expectation atMost(Source source, double margin, std::string words) {
  return {source, TestKind::equivalence, -open, margin, std::move(words)};
}

std::string_view verdictText(Verdict verdict) {
  switch (verdict) {
    case Verdict::agrees: return "agrees";
    case Verdict::differs: return "differs";
    case Verdict::undecided: return "undecided";
    case Verdict::notJudged: return "not judged";
    case Verdict::nothingPublished: break;
  }
  return "nothing published";
}

Verdict verdictOf(const Summary& measured, Statistic statistic, const std::optional<Expectation>& expected) {
  if (!expected) return Verdict::nothingPublished;
  const bool ofMedian = statistic == Statistic::median;
  if (measured.runs() < (ofMedian ? fewestRunsForMedian : fewestRunsToJudge)) return Verdict::notJudged;
  if (measured.failedFraction() > mostFail) return Verdict::differs;
  const double low = ofMedian ? measured.medianLow : measured.low;
  const double high = ofMedian ? measured.medianHigh : measured.high;
  const double least = expected->low + rounding, most = expected->high - rounding;
  if (low >= most || high <= least) return Verdict::differs;
  const bool inside = low > least && high < most;
  return inside && measured.failedFraction() <= fewFail ? Verdict::agrees : Verdict::undecided;
}

}  // namespace gazehold

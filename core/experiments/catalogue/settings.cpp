// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, learning rate, range, size.
#include "experiments/catalogue/catalogue.hpp"

namespace gazehold::catalogue {

using enum ParameterId;
using enum Quantity;

namespace {

constexpr double velocityGates[] = {50, 100, 200, 400, 1000};
constexpr double positionGates[] = {1, 3, 5, 10};
std::string gateName(double g) { return g >= 1000 ? "no gate" : "gate " + text(g) + " deg/s"; }
std::string boundName(double g) { return "bound " + text(g) + " deg"; }
constexpr const char* wrongSign = "gate 200 deg/s, wrong sign";

}  // namespace

std::vector<Condition> filterConditions() {
  std::vector<Condition> all;
  for (const double g : velocityGates) all.push_back(condition(gateName(g), {{gate, g}}, {0, 400}));
  for (const double g : positionGates) all.push_back(condition(boundName(g), {{filter, 1}, {gate, g}}, {0, 400}));
  all.push_back(condition(wrongSign, {{learningRate, -1}}, {0, 400}));
  return all;
}

std::vector<Finding> judgeFilter(const Results& r) {
  const std::string none = gateName(1000), narrow = gateName(50), usual = gateName(200);
  std::vector<Finding> found = {
      finding("no-gate", "RMSE after 400 s without a gate minus that with 200 deg/s, paired",
              r.differences({none, -1}, {usual, -1}, rmse), "deg",
              above(Source::twin, 0.15,
                    "more than 0.15 deg, half of what it stalls above 0.2 deg: large saccades teach "
                    "what is wrong")),
      finding("narrow-gate", "RMSE after 400 s with a gate of 50 deg/s minus that with 200 deg/s, paired",
              r.differences({narrow, -1}, {usual, -1}, rmse), "deg",
              above(Source::twin, 0.3, "more than 0.3 deg: almost nothing is let through")),
      finding("wrong-sign", "RMSE that 400 s with the wrong sign add, paired",
              r.differences({wrongSign, -1}, {wrongSign, 0}, rmse), "deg",
              above(Source::word, 0, "more than 0: it gets worse"))};
  const auto list = [&](const std::string& name) {
    found.push_back(finding("rmse " + name, "RMSE after 400 s, " + name, r.values(name, -1, rmse), "deg"));
    found.push_back(finding("lost " + name, "lost in 1 s after 400 s, " + name, r.values(name, -1, lost), "deg"));
  };
  for (const double g : velocityGates) list(gateName(g));
  for (const double g : positionGates) list(boundName(g));
  return found;
}

std::vector<Null> filterNulls() {
  return {{"learning off",
           learningTimes(0),
           {"no-gate", "narrow-gate", "wrong-sign"},
           {gateName(1000), gateName(50), gateName(200), wrongSign},
           100},
          {"right sign", set({{learningRate, 1}}), {"wrong-sign"}, {wrongSign}}};
}

namespace {
constexpr double rates[] = {0.1, 0.3, 1, 3, 10, 30, 100};
std::string rateName(double k) { return text(k) + " κ"; }
}  // namespace

std::vector<Condition> learningRateConditions() {
  std::vector<Condition> all;
  for (const double k : rates) all.push_back(condition(rateName(k), {{learningRate, k}}, {0, 50, 400}));
  return all;
}

std::vector<Finding> judgeLearningRate(const Results& r) {
  const std::string usual = rateName(1), fast = rateName(10), most = rateName(100);
  std::vector<Finding> found = {
      finding("tunes", "loss in 1 s that 400 s at κ take away, paired", r.differences({usual, 0}, {usual, -1}, lost),
              "deg", above(Source::word, 0, "more than 0: corrective saccades tune the network")),
      finding("fast", "RMSE after 50 s at 10 κ minus that at κ, paired", r.differences({fast, 1}, {usual, 1}, rmse),
              "deg", below(Source::goal, 0, "less than 0: a demonstration speed")),
      finding("floor", "trend of the drift after 400 s from 1 to 30 κ (Kendall's τ)",
              r.combined(moments({1, 3, 10, 30}, rateName, -1), drift, trend), "",
              above(Source::twin, 0, "above 0: 0.9, 1.2, 1.5, 3.3 deg/s", TestKind::order)),
      finding("most", "RMSE after 400 s at 100 κ minus that at κ, paired", r.differences({most, -1}, {usual, -1}, rmse),
              "deg", above(Source::twin, 1.5, "more than 1.5 deg, 2.8 ± 0.4 deg and bounded: too fast to be of use"))};
  for (const double k : rates) {
    found.push_back(
        finding("drift " + text(k), "drift after 400 s at " + rateName(k), r.values(rateName(k), -1, drift), "deg/s"));
    found.push_back(finding("lost " + text(k), "lost in 1 s after 400 s at " + rateName(k),
                            r.values(rateName(k), -1, lost), "deg"));
  }
  return found;
}

std::vector<Null> learningRateNulls() {
  return {
      {"learning off", learningTimes(0), {"tunes", "fast", "floor", "most"}, namesOf(learningRateConditions()), 100},
      {"wrong sign", learningTimes(-0.1), {"tunes"}, {rateName(1)}}};
}

namespace {
const std::vector<double> ranges = {10, 20, 35, 50};
std::string rangeName(double range) { return "targets within ±" + text(range) + "°"; }
}  // namespace

std::vector<Condition> rangeConditions() {
  std::vector<Condition> all;
  for (const double range : ranges) all.push_back(condition(rangeName(range), {{targetRange, range}}, {0, 400}));
  return all;
}

std::vector<Finding> judgeRange(const Results& r) {
  std::vector<Finding> found = {finding("order",
                                        "trend of the RMSE beyond 35° as targets reach from ±10 to ±50° (Kendall's τ)",
                                        r.combined(moments(ranges, rangeName, -1), rmseOuter, trend), "",
                                        below(Source::goal, 0, "below 0: tuned only where it looked", TestKind::order)),
                                finding("gap", "RMSE beyond 35° that comes of looking within ±20° only, paired",
                                        r.differences({rangeName(20), -1}, {rangeName(50), -1}, rmseOuter), "deg",
                                        above(Source::goal, 0, "more than 0: tuned only where it looked"))};
  for (const double range : ranges) {
    const std::string name = rangeName(range);
    found.push_back(finding("inner " + name, "RMSE within ±10° with " + name, r.values(name, -1, rmseInner), "deg"));
    found.push_back(finding("outer " + name, "RMSE beyond 35° with " + name, r.values(name, -1, rmseOuter), "deg"));
  }
  return found;
}

std::vector<Null> rangeNulls() {
  return {{"learning off", learningTimes(0), {"order", "gap"}, namesOf(rangeConditions()), 100}};
}

namespace {
const std::vector<double> sizes = {10, 20, 40, 80, 160, 400};
std::string sizeName(double n) { return "N = " + text(n); }
std::string optimumName(double n) { return sizeName(n) + ", optimal"; }
}  // namespace

std::vector<Condition> sizeConditions() {
  std::vector<Condition> all;
  for (const double n : sizes) {
    all.push_back(condition(sizeName(n), {{neurons, n}}, {0, 400}));
    all.push_back(condition(optimumName(n), matchedOptimum({{neurons, n}}), {0}));
  }
  return all;
}

std::vector<Finding> judgeSize(const Results& r) {
  std::vector<Finding> found = {
      finding("optimum", "trend of the matched optimum's RMSE with N (Kendall's τ)",
              r.combined(moments(sizes, optimumName, 0), rmse, trend), "",
              below(Source::law, -0.8,
                    "below -0.8, nine of ten pairs in order: errors of a linear read-out fall with N "
                    "(Eliasmith & Anderson 2003)",
                    TestKind::order)),
      finding("learned", "trend of the loss in 1 s after 400 s of learning with N (Kendall's τ)",
              r.combined(moments(sizes, sizeName, -1), lost, trend), "",
              below(Source::goal, 0, "below 0: more cells hold better", TestKind::order))};
  for (const double n : sizes) {
    const std::string name = sizeName(n), best = optimumName(n);
    found.push_back(finding("rmse " + best, "RMSE of the matched optimum, " + name, r.values(best, 0, rmse), "deg"));
    found.push_back(
        finding("lost " + name, "lost in 1 s after 400 s of learning, " + name, r.values(name, -1, lost), "deg"));
    found.push_back(
        finding("lost " + best, "lost in 1 s of the matched optimum, " + name, r.values(best, 0, lost), "deg"));
  }
  return found;
}

std::vector<Null> sizeNulls() {
  return {{"40 cells throughout", set({{neurons, 40}}), {"optimum", "learned"}, namesOf(sizeConditions()), 10}};
}

}  // namespace gazehold::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, learning rate, range, size.
#include <cmath>

#include "experiments/catalogue.hpp"

namespace gazehold::catalogue {

using enum ParameterId;
using enum Quantity;

namespace {

constexpr double velocityGates[] = {50, 100, 200, 400, 1000};
constexpr double positionGates[] = {1, 3, 5, 10};
std::string gateName(double g) { return g >= 1000 ? "no gate" : "gate " + text(g) + " deg/s"; }
std::string boundName(double g) { return "bound " + text(g) + " deg"; }

Summary learnedAway(const Results& r, const std::string& name, Quantity quantity) {
  return r.difference({name, 0}, {name, -1}, quantity);
}

}  // namespace

std::vector<Condition> filterConditions() {
  std::vector<Condition> all;
  for (const double g : velocityGates) all.push_back(condition(gateName(g), {{gate, g}}, {0, 400}));
  for (const double g : positionGates) all.push_back(condition(boundName(g), {{filter, 1}, {gate, g}}, {0, 400}));
  all.push_back(condition("gate 200 deg/s, wrong sign", {{learningRate, -1}}, {0, 400}));
  return all;
}

std::vector<Finding> judgeFilters(const Results& r) {
  std::vector<Finding> found;
  const Summary best = r.summary(gateName(200), -1, rmse);
  for (const double g : velocityGates) {
    const Summary end = r.summary(gateName(g), -1, rmse);
    const char* expected = g == 50     ? "almost no learning in an independent program"
                           : g == 200  ? "0.16 to 0.3 deg"
                           : g == 1000 ? "stalls at 0.5 to 1.2 deg in an independent program"
                                       : "";
    const bool agrees = g == 50 ? end.mean > 1.5 * best.mean : g == 200 ? end.mean <= 0.3 : end.mean > 0.4;
    const std::string claim = "RMSE after 400 s, " + gateName(g);
    found.push_back(*expected ? finding(claim, end, "deg", expected, agrees, enough(best))
                              : finding(claim, end, "deg"));
  }
  for (const double g : positionGates)
    found.push_back(finding("RMSE after 400 s, " + boundName(g), r.summary(boundName(g), -1, rmse), "deg"));
  const Summary wrong = learnedAway(r, "gate 200 deg/s, wrong sign", rmse);
  found.push_back(finding("RMSE learned away with the wrong sign", wrong, "deg", "less than 0: it gets worse (paper)",
                          wrong.mean < 0));
  return found;
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
  std::vector<Finding> found;
  for (const double k : rates) {
    const Summary end = r.summary(rateName(k), -1, drift);
    found.push_back(finding("drift after 400 s at " + rateName(k), end, "deg/s"));
  }
  const Summary slow = r.summary(rateName(1), 1, rmse), fast = r.summary(rateName(10), 1, rmse);
  found.push_back(finding("RMSE after 50 s at 10 κ", fast, "deg",
                          "lower than at κ (" + meanText(slow, "deg") + "): a good demonstration speed",
                          fast.mean < slow.mean, enough(slow)));
  const Summary lost = r.summary(rateName(100), -1, rmse);
  found.push_back(divergence("RMSE after 400 s at 100 κ, of the runs that have not run away", lost, "deg", 1));
  return found;
}

namespace {
constexpr double ranges[] = {10, 20, 35, 50};
std::string rangeName(double range) { return "targets within ±" + text(range) + "°"; }
}  // namespace

std::vector<Condition> rangeConditions() {
  std::vector<Condition> all;
  for (const double range : ranges) all.push_back(condition(rangeName(range), {{targetRange, range}}, {0, 400}));
  return all;
}

std::vector<Finding> judgeRange(const Results& r) {
  std::vector<Finding> found;
  for (const double range : ranges) {
    const std::string name = rangeName(range);
    found.push_back(finding("RMSE within ±10° with " + name, r.summary(name, -1, rmseInner), "deg"));
    found.push_back(finding("RMSE beyond 35° with " + name, r.summary(name, -1, rmseOuter), "deg"));
  }
  const Summary gap = r.difference({rangeName(20), -1}, {rangeName(50), -1}, rmseOuter);
  found.push_back(moreThanZero("RMSE beyond 35° that comes of looking within ±20° only, paired", gap, "deg",
                          "more than 0: tuned only where it looked"));
  return found;
}

namespace {
constexpr double sizes[] = {10, 20, 40, 80, 160, 400};
std::string sizeName(double n) { return "N = " + text(n); }
}  // namespace

std::vector<Condition> sizeConditions() {
  std::vector<Condition> all;
  for (const double n : sizes) {
    all.push_back(condition(sizeName(n), {{neurons, n}}, {0, 400}));
    Values values = optimalValues();
    values.emplace_back(neurons, n);
    all.push_back(condition(sizeName(n) + ", optimal", values, {0}));
  }
  return all;
}

std::vector<Finding> judgeSize(const Results& r) {
  std::vector<Finding> found;
  for (const double n : sizes) {
    found.push_back(
        finding("drift after 400 s of learning, " + sizeName(n), r.summary(sizeName(n), -1, drift), "deg/s"));
    found.push_back(finding("drift of the linear optimum, " + sizeName(n),
                            r.summary(sizeName(n) + ", optimal", 0, drift), "deg/s"));
  }
  const Summary few = r.summary(sizeName(10) + ", optimal", 0, rmse);
  const Summary many = r.summary(sizeName(160) + ", optimal", 0, rmse);
  found.push_back(finding("RMSE of the linear optimum at N = 160", many, "deg",
                          "less than at N = 10 (" + meanText(few, "deg") + "): errors fall with N",
                          many.mean < few.mean, enough(few)));
  return found;
}

}  // namespace gazehold::catalogue

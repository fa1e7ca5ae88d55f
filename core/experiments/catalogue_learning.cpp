// SPDX-License-Identifier: GPL-3.0-or-later
// The linear optimum, fine tuning, recovery, beyond the optimum, running noise.
#include <cmath>

#include "experiments/catalogue.hpp"
#include "neurons/population.hpp"

namespace gazehold::catalogue {

using enum ParameterId;
using enum Quantity;

std::vector<Condition> optimalConditions() { return {condition("optimal", optimalValues(), {0})}; }

std::vector<Finding> judgeOptimal(const Results& r) {
  const Summary error = r.summary("optimal", 0, rmse), speed = r.summary("optimal", 0, drift);
  const Summary leak = r.summary("optimal", 0, leakRate);
  return {finding("RMSE of the optimal decoders", error, "deg",
                  "median 0.12 deg; the paper's example has 0.134 deg (MacNeil & Eliasmith 2011)",
                  std::fabs(error.median - 0.12) < 0.02),
          finding("drift of the spiking network with them", speed, "deg/s",
                  "about 1.1 deg/s; below 1 deg/s in goldfish (Mensh et al. 2004)", std::fabs(speed.mean - 1.1) < 0.4),
          finding("its leak rate with a hold of 20 steps", leak, "1/s", "about 0.022/s, on the leaky side",
                  std::fabs(leak.mean - 0.022) < 0.02)};
}

constexpr double slopeErrors[] = {-5, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 5};

std::vector<Condition> fineTuningConditions() {
  std::vector<Condition> all;
  for (const double percent : slopeErrors) {
    Values values = optimalValues();
    values.emplace_back(initialSlope, 1.0 + 0.01 * percent);
    all.push_back(condition("slope error " + text(percent) + " %", values, {0}));
  }
  return all;
}

std::vector<Finding> judgeFineTuning(const Results& r) {
  std::vector<Finding> found;
  // the leak of the untouched network is that of its spiking, not of its slope
  const Summary own = r.summary("slope error 0 %", 0, leakRate);
  for (const double percent : slopeErrors) {
    const Summary leak = r.summary("slope error " + text(percent) + " %", 0, leakRate);
    const double law = -0.01 * percent / tauSyn;
    found.push_back(finding("leak rate at a slope error of " + text(percent) + " %", leak, "1/s",
                            text(std::round(1000 * law) / 1000) + "/s from τ = τ_syn/(1 − s)",
                            std::fabs(leak.mean - own.mean - law) < 0.03 + 0.15 * std::fabs(law), enough(own)));
  }
  const Summary one = r.summary("slope error -1 %", 0, leakRate);
  found.push_back(finding("leak rate at 1 % too little feedback (τ = 1/leak)", one, "1/s",
                          "0.1/s, a time constant of 10 s: the 1 % claim (paper's introduction)",
                          one.mean > 0.05 && one.mean < 0.2));
  return found;
}

namespace {
const std::vector<double> recoveryTimes = {0, 12, 25, 50, 100, 200, 400, 800, 1200};
}

std::vector<Condition> recoveryConditions() {
  std::vector<Condition> all;
  for (const double noise : {0.05, 0.15, 0.30})
    all.push_back(condition("start noise " + text(100 * noise) + " %", {{startNoise, noise}}, recoveryTimes));
  return all;
}

std::vector<Finding> judgeRecovery(const Results& r) {
  const char* usual = "start noise 15 %";
  const Summary before = r.summary(usual, 0, rmse), after = r.summary(usual, -1, rmse);
  const Summary driftBefore = r.summary(usual, 0, drift), driftAfter = r.summary(usual, -1, drift);
  return {finding("RMSE at the start, 15 % noise", before, "deg", "0.4 to 1.7 deg (10 to 90 %), mean 0.99 deg",
                  std::fabs(before.mean - 0.99) < 0.35),
          finding("RMSE at the end, 15 % noise", after, "deg", "0.15 to 0.2 deg after 1200 s, at most 0.30 deg",
                  after.mean <= 0.30),
          finding("drift at the start, 15 % noise", driftBefore, "deg/s", "about 7 deg/s",
                  std::fabs(driftBefore.mean - 7) < 2.5),
          finding("drift at the end, 15 % noise", driftAfter, "deg/s", "about 1.1 deg/s, at most 2 deg/s",
                  driftAfter.mean <= 2.0),
          finding("drift at the end, 5 % noise", r.summary("start noise 5 %", -1, drift), "deg/s"),
          finding("drift at the end, 30 % noise", r.summary("start noise 30 %", -1, drift), "deg/s")};
}

std::vector<Condition> beyondOptimalConditions() {
  // three shots of the laboratory would cost as much as the run: one measurement each
  return {condition("learned", {}, {1200}),
          condition("learned from the optimum", {{startNoise, 0}}, {1200}),
          condition("optimal", optimalValues(), {0})};
}

std::vector<Finding> judgeBeyondOptimal(const Results& r) {
  std::vector<Finding> found;
  for (const char* name : {"learned", "learned from the optimum"}) {
    const Summary speed = r.difference({name, -1}, {"optimal", -1}, drift);
    const Summary error = r.difference({name, -1}, {"optimal", -1}, rmse);
    const Summary leak = r.difference({name, -1}, {"optimal", -1}, leakRate);
    const std::string who = std::string(name) + " minus optimal, paired: ";
    found.push_back(finding(who + "drift", speed, "deg/s", "not worse: the paper calls the tuned network as stable or "
                            "more", speed.low <= 0));
    found.push_back(finding(who + "leak rate", leak, "1/s"));
    found.push_back(finding(who + "RMSE of the static curve", error, "deg", "a little larger, 0.15 against 0.11 deg",
                            error.mean > 0 && error.mean < 0.15));
  }
  return found;
}

namespace {
std::string noiseName(double noise, bool learns) {
  return "noise " + text(100 * noise) + " %, " + (learns ? "learning" : "no learning");
}
}  // namespace

std::vector<Condition> runningNoiseConditions() {
  std::vector<Condition> all;
  for (const double level : {0.0, 0.15, 0.3, 0.6})
    for (const bool learns : {true, false})
      all.push_back(condition(noiseName(level, learns),
                              {{startNoise, 0}, {noise, level}, {learningRate, learns ? 1 : 0}}, {0, 100, 400, 1200}));
  return all;
}

std::vector<Finding> judgeRunningNoise(const Results& r) {
  std::vector<Finding> found;
  for (const double level : {0.15, 0.3, 0.6}) {
    const Summary saved = r.difference({noiseName(level, false), -1}, {noiseName(level, true), -1}, drift);
    found.push_back(moreThanZero("drift that learning saves at " + text(100 * level) + " % per 20 minutes, paired", saved,
                            "deg/s", "more than 0: the rule holds against noise (paper)"));
    found.push_back(finding("drift that is left with learning at " + text(100 * level) + " %",
                            r.summary(noiseName(level, true), -1, drift), "deg/s"));
  }
  const Summary still = r.summary(noiseName(0, true), -1, drift);
  found.push_back(finding("drift with learning and no noise", still, "deg/s", "at most 2 deg/s", still.mean <= 2));
  return found;
}

}  // namespace gazehold::catalogue

// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/fixations.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "experiments/statistics.hpp"

namespace gazehold {

namespace {

constexpr double targets[] = {10, -10, 20, -20, 30, -30, 40, -40};  // [deg]
constexpr double settled = 0.5, filmedFrom = 0.5, fixation = 19.5;  // [s]; from settled on
constexpr double keptFrom = 9.5, keptUntil = 10.5;                  // [s]
constexpr Step stepsPerFrame = 431;                                 // of the animals' camera after averaging

}  // namespace

Fixations filmFixations(const Simulation& simulation, const std::atomic<bool>* cancel) {
  Simulation filmed(simulation.save());
  filmed.apply(FreezeLearning{true});
  for (const Setting& setting :
       {Setting{ParameterId::distortion, 0}, Setting{ParameterId::noise, 0}, Setting{ParameterId::darkness, 1},
        Setting{ParameterId::darkMode, static_cast<double>(DarkMode::noCorrectives)}})
    filmed.apply(SetParameter{setting.parameter, setting.value});
  std::vector<double> constants, kept;
  for (const double target : targets) {
    filmed.apply(PlaceTarget{target});
    filmed.advance(stepsIn(settled));
    const double start = filmed.sample().eye;
    std::vector<double> times, logarithms;
    double sum = 0;
    int late = 0;
    bool crossed = false;
    for (Step step = stepsPerFrame; step <= stepsIn(fixation); step += stepsPerFrame) {
      if (cancel && cancel->load(std::memory_order_relaxed)) return {};
      filmed.advance(stepsPerFrame);
      const double position = filmed.sample().eye / start, time = seconds(step);
      if (time >= keptFrom && time <= keptUntil) {
        sum += position;
        ++late;
      }
      crossed = crossed || !(position > 0);
      if (time < filmedFrom || crossed) continue;
      times.push_back(time);
      logarithms.push_back(std::log(position));
    }
    constants.push_back(1 / std::fabs(regressionSlope(times, logarithms)));
    kept.push_back(sum / late);
  }
  return {median(constants), median(kept)};
}

}  // namespace gazehold

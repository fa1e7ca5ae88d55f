// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "experiments/experiment.hpp"

// What the experiments of the table share. Each experiment is two functions, `…Conditions` and `judge…`.
namespace gazehold::catalogue {

using Values = std::vector<std::pair<ParameterId, double>>;

/// A condition that sets parameters, and then perhaps does more.
Condition condition(std::string name, Values values, std::vector<double> times,
                    std::function<void(Setup&)> more = nullptr);
/// A command in the script of a run.
void at(Setup& setup, double time, Command command);
/// Parameters of a network with optimal decoders that does not learn.
Values optimalValues();

/// Whether so many runs were measured that a verdict can be given.
bool enough(const Summary& measured);
/// A finding for which something is expected. It is not judged when too few runs were measured, or when `known` is
/// false because what it is compared with is missing; and it differs when runs ran away and too few others are left.
Finding finding(std::string claim, const Summary& measured, std::string unit, std::string expected, bool agrees,
                bool known = true);
/// A finding for which divergence is expected: some runs ran away, or the mean is beyond `least`.
Finding divergence(std::string claim, const Summary& measured, std::string unit, double least);
/// A finding for which nothing is published.
Finding finding(std::string claim, const Summary& measured, std::string unit);
/// A finding that is expected to be more than 0: undecided while its interval holds 0.
Finding moreThanZero(std::string claim, const Summary& measured, std::string unit, std::string expected);

/// "400" for 400.0, "-0.3" for −0.3: for names of conditions.
std::string text(double value);
/// The mean with two decimals and its unit, "0.53 deg", or that it was not measured.
std::string meanText(const Summary& measured, std::string_view unit);

// conditions and judges, in the order of the table
std::vector<Condition> optimalConditions();
std::vector<Finding> judgeOptimal(const Results&);
std::vector<Condition> fineTuningConditions();
std::vector<Finding> judgeFineTuning(const Results&);
std::vector<Condition> recoveryConditions();
std::vector<Finding> judgeRecovery(const Results&);
std::vector<Condition> beyondOptimalConditions();
std::vector<Finding> judgeBeyondOptimal(const Results&);
std::vector<Condition> runningNoiseConditions();
std::vector<Finding> judgeRunningNoise(const Results&);
std::vector<Condition> lesionConditions();
std::vector<Finding> judgeLesion(const Results&);
std::vector<Condition> distortionConditions();
std::vector<Finding> judgeDistortion(const Results&);
std::vector<Condition> darknessConditions();
std::vector<Finding> judgeDarkness(const Results&);
std::vector<Condition> filterConditions();
std::vector<Finding> judgeFilters(const Results&);
std::vector<Condition> learningRateConditions();
std::vector<Finding> judgeLearningRate(const Results&);
std::vector<Condition> rangeConditions();
std::vector<Finding> judgeRange(const Results&);
std::vector<Condition> sizeConditions();
std::vector<Finding> judgeSize(const Results&);
std::vector<Condition> planeConditions();
std::vector<Finding> judgePlane(const Results&);
std::vector<Condition> ringConditions();
std::vector<Finding> judgeRing(const Results&);
std::vector<Condition> ringGainConditions();
std::vector<Finding> judgeRingGain(const Results&);
std::vector<Condition> bumpConditions();
std::vector<Finding> judgeBump(const Results&);
std::vector<Condition> pathConditions();
std::vector<Finding> judgePath(const Results&);

}  // namespace gazehold::catalogue

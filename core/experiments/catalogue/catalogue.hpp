// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "experiments/experiment.hpp"

// What the experiments of the table share. Each experiment is three functions, `…Conditions`, `judge…` and `…Nulls`.
namespace gazehold::catalogue {

using Values = std::vector<Setting>;

/// A condition that sets parameters, and then perhaps does more.
Condition condition(std::string name, Values values, std::vector<double> times,
                    std::function<void(Setup&)> more = nullptr);
/// A command in the script of a run.
void at(Setup& setup, double time, Command command);
/// Parameters of a network with optimal decoders that does not learn: the authors', or those matched to the dead time
/// that a step really has, which are the best that these cells could do; and `more`.
Values authorsOptimum(Values more = {});
Values matchedOptimum(Values more = {});

/// A claim about the mean of a sample, or about its median.
Finding finding(std::string id, std::string claim, const std::vector<double>& sample, std::string_view unit,
                std::optional<Expectation> expected = std::nullopt, Statistic statistic = Statistic::mean);

/// A moment of each condition of a series, for trends and slopes over it: all that are named after these levels.
std::vector<Results::At> moments(const std::vector<double>& levels, const std::function<std::string(double)>& name,
                                 int time);

/// Changes for nulls: every learning rate times a factor; parameters set to values.
std::function<void(Setup&)> learningTimes(double factor);
std::function<void(Setup&)> set(Values values);
/// The names of all conditions.
std::vector<std::string> namesOf(const std::vector<Condition>& conditions);

/// "400" for 400.0, "-0.3" for −0.3: for names of conditions.
std::string text(double value);

// conditions, judges and nulls, in the order of the table
std::vector<Condition> optimalConditions();
std::vector<Finding> judgeOptimal(const Results&);
std::vector<Null> optimalNulls();
std::vector<Condition> fineTuningConditions();
std::vector<Finding> judgeFineTuning(const Results&);
std::vector<Null> fineTuningNulls();
std::vector<Condition> slopeResponseConditions();
std::vector<Finding> judgeSlopeResponse(const Results&);
std::vector<Null> slopeResponseNulls();
std::vector<Condition> recoveryConditions();
std::vector<Finding> judgeRecovery(const Results&);
std::vector<Null> recoveryNulls();
std::vector<Condition> beyondOptimalConditions();
std::vector<Finding> judgeBeyondOptimal(const Results&);
std::vector<Null> beyondOptimalNulls();
std::vector<Condition> runningNoiseConditions();
std::vector<Finding> judgeRunningNoise(const Results&);
std::vector<Null> runningNoiseNulls();
std::vector<Condition> noiseMapConditions();
std::vector<Finding> judgeNoiseMap(const Results&);
std::vector<Null> noiseMapNulls();
std::vector<Condition> lesionConditions();
std::vector<Finding> judgeLesion(const Results&);
std::vector<Null> lesionNulls();
std::vector<Condition> distortionConditions();
std::vector<Finding> judgeDistortion(const Results&);
std::vector<Null> distortionNulls();
std::vector<Condition> flowConditions();
std::vector<Finding> judgeFlow(const Results&);
std::vector<Null> flowNulls();
std::vector<Condition> darknessConditions();
std::vector<Finding> judgeDarkness(const Results&);
std::vector<Null> darknessNulls();
std::vector<Condition> filterConditions();
std::vector<Finding> judgeFilter(const Results&);
std::vector<Null> filterNulls();
std::vector<Condition> learningRateConditions();
std::vector<Finding> judgeLearningRate(const Results&);
std::vector<Null> learningRateNulls();
std::vector<Condition> rangeConditions();
std::vector<Finding> judgeRange(const Results&);
std::vector<Null> rangeNulls();
std::vector<Condition> sizeConditions();
std::vector<Finding> judgeSize(const Results&);
std::vector<Null> sizeNulls();
std::vector<Condition> animalsConditions();
std::vector<Finding> judgeAnimals(const Results&);
std::vector<Null> animalsNulls();
std::vector<Condition> planeConditions();
std::vector<Finding> judgePlane(const Results&);
std::vector<Null> planeNulls();
std::vector<Condition> ringConditions();
std::vector<Finding> judgeRing(const Results&);
std::vector<Null> ringNulls();
std::vector<Condition> ringGainConditions();
std::vector<Finding> judgeRingGain(const Results&);
std::vector<Null> ringGainNulls();
std::vector<Condition> bumpConditions();
std::vector<Finding> judgeBump(const Results&);
std::vector<Null> bumpNulls();
std::vector<Condition> pathConditions();
std::vector<Finding> judgePath(const Results&);
std::vector<Null> pathNulls();

}  // namespace gazehold::catalogue

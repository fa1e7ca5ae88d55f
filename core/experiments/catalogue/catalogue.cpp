// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/catalogue/catalogue.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold {

namespace catalogue {

using enum ParameterId;

Condition condition(std::string name, Values values, std::vector<double> times, std::function<void(Setup&)> more) {
  return {std::move(name),
          [change = set(std::move(values)), more = std::move(more)](Setup& setup) {
            change(setup);
            if (more) more(setup);
          },
          std::move(times)};
}

void at(Setup& setup, double time, Command command) { setup.script.push_back({stepsIn(time), command}); }

Values authorsOptimum(Values more) {
  more.insert(more.begin(), {{startNoise, 0}, {learningRate, 0}});
  return more;
}

Values matchedOptimum(Values more) {
  more.push_back({decoders, 1});
  return authorsOptimum(std::move(more));
}

Finding finding(std::string id, std::string claim, const std::vector<double>& sample, std::string_view unit,
                std::optional<Expectation> expected, Statistic statistic) {
  return {std::move(id), std::move(claim), summarise(sample), statistic, std::string(unit), std::move(expected)};
}

std::vector<Results::At> moments(const std::vector<double>& levels, const std::function<std::string(double)>& name,
                                 int time) {
  std::vector<Results::At> list;
  for (const double level : levels) list.push_back({name(level), time});
  return list;
}

std::function<void(Setup&)> learningTimes(double factor) {
  return [factor](Setup& setup) { setup.parameters.set(learningRate, factor * setup.parameters[learningRate]); };
}

std::function<void(Setup&)> set(Values values) {
  return [values = std::move(values)](Setup& setup) { setup.parameters.set(values); };
}

std::vector<std::string> namesOf(const std::vector<Condition>& conditions) {
  std::vector<std::string> names;
  for (const Condition& condition : conditions) names.push_back(condition.name);
  return names;
}

// adding zero takes the sign from a zero
std::string text(double value) { return numberText(value + 0.0); }

}  // namespace catalogue

namespace {

using namespace catalogue;

const Experiment table[] = {
    {"optimal", "The linear optimum", "How well do computed weights hold the eye?", &optimalConditions, &judgeOptimal,
     &optimalNulls},
    {"fine-tuning", "How finely must it be tuned?",
     "How does the time constant depend on the error of the feedback's slope?", &fineTuningConditions, &judgeFineTuning,
     &fineTuningNulls},
    {"slope-response", "Near the perfect slope", "Does a small error of the slope leak as much as the law says?",
     &slopeResponseConditions, &judgeSlopeResponse, &slopeResponseNulls},
    {"recovery", "Learning repairs a mistuned network", "How fast and how far do RMSE and drift fall?",
     &recoveryConditions, &judgeRecovery, &recoveryNulls},
    {"beyond-optimal", "Better than the linear optimum?",
     "Is the learned network as stable as the linear optimum on the same cells, or more?", &beyondOptimalConditions,
     &judgeBeyondOptimal, &beyondOptimalNulls},
    {"running-noise", "Learning against decay", "Does learning hold against weights that change all the time?",
     &runningNoiseConditions, &judgeRunningNoise, &runningNoiseNulls},
    {"noise-map", "Which learning rate for which noise?", "Where is which multiple of κ best?", &noiseMapConditions,
     &judgeNoiseMap, &noiseMapNulls},
    {"lesion", "Cells die", "Does a tuned network recover when cells die?", &lesionConditions, &judgeLesion,
     &lesionNulls},
    {"distortion", "A moving world mistunes the eye",
     "Does distorted vision train a leak or instability, and can it "
     "be undone?",
     &distortionConditions, &judgeDistortion, &distortionNulls},
    {"flow", "A surround that flows", "Does mere flow of the surround mistune the eye, and as far as in goldfish?",
     &flowConditions, &judgeFlow, &flowNulls},
    {"darkness", "Learning without vision", "What does the network learn in the dark?", &darknessConditions,
     &judgeDarkness, &darknessNulls},
    {"filters", "Which saccades should teach?", "How does the filter on saccades change what is learned?",
     &filterConditions, &judgeFilter, &filterNulls},
    {"learning-rate", "How fast can it learn?", "How do speed and floor depend on the learning rate?",
     &learningRateConditions, &judgeLearningRate, &learningRateNulls},
    {"range", "Tuned only where it looked", "Does learning reach positions that were never looked at?",
     &rangeConditions, &judgeRange, &rangeNulls},
    {"size", "From ten cells to four hundred", "How do RMSE and drift depend on the size of the population?",
     &sizeConditions, &judgeSize, &sizeNulls},
    {"animals", "Beside nine zebrafish", "Do fixations in the dark decay as those of animals?", &animalsConditions,
     &judgeAnimals, &animalsNulls},
    {"plane", "Gaze in the plane", "Does the rule tune a network that holds a vector?", &planeConditions, &judgePlane,
     &planeNulls},
    {"ring", "A sense of direction", "Does the rule tune a ring that turns, and does it follow in the dark?",
     &ringConditions, &judgeRing, &ringNulls},
    {"ring-gain", "Landmarks that turn", "Do distorted landmarks recalibrate the gain of turning?", &ringGainConditions,
     &judgeRingGain, &ringGainNulls},
    {"bump", "A bump of many harmonics", "Does the rule tune a function space?", &bumpConditions, &judgeBump,
     &bumpNulls},
    {"path", "The way home", "Does path integration in the dark improve?", &pathConditions, &judgePath, &pathNulls},
};

}  // namespace

std::span<const NotObtained> notObtained() {
  static constexpr NotObtained table[] = {
      {"tuning-course", "The course and the end of tuning, in figures and statistics",
       "recovery: 15 % noise on the weights, 1200 s in the light, RMSE, drift and loss at nine times"},
      {"tuned-against-optimal", "How tuned networks compare with computed ones, over many networks",
       "beyond-optimal: after 1200 s, paired with both optima of the same cells"},
      {"noise-levels", "How much running noise the rule holds against; the text says that it does",
       "running-noise and noise-map: changes of all weights of up to 60 or 100 % in 20 minutes"},
      {"lesions", "How many cells may die, which, and how long recovery takes; the text says that it recovers",
       "lesion: 1, 2, 5 and 10 of 40 cells, at random or of highest gain, followed for 300 s"},
      {"distortion-size", "How large a leak or instability distorted vision trains, and how soon it is undone",
       "distortion: g from -0.5 to 0.5 per second for 1200 s, then 400 s without; flow: g from -1 to 2 per second, 300 s"},
      {"darkness", "What is learned without vision",
       "darkness: three modes of what acts when a visual sample is missed"},
      {"other-attractors", "Any attractor but the eye on a line",
       "plane, ring, bump, path: the same rule with a vector error"},
  };
  return table;
}

std::span<const Experiment> experimentTable() { return table; }

const Experiment& experimentNamed(std::string_view id) {
  std::string ids;
  for (const Experiment& experiment : table) {
    if (experiment.id == id) return experiment;
    ids += (ids.empty() ? "" : ", ") + experiment.id;
  }
  throw UsageError("unknown experiment " + inQuotes(id) + "; the experiments are " + ids);
}

}  // namespace gazehold

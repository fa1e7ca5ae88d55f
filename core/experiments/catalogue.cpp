// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/catalogue.hpp"

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold {

namespace catalogue {

Condition condition(std::string name, Values values, std::vector<double> times, std::function<void(Setup&)> more) {
  return {std::move(name),
          [values = std::move(values), more = std::move(more)](Setup& setup) {
            for (const auto& [parameter, value] : values) setup.parameters.set(parameter, value);
            if (more) more(setup);
          },
          std::move(times)};
}

void at(Setup& setup, double time, Command command) { setup.script.push_back({stepsIn(time), command}); }

Values optimalValues() { return {{ParameterId::startNoise, 0}, {ParameterId::learningRate, 0}}; }

bool enough(const Summary& measured) { return measured.n + measured.leftOut >= fewestRunsToJudge; }

Finding finding(std::string claim, const Summary& measured, std::string unit, std::string expected, bool agrees,
                bool known) {
  const bool left = measured.n >= fewestRunsToJudge;
  const Verdict verdict = !known || !enough(measured) ? Verdict::notJudged
                          : agrees && left            ? Verdict::agrees
                                                      : Verdict::differs;
  return {std::move(claim), measured, std::move(unit), std::move(expected), verdict};
}

Finding divergence(std::string claim, const Summary& measured, std::string unit, double least) {
  const bool diverges = measured.leftOut > 0 || measured.mean > least;
  const Verdict verdict = !enough(measured) ? Verdict::notJudged : diverges ? Verdict::agrees : Verdict::differs;
  return {std::move(claim), measured, std::move(unit), "diverges", verdict};
}

Finding moreThanZero(std::string claim, const Summary& measured, std::string unit, std::string expected) {
  Finding found = finding(std::move(claim), measured, std::move(unit), std::move(expected), measured.low > 0);
  if (found.verdict == Verdict::differs && measured.high > 0) found.verdict = Verdict::undecided;
  return found;
}

Finding finding(std::string claim, const Summary& measured, std::string unit) {
  return {std::move(claim), measured, std::move(unit), {}, Verdict::nothingPublished};
}

// adding zero takes the sign from a zero
std::string text(double value) { return numberText(value + 0.0); }

std::string meanText(const Summary& measured, std::string_view unit) {
  return measured.n > 0 ? numberText(measured.mean, 2) + ' ' + std::string(unit) : "not measured";
}

}  // namespace catalogue

namespace {

using namespace catalogue;

constexpr Experiment table[] = {
    {"optimal", "The linear optimum", "How well do computed weights hold the eye?", &optimalConditions, &judgeOptimal},
    {"fine-tuning", "How finely must it be tuned?",
     "How does the time constant depend on the error of the feedback's slope?", &fineTuningConditions,
     &judgeFineTuning},
    {"recovery", "Learning repairs a mistuned network", "How fast and how far do RMSE and drift fall?",
     &recoveryConditions, &judgeRecovery},
    {"beyond-optimal", "Better than the linear optimum?",
     "Is the learned network as stable as the linear optimum on the same cells, or more?", &beyondOptimalConditions,
     &judgeBeyondOptimal},
    {"running-noise", "Learning against decay", "Does learning hold against weights that change all the time?",
     &runningNoiseConditions, &judgeRunningNoise},
    {"lesion", "Cells die", "Does a tuned network recover when cells die?", &lesionConditions, &judgeLesion},
    {"distortion", "A moving world mistunes the eye", "Does distorted vision train a leak or instability, and can it "
     "be undone?", &distortionConditions, &judgeDistortion},
    {"darkness", "Learning without vision", "What does the network learn in the dark?", &darknessConditions,
     &judgeDarkness},
    {"filters", "Which saccades should teach?", "How does the filter on saccades change what is learned?",
     &filterConditions, &judgeFilters},
    {"learning-rate", "How fast can it learn?", "How do speed and floor depend on the learning rate?",
     &learningRateConditions, &judgeLearningRate},
    {"range", "Tuned only where it looked", "Does learning reach positions that were never looked at?",
     &rangeConditions, &judgeRange},
    {"size", "From ten cells to four hundred", "How do RMSE and drift depend on the size of the population?",
     &sizeConditions, &judgeSize},
    {"plane", "Gaze in the plane", "Does the rule tune a network that holds a vector?", &planeConditions, &judgePlane},
    {"ring", "A sense of direction", "Does the rule tune a ring that turns, and does it follow in the dark?",
     &ringConditions, &judgeRing},
    {"ring-gain", "Landmarks that turn", "Do distorted landmarks recalibrate the gain of turning?",
     &ringGainConditions, &judgeRingGain},
    {"bump", "A bump of many harmonics", "Does the rule tune a function space?", &bumpConditions, &judgeBump},
    {"path", "The way home", "Does path integration in the dark improve?", &pathConditions, &judgePath},
};

}  // namespace

std::span<const Experiment> experimentTable() { return table; }

const Experiment& experimentNamed(std::string_view id) {
  std::string ids;
  for (const Experiment& experiment : table) {
    if (experiment.id == id) return experiment;
    ids += (ids.empty() ? "" : ", ") + std::string(experiment.id);
  }
  throw UsageError("unknown experiment " + inQuotes(id) + "; the experiments are " + ids);
}

}  // namespace gazehold

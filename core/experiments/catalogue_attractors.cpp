// SPDX-License-Identifier: GPL-3.0-or-later
// Beyond the eye: the plane, the ring, its gain, the bump, the path. The networks are ours; the paper claims that its rule
// tunes recurrent attractors in general, and publishes no figures for these.
#include <string>

#include "base/number.hpp"
#include "experiments/catalogue.hpp"

namespace gazehold::catalogue {

using enum ParameterId;
using enum Quantity;

namespace {

constexpr double learned = 1200;
constexpr const char* goal = "our goal";

Condition in(std::string_view scenario, std::string name, Values values, std::vector<double> times,
             std::function<void(Setup&)> more = nullptr) {
  Condition made = condition(std::move(name), std::move(values), std::move(times), std::move(more));
  made.scenario = scenario;
  return made;
}

// tuned, computed, and what lesions and running noise do with and without learning
std::vector<Condition> usualConditions(std::string_view scenario) {
  const auto lesion = [](Setup& setup) {
    const int dying = setup.parameters.integer(neurons) / 10;
    for (int neuron = 0; neuron < dying; ++neuron) at(setup, 1.0, Lesion{neuron, false});
  };
  return {in(scenario, "learned", {}, {0, 120, 400, learned}),
          in(scenario, "optimal", optimalValues(), {0}),
          in(scenario, "lesion, learning", {{startNoise, 0}}, {0, 2, 400}, lesion),
          in(scenario, "lesion, no learning", optimalValues(), {2}, lesion),
          in(scenario, "noise 60 %, learning", {{startNoise, 0}, {noise, 0.6}}, {400}),
          in(scenario, "noise 60 %, no learning", {{startNoise, 0}, {noise, 0.6}, {learningRate, 0}}, {400})};
}

Finding atMost(std::string claim, const Summary& measured, double most) {
  return finding(std::move(claim), measured, "", "at most " + numberText(most, 2) + " (" + goal + ")", measured.mean <= most);
}

void judgeDrift(std::vector<Finding>& found, const Results& r, Quantity quantity, const std::string& what,
                double ofPerturbed, double ofOptimum) {
  const std::string unit(info(quantity).unit);
  found.push_back(finding(what + " before", r.summary("learned", 0, quantity), unit));
  found.push_back(finding(what + " after 1200 s", r.summary("learned", -1, quantity), unit));
  found.push_back(finding(what + " of the linear optimum", r.summary("optimal", 0, quantity), unit));
  found.push_back(atMost(what + " after learning, as a part of that before",
                         r.ratio({"learned", -1}, {"learned", 0}, quantity), ofPerturbed));
  found.push_back(atMost(what + " after learning, as a multiple of the linear optimum's",
                         r.ratio({"learned", -1}, {"optimal", 0}, quantity), ofOptimum));
}

void judgeDamage(std::vector<Finding>& found, const Results& r) {
  found.push_back(finding("drift that the death of a tenth of the cells adds, paired",
                          r.difference({"lesion, learning", 1}, {"lesion, learning", 0}, drift), "deg/s"));
  found.push_back(moreThanZero("drift that 400 s of learning take away again, paired",
                               r.difference({"lesion, learning", 1}, {"lesion, learning", -1}, drift), "deg/s",
                               std::string("more than 0 (") + goal + ")"));
  found.push_back(moreThanZero("drift that learning saves at 60 % noise per 20 minutes, after 400 s, paired",
                               r.difference({"noise 60 %, no learning", -1}, {"noise 60 %, learning", -1}, drift),
                               "deg/s", std::string("more than 0 (") + goal + ")"));
}

void judgeFollowing(std::vector<Finding>& found, const Results& r) {
  found.push_back(finding("heading error over 60 s of turning in the dark, before",
                          r.summary("learned", 0, headingError), "deg"));
  found.push_back(finding("heading error after 1200 s", r.summary("learned", -1, headingError), "deg"));
  found.push_back(finding("heading error of the linear optimum", r.summary("optimal", 0, headingError), "deg"));
  found.push_back(atMost("heading error after learning, as a part of that before",
                         r.ratio({"learned", -1}, {"learned", 0}, headingError), 0.5));
}

}  // namespace

std::vector<Condition> planeConditions() { return usualConditions("plane"); }

std::vector<Finding> judgePlane(const Results& r) {
  std::vector<Finding> found;
  judgeDrift(found, r, drift, "drift", 1.0 / 3, 2.0);
  found.push_back(finding("RMSE after 1200 s", r.summary("learned", -1, rmse), "deg"));
  judgeDamage(found, r);
  return found;
}

std::vector<Condition> ringConditions() { return usualConditions("ring"); }

std::vector<Finding> judgeRing(const Results& r) {
  std::vector<Finding> found;
  judgeDrift(found, r, drift, "drift of heading", 0.5, 1.5);
  judgeFollowing(found, r);
  judgeDamage(found, r);
  return found;
}

namespace {

constexpr double gainErrors[] = {-0.4, -0.2, 0, 0.2, 0.4};

std::string gainName(double error) { return "landmarks " + text(100 * error) + " %"; }

}  // namespace

std::vector<Condition> ringGainConditions() {
  std::vector<Condition> all;
  for (const double error : gainErrors)
    all.push_back(in("ring", gainName(error), {{startNoise, 0}, {distortion, error}}, {0, 400, learned}));
  return all;
}

std::vector<Finding> judgeRingGain(const Results& r) {
  std::vector<Finding> found;
  for (const double error : gainErrors)
    found.push_back(finding("gain of turning in the dark after 1200 s, landmarks turning by " + text(100 * error) +
                                " % of the head's turning",
                            r.summary(gainName(error), -1, turningGain), ""));
  // recalibration of the gain is known from rats (Jayakumar et al. 2019)
  found.push_back(moreThanZero("gain after landmarks of +40 % minus gain after −40 %, paired",
                               r.difference({gainName(0.4), -1}, {gainName(-0.4), -1}, turningGain), "",
                               "more than 0: the gain follows the landmarks, as in rats (Jayakumar et al. 2019)"));
  return found;
}

std::vector<Condition> bumpConditions() { return usualConditions("bump"); }

std::vector<Finding> judgeBump(const Results& r) {
  std::vector<Finding> found;
  judgeDrift(found, r, drift, "drift of heading", 0.5, 1.5);
  judgeFollowing(found, r);
  judgeDamage(found, r);
  return found;
}

std::vector<Condition> pathConditions() {
  return {in("path", "learned", {}, {0, 120, 400, learned}), in("path", "optimal", optimalValues(), {0})};
}

std::vector<Finding> judgePath(const Results& r) {
  std::vector<Finding> found;
  found.push_back(finding("home-vector error after 20 s in the dark, before", r.summary("learned", 0, homeError), "cm"));
  found.push_back(finding("home-vector error after 1200 s of learning", r.summary("learned", -1, homeError), "cm"));
  found.push_back(finding("home-vector error of the linear optimum", r.summary("optimal", 0, homeError), "cm"));
  found.push_back(atMost("home-vector error after learning, as a part of that before",
                         r.ratio({"learned", -1}, {"learned", 0}, homeError), 0.5));
  judgeDrift(found, r, positionDrift, "drift of position", 0.5, 2.0);
  judgeFollowing(found, r);
  return found;
}

}  // namespace gazehold::catalogue

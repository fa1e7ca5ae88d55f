// SPDX-License-Identifier: GPL-3.0-or-later
// Beyond the eye: the plane, the ring, its gain, the bump, the path. The networks and the goals are ours; the paper says
// that its rule tunes recurrent attractors in general, and publishes no figures for these.
#include <span>
#include <string>

#include "base/number.hpp"
#include "experiments/catalogue/catalogue.hpp"

namespace gazehold::catalogue {

using enum ParameterId;
using enum Quantity;

namespace {

// [s]
constexpr double learned = 400, damaged = 100;

Condition in(std::string_view scenario, std::string name, Values values, std::vector<double> times,
             std::function<void(Setup&)> more = nullptr) {
  Condition made = condition(std::move(name), std::move(values), std::move(times), std::move(more));
  made.scenario = scenario;
  return made;
}

// tuned, computed, and what lesions and running noise do with and without learning
std::vector<Condition> usualConditions(std::string_view scenario, bool damage = true) {
  const auto lesion = [](Setup& setup) {
    const int dying = setup.parameters.integer(neurons) / 10;
    for (int neuron = 0; neuron < dying; ++neuron) at(setup, 1.0, Lesion{neuron, false});
  };
  std::vector<Condition> all = {in(scenario, "learned", {}, {0, learned}),
                                in(scenario, "optimal, authors", authorsOptimum(), {0}),
                                in(scenario, "optimal, matched", matchedOptimum(), {0})};
  if (!damage) return all;
  const std::vector<Condition> damages = {in(scenario, "lesion, learning", {{startNoise, 0}}, {0, 2, damaged}, lesion),
                                          in(scenario, "noise, learning", {{startNoise, 0}, {noise, 1}}, {damaged}),
                                          in(scenario, "noise, no learning",
                                             {{startNoise, 0}, {noise, 1}, {learningRate, 0}}, {damaged})};
  // damage is judged by what is lost
  for (const Condition& one : damages) all.push_back(one), all.back().followed = false;
  return all;
}

const Results::At before{"learned", 0}, after{"learned", -1};
const Results::At authors{"optimal, authors", 0}, best{"optimal, matched", 0};

// ids begin with `id`; an optimum is asked for no multiple of what wraps around, of which medians are told
void judgeLearning(std::vector<Finding>& found, const Results& r, const std::string& id, Quantity quantity,
                   const std::string& what, double ofStart, double ofOptimum) {
  const Statistic statistic = ofOptimum > 0 ? Statistic::mean : Statistic::median;
  const std::string_view unit = info(quantity).unit;
  const auto multiple = [](double most) { return "at most " + numberText(most, 2); };
  found.push_back(finding(id + "-tuned", what + " after learning, as a part of that before",
                          r.ratios(after, before, quantity), "", atMost(Source::goal, ofStart, multiple(ofStart)),
                          statistic));
  if (ofOptimum > 0)
    found.push_back(finding(id + "-of-best", what + " after learning, as a multiple of the matched optimum's",
                            r.ratios(after, best, quantity), "", atMost(Source::goal, ofOptimum, multiple(ofOptimum)),
                            statistic));
  for (const auto& [name, moment] :
       {std::pair{"before", before}, std::pair{"after 400 s", after}, std::pair{"of the authors' optimum", authors},
        std::pair{"of the matched optimum", best}})
    found.push_back(finding(id + ' ' + name, what + ' ' + name, r.values(moment.condition, moment.time, quantity), unit,
                            std::nullopt, statistic));
}

void judgeDamage(std::vector<Finding>& found, const Results& r) {
  const Results::At sound{"lesion, learning", 0}, hurt{"lesion, learning", 1}, mended{"lesion, learning", -1};
  found.push_back(finding("lesion-adds", "loss in 1 s that the death of a tenth of the cells adds, paired",
                          r.differences(hurt, sound, lost), "deg"));
  found.push_back(finding("lesion", "loss in 1 s that 100 s of learning take away again, paired",
                          r.differences(hurt, mended, lost), "deg", above(Source::goal, 0, "more than 0")));
  found.push_back(finding("noise", "loss in 1 s that learning saves at 100 % noise per 20 minutes, after 100 s, paired",
                          r.differences({"noise, no learning", -1}, {"noise, learning", -1}, lost), "deg",
                          above(Source::goal, 0, "more than 0")));
}

void judgeFollowing(std::vector<Finding>& found, const Results& r) {
  judgeLearning(found, r, "heading", headingError, "heading error over 60 s of turning in the dark", 0.5, 0);
  found.push_back(finding("heading-against-best", "heading error after learning minus the matched optimum's, paired",
                          r.differences(after, best, headingError), "deg", std::nullopt, Statistic::median));
}

// what does not learn needs no time, unless there are lesions or noise
Null off(std::vector<std::string> claims, std::vector<std::string> conditions, bool follows) {
  return {"learning off", learningTimes(0), std::move(claims), std::move(conditions), learned, true, follows};
}

const std::vector<std::string> holding = {"drift-tuned", "drift-of-best", "lost-tuned", "lost-of-best"};

std::vector<Null> usualNulls(bool damage) {
  std::vector<Null> nulls = {off(holding, {"learned", "optimal, matched"}, false)};
  if (damage)
    nulls.push_back({"learning off",
                     learningTimes(0),
                     {"lesion", "noise"},
                     {"lesion, learning", "noise, learning", "noise, no learning"},
                     10});
  return nulls;
}

}  // namespace

std::vector<Condition> planeConditions() { return usualConditions("plane"); }

std::vector<Finding> judgePlane(const Results& r) {
  std::vector<Finding> found;
  judgeLearning(found, r, "drift", drift, "drift", 1.0 / 3, 2.0);
  judgeLearning(found, r, "lost", lost, "loss in 1 s", 1.0 / 3, 2.0);
  judgeDamage(found, r);
  return found;
}

std::vector<Null> planeNulls() { return usualNulls(true); }

std::vector<Condition> ringConditions() { return usualConditions("ring"); }

namespace {

std::vector<Finding> judgeHeading(const Results& r, bool damage) {
  std::vector<Finding> found;
  judgeLearning(found, r, "drift", drift, "drift of heading", 0.5, 1.5);
  judgeLearning(found, r, "lost", lost, "loss of heading in 1 s", 0.5, 1.5);
  judgeFollowing(found, r);
  if (damage) judgeDamage(found, r);
  return found;
}

std::vector<Null> headingNulls(bool damage) {
  std::vector<Null> nulls = usualNulls(damage);
  nulls.push_back(off({"heading-tuned"}, {"learned"}, true));
  return nulls;
}

}  // namespace

std::vector<Finding> judgeRing(const Results& r) { return judgeHeading(r, true); }
std::vector<Null> ringNulls() { return headingNulls(true); }

namespace {

const std::vector<double> gainErrors = {-0.4, 0, 0.4};

std::string gainName(double error) { return "landmarks " + text(100 * error) + " %"; }

}  // namespace

std::vector<Condition> ringGainConditions() {
  std::vector<Condition> all;
  for (const double error : gainErrors)
    all.push_back(in("ring", gainName(error), {{startNoise, 0}, {distortion, error}}, {learned}));
  return all;
}

std::vector<Finding> judgeRingGain(const Results& r) {
  std::vector<Finding> found = {
      finding("order", "gain of turning in the dark for 1 of the landmarks' error, after 400 s",
              r.combined(moments(gainErrors, gainName, -1), turningGain,
                         [](std::span<const double> gains) { return regressionSlope(gainErrors, gains); }),
              "",
              above(Source::biology, 0,
                    "more than 0: the gain follows the landmarks, as in rats (Jayakumar et al. "
                    "2019)",
                    TestKind::order))};
  for (const double error : gainErrors)
    found.push_back(finding("gain " + text(100 * error),
                            "gain of turning in the dark after 400 s, landmarks turning by " + text(100 * error) +
                                " % of the head's turning",
                            r.values(gainName(error), -1, turningGain), ""));
  return found;
}

std::vector<Null> ringGainNulls() { return {off({"order"}, namesOf(ringGainConditions()), true)}; }

std::vector<Condition> bumpConditions() { return usualConditions("bump", false); }
std::vector<Finding> judgeBump(const Results& r) { return judgeHeading(r, false); }
std::vector<Null> bumpNulls() { return headingNulls(false); }

std::vector<Condition> pathConditions() {
  return {in("path", "learned", {}, {0, learned}), in("path", "optimal, authors", authorsOptimum(), {0}),
          in("path", "optimal, matched", matchedOptimum(), {0})};
}

std::vector<Finding> judgePath(const Results& r) {
  std::vector<Finding> found;
  judgeLearning(found, r, "home", homeError, "home-vector error after 20 s of walking in the dark", 0.5, 0);
  judgeLearning(found, r, "drift", positionDrift, "drift of position", 0.5, 2.0);
  judgeLearning(found, r, "lost", positionLost, "position lost in 1 s", 0.5, 2.0);
  judgeFollowing(found, r);
  return found;
}

std::vector<Null> pathNulls() {
  return {off(holding, {"learned", "optimal, matched"}, false),
          off({"home-tuned", "heading-tuned"}, {"learned"}, true)};
}

}  // namespace gazehold::catalogue

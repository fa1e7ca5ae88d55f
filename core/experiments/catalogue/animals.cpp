// SPDX-License-Identifier: GPL-3.0-or-later
// Fixations in the dark, beside those of animals.
#include "experiments/catalogue/catalogue.hpp"
#include "experiments/fixations.hpp"

namespace gazehold::catalogue {

using enum ParameterId;
using enum Quantity;

namespace {

Condition filmed(std::string name, Values values, std::vector<double> times) {
  Condition made = condition(std::move(name), std::move(values), std::move(times));
  made.filmed = true;
  return made;
}

// where the median of animals like the nine lies
Expectation likeFish(std::span<const double> fish, const std::string& unit) {
  const Summary s = summarise(fish);
  return within(Source::biology, s.medianLow, s.medianHigh,
                text(s.medianLow) + " to " + text(s.medianHigh) + unit +
                    ", the 95 % interval of the median of nine long "
                    "fixations of zebrafish (Miri et al.), " +
                    text(s.median) + unit);
}

}  // namespace

std::vector<Condition> animalsConditions() {
  return {filmed("perturbed", {{learningRate, 0}}, {0}), filmed("learned", {}, {400}),
          filmed("optimal, authors", authorsOptimum(), {0}), filmed("optimal, matched", matchedOptimum(), {0})};
}

std::vector<Finding> judgeAnimals(const Results& r) {
  const Expectation tau = likeFish(zebrafish::timeConstants, " s"), kept = likeFish(zebrafish::kept, "");
  std::vector<Finding> found;
  for (const Condition& condition : r.conditions()) {
    const std::string& name = condition.name;
    // a network that is still to be tuned is no animal
    const bool tuned = name != "perturbed";
    found.push_back(finding("tau " + name, "|τ| of fixations in the dark, " + name, r.values(name, -1, fixationTau),
                            "s", tuned ? std::optional(tau) : std::nullopt, Statistic::median));
    found.push_back(finding("kept " + name, "part of the eccentricity that is kept over 10 s in the dark, " + name,
                            r.values(name, -1, fixationKept), "", tuned ? std::optional(kept) : std::nullopt,
                            Statistic::median));
    found.push_back(finding("lost " + name, "lost in 1 s, " + name, r.values(name, -1, lost), "deg", std::nullopt,
                            Statistic::median));
  }
  return found;
}

std::vector<Null> animalsNulls() {
  return {{"5 % too little feedback, learning off",
           set({{initialSlope, 0.95}, {startNoise, 0}, {learningRate, 0}}),
           {"tau learned", "kept learned", "tau optimal, authors", "kept optimal, authors", "tau optimal, matched",
            "kept optimal, matched"},
           {"learned", "optimal, authors", "optimal, matched"},
           400}};
}

}  // namespace gazehold::catalogue

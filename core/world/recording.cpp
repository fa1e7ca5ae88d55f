// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/recording.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gazehold {

namespace {

constexpr double saccadeVelocity = 50.0;  // [deg/s]; no fixating eye drifts as fast
constexpr double smallestJump = 0.3;      // [deg]; what is less is the tracker's noise

}  // namespace

std::size_t Recording::sampleAt(double t, std::size_t& near) const {
  if (near >= time.size() || time[near] > t) {
    // the past: look it up
    const auto after = std::upper_bound(time.begin(), time.end(), t);
    near = after == time.begin() ? 0 : static_cast<std::size_t>(after - time.begin()) - 1;
  }
  while (near + 1 < time.size() && time[near + 1] <= t) ++near;
  return near;
}

double Recording::at(double t, std::size_t& near) const {
  if (time.empty()) return 0.0;
  sampleAt(t, near);
  if (near + 1 == time.size() || t < time[near]) return values[near];
  const double span = time[near + 1] - time[near], change = values[near + 1] - values[near];
  const bool jump = std::fabs(change) > smallestJump && std::fabs(change) > saccadeVelocity * span;
  if (span > longestStep || jump) return values[near];
  return values[near] + (t - time[near]) / span * change;
}

namespace {

// whether each sample lies within a saccade; what is slow for less than 30 ms between two fast stretches is its wobble
std::vector<bool> withinSaccades(const Recording& recording) {
  constexpr double halfWindow = 0.005, shortestFixation = 0.03;
  const std::vector<double>&time = recording.time, &values = recording.values;
  std::vector<bool> within(time.size());
  std::size_t from = 0, until = 0, slowSince = 0;
  bool any = false;
  for (std::size_t k = 0; k < time.size(); ++k) {
    // the samples about 5 ms before and after this one, or its neighbours
    while (from + 1 < k && time[from + 1] <= time[k] - halfWindow) ++from;
    while (until + 1 < time.size() && (until <= k || time[until] < time[k] + halfWindow)) ++until;
    const double span = time[until] - time[from];
    within[k] = span > 0 && span <= 4 * recording.longestStep &&
                std::fabs(values[until] - values[from]) > saccadeVelocity * span;
    if (!within[k]) continue;
    if (any && time[k] - time[slowSince] < shortestFixation)
      std::fill(within.begin() + static_cast<std::ptrdiff_t>(slowSince),
                within.begin() + static_cast<std::ptrdiff_t>(k), true);
    any = true;
    slowSince = k + 1 < time.size() ? k + 1 : k;
  }
  return within;
}

}  // namespace

Recording saccadesAsSteps(Recording recording) {
  if (std::exchange(recording.asSteps, true)) return recording;
  const std::vector<bool> within = withinSaccades(recording);
  for (std::size_t k = 1; k < within.size(); ++k)
    if (within[k]) recording.values[k] = recording.values[k - 1];
  return recording;
}

}  // namespace gazehold

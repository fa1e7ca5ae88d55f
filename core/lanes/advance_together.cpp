// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanes/advance_together.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "base/flush_denormals.hpp"
#include "lanes/lane_group.hpp"

namespace gazehold {

namespace {

constexpr Step shortest = 200;      // stretch worth to move into lanes
constexpr Step untilFilled = 1000;  // all delay lines are filled by then

// lanes that cost less than steps of their own, measured: alone, a large network looks at its neurons in few steps only
std::size_t fewest(int neurons) { return 3 + static_cast<std::size_t>(neurons) / 100; }

// the step before which a command acts next
Step nextCommand(const Simulation& simulation) {
  const Log& log = simulation.log();
  const std::size_t next = simulation.commandsDone();
  return next < log.size() ? log[next].step : std::numeric_limits<Step>::max();
}

void advanceEach(std::span<Simulation* const> simulations, Step until) {
  for (Simulation* simulation : simulations) simulation->advance(until - simulation->now());
}

// of one size and at one step
void advanceGroup(std::vector<Simulation*> group, Step until) {
  while (!group.empty()) {
    const Step now = group.front()->now();
    if (now < untilFilled) advanceEach(group, std::min(until, untilFilled));
    std::erase_if(group, [&](Simulation* simulation) {
      const bool alone = !LaneGroup::takes(*simulation);
      if (alone) simulation->advance(until - simulation->now());
      return alone;
    });
    if (group.empty()) return;
    // commands act in steps of the simulations' own, and the last step tells them what happened last
    Step next = until - 1;
    for (const Simulation* simulation : group) next = std::min(next, nextCommand(*simulation));
    const bool few = group.size() < fewest(group.front()->neurons());
    if (few || until - group.front()->now() < shortest) return advanceEach(group, until);
    if (next - group.front()->now() >= shortest) {
      LaneGroup lanes(group);
      lanes.advanceTo(next);
      lanes.store();
    }
    advanceEach(group, std::max(next, group.front()->now()) + 1);
  }
}

}  // namespace

void advanceTogether(std::span<Simulation* const> simulations, Step steps) {
  if (steps <= 0) return;
  const FlushDenormals flush;
  const auto kind = [](const Simulation* s) { return std::pair(s->now(), s->neurons()); };
  std::vector<Simulation*> waiting(simulations.begin(), simulations.end());
  std::ranges::stable_sort(waiting, {}, kind);
  for (std::size_t from = 0; from < waiting.size();) {
    std::size_t to = from + 1;
    while (to < waiting.size() && to - from < simulationsTogether && kind(waiting[to]) == kind(waiting[from])) ++to;
    advanceGroup({waiting.data() + from, waiting.data() + to}, waiting[from]->now() + steps);
    from = to;
  }
}

}  // namespace gazehold

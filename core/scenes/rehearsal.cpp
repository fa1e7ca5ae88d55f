// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "network/representation.hpp"
#include "scenes/scene.hpp"
#include "session/player.hpp"

namespace gazehold {

namespace {

// what counts since a step of the scene began
struct Watcher : Observer {
  void sample(const TraceSample& s) override {
    last = s;
    heading = std::max(heading, std::fabs(wrapped(s.representedHeading - s.heading)));
    home = std::max(home, std::hypot(s.representedX - s.x, s.representedY - s.y));
  }
  void saccade(const Saccade& saccade) override {
    if (!saccade.teaches) return;
    (saccade.primary ? teachingPrimary : teaching) += 1;
  }
  void stepBegins() { heading = home = 0, teaching = teachingPrimary = 0; }

  TraceSample last;
  double heading = 0, home = 0;
  int teaching = 0, teachingPrimary = 0;
};

// of all holds: their ends as a part of their starts
double heldPart(const HoldFan& fan) {
  return fan.held.row(fan.held.rows() - 1).dot(fan.starts) / fan.starts.squaredNorm();
}

Outcome outcomeOf(const Simulation& simulation, const Watcher& seen) {
  Outcome outcome;
  const auto set = [&](Measure measure, double value) { outcome.values[static_cast<std::size_t>(measure)] = value; };
  const HoldTest test = *NetworkCopy(simulation).holdTest(false);
  set(Measure::lost, test.now.lost);
  if (simulation.setup().system == System::eye) {
    set(Measure::held, heldPart(test.now));
    set(Measure::againstMatched, test.now.lost / test.matched.lost);
  }
  set(Measure::eye, seen.last.eye);
  set(Measure::heading, seen.heading);
  set(Measure::home, seen.home);
  set(Measure::gain, meritPoint(simulation).slope);
  set(Measure::teaching, seen.teaching);
  set(Measure::teachingPrimary, seen.teachingPrimary);
  return outcome;
}

}  // namespace

std::vector<Outcome> rehearse(const Scene& scene, std::span<const Setting> settings) {
  Setup start = scene.start;
  start.parameters.set(settings);
  // what the scene itself sets later would undo them
  std::erase_if(start.script, [&](const TimedCommand& timed) {
    const auto* set = std::get_if<SetParameter>(&timed.command);
    return set && std::ranges::any_of(settings, [&](const Setting& s) { return s.parameter == set->parameter; });
  });
  Player player(sessionOf(std::move(start)), false);
  Watcher seen;
  std::vector<Outcome> outcomes(scene.steps.size());
  for (std::size_t k = 0; k < scene.steps.size(); ++k) {
    const SceneStep& step = scene.steps[k];
    if (step.until > player.now()) {
      seen.stepBegins();
      player.advanceTo(step.until, seen);
    }
    if (!step.promises.empty()) outcomes[k] = outcomeOf(player.simulation(), seen);
  }
  return outcomes;
}

}  // namespace gazehold

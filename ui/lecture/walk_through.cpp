// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/walk_through.hpp"

#include <algorithm>

#include "lecture/forecast_panel.hpp"
#include "session/player.hpp"

namespace gazehold {

namespace {

// the drift laboratory takes its time, and most scenes do not show what it finds
struct SceneHistory : History {
  explicit SceneHistory(const Scene& scene)
      : measures(std::ranges::any_of(scene.steps, [](const SceneStep& step) {
          return step.quantity == Plotted::lost || step.quantity == Plotted::gain;
        })) {}
  void milestone(const Simulation& simulation) override {
    if (measures) History::milestone(simulation);
  }
  bool measures;
};

}  // namespace

void walkThrough(const Scene& scene, const Session* session, const std::map<std::size_t, Prediction>& predictions,
                 const PageVisitor& visit) {
  using Kind = SceneStep::Kind;
  using Phase = SceneState::Phase;
  Setup start = session ? setupOf(*session, session->current) : scene.start;
  Player player(sessionOf(std::move(start)), false);
  SceneHistory history(scene);
  history.began(0, 0);
  const ForecastPanel forecast(history);
  SceneState state;
  state.scene = &scene;
  state.predictions = predictions;
  for (state.step = 0; state.step < scene.steps.size(); ++state.step) {
    const SceneStep& step = state.now();
    if (step.until > player.now()) player.advanceTo(step.until, history);
    history.look(player);
    if (step.kind == Kind::ask) {
      state.phase = Phase::asked;
      state.askedAt = player.now();
      visit(state, history);
      continue;
    }
    std::optional<HoldTest> test;
    if (step.hold) test = NetworkCopy(player.simulation()).holdTest(false);
    if (step.kind == Kind::watch) {
      if (test) state.before = std::move(test);
      continue;
    }
    state.test = std::move(test);
    state.heldFor = seconds(HoldFan::length);
    state.phase = Phase::found;
    state.results[state.step] = forecast.result(state);
    visit(state, history);
    if (state.test) state.before = std::move(state.test);
    state.test.reset();
  }
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include <QPointF>

#include "scenes/scene.hpp"
#include "session/observer.hpp"

namespace gazehold {

/// What somebody thinks will happen: one of the choices, or a curve of their own.
struct Prediction {
  int choice = 0;              ///< from 1 on; 0 for none
  std::vector<QPointF> curve;  ///< what was drawn: seconds from the question on, and the value of what is plotted
  bool operator==(const Prediction&) const = default;
  bool empty() const { return choice == 0 && curve.empty(); }
};

/// Which of the holds is shown as that of the eye: the one that begins where it is, or at 30° of its side where it is so
/// near to the centre that nothing could be seen.
inline Eigen::Index shownHold(const HoldFan& fan, double eye) {
  return fan.nearest(std::fabs(eye) < 10 ? std::copysign(30.0, eye) : eye);
}

/// Where a scene stands. All that its page is drawn from, beside History.
struct SceneState {
  enum class Phase {
    running,  ///< the run goes on to the end of the step
    asked,    ///< a question waits for a prediction
    holding,  ///< the hold test is shown as it goes
    found,    ///< the answer is there
    done,     ///< what was watched is over
    learned,  ///< the end: one sentence to take home
  };

  const Scene* scene = nullptr;
  bool last = false;  ///< no scene comes after it
  std::size_t step = 0;
  Phase phase = Phase::running;
  std::map<std::size_t, Prediction> predictions;  ///< by the step of their question
  Step askedAt = 0;                               ///< where the question of this answer was asked
  double heldFor = 0;                             ///< of the hold test that is shown [s]
  std::optional<HoldTest> test;                   ///< that of this step
  std::optional<HoldTest> before;                 ///< the one before it in this scene
  std::map<std::size_t, double> results;          ///< the one number that an answer ended with, by its step
  bool sentenceShown = true;

  const SceneStep& now() const { return scene->steps[step]; }
  bool asks() const { return phase != Phase::learned && now().kind == SceneStep::Kind::ask; }
  bool answers() const { return phase != Phase::learned && now().kind == SceneStep::Kind::reveal; }
  /// The question that is open or being answered; null otherwise.
  const SceneStep* question() const { return asks() ? &now() : answers() ? &scene->steps[step - 1] : nullptr; }
  /// What was predicted to that question; null otherwise.
  const Prediction* prediction() const {
    const auto found = predictions.find(asks() ? step : step - 1);
    return question() && found != predictions.end() ? &found->second : nullptr;
  }
  /// Whether the stage is dark because a hold test is shown.
  bool showsHold() const { return test && (phase == Phase::holding || phase == Phase::found); }
};

}  // namespace gazehold

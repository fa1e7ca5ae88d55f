// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/scene_director.hpp"

#include <algorithm>
#include <limits>

#include "base/error.hpp"
#include "io/fields.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

using Phase = SceneState::Phase;
using Kind = SceneStep::Kind;

constexpr double holdLength = static_cast<double>(HoldFan::length) / stepsPerSecond;  // [s]

}  // namespace

SceneDirector::SceneDirector(SimulationController& controller, QObject* parent)
    : QObject(parent), controller_(controller), forecast_(controller.data()) {
  connect(&controller_, &SimulationController::frame, this, &SceneDirector::follow);
}

void SceneDirector::begin(const Scene& scene) {
  left_.reset();
  const bool sentenceShown = state_.sentenceShown;
  state_ = {};
  state_.scene = &scene;
  state_.last = isLast(scene);
  state_.sentenceShown = sentenceShown;
  controller_.beginRun(said(scene.title), scene.start);
  beginStep(0);
  Q_EMIT sceneChanged();
}

void SceneDirector::leave() {
  if (!state_.scene) return;
  controller_.pause();
  left_ = Left{state_, controller_.putAside()};
  controller_.setSpeed(1);
  state_ = {};
  Q_EMIT sceneChanged();
}

void SceneDirector::forget() {
  left_.reset();
  if (!state_.scene) return;
  state_ = {};
  Q_EMIT sceneChanged();
}

void SceneDirector::resume() {
  if (!left_ || left_->wanted) return;
  left_->wanted = true;
  controller_.comeBackTo(left_->run);
}

// its page would show the numbers of what was played with until its own run is there
void SceneDirector::comeBack() {
  if (!controller_.settled()) return;
  state_ = std::move(left_->state);
  left_.reset();
  awaitsTest_ = false;
  if (state_.phase == Phase::running) run();
  Q_EMIT sceneChanged();
}

// where a step begins
Step SceneDirector::startOf(std::size_t step) const {
  Step start = 0;
  for (std::size_t k = 0; k < step; ++k) start = std::max(start, state_.scene->steps[k].until);
  return start;
}

void SceneDirector::beginStep(std::size_t step) {
  state_.step = step;
  awaitsTest_ = false;
  if (state_.now().kind == Kind::ask) {
    state_.phase = Phase::asked;
    state_.askedAt = startOf(step);
    state_.test.reset();
    controller_.setSpeed(1);
  } else {
    run();
  }
  Q_EMIT changed();
}

// to the end of the step
void SceneDirector::run() {
  state_.phase = Phase::running;
  const double speed = state_.now().speed;
  controller_.setSpeed(speed >= 100 ? std::numeric_limits<double>::infinity() : speed);
  runToEnd();
}

// nowhere, where the step is a hold test alone
void SceneDirector::runToEnd() {
  if (state_.now().until > startOf(state_.step)) controller_.runTo(seconds(state_.now().until));
}

void SceneDirector::follow() {
  if (left_ && left_->wanted) comeBack();
  if (!state_.scene) return;
  if (state_.phase == Phase::running) {
    const Step until = std::max(state_.now().until, startOf(state_.step));
    if (awaitsTest_) {
      const auto& test = controller_.data().holdTest();
      if (test && test->step == controller_.now()) finish(*test);
    } else if (controller_.settled() && controller_.now() >= until) {
      arrive();
    }
  } else if (state_.phase == Phase::holding) {
    state_.heldFor = std::min(holdLength, static_cast<double>(holding_.elapsed()) / 1000.0);
    if (state_.heldFor >= holdLength) state_.phase = Phase::found;
  }
  Q_EMIT changed();
}

void SceneDirector::arrive() {
  controller_.pause();
  if (!state_.now().hold) return finish(std::nullopt);
  awaitsTest_ = true;
  controller_.holdTest();
}

void SceneDirector::finish(std::optional<HoldTest> test) {
  awaitsTest_ = false;
  if (state_.now().kind == Kind::watch) {
    if (test) state_.before = std::move(test);
    if (state_.step + 1 < state_.scene->steps.size() && state_.scene->steps[state_.step + 1].kind == Kind::ask)
      beginStep(state_.step + 1);
    else state_.phase = Phase::done;
    return;
  }
  state_.results[state_.step] = forecast_.result(state_);
  state_.test = std::move(test);
  state_.heldFor = 0;
  state_.phase = state_.test ? Phase::holding : Phase::found;
  holding_.start();
}

void SceneDirector::next() {
  if (!state_.scene) return;
  switch (state_.phase) {
    case Phase::running:
      controller_.setSpeed(std::numeric_limits<double>::infinity());
      if (!controller_.playing() && !awaitsTest_) runToEnd();
      break;
    case Phase::asked:
      // whatever was tried meanwhile: the answer belongs to the moment of the question
      if (controller_.now() != state_.askedAt) controller_.goTo(state_.askedAt);
      beginStep(state_.step + 1);
      break;
    case Phase::holding:
      state_.heldFor = holdLength;
      state_.phase = Phase::found;
      break;
    case Phase::found:
    case Phase::done:
      if (state_.test) state_.before = std::move(state_.test);
      state_.test.reset();
      if (state_.step + 1 < state_.scene->steps.size()) {
        beginStep(state_.step + 1);
      } else {
        state_.phase = Phase::learned;
        controller_.setSpeed(1);
        controller_.play();
      }
      break;
    case Phase::learned: Q_EMIT finished(); return;
  }
  Q_EMIT changed();
}

void SceneDirector::back() {
  if (!state_.scene) return;
  std::size_t to = state_.step;
  if (state_.phase == Phase::learned || state_.answers()) --to;  // to the question
  else if (to > 0) to -= state_.now().kind == Kind::ask ? 1 : 2;
  // a test that was made before the question belongs to it still
  if (to == 0) state_.before.reset();
  state_.test.reset();
  state_.results.erase(state_.results.lower_bound(to), state_.results.end());
  controller_.pause();
  state_.phase = Phase::running;
  state_.step = to;
  controller_.goTo(startOf(to));
  beginStep(to);
}

void SceneDirector::togglePlay() {
  if (state_.scene && state_.phase == Phase::running && !controller_.playing() && !awaitsTest_) run();
  else controller_.togglePlay();
}

void SceneDirector::choose(int number) {
  if (!state_.scene || !state_.asks() || number < 1 || number > static_cast<int>(state_.now().choices.size())) return;
  state_.predictions[state_.step] = {number, {}};
  Q_EMIT changed();
}

void SceneDirector::drawPrediction(std::vector<QPointF> curve) {
  if (!state_.scene || !state_.asks() || curve.size() < 2) return;
  state_.predictions[state_.step] = {0, std::move(curve)};
  Q_EMIT changed();
}

void SceneDirector::clearPrediction() {
  if (state_.scene && state_.asks()) state_.predictions.erase(state_.step);
  Q_EMIT changed();
}

void SceneDirector::holdAgain() {
  if (!state_.scene || !state_.showsHold()) return;
  state_.phase = Phase::holding;
  state_.heldFor = 0;
  holding_.start();
  Q_EMIT changed();
}

void SceneDirector::setSentenceShown(bool shown) {
  state_.sentenceShown = shown;
  Q_EMIT changed();
}

// ---------------------------------------------------------------- what a session keeps

Json SceneDirector::notes() const {
  if (!state_.scene) return {};
  Json predictions = Json::array();
  for (const auto& [step, prediction] : state_.predictions) {
    Json each{{"step", step + 1}};
    if (prediction.choice > 0) each["choice"] = static_cast<unsigned>(prediction.choice);
    if (!prediction.curve.empty()) {
      each["curve"] = Json::array();
      for (const QPointF& point : prediction.curve) each["curve"].push_back({point.x(), point.y()});
    }
    predictions.push_back(each);
  }
  return {{"scene", state_.scene->id}, {"step", state_.step + 1}, {"predictions", predictions}};
}

std::map<std::size_t, Prediction> predictionsIn(const Json& notes, const Scene& scene) {
  std::map<std::size_t, Prediction> predictions;
  for (const Json& each : Fields(notes).list("predictions")) {
    Fields fields(each);
    const std::uint64_t step = fields.whole("step") - 1;
    if (step >= scene.steps.size() || scene.steps[step].kind != Kind::ask) continue;
    Prediction prediction;
    if (fields.find("choice"))
      prediction.choice =
          static_cast<int>(std::min<std::uint64_t>(fields.whole("choice"), scene.steps[step].choices.size()));
    if (fields.find("curve"))
      for (const Json& point : fields.list("curve"))
        if (point.is_array() && point.size() == 2 && point[0].is_number() && point[1].is_number())
          prediction.curve.emplace_back(point[0].get<double>(), point[1].get<double>());
    predictions[step] = prediction;
  }
  return predictions;
}

bool SceneDirector::recall(const Json& notes) {
  try {
    Fields fields(notes);
    const auto scene = std::ranges::find(scenes_, fields.text("scene"), &Scene::id);
    if (scene == scenes_.end()) return false;
    SceneState state;
    state.scene = &*scene;
    state.last = isLast(*scene);
    state.step = std::clamp<std::size_t>(fields.whole("step"), 1, scene->steps.size()) - 1;
    state.predictions = predictionsIn(notes, *scene);
    state.sentenceShown = state_.sentenceShown;
    state_ = std::move(state);
  } catch (const Error&) {
    return false;
  }
  left_.reset();
  awaitsTest_ = false;
  // an answer is found again from its question
  if (state_.now().kind == Kind::reveal) --state_.step;
  state_.phase = state_.asks() ? Phase::asked : Phase::running;
  state_.askedAt = startOf(state_.step);
  controller_.pause();
  Q_EMIT sceneChanged();
  Q_EMIT changed();
  return true;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/reel.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/number.hpp"
#include "lecture/question_panel.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

using Kind = Stretch::Kind;
using Phase = SceneState::Phase;

constexpr double captionShown = 5;  // [s of film]

// whether a page of this scene plots what the drift laboratory measures
bool plotsDrift(const Scene& scene) {
  return std::ranges::any_of(scene.steps, [](const SceneStep& step) {
    return step.quantity == Plotted::lost || step.quantity == Plotted::gain;
  });
}

}  // namespace

Reel::Reel(Session session, const FilmPlan& plan, const FilmLook& look, const Scene* scene)
    : plan_(plan),
      scene_(scene),
      player_(std::move(session), false),
      captions_([&] {
        // what lies before the film, or another branch, is not of it
        std::vector<Caption> captions;
        const Session& s = player_.session();
        if (scene || plan.frames() == 0) return captions;
        const auto shown = static_cast<Step>(captionShown * plan.stretches.front().speed.value() * stepsPerSecond);
        for (const Bookmark& bookmark : s.bookmarks)
          if (bookmark.branch == s.current && bookmark.step + shown > plan.stepOf(0) &&
              bookmark.step <= plan.stepOf(plan.frames() - 1))
            captions.push_back({bookmark.step, bookmark.step + shown, fromCore(bookmark.text)});
        std::ranges::stable_sort(captions, {}, &Caption::from);
        return captions;
      }()),
      page_(look, history_, player_.session(), scene || !captions_.empty()),
      forecast_(history_) {
  history_.measures = page_.showsDrift() || (scene && plotsDrift(*scene));
  history_.began(0, 0);
  history_.look(player_);
  state_.scene = scene;
  if (scene) enter(0);
}

// The history follows the network that it looks at, which changes only where a command acts. Looking once after each is
// looking always, whichever frames are drawn.
void Reel::advanceTo(Step step) {
  while (player_.now() < step) {
    const Log& log = player_.simulation().log();
    const std::size_t done = player_.simulation().commandsDone();
    const Step goal = done < log.size() ? std::clamp(log[done].step + 1, player_.now() + 1, step) : step;
    const std::string_view failure = player_.advanceTo(goal, history_);
    if (!failure.empty())
      throw Error(ExitCode::diverged,
                  "the run stopped at " + numberText(seconds(player_.now())) + " s: " + std::string(failure));
    if (player_.simulation().commandsDone() != done) history_.look(player_);
  }
}

bool Reel::goTo(std::int64_t frame, const std::atomic<bool>& interrupted) {
  const std::size_t stretch = plan_.stretchOf(frame);
  const auto runTo = [&](Step step) {
    // in pieces, between which it can be interrupted
    for (constexpr Step piece = 1000; player_.now() < step && !interrupted;)
      advanceTo(std::min(step, player_.now() + piece));
    return !interrupted;
  };
  while (stretch_ < stretch) {
    if (!runTo(plan_.stretches[stretch_].until)) return false;
    enter(++stretch_);
  }
  frame_ = frame;
  return runTo(plan_.stepOf(frame));
}

// as SceneDirector goes on
void Reel::enter(std::size_t number) {
  if (!scene_) return;
  const Stretch& stretch = plan_.stretches[number];
  history_.look(player_);
  const auto test = [&] { return NetworkCopy(player_.simulation()).holdTest(false); };
  // the step that is left
  if (number > 0 && (stretch.step != state_.step || stretch.kind == Kind::learned)) {
    if (state_.now().kind == SceneStep::Kind::watch && state_.now().hold) state_.test = test();
    if (state_.test) state_.before = std::move(state_.test);
    state_.test.reset();
  }
  state_.step = stretch.step;
  switch (stretch.kind) {
    case Kind::run: state_.phase = Phase::running; break;
    case Kind::asked:
      state_.phase = Phase::asked;
      state_.askedAt = player_.now();
      break;
    case Kind::holding:
      state_.results[state_.step] = forecast_.result(state_);
      state_.test = test();
      state_.heldFor = 0;
      state_.phase = Phase::holding;
      break;
    case Kind::found:
      if (!state_.test) state_.results[state_.step] = forecast_.result(state_);
      state_.heldFor = seconds(HoldFan::length);
      state_.phase = Phase::found;
      break;
    case Kind::learned: state_.phase = Phase::learned; break;
  }
}

QString Reel::caption() const {
  if (scene_) return QuestionPanel(history_).sentence(state_);
  QString text;
  for (const Caption& caption : captions_)
    if (caption.from <= step() && step() < caption.until) text = caption.text;
  return text;
}

void Reel::draw(QImage& image) {
  history_.look(player_);
  const Stretch& stretch = plan_.stretches[stretch_];
  if (stretch.kind == Kind::holding)
    state_.heldFor = std::min(seconds(HoldFan::length),
                              static_cast<double>(plan_.begin + frame_ - stretch.first) / plan_.fps.value());
  page_.draw(image, {.step = step(),
                     .speed = stretch.speed.value(),
                     .caption = caption(),
                     .scene = scene_ ? &state_ : nullptr});
}

const Session& Reel::session() { return player_.session(); }

}  // namespace gazehold

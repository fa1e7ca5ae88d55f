// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QElapsedTimer>
#include <QObject>

#include "lecture/forecast_panel.hpp"
#include "lecture/scene_state.hpp"
#include "run/simulation_controller.hpp"

namespace gazehold {

/// The predictions in the notes of a session, see SceneDirector::notes(). Throws UsageError.
std::map<std::size_t, Prediction> predictionsIn(const Json& notes, const Scene& scene);

/// Leads through a scene: plays what is to be watched, stops at the question, takes a prediction, brings the answer. The
/// run itself is a session like any other, and what a person does to it stays. Lives on the window's thread.
class SceneDirector : public QObject {
  Q_OBJECT
 public:
  explicit SceneDirector(SimulationController& controller, QObject* parent = nullptr);

  /// Those that recall() finds.
  void setScenes(std::span<const Scene> scenes) { scenes_ = scenes; }
  /// Null while none is on.
  const Scene* scene() const { return state_.scene; }
  const SceneState& state() const { return state_; }
  /// Begins a scene and plays it. The scene must outlive it.
  void begin(const Scene& scene);
  /// Lets go of the scene; the run stays as it is. resume() goes back to where it was left, as soon as that can be shown.
  void leave();
  /// The same, and there is nothing to go back to: another run is shown.
  void forget();
  bool canResume() const { return left_.has_value(); }
  void resume();

  /// The one thing to do next: the end of what runs, the answer, the next step; after the last it asks for another scene.
  void next();
  /// To the question before, or to what led to it.
  void back();
  /// Plays or pauses what runs.
  void togglePlay();
  void choose(int number);
  void drawPrediction(std::vector<QPointF> curve);
  void clearPrediction();
  /// Shows the hold test again, or makes one where the answer has none.
  void holdAgain();
  void setSentenceShown(bool shown);

  /// What a session keeps of it, see docs/scenes.md; null when no scene is on.
  Json notes() const;
  /// Shows a scene where such notes left it; the run must stand there. False when they are none, or of no scene here.
  bool recall(const Json& notes);

 Q_SIGNALS:
  /// Something that is drawn has changed.
  void changed();
  /// A scene was begun, left or ended.
  void sceneChanged();
  void finished();

 private:
  void beginStep(std::size_t step);
  void run();
  void runToEnd();
  void follow();
  void comeBack();
  void arrive();
  void finish(std::optional<HoldTest> test);
  Step startOf(std::size_t step) const;
  bool isLast(const Scene& scene) const { return !scenes_.empty() && &scene == &scenes_.back(); }

  SimulationController& controller_;
  ForecastPanel forecast_;
  std::span<const Scene> scenes_ = sceneTable();
  SceneState state_;
  bool awaitsTest_ = false;
  QElapsedTimer holding_;
  struct Left {
    SceneState state;
    std::shared_ptr<Replacement> run;
    bool wanted = false;  // on the way back
  };
  std::optional<Left> left_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>
#include <QWidget>

#include "lecture/scene_director.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// What is on the page of a scene, in words for the lecturer alone: what to ask, the answer before it is shown, what comes next,
/// and what students get wrong. `scenes` are those of the lecture.
QString presenterNotes(const SceneState& state, std::span<const Scene> scenes);

/// A small window beside the lecture with those words and the time that was spent, for the screen that the room does not see.
class PresenterNotes : public QWidget {
  Q_OBJECT
 public:
  /// Keys of `lecture` act here, too.
  PresenterNotes(SceneDirector& director, QWidget* lecture);

  void setScenes(std::span<const Scene> scenes) { scenes_ = scenes; }
  void setTheme(const Theme& theme);
  /// Shows it on another screen than the lecture; where there is none at the lower right within `place`, on the screen.
  /// The lecture keeps the keyboard.
  void showBeside(const QRect& place);
  QString text() const { return words_->text() + clock_->text(); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void follow();
  void followClock();

  SceneDirector& director_;
  QWidget* lecture_;
  std::span<const Scene> scenes_ = sceneTable();
  QLabel *clock_, *words_;
  QTimer timer_;
  QElapsedTimer ofScene_, ofLecture_;
  const Scene* timed_ = nullptr;
};

}  // namespace gazehold

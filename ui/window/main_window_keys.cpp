// SPDX-License-Identifier: GPL-3.0-or-later
// What keys do that stand in no menu, most of them in a lecture.
#include <QAction>

#include "controls/companion_menu.hpp"
#include "theme/text.hpp"
#include "window/main_window.hpp"
#include "world/path/path_world.hpp"

namespace gazehold {

// a scene is not left by the key that makes it fill the screen
void MainWindow::toggleLecture() {
  if (inScene()) setWindowState(windowState() ^ Qt::WindowFullScreen);
  else setLecture(!inLecture());
  lectureAction_->setChecked(inLecture());
}

// at a question the run stands until PgDn: to go on would give the answer away
bool MainWindow::sceneAsks() const { return inScene() && lecture_->director().state().asks(); }

// what a scene says holds for its own run: whoever wants to change that leaves it first
bool MainWindow::sceneStands() {
  if (!inScene() || lecture_->director().state().phase == SceneState::Phase::learned) return false;
  lecture_->hint(tr("Esc first: what the scene says holds for its own run, which waits for you"));
  return true;
}

// where it is seen: a lecture has no banner
void MainWindow::tell(const QString& message) {
  if (inLecture()) lecture_->hint(message);
  else banner_->tell(message);
}

void MainWindow::togglePlay() {
  if (sceneAsks()) return;
  if (inScene()) lecture_->director().togglePlay();
  else controller_.togglePlay();
}

// the answer to a question, or what was just shown once more
void MainWindow::holdInScene() {
  SceneDirector& director = lecture_->director();
  if (director.state().showsHold()) director.holdAgain();
  else if (director.state().asks()) director.next();
}

void MainWindow::toggleLight() {
  if (sceneStands()) return;
  const bool dark = controller_.value(ParameterId::darkness) > 0.5;
  try {
    controller_.setParameter(ParameterId::darkness, dark ? 0.0 : 1.0);
  } catch (const UsageError& error) {
    tell(translated(error.what()));
  }
}

void MainWindow::walkHome() {
  if (sceneStands()) return;
  if (controller_.setup().system != System::path || controller_.data().samples().empty())
    return tell(tr("Only an animal walks home: choose a scenario of the path"));
  const Landmark end = believedHome(controller_.data().samples().back());
  controller_.placeTarget(end.x, end.y);
}

void MainWindow::addLectureKeys() {
  const auto key = [this](const QKeySequence& sequence, bool lectureOnly, std::function<void()> act) {
    auto* action = new QAction(this);
    action->setShortcut(sequence);
    addAction(action);
    connect(action, &QAction::triggered, this, std::move(act));
    if (!lectureOnly) return;
    action->setAutoRepeat(false);
    action->setEnabled(false);
    lectureKeys_.push_back(action);
  };
  // beside the one in the menu, for the matched optimum alone
  key(QKeySequence(Qt::Key_G), false, [this] { toggleCompanion(controller_, {}); });
  key(QKeySequence(Qt::Key_Escape), false, [this] { escape(); });
  for (int k = 1; k <= 6; ++k) key(QKeySequence(Qt::Key_0 + k), true, [this, k] { lecture_->number(k); });
  key(QKeySequence(Qt::Key_S), true, [this] { lecture_->setSentenceShown(!lecture_->sentenceShown()); });
  key(QKeySequence(Qt::Key_L), true, [this] { lecture_->chooseScene(); });
  key(QKeySequence(Qt::Key_Question), true, [this] { lecture_->setKeysShown(!lecture_->keysShown()); });
  key(QKeySequence(Qt::Key_Home), true, [this] { lecture_->nextScene(-1); });
  key(QKeySequence(Qt::Key_End), true, [this] { lecture_->nextScene(1); });
  key(QKeySequence(Qt::Key_X), true, [this] {
    if (!sceneStands()) controller_.lesionAtRandom(6);
  });
  key(QKeySequence(Qt::Key_D), false, [this] { toggleLight(); });
  key(QKeySequence(Qt::Key_Plus), false, [this] { changeSpeed(1); });
  key(QKeySequence(Qt::Key_Equal), false, [this] { changeSpeed(1); });
  key(QKeySequence(Qt::Key_Minus), false, [this] { changeSpeed(-1); });
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTimer>
#include <QWidget>

#include "lecture/presenter_notes.hpp"
#include "lecture/scene_director.hpp"
#include "lecture/scene_widget.hpp"
#include "views/view_set.hpp"
#include "controls/parameter_control.hpp"

namespace gazehold {

/// What a lecture hall sees. While a scene is on, its page; in free play the stage, at most two plots, three sliders, Play,
/// Step and one sentence, all large: keys 1 and 2 choose the left plot, 3 to 6 the right one.
class LectureMode : public QWidget {
  Q_OBJECT
 public:
  explicit LectureMode(SimulationController& controller, QWidget* parent = nullptr);

  ViewSet& views() { return *views_; }
  SceneDirector& director() { return director_; }
  SceneWidget& page() { return *page_; }
  /// What free play shows large: the stage, or the arena of a path.
  View& stage() { return StagePanel::isFor(system_) ? *stage_ : *arena_; }
  /// The scenes that are led through, in order: those of the program, until others are given.
  std::span<const Scene> scenes() const { return own_.empty() ? sceneTable() : std::span<const Scene>(own_); }
  void setScenes(std::vector<Scene> own);
  /// The next thing to do of a scene, or the scene that was left, or the first.
  void next();
  void back();
  void nextScene(int by);
  /// A number key: a prediction where one is asked for, else a plot; see toggle().
  void number(int key);
  /// Brings the view of this key in, or takes it away when another is left.
  void toggle(int key);
  /// Ids of the plots that are shown.
  QStringList shown() const;
  /// Size of plain text, for the height of the screen.
  int textPixels() const;
  void setTheme(const Theme& theme);
  /// See FigureStyle.
  void setAuthorsOptimum(bool shown);
  bool sentenceShown() const { return director_.state().sentenceShown; }
  void setSentenceShown(bool shown);
  /// Nothing but black, so that the room looks at the lecturer.
  bool black() const { return black_->isVisible(); }
  void setBlack(bool black);
  /// All keys, over the page.
  bool keysShown() const { return keys_->isVisible(); }
  void setKeysShown(bool shown);
  /// One line for a moment, at the foot: why a key does nothing here.
  void hint(const QString& words);
  /// What it says now; empty for nothing.
  QString hinted() const { return hint_->isVisible() ? hint_->text() : QString(); }
  /// Notes for the lecturer, in a window of their own.
  bool notesShown() const { return notes_->isVisible(); }
  void setNotesShown(bool shown);
  const PresenterNotes& notes() const { return *notes_; }
  /// A list of the scenes to choose from.
  void chooseScene();

 Q_SIGNALS:
  void leaveRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  QWidget* buildFreePlay();
  QWidget* buildHeader();
  QWidget* buildControls();
  void fillSceneMenu(QMenu& menu);
  bool offers(std::size_t panel) const;
  void arrange();
  int pixels(double atFullHeight) const;
  int headerHeight(bool titled) const;
  bool titleHasRoom() const;
  void scale();
  void tellButtons();
  void followFrame();
  void followState();
  void followScene();

  SimulationController& controller_;
  SceneDirector director_;
  std::vector<Scene> own_;
  ViewSet* views_;
  QStackedLayout* stack_;
  SceneWidget* page_;
  QWidget* free_ = nullptr;
  View *stage_, *arena_;
  QWidget* black_;
  QLabel *keys_, *hint_;
  QTimer hinting_;
  PresenterNotes* notes_ = nullptr;
  QLabel* title_ = nullptr;
  QLabel* sentence_ = nullptr;
  QLabel* clock_ = nullptr;
  QPushButton* play_ = nullptr;
  QPushButton* step_ = nullptr;
  QWidget* header_ = nullptr;
  QBoxLayout *body_ = nullptr, *plots_ = nullptr;
  std::array<ParameterControl*, 3> controls_{};
  std::array<int, 2> plotKeys_ = {1, 4};  // of the left and the right plot; 0 for none
  bool authorsOptimum_ = false;
  const Theme* theme_ = &Theme::named(QStringLiteral("projector"));
  System system_ = System::eye;  // whose views are shown
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QToolBar>

#include "controls/banner.hpp"
#include "controls/control_panel.hpp"
#include "controls/rail_button.hpp"
#include "controls/timeline.hpp"
#include "controls/transport_bar.hpp"
#include "experiments/experiments_window.hpp"
#include "export/figure_dialog.hpp"
#include "film/film_dialog.hpp"
#include "help/help_window.hpp"
#include "help/what_is_this.hpp"
#include "lecture/lecture_mode.hpp"
#include "run/simulation_controller.hpp"
#include "theme/language.hpp"
#include "window/hold_window.hpp"
#include "window/journal_keeper.hpp"
#include "window/view_grid.hpp"

namespace gazehold {

/// How a window begins.
struct WindowOptions {
  QString theme;                   ///< "light", "dark", "projector"; empty: as remembered, or as the system has it
  QSize size;                      ///< empty: as remembered
  bool lecture = false;            ///< begin in lecture mode
  bool remember = true;            ///< read and write the person's settings (QSettings)
  QString journals = {};           ///< where the run is kept for the case that this program dies; empty: nowhere
  QString scene = {};              ///< of a lecture, to begin with; empty: the first
  std::vector<Scene> scenes = {};  ///< instead of the program's own
  bool firstStart = false;         ///< of this person: the first scene welcomes them, in a window
};

/// The window: menus, transport, controls, views, status; and lecture mode in their place.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(SimulationController& controller, const WindowOptions& options, QWidget* parent = nullptr);

  ViewGrid& grid() { return *grid_; }
  ControlPanel& controls() { return *panel_; }
  TransportBar& transport() { return *transport_; }
  Banner& banner() { return *banner_; }
  /// Asks about sessions of programs that died.
  Banner& offer() { return *offer_; }
  Timeline& timeline() { return *timeline_; }
  /// Null until lecture mode is entered for the first time.
  LectureMode* lecture() { return lecture_; }
  /// Null until it is shown for the first time.
  ExperimentsWindow* experiments() { return experiments_; }
  WhatIsThis& whatIsThis() { return *whatIsThis_; }
  /// Null until it is shown for the first time.
  HelpWindow* help() { return help_; }
  /// Null while none is open.
  FigureDialog* figureDialog() { return figureDialog_; }
  /// The same.
  FilmDialog* filmDialog() { return filmDialog_; }
  bool inLecture() const { return lecture_ && stack_->currentWidget() == lecture_; }
  void setLecture(bool lecture, bool fullScreen = true);
  /// In lecture mode with a scene on.
  bool inScene() const { return inLecture() && lecture_->director().scene(); }

  /// Light, dark or projector; empty follows the system.
  void setTheme(const QString& id);
  /// Which linear optimum the views show, see FigureStyle.
  void setAuthorsOptimum(bool shown);
  /// Runs a scenario; asks for a recording where one is needed.
  void setScenario(const Scenario& scenario);
  /// Opens a session, a figure of one, or a recording, by the end of its name; what is wrong with the file is told in the banner.
  void openFile(const QString& path);
  void openSession(const QString& path);
  /// Writes the session, with the scene that is on. Throws WriteError.
  void saveSessionAs(const QString& path);
  /// Opens a recorded gaze; what is wrong with the file is told in the banner.
  void openRecording(const QString& path);
  /// Brings everything that is shown up to date, and what is shown of the window as an image.
  QImage screenshot();
  /// What is dragged away with the title of a panel: a file with its figure, and an image; null before there is a run.
  QMimeData* draggedFigure(const View* view);
  /// Writes the person's settings, where they are remembered.
  void rememberArrangement();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void moveEvent(QMoveEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  // main_window.cpp: its parts
  void buildToolBars();
  QToolBar* addRow(const char* name, QWidget* widget);
  void addBanner(Banner*& banner, QToolBar*& row, const char* name);
  void buildControls();
  void buildStatus();
  void connectParts();
  void connectTransport();
  void connectControls();
  const Theme& theme() const;
  void applyTheme();
  void applyStyle();
  void styleLectureLater();
  void fitSize();
  void fitDock(int width);
  int usualDockWidth() const { return compact_ ? 206 : 300; }
  void placeFloatingControls();
  void setRail(bool rail);
  void showControls(bool shown);
  void restoreLayout();
  void readSettings(const WindowOptions& options);

  // main_window_language.cpp: all words anew
  void chooseLanguage(Language language);
  void retranslate();
  void remakeMenus();
  void remakeControls();

  // main_window_run.cpp: what happens while it runs
  void followFrame(bool fresh);
  void followState();
  void tellStatus();
  void hear(const Notice& notice);
  void tellRebuilt(const QString& label);
  bool sceneAsks() const;
  bool sceneStands();
  void tell(const QString& message);
  void escape();
  void chooseFile();
  void chooseRecording();
  void chooseScreenshot();
  void recallScene(const Session& session);
  void saveSession(bool elsewhere);
  void nameSession(const QString& path);
  void keepJournal(const QString& directory);
  void offerNext();
  void tryFile(const std::function<void()>& act, const QString& another, std::function<void()> tryAnother);
  void askBookmark();
  void makeHoldTest();
  void beginScene(const std::string& id);
  void holdInScene();
  void togglePlay();
  void toggleLecture();
  void toggleLight();
  void walkHome();
  void changeSpeed(int by);
  void rememberRecent(const QString& path);
  void askSeed();
  void askTime();
  void showExperiments();
  void showHelp(const QString& page);
  void tellTargetTaken(TargetSource before);
  void nextScenario(int by);

  // main_window_figures.cpp
  Figure figureOf(const std::string& shown) const;
  void saveFigure(const std::string& shown);
  void copyFigure(const Figure& figure, const Page& page, const FigureStyle& style);
  void copyData(const Figure& figure);
  void dragFigure(View* view);
  void showViewMenu(View* view, const QPoint& at);
  void askFilm();
  void recordFilm(bool on);

  // main_window_layouts.cpp: which panels, and where
  void buildLayoutMenu(QMenu* view);
  void fillLayoutMenu();
  void saveLayoutAs();
  void addArrangement(QMenu* menu, View* view);

  // main_window_menus.cpp
  void buildMenus();
  QMenu* menu(const QString& title);
  QAction* add(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> act);
  void buildFileMenu();
  void buildEditMenu();
  void buildViewMenu();
  void buildRunMenu();
  void buildScenarioMenu();
  void buildLesionMenu();
  void buildHelpMenu();
  void buildPastActions(QMenu* run);
  void fillRecent();
  void addLectureKeys();

  SimulationController& controller_;
  std::vector<Scene> ownScenes_;  // until there is a lecture
  bool remember_;
  QString themeId_;
  bool systemIsDark_, authorsOptimum_ = false;

  QStackedWidget* stack_;
  ViewGrid* grid_;
  LectureMode* lecture_ = nullptr;
  HoldWindow* hold_ = nullptr;                // made when it is first asked for
  ExperimentsWindow* experiments_ = nullptr;  // made when it is first asked for
  HelpWindow* help_ = nullptr;                // made when it is first asked for
  WhatIsThis* whatIsThis_ = nullptr;
  ControlPanel* panel_ = nullptr;
  TransportBar* transport_ = nullptr;
  Banner *banner_ = nullptr, *offer_ = nullptr;
  Timeline* timeline_ = nullptr;
  QToolBar* timelineRow_ = nullptr;
  QString sessionPath_;
  std::unique_ptr<QTemporaryDir> dragged_;  // figures that were dragged away
  GridLayout openedLayout_;                 // with the session: what has not changed since is not written into it
  std::unique_ptr<JournalKeeper> journal_;
  QToolBar* transportRow_ = nullptr;
  QToolBar *bannerRow_ = nullptr, *offerRow_ = nullptr;
  QDockWidget* dock_ = nullptr;
  QToolBar* rail_ = nullptr;
  RailButton* railButton_ = nullptr;
  QLabel *statusLeft_ = nullptr, *statusRight_ = nullptr;
  QPointer<FigureDialog> figureDialog_;
  QPointer<FilmDialog> filmDialog_;
  std::optional<Step> recordedFrom_;  // while a film is recorded
  QMenu *scenarioMenu_ = nullptr, *stepMenu_ = nullptr, *recentMenu_ = nullptr, *layoutMenu_ = nullptr;
  QAction *playAction_ = nullptr, *freezeAction_ = nullptr, *lectureAction_ = nullptr, *controlsAction_ = nullptr;
  QAction* recordAction_ = nullptr;
  std::vector<QAction*> lectureKeys_;
  std::vector<int> selected_;

  Qt::WindowStates stateBefore_;
  int dockWidth_ = 0;
  Step lectureStep_ = SimulationController::toNextSaccade, usualStep_ = 0;  // see setLecture()
  bool dockRestored_ = false;
  bool compact_ = false, narrow_ = false, controlsWanted_ = true;
  QElapsedTimer statusTold_;
};

}  // namespace gazehold

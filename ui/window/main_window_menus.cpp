// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <tuple>

#include <QActionGroup>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenuBar>
#include <QSettings>
#include <QTextDocumentFragment>

#include "main_window.hpp"
#include "theme/language.hpp"
#include "controls/branch_menu.hpp"
#include "controls/companion_menu.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

struct StepSize {
  const char* text;
  Step steps;
};
constexpr std::array<StepSize, 5> stepSizes = {
    {{QT_TRANSLATE_NOOP("gazehold::MainWindow", "0.1 ms, one step of the model"), 1},
     {"1 ms", 10},
     {"10 ms", 100},
     {"100 ms", 1000},
     {QT_TRANSLATE_NOOP("gazehold::MainWindow", "To the next saccade"), SimulationController::toNextSaccade}}};

struct Speed {
  const char* text;
  double factor;
};
constexpr std::array<Speed, 5> speeds = {
    {{"0.1×", 0.1},
     {"0.5×", 0.5},
     {"1×", 1.0},
     {"5×", 5.0},
     {QT_TRANSLATE_NOOP("gazehold::MainWindow", "max, as fast as it goes"), std::numeric_limits<double>::infinity()}}};

constexpr std::array<double, 4> timeSpans = {4, 8, 20, 60};

}  // namespace

void MainWindow::changeSpeed(int by) {
  auto at = std::ranges::find_if(speeds, [this](const Speed& each) { return each.factor >= controller_.speed(); });
  const auto k =
      std::clamp<std::ptrdiff_t>(at - speeds.begin() + by, 0, static_cast<std::ptrdiff_t>(speeds.size()) - 1);
  controller_.setSpeed(speeds[static_cast<std::size_t>(k)].factor);
}

QMenu* MainWindow::menu(const QString& title) {
  QMenu* menu = menuBar()->addMenu(title);
  menu->setToolTipsVisible(true);
  return menu;
}

QAction* MainWindow::add(QMenu* menu, const QString& text, const QKeySequence& key, std::function<void()> act) {
  QAction* action = menu->addAction(text);
  action->setShortcut(key);
  // keys work in lecture mode too, where there is no menu
  addAction(action);
  connect(action, &QAction::triggered, this, std::move(act));
  return action;
}

void MainWindow::buildMenus() {
  buildFileMenu();
  buildEditMenu();
  buildViewMenu();
  buildRunMenu();
  buildScenarioMenu();
  buildLesionMenu();
  buildHelpMenu();
  addLectureKeys();
  // what a tool tip says stands in the status line, too, wherever mouse or cursor is
  for (QAction* action : findChildren<QAction*>())
    if (action->statusTip().isEmpty() && !explain(action).empty())
      action->setStatusTip(QTextDocumentFragment::fromHtml(action->toolTip()).toPlainText());
}

void MainWindow::buildFileMenu() {
  QMenu* file = menu(tr("&File"));
  add(file, tr("&Open…"), QKeySequence::Open, [this] {
    chooseFile();
  })->setToolTip(tr("A session, or a recording to follow"));
  recentMenu_ = file->addMenu(tr("&Recent"));
  connect(recentMenu_, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
  file->addSeparator();
  add(file, tr("&Save session"), QKeySequence::Save, [this] {
    saveSession(false);
  })->setToolTip(tr("All that was done to this run: opened, it is this run again"));
  add(file, tr("Save session &as…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")), [this] {
    saveSession(true);
  })->setToolTip(tr("The same, in another file"));
  file->addSeparator();
  add(file, tr("Save &figure…"), QKeySequence(QStringLiteral("Ctrl+Shift+P")), [this] {
    const View* filled = grid_->maximised();
    saveFigure(filled ? filled->id().toStdString() : "layout");
  })->setToolTip(tr("A panel or all of them as SVG, PDF, PNG or TIFF, with the numbers behind it"));
  add(file, tr("Save s&creenshot…"), QKeySequence(QStringLiteral("Ctrl+P")), [this] {
    chooseScreenshot();
  })->setToolTip(tr("The window as it stands, as a PNG picture"));
  file->addSeparator();
  add(file, tr("&Quit"), QKeySequence::Quit, [this] {
    close();
  })->setToolTip(tr("Arrangement and run are kept for the next time"));
}

void MainWindow::fillRecent() {
  recentMenu_->clear();
  const QStringList recent =
      remember_ ? QSettings().value(QStringLiteral("recent/recordings")).toStringList() : QStringList();
  for (const QString& path : recent) {
    QAction* action = recentMenu_->addAction(QFileInfo(path).fileName(), this, [this, path] { openFile(path); });
    action->setToolTip(path);
  }
  if (recent.isEmpty()) recentMenu_->addAction(tr("none yet"))->setEnabled(false);
}

void MainWindow::buildEditMenu() {
  QMenu* edit = menu(tr("&Edit"));
  QAction* undo = controller_.undoStack().createUndoAction(this, tr("&Undo"));
  undo->setShortcut(QKeySequence::Undo);
  QAction* redo = controller_.undoStack().createRedoAction(this, tr("&Redo"));
  redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
  undo->setToolTip(tr("Takes back what was done last to the run: a slider, a lesion, the target, another run"));
  redo->setToolTip(tr("Does again what was taken back"));
  for (QAction* action : {undo, redo}) {
    edit->addAction(action);
    addAction(action);
  }
}

void MainWindow::buildViewMenu() {
  QMenu* view = menu(tr("&View"));
  QMenu* themes = view->addMenu(tr("&Theme"));
  auto* group = new QActionGroup(this);
  const std::pair<const char*, const char*> names[] = {{QT_TR_NOOP("As the system"), ""},
                                                       {QT_TR_NOOP("Light"), "light"},
                                                       {QT_TR_NOOP("Dark"), "dark"},
                                                       {QT_TR_NOOP("Projector"), "projector"}};
  for (const auto& [text, id] : names) {
    QAction* action = add(themes, tr(text), {}, [this, id = QString(QLatin1String(id))] { setTheme(id); });
    action->setCheckable(true);
    action->setToolTip(tr("Colours of window and panels; a lecture takes the projector’s unless one is chosen"));
    action->setData(QLatin1String(id));
    group->addAction(action);
  }
  connect(themes, &QMenu::aboutToShow, this, [this, group] {
    for (QAction* action : group->actions()) action->setChecked(action->data().toString() == themeId_);
  });

  QMenu* languages = view->addMenu(tr("Lan&guage"));
  for (const Language each : {Language::english, Language::chinese}) {
    const QString name = each == Language::chinese ? QStringLiteral("简体中文") : QStringLiteral("English");
    QAction* action = add(languages, name, {}, [this, each] { chooseLanguage(each); });
    action->setCheckable(true);
    action->setToolTip(tr("Changes at once; the run goes on"));
    connect(languages, &QMenu::aboutToShow, action, [action, each] { action->setChecked(language() == each); });
  }

  QMenu* span = view->addMenu(tr("T&ime shown"));
  for (const double time : timeSpans) {
    QAction* action = add(span, QStringLiteral("%1 s").arg(time), {}, [this, time] {
      grid_->views().setTimeSpan(time);
      if (lecture_) lecture_->views().setTimeSpan(time);
    });
    action->setCheckable(true);
    action->setToolTip(tr("How much of the run trace and raster show"));
    connect(span, &QMenu::aboutToShow, action,
            [this, action, time] { action->setChecked(grid_->views().options().timeSpan == time); });
  }

  QMenu* optimum = view->addMenu(tr("&Optimum shown"));
  const std::tuple<const char*, const char*, bool> optima[] = {
      {QT_TR_NOOP("Matched"),
       QT_TR_NOOP("Solved for the dead time that a step really has: the best straight read-out of these cells"), false},
      {QT_TR_NOOP("Authors’"),
       QT_TR_NOOP("Solved for a dead time of 2.00 ms, as in the authors’ code; judged at the one that a step has"),
       true}};
  optimum->setToolTipsVisible(true);
  for (const auto& [text, tip, authors] : optima) {
    QAction* action = add(optimum, tr(text), {}, [this, authors = authors] { setAuthorsOptimum(authors); });
    action->setCheckable(true);
    action->setToolTip(tr(tip));
    connect(optimum, &QMenu::aboutToShow, action,
            [this, action, authors = authors] { action->setChecked(authorsOptimum_ == authors); });
  }

  QMenu* companions = view->addMenu(tr("&Companions"));
  companions->setToolTip(
      tr("<p>Runs beside this one, drawn faintly: from the same start, with the same targets, light and "
         "lesions, and in a loop of their own. They never touch this run.</p>"));
  connect(companions, &QMenu::aboutToShow, this,
          [this, companions] { fillCompanionMenu(companions, this, controller_); });

  QMenu* fill = view->addMenu(tr("&Fill the window with"));
  for (View* each : grid_->views().views()) {
    QAction* action = add(fill, each->title(), {}, [this, each] { grid_->maximise(each); });
    // which views there are, and what they are called, depends on the system
    const auto follow = [this, action, each] {
      action->setText(each->title());
      action->setToolTip(each->panel().technicalName());
      action->setVisible(grid_->views().isFor(each, controller_.setup().system));
    };
    follow();
    connect(fill, &QMenu::aboutToShow, action, follow);
  }
  fill->setToolTipsVisible(true);
  add(fill, tr("All panels"), {}, [this] {
    grid_->maximise(nullptr);
  })->setToolTip(tr("Back to all panels beside each other"));
  view->addSeparator();
  controlsAction_ = add(view, tr("&Controls"), {}, [this] { showControls(controlsAction_->isChecked()); });
  controlsAction_->setCheckable(true);
  controlsAction_->setChecked(true);
  controlsAction_->setToolTip(tr("Shows or hides the controls"));
  lectureAction_ = add(view, tr("&Lecture mode"), QKeySequence(Qt::Key_F11), [this] { toggleLecture(); });
  lectureAction_->setCheckable(true);
  lectureAction_->setToolTip(tr("The stage, with scenes that ask and answer, readable from the last row"));
  buildLayoutMenu(view);
  add(view, tr("&Restore layout"), {}, [this] {
    restoreLayout();
  })->setToolTip(tr("Panels and controls where they stood at first"));
}

void MainWindow::buildRunMenu() {
  QMenu* run = menu(tr("&Run"));
  playAction_ = add(run, tr("Play"), QKeySequence(Qt::Key_Space), [this] { togglePlay(); });
  playAction_->setToolTip(tr("Lets the run go on at the chosen speed, or holds it"));
  add(run, tr("Step"), QKeySequence(Qt::Key_Period), [this] {
    if (!sceneAsks()) controller_.step();
  })->setToolTip(tr("Advances by the chosen step and pauses; in a lecture to the next saccade"));
  stepMenu_ = run->addMenu(tr("Step by"));
  for (const StepSize& size : stepSizes) {
    QAction* action = add(stepMenu_, tr(size.text), {}, [this, steps = size.steps] {
      controller_.setStepSize(steps);
      controller_.step();
    });
    action->setCheckable(true);
    action->setToolTip(tr("Steps by so much, now and whenever Step is pressed"));
    action->setData(static_cast<qlonglong>(size.steps));
  }
  buildPastActions(run);
  run->addSeparator();
  add(run, tr("Reset"), QKeySequence(Qt::Key_R), [this] {
    inScene() ? lecture_->director().begin(*lecture_->director().scene()) : controller_.reset();
  })->setToolTip(tr("To the start: same seed, weights and sliders"));
  // in a lecture nobody wants another network by one key
  add(run, tr("New seed"), QKeySequence(Qt::Key_N), [this] {
    inLecture() ? lecture_->setNotesShown(!lecture_->notesShown()) : controller_.newSeed();
  })->setToolTip(tr("To the start, with another network and other targets"));
  add(run, tr("Seed…"), {}, [this] {
    askSeed();
  })->setToolTip(tr("To the start of the run of that number: the same seed gives the same run"));
  run->addSeparator();
  QMenu* speed = run->addMenu(tr("Speed"));
  for (const Speed& each : speeds) {
    QAction* action = add(speed, tr(each.text), {}, [this, factor = each.factor] { controller_.setSpeed(factor); });
    action->setCheckable(true);
    action->setToolTip(tr("Simulated seconds in a second"));
    connect(speed, &QMenu::aboutToShow, action,
            [this, action, factor = each.factor] { action->setChecked(controller_.speed() == factor); });
  }
  add(run, tr("Run to a time…"), QKeySequence(QStringLiteral("Ctrl+T")), [this] {
    askTime();
  })->setToolTip(tr("Runs to this simulated time and pauses: seconds, or minutes:seconds"));
  run->addSeparator();
  add(run, tr("Experiments…"), QKeySequence(QStringLiteral("Ctrl+E")), [this] {
    showExperiments();
  })->setToolTip(tr("Every claim of the paper over many seeds, beside the live network"));
  add(run, tr("Hold test"), QKeySequence(Qt::Key_H), [this] { inScene() ? holdInScene() : makeHoldTest(); })
      ->setToolTip(tr("<p>What the network holds for 3 s without vision and without corrections, before and after "
                      "learning. It is made on copies: the run goes on untouched.</p>"));
  add(run, tr("Walk home"), QKeySequence(Qt::Key_W), [this] {
    walkHome();
  })->setToolTip(tr("Of an animal: it walks the way home that it believes in, and stops where that ends"));
  run->addSeparator();
  recordAction_ = add(run, tr("Record a film"), QKeySequence(QStringLiteral("Ctrl+R")),
                      [this] { recordFilm(recordAction_->isChecked()); });
  recordAction_->setCheckable(true);
  recordAction_->setChecked(recordedFrom_.has_value());
  recordAction_->setToolTip(
      tr("Marks where a film begins, and at the second time where it ends; it is made from what was done meanwhile"));
  add(run, tr("Film…"), QKeySequence(QStringLiteral("Ctrl+Shift+F")), [this] {
    askFilm();
  })->setToolTip(tr("A stretch of this run as a film, each frame exactly at its time"));
  run->addSeparator();
  freezeAction_ = add(run, tr("Freeze learning"), QKeySequence(Qt::Key_F),
                      [this] { controller_.freeze(!controller_.learningFrozen()); });
  freezeAction_->setCheckable(true);
  freezeAction_->setToolTip(tr("Stops all changes of the weights by learning; the slider stays as it is"));
}

void MainWindow::buildPastActions(QMenu* run) {
  add(run, tr("Back 1 s"), QKeySequence(Qt::Key_Comma), [this] {
    if (!sceneAsks()) controller_.goBack();
  })->setToolTip(tr("To a second before; what came later stays, and can be gone to again"));
  QMenu* past = run->addMenu(tr("Go to"));
  const std::tuple<const char*, const char*, Step> ways[] = {{QT_TR_NOOP("Back 10 ms"), "Shift+Left", -100},
                                                             {QT_TR_NOOP("On 10 ms"), "Shift+Right", 100},
                                                             {QT_TR_NOOP("Back one step"), "Ctrl+Shift+Left", -1},
                                                             {QT_TR_NOOP("On one step"), "Ctrl+Shift+Right", 1},
                                                             {QT_TR_NOOP("On 1 s"), ";", stepsPerSecond},
                                                             {QT_TR_NOOP("Back 10 s"), "Ctrl+Left",
                                                              -10 * stepsPerSecond},
                                                             {QT_TR_NOOP("On 10 s"), "Ctrl+Right",
                                                              10 * stepsPerSecond}};
  for (const auto& [text, key, steps] : ways)
    add(past, tr(text), QKeySequence(QLatin1String(key)), [this, steps = steps] {
      if (!sceneAsks()) controller_.goBy(steps);
    })->setToolTip(tr("Goes along what has run, and pauses; beyond its end it runs on"));
  past->addSeparator();
  using Go = void (*)(SimulationController&, bool);
  const std::tuple<const char*, const char*, Go, bool> marks[] = {
      {QT_TR_NOOP("The saccade before"), "Alt+Left", [](SimulationController& c, bool on) { c.goToSaccade(on); },
       false},
      {QT_TR_NOOP("The next saccade"), "Alt+Right", [](SimulationController& c, bool on) { c.goToSaccade(on); }, true},
      {QT_TR_NOOP("The jump of the target before"), "Alt+Up",
       [](SimulationController& c, bool on) { c.goToTargetJump(on); }, false},
      {QT_TR_NOOP("The next jump of the target"), "Alt+Down",
       [](SimulationController& c, bool on) { c.goToTargetJump(on); }, true},
      {QT_TR_NOOP("The bookmark before"), "Ctrl+PgUp", [](SimulationController& c, bool on) { c.goToBookmark(on); },
       false},
      {QT_TR_NOOP("The next bookmark"), "Ctrl+PgDown", [](SimulationController& c, bool on) { c.goToBookmark(on); },
       true}};
  for (const auto& [text, key, go, next] : marks)
    add(past, tr(text), QKeySequence(QLatin1String(key)), [this, go = go, next = next] {
      go(controller_, next);
    })->setToolTip(tr("Goes to what has been in this run, and pauses there"));
  past->addSeparator();
  add(past, tr("The start"), QKeySequence(QStringLiteral("Ctrl+Home")), [this] {
    controller_.goTo(0);
  })->setToolTip(tr("Shows the run as it began; nothing is lost"));
  add(past, tr("The end"), QKeySequence(QStringLiteral("Ctrl+End")), [this] {
    controller_.goTo(controller_.reach());
  })->setToolTip(tr("To the end of what has run"));
  add(run, tr("Go on from here"), QKeySequence(QStringLiteral("Ctrl+G")), [this] {
    controller_.goOnFromHere();
  })->setToolTip(tr("In the past this begins a branch; the way that is left stays"));
  add(run, tr("Bookmark…"), QKeySequence(Qt::Key_B), [this] {
    inLecture() ? lecture_->setBlack(!lecture_->black()) : askBookmark();
  })->setToolTip(tr("Names this moment, to come back to; in a lecture the key blanks the screen"));
  QMenu* branches = run->addMenu(tr("Branches and bookmarks"));
  branches->setToolTip(tr("A change in the past begins a branch; what was left stays here"));
  connect(branches, &QMenu::aboutToShow, this, [this, branches] { fillBranchMenu(branches, controller_); });
}

void MainWindow::buildScenarioMenu() {
  scenarioMenu_ = menu(tr("&Scenario"));
  const QString groups[] = {tr("Eye"), tr("Plane"), tr("Ring"), tr("Path")};
  const Scenario* before = nullptr;
  for (const Scenario& scenario : scenarioTable()) {
    if (!before || before->system != scenario.system) {
      if (before) scenarioMenu_->addSeparator();
      scenarioMenu_->addAction(groups[static_cast<std::size_t>(scenario.system)])->setEnabled(false);
    }
    before = &scenario;
    QString title = translated(scenario.title);
    if (scenario.needsRecording) title += QStringLiteral("…");
    QAction* action = add(scenarioMenu_, title, {}, [this, &scenario] { setScenario(scenario); });
    action->setCheckable(true);
    action->setData(fromCore(scenario.id));
    action->setToolTip(QStringLiteral("<p>%1</p>").arg(translated(scenario.sentences)));
    action->setStatusTip(firstSentence(scenario.sentences));
  }
  scenarioMenu_->addSeparator();
  QMenu* scenes = scenarioMenu_->addMenu(tr("Scenes of a &lecture"));
  scenes->setToolTip(tr("A run, a question, and what comes of it, on the stage"));
  scenes->setToolTipsVisible(true);
  for (const Scene& scene : sceneTable())
    add(scenes, said(scene.title), {}, [this, &scene] {
      setLecture(true);
      lecture_->director().begin(scene);
    })->setToolTip(said(scene.steps.front().text));
  QAction* next = add(scenarioMenu_, tr("Next"), QKeySequence(Qt::Key_PageDown),
                      [this] { inLecture() ? lecture_->next() : nextScenario(1); });
  next->setToolTip(tr("The next scenario; in a lecture the next thing to do"));
  QAction* previous = add(scenarioMenu_, tr("Previous"), QKeySequence(Qt::Key_PageUp),
                          [this] { inLecture() ? lecture_->back() : nextScenario(-1); });
  previous->setToolTip(tr("The scenario before; in a lecture back to the question"));
  // a clicker's key that is held down is one press
  for (QAction* each : {next, previous}) each->setAutoRepeat(false);
}

void MainWindow::buildLesionMenu() {
  QMenu* lesion = menu(tr("&Lesion"));
  QAction* kill = add(lesion, tr("Kill the selected cells"), QKeySequence(Qt::Key_Delete),
                      [this] { controller_.lesion(selected_); });
  QAction* revive = add(lesion, tr("Revive the selected cells"), {}, [this] { controller_.revive(selected_); });
  QAction* random = add(lesion, tr("Kill cells at random…"), {}, [this] {
    bool ok = false;
    const int count =
        QInputDialog::getInt(this, tr("Kill cells at random"), tr("How many:"), 6, 1, controller_.cellCount(), 1, &ok);
    if (ok) controller_.lesionAtRandom(count);
  });
  QAction* all = add(lesion, tr("Revive all"), {}, [this] { controller_.reviveAll(); });
  kill->setToolTip(tr("They fire no more until they are revived; select them in the raster"));
  revive->setToolTip(tr("They fire again, with the weights that they have"));
  random->setToolTip(tr("So many of the living cells, drawn at random"));
  all->setToolTip(tr("All lesioned cells fire again, with the weights that they have"));
  connect(lesion, &QMenu::aboutToShow, this, [this, kill, revive, all] {
    const QString words = selected_.empty() ? tr("the selected cells") : cellCount(selected_.size());
    kill->setText(tr("Kill %1").arg(words));
    revive->setText(tr("Revive %1").arg(words));
    kill->setEnabled(!selected_.empty());
    revive->setEnabled(!selected_.empty());
    all->setEnabled(!controller_.lesionedCells().empty());
  });
  // outside the menu the keys stay alive
  connect(
      lesion, &QMenu::aboutToHide, this,
      [kill, revive, all] {
        for (QAction* action : {kill, revive, all}) action->setEnabled(true);
      },
      Qt::QueuedConnection);
}

void MainWindow::buildHelpMenu() {
  QMenu* help = menu(tr("&Help"));
  add(help, tr("&What am I looking at?"), QKeySequence(Qt::Key_F1), [this] {
    whatIsThis_->explainHere();
  })->setToolTip(tr("Explains what has the focus, or what the mouse points at"));
  add(help, tr("&Explain by a click"), QKeySequence(QStringLiteral("Shift+F1")), [this] {
    whatIsThis_->beginPointing();
  })->setToolTip(tr("The next click explains instead of acting"));
  help->addSeparator();
  const std::tuple<const char*, const char*, const char*, const char*> pages[] = {
      {QT_TR_NOOP("&Keyboard and mouse"), "Ctrl+F1", "keyboard",
       QT_TR_NOOP("All keys, and what can be clicked and dragged")},
      {QT_TR_NOOP("What the &symbols mean"), "", "symbols",
       QT_TR_NOOP("Every mark and every number, and the two optima")},
      {QT_TR_NOOP("The &model in five pages"), "", "model-1",
       QT_TR_NOOP("What an integrator is, cells, eye, learning rule, and what else they hold")},
      {QT_TR_NOOP("S&cenarios"), "", "scenarios", QT_TR_NOOP("What each of them shows, and what to watch")},
      {QT_TR_NOOP("&Lecturer’s manual"), "", "manual", QT_TR_NOOP("How to give the lecture, scene by scene")},
      {QT_TR_NOOP("&About Gazehold"), "", "about", QT_TR_NOOP("Version, sources, licence")}};
  for (const auto& [text, key, page, tip] : pages)
    add(help, tr(text), QKeySequence(QLatin1String(key)), [this, page = page] {
      showHelp(QLatin1String(page));
    })->setToolTip(tr(tip));
}

}  // namespace gazehold

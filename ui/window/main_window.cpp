// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.hpp"

#include <QApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QStyleFactory>
#include <QTimer>
#include <QVBoxLayout>

#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr QSize leastSize(960, 540), usualSize(1440, 900);
constexpr int compactBelow = 1400;  // smaller type
constexpr int tabbedBelow = 1280;   // weights and skill share a panel
constexpr int shortBelow = 680;     // in height: the whole block does
constexpr int railBelow = 1100;     // controls fold to a rail

bool paletteIsDark() {
  const QPalette palette = QGuiApplication::palette();
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

}  // namespace

MainWindow::MainWindow(SimulationController& controller, const WindowOptions& options, QWidget* parent)
    : QMainWindow(parent),
      controller_(controller),
      ownScenes_(options.scenes),
      remember_(options.remember),
      systemIsDark_(paletteIsDark()),
      stack_(new QStackedWidget),
      grid_(new ViewGrid(controller)) {
  setObjectName(QStringLiteral("main_window"));
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  setMinimumSize(leastSize);
  setAcceptDrops(true);
  setContextMenuPolicy(Qt::NoContextMenu);
  stack_->addWidget(grid_);
  setCentralWidget(stack_);
  whatIsThis_ = new WhatIsThis(this, [this]() -> const Theme& { return theme(); });
  connect(whatIsThis_, &WhatIsThis::helpRequested, this, [this] { showHelp(QStringLiteral("symbols")); });
  buildMenus();
  buildToolBars();
  buildControls();
  buildStatus();
  connectParts();
  readSettings(options);
  applyTheme();
  followState();
  grid_->setFocus();
  qApp->installEventFilter(this);
  if (options.firstStart) {
    setLecture(true, false);
    beginScene({});
  }
  if (options.lecture || !options.scene.isEmpty() || !options.scenes.empty()) setLecture(true);
  if (!options.scene.isEmpty() || !options.scenes.empty()) beginScene(options.scene.toStdString());
  if (!options.journals.isEmpty()) keepJournal(options.journals);
}

QToolBar* MainWindow::addRow(const char* name, QWidget* widget) {
  auto* bar = new QToolBar;
  bar->setObjectName(QLatin1String(name));
  bar->setMovable(false);
  bar->setFloatable(false);
  bar->toggleViewAction()->setEnabled(false);
  bar->addWidget(widget);
  addToolBar(Qt::TopToolBarArea, bar);
  return bar;
}

void MainWindow::addBanner(Banner*& banner, QToolBar*& row, const char* name) {
  banner = new Banner;
  row = addRow(name, banner);
  row->setStyleSheet(QStringLiteral("QToolBar { padding: 0; }"));
  row->hide();
  addToolBarBreak(Qt::TopToolBarArea);
  connect(banner, &Banner::shownChanged, this, [this, row](bool shown) { row->setVisible(shown && !inLecture()); });
}

void MainWindow::buildToolBars() {
  addBanner(banner_, bannerRow_, "banner_row");
  addBanner(offer_, offerRow_, "offer_row");
  transport_ = new TransportBar(controller_, scenarioMenu_, stepMenu_);
  transportRow_ = addRow("transport_row", transport_);

  timeline_ = new Timeline(controller_);
  timelineRow_ = addRow("timeline_row", timeline_);
  removeToolBar(timelineRow_);
  addToolBar(Qt::BottomToolBarArea, timelineRow_);
  timelineRow_->show();

  // where the window is narrow the controls fold to this
  rail_ = new QToolBar;
  rail_->setObjectName(QStringLiteral("rail"));
  rail_->setMovable(false);
  rail_->setFloatable(false);
  rail_->toggleViewAction()->setEnabled(false);
  addToolBar(Qt::LeftToolBarArea, rail_);
  railButton_ = new RailButton(tr("What you change"));
  railButton_->setToolTip(tr("Shows or hides the controls"));
  rail_->addWidget(railButton_);
  connect(railButton_, &QAbstractButton::clicked, this, [this] { showControls(!dock_->isVisible()); });
  rail_->hide();
}

void MainWindow::buildControls() {
  panel_ = new ControlPanel(controller_);
  dock_ = new QDockWidget(tr("What you change"));
  dock_->setObjectName(QStringLiteral("controls_dock"));
  dock_->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable);
  dock_->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
  // a panel like the views, with its title on it
  const auto around = [](QWidget* inner) {
    auto* outer = new QWidget;
    (new QVBoxLayout(outer))->addWidget(inner);
    return outer;
  };
  auto* title = new QLabel(dock_->windowTitle());
  title->setObjectName(QStringLiteral("controls_title"));
  dock_->setTitleBarWidget(around(title));
  dock_->setWidget(around(panel_));
  dock_->setMinimumWidth(200);
  addDockWidget(Qt::LeftDockWidgetArea, dock_);
}

void MainWindow::buildStatus() {
  statusLeft_ = new QLabel;
  statusRight_ = new QLabel;
  for (QLabel* label : {statusLeft_, statusRight_}) {
    label->setProperty("second", true);
    label->setContentsMargins(10, 0, 10, 0);
  }
  statusLeft_->setMinimumWidth(1);  // what it says may be long; the window may be narrow
  statusBar()->addWidget(statusLeft_, 1);
  statusBar()->addPermanentWidget(statusRight_);
  statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectParts() {
  connect(&controller_, &SimulationController::frame, this, &MainWindow::followFrame);
  connect(&controller_, &SimulationController::stateChanged, this, &MainWindow::followState);
  connect(&controller_, &SimulationController::noticed, this, &MainWindow::hear);
  connect(&controller_, &SimulationController::rebuilt, this, &MainWindow::tellRebuilt);
  connect(&controller_, &SimulationController::targetTaken, this, &MainWindow::tellTargetTaken);
  connectTransport();
  connectControls();
  connect(grid_, &ViewGrid::maximisedChanged, this,
          [this](bool maximised) { dock_->setVisible(!maximised && !narrow_ && controlsWanted_ && !inLecture()); });
  connect(&grid_->views(), &ViewSet::menuRequested, this, &MainWindow::showViewMenu);
  connect(&grid_->views(), &ViewSet::dragRequested, this, &MainWindow::dragFigure);
  connect(&grid_->views(), &ViewSet::selectionChanged, this, [this](const std::vector<int>& cells) {
    selected_ = cells;
    panel_->lesions()->select(cells);
  });
}

void MainWindow::connectTransport() {
  connect(transport_, &TransportBar::complained, this, [this](const QString& message) { banner_->tell(message); });
}

void MainWindow::connectControls() {
  connect(panel_, &ControlPanel::complained, this, [this](const QString& message) { banner_->tell(message); });
  connect(panel_, &ControlPanel::openRequested, this, &MainWindow::chooseRecording);
  connect(panel_, &ControlPanel::cellsSelected, this, [this](const std::vector<int>& cells) {
    selected_ = cells;
    grid_->views().select(cells);
  });
}

// ---------------------------------------------------------------- theme and size

const Theme& MainWindow::theme() const {
  if (inLecture() && themeId_.isEmpty()) return Theme::named(QStringLiteral("projector"));
  if (!themeId_.isEmpty()) return Theme::named(themeId_);
  return Theme::named(systemIsDark_ ? QStringLiteral("dark") : QStringLiteral("light"));
}

void MainWindow::setTheme(const QString& id) {
  themeId_ = id;
  applyTheme();
}

void MainWindow::setAuthorsOptimum(bool shown) {
  authorsOptimum_ = shown;
  if (lecture_) lecture_->setAuthorsOptimum(shown);
  applyStyle();
}

void MainWindow::applyTheme() {
  QApplication::setPalette(theme().palette());
  panel_->setTheme(theme());
  banner_->setTheme(theme());
  offer_->setTheme(theme());
  applyStyle();
}

// sizes of type stand in the style sheet: it has the last word on fonts
void MainWindow::applyStyle() {
  const bool projector = theme().id == QStringLiteral("projector");
  const int pixels = (compact_ ? 11 : 13) + (projector && !inLecture() ? 2 : 0);
  const int lecturePixels = inLecture() ? lecture_->textPixels() : pixels;
  const int gap = compact_ ? 6 : 8;
  const Theme& t = theme();
  qApp->setStyleSheet(
      QStringLiteral("* { font-family: 'DejaVu Sans', 'Noto Sans CJK SC'; font-size: %1px; }").arg(pixels) +
      t.resource(QStringLiteral("style.qss")) +
      QStringLiteral("#clock { font-size: %1px; font-weight: bold; }"
                     "#scenario { font-weight: bold; } #scenario::menu-indicator { image: none; }"
                     "#controls_title { background: %2; border: 1px solid %3; border-bottom: none;"
                     " border-top-left-radius: 4px; border-top-right-radius: 4px; padding: 6px 9px 0 9px;"
                     " font-weight: bold; }"
                     "#controls { background: %2; border: 1px solid %3; border-top: none;"
                     " border-bottom-left-radius: 4px; border-bottom-right-radius: 4px; }"
                     "#transport QPushButton, #transport QToolButton { padding-left: %5px; padding-right: %5px; }"
                     "#transport #step { padding-right: 18px; }"
                     "#lecture, #lecture * { font-size: %4px; }"
                     "#lecture #title, #lecture #time { font-size: %6px; font-weight: bold; }")
          .arg(pixels * 3 / 2)
          .arg(t.panel.name(), t.border.name())
          .arg(lecturePixels)
          .arg(width() < railBelow ? 6
               : compact_          ? 10
                                   : 12)
          .arg(lecturePixels * 4 / 3));
  if (inLecture()) return lecture_->setTheme(t);
  FigureStyle style;
  style.theme = &t;
  style.fontPixels = pixels;
  style.authorsOptimum = authorsOptimum_;
  style.lineScale = (compact_ ? 0.9 : 1.0) * (projector ? 1.4 : 1.0);
  grid_->views().setStyle(style);
  timeline_->setFigureStyle(style);
  if (experiments_) experiments_->setStyle(style);
  grid_->setGap(gap);
  dock_->titleBarWidget()->layout()->setContentsMargins(gap, gap, 0, 0);
  dock_->widget()->layout()->setContentsMargins(gap, 0, 0, gap);
  transport_->setCompact(compact_);
}

void MainWindow::fitSize() {
  const bool compact = width() < compactBelow;
  if (compact != compact_) {
    compact_ = compact;
    applyStyle();
    fitDock(usualDockWidth());
  }
  grid_->setTabs(height() < shortBelow   ? ViewGrid::Tabs::all
                 : width() < tabbedBelow ? ViewGrid::Tabs::lower
                                         : ViewGrid::Tabs::none);
  setRail(width() < railBelow);
}

// after the layout of the window has settled, or it would be undone
void MainWindow::fitDock(int width) {
  dockWidth_ = width;
  QTimer::singleShot(0, this, [this] {
    if (!inLecture()) resizeDocks({dock_}, {dockWidth_}, Qt::Horizontal);
  });
}

void MainWindow::setRail(bool rail) {
  if (rail == narrow_) return;
  narrow_ = rail;
  applyStyle();
  rail_->setVisible(rail && !inLecture());
  showControls(rail ? false : controlsWanted_);
}

// in a narrow window they lie over the views instead of beside them
void MainWindow::showControls(bool shown) {
  if (!narrow_) controlsWanted_ = shown;
  dock_->setFloating(narrow_ && shown);
  placeFloatingControls();
  dock_->setVisible(shown && !inLecture());
  railButton_->setChecked(shown);
  controlsAction_->setChecked(shown);
}

void MainWindow::placeFloatingControls() {
  if (!narrow_ || !dock_->isFloating()) return;
  dock_->setGeometry(QRect(stack_->mapToGlobal(QPoint(0, 0)), QSize(240, stack_->height())));
}

void MainWindow::moveEvent(QMoveEvent* event) {
  QMainWindow::moveEvent(event);
  placeFloatingControls();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  if (inLecture()) styleLectureLater();
  else fitSize();
  placeFloatingControls();
}

// its type follows its height, which it has only after this event
void MainWindow::styleLectureLater() {
  QTimer::singleShot(0, this, [this] {
    if (inLecture()) applyStyle();
  });
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (!dockRestored_) fitDock(usualDockWidth());
  dockRestored_ = true;
}

void MainWindow::restoreLayout() {
  grid_->maximise(nullptr);
  dock_->setFloating(false);
  addDockWidget(Qt::LeftDockWidgetArea, dock_);
  showControls(!narrow_);
  fitDock(usualDockWidth());
  panel_->setUnfoldedGroups({});
  grid_->arrange({});
}

// ---------------------------------------------------------------- lecture mode

void MainWindow::setLecture(bool lecture, bool fullScreen) {
  if (lecture == inLecture()) return;
  if (lecture && !lecture_) {
    lecture_ = new LectureMode(controller_);
    lecture_->setAuthorsOptimum(authorsOptimum_);
    stack_->addWidget(lecture_);
    connect(&lecture_->views(), &ViewSet::menuRequested, this, &MainWindow::showViewMenu);
    connect(&lecture_->views(), &ViewSet::dragRequested, this, &MainWindow::dragFigure);
    // nothing lies over a scene
    connect(&lecture_->director(), &SceneDirector::sceneChanged, this, [this] {
      if (hold_) hold_->hide();
    });
    connect(lecture_, &LectureMode::leaveRequested, this, [this] { setLecture(false); });
    if (!ownScenes_.empty()) lecture_->setScenes(std::move(ownScenes_));
  }
  // the laboratory is free of it; PgDn in the lecture goes back to where it was left
  if (!lecture) lecture_->director().leave();
  if (lecture) {
    lecture_->views().setTimeSpan(grid_->views().options().timeSpan);
    stateBefore_ = windowState();
    if (dock_->isVisible()) dockWidth_ = dock_->width();
  }
  // each has a step of its own
  if (lecture) usualStep_ = controller_.stepSize();
  else lectureStep_ = controller_.stepSize();
  controller_.setStepSize(lecture ? lectureStep_ : usualStep_);
  if (!lecture) lecture_->setNotesShown(false);
  stack_->setCurrentWidget(lecture ? static_cast<QWidget*>(lecture_) : grid_);
  menuBar()->setHidden(lecture);
  statusBar()->setHidden(lecture);
  transportRow_->setHidden(lecture);
  timelineRow_->setHidden(lecture);
  bannerRow_->setVisible(!lecture && banner_->telling());
  offerRow_->setVisible(!lecture && offer_->telling());
  rail_->setVisible(!lecture && narrow_);
  dock_->setVisible(!lecture && !narrow_ && controlsWanted_ && !grid_->maximised());
  // a picture keeps the size that was asked for
  if (remember_ && fullScreen)
    setWindowState(lecture ? stateBefore_ | Qt::WindowFullScreen : stateBefore_ & ~Qt::WindowFullScreen);
  lectureAction_->setChecked(lecture);
  for (QAction* key : lectureKeys_) key->setEnabled(lecture);
  applyTheme();
  styleLectureLater();
  if (!lecture && dockWidth_ > 0) fitDock(dockWidth_);
  stack_->currentWidget()->setFocus();
}

void MainWindow::beginScene(const std::string& id) {
  for (const Scene& scene : lecture_->scenes())
    if (id.empty() || scene.id == id) return lecture_->director().begin(scene);
}

// ---------------------------------------------------------------- what is remembered

void MainWindow::readSettings(const WindowOptions& options) {
  QSettings settings;
  themeId_ = options.theme;
  resize(options.size.isEmpty() ? usualSize.boundedTo(screen()->availableSize()) : options.size);
  if (!remember_) {
    fitSize();
    return;
  }
  // whoever wrote the file: what is not one of the choices is as if it were not there
  const QString theme = settings.value(QStringLiteral("window/theme")).toString();
  if (options.theme.isEmpty() && Theme::named(theme).id == theme) themeId_ = theme;
  const bool placed =
      options.size.isEmpty() && restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
  setWindowState(windowState() & ~Qt::WindowFullScreen);
  // its frame needs room, too
  const QSize room = screen()->availableSize();
  if (options.size.isEmpty() && !placed && (room.width() <= usualSize.width() || room.height() <= usualSize.height()))
    setWindowState(windowState() | Qt::WindowMaximized);
  fitSize();
  dockRestored_ = restoreState(settings.value(QStringLiteral("window/docks")).toByteArray());
  bannerRow_->hide();
  offerRow_->hide();
  transportRow_->show();
  timelineRow_->show();
  rail_->setVisible(narrow_);
  showControls(!narrow_ && settings.value(QStringLiteral("controls/shown"), true).toBool());
  grid_->loadLayout(settings.value(QStringLiteral("window/views")).toByteArray());
  grid_->views().setTimeSpan(settings.value(QStringLiteral("window/time_span"), 8.0).toDouble());
  authorsOptimum_ = settings.value(QStringLiteral("window/optimum")).toString() == QStringLiteral("authors");
  panel_->setUnfoldedGroups(settings.value(QStringLiteral("controls/unfolded")).toStringList());
}

void MainWindow::rememberArrangement() {
  // the run of a scene is not what a person chose for the next time
  const bool ofScene = lecture_ && (lecture_->director().scene() || lecture_->director().canResume());
  setLecture(false);
  if (!remember_) return;
  QSettings settings;
  settings.setValue(QStringLiteral("window/theme"), themeId_);
  settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
  settings.setValue(QStringLiteral("window/docks"), saveState());
  settings.setValue(QStringLiteral("window/views"), grid_->saveLayout());
  settings.setValue(QStringLiteral("window/time_span"), grid_->views().options().timeSpan);
  settings.setValue(QStringLiteral("window/optimum"),
                    authorsOptimum_ ? QStringLiteral("authors") : QStringLiteral("matched"));
  settings.setValue(QStringLiteral("controls/shown"), controlsWanted_);
  settings.setValue(QStringLiteral("controls/unfolded"), panel_->unfoldedGroups());
  if (!ofScene) settings.setValue(QStringLiteral("run/scenario"), fromCore(controller_.setup().scenario->id));
}

void MainWindow::closeEvent(QCloseEvent* event) {
  rememberArrangement();
  if (journal_) journal_->end();
  QMainWindow::closeEvent(event);
}

}  // namespace gazehold

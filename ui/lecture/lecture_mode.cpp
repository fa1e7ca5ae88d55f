// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/lecture_mode.hpp"

#include <algorithm>
#include <cmath>

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

#include "controls/control_panel.hpp"
#include "lecture/free_stage.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr int firstRightKey = 3;
constexpr int hintLength = 4000;  // [ms]

}  // namespace

LectureMode::LectureMode(SimulationController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      director_(controller),
      views_(new ViewSet(controller, this)),
      stack_(new QStackedLayout(this)),
      page_(new SceneWidget(controller, director_, this)),
      stage_(new View(std::make_unique<FreeStage>(controller.data()))),
      arena_(new View(std::make_unique<FreeArena>(controller.data()))),
      black_(new QWidget(this)),
      keys_(new QLabel(this)),
      hint_(new QLabel(this)) {
  setObjectName(QStringLiteral("lecture"));
  setFocusPolicy(Qt::StrongFocus);
  stack_->addWidget(page_);
  stack_->addWidget(free_ = buildFreePlay());
  for (QWidget* over : std::initializer_list<QWidget*>{black_, keys_, hint_}) {
    over->setAutoFillBackground(true);
    over->hide();
  }
  black_->setStyleSheet(QStringLiteral("background: black;"));
  keys_->setObjectName(QStringLiteral("keys"));
  keys_->setAlignment(Qt::AlignCenter);
  hint_->setObjectName(QStringLiteral("hint"));
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setWordWrap(true);
  hinting_.setSingleShot(true);
  connect(&hinting_, &QTimer::timeout, hint_, &QWidget::hide);
  notes_ = new PresenterNotes(director_, this);
  connect(&controller_, &SimulationController::frame, this, &LectureMode::followFrame);
  connect(&controller_, &SimulationController::stateChanged, this, &LectureMode::followState);
  connect(&director_, &SceneDirector::sceneChanged, this, &LectureMode::followScene);
  connect(&director_, &SceneDirector::finished, this, [this] { nextScene(1); });
  arrange();
  followState();
  followScene();
}

QWidget* LectureMode::buildFreePlay() {
  auto* free = new QWidget;
  auto* layout = new QVBoxLayout(free);
  layout->addWidget(header_ = buildHeader());
  body_ = new QBoxLayout(QBoxLayout::TopToBottom);
  for (View* large : {stage_, arena_}) {
    body_->addWidget(large, large == arena_ ? 5 : 0);
    connect(large, &View::commanded, &controller_, &SimulationController::act);
  }
  plots_ = new QBoxLayout(QBoxLayout::LeftToRight);
  for (std::size_t k = 0; k < panelTable().size(); ++k)
    if (panelTable()[k].lectureKey != 0) plots_->addWidget(views_->views()[k]);
    else views_->views()[k]->hide();  // the stage shows more of it
  body_->addLayout(plots_, 4);
  layout->addLayout(body_, 1);
  layout->addWidget(buildControls());
  return free;
}

// ---------------------------------------------------------------- scenes

void LectureMode::setScenes(std::vector<Scene> own) {
  director_.forget();
  own_ = std::move(own);
  director_.setScenes(scenes());
  notes_->setScenes(scenes());
}

void LectureMode::next() {
  if (keysShown()) return setKeysShown(false);
  if (director_.scene()) director_.next();
  else if (director_.canResume()) director_.resume();
  else director_.begin(scenes().front());
}

void LectureMode::back() {
  if (keysShown()) return setKeysShown(false);
  if (director_.scene()) director_.back();
  else next();
}

void LectureMode::nextScene(int by) {
  const auto all = scenes();
  const auto size = static_cast<std::ptrdiff_t>(all.size());
  const std::ptrdiff_t at = director_.scene() ? director_.scene() - all.data() : -by;
  // the sentence that a lecture ends with stays
  if (at + by < size) director_.begin(all[static_cast<std::size_t>(std::max<std::ptrdiff_t>(at + by, 0))]);
}

void LectureMode::number(int key) {
  if (director_.scene()) director_.choose(key);
  else toggle(key);
}

void LectureMode::setBlack(bool black) {
  black_->setGeometry(rect());
  black_->setVisible(black);
  black_->raise();
}

void LectureMode::setKeysShown(bool shown) {
  const std::vector<std::pair<QString, QString>> keys = {
      {tr("PgDn"), tr("the next thing to do")},
      {tr("PgUp"), tr("back to the question")},
      {QStringLiteral("1–4"), tr("predict; in free play: plots")},
      {QStringLiteral("H"), tr("the answer; the hold test again")},
      {tr("Space"), tr("play, pause")},
      {QStringLiteral("+  −"), tr("faster, slower")},
      {QStringLiteral("."), tr("to the next saccade")},
      {QStringLiteral(",  ;"), tr("one second back, on")},
      {QStringLiteral("R"), tr("begin anew")},
      {QStringLiteral("L"), tr("list of scenes")},
      {tr("Home  End"), tr("the scene before, after")},
      {QStringLiteral("D"), tr("in free play: light, dark")},
      {QStringLiteral("X"), tr("in free play: kill six cells")},
      {QStringLiteral("W"), tr("in free play: it walks home")},
      {QStringLiteral("S"), tr("hide the sentence")},
      {QStringLiteral("B"), tr("black screen")},
      {QStringLiteral("N"), tr("your notes")},
      {QStringLiteral("F1"), tr("what am I looking at?")},
      {QStringLiteral("Shift+F1"), tr("a click explains")},
      {QStringLiteral("F11"), tr("full screen; the lecture on and off")},
      {tr("Esc"), tr("leave the scene, leave the lecture")},
      {QStringLiteral("?"), tr("this list")},
  };
  // what is done all the time at the left, the rest at the right
  QString text = QStringLiteral("<table align='center' cellpadding='%1'>").arg(pixels(7));
  const std::size_t rows = (keys.size() + 1) / 2;
  for (std::size_t row = 0; row < rows; ++row) {
    text += QStringLiteral("<tr>");
    for (std::size_t k = row; k < keys.size(); k += rows)
      text += QStringLiteral("<td align='right'>%1<b>%2</b>&nbsp;</td><td>%3</td>")
                  .arg(k == row ? QString() : QStringLiteral("&nbsp;&nbsp;"), keys[k].first, keys[k].second);
    text += QStringLiteral("</tr>");
  }
  keys_->setText(text + QStringLiteral("</table>"));
  keys_->setStyleSheet(QStringLiteral("background: %1; color: %2;").arg(theme_->panel.name(), theme_->text.name()));
  keys_->setGeometry(rect());
  keys_->setVisible(shown);
  keys_->raise();
}

void LectureMode::hint(const QString& words) {
  hint_->setStyleSheet(QStringLiteral("background: %1; color: %2; font-size: %3px;")
                           .arg(theme_->warningPanel.name(), theme_->warningText.name())
                           .arg(pixels(32)));
  hint_->setText(words);
  const int high = std::max(hint_->heightForWidth(width()), pixels(76));  // all of a scene's keys are behind it
  hint_->setGeometry(0, height() - high, width(), high);
  hint_->show();
  hint_->raise();
  hinting_.start(hintLength);
}

void LectureMode::fillSceneMenu(QMenu& menu) {
  for (const Scene& scene : scenes()) {
    QAction* action = menu.addAction(said(scene.title), this, [this, &scene] { director_.begin(scene); });
    action->setCheckable(true);
    action->setChecked(director_.scene() == &scene);
  }
}

void LectureMode::chooseScene() {
  QMenu menu(this);
  fillSceneMenu(menu);
  const QSize size = menu.sizeHint();
  menu.exec(mapToGlobal(rect().center() - QPoint(size.width() / 2, size.height() / 2)));
}

void LectureMode::followScene() {
  stack_->setCurrentWidget(director_.scene() ? static_cast<QWidget*>(page_) : free_);
  views_->refresh();
  followState();
}

// ---------------------------------------------------------------- free play

QWidget* LectureMode::buildHeader() {
  auto* header = new QWidget;
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(0, 0, 0, 0);
  title_ = new QLabel;
  title_->setObjectName(QStringLiteral("title"));
  sentence_ = new QLabel;
  sentence_->setWordWrap(true);
  sentence_->installEventFilter(this);
  sentence_->setObjectName(QStringLiteral("sentence"));
  sentence_->setCursor(Qt::PointingHandCursor);
  sentence_->setProperty("second", true);
  clock_ = new QLabel;
  clock_->setObjectName(QStringLiteral("time"));
  play_ = new QPushButton;
  play_->setProperty("primary", true);
  step_ = new QPushButton(tr("Step"));
  row->addWidget(title_);
  row->addWidget(sentence_, 1);
  row->addWidget(clock_);
  for (QPushButton* button : {play_, step_}) {
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
  }
  tellButtons();
  connect(play_, &QPushButton::clicked, &controller_, &SimulationController::togglePlay);
  connect(step_, &QPushButton::clicked, &controller_, &SimulationController::step);
  return header;
}

void LectureMode::tellButtons() {
  step_->setText(tr("Step"));
  play_->setToolTip(tr("Lets the run go on, or holds it  Space"));
  step_->setToolTip(controller_.stepSize() == SimulationController::toNextSaccade
                        ? tr("Runs to the next saccade and pauses  .")
                        : tr("Advances by 10 ms and pauses  ."));
  sentence_->setToolTip(tr("A click hides the sentence, and shows it again  S"));
  clock_->setToolTip(tr("Simulated time, minutes and seconds"));
}

QWidget* LectureMode::buildControls() {
  auto* block = new QWidget;
  auto* row = new QHBoxLayout(block);
  row->setContentsMargins(0, 0, 0, 0);
  for (std::size_t k = 0; k < controls_.size(); ++k) {
    controls_[k] = new ParameterControl(info(ControlPanel::mainParameters[k]));
    row->addWidget(controls_[k], 1);
    connect(controls_[k], &ParameterControl::edited, &controller_, &SimulationController::setParameter);
  }
  return block;
}

void LectureMode::toggle(int key) {
  int& slot = plotKeys_[key < firstRightKey ? 0 : 1];
  const int& other = plotKeys_[key < firstRightKey ? 1 : 0];
  if (slot != key) slot = key;
  else if (other != 0) slot = 0;
  arrange();
}

// what the stage shows large need not be shown again
bool LectureMode::offers(std::size_t panel) const {
  const System system = controller_.setup().system;
  const bool staged = system == System::path && views_->views()[panel]->id() == QStringLiteral("plane");
  return panelTable()[panel].lectureKey != 0 && panelTable()[panel].isFor(system) && !staged;
}

QStringList LectureMode::shown() const {
  QStringList ids;
  for (std::size_t k = 0; k < panelTable().size(); ++k) {
    const int key = panelTable()[k].lectureKey;
    if (offers(k) && (key == plotKeys_[0] || key == plotKeys_[1])) ids += views_->views()[k]->id();
  }
  return ids;
}

void LectureMode::arrange() {
  system_ = controller_.setup().system;
  // a system that has no view under the chosen key shows its first
  const auto has = [&](int key) {
    for (std::size_t k = 0; k < panelTable().size(); ++k)
      if (panelTable()[k].lectureKey == key && offers(k)) return true;
    return key == 0;
  };
  if (!has(plotKeys_[1])) plotKeys_[1] = has(firstRightKey) ? firstRightKey : firstRightKey + 1;
  const QStringList ids = shown();
  for (std::size_t k = 0; k < panelTable().size(); ++k) {
    View* view = views_->views()[k];
    view->setVisible(ids.contains(view->id()));
    // time wants width, and one above the other both want the same height
    plots_->setStretchFactor(view, StagePanel::isFor(system_) && panelTable()[k].place == Place::timeColumn ? 3 : 2);
  }
  // plots stand below the stage, and beside the arena
  const bool staged = StagePanel::isFor(system_);
  stage_->setVisible(staged);
  arena_->setVisible(!staged);
  body_->setDirection(staged ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  plots_->setDirection(staged ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  views_->refresh();
}

void LectureMode::setSentenceShown(bool shown) {
  director_.setSentenceShown(shown);
  followState();
}

void LectureMode::followFrame() {
  if (!isVisible() || director_.scene()) return;
  stage().refresh();
  const double speed = controller_.speed();
  const QString pace = speed == 1             ? QString()
                       : std::isfinite(speed) ? QStringLiteral("%1×  ").arg(speed)
                                              : tr("max") + QStringLiteral("  ");
  clock_->setText(pace + clockText(controller_.now(), 1));
  for (ParameterControl* control : controls_) control->showValue(controller_.value(control->parameter().parameter));
}

void LectureMode::followState() {
  if (controller_.setup().system != system_) arrange();
  for (ParameterControl* control : controls_) control->setVisible(control->parameter().appliesTo(system_));
  const Scenario& scenario = *controller_.setup().scenario;
  title_->setText(translated(scenario.title));
  const QString sentence = controller_.stoppedAt()
                               ? tr("Stopped: %1. Key , goes back.").arg(controller_.stoppedBecause())
                           : sentenceShown() ? firstSentence(scenario.sentences)
                                             : tr("What happens now?");
  // where there is no room beside it the title begins the sentence
  const bool titled = titleHasRoom();
  title_->setVisible(titled);
  header_->setFixedHeight(headerHeight(titled));
  if (!titled)
    sentence_->setText(
        QStringLiteral("<b>%1</b>&nbsp; %2").arg(title_->text().toHtmlEscaped(), sentence.toHtmlEscaped()));
  else sentence_->setText(sentence);
  play_->setText(controller_.playing() ? tr("❚❚ Pause") : tr("▶ Play"));
  tellButtons();
}

void LectureMode::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange || !step_) return;
  tellButtons();
  page_->setAccessibleName(SceneWidget::tr("Scene"));
  page_->update();
  followState();
  scale();
}

void LectureMode::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  scale();
}

// two lines of the sentence, whether it is shown or not, with the title three; Chinese lines are higher
int LectureMode::headerHeight(bool titled) const {
  const int tenths = !titled ? 38 : language() == Language::chinese ? 30 : 25;
  return std::max(pixels(76), textPixels() * tenths / 10);
}

// whether the sentence fits beside it
bool LectureMode::titleHasRoom() const {
  if (width() < 1400) return false;
  const QString sentence = firstSentence(controller_.setup().scenario->sentences);
  QFont font = sentence_->font();
  font.setPixelSize(textPixels());
  QFont bold = font;
  bold.setPixelSize(textPixels() * 4 / 3);
  bold.setBold(true);
  const int others = QFontMetrics(bold).horizontalAdvance(title_->text() + QStringLiteral("  00:00.0")) +
                     2 * pixels(190) + 6 * pixels(16) + 2 * pixels(20);
  const QRect room(0, 0, std::max(1, width() - others), 100 * textPixels());
  return QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, sentence).height() <= headerHeight(true);
}

// everything grows with the screen, so that the last row reads it
int LectureMode::pixels(double atFullHeight) const {
  return static_cast<int>(
      std::lround(atFullHeight * std::clamp(std::min(height() / 1080.0, width() / 1920.0), 0.5, 4.0)));
}

int LectureMode::textPixels() const { return std::max(pixels(27), height() * 3 / 100); }

void LectureMode::scale() {
  for (QPushButton* button : {play_, step_}) button->setMinimumSize(pixels(190), pixels(60));
  free_->layout()->setContentsMargins(pixels(20), pixels(16), pixels(20), pixels(16));
  free_->layout()->setSpacing(pixels(16));
  for (QBoxLayout* each : {body_, plots_}) each->setSpacing(pixels(16));
  header_->layout()->setSpacing(pixels(16));
  followState();
  controls_[0]->parentWidget()->layout()->setSpacing(pixels(60));

  FigureStyle style;
  style.theme = theme_;
  style.fontPixels = textPixels();
  style.lineScale = std::max(1.2, pixels(200) / 100.0);
  style.lecture = true;
  style.authorsOptimum = authorsOptimum_;
  views_->setStyle(style);
  for (View* large : {stage_, arena_}) large->setStyle(style);
  stage_->setFixedHeight(std::max(pixels(240), height() * 3 / 10));
  page_->setTheme(*theme_);
  if (black()) setBlack(true);
  if (keysShown()) setKeysShown(true);
}

void LectureMode::setTheme(const Theme& theme) {
  theme_ = &theme;
  notes_->setTheme(theme);
  scale();
}

void LectureMode::setNotesShown(bool shown) {
  // its window has the keys of this one
  notes_->addActions(window()->actions());
  if (!shown) return notes_->hide();
  // over the plot: question, stage and the hint of keys stay free
  const QRect plot = page_->page().layOut(rect(), ScenePage::styleFor(size(), *theme_)).forecast.toRect();
  notes_->showBeside({mapToGlobal(plot.topLeft()), plot.size()});
}

void LectureMode::setAuthorsOptimum(bool shown) {
  authorsOptimum_ = shown;
  scale();
}

// a click on the sentence hides it, and shows it again
bool LectureMode::eventFilter(QObject* watched, QEvent* event) {
  if (watched == sentence_ && event->type() == QEvent::MouseButtonRelease &&
      static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
    setSentenceShown(!sentenceShown());
  return QWidget::eventFilter(watched, event);
}

void LectureMode::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  fillSceneMenu(*menu.addMenu(tr("Scenes")));
  if (director_.canResume())
    menu.addAction(tr("Back to the scene") + QStringLiteral("\tPgDn"), this, [this] { next(); });
  if (director_.scene())
    menu.addAction(tr("Leave the scene") + QStringLiteral("\tEsc"), this, [this] { director_.leave(); });
  menu.addSeparator();
  const QStringList ids = shown();
  for (std::size_t k = 0; k < panelTable().size(); ++k) {
    const int key = panelTable()[k].lectureKey;
    if (director_.scene() || !offers(k)) continue;
    QAction* action = menu.addAction(QStringLiteral("%1\t%2").arg(views_->views()[k]->title()).arg(key));
    action->setCheckable(true);
    action->setChecked(ids.contains(views_->views()[k]->id()));
    connect(action, &QAction::triggered, this, [this, key] { toggle(key); });
  }
  menu.addSeparator();
  QMenu* step = menu.addMenu(tr("Step by"));
  const std::pair<QString, Step> sizes[] = {{tr("to the next saccade"), SimulationController::toNextSaccade},
                                            {QStringLiteral("10 ms"), stepsPerSecond / 100}};
  for (const auto& [text, size] : sizes) {
    QAction* action = step->addAction(text, this, [this, size = size] { controller_.setStepSize(size); });
    action->setCheckable(true);
    action->setChecked(controller_.stepSize() == size);
  }
  menu.addAction((notesShown() ? tr("Hide your notes") : tr("Your notes")) + QStringLiteral("\tN"), this,
                 [this] { setNotesShown(!notesShown()); });
  menu.addAction(sentenceShown() ? tr("Hide the sentence\tS") : tr("Show the sentence\tS"), this,
                 [this] { setSentenceShown(!sentenceShown()); });
  menu.addAction(tr("Leave lecture mode\tF11"), this, &LectureMode::leaveRequested);
  menu.exec(event->globalPos());
}

}  // namespace gazehold

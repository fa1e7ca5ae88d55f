// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/lecture_mode.hpp"

#include <algorithm>

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QVBoxLayout>

#include "controls/control_panel.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr int firstRightKey = 3;

}  // namespace

LectureMode::LectureMode(SimulationController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller), views_(new ViewSet(controller, this)) {
  setObjectName(QStringLiteral("lecture"));
  setFocusPolicy(Qt::StrongFocus);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(header_ = buildHeader());
  plots_ = new QHBoxLayout;
  for (std::size_t k = 0; k < panelTable().size(); ++k) {
    View* view = views_->views()[k];
    if (panelTable()[k].lectureKey == 0)
      layout->addWidget(view);
    else
      plots_->addWidget(view, panelTable()[k].place == Place::timeColumn ? 3 : 2);
  }
  layout->addLayout(plots_, 1);
  layout->addWidget(buildControls());
  connect(&controller_, &SimulationController::frame, this, &LectureMode::followFrame);
  connect(&controller_, &SimulationController::stateChanged, this, &LectureMode::followState);
  arrange();
  followState();
}

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
  step_ = new QPushButton(QStringLiteral("Step"));
  row->addWidget(title_);
  row->addWidget(sentence_, 1);
  row->addWidget(clock_);
  for (QPushButton* button : {play_, step_}) {
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
  }
  connect(play_, &QPushButton::clicked, &controller_, &SimulationController::togglePlay);
  connect(step_, &QPushButton::clicked, &controller_, &SimulationController::step);
  return header;
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
  int& slot = keys_[key < firstRightKey ? 0 : 1];
  const int& other = keys_[key < firstRightKey ? 1 : 0];
  if (slot != key)
    slot = key;
  else if (other != 0)
    slot = 0;
  arrange();
}

QStringList LectureMode::shown() const {
  QStringList ids;
  for (std::size_t k = 0; k < panelTable().size(); ++k) {
    const int key = panelTable()[k].lectureKey;
    if (key != 0 && panelTable()[k].isFor(controller_.setup().system) && (key == keys_[0] || key == keys_[1]))
      ids += views_->views()[k]->id();
  }
  return ids;
}

void LectureMode::arrange() {
  system_ = controller_.setup().system;
  // a system that has no view under the chosen key shows its first
  const auto has = [&](int key) {
    return key == 0 || std::ranges::any_of(panelTable(), [&](const ViewLine& line) {
      return line.lectureKey == key && line.isFor(system_);
    });
  };
  if (!has(keys_[1])) keys_[1] = has(firstRightKey) ? firstRightKey : firstRightKey + 1;
  const QStringList ids = shown();
  for (std::size_t k = 0; k < panelTable().size(); ++k)
    if (panelTable()[k].lectureKey == 0)
      views_->views()[k]->setVisible(panelTable()[k].isFor(system_));
    else
      views_->views()[k]->setVisible(ids.contains(views_->views()[k]->id()));
  views_->refresh();
}

void LectureMode::setSentenceShown(bool shown) {
  sentenceShown_ = shown;
  followState();
}

void LectureMode::followFrame() {
  if (!isVisible()) return;
  clock_->setText(clockText(controller_.now(), 1));
  for (ParameterControl* control : controls_) control->showValue(controller_.value(control->parameter().parameter));
}

void LectureMode::followState() {
  if (controller_.setup().system != system_) arrange();
  for (ParameterControl* control : controls_) control->setVisible(control->parameter().appliesTo(system_));
  const Scenario& scenario = *controller_.setup().scenario;
  title_->setText(fromCore(scenario.title));
  const auto stopped = controller_.stoppedAt();
  if (stopped)
    sentence_->setText(QStringLiteral("Stopped: %1. Key , goes back.").arg(controller_.stoppedBecause()));
  else
    sentence_->setText(sentenceShown_ ? firstSentence(scenario.sentences) : QStringLiteral("What happens now?"));
  play_->setText(controller_.playing() ? QStringLiteral("❚❚ Pause") : QStringLiteral("▶ Play"));
}

void LectureMode::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  scale();
}

// everything grows with the screen, so that the last row reads it
int LectureMode::pixels(double atFullHeight) const {
  return static_cast<int>(atFullHeight * std::clamp(std::min(height() / 1080.0, width() / 1920.0), 0.5, 4.0) + 0.5);
}

int LectureMode::textPixels() const { return pixels(27); }

void LectureMode::scale() {
  for (QPushButton* button : {play_, step_}) button->setMinimumSize(pixels(190), pixels(60));
  layout()->setContentsMargins(pixels(20), pixels(16), pixels(20), pixels(16));
  layout()->setSpacing(pixels(16));
  plots_->setSpacing(pixels(16));
  header_->layout()->setSpacing(pixels(16));
  // two lines of the sentence, whether it is shown or not
  header_->setFixedHeight(pixels(76));
  controls_[0]->parentWidget()->layout()->setSpacing(pixels(60));

  FigureStyle style;
  style.theme = &Theme::named(QStringLiteral("projector"));
  style.fontPixels = textPixels();
  style.lineScale = std::max(1.2, pixels(200) / 100.0);
  style.lecture = true;
  style.authorsOptimum = authorsOptimum_;
  views_->setStyle(style);
  for (std::size_t k = 0; k < panelTable().size(); ++k)
    if (panelTable()[k].lectureKey == 0) views_->views()[k]->setFixedHeight(pixels(240));
}

void LectureMode::setAuthorsOptimum(bool shown) {
  authorsOptimum_ = shown;
  scale();
}

// a click on the sentence hides it, and shows it again
bool LectureMode::eventFilter(QObject* watched, QEvent* event) {
  if (watched == sentence_ && event->type() == QEvent::MouseButtonRelease &&
      static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
    setSentenceShown(!sentenceShown_);
  return QWidget::eventFilter(watched, event);
}

void LectureMode::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  const QStringList ids = shown();
  for (std::size_t k = 0; k < panelTable().size(); ++k) {
    const int key = panelTable()[k].lectureKey;
    if (key == 0 || !panelTable()[k].isFor(system_)) continue;
    QAction* action = menu.addAction(QStringLiteral("%1\t%2").arg(views_->views()[k]->title()).arg(key));
    action->setCheckable(true);
    action->setChecked(ids.contains(views_->views()[k]->id()));
    connect(action, &QAction::triggered, this, [this, key] { toggle(key); });
  }
  menu.addSeparator();
  menu.addAction(sentenceShown_ ? QStringLiteral("Hide the sentence\tS") : QStringLiteral("Show the sentence\tS"), this,
                 [this] { setSentenceShown(!sentenceShown_); });
  menu.addAction(QStringLiteral("Leave lecture mode\tF11"), this, &LectureMode::leaveRequested);
  menu.exec(event->globalPos());
}

}  // namespace gazehold

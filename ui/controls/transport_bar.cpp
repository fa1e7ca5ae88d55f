// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/transport_bar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <QHBoxLayout>
#include <QStyle>

#include "figure/gaze_state.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr double fastest = std::numeric_limits<double>::infinity();

struct Speed {
  const char* text;
  double factor;
};
constexpr std::array<Speed, 5> speeds = {{{"0.1×", 0.1},
                                          {"0.5×", 0.5},
                                          {"1×", 1.0},
                                          {"5×", 5.0},
                                          {QT_TRANSLATE_NOOP("gazehold::TransportBar", "max"), fastest}}};

constexpr std::size_t mostChips = 4;
constexpr int tightBelow = 1100;  // no field for a time: the menu has it
constexpr int roomyFrom = 1400;   // nor in the past, when two more buttons stand beside it
constexpr int leastTitle = 60;
constexpr int longestQuote = 40;  // of what was typed

void setPrimary(QWidget* widget, bool primary) {
  if (widget->property("primary").toBool() == primary) return;
  widget->setProperty("primary", primary);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

}  // namespace

TransportBar::TransportBar(SimulationController& controller, QMenu* scenarios, QMenu* stepSizes, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  setObjectName(QStringLiteral("transport"));
  setLayout(new QHBoxLayout);
  layout()->setContentsMargins(0, 0, 0, 0);
  buildButtons(stepSizes);
  buildSpeeds();
  buildRunTo();

  clock_ = new QLabel;
  clock_->setObjectName(QStringLiteral("clock"));
  clock_->setToolTip(tr("Simulated time, minutes and seconds"));
  layout()->addWidget(clock_);
  for (std::size_t k = 0; k < mostChips; ++k) {
    auto* chip = new ElidedLabel;
    chip->setProperty("chip", true);
    chip->hide();
    chips_.push_back(chip);
    layout()->addWidget(chip);
  }
  goBack_ = button(tr("Go back 1 s"), tr("To a second before  ,"));
  connect(goBack_, &QPushButton::clicked, this, [this] { controller_.goBack(); });
  goOn_ = button(tr("Go on from here"), tr("Begins a branch here and plays; the way that is left stays  Ctrl+G"));
  goOn_->setObjectName(QStringLiteral("go_on"));
  connect(goOn_, &QPushButton::clicked, &controller_, &SimulationController::goOnFromHere);
  toEnd_ = button(tr("Back to the end"), tr("To the end of what has run  Ctrl+End"));
  toEnd_->setObjectName(QStringLiteral("to_end"));
  connect(toEnd_, &QPushButton::clicked, this, [this] { controller_.goTo(controller_.reach()); });
  static_cast<QHBoxLayout*>(layout())->addStretch(1);

  scenario_ = new QToolButton;
  scenario_->setObjectName(QStringLiteral("scenario"));
  scenario_->setMenu(scenarios);
  scenario_->setPopupMode(QToolButton::InstantPopup);
  scenario_->setFocusPolicy(Qt::TabFocus);
  scenario_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  layout()->addWidget(scenario_);

  connect(&controller_, &SimulationController::frame, this, &TransportBar::followFrame);
  connect(&controller_, &SimulationController::stateChanged, this, &TransportBar::followState);
  setCompact(false);
  followState();
  followFrame();
}

QPushButton* TransportBar::button(const QString& text, const QString& tip) {
  auto* button = new QPushButton(text);
  button->setToolTip(tip);
  button->setFocusPolicy(Qt::TabFocus);
  layout()->addWidget(button);
  return button;
}

void TransportBar::buildButtons(QMenu* stepSizes) {
  play_ = button({}, tr("Lets the run go on at the chosen speed, or holds it  Space"));
  play_->setObjectName(QStringLiteral("play"));
  connect(play_, &QPushButton::clicked, &controller_, &SimulationController::togglePlay);

  step_ = new QToolButton;
  step_->setObjectName(QStringLiteral("step"));
  step_->setText(tr("Step"));
  step_->setMenu(stepSizes);
  step_->setPopupMode(QToolButton::MenuButtonPopup);
  step_->setFocusPolicy(Qt::TabFocus);
  layout()->addWidget(step_);
  connect(step_, &QToolButton::clicked, &controller_, &SimulationController::step);

  auto* back = button(tr("Back 1 s"), tr("To a second before  ,"));
  connect(back, &QPushButton::clicked, this, [this] { controller_.goBack(); });
  auto* reset = button(tr("Reset"), tr("To the start: same seed, weights and sliders  R"));
  reset->setObjectName(QStringLiteral("reset"));
  connect(reset, &QPushButton::clicked, &controller_, &SimulationController::reset);
  auto* seed = button(tr("New seed"), tr("To the start, with another network and other targets  N"));
  connect(seed, &QPushButton::clicked, &controller_, &SimulationController::newSeed);
  seed->setObjectName(QStringLiteral("new_seed"));
  for (QPushButton* each : {reset, seed}) each->setProperty("beginsRun", true);
}

void TransportBar::buildSpeeds() {
  speedWord_ = new QLabel(tr("speed"));
  speedWord_->setProperty("second", true);
  layout()->addWidget(speedWord_);
  auto* block = new QWidget;
  auto* row = new QHBoxLayout(block);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(1);
  speeds_ = new QButtonGroup(this);
  for (std::size_t k = 0; k < speeds.size(); ++k) {
    auto* button = new QToolButton;
    button->setText(tr(speeds[k].text));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(k + 1 == speeds.size() ? tr("As fast as it goes") : tr("Simulated seconds in a second"));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(button);
    speeds_->addButton(button, static_cast<int>(k));
  }
  layout()->addWidget(block);
  connect(speeds_, &QButtonGroup::idClicked, this,
          [this](int id) { controller_.setSpeed(speeds[static_cast<std::size_t>(id)].factor); });
}

void TransportBar::buildRunTo() {
  runTo_ = new QLineEdit;
  runTo_->setObjectName(QStringLiteral("run_to"));
  runTo_->setPlaceholderText(tr("run to …"));
  runTo_->setAccessibleName(tr("Run to this simulated time"));
  runTo_->setToolTip(tr("Runs to this simulated time and pauses: seconds, or minutes:seconds"));
  layout()->addWidget(runTo_);
  connect(runTo_, &QLineEdit::returnPressed, this, &TransportBar::goToTime);
}

QString TransportBar::runTo(const QString& text) {
  const auto time = parseTime(text);
  if (!time) return tr("“%1” is not a time: seconds, or minutes:seconds").arg(text.left(longestQuote));
  if (*time > SimulationController::longestRun)
    return tr("“%1” is too far: a run lasts up to %2 s, which is %3")
        .arg(text.left(longestQuote), countText(std::llround(SimulationController::longestRun)),
             clockText(stepsIn(SimulationController::longestRun), 0));
  controller_.runTo(*time);
  return {};
}

void TransportBar::goToTime() {
  const QString wrong = runTo(runTo_->text());
  if (wrong.isEmpty()) runTo_->clear();
  else Q_EMIT complained(wrong);
  runTo_->clearFocus();
}

void TransportBar::setCompact(bool compact) {
  layout()->setSpacing(compact ? 5 : 8);
  runTo_->ensurePolished();
  speedWord_->setHidden(compact);
  runTo_->setFixedWidth(fontMetrics().horizontalAdvance(tr("run to …")) + (compact ? 22 : 34));
  clock_->setAlignment(Qt::AlignCenter);
  fitClock();
}

// digits are of one width, so that nothing moves while it counts
void TransportBar::fitClock() {
  clock_->ensurePolished();
  clock_->setFixedWidth(clock_->fontMetrics().horizontalAdvance(clock_->text()) + layout()->spacing() + 6);
}

void TransportBar::followFrame() {
  const QString text = clockText(controller_.now());
  const bool longer = text.size() != clock_->text().size();
  clock_->setText(text);
  if (longer) fitClock();
  followChips();
}

void TransportBar::followState() {
  play_->setText(controller_.playing() ? tr("❚❚ Pause") : tr("▶ Play"));
  setPrimary(play_, true);
  const double size = seconds(controller_.stepSize()) * 1000;
  step_->setToolTip(controller_.stepSize() == SimulationController::toNextSaccade
                        ? tr("Runs to the next saccade and pauses  .")
                        : tr("Advances by %1 ms and pauses  .").arg(size));
  bool known = false;
  for (std::size_t k = 0; k < speeds.size(); ++k) known = known || speeds[k].factor == controller_.speed();
  speeds_->setExclusive(known);
  for (std::size_t k = 0; k < speeds.size(); ++k)
    speeds_->button(static_cast<int>(k))->setChecked(speeds[k].factor == controller_.speed());
  const QString title = translated(controller_.setup().scenario->title);
  scenario_->setToolTip(
      QStringLiteral("<p><b>%1.</b> %2</p>").arg(title, translated(controller_.setup().scenario->sentences)));
  followChips();
}

QStringList TransportBar::chips() const {
  QStringList words;
  if (const auto stopped = controller_.stoppedAt())
    words += tr("Stopped at %1 s: %2").arg(decimalText(seconds(*stopped), 1), controller_.stoppedBecause());
  const double measured = controller_.measuredSpeed();
  if (controller_.playing() && controller_.speed() > 5 && measured > 0)
    words += QStringLiteral("%1×").arg(decimalText(measured, measured < 10 ? 1 : 0));
  if (controller_.inPast())
    words += tr("PAST · %1 before the end").arg(clockText(controller_.reach() - controller_.now(), 1));
  if (isDark(controller_.data(), controller_.data().now())) words += tr("DARK");
  if (controller_.learningFrozen()) words += tr("Learning frozen");
  const double g = controller_.value(ParameterId::distortion);
  if (g != 0) words += g > 0 ? tr("World moves against gaze") : tr("World moves with gaze");
  return words;
}

void TransportBar::followChips() {
  const QStringList words = chips();
  for (std::size_t k = 0; k < chips_.size(); ++k) {
    const bool used = static_cast<qsizetype>(k) < words.size();
    if (used) chips_[k]->setFullText(words[static_cast<qsizetype>(k)]);
    chips_[k]->setVisible(used);
  }
  goBack_->setVisible(controller_.stoppedAt().has_value());
  for (QPushButton* button : {goOn_, toEnd_}) button->setVisible(controller_.inPast());
  fitRunTo();
  fitTitle();
}

// the menu has it too
void TransportBar::fitRunTo() { runTo_->setVisible(width() >= (controller_.inPast() ? roomyFrom : tightBelow)); }

// the title of the scenario has the room that is left, and none when chips need it; the menu has it too
void TransportBar::fitTitle() {
  int room = width();
  for (int k = 0; k < layout()->count(); ++k) {
    const QLayoutItem* item = layout()->itemAt(k);
    if (item->widget() == scenario_ || item->isEmpty()) continue;
    room -= item->sizeHint().width() + layout()->spacing();
  }
  const QString arrow = QStringLiteral(" ▾");
  const QFontMetrics metrics = scenario_->fontMetrics();
  const int around = metrics.horizontalAdvance(arrow) + 30;
  scenario_->setVisible(room - around >= leastTitle);
  const QString title =
      metrics.elidedText(translated(controller_.setup().scenario->title), Qt::ElideRight, room - around);
  if (title + arrow != scenario_->text()) scenario_->setText(title + arrow);
}

void TransportBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitRunTo();
  fitTitle();
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/parameter_control.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "controls/choice_box.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

struct EndWords {
  ParameterId parameter;
  const char* low;
  const char* high;
};

// words where they say more than numbers
constexpr std::array<EndWords, 5> endWords = {{
    {ParameterId::distortion, QT_TRANSLATE_NOOP("Ui", "with gaze"), QT_TRANSLATE_NOOP("Ui", "against")},
    {ParameterId::darkness, QT_TRANSLATE_NOOP("Ui", "light"), QT_TRANSLATE_NOOP("Ui", "dark")},
    {ParameterId::initialSlope, QT_TRANSLATE_NOOP("Ui", "leaky"), QT_TRANSLATE_NOOP("Ui", "unstable")},
    {ParameterId::noise, QT_TRANSLATE_NOOP("Ui", "none"), "100 %"},
    {ParameterId::startNoise, QT_TRANSLATE_NOOP("Ui", "none"), "100 %"},
}};

int newGesture() {
  static int last = 0;
  return ++last;
}

QString endText(double value) { return decimalText(value, value == std::floor(value) ? 0 : 1); }

// nothing is learned
bool isOff(const ParameterInfo& info, double value) { return info.scale == Scale::symmetricLogarithmic && value == 0; }

bool signedValue(const ParameterInfo& info) { return info.minimum < 0 && info.scale == Scale::linear; }

}  // namespace

// ---------------------------------------------------------------- the spin box

ParameterSpinBox::ParameterSpinBox(const ParameterInfo& info, QWidget* parent) : QDoubleSpinBox(parent), info_(info) {
  setButtonSymbols(NoButtons);
  setAlignment(Qt::AlignRight);
  setKeyboardTracking(false);
  setDecimals(info.decimals);
  setRange(info.minimum, info.maximum);
  setFocusPolicy(Qt::StrongFocus);
  // what was typed is done: keys act on the window again
  connect(lineEdit(), &QLineEdit::returnPressed, this, [this] { clearFocus(); });
  connect(this, &QDoubleSpinBox::valueChanged, this, &ParameterSpinBox::fitUnit);
}

// all of the usual ones are equally wide
QSize ParameterSpinBox::sizeHint() const {
  QSize size = QDoubleSpinBox::sizeHint();
  size.setWidth(std::max(size.width(), fontMetrics().horizontalAdvance(QStringLiteral("+0.00 1/s")) + 20));
  return size;
}

void ParameterSpinBox::setUnit(const QString& unit) {
  unit_ = unit.isEmpty() ? QString() : ' ' + unit;
  fitUnit();
}

void ParameterSpinBox::fitUnit() {
  const QString suffix = isOff(info_, value()) ? QString() : unit_;
  if (suffix != this->suffix()) setSuffix(suffix);
}

QString ParameterSpinBox::textFromValue(double value) const {
  if (isOff(info_, value)) return tr("off");
  return decimalText(value, info_.decimals, signedValue(info_));
}

double ParameterSpinBox::valueFromText(const QString& text) const {
  if (text == tr("off")) return 0;
  QString number = withoutUnit(text);
  return parseDecimal(number).value_or(value());
}

QValidator::State ParameterSpinBox::validate(QString& text, int&) const {
  if (text == tr("off")) return QValidator::Acceptable;
  const auto value = parseDecimal(withoutUnit(text));
  if (!value) return QValidator::Intermediate;
  return *value >= minimum() && *value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
}

QString ParameterSpinBox::withoutUnit(QString text) const {
  if (!unit_.isEmpty() && text.endsWith(unit_)) text.chop(unit_.size());
  return text;
}

void ParameterSpinBox::stepBy(int steps) { setValue(ParameterScale(info_).stepped(value(), steps)); }

void ParameterSpinBox::showQuietly(double value) {
  const QSignalBlocker quiet(this);
  setValue(value);
  fitUnit();
}

void ParameterSpinBox::wheelEvent(QWheelEvent* event) {
  if (!hasFocus()) return event->ignore();
  QDoubleSpinBox::wheelEvent(event);
}

// ---------------------------------------------------------------- the control

ParameterControl::ParameterControl(const ParameterInfo& info, QWidget* parent)
    : QWidget(parent), info_(info), label_(new QLabel) {
  setObjectName(fromCore(info.id));
  label_->setStyleSheet(QStringLiteral("font-weight: bold;"));
  label_->installEventFilter(this);
  if (info.scale == Scale::choice) buildChoices();
  else buildNumber();
  translate();
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

// all words
void ParameterControl::translate() {
  label_->setText(translated(info_.label));
  unit_ = translated(info_.unit);
  if (choices_) {
    choices_->setAccessibleName(translated(info_.label));
    for (int k = 0; k < choices_->count(); ++k) choices_->setItemText(k, translated(choiceLabel(info_, k)));
  } else {
    spin_->setUnit(unit_);
    spin_->setAccessibleName(translated(info_.label));
    slider_->setAccessibleName(translated(info_.label));
    for (const EndWords& words : endWords)
      if (words.parameter == info_.parameter) slider_->setEndWords(Ui::tr(words.low), Ui::tr(words.high));
    if (info_.scale == Scale::symmetricLogarithmic)
      slider_->setMarks({{0.0, ParameterSpinBox::tr("off")}, {info_.standard, tr("paper")}});
  }
  setToolTip(help());
}

void ParameterControl::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) translate();
}

void ParameterControl::buildChoices() {
  choices_ = new ChoiceBox;
  for (std::size_t k = 0; k < info_.choices.size(); ++k)
    choices_->addItem(QString::fromStdString(choiceLabel(info_, static_cast<int>(k))));
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(label_, 0, 0);
  layout->addWidget(choices_, 1, 0);
  connect(choices_, &QComboBox::activated, this, [this](int choice) {
    gesture_ = newGesture();
    tell(choice);
  });
}

void ParameterControl::buildNumber() {
  spin_ = new ParameterSpinBox(info_);
  slider_ = new ParameterSlider(info_);
  slider_->setEndWords(endText(info_.minimum), endText(info_.maximum));
  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setHorizontalSpacing(4);
  layout->setVerticalSpacing(3);
  layout->addWidget(label_, 0, 0);
  layout->addWidget(spin_, 0, 1, Qt::AlignRight);
  layout->addWidget(slider_, 1, 0, 1, 2);
  layout->setColumnStretch(0, 1);

  connect(slider_, &ParameterSlider::sliderPressed, this, [this] { gesture_ = newGesture(); });
  connect(slider_, &ParameterSlider::edited, this, [this](double value) {
    spin_->showQuietly(value);
    if (!slider_->isSliderDown()) gesture_ = 0;
    if (info_.live || !slider_->isSliderDown()) tell(value);
  });
  connect(slider_, &ParameterSlider::sliderReleased, this, [this] {
    if (!info_.live) tell(slider_->shownValue());
  });
  connect(slider_, &ParameterSlider::defaultWanted, this, [this] { tell(info_.standard); });
  connect(spin_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
    gesture_ = 0;
    tell(value);
  });
}

void ParameterControl::tell(double value) {
  showValue(value);
  Q_EMIT edited(info_.parameter, value, gesture_);
}

void ParameterControl::showValue(double value) {
  if (choices_) {
    choices_->setCurrentIndex(static_cast<int>(value));
    return;
  }
  if (!slider_->isSliderDown() && slider_->shownValue() != value) slider_->showValue(value);
  if (slider_->isSliderDown() || spin_->beingTyped() || spin_->value() == value) return;
  spin_->showQuietly(value);
}

QString ParameterControl::valueText(double value) const {
  if (info_.scale == Scale::choice) return translated(choiceLabel(info_, static_cast<int>(value)));
  if (isOff(info_, value)) return ParameterSpinBox::tr("off");
  const QString number = decimalText(value, info_.decimals, signedValue(info_));
  return unit_.isEmpty() ? number : number + ' ' + unit_;
}

void ParameterControl::setUnit(const QString& unit, double sliderMaximum) {
  if (unit == unit_) return;
  unit_ = unit;
  spin_->setUnit(unit);
  slider_->setScaleRange(info_.minimum, sliderMaximum);
  slider_->setEndWords(endText(info_.minimum), endText(sliderMaximum));
}

void ParameterControl::setRange(const ParameterRange& range) {
  if (range.minimum == spin_->minimum() && range.maximum == spin_->maximum()) return;
  const QSignalBlocker quiet(spin_);
  spin_->setRange(range.minimum, range.maximum);
  slider_->setScaleRange(range.minimum, range.maximum);
}

QString ParameterControl::help() const {
  QString text = translated(info_.help);
  text += '\n';
  if (info_.scale != Scale::choice)
    text += tr("From %1 to %2%3. ")
                .arg(decimalText(info_.minimum, info_.scale == Scale::linear ? 1 : 0),
                     decimalText(info_.maximum, info_.scale == Scale::linear ? 1 : 0),
                     unit_.isEmpty() ? QString() : ' ' + unit_);
  text += tr("Default %1; a double-click puts it back.").arg(valueText(info_.standard));
  // as rich text it wraps
  return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped().replace('\n', QStringLiteral("<br>")));
}

bool ParameterControl::eventFilter(QObject* watched, QEvent* event) {
  if (watched == label_ && event->type() == QEvent::MouseButtonDblClick) {
    gesture_ = 0;
    tell(info_.standard);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace gazehold

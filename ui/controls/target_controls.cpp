// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/target_controls.hpp"

#include <cmath>

#include <QGridLayout>
#include <QSignalBlocker>

#include "controls/choice_box.hpp"
#include "theme/text.hpp"

namespace gazehold {

TargetControls::TargetControls(SimulationController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      source_(new ChoiceBox),
      degrees_(new QLineEdit),
      place_(new QPushButton(tr("Place"))),
      recording_(new QLabel) {
  source_->setObjectName(QStringLiteral("target_source"));
  source_->setAccessibleName(tr("Where the target comes from"));
  // in the order of TargetSource
  source_->addItems({tr("random"), tr("placed by hand"), tr("recording, once"), tr("recording, repeated")});
  degrees_->setObjectName(QStringLiteral("target_degrees"));
  degrees_->setPlaceholderText(tr("−50 to 50 deg"));
  degrees_->setToolTip(tr("<p>A place for the target, in degrees: left is negative. Enter puts it there.</p>"));
  place_->setToolTip(tr("<p>Puts the target at the place beside it. It stays there until it is placed again.</p>"));
  degrees_->setAccessibleName(tr("Target position in degrees"));
  place_->setFocusPolicy(Qt::TabFocus);
  recording_->setProperty("second", true);
  recording_->setWordWrap(true);

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(source_, 0, 0, 1, 2);
  layout->addWidget(degrees_, 1, 0);
  layout->addWidget(place_, 1, 1);
  layout->addWidget(recording_, 2, 0, 1, 2);
  connect(source_, &QComboBox::activated, this, &TargetControls::chooseSource);
  connect(degrees_, &QLineEdit::returnPressed, this, &TargetControls::place);
  connect(place_, &QPushButton::clicked, this, &TargetControls::place);
  followState();
}

void TargetControls::followState() {
  const QSignalBlocker quiet(source_);
  source_->setCurrentIndex(static_cast<int>(controller_.targetSource()));
  // on the line a place is a number; elsewhere people click on the map
  const bool line = controller_.setup().system == System::eye;
  const char* where[] = {QT_TR_NOOP("A click on the eye's ruler or on the trace also places it."),
                         QT_TR_NOOP("A click on the map also places it."),
                         QT_TR_NOOP("A click on the ring of cells turns the head there."),
                         QT_TR_NOOP("A click on the map sends the animal there.")};
  source_->setToolTip(tr("<p>Where the target comes from. %1</p>")
                          .arg(tr(where[static_cast<std::size_t>(controller_.setup().system)])));
  degrees_->setVisible(line);
  place_->setVisible(line);
  const auto& recording = controller_.setup().recording;
  recording_->setVisible(recording != nullptr);
  if (recording)
    recording_->setText(
        QStringLiteral("%1, %2 s").arg(fromCore(recording->name), decimalText(recording->duration(), 1)));
}

QString TargetControls::summary() const {
  return controller_.targetSource() == TargetSource::random ? tr("random") : source_->currentText();
}

void TargetControls::chooseSource(int index) {
  const auto source = static_cast<TargetSource>(index);
  const bool recorded = source == TargetSource::recording || source == TargetSource::repeated;
  if (recorded && !controller_.hasRecording()) {
    followState();
    Q_EMIT openRequested();
    return;
  }
  controller_.useTarget(source);
}

void TargetControls::place() {
  const QString text = degrees_->text().remove(QChar(0x00B0)).remove(QStringLiteral("deg"));
  const auto degrees = parseDecimal(text);
  if (!degrees || std::abs(*degrees) > degreesPerUnit) {
    Q_EMIT complained(tr("The target is a number from −50 to 50 degrees, not “%1”.").arg(degrees_->text()));
    return;
  }
  controller_.placeTarget(*degrees);
  degrees_->clearFocus();
}

}  // namespace gazehold

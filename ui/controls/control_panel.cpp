// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/control_panel.hpp"

#include <algorithm>

#include <QSignalBlocker>

#include "base/error.hpp"
#include "controls/check_box.hpp"
#include "controls/parameter_words.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr double widestPositionGate = 20;  // [deg] beyond which the gate is of no use

}  // namespace

ControlPanel::ControlPanel(SimulationController& controller, QWidget* parent)
    : QScrollArea(parent), controller_(controller) {
  setObjectName(QStringLiteral("controls"));
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  content->setObjectName(QStringLiteral("control_content"));
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(12, 8, 12, 10);
  layout->setSpacing(0);
  buildMain(*layout);
  buildGroups(*layout);
  buildLesions(*layout);
  layout->addStretch(1);

  auto* title = new QLabel(tr("What to watch"));
  title->setStyleSheet(QStringLiteral("font-weight: bold;"));
  watch_ = new QLabel;
  watch_->setWordWrap(true);
  watch_->setProperty("second", true);
  layout->addSpacing(12);
  layout->addWidget(title);
  layout->addSpacing(4);
  layout->addWidget(watch_);
  setWidget(content);

  connect(&controller_, &SimulationController::frame, this, &ControlPanel::followFrame);
  connect(&controller_, &SimulationController::stateChanged, this, &ControlPanel::followState);
  followFrame();
  followState();
}

void ControlPanel::buildMain(QVBoxLayout& layout) {
  for (const ParameterId id : mainParameters) {
    layout.addWidget(addControl(info(id)));
    layout.addSpacing(12);
  }
  freeze_ = new CheckBox(tr("Freeze learning"));
  freeze_->setObjectName(QStringLiteral("freeze"));
  freeze_->setFocusPolicy(Qt::TabFocus);
  freeze_->setToolTip(tr("<p>Stops all changes of the weights by learning; the slider stays as it is.</p>"));
  layout.addWidget(freeze_);
  layout.addSpacing(12);
  connect(freeze_, &QCheckBox::toggled, this, [this](bool frozen) { controller_.freeze(frozen); });
}

ParameterControl* ControlPanel::addControl(const ParameterInfo& info) {
  auto* control = new ParameterControl(info);
  controls_[static_cast<std::size_t>(info.parameter)] = control;
  connect(control, &ParameterControl::edited, this, [this](ParameterId parameter, double value, int gesture) {
    try {
      controller_.setParameter(parameter, value, gesture);
    } catch (const UsageError& error) {
      Q_EMIT complained(translated(error.what()));
    }
  });
  return control;
}

FoldableGroup* ControlPanel::group(const QString& id, QVBoxLayout& layout) {
  for (FoldableGroup* group : groups_)
    if (group->id() == id) return group;
  auto* made = new FoldableGroup(id, translated(id.toStdString()));
  layout.addWidget(made);
  groups_.push_back(made);
  if (id == QStringLiteral("Target")) {
    target_ = new TargetControls(controller_);
    made->add(target_);
    connect(target_, &TargetControls::complained, this, &ControlPanel::complained);
    connect(target_, &TargetControls::openRequested, this, &ControlPanel::openRequested);
  }
  return made;
}

void ControlPanel::buildGroups(QVBoxLayout& layout) {
  for (const ParameterInfo& p : parameterTable())
    if (!controls_[static_cast<std::size_t>(p.parameter)]) group(fromCore(p.group), layout)->add(addControl(p));
  for (FoldableGroup* group : groups_) {
    QStringList rebuilding;
    for (const ParameterInfo& p : parameterTable())
      if (!p.live && fromCore(p.group) == group->id()) rebuilding += translated(p.label);
    if (!rebuilding.empty()) addWarning(*group, rebuilding);
  }
}

void ControlPanel::addWarning(FoldableGroup& group, const QStringList& labels) {
  QString names = labels.first();
  for (qsizetype k = 1; k < labels.size(); ++k)
    names = (k + 1 == labels.size() ? tr("%1 or %2") : tr("%1, %2")).arg(names, labels[k].toLower());
  auto* warning =
      new QLabel(tr("%1 rebuilds the network. Learned weights will be lost; Undo brings them back.").arg(names));
  warning->setWordWrap(true);
  warnings_.push_back(warning);
  group.add(warning);
}

void ControlPanel::buildLesions(QVBoxLayout& layout) {
  lesions_ = new LesionControls(controller_);
  group(QStringLiteral("Lesion"), layout)->add(lesions_);
  connect(lesions_, &LesionControls::complained, this, &ControlPanel::complained);
  connect(lesions_, &LesionControls::selected, this, &ControlPanel::cellsSelected);
}

void ControlPanel::adapt(ParameterControl& control, const SimulationController& controller) {
  const ParameterId parameter = control.parameter().parameter;
  if (parameter == ParameterId::distortion)
    control.setRange(rangeOf(parameter, controller.value(ParameterId::distortionBy)));
  if (parameter != ParameterId::gate) return;
  const bool byVelocity = controller.value(ParameterId::filter) == 0;
  control.setUnit(byVelocity ? QStringLiteral("deg/s") : QStringLiteral("deg"),
                  byVelocity ? control.parameter().maximum : widestPositionGate);
}

void ControlPanel::followFrame() {
  for (ParameterControl* control : controls_) {
    adapt(*control, controller_);
    control->showValue(controller_.value(control->parameter().parameter));
  }
  summarise();
}

void ControlPanel::followState() {
  const System system = controller_.setup().system;
  for (ParameterControl* control : controls_) control->setVisible(control->parameter().appliesTo(system));
  for (FoldableGroup* group : groups_) {
    const bool any =
        group->id() == QStringLiteral("Lesion") || std::ranges::any_of(parameterTable(), [&](const ParameterInfo& p) {
          return fromCore(p.group) == group->id() && p.appliesTo(system);
        });
    group->setVisible(any || group->id() == QStringLiteral("Target"));
  }
  const QSignalBlocker quiet(freeze_);
  freeze_->setChecked(controller_.learningFrozen());
  target_->followState();
  lesions_->followState();
}

// what is not at its default comes first
void ControlPanel::summarise() {
  for (FoldableGroup* group : groups_) {
    QStringList changed, all;
    for (const ParameterInfo& p : parameterTable()) {
      if (fromCore(p.group) != group->id() || !p.appliesTo(controller_.setup().system)) continue;
      const double value = controller_.value(p.parameter);
      const QString text = valueWords(p, value, control(p.parameter)->valueText(value));
      if (text.isEmpty()) continue;
      all += text;
      const bool standard = value == p.standard || p.parameter == ParameterId::gate;
      if (!standard) changed += text;
    }
    bool differs = !changed.empty();
    if (group->id() == QStringLiteral("Target")) {
      all = all.empty() ? QStringList{target_->summary()} : QStringList{target_->summary(), all.last()};
      differs = differs || controller_.targetSource() != TargetSource::random;
      changed.prepend(target_->summary());
    }
    if (group->id() == QStringLiteral("Lesion")) {
      all = changed = {lesions_->summary()};
      differs = !controller_.lesionedCells().empty();
    }
    group->setSummary((differs ? changed : all).join(QStringLiteral(" · ")), differs);
  }
}

QStringList ControlPanel::unfoldedGroups() const {
  QStringList titles;
  for (const FoldableGroup* group : groups_)
    if (group->unfolded()) titles += group->id();
  return titles;
}

void ControlPanel::setUnfoldedGroups(const QStringList& titles) {
  for (FoldableGroup* group : groups_) group->setUnfolded(titles.contains(group->id()));
}

void ControlPanel::setTheme(const Theme& theme) {
  widget()->setStyleSheet(QStringLiteral("#control_content { background: %1; }").arg(theme.panel.name()));
  for (QLabel* warning : warnings_)
    warning->setStyleSheet(QStringLiteral("background: %1; color: %2; padding: 4px;")
                               .arg(theme.warningPanel.name(), theme.warningText.name()));
}

// as wide as its content, which then never needs to be moved sideways
QSize ControlPanel::minimumSizeHint() const {
  return {widget() ? widget()->minimumSizeHint().width() + 2 : 200, QScrollArea::minimumSizeHint().height()};
}

// a number is not parted from its unit
void ControlPanel::setWatch(const QString& text) {
  QString whole = QString(text).replace(QStringLiteral(" °"), QStringLiteral("\u00A0°"));
  // between Chinese letters a line may break nearly anywhere
  if (language() == Language::chinese) whole.replace(QStringLiteral("°/s"), QStringLiteral("°/\u2060s"));
  watch_->setText(whole);
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/lesion_controls.hpp"

#include <QGridLayout>

#include "base/error.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

QPushButton* button(const QString& text, const char* name, const QString& tip) {
  auto* button = new QPushButton(text);
  button->setToolTip(QStringLiteral("<p>%1</p>").arg(tip));
  button->setObjectName(QLatin1String(name));
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

LesionControls::LesionControls(SimulationController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      cells_(new QLineEdit),
      count_(new QSpinBox),
      state_(new QLabel),
      reviveAll_(button(tr("Revive all"), "revive_all",
                        tr("All lesioned cells fire again, with the weights that they have."))) {
  cells_->setObjectName(QStringLiteral("lesion_cells"));
  cells_->setPlaceholderText(tr("cells: 3, 7, 10-14"));
  cells_->setAccessibleName(tr("Cells by number"));
  cells_->setToolTip(tr("<p>Cells by number, from 0 on. A selection in the raster is written here.</p>"));
  count_->setRange(1, 400);
  count_->setValue(6);
  count_->setSuffix(tr(" cells"));
  count_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  count_->setToolTip(tr("<p>How many cells the button beside it kills.</p>"));
  count_->setAccessibleName(tr("Number of cells to kill at random"));
  auto* kill =
      button(tr("Kill"), "lesion_kill", tr("The cells above fire no more. Undo, or Revive, brings them back."));
  auto* revive =
      button(tr("Revive"), "lesion_revive", tr("The cells above fire again, with the weights that they have."));
  auto* random = button(tr("Kill at random"), "lesion_random", tr("So many of the living cells, drawn at random."));

  auto* layout = new QGridLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  layout->addWidget(cells_, 0, 0, 1, 2);
  layout->addWidget(kill, 1, 0);
  layout->addWidget(revive, 1, 1);
  layout->addWidget(count_, 2, 0);
  layout->addWidget(random, 2, 1);
  layout->addWidget(state_, 3, 0);
  layout->addWidget(reviveAll_, 3, 1);
  connect(cells_, &QLineEdit::returnPressed, this, &LesionControls::kill);
  connect(kill, &QPushButton::clicked, this, &LesionControls::kill);
  connect(revive, &QPushButton::clicked, this, &LesionControls::revive);
  connect(random, &QPushButton::clicked, this, &LesionControls::killAtRandom);
  connect(reviveAll_, &QPushButton::clicked, this, [this] { controller_.reviveAll(); });
  followState();
}

void LesionControls::followState() {
  state_->setText(summary());
  reviveAll_->setEnabled(!controller_.lesionedCells().empty());
  count_->setMaximum(controller_.cellCount());
}

QString LesionControls::summary() const {
  const std::size_t dead = controller_.lesionedCells().size();
  return dead == 0 ? tr("none") : tr("%1 lesioned").arg(cellCount(dead));
}

void LesionControls::select(const std::vector<int>& cells) { cells_->setText(cellsText(cells)); }

std::vector<int> LesionControls::cells() {
  try {
    auto cells = parseCells(cells_->text(), controller_.cellCount());
    if (cells.empty()) throw UsageError(tr("Which cells? Type their numbers, or drag over the raster.").toStdString());
    Q_EMIT selected(cells);
    return cells;
  } catch (const UsageError& error) {
    Q_EMIT complained(translated(error.what()));
    return {};
  }
}

void LesionControls::kill() {
  controller_.lesion(cells());
  cells_->clearFocus();
}

void LesionControls::revive() { controller_.revive(cells()); }

void LesionControls::killAtRandom() { controller_.lesionAtRandom(count_->value()); }

}  // namespace gazehold

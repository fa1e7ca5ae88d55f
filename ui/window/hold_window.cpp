// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/hold_window.hpp"

#include <QEvent>
#include <QVBoxLayout>

#include "figure/hold_panel.hpp"

namespace gazehold {

HoldWindow::HoldWindow(SimulationController& controller, QWidget* over)
    : QWidget(over), controller_(controller), view_(new View(std::make_unique<HoldPanel>(controller.data()), this)) {
  setObjectName(QStringLiteral("holdTest"));
  setToolTip(tr("Key H makes the test anew, Esc or a click puts it away"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(view_);
  view_->setAttribute(Qt::WA_TransparentForMouseEvents);
  over->installEventFilter(this);
  connect(&controller, &SimulationController::frame, this, &HoldWindow::follow);
  hide();
}

void HoldWindow::begin(const FigureStyle& style) {
  view_->setStyle(style);
  asked_ = controller_.now();
  waits_ = true;
  controller_.holdTest();
}

void HoldWindow::follow() {
  const auto& test = controller_.data().holdTest();
  if (waits_ && test && test->step >= asked_) {
    waits_ = false;
    place();
    show();
    raise();
    view_->refresh();
  } else if (isVisible() && !test) {
    hide();  // of a run that is no longer shown
  }
}

void HoldWindow::place() {
  const QSize room = parentWidget()->size();
  const QSize size(room.width() * 86 / 100, room.height() * 72 / 100);
  setGeometry(QRect(QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2), size));
}

bool HoldWindow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && isVisible()) place();
  return QWidget::eventFilter(watched, event);
}

}  // namespace gazehold

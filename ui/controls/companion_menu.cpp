// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/companion_menu.hpp"

#include <QFileDialog>
#include <QMessageBox>

#include "base/error.hpp"
#include "session/session_json.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

void chooseSession(QWidget* parent, SimulationController& controller) {
  const QString path =
      QFileDialog::getOpenFileName(parent, Ui::tr("Compare with a session"), {}, Ui::tr("Sessions (*.gazehold)"));
  if (path.isEmpty()) return;
  try {
    controller.companions().add(
        {Companion::Kind::session, 0, 0, std::make_shared<const Session>(readSession(path.toStdString()))});
  } catch (const Error& error) {
    QMessageBox::warning(parent, QStringLiteral("Gazehold"), translated(error.what()));
  }
}

}  // namespace

void toggleCompanion(SimulationController& controller, const Companion& companion) {
  Companions& all = controller.companions();
  all.has(companion) ? all.remove(companion) : all.add(companion);
}

void fillCompanionMenu(QMenu* menu, QWidget* parent, SimulationController& controller) {
  menu->clear();
  menu->setToolTipsVisible(true);
  const auto session = controller.session();
  if (!session) return;
  using Kind = Companion::Kind;
  const auto add = [&](const Companion& companion, const QString& key, const QString& tip) {
    QAction* action = menu->addAction(companionText(*session, companion) + key);
    action->setToolTip(tip);
    action->setCheckable(true);
    action->setChecked(controller.companions().has(companion));
    QObject::connect(action, &QAction::triggered, parent,
                     [&controller, companion] { toggleCompanion(controller, companion); });
  };
  add({Kind::matched}, QStringLiteral("\tG"), Ui::tr("The best straight read-out of these cells; it does not learn"));
  add({Kind::authors}, {}, Ui::tr("Solved for a dead time of 2.00 ms, as in the authors’ code; it does not learn"));
  add({Kind::start}, {}, Ui::tr("The same weights as at the start; it does not learn"));
  for (const Companion& one : std::vector(controller.companions().chosen()))
    if (one.kind == Kind::pinned || one.kind == Kind::session) add(one, {}, Ui::tr("Take it away"));
  menu->addSeparator();
  for (std::size_t k = 0; k < session->branches.size(); ++k)
    if (k != session->current)
      add({Kind::branch, 0, k}, {}, Ui::tr("Another branch of this session, at the same time"));
  menu->addAction(Ui::tr("Pin this moment"), parent,
                  [&controller] {
                    controller.companions().add({Kind::pinned, controller.now()});
                  })
      ->setToolTip(Ui::tr("A companion that stops learning now: what learning does from here on is seen beside it"));
  menu->addAction(Ui::tr("A session from a file…"), parent,
                  [parent, &controller] { chooseSession(parent, controller); });
  menu->addSeparator();
  QAction* none = menu->addAction(Ui::tr("None"), parent, [&controller] { controller.companions().clear(); });
  none->setEnabled(!controller.companions().chosen().empty());
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/branch_menu.hpp"

#include <QInputDialog>

#include "theme/text.hpp"

namespace gazehold {

void fillBranchMenu(QMenu* menu, SimulationController& controller) {
  menu->clear();
  const auto session = controller.session();
  if (!session) return;
  for (std::size_t k = 0; k < session->branches.size(); ++k) {
    const Branch& branch = session->branches[k];
    const QString name = QString::fromStdString(branch.name);
    const Step end = k == session->current ? controller.reach() : branch.end;
    QMenu* each = menu->addMenu(
        Ui::tr("%1, from %2 to %3").arg(branchText(branch.name), clockText(branch.fork, 1), clockText(end, 1)));
    each->menuAction()->setCheckable(true);
    each->menuAction()->setChecked(k == session->current);
    each->addAction(Ui::tr("Switch to it"), menu, [&controller, k] { controller.switchTo(k); })
        ->setEnabled(k != session->current);
    each->addAction(Ui::tr("Rename…"), menu, [&controller, k, name, menu] {
      const QString wanted = QInputDialog::getText(menu->parentWidget(), Ui::tr("Rename a branch"), Ui::tr("Name:"),
                                                   QLineEdit::Normal, name);
      if (!wanted.trimmed().isEmpty()) controller.renameBranch(k, wanted.trimmed());
    });
    each->addAction(Ui::tr("Delete"), menu, [&controller, k] { controller.deleteBranch(k); })
        ->setEnabled(k != session->current);
  }
  menu->addSeparator();
  for (const Bookmark& bookmark : session->bookmarks)
    menu->addAction(clockText(bookmark.step, 1) + QStringLiteral("  ") + QString::fromStdString(bookmark.text), menu,
                    [&controller, bookmark] {
                      controller.switchTo(bookmark.branch);
                      controller.goTo(bookmark.step);
                    });
  if (session->bookmarks.empty()) menu->addAction(Ui::tr("no bookmarks yet: B"))->setEnabled(false);
}

}  // namespace gazehold

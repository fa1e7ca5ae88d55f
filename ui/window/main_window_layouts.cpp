// SPDX-License-Identifier: GPL-3.0-or-later
// Which panels stand in the window, and where; arrangements that are kept by name.
#include <QInputDialog>
#include <QSettings>

#include "window/main_window.hpp"

namespace gazehold {

namespace {

const QString ownLayouts = QStringLiteral("layouts");

// for a figure: the trace large beside what drives it
GridLayout figureLayout() {
  return {{QStringLiteral("eye"), QStringLiteral("raster"), QStringLiteral("feedback"), QStringLiteral("weights"),
           QStringLiteral("skill")},
          {}};
}

}  // namespace

void MainWindow::buildLayoutMenu(QMenu* view) {
  layoutMenu_ = view->addMenu(tr("La&yout"));
  layoutMenu_->setToolTipsVisible(true);
  layoutMenu_->setToolTip(tr("Which panels are shown, and where"));
  connect(layoutMenu_, &QMenu::aboutToShow, this, &MainWindow::fillLayoutMenu);
  fillLayoutMenu();
}

// anew each time: layouts come and go, and titles follow the system
void MainWindow::fillLayoutMenu() {
  QMenu* menu = layoutMenu_;
  menu->clear();
  const auto layout = [&](const QString& name, const QString& tip, const GridLayout& arrangement) {
    QAction* action = menu->addAction(name, this, [this, arrangement] { grid_->arrange(arrangement); });
    action->setCheckable(true);
    action->setChecked(grid_->arrangement() == arrangement);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    return action;
  };
  layout(tr("&Research"), tr("All panels, each in its place"), {});
  layout(tr("&Figure"), tr("The trace beside what drives it, both large"), figureLayout());
  QSettings settings;
  if (remember_) {
    settings.beginGroup(ownLayouts);
    for (const QString& name : settings.childKeys())
      if (const auto json = objectIn(settings.value(name).toString().toStdString()))
        layout(name, tr("A layout of your own"), layoutFrom(*json));
  }
  menu->addSeparator();
  for (View* view : grid_->views().views()) {
    if (!grid_->views().isFor(view, controller_.setup().system)) continue;
    QAction* shown = menu->addAction(view->title(), this, [this, view](bool on) { grid_->setHidden(view, !on); });
    shown->setCheckable(true);
    shown->setChecked(!grid_->arrangement().hidden.contains(view->id()));
    shown->setToolTip(tr("Shows this panel or leaves it out; its menu moves it elsewhere"));
    shown->setStatusTip(shown->toolTip());
  }
  menu->addSeparator();
  QAction* save = menu->addAction(tr("&Save as…"), this, &MainWindow::saveLayoutAs);
  save->setToolTip(tr("Keeps these panels in these places under a name"));
  save->setStatusTip(save->toolTip());
  QMenu* remove = menu->addMenu(tr("&Delete"));
  remove->setToolTip(tr("Forgets a layout of your own"));
  for (const QString& name : settings.childKeys())
    if (remember_) remove->addAction(name, this, [name] { QSettings().remove(ownLayouts + u'/' + name); });
  remove->setEnabled(!remove->isEmpty());
}

void MainWindow::saveLayoutAs() {
  // a stroke in the name would be a group of settings
  const QString name =
      QInputDialog::getText(this, tr("Save layout"), tr("Name of the layout:")).trimmed().replace(u'/', u'-');
  if (name.isEmpty() || !remember_) return;
  QSettings().setValue(ownLayouts + u'/' + name,
                       QString::fromStdString(jsonText(layoutJson(grid_->arrangement()), true)));
}

void MainWindow::addArrangement(QMenu* menu, View* view) {
  menu->addSeparator();
  const std::pair<Place, QString> places[] = {{Place::timeColumn, tr("Move to the left column")},
                                              {Place::upperBlock, tr("Move to the upper right")},
                                              {Place::lowerBlock, tr("Move to the lower right")}};
  for (const auto& [place, text] : places)
    if (place != grid_->placeOf(view))
      menu->addAction(text, this, [this, view, place = place] { grid_->move(view, place); });
  menu->addAction(tr("Leave this panel out"), this, [this, view] { grid_->setHidden(view, true); });
}

}  // namespace gazehold

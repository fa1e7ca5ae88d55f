// SPDX-License-Identifier: GPL-3.0-or-later
// The window in another language, at once. Menus, transport and controls are made anew; everything else asks for its words
// when it is drawn or told.
#include <QActionGroup>
#include <QLayout>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>

#include "window/main_window.hpp"

namespace gazehold {

void MainWindow::chooseLanguage(Language language) {
  if (remember_) QSettings().setValue(QStringLiteral("window/language"), languageId(language));
  setLanguage(language);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() == QEvent::LanguageChange && statusLeft_) retranslate();
}

void MainWindow::retranslate() {
  banner_->dismiss();
  remakeMenus();
  remakeControls();
  railButton_->setText(tr("What you change"));
  railButton_->setToolTip(tr("Shows or hides the controls"));
  railButton_->updateGeometry();
  // made anew when they are asked for; what is measured goes on
  delete std::exchange(hold_, nullptr);
  delete std::exchange(help_, nullptr);
  if (experiments_ && !experiments_->running()) delete std::exchange(experiments_, nullptr);
  if (figureDialog_) figureDialog_->close();
  if (filmDialog_ && !filmDialog_->process().running()) filmDialog_->close();
  lectureAction_->setChecked(inLecture());
  if (lecture_ && lecture_->notesShown()) lecture_->setNotesShown(true);  // the keys were made anew
  for (QAction* key : lectureKeys_) key->setEnabled(inLecture());
  applyTheme();
  followState();
  if (!inLecture()) tellStatus();
}

void MainWindow::remakeMenus() {
  // its buttons open menus
  for (QAction* old : transportRow_->actions()) delete old;
  lectureKeys_.clear();
  qDeleteAll(findChildren<QAction*>(Qt::FindDirectChildrenOnly));
  qDeleteAll(findChildren<QActionGroup*>(Qt::FindDirectChildrenOnly));
  for (QAction* old : menuBar()->actions()) delete old->menu();
  buildMenus();
  transport_ = new TransportBar(controller_, scenarioMenu_, stepMenu_);
  transportRow_->addWidget(transport_);
  connectTransport();
  controlsAction_->setChecked(narrow_ ? dock_->isVisible() : controlsWanted_);
}

void MainWindow::remakeControls() {
  const QStringList unfolded = panel_->unfoldedGroups();
  delete panel_;
  panel_ = new ControlPanel(controller_);
  dock_->widget()->layout()->addWidget(panel_);
  connectControls();
  panel_->setUnfoldedGroups(unfolded);
  panel_->lesions()->select(selected_);
  dock_->setWindowTitle(tr("What you change"));
  dock_->titleBarWidget()->findChild<QLabel*>(QStringLiteral("controls_title"))->setText(dock_->windowTitle());
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QAbstractButton>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMimeData>
#include <QSettings>
#include <QStatusBar>

#include "base/error.hpp"
#include "export/picture_file.hpp"
#include "export/provenance.hpp"
#include "simulation/teacher.hpp"
#include "session/command_json.hpp"
#include "session/session_json.hpp"
#include "theme/text.hpp"
#include "window/main_window.hpp"

namespace gazehold {

namespace {

constexpr qint64 statusEvery = 200;  // [ms]
constexpr qsizetype mostRecent = 8;

constexpr QLatin1String sessionEnding(".gazehold");

QString csvFilter() { return Ui::tr("Recorded gaze (*.csv);;All files (*)"); }
QString sessionFilter() { return Ui::tr("Sessions (*.gazehold);;All files (*)"); }

// a file that is dropped or given, if it may be a recording
QString droppedFile(const QMimeData* data) {
  const auto urls = data->urls();
  return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

}  // namespace

void MainWindow::followFrame(bool fresh) {
  if (fresh) (inLecture() ? lecture_->views() : grid_->views()).refresh();
  if (statusTold_.isValid() && statusTold_.elapsed() < statusEvery) return;
  statusTold_.start();
  if (!inLecture()) tellStatus();
}

void MainWindow::tellStatus() {
  QString left = controller_.playing() ? tr("running %1× · %2 fps")
                                             .arg(decimalText(controller_.measuredSpeed(), 2),
                                                  decimalText(controller_.framesPerSecond(), 0))
                                       : tr("paused");
  left += tr(" · step %1").arg(countText(controller_.now()));
  if (controller_.drawingThinned()) left += tr(" · drawing thinned; all that was done is logged");
  const Snapshot* snapshot = controller_.data().snapshot();
  if (snapshot)
    left += tr(" · taught by %1")
                .arg(translated(teacherText(snapshot->parameters, snapshot->setup->system, snapshot->learningFrozen)));
  statusLeft_->setText(left);
  if (!snapshot) return;
  const auto corrections = snapshot->counts.correctiveSaccades;
  const QString right =
      (corrections == 1 ? tr("%1 corrective saccade") : tr("%1 corrective saccades")).arg(countText(corrections));
  statusRight_->setText(right);
}

void MainWindow::followState() {
  const Setup& setup = controller_.setup();
  const QString name = sessionPath_.isEmpty() ? QString() : QFileInfo(sessionPath_).fileName() + QStringLiteral(" — ");
  setWindowTitle(tr("Gazehold — %1%2, seed %3").arg(name, translated(setup.scenario->title)).arg(setup.seed));
  panel_->setWatch(translated(setup.scenario->watch));
  playAction_->setText(controller_.playing() ? tr("Pause") : tr("Play"));
  freezeAction_->setChecked(controller_.learningFrozen());
  for (QAction* action : scenarioMenu_->actions())
    if (action->isCheckable()) action->setChecked(action->data().toString() == fromCore(setup.scenario->id));
  for (QAction* action : stepMenu_->actions())
    action->setChecked(action->data().toLongLong() == controller_.stepSize());
}

void MainWindow::hear(const Notice& notice) {
  if (notice.kind == Notice::Kind::refused) tell(translated(notice.text));
}

void MainWindow::tellRebuilt(const QString& label) {
  banner_->tell(tr("%1 rebuilt the network. Undo brings the learned weights back.").arg(label),
                {{tr("Undo"), [this] { controller_.undoStack().undo(); }}});
  // true only until something else is done or undone
  connect(&controller_.undoStack(), &QUndoStack::indexChanged, banner_, &Banner::dismiss, Qt::SingleShotConnection);
}

void MainWindow::tellTargetTaken(TargetSource before) {
  banner_->tell(tr("The target stays where you put it, and comes no longer from: %1. Undo brings that back.")
                    .arg(translated(targetName(before))),
                {{tr("Undo"), [this] { controller_.undoStack().undo(); }}});
  connect(&controller_.undoStack(), &QUndoStack::indexChanged, banner_, &Banner::dismiss, Qt::SingleShotConnection);
}

void MainWindow::showHelp(const QString& page) {
  if (!help_) help_ = new HelpWindow(this);
  help_->openPage(page, theme());
}

void MainWindow::makeHoldTest() {
  if (!hold_) hold_ = new HoldWindow(controller_, stack_);
  FigureStyle style = (inLecture() ? lecture_->views() : grid_->views()).views().front()->style();
  if (!inLecture()) style.fontPixels *= 1.3;  // it has the room
  hold_->begin(style);
}

void MainWindow::escape() {
  if (hold_ && hold_->isVisible()) hold_->hide();
  else if (inLecture() && lecture_->black()) lecture_->setBlack(false);
  else if (inLecture() && lecture_->keysShown()) lecture_->setKeysShown(false);
  else if (inScene() && lecture_->director().state().asks() && lecture_->director().state().prediction())
    lecture_->director().clearPrediction();
  else if (inScene()) lecture_->director().leave();
  else if (inLecture()) setLecture(false);
  else if (grid_->maximised()) grid_->maximise(nullptr);
  else if (narrow_ && dock_->isVisible()) showControls(false);
  else if (banner_->telling()) banner_->dismiss();
  else if (offer_->telling()) offer_->dismiss();
  else if (QWidget* focus = focusWidget()) focus->clearFocus();
}

// ---------------------------------------------------------------- scenarios and recordings

void MainWindow::setScenario(const Scenario& scenario) {
  if (scenario.needsRecording && !controller_.hasRecording(scenario.system)) chooseRecording();
  else controller_.setScenario(scenario);
  followState();
}

void MainWindow::showExperiments() {
  if (!experiments_) {
    experiments_ = new ExperimentsWindow(this);
    experiments_->setStyle(grid_->views().views().front()->style());
  }
  experiments_->show();
  experiments_->raise();
  experiments_->activateWindow();
}

void MainWindow::nextScenario(int by) {
  const auto table = scenarioTable();
  const auto size = static_cast<std::ptrdiff_t>(table.size());
  std::ptrdiff_t at = controller_.setup().scenario - table.data();
  do at = (at + by + size) % size;
  while (table[static_cast<std::size_t>(at)].needsRecording &&
         !controller_.hasRecording(table[static_cast<std::size_t>(at)].system));
  controller_.setScenario(table[static_cast<std::size_t>(at)]);
}

void MainWindow::chooseFile() {
  const QString path =
      QFileDialog::getOpenFileName(this, tr("Open a session, a figure, a film or a recording"), {},
                                   tr("Sessions, figures, films and recordings (*.gazehold *.svg *.pdf "
                                      "*.png *.tif *.tiff *.npz *.mp4 *.webm *.gif *.csv);;"
                                      "All files (*)"));
  if (!path.isEmpty()) openFile(path);
}

void MainWindow::openFile(const QString& path) {
  if (path.endsWith(sessionEnding, Qt::CaseInsensitive) || isFigureFile(path.toStdString())) openSession(path);
  else openRecording(path);
}

void MainWindow::openSession(const QString& path) {
  const auto open = [&] {
    const auto session = std::make_shared<const Session>(readSessionOrFigure(path.toStdString()));
    controller_.openSession(session);
    if (session->window.is_object() && session->window.contains("layout"))
      grid_->arrange(layoutFrom(session->window["layout"]));
    openedLayout_ = grid_->arrangement();
    recallScene(*session);
    nameSession(path);
    // a figure is not written over by the session that was in it
    if (isFigureFile(path.toStdString())) sessionPath_.clear();
    followState();
  };
  tryFile(open, tr("Open another"), [this] { chooseFile(); });
}

// the scene that it was saved in, with what was predicted
void MainWindow::recallScene(const Session& session) {
  if (lecture_) lecture_->director().forget();
  if (!session.window.is_object() || !session.window.contains("lecture")) return;
  setLecture(true);
  if (!lecture_->director().recall(session.window["lecture"])) setLecture(false);
}

void MainWindow::saveSession(bool elsewhere) {
  QString path = sessionPath_;
  if (elsewhere || path.isEmpty())
    path =
        QFileDialog::getSaveFileName(this, tr("Save this session"),
                                     path.isEmpty() ? fromCore(controller_.setup().scenario->id) + sessionEnding : path,
                                     sessionFilter());
  if (path.isEmpty()) return;
  if (!path.endsWith(sessionEnding, Qt::CaseInsensitive)) path += sessionEnding;
  tryFile([&] { saveSessionAs(path); }, tr("Save elsewhere"), [this] { saveSession(true); });
}

void MainWindow::saveSessionAs(const QString& path) {
  if (!controller_.session()) throw WriteError(path.toStdString(), tr("there is no run yet").toStdString());
  Session session = controller_.sessionNow();
  if (lecture_ && lecture_->director().scene()) session.window["lecture"] = lecture_->director().notes();
  else if (session.window.is_object()) session.window.erase("lecture");
  if (grid_->arrangement() != openedLayout_) session.window["layout"] = layoutJson(grid_->arrangement());
  writeSession(path.toStdString(), session);
  nameSession(path);
}

void MainWindow::nameSession(const QString& path) {
  sessionPath_ = path;
  rememberRecent(path);
  banner_->dismiss();
  followState();
}

// ---------------------------------------------------------------- what a program that died has left

void MainWindow::keepJournal(const QString& directory) {
  journal_ = std::make_unique<JournalKeeper>(controller_, directory);
  connect(journal_.get(), &JournalKeeper::failed, this, [this](const QString& why) {
    banner_->tell(tr("If this program were killed now, the run would be lost: %1").arg(why));
  });
  // "Later", also by Escape: nobody holds them then
  connect(offer_, &Banner::dismissed, journal_.get(), &JournalKeeper::leave);
  offerNext();
}

void MainWindow::offerNext() {
  const LeftSession* left = journal_->next();
  if (!left) return;
  const QString later = tr("Later");
  if (!left->session) {
    const auto setAside = [this] {
      try {
        journal_->setAside();
      } catch (const Error& error) {
        banner_->tell(translated(error.what()));
      }
      offerNext();
    };
    offer_->tell(tr("A session that was not closed cannot be opened: %1").arg(left->problem),
                 {{tr("Set it aside"), setAside}}, later);
    return;
  }
  const Session& session = *left->session;
  const auto open = [this] {
    journal_->open();
    sessionPath_.clear();
    followState();
    // another would take its place
    journal_->leave();
  };
  const auto discard = [this] {
    journal_->discard();
    offerNext();
  };
  offer_->tell(tr("A session was not closed: “%1”, at %2, last on %3.")
                   .arg(translated(session.start.scenario->title), clockText(session.position, 0), left->when),
               {{tr("Open it"), open}, {tr("Discard"), discard}}, later);
}

// what is wrong with a file is told in the banner, with a button that tries another
void MainWindow::tryFile(const std::function<void()>& act, const QString& another, std::function<void()> tryAnother) {
  try {
    act();
  } catch (const std::exception& error) {
    banner_->tell(translated(error.what()), {{another, std::move(tryAnother)}});
  }
}

void MainWindow::askBookmark() {
  // the run may go on meanwhile
  const Step now = controller_.now();
  const QString clock = clockText(now, 1);
  bool ok = false;
  const QString text =
      QInputDialog::getText(this, tr("Bookmark"), tr("What happens at %1:").arg(clock), QLineEdit::Normal, clock, &ok)
          .trimmed();
  if (ok) controller_.bookmark(now, text.isEmpty() ? clock : text);
}

void MainWindow::chooseRecording() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open a recording"), {}, csvFilter());
  if (!path.isEmpty()) openRecording(path);
}

void MainWindow::openRecording(const QString& path) {
  const auto open = [&] {
    controller_.loadRecording(path);
    rememberRecent(path);
    banner_->dismiss();
  };
  tryFile(open, tr("Open another"), [this] { chooseRecording(); });
}

void MainWindow::rememberRecent(const QString& path) {
  if (!remember_) return;
  QSettings settings;
  QStringList recent = settings.value(QStringLiteral("recent/recordings")).toStringList();
  const QString whole = QFileInfo(path).absoluteFilePath();
  recent.removeAll(whole);
  recent.prepend(whole);
  settings.setValue(QStringLiteral("recent/recordings"), recent.mid(0, mostRecent));
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  // what is dragged out of a window of this program is not meant for it
  if (!event->source() && !droppedFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  const QString path = droppedFile(event->mimeData());
  if (path.isEmpty()) return;
  event->acceptProposedAction();
  openFile(path);
}

// ---------------------------------------------------------------- questions

void MainWindow::askSeed() {
  bool ok = false;
  const QString text = QInputDialog::getText(this, tr("Seed"), tr("Seed, a whole number:"), QLineEdit::Normal,
                                             QString::number(controller_.setup().seed), &ok);
  if (!ok) return;
  const qulonglong seed = text.trimmed().toULongLong(&ok);
  if (ok) controller_.setSeed(seed);
  else banner_->tell(tr("A seed is a whole number from 0 on, not “%1”.").arg(text));
}

void MainWindow::askTime() {
  if (!inLecture() && transport_->runToVisible()) {
    transport_->findChild<QLineEdit*>(QStringLiteral("run_to"))->setFocus();
    return;
  }
  // what is wrong with an answer stands above the next question
  QString question = tr("Seconds, or minutes:seconds:"), answer;
  for (bool ok = true; !question.isEmpty(); question = transport_->runTo(answer)) {
    answer = QInputDialog::getText(this, tr("Run to a time"), question, QLineEdit::Normal, answer, &ok);
    if (!ok) return;
  }
}

QImage MainWindow::screenshot() {
  for (View* view : inLecture() ? lecture_->views().views() : grid_->views().views()) view->setStyle(view->style());
  tellStatus();
  return grab().toImage();
}

void MainWindow::chooseScreenshot() {
  const QImage image = screenshot();
  QString path = QFileDialog::getSaveFileName(this, tr("Save a picture of the window"), QStringLiteral("gazehold.png"),
                                              tr("PNG picture (*.png)"));
  if (path.isEmpty()) return;
  if (!path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive)) path += QStringLiteral(".png");
  const auto save = [&] {
    AtomicFile file(path.toStdString());
    writePicture(image, file);
  };
  tryFile(save, tr("Save elsewhere"), [this] { chooseScreenshot(); });
}

// Space plays, except on a button that Tab has led to, unless that would throw away the run
bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space &&
      qobject_cast<QAbstractButton*>(watched) && !watched->property("beginsRun").toBool()) {
    event->accept();
    return true;
  }
  return QMainWindow::eventFilter(watched, event);
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and films of what the window shows.
#include <algorithm>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QFileDialog>
#include <QMimeData>

#include "export/figure_dialog.hpp"
#include "export/figure_file.hpp"
#include "export/numbers_file.hpp"
#include "io/atomic_file.hpp"
#include "lecture/staged_figure.hpp"
#include "theme/text.hpp"
#include "window/main_window.hpp"

namespace gazehold {

namespace {

// of a figure that nobody asked a size for
Page usualPage(const Figure& figure) {
  Page page = Page::of(presetTable().front(), false);
  page.fitHeight(figure.heightFor(page.units().width()));
  return page;
}

// Large pictures take a while, in which the window goes on. What they show stands: the run is paused, and input waits.
void whileAwake(Figure& figure, const std::function<void()>& work) {
  figure.setMeanwhile([] { QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents); });
  work();
  figure.setMeanwhile({});
}

}  // namespace

// as it stands in the window: its time axis, and what is chosen in it
Figure MainWindow::figureOf(const std::string& shown) const {
  const ViewSet& views = inLecture() ? lecture_->views() : grid_->views();
  return stagedFigure(shown, controller_.data(), controller_.setup().system, views.options());
}

void MainWindow::saveFigure(const std::string& shown) {
  // a figure is of a moment
  controller_.pause();
  if (figureDialog_) figureDialog_->deleteLater();
  figureDialog_ = new FigureDialog([this](const std::string& id) { return figureOf(id); },
                                   Figure::names(controller_.setup().system, true), shown, authorsOptimum_, this);
  figureDialog_->setAttribute(Qt::WA_DeleteOnClose);
  connect(figureDialog_, &FigureDialog::copyRequested, this, [this] {
    whileAwake(figureDialog_->figure(),
               [this] { copyFigure(figureDialog_->figure(), figureDialog_->page(), figureDialog_->style()); });
  });
  connect(figureDialog_, &FigureDialog::saveRequested, this, [this] {
    const QString path = QFileDialog::getSaveFileName(figureDialog_, tr("Save a figure"),
                                                      QString::fromStdString(figureDialog_->figure().shown()) + u'.' +
                                                          figureDialog_->ending(),
                                                      tr("Figures (*.svg *.pdf *.png *.tiff)"));
    if (path.isEmpty()) return;
    const auto write = [&] {
      figureFormat(path.toStdString());
      AtomicFile file(path.toStdString());
      writeFigure(file, figureDialog_->figure(), figureDialog_->page(), figureDialog_->style(),
                  controller_.sessionNow(), figureDialog_->wantsData());
    };
    whileAwake(figureDialog_->figure(), [&] {
      tryFile(write, tr("Save elsewhere"), [this, shown = figureDialog_->figure().shown()] { saveFigure(shown); });
    });
    figureDialog_->accept();
  });
  figureDialog_->open();
}

void MainWindow::copyFigure(const Figure& figure, const Page& page, const FigureStyle& style) {
  auto* both = new QMimeData;
  both->setImageData(figureImage(figure, page, style));
  both->setData(QStringLiteral("image/svg+xml"),
                figureBytes(figure, page, style, FigureFormat::svg, {figure.title(), {}, {}}));
  QApplication::clipboard()->setMimeData(both);
}

// as a file that other programs take; dropped on another window, it opens this moment there
QMimeData* MainWindow::draggedFigure(const View* view) {
  if (!controller_.session()) return nullptr;
  const Figure figure = figureOf(view->id().toStdString());
  const Page page = usualPage(figure);
  const FigureStyle style = printStyle(QStringLiteral("paper"), authorsOptimum_);
  if (!dragged_) dragged_ = std::make_unique<QTemporaryDir>();
  const QString path = dragged_->filePath(view->id() + QStringLiteral(".svg"));
  AtomicFile file(path.toStdString());
  writeFigure(file, figure, page, style, controller_.sessionNow(), false);
  auto* both = new QMimeData;
  both->setUrls({QUrl::fromLocalFile(path)});
  both->setImageData(figureImage(figure, page, style));
  return both;
}

void MainWindow::dragFigure(View* view) {
  const auto drag = [&] {
    QMimeData* figure = draggedFigure(view);
    if (!figure) return;
    auto* out = new QDrag(view);
    out->setMimeData(figure);
    out->setPixmap(view->grab().scaledToWidth(160, Qt::SmoothTransformation));
    out->exec(Qt::CopyAction);
  };
  tryFile(drag, tr("Save figure…"), [this, id = view->id().toStdString()] { saveFigure(id); });
}

// tables one below the other, as a spreadsheet takes them
void MainWindow::copyData(const Figure& figure) {
  QString text;
  for (const NumberTable& table : figure.numbers(printStyle(QStringLiteral("paper"), authorsOptimum_)))
    text += QString::fromStdString(table.name + '\n' + csvText(table) + '\n').replace(u',', u'\t');
  QApplication::clipboard()->setText(text);
}

void MainWindow::showViewMenu(View* view, const QPoint& at) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const std::string id = view->id().toStdString();
  menu->addAction(tr("Save figure…"), this, [this, id] { saveFigure(id); });
  menu->addAction(tr("Copy figure"), this, [this, id] {
    const Figure figure = figureOf(id);
    copyFigure(figure, usualPage(figure), printStyle(QStringLiteral("paper"), authorsOptimum_));
  });
  menu->addAction(tr("Copy data"), this, [this, id] { copyData(figureOf(id)); });
  if (!inLecture()) addArrangement(menu, view);
  menu->popup(at);
}

// the dialog stays beside the window, which goes on
void MainWindow::askFilm() {
  if (filmDialog_) {
    filmDialog_->raise();
    filmDialog_->activateWindow();
    return;
  }
  if (!controller_.session()) return;
  std::vector<std::pair<std::string, QString>> panels;
  const auto names = Figure::names(controller_.setup().system, true);
  for (const FigureLayout& layout : layoutTable()) panels.emplace_back(layout.id, Ui::tr(layout.title));
  for (const std::string& id : names)
    if (!Figure::isLayout(id)) panels.emplace_back(id, figureOf(id).title());
  filmDialog_ = new FilmDialog([this] { return controller_.sessionNow(); }, panels, theme().id, authorsOptimum_, this);
  filmDialog_->setAttribute(Qt::WA_DeleteOnClose);
  filmDialog_->setSpan(0, std::max(controller_.reach(), stepsPerSecond));
  filmDialog_->show();
}

void MainWindow::recordFilm(bool on) {
  if (on) {
    recordedFrom_ = controller_.now();
    return;
  }
  const Step from = std::exchange(recordedFrom_, std::nullopt).value_or(0), until = controller_.now();
  askFilm();
  if (filmDialog_ && from != until) filmDialog_->setSpan(std::min(from, until), std::max(from, until));
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// Figures from the window, and back into it.
#include <ctime>

#include <cstring>
#include <functional>
#include <memory>

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "export/figure_file.hpp"
#include "figure/weight_panel.hpp"
#include "export/provenance.hpp"
#include "io/atomic_file.hpp"
#include "lecture/staged_figure.hpp"
#include "session/session_json.hpp"
#include "simulation/simulation.hpp"
#include "window_fixture.hpp"

namespace gazehold {
namespace {

class WindowFigure : public WindowFixture {
 protected:
  void SetUp() override { open("light", 3); }
  // chooses an entry of a view's menu
  void choose(const char* id, const QString& entry) {
    View* view = window_->grid().views().view(QLatin1String(id));
    ASSERT_NE(view, nullptr);
    Q_EMIT view->customContextMenuRequested(QPoint(5, 5));
    for (QMenu* menu : window_->findChildren<QMenu*>())
      for (QAction* action : menu->actions())
        if (menu->isVisible() && action->text() == entry) {
          action->trigger();
          menu->close();
          return;
        }
    FAIL() << "no entry " << entry.toStdString();
  }
};

TEST_F(WindowFigure, APanelIsCopiedAsAPictureAndAsVectors) {
  choose("drift", QStringLiteral("Copy figure"));
  const QMimeData* copied = QApplication::clipboard()->mimeData();
  EXPECT_TRUE(copied->hasImage());
  EXPECT_TRUE(copied->data(QStringLiteral("image/svg+xml")).contains("drift (°/s)"));
}

// a panel is dragged by its title, and what arrives is a file that knows its moment
TEST_F(WindowFigure, APanelIsDraggedAwayAsAFile) {
  View* drift = window_->grid().views().view(QStringLiteral("drift"));
  const std::unique_ptr<QMimeData> dragged(window_->draggedFigure(drift));
  ASSERT_TRUE(dragged && dragged->hasImage() && dragged->urls().size() == 1);
  const Session session = readSessionOrFigure(dragged->urls().front().toLocalFile().toStdString());
  EXPECT_EQ(session.position, snapshot().step);
  View alone(std::make_unique<WeightPanel>(data()));
  alone.resize(300, 300);
  QSignalSpy drags(&alone, &View::dragRequested);
  QTest::mousePress(&alone, Qt::LeftButton, {}, QPoint(20, 150));
  const auto moveAway = [&] {
    QMouseEvent away(QEvent::MouseMove, QPointF(80, 190), alone.mapToGlobal(QPointF(80, 190)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&alone, &away);
  };
  moveAway();
  EXPECT_EQ(drags.count(), 0) << "not by its title";
  QTest::mouseRelease(&alone, Qt::LeftButton, {}, QPoint(80, 190));
  QTest::mousePress(&alone, Qt::LeftButton, {}, QPoint(20, 6));
  moveAway();
  EXPECT_EQ(drags.count(), 1);
}

TEST_F(WindowFigure, ItsNumbersAreCopiedAsTables) {
  choose("trace", QStringLiteral("Copy data"));
  const QString text = QApplication::clipboard()->text();
  EXPECT_TRUE(text.startsWith(QStringLiteral("trace\ntime_s\ttarget_deg\teye_deg"))) << text.left(80).toStdString();
  EXPECT_GT(text.count(u'\n'), 3000);
}

TEST_F(WindowFigure, TheDialogTellsWhatWouldBeRefused) {
  choose("weights", QStringLiteral("Save figure…"));
  FigureDialog* dialog = window_->figureDialog();
  ASSERT_NE(dialog, nullptr);
  EXPECT_EQ(dialog->figure().shown(), "weights");
  EXPECT_EQ(dialog->refused(), QStringLiteral("Nothing would be refused."));
  dialog->setPreset(QStringLiteral("plos"));
  EXPECT_TRUE(dialog->refused().contains(QStringLiteral("PLOS: it is svg, and should be tiff")))
      << dialog->refused().toStdString();
  EXPECT_DOUBLE_EQ(dialog->page().millimetres().width(), 132);
}

// while the network runs as fast as it can: the window goes on within a tenth of a second, and the run is what it would
// have been
TEST_F(WindowFigure, WhatIsSavedMeanwhileChangesNothing) {
  // told, and not judged: of this thread alone [ms]
  const auto worked = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
  };
  QTemporaryDir folder;
  controller_->play();
  for (const char* name : {"layout.svg", "layout.pdf", "trace.svg", "trace.pdf", "trace.png", "weights.png",
                           "layout.png", "layout.tiff"}) {
    QTest::qWait(20);
    const std::string path = folder.filePath(QLatin1String(name)).toStdString(), shown(name, std::strchr(name, '.'));
    Figure figure = stagedFigure(shown, data(), System::eye, {});
    // between panels the window may do what it wants
    double before = worked(), longest = 0;
    std::size_t times = 0;
    const auto next = [&] {
      longest = std::max(longest, worked() - before);
      before = worked();
    };
    figure.setMeanwhile([&] {
      next();
      ++times;
    });
    Page page = Page::of(presetTable().front(), Figure::isLayout(shown));
    page.fitHeight(figure.heightFor(page.units().width()));
    AtomicFile file(path);
    writeFigure(file, figure, page, printStyle(QStringLiteral("paper")), controller_->sessionNow(), false);
    next();
    RecordProperty(name, std::to_string(longest));
    EXPECT_GE(times + 1, figure.ids().size());
  }
  ASSERT_TRUE(soon([&] { return controller_->now() > stepsIn(25); }));
  controller_->pause();
  ASSERT_TRUE(soon([&] { return !controller_->playing(); }));
  const Session session = controller_->sessionNow();
  Simulation straight(setupOf(session, session.current));
  const auto& hashes = session.branches[session.current].hashes;
  EXPECT_GE(hashes.size(), 2u);
  for (const Checkpoint& point : hashes) {
    straight.advance(point.step - straight.now());
    EXPECT_EQ(straight.stateHash(), point.hash) << point.step;
  }
}

// wherever the window is, a figure that is dropped brings it to the moment of the figure
TEST_F(WindowFigure, ADroppedFigureOpensItsMoment) {
  QTemporaryDir folder;
  const Session session = controller_->sessionNow();
  Figure figure("trace", controller_->data(), System::eye);
  Page page;
  page.size = {120, 60, false};
  for (const auto& [name, format] : {std::pair("a.svg", FigureFormat::svg), std::pair("a.pdf", FigureFormat::pdf),
                                     std::pair("a.png", FigureFormat::png), std::pair("a.tiff", FigureFormat::tiff)}) {
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(figureBytes(figure, page, printStyle(QStringLiteral("paper")), format,
                           figureWords(figure, session, sessionText(session))));
    file.close();
    controller_->runTo(4);
    ASSERT_TRUE(shows(stepsIn(4)));
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(path)});
    // dropped where it was dragged to
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &enter);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window_.get(), &drop);
    EXPECT_TRUE(shows(stepsIn(3))) << name;
    EXPECT_FALSE(window_->banner().telling()) << name;
  }
  // so does a film, from the session beside it where it holds none
  QFile film(folder.filePath(QStringLiteral("a.gif")));
  ASSERT_TRUE(film.open(QIODevice::WriteOnly));
  film.close();
  window_->openFile(film.fileName());
  EXPECT_TRUE(window_->banner().telling());
  window_->banner().dismiss();
  writeSession(film.fileName().toStdString() + ".gazehold", session);
  controller_->runTo(4);
  ASSERT_TRUE(shows(stepsIn(4)));
  window_->openFile(film.fileName());
  EXPECT_TRUE(shows(stepsIn(3)));
  QFile foreign(folder.filePath(QStringLiteral("foreign.png")));
  ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
  foreign.write("\x89PNG");
  foreign.close();
  window_->openFile(foreign.fileName());
  EXPECT_TRUE(window_->banner().telling());
}

}  // namespace
}  // namespace gazehold

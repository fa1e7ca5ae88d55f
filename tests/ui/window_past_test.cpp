// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the past of a run: the timeline, branches, bookmarks, sessions.
#include <functional>
#include <memory>

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QtTest>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "main_window.hpp"
#include "session/session_json.hpp"

namespace gazehold {
namespace {

constexpr int patience = 30'000;  // [ms] on a busy machine; nothing takes so long

class WindowPast : public testing::Test {
 protected:
  void open(const char* scenario, double until) {
    window_.reset();
    controller_ = std::make_unique<SimulationController>(prepare(scenarioNamed(scenario), 11), true);
    window_ = std::make_unique<MainWindow>(*controller_, WindowOptions{{}, {1280, 800}, false, false});
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    controller_->setSpeed(1e6);
    controller_->runTo(until);
    ASSERT_TRUE(shows(stepsIn(until)));
  }
  void TearDown() override {
    window_.reset();
    controller_.reset();
  }
  static bool soon(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience); }
  const Snapshot& snapshot() { return *controller_->data().snapshot(); }
  bool shows(Step step) {
    return soon([&] { return controller_->data().snapshot() && snapshot().step == step && !controller_->playing(); });
  }
  // where a time stands on the timeline, as its own text says
  QPoint placeOf(double time) {
    Timeline& timeline = window_->timeline();
    const double font = window_->grid().views().views().front()->style().fontPixels;
    const double width = timeline.width() - 1.6 * font, whole = std::max(60.0, seconds(controller_->reach()));
    return {static_cast<int>(std::lround(0.8 * font + width * time / whole)), timeline.height() / 3};
  }

  std::unique_ptr<SimulationController> controller_;
  std::unique_ptr<MainWindow> window_;
};

TEST_F(WindowPast, ADragAlongTheTimelineFillsTheViewsWithThatMoment) {
  open("dark", 30);
  Timeline& timeline = window_->timeline();
  QTest::mousePress(&timeline, Qt::LeftButton, {}, placeOf(28));
  for (int k = 0; k <= 20; ++k) QTest::mouseMove(&timeline, placeOf(28 - 0.4 * k), 2);
  QTest::mouseRelease(&timeline, Qt::LeftButton, {}, placeOf(20));
  ASSERT_TRUE(soon([&] { return std::abs(seconds(snapshot().step) - 20) < 0.2 && !controller_->playing(); }));
  const Step there = snapshot().step;
  EXPECT_EQ(controller_->reach(), stepsIn(30));
  EXPECT_TRUE(controller_->inPast());
  ASSERT_TRUE(soon([&] { return controller_->data().now() >= there - stepsPerSample; }));
  EXPECT_LE(controller_->data().samples().back().step, there);
  EXPECT_LE(controller_->data().samples().front().step, there - 8 * stepsPerSecond);
  EXPECT_GT(controller_->data().spikes().size(), 1000u);
  bool told = false;
  for (const QString& chip : window_->transport().chips()) told = told || chip.startsWith(QStringLiteral("PAST"));
  EXPECT_TRUE(told);
  // the very state that a straight run has there
  Simulation straight(prepare(scenarioNamed("dark"), 11));
  straight.advance(there);
  EXPECT_EQ(snapshot().counts.spikes, straight.counts().spikes);
  EXPECT_EQ(snapshot().decoders, Eigen::VectorXd(straight.integrator().weights().decoders().col(0)));
  controller_->goTo(controller_->reach());
  EXPECT_TRUE(shows(stepsIn(30)));
}

TEST_F(WindowPast, AChangeInThePastBeginsABranchThatCanBeLeft) {
  open("light", 30);
  controller_->goTo(stepsIn(10));
  ASSERT_TRUE(shows(stepsIn(10)));
  controller_->setParameter(ParameterId::distortion, 0.3);
  ASSERT_TRUE(soon([&] { return controller_->session()->branches.size() == 2; }));
  EXPECT_EQ(controller_->reach(), stepsIn(10));
  controller_->runTo(15);
  ASSERT_TRUE(shows(stepsIn(15)));
  EXPECT_TRUE(window_->timeline().textAt(placeOf(10)).contains(QStringLiteral("Distortion")))
      << window_->timeline().textAt(placeOf(10)).toStdString();
  controller_->switchTo(0);
  ASSERT_TRUE(soon([&] { return controller_->session()->current == 0; }));
  EXPECT_TRUE(soon([&] { return controller_->value(ParameterId::distortion) == 0; }));
  EXPECT_EQ(controller_->reach(), stepsIn(30));
}

TEST_F(WindowPast, ASavedSessionIsTheSameRunAgain) {
  open("lesion", 20);
  controller_->setParameter(ParameterId::learningRate, 3);
  controller_->lesion({7});
  controller_->runTo(31);
  ASSERT_TRUE(shows(stepsIn(31)));
  controller_->bookmark(QStringLiteral("a “moment”"));
  ASSERT_TRUE(soon([&] { return !controller_->session()->bookmarks.empty(); }));
  const std::int64_t spikes = snapshot().counts.spikes;
  QTemporaryDir place;
  const QString path = place.filePath(QStringLiteral("run.gazehold"));
  controller_->saveSession(path);
  const Session saved = readSession(path.toStdString());
  Simulation replay(setupOf(saved, 0));
  replay.advance(saved.branches[0].end);
  EXPECT_EQ(replay.counts().spikes, spikes);
  EXPECT_EQ(saved.branches[0].hashes.size(), 3u);

  open("ring", 2);
  window_->openFile(path);
  ASSERT_TRUE(shows(stepsIn(31)));
  EXPECT_EQ(snapshot().counts.spikes, spikes);
  EXPECT_EQ(controller_->lesionedCells().size(), 7u);
  EXPECT_TRUE(window_->windowTitle().contains(QStringLiteral("run.gazehold")));
  // opened and not touched, it is saved with the same bytes
  const QString again = place.filePath(QStringLiteral("again.gazehold"));
  controller_->saveSession(again);
  QFile a(path), b(again);
  ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
  EXPECT_EQ(a.readAll(), b.readAll());
}

TEST_F(WindowPast, UndoOfAResetBringsThePastBackToo) {
  open("light", 12);
  controller_->reset();
  ASSERT_TRUE(shows(0));
  controller_->undoStack().undo();
  ASSERT_TRUE(shows(stepsIn(12)));
  EXPECT_TRUE(soon([&] { return controller_->data().samples().size() > 9'000; }));
  controller_->goBack(1.0);
  EXPECT_TRUE(shows(stepsIn(11)));
}

TEST_F(WindowPast, RunToAPastTimeGoesThere) {
  open("light", 12);
  EXPECT_EQ(window_->transport().runTo(QStringLiteral("0:05.5")), QString());
  EXPECT_TRUE(shows(stepsIn(5.5)));
}

TEST_F(WindowPast, ABrokenSessionIsToldAndChangesNothing) {
  open("light", 2);
  QTemporaryDir place;
  const QString path = place.filePath(QStringLiteral("broken.gazehold"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("{\"format\": \"gazehold session 9\"}");
  file.close();
  window_->openFile(path);
  EXPECT_TRUE(window_->banner().message().contains(QStringLiteral("newer format")));
  EXPECT_EQ(snapshot().step, stepsIn(2));
}

}  // namespace
}  // namespace gazehold

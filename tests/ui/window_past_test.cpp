// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the past of a run: the timeline, branches, bookmarks, sessions.
#include <algorithm>
#include <functional>
#include <memory>

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QInputDialog>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "session/session_json.hpp"
#include "theme/text.hpp"
#include "window_fixture.hpp"

namespace gazehold {
namespace {

class WindowPast : public WindowFixture {
 protected:
  // where a time stands on the timeline
  QPoint placeOf(double time) {
    const TimelineLayout places = window_->timeline().places();
    return QPointF(places.xOf(stepsIn(time)), places.curve.center().y()).toPoint();
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(window_.get(), key, modifiers);
  }
  void click(const char* button) {
    auto* found = window_->findChild<QPushButton*>(QLatin1String(button));
    ASSERT_TRUE(found && found->isVisible()) << button;
    QTest::mouseClick(found, Qt::LeftButton);
  }
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
  // the learning curves are whole, too
  const auto& drifts = controller_->data().drifts();
  EXPECT_TRUE(soon([&] { return drifts.size() >= 18; })) << drifts.size();
  EXPECT_LE(drifts.back().step, there);
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

TEST_F(WindowPast, KeysGoFromSaccadeToSaccadeAndFromTargetToTarget) {
  open("light", 30);
  std::vector<Step> saccades;
  Simulation straight(prepare(scenarioNamed("light"), 11));
  straight.advance(stepsIn(30), [&] {
    for (const Saccade& saccade : straight.saccades()) saccades.push_back(saccade.step);
    return true;
  });
  ASSERT_TRUE(soon([&] { return controller_->course().shown()->known >= stepsIn(30) - stepsPerSample; }));
  controller_->goTo(stepsIn(10));
  ASSERT_TRUE(shows(stepsIn(10)));
  const auto next = std::ranges::upper_bound(saccades, stepsIn(10));
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_TRUE(shows(*next));
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_TRUE(shows(*(next + 1)));
  key(Qt::Key_Left, Qt::AltModifier);
  key(Qt::Key_Left, Qt::AltModifier);
  EXPECT_TRUE(soon([&] { return snapshot().step <= *next; }));
  key(Qt::Key_Down, Qt::AltModifier);
  EXPECT_TRUE(shows(stepsIn(12)));
  key(Qt::Key_Up, Qt::AltModifier);
  EXPECT_TRUE(shows(stepsIn(8)));
  key(Qt::Key_Semicolon);
  EXPECT_TRUE(shows(stepsIn(9)));
  key(Qt::Key_Comma);
  EXPECT_TRUE(shows(stepsIn(8)));
  EXPECT_EQ(controller_->reach(), stepsIn(30));
}

TEST_F(WindowPast, ThePastSaysSoAndIsLeftThroughItsButtons) {
  open("light", 30);
  const auto visible = [&](const char* name) {
    return window_->findChild<QPushButton*>(QLatin1String(name))->isVisible();
  };
  EXPECT_FALSE(visible("go_on"));
  QTest::mouseClick(&window_->timeline(), Qt::LeftButton, {}, placeOf(10));
  ASSERT_TRUE(soon([&] { return controller_->inPast() && visible("go_on") && visible("to_end"); }));
  // what came later is still known
  const std::size_t all = controller_->course().shown()->merits.size();
  EXPECT_GE(all, 59u);
  ASSERT_TRUE(soon([&] { return controller_->data().merits().size() < all / 2; }));
  click("to_end");
  ASSERT_TRUE(shows(stepsIn(30)));
  ASSERT_TRUE(soon([&] { return !visible("go_on"); }));

  controller_->goTo(stepsIn(10));
  ASSERT_TRUE(shows(stepsIn(10)));
  controller_->setSpeed(1);
  click("go_on");
  ASSERT_TRUE(soon([&] { return controller_->session()->branches.size() == 2; }));
  EXPECT_TRUE(soon([&] { return controller_->data().now() > stepsIn(10) && !controller_->inPast(); }));
  EXPECT_TRUE(controller_->playing());
  controller_->pause();
  const Session session = *controller_->session();
  EXPECT_EQ(session.current, 1u);
  EXPECT_EQ(session.branches[1].fork, stepsIn(10));
  EXPECT_EQ(session.branches[1].log, session.branches[0].log);  // nothing was done
  EXPECT_EQ(session.branches[0].end, stepsIn(30));

  // the branch that was left has a line of its own, and a click goes there
  const TimelineLayout places = window_->timeline().places();
  QTest::mouseClick(&window_->timeline(), Qt::LeftButton, {},
                    QPointF(places.xOf(stepsIn(20)), places.branches.top() + 0.5 * places.branchRow).toPoint());
  ASSERT_TRUE(soon([&] { return controller_->session()->current == 0; }));
  EXPECT_TRUE(soon([&] { return controller_->course().shown()->merits.size() == all; }));
}

TEST_F(WindowPast, TheTimelineSaysWhatChanged) {
  open("lesion", 14);
  controller_->setParameter(ParameterId::learningRate, 3);
  controller_->runTo(20);
  ASSERT_TRUE(shows(stepsIn(20)));
  const auto text = [&](double time) { return window_->timeline().textAt(placeOf(time)); };
  EXPECT_TRUE(text(12).contains(QStringLiteral("6 cells killed"))) << text(12).toStdString();
  EXPECT_TRUE(text(14).contains(QStringLiteral("Learning rate 10"))) << text(14).toStdString();
  EXPECT_TRUE(text(14).contains(QStringLiteral("→ 3"))) << text(14).toStdString();
  EXPECT_FALSE(text(17).contains(QStringLiteral("Learning")));
  const TimelineLayout places = window_->timeline().places();
  const Step first = controller_->course().shown()->saccades.front().step;
  const QString saccades = window_->timeline().textAt({places.xOf(first), places.saccades.center().y()});
  EXPECT_TRUE(saccades.contains(QStringLiteral("saccades from"))) << saccades.toStdString();
}

// the figure has no memory: what was drawn before changes nothing. What lies after the moment that is shown is faint
TEST_F(WindowPast, TheTimelineIsDrawnFromWhatItIsToldAlone) {
  open("lesion", 30);
  const auto session = controller_->session();
  FigureStyle style;
  const QRectF area(0, 0, 1000, TimelineLayout::height(style));
  const auto drawn = [&](double time) {
    QImage image(1000, static_cast<int>(area.height()), QImage::Format_RGB32);
    image.fill(style.theme->window);
    QPainter painter(&image);
    drawTimeline(painter, area, style, {session.get(), controller_->course().shown(), stepsIn(time), stepsIn(30)});
    return image;
  };
  const QImage before = drawn(10), end = drawn(30);
  EXPECT_EQ(drawn(10), before);
  const TimelineLayout places(area, style, stepsIn(30));
  const auto at = [&](const QImage& image, double time) {
    return image.pixelColor(QPointF(places.xOf(stepsIn(time)), places.bar.center().y()).toPoint());
  };
  EXPECT_EQ(at(before, 5), style.theme->accent);
  EXPECT_EQ(at(end, 20), style.theme->accent);
  EXPECT_GT(at(before, 20).lightness(), style.theme->accent.lightness() + 50);
}

TEST(WindowWithoutARun, HasNothingToSave) {
  SimulationController controller(prepare(scenarioNamed("light"), 1), true);
  MainWindow window(controller, WindowOptions{{}, {1280, 800}, false, false});
  QTemporaryDir place;
  const QString path = place.filePath(QStringLiteral("early.gazehold"));
  EXPECT_THROW(window.saveSessionAs(path), WriteError);
  EXPECT_FALSE(QFile::exists(path));
}

// however long somebody thinks about a name, and without one by its time
TEST_F(WindowPast, ABookmarkIsOfTheMomentAtWhichItsKeyWasPressed) {
  open("leaky", 3);
  controller_->play();
  ASSERT_TRUE(soon([&] { return controller_->now() > stepsIn(3.1); }));
  Step pressed = 0, accepted = 0;
  QTimer::singleShot(0, [&] {
    auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->labelText().contains(dialog->textValue())) << dialog->textValue().toStdString();
    EXPECT_TRUE(soon([&] { return controller_->now() > pressed + stepsIn(0.3); }));
    accepted = controller_->now();
    dialog->accept();
  });
  pressed = controller_->now();
  QTest::keyClick(window_.get(), Qt::Key_B);
  ASSERT_TRUE(soon([&] { return !controller_->session()->bookmarks.empty(); }));
  const Bookmark& mark = controller_->session()->bookmarks.front();
  EXPECT_GE(mark.step, pressed);
  EXPECT_LT(mark.step, accepted - stepsIn(0.2));
  EXPECT_EQ(mark.text, clockText(mark.step, 1).toStdString());
}

TEST_F(WindowPast, ASavedSessionIsTheSameRunAgain) {
  open("lesion", 20);
  controller_->setParameter(ParameterId::learningRate, 3);
  controller_->lesion({7});
  controller_->runTo(31);
  ASSERT_TRUE(shows(stepsIn(31)));
  controller_->bookmark(controller_->now(), QStringLiteral("a “moment”"));
  ASSERT_TRUE(soon([&] { return !controller_->session()->bookmarks.empty(); }));
  const std::int64_t spikes = snapshot().counts.spikes;
  QTemporaryDir place;
  const QString path = place.filePath(QStringLiteral("run.gazehold"));
  writeSession(path.toStdString(), controller_->sessionNow());
  const Session saved = readSession(path.toStdString());
  Simulation replay(setupOf(saved, 0));
  replay.advance(saved.branches[0].end);
  EXPECT_EQ(replay.counts().spikes, spikes);
  EXPECT_EQ(saved.branches[0].hashes.size(), 3u);

  open("ring", 2);
  window_->openFile(path);
  ASSERT_TRUE(shows(stepsIn(31)));
  EXPECT_EQ(snapshot().counts.spikes, spikes);
  EXPECT_TRUE(soon([&] { return controller_->lesionedCells().size() == 7u; }));
  EXPECT_TRUE(window_->windowTitle().contains(QStringLiteral("run.gazehold")));
  // opened and not touched, it is saved with the same bytes
  const QString again = place.filePath(QStringLiteral("again.gazehold"));
  writeSession(again.toStdString(), controller_->sessionNow());
  QFile a(path), b(again);
  ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
  EXPECT_EQ(a.readAll(), b.readAll());
}

// a way that is longer than the queues are is full of its end, too
TEST_F(WindowPast, ALongSessionShowsTheMomentAtWhichItWasLeft) {
  open("light", 90);
  QTemporaryDir place;
  const QString path = place.filePath(QStringLiteral("run.gazehold"));
  writeSession(path.toStdString(), controller_->sessionNow());
  open("ring", 1);
  window_->openFile(path);
  ASSERT_TRUE(shows(stepsIn(90)));
  EXPECT_TRUE(soon([&] { return controller_->data().now() >= stepsIn(90) - stepsPerSample; }));
  EXPECT_LE(controller_->data().samples().front().step, stepsIn(82));
  EXPECT_GT(controller_->data().merits().size(), 170u);
}

// it was forgotten when one went back
TEST_F(WindowPast, AJumpForwardBringsBackTheLearningCurve) {
  open("light", 30);
  const auto whole = data().merits();
  const auto drifts = data().drifts();
  ASSERT_EQ(whole.size(), 60u);
  controller_->goTo(stepsIn(5));
  ASSERT_TRUE(shows(stepsIn(5)));
  EXPECT_TRUE(soon([&] { return data().merits().size() == 10; }));
  controller_->goTo(stepsIn(30));
  ASSERT_TRUE(shows(stepsIn(30)));
  ASSERT_TRUE(soon([&] { return data().merits().size() == whole.size(); }));
  for (std::size_t k = 0; k < whole.size(); ++k) {
    EXPECT_EQ(data().merits()[k].step, whole[k].step);
    EXPECT_EQ(data().merits()[k].rmseDegrees, whole[k].rmseDegrees);
  }
  EXPECT_GE(data().drifts().size() + 10, drifts.size());
}

TEST_F(WindowPast, UndoOfAResetBringsThePastBackToo) {
  open("light", 12);
  const std::size_t saccades = controller_->course().shown()->saccades.size();
  controller_->reset();
  ASSERT_TRUE(shows(0));
  EXPECT_TRUE(controller_->course().shown()->saccades.empty());
  controller_->undoStack().undo();
  ASSERT_TRUE(shows(stepsIn(12)));
  EXPECT_TRUE(soon([&] { return controller_->data().samples().size() > 9'000; }));
  // curves and the strip show the whole run
  EXPECT_TRUE(soon([&] { return data().merits().size() == 24; }));
  EXPECT_TRUE(soon([&] { return controller_->course().shown()->merits.size() >= 23; }));
  EXPECT_EQ(controller_->course().shown()->saccades.size(), saccades);
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

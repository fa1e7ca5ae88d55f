// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to the window, done by QTest: keys, clicks and drags on the real widgets, answered by a real simulation.
#include <cstdlib>
#include <functional>
#include <memory>

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "theme/text.hpp"
#include "window/main_window.hpp"

namespace gazehold {
namespace {

using enum ParameterId;

class Window : public testing::Test {
 protected:
  static constexpr int patience = 10'000;  // [ms] on a busy machine; nothing takes so long

  void open(const char* scenario = "light", const WindowOptions& options = {{}, {1280, 800}, false, false}) {
    window_.reset();
    controller_ = std::make_unique<SimulationController>(prepare(scenarioNamed(scenario), 11));
    window_ = std::make_unique<MainWindow>(*controller_, options);
    window_->show();
    QApplication::setActiveWindow(window_.get());
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    ASSERT_TRUE(soon([&] { return controller_->data().snapshot() != nullptr; }));
  }
  void TearDown() override {
    window_.reset();
    controller_.reset();
  }

  static bool soon(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window_.get(), key, modifiers);
  }
  const Snapshot& snapshot() { return *controller_->data().snapshot(); }
  double running(ParameterId parameter) { return snapshot().parameters[parameter]; }
  ParameterControl& control(ParameterId parameter) { return *window_->controls().control(parameter); }
  template <class Widget>
  Widget& find(const char* name) {
    auto* widget = window_->findChild<Widget*>(QLatin1String(name));
    EXPECT_NE(widget, nullptr) << name;
    return *widget;
  }
  void drag(ParameterSlider& slider, double from, double to) {
    const auto at = [&](double part) { return QPoint(static_cast<int>(part * slider.width()), 8); };
    QTest::mousePress(&slider, Qt::LeftButton, {}, at(from));
    for (int k = 1; k <= 5; ++k) QTest::mouseMove(&slider, at(from + (to - from) * k / 5), 5);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(to));
  }

  std::unique_ptr<SimulationController> controller_;
  std::unique_ptr<MainWindow> window_;
};

TEST_F(Window, SpacePlaysAndPauses) {
  open();
  key(Qt::Key_Space);
  EXPECT_TRUE(soon([&] { return controller_->now() > 1000; }));
  key(Qt::Key_Space);
  EXPECT_FALSE(controller_->playing());
  ASSERT_TRUE(soon([&] { return controller_->measuredSpeed() == 0; }));
  QTest::qWait(50);
  const Step paused = controller_->now();
  QTest::qWait(50);
  EXPECT_EQ(controller_->now(), paused);
}

TEST_F(Window, PointStepsAndCommaGoesBack) {
  open();
  key(Qt::Key_Period);
  EXPECT_TRUE(soon([&] { return controller_->now() == controller_->stepSize(); }));
  key(Qt::Key_Comma);
  EXPECT_TRUE(soon([&] { return controller_->now() == 0; }));
}

TEST_F(Window, TimeFieldRunsToThatTimeAndPauses) {
  open();
  controller_->setSpeed(1e3);
  auto& field = find<QLineEdit>("run_to");
  QTest::keyClicks(&field, QStringLiteral("0:01.5"));
  QTest::keyClick(&field, Qt::Key_Return);
  EXPECT_TRUE(soon([&] { return controller_->now() == stepsIn(1.5) && !controller_->playing(); }));
}

TEST_F(Window, ATimeBeyondTheRangeIsToldSo) {
  open();
  auto& field = find<QLineEdit>("run_to");
  for (const auto& [typed, told] :
       {std::pair("1e300", "too far"), std::pair("2000000", "1000000 s"), std::pair("soon", "is not a time")}) {
    field.setText(QString::fromLatin1(typed));
    QTest::keyClick(&field, Qt::Key_Return);
    QString message = window_->banner().message();
    EXPECT_TRUE(message.remove(QChar(0x2009)).contains(QLatin1String(told))) << message.toStdString();
    EXPECT_FALSE(controller_->playing());
    field.clear();
  }
}

TEST_F(Window, DraggedSliderChangesTheRunningNetwork) {
  open();
  const RunNumber run = snapshot().run;
  controller_->play();
  drag(*control(distortion).slider(), 0.5, 0.8);
  const double wanted = control(distortion).slider()->shownValue();
  EXPECT_GT(wanted, 0.2);
  EXPECT_TRUE(soon([&] { return running(distortion) == wanted; }));
  EXPECT_EQ(control(distortion).spinBox()->value(), wanted);
  EXPECT_EQ(snapshot().run, run) << "a live parameter begins no new run";
  EXPECT_TRUE(soon([&] { return controller_->now() > 0; }));
}

TEST_F(Window, OneDragIsOneUndo) {
  open();
  drag(*control(darkness).slider(), 0.02, 0.7);
  const double wanted = control(darkness).slider()->shownValue();
  ASSERT_TRUE(soon([&] { return running(darkness) == wanted; }));
  EXPECT_EQ(controller_->undoStack().count(), 1);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(soon([&] { return running(darkness) == 0 && control(darkness).slider()->shownValue() == 0; }));
  key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(soon([&] { return running(darkness) == wanted; }));
}

TEST_F(Window, WhoeverDarkensCutsTheRetinaUnlessAModeWasChosen) {
  open();
  EXPECT_EQ(control(darkMode).choices()->currentText(), QStringLiteral("remembers the target"));
  drag(*control(darkness).slider(), 0.02, 0.9);
  EXPECT_TRUE(soon([&] { return running(darkness) > 0.5 && running(darkMode) == 1; }));
  EXPECT_EQ(control(darkMode).choices()->currentText(), QStringLiteral("retina cut"));
  EXPECT_TRUE(soon([&] { return window_->transport().chips().contains(QStringLiteral("DARK")); }));
  // one undo takes both back, and then nobody has chosen
  controller_->undoStack().undo();
  EXPECT_TRUE(soon([&] { return running(darkness) == 0 && running(darkMode) == 0; }));
  EXPECT_TRUE(controller_->darkModeIsOpen());
  // a choice stays
  controller_->setParameter(darkMode, 2);
  controller_->setParameter(darkMode, 0);
  drag(*control(darkness).slider(), 0.02, 0.9);
  EXPECT_TRUE(soon([&] { return running(darkness) > 0.5; }));
  EXPECT_EQ(running(darkMode), 0);
}

TEST_F(Window, DoubleClickBringsTheDefault) {
  open();
  ASSERT_EQ(controller_->value(learningRate), 5);
  QTest::mouseDClick(control(learningRate).slider(), Qt::LeftButton, {}, QPoint(40, 8));
  EXPECT_TRUE(soon([&] { return running(learningRate) == info(learningRate).standard; }));
  EXPECT_EQ(control(learningRate).spinBox()->value(), 1);
}

TEST_F(Window, TypedValueActs) {
  open();
  auto* spin = control(learningRate).spinBox();
  spin->setFocus();
  spin->selectAll();
  QTest::keyClicks(spin, QStringLiteral("-2.5"));
  QTest::keyClick(spin, Qt::Key_Return);
  EXPECT_TRUE(soon([&] { return running(learningRate) == -2.5; }));
}

TEST_F(Window, WheelChangesNothingWithoutFocus) {
  open();
  auto* slider = control(distortion).slider();
  slider->clearFocus();
  QWheelEvent wheel(QPointF(20, 8), slider->mapToGlobal(QPointF(20, 8)), {}, {0, 120}, Qt::NoButton, {},
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(slider, &wheel);
  EXPECT_EQ(slider->shownValue(), 0);
}

TEST_F(Window, ResetReturnsSlidersAndTime) {
  open();
  controller_->play();
  controller_->setParameter(distortion, 0.3);
  ASSERT_TRUE(soon([&] { return running(distortion) == 0.3 && controller_->now() > 0; }));
  controller_->pause();
  key(Qt::Key_R);
  EXPECT_TRUE(soon([&] { return running(distortion) == 0 && controller_->now() == 0; }));
  EXPECT_TRUE(soon([&] { return control(distortion).slider()->shownValue() == 0; }));
}

TEST_F(Window, RebuildLosesLearnedWeightsAndUndoBringsThemBack) {
  open();
  controller_->setSpeed(1e3);
  controller_->runTo(15);
  ASSERT_TRUE(soon([&] { return controller_->now() == stepsIn(15) && snapshot().step == stepsIn(15); }));
  const Eigen::VectorXd learned = snapshot().decoders;
  ASSERT_NE(learned, snapshot().network->modules.front().start.col(0));
  controller_->setParameter(neurons, 60);
  ASSERT_TRUE(soon([&] { return snapshot().decoders.size() == 60; }));
  EXPECT_EQ(controller_->now(), 0);
  EXPECT_TRUE(window_->banner().isVisible());
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_TRUE(soon([&] { return snapshot().decoders.size() == 40; }));
  EXPECT_EQ(snapshot().decoders, learned);
  EXPECT_FALSE(window_->banner().isVisible());
  EXPECT_EQ(controller_->now(), stepsIn(15));
  EXPECT_TRUE(soon([&] { return control(neurons).spinBox()->value() == 40; }));
}

TEST_F(Window, RebuildKeepsWhatThePersonChose) {
  open();
  controller_->setParameter(learningRate, 20);
  controller_->setParameter(startNoise, 0.5);
  EXPECT_TRUE(soon([&] { return running(startNoise) == 0.5; }));
  EXPECT_EQ(running(learningRate), 20);
}

TEST_F(Window, FilterTakesTheGateWithItAndUndoBringsBoth) {
  open();
  controller_->setParameter(gate, 150);
  ASSERT_TRUE(soon([&] { return running(gate) == 150; }));
  controller_->setParameter(filter, 1);
  ASSERT_TRUE(soon([&] { return running(filter) == 1; }));
  EXPECT_EQ(running(gate), 3);
  EXPECT_TRUE(soon([&] { return control(gate).spinBox()->value() == 3; }));
  EXPECT_TRUE(control(gate).spinBox()->text().endsWith(QStringLiteral(" deg")));
  controller_->undoStack().undo();
  EXPECT_TRUE(soon([&] { return running(filter) == 0 && running(gate) == 150; }));
}

TEST_F(Window, DistortionIsAsStrongAsItsKindAllows) {
  open();
  EXPECT_TRUE(soon([&] { return control(distortion).spinBox()->maximum() == 0.5; }));
  controller_->setParameter(distortionBy, 1);
  ASSERT_TRUE(soon([&] { return running(distortionBy) == 1 && control(distortion).spinBox()->maximum() == 3; }));
  drag(*control(distortion).slider(), 0.5, 0.9);
  ASSERT_TRUE(soon([&] { return running(distortion) > 1; }));
  const double strong = running(distortion);
  controller_->setParameter(distortionBy, 0);
  ASSERT_TRUE(soon([&] { return running(distortionBy) == 0 && running(distortion) == 0.5; }));
  EXPECT_TRUE(soon([&] { return control(distortion).spinBox()->value() == 0.5; }));
  EXPECT_EQ(control(distortion).slider()->value(), control(distortion).slider()->maximum());
  controller_->undoStack().undo();
  EXPECT_TRUE(soon([&] { return running(distortionBy) == 1 && running(distortion) == strong; }));
}

TEST_F(Window, SlidersFollowTheScriptWithoutUndoEntries) {
  open("distortion-leak");
  controller_->setSpeed(1e3);
  controller_->runTo(9);
  EXPECT_TRUE(soon([&] { return control(distortion).slider()->shownValue() == 1.0; }));
  EXPECT_EQ(controller_->undoStack().count(), 0);
  EXPECT_TRUE(window_->transport().chips().contains(QStringLiteral("World moves against gaze")));
}

TEST_F(Window, CellsDieByNumberAndComeBack) {
  open();
  auto& cells = find<QLineEdit>("lesion_cells");
  cells.setText(QStringLiteral("3, 7, 10-13"));
  find<QPushButton>("lesion_kill").click();
  EXPECT_TRUE(soon([&] { return snapshot().alive[3] == 0 && snapshot().alive[13] == 0; }));
  EXPECT_EQ(window_->controls().lesions()->summary(), QStringLiteral("6 cells lesioned"));
  controller_->undoStack().undo();
  EXPECT_TRUE(soon([&] { return snapshot().alive[3] == 1 && snapshot().alive[13] == 1; }));
  cells.setText(QStringLiteral("3, 40"));
  find<QPushButton>("lesion_kill").click();
  EXPECT_TRUE(window_->banner().message().contains(QStringLiteral("'40' is not a cell")));
}

TEST_F(Window, FreezeStopsLearningAndIsUndone) {
  open();
  key(Qt::Key_F);
  EXPECT_TRUE(soon([&] { return snapshot().learningFrozen; }));
  EXPECT_TRUE(window_->transport().chips().contains(QStringLiteral("Learning frozen")));
  controller_->undoStack().undo();
  EXPECT_TRUE(soon([&] { return !snapshot().learningFrozen; }));
}

TEST_F(Window, NewSeedIsAnotherNetworkAndUndoBringsTheOldOne) {
  open();
  const Eigen::VectorXd before = snapshot().decoders;
  key(Qt::Key_N);
  EXPECT_TRUE(soon([&] { return snapshot().decoders != before; }));
  EXPECT_EQ(controller_->setup().seed, 12u);
  controller_->undoStack().undo();
  EXPECT_TRUE(soon([&] { return snapshot().decoders == before; }));
  EXPECT_EQ(controller_->setup().seed, 11u);
}

TEST_F(Window, UndoBeforeTheSimulationHasAnsweredStillBringsTheRunBack) {
  open();
  const Eigen::VectorXd before = snapshot().decoders;
  controller_->newSeed();
  controller_->undoStack().undo();
  QTest::qWait(500);
  EXPECT_EQ(snapshot().decoders, before);
  EXPECT_EQ(snapshot().setup->seed, 11u);
}

TEST_F(Window, LectureModeComesAndGoes) {
  open();
  key(Qt::Key_F11);
  ASSERT_TRUE(window_->inLecture());
  EXPECT_EQ(window_->lecture()->shown(), (QStringList{QStringLiteral("trace"), QStringLiteral("drift")}));
  key(Qt::Key_2);
  key(Qt::Key_3);
  EXPECT_EQ(window_->lecture()->shown(), (QStringList{QStringLiteral("raster"), QStringLiteral("feedback")}));
  key(Qt::Key_3);
  EXPECT_EQ(window_->lecture()->shown(), QStringList{QStringLiteral("raster")});
  key(Qt::Key_S);
  EXPECT_FALSE(window_->lecture()->sentenceShown());
  key(Qt::Key_Space);
  EXPECT_TRUE(controller_->playing());
  key(Qt::Key_Escape);
  EXPECT_FALSE(window_->inLecture());
}

TEST_F(Window, PanelFillsTheWindowUntilEscape) {
  open();
  View* drift = window_->grid().views().view(QStringLiteral("drift"));
  View* trace = window_->grid().views().view(QStringLiteral("trace"));
  // the layout settles within a few frames of the first show
  QSize before;
  ASSERT_TRUE(soon([&] {
    const QSize last = std::exchange(before, trace->size());
    QTest::qWait(100);
    return last == trace->size();
  }));
  QTest::mouseDClick(drift, Qt::LeftButton, {}, QPoint(20, 8));
  EXPECT_EQ(window_->grid().maximised(), drift);
  EXPECT_FALSE(trace->isVisible());
  key(Qt::Key_Escape);
  EXPECT_TRUE(trace->isVisible());
  // splitters round
  EXPECT_TRUE(soon([&] {
    const QSize off = trace->size() - before;
    return std::abs(off.width()) <= 4 && std::abs(off.height()) <= 4;
  }));
}

TEST_F(Window, NarrowWindowHasTabsAndRail) {
  open();
  EXPECT_EQ(window_->grid().tabbed(), ViewGrid::Tabs::none);
  window_->resize(1024, 700);
  EXPECT_TRUE(soon([&] { return window_->grid().tabbed() == ViewGrid::Tabs::lower; }));
  EXPECT_FALSE(window_->controls().isVisible());
  EXPECT_EQ(window_->size(), QSize(1024, 700));
  window_->resize(1280, 800);
  EXPECT_TRUE(
      soon([&] { return window_->grid().tabbed() == ViewGrid::Tabs::none && window_->controls().isVisible(); }));
}

TEST_F(Window, UnreadableRecordingIsToldInOneLine) {
  open();
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("no.csv"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("time_s,gaze_deg\n0,1\n0.01,left\n");
  file.close();
  window_->openRecording(path);
  EXPECT_TRUE(window_->banner().isVisible());
  EXPECT_TRUE(window_->banner().message().contains(path + QStringLiteral(", line 3")))
      << window_->banner().message().toStdString();
  EXPECT_EQ(controller_->setup().scenario->id, "light");
}

TEST_F(Window, RecordingIsFollowed) {
  open();
  QTemporaryDir folder;
  const QString path = folder.filePath(QStringLiteral("gaze.csv"));
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("time_s,gaze_deg\n");
  for (int k = 0; k < 100; ++k) file.write(QStringLiteral("%1,%2\n").arg(k * 0.01).arg(12).toLatin1());
  file.close();
  window_->openRecording(path);
  EXPECT_FALSE(window_->banner().isVisible());
  EXPECT_TRUE(soon([&] { return snapshot().target == TargetSource::repeated; }));
  controller_->stepBy(100);
  EXPECT_TRUE(soon(
      [&] { return !controller_->data().samples().empty() && controller_->data().samples().back().target == 12; }));
}

TEST_F(Window, TargetIsPlacedByNumber) {
  open();
  auto& field = find<QLineEdit>("target_degrees");
  QTest::keyClicks(&field, QStringLiteral("-20"));
  QTest::keyClick(&field, Qt::Key_Return);
  EXPECT_TRUE(soon([&] { return snapshot().target == TargetSource::placed; }));
  controller_->stepBy(100);
  EXPECT_TRUE(soon(
      [&] { return !controller_->data().samples().empty() && controller_->data().samples().back().target == -20; }));
}

TEST_F(Window, RunawayIsToldAndGoesBack) {
  open();
  controller_->setSpeed(1e3);
  controller_->setParameter(learningRate, 100);
  controller_->setParameter(gate, 1000);
  controller_->play();
  ASSERT_TRUE(soon([&] { return controller_->stoppedAt().has_value(); }));
  EXPECT_FALSE(controller_->playing());
  EXPECT_TRUE(window_->transport().chips().first().startsWith(QStringLiteral("Stopped at ")));
  controller_->goBack();
  EXPECT_TRUE(soon([&] { return !controller_->stoppedAt().has_value(); }));
}

TEST_F(Window, RemembersWhatIsFoldedAndTheTheme) {
  QTemporaryDir folder;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
  QCoreApplication::setOrganizationName(QStringLiteral("gazehold-tests"));
  QCoreApplication::setApplicationName(QStringLiteral("window"));
  const WindowOptions remembering{{}, {1280, 800}, false, true};
  open("light", remembering);
  window_->setTheme(QStringLiteral("dark"));
  window_->controls().setUnfoldedGroups({QStringLiteral("Lesion")});
  window_->close();
  open("light", remembering);
  EXPECT_EQ(window_->controls().unfoldedGroups(), QStringList{QStringLiteral("Lesion")});
  EXPECT_EQ(window_->palette().color(QPalette::Window), Theme::named(QStringLiteral("dark")).window);
}

TEST_F(Window, TheOptimumThatIsShownIsChosenAndRemembered) {
  QTemporaryDir folder;
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
  QCoreApplication::setOrganizationName(QStringLiteral("gazehold-tests"));
  QCoreApplication::setApplicationName(QStringLiteral("optimum"));
  const WindowOptions remembering{{}, {1280, 800}, false, true};
  const auto shown = [&] { return window_->grid().views().views().front()->style().authorsOptimum; };
  open("light", remembering);
  EXPECT_FALSE(shown());
  QAction* authors = nullptr;
  for (QAction* action : window_->findChildren<QAction*>())
    if (action->text() == QStringLiteral("Authors’")) authors = action;
  ASSERT_NE(authors, nullptr);
  authors->trigger();
  EXPECT_TRUE(shown());
  window_->setLecture(true);
  EXPECT_TRUE(window_->lecture()->views().views().front()->style().authorsOptimum);
  window_->close();
  open("light", remembering);
  EXPECT_TRUE(shown());
}

TEST_F(Window, ScreenshotShowsInkInEveryTheme) {
  for (const char* theme : {"light", "dark", "projector"}) {
    open("light", {QString::fromLatin1(theme), {1280, 800}, false, false});
    const QImage image = window_->screenshot();
    EXPECT_EQ(image.size(), QSize(1280, 800) * image.devicePixelRatio());
    EXPECT_GT(image.convertToFormat(QImage::Format_Indexed8).colorCount(), 30) << theme;
  }
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// What views say: nothing leaves a plot unsaid, and no mark says more than is known.
#include <cmath>

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <QTest>

#include <gtest/gtest.h>

#include "figure/bump_panel.hpp"
#include "figure/drift_panel.hpp"
#include "figure/eye_panel.hpp"
#include "figure/feedback_panel.hpp"
#include "figure/fixed_points.hpp"
#include "figure/plane_panel.hpp"
#include "figure/raster_panel.hpp"
#include "figure/skill_panel.hpp"
#include "figure/trace_panel.hpp"
#include "run/simulation_controller.hpp"
#include "sample_run.hpp"
#include "views/view.hpp"

namespace gazehold {
namespace {

// all words of a picture
QString words(const Panel& view, const QSize& size = {540, 300}, const FigureStyle& style = {}) {
  QBuffer buffer;
  QSvgGenerator svg;
  svg.setOutputDevice(&buffer);
  svg.setViewBox(QRect(QPoint(), size));
  QPainter painter(&svg);
  view.draw(painter, QRectF(QPointF(), size), style);
  painter.end();
  return QString::fromUtf8(buffer.data());
}

// columns with ink of this colour
int columns(const QImage& image, const QColor& colour) {
  int count = 0;
  for (int x = 0; x < image.width(); ++x) {
    bool any = false;
    for (int y = 0; y < image.height() && !any; ++y) {
      const QColor p(image.pixel(x, y));
      any =
          std::abs(p.red() - colour.red()) + std::abs(p.green() - colour.green()) + std::abs(p.blue() - colour.blue()) <
          60;
    }
    count += any;
  }
  return count;
}

InRun<TraceSample> sampleAt(Step step, double eye) {
  InRun<TraceSample> sample{1, {}};
  sample.value.step = step;
  sample.value.eye = sample.value.represented = sample.value.efference = eye;
  return sample;
}

// an eye that is at one place for two seconds
void hold(History& data, double eye) {
  for (Step step = 0; step <= 2 * stepsPerSecond; step += stepsPerSample) data.add(sampleAt(step, eye));
}

TEST(TracePanel, ThreeKindsOfSaccadesHaveThreeMarks) {
  const Theme& theme = *FigureStyle().theme;
  const auto lane = [&](bool teaches, bool seen) {
    History data;
    hold(data, 10);
    Saccade saccade;
    saccade.step = stepsPerSecond;
    saccade.teaches = teaches;
    saccade.seen = seen;
    data.add(InRun<Saccade>{1, saccade});
    return picture(TracePanel(data), {540, 276}).copy(60, 150, 470, 70);
  };
  EXPECT_GT(columns(lane(true, true), theme.teaches), 5);
  EXPECT_GT(columns(lane(false, true), theme.doesNotTeach), 5);
  for (const bool teaches : {false, true}) {
    const QImage tick = lane(teaches, false);
    EXPECT_EQ(columns(tick, theme.teaches), 0);
    const int wide = columns(tick, theme.doesNotTeach);
    EXPECT_TRUE(wide >= 1 && wide <= 3) << wide;
  }
  History data;
  EXPECT_TRUE(words(TracePanel(data)).contains(QStringLiteral("no teacher")));
}

TEST(TracePanel, ACurveThatLeavesIsPinnedWithItsValue) {
  const FigureStyle style;
  for (const double eye : {72.0, -72.0}) {
    History data;
    hold(data, eye);
    const QString text = words(TracePanel(data));
    EXPECT_TRUE(text.contains(eye > 0 ? QStringLiteral("eye 72°") : QStringLiteral("eye −72°"))) << eye;
    // the line itself is there, too, at the edge
    EXPECT_GT(columns(picture(TracePanel(data), {540, 276}).copy(60, 20, 470, 190), style.theme->eye), 100);
  }
  History inside;
  hold(inside, 40);
  EXPECT_FALSE(words(TracePanel(inside)).contains(QStringLiteral("eye 40°")));
}

TEST(TracePanel, AnErrorThatLeavesItsStripIsPinnedWithItsValue) {
  History data;
  hold(data, 0);
  // a new target, seen for too short a time to widen the strip
  for (Step step = 2 * stepsPerSecond; step < stepsIn(2.2); step += stepsPerSample) {
    InRun<TraceSample> sample = sampleAt(step, 0);
    sample.value.target = -43;
    data.add(sample);
  }
  EXPECT_TRUE(words(TracePanel(data)).contains(QStringLiteral("−43°")));
}

TEST(EyePanel, AMarkBeyondTheRulerHasItsValue) {
  History data;
  hold(data, -80);
  EXPECT_TRUE(words(EyePanel(data), {540, 100}).contains(QStringLiteral("eye −80°")));
}

TEST(EyePanel, StandsInTheDarkWithoutVision) {
  SampleRun run("dark");
  run.advance(19.0);
  const EyePanel view(run.data());
  const QColor lit(picture(view, {540, 100}).pixel(300, 5));
  EXPECT_FALSE(words(view, {540, 100}).contains(QStringLiteral("DARK")));
  EXPECT_TRUE(words(view, {540, 100}).contains(QStringLiteral("eye speed")));
  run.advance(2.0);
  const QImage dark = picture(view, {540, 100});
  EXPECT_TRUE(words(view, {540, 100}).contains(QStringLiteral("DARK")));
  EXPECT_TRUE(words(view, {540, 100}).contains(QStringLiteral("target, unseen")));
  EXPECT_LT(QColor(dark.pixel(300, 5)).lightness(), 60);
  EXPECT_GT(lit.lightness(), 240);
  // below the title no white is left in the eye
  EXPECT_EQ(columns(dark.copy(0, 30, 110, 60), Qt::white), 0);
}

TEST(RasterPanel, RowsAreHatchedFromTheLesionOn) {
  SampleRun run("lesion");
  run.advance(11.9);
  const Theme& theme = *FigureStyle().theme;
  const RasterPanel view(run.data());
  const QRect plot(60, 40, 470, 180);
  const int before = columns(picture(view, {540, 260}).copy(plot), theme.axis);
  run.advance(4.1);
  // now the plot ends at 16 s, and 12 s is in its middle
  const QImage after = picture(view, {540, 260}).copy(plot);
  EXPECT_LE(columns(after.copy(0, 0, 225, 180), theme.axis), before);
  EXPECT_GT(columns(after.copy(245, 0, 225, 180), theme.axis), 180);
}

TEST(DriftPanel, NamesWhatIsLostAndWhatItStartedFrom) {
  SampleRun run("leaky");
  run.advance(1.0);
  const QString before = words(DriftPanel(run.data()), {280, 340});
  EXPECT_TRUE(before.contains(QStringLiteral("lost in 1 s –")));
  run.measureDrift();
  // a reference that has no room is left out
  const QString text = words(DriftPanel(run.data()), {460, 420});
  const DriftPoint& point = run.data().drifts().back();
  // words are cut where Greek ends and Latin begins, so the unit stands apart
  for (const QString& word : {QStringLiteral("at start"), lostText(point.lost), driftText(point.rms),
                              timeConstantText(point.timeConstant).chopped(1)})
    EXPECT_TRUE(text.contains(word)) << word.toStdString();
  EXPECT_GT(point.lost, 10.0);
  EXPECT_TRUE(words(SkillPanel(run.data()), {280, 340}).contains(QStringLiteral("lost in 1 s (°)")));
}

TEST(DriftPanel, ADriftThatLeavesIsPinnedWithItsValue) {
  SampleRun run("light");
  Snapshot steep = *run.data().snapshot();
  steep.transfer.f = 1.5 * steep.transfer.x;
  run.data().setSnapshot(steep);
  // 0.5 · 50° / 100 ms
  EXPECT_TRUE(words(DriftPanel(run.data()), {280, 340}).contains(QStringLiteral(">250<")));
  EXPECT_TRUE(words(FeedbackPanel(run.data()), {280, 340}).contains(QStringLiteral("75°")));
}

TEST(FixedPoints, NoneAreShownWhereNothingDrifts) {
  TransferFunction still;
  still.x = Eigen::ArrayXd::LinSpaced(2001, -1.0, 1.0);
  still.f = still.x - 0.0005 * still.x;
  ASSERT_EQ(still.fixedPoints().size(), 1u);
  EXPECT_TRUE(shownFixedPoints(still).empty());
  still.f = still.x - 0.005 * still.x;
  EXPECT_EQ(shownFixedPoints(still).size(), 1u);
}

TEST(DriftPanel, NamesTheOptimumThatItShows) {
  SampleRun run("light");
  run.measureDrift();
  FigureStyle style;
  const DriftPanel drift(run.data());
  const FeedbackPanel feedback(run.data());
  for (const Panel* view : {static_cast<const Panel*>(&drift), static_cast<const Panel*>(&feedback)}) {
    style.authorsOptimum = false;
    const QString matched = words(*view, {280, 340}, style);
    EXPECT_TRUE(matched.contains(QStringLiteral("matched optimum"))) << view->id().toStdString();
    style.authorsOptimum = true;
    const QString authors = words(*view, {280, 340}, style);
    EXPECT_TRUE(authors.contains(QStringLiteral("authors’ optimum"))) << view->id().toStdString();
    EXPECT_FALSE(authors.contains(QStringLiteral("matched"))) << view->id().toStdString();
  }
  // judged at the dead time of a step, the authors' leak
  EXPECT_LT(run.data().lostAtOptimum(Decoders::matched), run.data().lostAtOptimum(Decoders::authors));
}

// where the time constant and the rms drift do not
TEST(DriftPanel, WhatIsLostOrdersNetworksAsTheirErrorDoes) {
  struct Numbers {
    double lost, rmse;
  };
  const auto numbers = [](const char* scenario) {
    SampleRun run(scenario, 1);
    run.measureDrift();
    return Numbers{run.data().drift()->lost, run.data().snapshot()->merit.rmseDegrees};
  };
  const Numbers best = numbers("optimal"), unstable = numbers("unstable"), leaky = numbers("leaky");
  EXPECT_LT(best.lost, unstable.lost);
  EXPECT_LT(unstable.lost, leaky.lost);
  EXPECT_LT(best.rmse, unstable.rmse);
  EXPECT_LT(unstable.rmse, leaky.rmse);
}

TEST(AttractorViews, LostInOneSecondIsTheHeadline) {
  for (const char* scenario : {"plane", "ring", "path"}) {
    const SimulationController controller(prepare(scenarioNamed(scenario), 2));
    // it stands still, and is measured all the same
    ASSERT_TRUE(QTest::qWaitFor([&] { return controller.data().drift() != nullptr; }, 30'000)) << scenario;
    const DriftPoint& point = *controller.data().drift();
    const System system = controller.setup().system;
    if (system != System::plane) {
      EXPECT_TRUE(words(BumpPanel(controller.data()), {300, 400}).contains(lostText(point.lost))) << scenario;
    }
    if (system != System::ring) {
      const QString lost =
          system == System::path ? lostText(point.lostCentimetres, QStringLiteral(" cm")) : lostText(point.lost);
      EXPECT_TRUE(words(PlanePanel(controller.data()), {300, 400}).contains(lost)) << scenario;
    }
  }
}

TEST(Views, TellWhatTheyShowToThoseWhoCannotSee) {
  SampleRun run("dark");
  run.advance(22.0);
  View trace(std::make_unique<TracePanel>(run.data())), eye(std::make_unique<EyePanel>(run.data()));
  for (View* view : {&trace, &eye}) {
    view->show();
    view->refresh();
  }
  EXPECT_TRUE(trace.accessibleDescription().contains(QStringLiteral("without a teacher")));
  EXPECT_TRUE(eye.accessibleDescription().contains(QStringLiteral("eye speed")));
  EXPECT_TRUE(eye.accessibleDescription().endsWith(QStringLiteral("Dark.")));
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// What the views draw: ink of the right colour in the right place.
#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "figure/axis_ceiling.hpp"
#include "figure/drift_panel.hpp"
#include "figure/eye_panel.hpp"
#include "figure/feedback_panel.hpp"
#include "figure/fixed_points.hpp"
#include "figure/gaze_state.hpp"
#include "figure/hold_panel.hpp"
#include "figure/raster_panel.hpp"
#include "figure/skill_panel.hpp"
#include "figure/trace_panel.hpp"
#include "figure/weight_panel.hpp"
#include "sample_run.hpp"
#include "views/view.hpp"

namespace gazehold {
namespace {

// pixels close to a colour
int ink(const QImage& image, const QColor& colour, int tolerance = 24) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const QRgb p = image.pixel(x, y);
      count += std::abs(qRed(p) - colour.red()) <= tolerance && std::abs(qGreen(p) - colour.green()) <= tolerance &&
               std::abs(qBlue(p) - colour.blue()) <= tolerance;
    }
  return count;
}

// horizontal middle of the pixels close to a colour; −1 when there are none
double middle(const QImage& image, const QColor& colour, int top, int bottom) {
  double sum = 0, count = 0;
  for (int y = top; y < bottom; ++y)
    for (int x = 0; x < image.width(); ++x)
      if (QColor(image.pixel(x, y)) == colour) sum += x, ++count;
  return count > 0 ? sum / count : -1;
}

// of the command that a view has sent
PlaceTarget placeIn(const QList<QVariant>& sent) { return std::get<PlaceTarget>(sent[0].value<Command>()); }

std::vector<std::unique_ptr<Panel>> allViews(const History& data) {
  std::vector<std::unique_ptr<Panel>> views;
  views.push_back(std::make_unique<EyePanel>(data));
  views.push_back(std::make_unique<TracePanel>(data));
  views.push_back(std::make_unique<RasterPanel>(data));
  views.push_back(std::make_unique<FeedbackPanel>(data));
  views.push_back(std::make_unique<DriftPanel>(data));
  views.push_back(std::make_unique<WeightPanel>(data));
  views.push_back(std::make_unique<SkillPanel>(data));
  return views;
}

FigureStyle styleOf(const char* theme) {
  FigureStyle style;
  style.theme = &Theme::named(QString::fromLatin1(theme));
  return style;
}

class InTheme : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Themes, InTheme, testing::Values("light", "dark", "projector"));

TEST_P(InTheme, EveryViewDrawsAFramedPanelWithATitle) {
  const FigureStyle style = styleOf(GetParam());
  SampleRun run("light");
  run.advance(3.0);
  for (const auto& view : allViews(run.data())) {
    const QImage image = picture(*view, {420, 300}, style);
    EXPECT_GT(ink(image, style.theme->panel, 2), 420 * 300 / 10) << view->id().toStdString();
    EXPECT_GT(ink(image.copy(0, 0, 210, 30), style.theme->text, 40), 40) << view->id().toStdString();
  }
}

TEST_P(InTheme, CurvesHaveTheirColours) {
  const FigureStyle style = styleOf(GetParam());
  const Theme& theme = *style.theme;
  SampleRun run("light");
  run.advance(9.0);
  run.measureDrift();
  const QImage trace = picture(TracePanel(run.data()), {540, 276}, style);
  for (const QColor& colour : {theme.target, theme.eye, theme.represented})
    EXPECT_GT(ink(trace.copy(60, 60, 470, 200), colour), 100);
  EXPECT_GT(ink(picture(FeedbackPanel(run.data()), {252, 300}, style), theme.represented), 100);
  EXPECT_GT(ink(picture(DriftPanel(run.data()), {252, 300}, style), theme.represented), 100);
  EXPECT_GT(ink(picture(SkillPanel(run.data()), {252, 300}, style), theme.represented), 100);
  EXPECT_GT(ink(picture(RasterPanel(run.data()), {540, 220}, style), theme.spikes, 60), 500);
}

TEST_P(InTheme, WithoutDataThereAreAxesAndOneLine) {
  const FigureStyle style = styleOf(GetParam());
  const History nothing;
  for (const auto& view : allViews(nothing)) {
    const QImage image = picture(*view, view->leastSize(), style);
    EXPECT_GT(ink(image, style.theme->secondText, 40), 30) << view->id().toStdString();
  }
}

// the same data, the same picture: whatever was drawn before, and however often
TEST(Views, DrawWithoutMemory) {
  const FigureStyle style = styleOf("light");
  const auto pictures = [&](const std::vector<double>& looks, bool backwards) {
    SampleRun run("light");
    auto views = allViews(run.data());
    if (backwards) std::ranges::reverse(views);
    double now = 0;
    for (const double look : looks) {
      run.advance(look - now);
      now = look;
      for (const auto& view : views) picture(*view, {400, 300}, style);
    }
    run.advance(12.0 - now);
    std::map<QString, QImage> last;
    for (const auto& view : views) last[view->id()] = picture(*view, {400, 300}, style);
    return last;
  };
  const auto first = pictures({}, false), often = pictures({0.1, 1.0, 2.3, 5.0, 5.1, 9.0, 11.9}, true);
  for (const auto& [id, image] : first) EXPECT_EQ(image, often.at(id)) << id.toStdString();
}

TEST(Views, CompanionsAreDrawnInColoursOfTheirOwn) {
  const FigureStyle style = styleOf("light");
  SampleRun run("light"), other("unstable");
  run.advance(6.0);
  other.advance(6.0);
  other.measureDrift();
  const auto count = [&](const Panel& view) {
    return ink(picture(view, {540, 300}, style), plot::companionColour(0, style));
  };
  const TracePanel trace(run.data());
  const FeedbackPanel feedback(run.data());
  const DriftPanel drift(run.data());
  const SkillPanel skill(run.data());
  for (const Panel* view : std::initializer_list<const Panel*>{&trace, &feedback, &drift, &skill})
    EXPECT_EQ(count(*view), 0);
  const std::shared_ptr<const History> beside(std::shared_ptr<void>(), &other.data());
  run.data().setCompanions({{"other", beside}});
  for (const Panel* view : std::initializer_list<const Panel*>{&trace, &feedback, &drift, &skill})
    EXPECT_GT(count(*view), 60) << view->id().toStdString();
  // plots of weights show the optima anyway
  run.data().setCompanions({{"matched optimum", beside, true}});
  EXPECT_GT(count(trace), 60);
  EXPECT_EQ(count(drift), 0);
}

TEST(Views, TheHoldTestIsTwoFansWithTheirNumbers) {
  const FigureStyle style = styleOf("light");
  SampleRun run("light");
  const HoldPanel view(run.data());
  const QImage empty = picture(view, {700, 350}, style);
  const std::atomic<bool> goesOn = false;
  run.data().add(InRun<HoldTest>{run.data().run(), *NetworkCopy(run.simulation()).holdTest(goesOn)});
  const QImage fans = picture(view, {700, 350}, style);
  EXPECT_EQ(ink(empty.copy(0, 40, 700, 310), style.theme->eye), 0);
  EXPECT_GT(ink(fans.copy(0, 40, 350, 310), style.theme->eye), 500);
  EXPECT_GT(ink(fans.copy(350, 40, 350, 310), style.theme->eye), 500);
}

TEST(Views, FitAnySize) {
  SampleRun run("light");
  run.advance(1.0);
  FigureStyle style = styleOf("light");
  for (const double pixels : {9.0, 13.0, 28.0}) {
    style.fontPixels = pixels;
    style.lecture = pixels > 20;
    for (const auto& view : allViews(run.data()))
      for (const QSize size : {QSize(1, 1), QSize(40, 30), QSize(236, 92), QSize(2000, 1200)})
        EXPECT_FALSE(picture(*view, size, style).isNull());
  }
}

TEST(Views, LargeNetworksAndResidualsAreDrawn) {
  struct Setup setup = prepare(scenarioNamed("noise"), 2);
  setup.parameters.set(ParameterId::neurons, 400);
  SampleRun run(std::move(setup));
  run.advance(0.6);
  const FigureStyle style = styleOf("dark");
  for (const auto& view : allViews(run.data())) EXPECT_FALSE(picture(*view, {400, 260}, style).isNull());
}

// figures are vectors: text stays text, and curves are not images
TEST(Views, ExportAsVectors) {
  SampleRun run("light");
  run.advance(2.0);
  for (const auto& view : allViews(run.data())) {
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setViewBox(QRect(0, 0, 420, 300));
    QPainter painter(&svg);
    view->draw(painter, QRectF(0, 0, 420, 300), styleOf("light"));
    painter.end();
    EXPECT_TRUE(buffer.data().contains("<text")) << view->id().toStdString();
    EXPECT_EQ(buffer.data().contains("<image"), view->id() == QLatin1String("weights")) << view->id().toStdString();
  }
}

TEST(EyePanel, IrisFollowsTheEye) {
  History data;
  const FigureStyle style = styleOf("light");
  double last = -1;
  for (const double degrees : {-40.0, 0.0, 40.0}) {
    InRun<TraceSample> sample{1, {}};
    sample.value.step = static_cast<Step>(degrees) + 100;
    sample.value.eye = degrees;
    data.add(sample);
    const double at = middle(picture(EyePanel(data), {540, 100}, style).copy(0, 0, 120, 100), style.theme->eye, 20, 95);
    EXPECT_GT(at, last + 5);
    last = at;
  }
}

TEST(EyePanel, AClickOnTheRulerPlacesTheTarget) {
  const History data;
  View view(std::make_unique<EyePanel>(data));
  view.resize(540, 100);
  QSignalSpy placed(&view, &View::commanded);
  for (int x = 130; x < 350; x += 20) QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(x, 50));
  ASSERT_GT(placed.size(), 5);
  double last = -51;
  for (const auto& one : placed) {
    const double degrees = placeIn(one).first;
    EXPECT_GE(degrees, last);
    EXPECT_LE(std::fabs(degrees), 50.0);
    last = degrees;
  }
}

TEST(EyePanel, TellsOfThisMomentWhereTheRunStands) {
  SampleRun run("leaky");
  run.advance(9.1);
  const auto& samples = run.data().samples();
  const auto error = [](const TraceSample& sample) { return sample.target - sample.eye; };
  EXPECT_EQ(gazeState(run.data()).gazeError, error(samples.back()));
  // while it goes on five times a second, which can be read
  run.data().setRunning(true);
  const auto fifth = std::ranges::find(samples, 9 * stepsPerSecond, &TraceSample::step);
  ASSERT_NE(fifth, samples.end());
  EXPECT_EQ(gazeState(run.data()).gazeError, error(*fifth));
  EXPECT_NE(error(*fifth), error(samples.back()));
}

TEST(EyePanel, SaysWhatTheEyeDoes) {
  SampleRun held("optimal"), leaks("leaky"), runsAway("unstable");
  struct Counted {
    int holds = 0, centre = 0, outward = 0;
  };
  const auto count = [](SampleRun& run) {
    Counted counted;
    for (int k = 0; k < 60; ++k) {
      run.advance(0.2);
      const QString word = gazeState(run.data()).word;
      counted.holds += word == QLatin1String("holds");
      counted.centre += word == QLatin1String("slips to centre");
      counted.outward += word == QLatin1String("slips outward");
    }
    return counted;
  };
  EXPECT_GT(count(held).holds, 30);
  const Counted leaky = count(leaks), unstable = count(runsAway);
  EXPECT_GT(leaky.centre, leaky.outward);
  EXPECT_GT(unstable.outward, unstable.centre);
}

TEST(TracePanel, OneLineWhileRepresentedAndEfferenceAgree) {
  SampleRun run("light");
  run.advance(4.0);
  const FigureStyle style = styleOf("light");
  EXPECT_LT(ink(picture(TracePanel(run.data()), {540, 276}, style), style.theme->efference, 10), 5);
  run.apply(SetParameter{ParameterId::distortion, 0.4});
  run.advance(4.0);
  EXPECT_GT(ink(picture(TracePanel(run.data()), {540, 276}, style), style.theme->efference, 40), 20);
}

TEST(TracePanel, DarknessIsABandFromThenOn) {
  SampleRun run("dark");
  run.advance(24.0);
  const FigureStyle style = styleOf("light");
  const QImage image = picture(TracePanel(run.data()), {540, 276}, style);
  // 20 s is in the middle of the last 8 s
  EXPECT_LT(ink(image.copy(60, 60, 200, 200), style.theme->field, 1), 300);
  EXPECT_GT(ink(image.copy(320, 60, 200, 200), style.theme->field, 1), 20000);
}

TEST(TracePanel, AClickPlacesTheTarget) {
  const History data;
  View view(std::make_unique<TracePanel>(data));
  view.resize(540, 276);
  QSignalSpy placed(&view, &View::commanded);
  QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(300, 80));
  QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(300, 150));
  ASSERT_EQ(placed.size(), 2);
  EXPECT_GT(placeIn(placed[0]).first, placeIn(placed[1]).first);
}

TEST(TracePanel, TheCursorIsSharedWithTheRaster) {
  SampleRun run("light");
  run.advance(3.0);
  View trace(std::make_unique<TracePanel>(run.data())), raster(std::make_unique<RasterPanel>(run.data()));
  for (View* view : {&trace, &raster}) view->resize(540, 276);
  QObject::connect(&trace, &View::cursorTimeChanged, &raster, [&](double time) { raster.setCursorTime(time); });
  QTest::mouseMove(&trace, QPoint(200, 100));
  QMouseEvent move(QEvent::MouseMove, QPointF(200, 100), QPointF(200, 100), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&trace, &move);
  ASSERT_TRUE(raster.cursorTime().has_value());
  EXPECT_NEAR(*raster.cursorTime(), *trace.cursorTime(), 1e-9);
  // the line is there, and in the same column
  const QColor accent = raster.style().theme->accent;
  const QImage image = raster.grab().toImage();
  EXPECT_NEAR(middle(image, accent, 60, 200), 200, 2);
  EXPECT_NEAR(middle(trace.grab().toImage(), accent, 60, 70), 200, 2);
  QEvent leave(QEvent::Leave);
  QCoreApplication::sendEvent(&trace, &leave);
  EXPECT_FALSE(raster.cursorTime().has_value());
}

TEST(RasterPanel, RowsAreSelectedByClickDragAndCtrl) {
  SampleRun run("light");
  run.advance(1.0);
  View view(std::make_unique<RasterPanel>(run.data()));
  view.resize(540, 260);
  QSignalSpy changed(&view, &View::chosen);
  QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(300, 60));
  ASSERT_EQ(view.options().selection.size(), 1u);
  QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, QPoint(300, 180));
  EXPECT_EQ(view.options().selection.size(), 2u);
  QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, QPoint(300, 180));
  EXPECT_EQ(view.options().selection.size(), 1u);
  QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(300, 60));
  QMouseEvent move(QEvent::MouseMove, QPointF(300, 120), QPointF(300, 120), Qt::NoButton, Qt::LeftButton,
                   Qt::NoModifier);
  QCoreApplication::sendEvent(&view, &move);
  QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(300, 120));
  EXPECT_GT(view.options().selection.size(), 5u);
  EXPECT_GE(changed.size(), 4);
}

TEST(FixedPoints, RippleCancelsAndAtMostSevenAreLeft) {
  TransferFunction wavy;
  wavy.x = Eigen::ArrayXd::LinSpaced(2001, -1.0, 1.0);
  wavy.f = wavy.x + 0.01 * (30.0 * wavy.x).sin();
  EXPECT_GT(wavy.fixedPoints().size(), 15u);
  const auto points = shownFixedPoints(wavy);
  EXPECT_LE(points.size(), 7u);
  EXPECT_EQ(points.size() % 2, wavy.fixedPoints().size() % 2);
  // ten times weaker it is ripple
  wavy.f = wavy.x + 0.0005 * (30.0 * wavy.x).sin();
  EXPECT_LE(shownFixedPoints(wavy).size(), 1u);
  // one strong crossing stays, with its ripple gone
  wavy.f = 0.9 * wavy.x + 0.0005 * (300.0 * wavy.x).sin();
  ASSERT_EQ(shownFixedPoints(wavy).size(), 1u);
  EXPECT_TRUE(shownFixedPoints(wavy)[0].stable());
}

TEST(FixedPoints, TimeConstantsInWords) {
  EXPECT_EQ(timeConstantText(2.0), QStringLiteral("τ 2.0 s"));
  EXPECT_EQ(timeConstantText(-3.03), QStringLiteral("doubles in 2.1 s"));
  EXPECT_EQ(timeConstantText({}), QStringLiteral("no single τ"));
}

TEST(AxisCeiling, IsTheLeastStepThatHoldsAValue) {
  EXPECT_EQ(axisCeiling(4), 6);
  EXPECT_EQ(axisCeiling(20), 30);
  EXPECT_EQ(axisCeiling(61), 100);
}

TEST(Chart, ThinnedCurvesKeepTheirExtremes) {
  QList<QPointF> points;
  for (int k = 0; k < 5000; ++k)
    points.append({static_cast<double>(k), k == 1234 ? 9.0 : k == 4321 ? -7.0 : 0.001 * (k % 5)});
  const QList<QPointF> left = thinned(points, 200);
  EXPECT_LE(left.size(), 200);
  EXPECT_TRUE(left.contains(QPointF(1234, 9)));
  EXPECT_TRUE(left.contains(QPointF(4321, -7)));
  EXPECT_EQ(left.first(), points.first());
  EXPECT_EQ(left.last(), points.last());
  EXPECT_TRUE(std::ranges::is_sorted(left, {}, &QPointF::x));
}

TEST(Numbers, HaveATrueMinusSignAndFixedDecimals) {
  EXPECT_EQ(plot::number(-1.26, 1), QStringLiteral("−1.3"));
  EXPECT_EQ(plot::number(-0.001, 1), QStringLiteral("0.0"));
  EXPECT_EQ(plot::signedNumber(3, 1), QStringLiteral("+3.0"));
  EXPECT_EQ(plot::clock(286.4, 1), QStringLiteral("4:46.4"));
  EXPECT_EQ(plot::clock(59.5, 1), QStringLiteral("59.5"));
  EXPECT_EQ(plot::clock(120, 0), QStringLiteral("2:00"));
}

}  // namespace
}  // namespace gazehold

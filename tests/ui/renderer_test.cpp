// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the raster and of the weights are the same with OpenGL and without. Without a display there is no
// OpenGL and the comparison is skipped; what the processor paints is tested anyway.
#include <cmath>

#include <QPainter>

#include <gtest/gtest.h>

#include "figure/raster_panel.hpp"
#include "figure/spike_columns.hpp"
#include "figure/weight_panel.hpp"
#include "sample_run.hpp"
#include "views/view.hpp"

namespace gazehold {
namespace {

constexpr int wide = 300;

TimeWindow windowOf(const History& data) { return TimeWindow::endingAt(data.now(), 3.0, wide); }

int greatestDifference(const QImage& a, const QImage& b) {
  int greatest = 0;
  for (int y = 0; y < a.height(); ++y)
    for (int x = 0; x < a.width(); ++x) {
      const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
      const int red = std::abs(qRed(p) - qRed(q)), green = std::abs(qGreen(p) - qGreen(q));
      greatest = std::max({greatest, red, green, std::abs(qBlue(p) - qBlue(q))});
    }
  return greatest;
}

TEST(SpikeColumns, OnlyNewSpikesGiveTheSameAsAll) {
  SampleRun run("light");
  const RasterRows rows{40, 200};
  SpikeColumns little;
  for (int k = 0; k < 40; ++k) {
    run.advance(0.13);
    little.update(run.data(), windowOf(run.data()), wide, rows, run.data().snapshot()->network->order);
  }
  SpikeColumns all;
  all.update(run.data(), windowOf(run.data()), wide, rows, run.data().snapshot()->network->order);
  RasterRenderer one(RasterRenderer::Use::painter), other(RasterRenderer::Use::painter);
  const QImage a = one.draw(little, Qt::white, Qt::black), b = other.draw(all, Qt::white, Qt::black);
  ASSERT_EQ(a.size(), QSize(wide, 200));
  EXPECT_EQ(greatestDifference(a, b), 0);
}

TEST(SpikeColumns, ASpikeInksItsRowAndColumn) {
  SampleRun run("optimal");
  History& data = run.data();
  const auto& order = data.snapshot()->network->order;
  data.add(InRun<TraceSample>{1, TraceSample{.step = 2 * stepsPerSecond}});
  data.add(SpikeEvent{stepsPerSecond, order[7], 1});
  SpikeColumns ring;
  const RasterRows rows{40, 200};
  ring.update(data, windowOf(data), wide, rows, order);
  RasterRenderer renderer(RasterRenderer::Use::painter);
  const QImage image = renderer.draw(ring, Qt::white, Qt::black);
  for (int y = 0; y < 200; ++y)
    EXPECT_EQ(image.pixelColor(100, y) == QColor(Qt::black), y >= rows.first(7) && y < rows.last(7)) << y;
  EXPECT_EQ(image.pixelColor(99, rows.first(7)), QColor(Qt::white));
}

TEST(SpikeColumns, EveryPixelBelongsToOneRow) {
  for (const RasterRows rows : {RasterRows{40, 133}, RasterRows{400, 150}, RasterRows{10, 500}}) {
    for (int row = 0; row < rows.rows; ++row) {
      EXPECT_LT(rows.first(row), rows.last(row));
      if (rows.rows <= rows.height) {
        EXPECT_EQ(rows.at(rows.first(row) + 0.5), row);
      }
    }
  }
}

TEST(RasterRenderer, OpenGlAndPainterAgree) {
  SampleRun run("light");
  const RasterRows rows{40, 173};
  SpikeColumns first, second;
  RasterRenderer withGl, without(RasterRenderer::Use::painter);
  for (const double more : {1.0, 4.0, 0.05, 0.7}) {
    run.advance(more);
    const auto& order = run.data().snapshot()->network->order;
    first.update(run.data(), windowOf(run.data()), wide, rows, order);
    second.update(run.data(), windowOf(run.data()), wide, rows, order);
    const QImage a = withGl.draw(first, QColor(0x1C2026), QColor(0xD5DAE0));
    if (!withGl.usesOpenGl()) GTEST_SKIP() << "no OpenGL here";
    const QImage b = without.draw(second, QColor(0x1C2026), QColor(0xD5DAE0));
    ASSERT_EQ(a.size(), b.size());
    EXPECT_LE(greatestDifference(a, b), 1);
  }
}

TEST(HeatMapRenderer, OpenGlAndPainterAgree) {
  constexpr int size = 40;
  std::vector<float> values;
  for (int k = 0; k < size * size; ++k) values.push_back(3.0f * std::sin(0.37f * static_cast<float>(k)));
  for (const char* theme : {"light", "dark"}) {
    HeatMapRenderer withGl, without(HeatMapRenderer::Use::painter);
    const ColourMap& map = divergingMap(Theme::named(QString::fromLatin1(theme)));
    const QImage a = withGl.draw(values, size, 2.5f, map, {213, 171});
    if (!withGl.usesOpenGl()) GTEST_SKIP() << "no OpenGL here";
    const QImage b = without.draw(values, size, 2.5f, map, {213, 171});
    // rounding may put a value into the neighbouring colour
    EXPECT_LE(greatestDifference(a, b), 6);
  }
}

TEST(HeatMapRenderer, CellsHaveTheColoursOfTheirValues) {
  const std::vector<float> values = {-1.0f, 0.0f, 1.0f, 9.0f};
  const ColourMap& map = divergingMap(Theme::named(QStringLiteral("light")));
  HeatMapRenderer renderer(HeatMapRenderer::Use::painter);
  const QImage image = renderer.draw(values, 2, 1.0f, map, {20, 20});
  EXPECT_EQ(image.pixel(5, 5), map.front());
  EXPECT_EQ(image.pixel(15, 5), map[128]);
  EXPECT_EQ(image.pixel(5, 15), map.back());
  EXPECT_EQ(image.pixel(15, 15), map.back());
}

TEST(ColourMaps, RunEvenlyFromTheMiddleToTheEnds) {
  for (const char* theme : {"light", "dark"}) {
    const ColourMap& map = divergingMap(Theme::named(QString::fromLatin1(theme)));
    // luminance only rises or only falls on either side
    const double sign = qGray(map[128]) > qGray(map[0]) ? 1.0 : -1.0;
    for (std::size_t k = 1; k < map.size(); ++k) {
      const double step = sign * (qGray(map[k]) - qGray(map[k - 1])) * (k <= 128 ? 1.0 : -1.0);
      EXPECT_GE(step, -2.0) << theme << " " << k;
    }
  }
}

// what a person sees may come from OpenGL, what is exported never does
TEST(Renderers, TheWidgetShowsSpikesAndWeights) {
  SampleRun run("light");
  run.advance(4.0);
  View raster(std::make_unique<RasterPanel>(run.data()));
  raster.resize(540, 220);
  const QColor spikes = raster.style().theme->spikes;
  const QImage image = raster.grab().toImage();
  int ink = 0;
  for (int y = 40; y < 160; ++y)
    for (int x = 60; x < 520; ++x) ink += image.pixelColor(x, y) == spikes;
  EXPECT_GT(ink, 300);
  View weights(std::make_unique<WeightPanel>(run.data()));
  weights.resize(252, 300);
  EXPECT_FALSE(weights.grab().toImage().isNull());
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every view at the sizes and in the themes of the program, for people to look at: set GAZEHOLD_PICTURES to a
// folder. The test itself only asks that they can be drawn.
#include <chrono>
#include <iostream>
#include <memory>
#include <vector>

#include <QDir>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include "figure/drift_panel.hpp"
#include "figure/eye_panel.hpp"
#include "figure/feedback_panel.hpp"
#include "figure/raster_panel.hpp"
#include "figure/skill_panel.hpp"
#include "figure/trace_panel.hpp"
#include "figure/weight_panel.hpp"
#include "sample_run.hpp"

namespace gazehold {
namespace {

struct Placed {
  std::unique_ptr<Panel> view;
  QRect place;
};

std::vector<Placed> column(const History& data, int left, int width, int eye, int trace, int raster, int gap) {
  std::vector<Placed> views;
  int y = 0;
  views.push_back({std::make_unique<EyePanel>(data), QRect(left, y, width, eye)});
  views.push_back({std::make_unique<TracePanel>(data), QRect(left, y += eye + gap, width, trace)});
  views.push_back({std::make_unique<RasterPanel>(data), QRect(left, y += trace + gap, width, raster)});
  return views;
}

std::vector<Placed> layOut(const History& data, int width, int height) {
  const bool wide = width > 1400;
  const int gap = wide ? 8 : 6, column1 = wide ? 880 : 540;
  const int eye = wide ? 150 : 100, trace = wide ? 340 : 276;
  auto views = column(data, 0, column1, eye, trace, height - eye - trace - 2 * gap, gap);
  const int left = column1 + gap, side = (width - left - gap) / 2, high = (height - gap) / 2;
  views.push_back({std::make_unique<FeedbackPanel>(data), QRect(left, 0, side, high)});
  views.push_back({std::make_unique<DriftPanel>(data), QRect(left + side + gap, 0, side, high)});
  views.push_back({std::make_unique<WeightPanel>(data), QRect(left, high + gap, side, high)});
  views.push_back({std::make_unique<SkillPanel>(data), QRect(left + side + gap, high + gap, side, high)});
  return views;
}

void save(const std::vector<Placed>& views, const QSize& size, const FigureStyle& style, const QString& name) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(style.theme->window);
  QPainter painter(&image);
  for (const Placed& placed : views) placed.view->draw(painter, QRectF(placed.place), style);
  painter.end();
  const QString folder = qEnvironmentVariable("GAZEHOLD_PICTURES");
  if (!folder.isEmpty()) {
    QDir().mkpath(folder);
    EXPECT_TRUE(image.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
  }
  EXPECT_NE(image, QImage());
}

void saveAll(const History& data, const QString& name) {
  for (const char* id : {"light", "dark", "projector"}) {
    FigureStyle style;
    style.theme = &Theme::named(QString::fromLatin1(id));
    const QString themed = name + u'-' + QString::fromLatin1(id);
    style.fontPixels = 13;
    save(layOut(data, 1596, 840), {1596, 840}, style, themed + QStringLiteral("-1920"));
    style.fontPixels = 11;
    style.lineScale = style.theme->dark ? 0.9 : 1.0;
    save(layOut(data, 1056, 606), {1056, 606}, style, themed + QStringLiteral("-1280"));
  }
}

TEST(Pictures, LearningInTheLight) {
  SampleRun run("light");
  for (int second = 0; second < 20; ++second) {
    run.advance(1.0);
    if (second % 4 == 3) run.measureDrift();
  }
  saveAll(run.data(), QStringLiteral("light"));
}

TEST(Pictures, BeforeTheFirstStep) {
  const History nothing;
  saveAll(nothing, QStringLiteral("nothing"));
  SampleRun run("light");
  saveAll(run.data(), QStringLiteral("start"));
}

TEST(Pictures, DarkDistortedAndLesioned) {
  SampleRun run("noise", 3);
  run.advance(5.0);
  run.apply(SetParameter{ParameterId::distortion, 0.3});
  for (const int neuron : {1, 5, 9, 10, 30}) run.apply(Lesion{neuron, false});
  run.advance(5.0);
  run.apply(SetParameter{ParameterId::darkness, 1.0});
  run.advance(4.0);
  run.measureDrift();
  saveAll(run.data(), QStringLiteral("dark-noise"));
}

TEST(Pictures, Lecture) {
  SampleRun run("leaky");
  run.advance(20.0);
  run.measureDrift();
  FigureStyle style;
  style.theme = &Theme::named(QStringLiteral("projector"));
  style.fontPixels = 28;
  style.lineScale = 2;
  style.lecture = true;
  const History& data = run.data();
  std::vector<Placed> views;
  views.push_back({std::make_unique<EyePanel>(data), QRect(0, 0, 1880, 240)});
  views.push_back({std::make_unique<TracePanel>(data), QRect(0, 256, 1130, 560)});
  views.push_back({std::make_unique<DriftPanel>(data), QRect(1146, 256, 734, 560)});
  save(views, {1880, 816}, style, QStringLiteral("lecture-1"));
  views.clear();
  views.push_back({std::make_unique<RasterPanel>(data), QRect(0, 0, 1130, 560)});
  views.push_back({std::make_unique<FeedbackPanel>(data), QRect(1146, 0, 734, 560)});
  views.push_back({std::make_unique<WeightPanel>(data), QRect(0, 576, 734, 560)});
  views.push_back({std::make_unique<SkillPanel>(data), QRect(1146, 576, 734, 560)});
  save(views, {1880, 1136}, style, QStringLiteral("lecture-2"));
}

// a frame must leave time for everything else; the bound is generous, since machines are shared
TEST(Pictures, EveryViewIsDrawnQuickly) {
  SampleRun run("light");
  run.advance(10.0);
  FigureStyle style;
  for (const Placed& placed : layOut(run.data(), 1056, 606)) {
    QImage image(placed.place.size(), QImage::Format_ARGB32_Premultiplied);
    double best = 1e9;
    for (int k = 0; k < 6; ++k) {
      QPainter painter(&image);
      const auto began = std::chrono::steady_clock::now();
      placed.view->draw(painter, QRectF(image.rect()), style);
      best =
          std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    if (!qEnvironmentVariableIsEmpty("GAZEHOLD_PICTURES"))
      std::cout << placed.view->id().toStdString() << " " << best << " ms\n";
    EXPECT_LT(best, 100.0) << placed.view->id().toStdString();
  }
}

}  // namespace
}  // namespace gazehold

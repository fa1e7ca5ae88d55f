// SPDX-License-Identifier: GPL-3.0-or-later
// Views of the systems beyond the eye.
#include <gtest/gtest.h>

#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include "figure/bump_panel.hpp"
#include "figure/plane_panel.hpp"
#include "lecture/lecture_mode.hpp"
#include "views/view_set.hpp"
#include "window/main_window.hpp"

namespace gazehold {
namespace {

/// A controller that has run for a while.
std::unique_ptr<SimulationController> ranFor(const char* scenario, double seconds) {
  auto controller = std::make_unique<SimulationController>(prepare(scenarioNamed(scenario), 2));
  controller->setSpeed(std::numeric_limits<double>::infinity());
  controller->runTo(seconds);
  EXPECT_TRUE(QTest::qWaitFor([&] { return controller->now() >= stepsIn(seconds); }, 20'000));
  QTest::qWait(150);
  return controller;
}

double inkOf(View& view, const QSize& size) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(Qt::magenta);
  FigureStyle style;
  {
    QPainter painter(&image);
    view.panel().draw(painter, QRectF(QPointF(0, 0), QSizeF(size)), style);
  }
  int ink = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) ink += image.pixelColor(x, y) != style.theme->panel ? 1 : 0;
  return static_cast<double>(ink) / (size.width() * size.height());
}

TEST(AttractorViews, EveryViewOfEverySystemDraws) {
  for (const char* scenario : {"demonstration", "plane", "ring", "bump", "path"}) {
    const auto controller = ranFor(scenario, 3);
    QWidget parent;
    ViewSet views(*controller, &parent);
    int shown = 0;
    for (View* view : views.views()) {
      if (!views.isFor(view, controller->setup().system)) continue;
      ++shown;
      for (const QSize size : {QSize(500, 360), QSize(250, 250), QSize(900, 700)}) {
        const double ink = inkOf(*view, size);
        EXPECT_GT(ink, 0.01) << scenario << " " << view->id().toStdString();
        EXPECT_LT(ink, 0.9) << scenario << " " << view->id().toStdString();
      }
    }
    EXPECT_GE(shown, 5) << scenario;
  }
}

TEST(AttractorViews, ClicksTellPlaces) {
  const auto plane = ranFor("plane", 1), ring = ranFor("ring", 1);
  const auto placeIn = [](const QList<QVariant>& sent) { return std::get<PlaceTarget>(sent[0].value<Command>()); };
  View map(std::make_unique<PlanePanel>(plane->data()));
  map.resize(400, 460);
  QSignalSpy placed(&map, &View::commanded);
  QTest::mouseClick(&map, Qt::LeftButton, Qt::NoModifier, QPoint(260, 150));
  ASSERT_EQ(placed.count(), 1);
  const PlaceTarget place = placeIn(placed[0]);
  EXPECT_LE(std::hypot(place.first, place.second), 50.0);
  plane->act(place);
  EXPECT_THROW(plane->placeTarget(50, 50), UsageError);
  View bump(std::make_unique<BumpPanel>(ring->data()));
  bump.resize(250, 420);
  QSignalSpy turned(&bump, &View::commanded);
  QTest::mouseClick(&bump, Qt::LeftButton, Qt::NoModifier, QPoint(160, 110));
  ASSERT_EQ(turned.count(), 1);
  EXPECT_LE(std::fabs(placeIn(turned[0]).first), 180.0);
}

TEST(AttractorViews, TheWindowShowsWhatTheSystemHas) {
  SimulationController controller(prepare(scenarioNamed("demonstration"), 1));
  QWidget parent;
  ViewSet views(controller, &parent);
  const auto shows = [&](const char* id, System system) {
    return views.isFor(views.view(QString::fromLatin1(id)), system);
  };
  EXPECT_TRUE(shows("eye", System::eye));
  EXPECT_FALSE(shows("eye", System::ring));
  EXPECT_FALSE(shows("plane", System::eye));
  EXPECT_TRUE(shows("plane", System::path));
  EXPECT_TRUE(shows("bump", System::ring));
  EXPECT_FALSE(shows("drift", System::plane));
  for (const char* id : {"trace", "raster", "weights", "skill"})
    for (int s = 0; s < systemCount; ++s) EXPECT_TRUE(shows(id, static_cast<System>(s))) << id;
}

// lesions reach both populations of a path, and undo brings back a run of another system
TEST(AttractorViews, LesionAndScenarioWorkAcrossSystems) {
  SimulationController controller(prepare(scenarioNamed("path"), 1));
  EXPECT_EQ(controller.cellCount(), 400);
  controller.lesion({5, 250});
  EXPECT_TRUE(QTest::qWaitFor(
      [&] {
        const Snapshot* s = controller.data().snapshot();
        return s && s->alive.size() == 400 && !s->alive[5] && !s->alive[250];
      },
      5000));
  controller.setScenario(scenarioNamed("demonstration"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return controller.data().snapshot()->alive.size() == 40; }, 5000));
  controller.undoStack().undo();
  EXPECT_TRUE(QTest::qWaitFor([&] { return controller.data().snapshot()->alive.size() == 400; }, 5000));
  EXPECT_FALSE(controller.data().snapshot()->alive[250]);
}

// right and up have a band each: every colour in both halves of the plot
TEST(AttractorViews, TheTraceOfThePlaneHasTwoBands) {
  const auto plane = ranFor("plane", 7);
  QWidget parent;
  ViewSet views(*plane, &parent);
  FigureStyle style;
  QImage image(540, 290, QImage::Format_RGB32);
  image.fill(style.theme->window);
  {
    QPainter painter(&image);
    views.view(QStringLiteral("trace"))->panel().draw(painter, QRectF(image.rect()), style);
  }
  const auto ink = [&](const QColor& colour, int top, int bottom) {
    int count = 0;
    for (int y = top; y < bottom; ++y)
      for (int x = 60; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
    return count;
  };
  for (const QColor& colour : {style.theme->target, style.theme->eye}) {
    EXPECT_GT(ink(colour, 30, 140), 50);
    EXPECT_GT(ink(colour, 170, 280), 50);
  }
}

// the same window through all systems: panels, tabs, a panel that fills the grid, and the sliders
TEST(AttractorViews, AWindowFollowsTheSystem) {
  SimulationController controller(prepare(scenarioNamed("demonstration"), 1));
  MainWindow window(controller, {{}, {1280, 800}, false, false});
  window.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
  ViewGrid& grid = window.grid();
  const auto go = [&](const char* scenario) {
    controller.setScenario(scenarioNamed(scenario));
    QTest::qWait(50);
  };
  const auto seen = [&] {
    QStringList ids;
    for (View* view : grid.views().views())
      if (view->isVisible()) ids += view->id();
    return ids.join(u' ').toStdString();
  };
  const std::string eye = "eye trace raster feedback drift weights skill", plane = "trace raster plane weights skill",
                    ring = "trace raster bump weights skill", path = "trace raster bump plane weights skill";
  const std::pair<const char*, std::string> all[] = {
      {"plane", plane}, {"ring", ring}, {"bump", ring}, {"path", path}, {"demonstration", eye}};
  for (const auto& [scenario, ids] : all) {
    go(scenario);
    EXPECT_EQ(seen(), ids) << scenario;
    for (View* view : grid.views().views()) {
      if (!view->isVisible()) continue;
      EXPECT_GE(view->width(), 200) << scenario << " " << view->id().toStdString();
    }
    for (const ParameterInfo& p : parameterTable()) {
      if (p.appliesTo(controller.setup().system)) continue;
      EXPECT_FALSE(window.controls().control(p.parameter)->isVisible()) << scenario << " " << p.id;
    }
  }

  // what fills the grid stays if the other system has it, and gives way if not
  grid.maximise(grid.views().view(QStringLiteral("trace")));
  go("ring");
  EXPECT_EQ(seen(), "trace");
  grid.maximise(nullptr);
  EXPECT_EQ(seen(), ring);
  EXPECT_GE(grid.views().view(QStringLiteral("bump"))->width(), 400);
  grid.maximise(grid.views().view(QStringLiteral("bump")));
  go("plane");
  EXPECT_EQ(grid.maximised(), nullptr);
  EXPECT_EQ(seen(), plane);

  // a layout kept in one system serves another
  const QByteArray layout = grid.saveLayout();
  go("path");
  EXPECT_TRUE(grid.loadLayout(layout));
  EXPECT_EQ(seen(), path);

  // of the tabs one is seen
  grid.setTabs(ViewGrid::Tabs::lower);
  EXPECT_EQ(seen(), "trace raster bump plane weights");
  go("demonstration");
  EXPECT_EQ(seen(), "eye trace raster feedback drift weights");
  grid.setTabs(ViewGrid::Tabs::none);
  EXPECT_EQ(seen(), eye);
}

// for a moment after a change, a view may still be handed the system before
TEST(AttractorViews, AViewOfAnotherSystemDrawsNothing) {
  for (const char* scenario : {"demonstration", "plane", "ring", "path"}) {
    const auto controller = ranFor(scenario, 1);
    QWidget parent;
    ViewSet views(*controller, &parent);
    for (View* view : views.views()) EXPECT_GT(inkOf(*view, {400, 320}), 0.01) << scenario << view->id().toStdString();
  }
}

TEST(AttractorViews, LectureModeFollowsTheSystem) {
  SimulationController controller(prepare(scenarioNamed("demonstration"), 1));
  LectureMode lecture(controller);
  lecture.resize(1280, 800);
  lecture.show();
  EXPECT_EQ(lecture.shown(), QStringList({QStringLiteral("trace"), QStringLiteral("drift")}));
  const std::pair<const char*, const char*> all[] = {{"plane", "plane"},
                                                     {"ring", "bump"},
                                                     {"path", "bump"},
                                                     {"demonstration", "feedback"}};
  for (const auto& [scenario, id] : all) {
    controller.setScenario(scenarioNamed(scenario));
    QTest::qWait(20);
    EXPECT_EQ(lecture.shown(), QStringList({QStringLiteral("trace"), QString::fromLatin1(id)})) << scenario;
  }
}

}  // namespace
}  // namespace gazehold

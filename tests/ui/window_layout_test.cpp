// SPDX-License-Identifier: GPL-3.0-or-later
// Which panels stand in the window, and where, at any size of it.
#include <QTemporaryDir>

#include "window_fixture.hpp"

namespace gazehold {
namespace {

class WindowLayout : public WindowFixture {};

TEST_F(WindowLayout, TheLeastWindowShowsTracesAndOnePanelOfTheBlock) {
  open("light", 1);
  window_->resize(960, 540);
  ASSERT_TRUE(soon([&] { return window_->grid().tabbed() == ViewGrid::Tabs::all; }));
  EXPECT_EQ(window_->size(), QSize(960, 540));
  const auto seen = [&] {
    QString ids;
    for (View* view : window_->grid().views().views())
      if (view->isVisible()) {
        ids += view->id() + u' ';
        EXPECT_GE(view->height(), view->minimumSizeHint().height()) << view->id().toStdString();
        EXPECT_GE(view->width(), view->minimumSizeHint().width()) << view->id().toStdString();
      }
    return ids;
  };
  EXPECT_TRUE(soon([&] { return seen() == QStringLiteral("trace raster feedback "); })) << seen().toStdString();
  window_->resize(1280, 800);
  EXPECT_TRUE(soon([&] { return seen().startsWith(QStringLiteral("eye trace raster feedback drift weights skill")); }));
}

TEST_F(WindowLayout, PanelsAreLeftOutMovedAndComeBackWithTheSession) {
  open("light", 1);
  ViewGrid& grid = window_->grid();
  View *weights = grid.views().view(QStringLiteral("weights")), *drift = grid.views().view(QStringLiteral("drift"));
  grid.setHidden(weights, true);
  grid.move(drift, Place::timeColumn);
  EXPECT_FALSE(weights->isVisible());
  EXPECT_EQ(drift->parentWidget(), grid.views().view(QStringLiteral("trace"))->parentWidget());
  const GridLayout mine = grid.arrangement();
  EXPECT_EQ(layoutFrom(layoutJson(mine)), mine);
  QTemporaryDir place;
  const QString file = place.filePath(QStringLiteral("mine.gazehold"));
  window_->saveSessionAs(file);
  grid.arrange({});
  EXPECT_TRUE(weights->isVisible());
  window_->openSession(file);
  EXPECT_EQ(grid.arrangement(), mine);
  EXPECT_FALSE(weights->isVisible());
  // what is nobody's layout changes nothing
  EXPECT_EQ(layoutFrom(Json::parse(R"({"hidden": 3, "moved": {"eye": "nowhere"}})")), GridLayout{});
  EXPECT_FALSE(grid.loadLayout("no layout"));
  EXPECT_EQ(grid.arrangement(), mine);
}

}  // namespace
}  // namespace gazehold

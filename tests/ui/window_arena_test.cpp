// SPDX-License-Identifier: GPL-3.0-or-later
// An animal in its arena, by keys.
#include "window_fixture.hpp"

#include "world/path/path_world.hpp"

namespace gazehold {
namespace {

class WindowArena : public WindowFixture {};

TEST_F(WindowArena, TheAnimalWalksHomeAsItBelievesAndStopsThere) {
  open("path-dark", 0);
  ASSERT_TRUE(runTo(38));
  const TraceSample before = data().samples().back();
  const double missed = std::hypot(before.x - before.representedX, before.y - before.representedY);
  ASSERT_GT(missed, 10) << "or nothing could be seen";
  QTest::keyClick(window_.get(), Qt::Key_W);
  ASSERT_TRUE(runTo(60));
  const TraceSample end = data().samples().back();
  const Landmark led = believedHome(before);
  EXPECT_LT(std::hypot(end.x - led.x, end.y - led.y), 2);
  EXPECT_LT(end.speed, 1);
  // elsewhere it is told
  controller_->setScenario(scenarioNamed("light"));
  QTest::keyClick(window_.get(), Qt::Key_W);
  EXPECT_TRUE(soon([&] { return window_->banner().telling(); }));
}

}  // namespace
}  // namespace gazehold

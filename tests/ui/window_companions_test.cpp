// SPDX-License-Identifier: GPL-3.0-or-later
// Runs beside the one that is shown, and the hold test, by keys.
#include "figure/weight_panel.hpp"
#include "window_fixture.hpp"

namespace gazehold {
namespace {

class WindowCompanions : public WindowFixture {
 protected:
  void SetUp() override { open("light", 0); }
  bool companionsAre(Step at) {
    return soon([&] {
      if (data().companions().empty()) return false;
      for (const History::Companion& one : data().companions())
        if (!one.history->snapshot() || one.history->snapshot()->step != at) return false;
      return true;
    });
  }
};

TEST_F(WindowCompanions, TheyKeepUpGoBackWithItAndNeverTouchIt) {
  ASSERT_TRUE(runTo(3));
  QTest::keyClick(window_.get(), Qt::Key_G);
  controller_->companions().add({Companion::Kind::start});
  ASSERT_TRUE(companionsAre(stepsIn(3)));
  ASSERT_TRUE(runTo(12));
  controller_->setParameter(ParameterId::darkness, 1);
  ASSERT_TRUE(runTo(15));
  ASSERT_TRUE(companionsAre(stepsIn(15)));
  ASSERT_TRUE(soon([&] { return data().companions()[1].history->snapshot()->parameters[ParameterId::darkness] == 1; }));
  EXPECT_EQ(data().companions()[0].name, "matched optimum");
  // the very states of straight runs
  const Session session = *controller_->session();
  const auto spikesOf = [](const struct Setup& setup, Step until) {
    Simulation straight(setup);
    straight.advance(until);
    return straight.counts().spikes;
  };
  EXPECT_EQ(data().snapshot()->counts.spikes, spikesOf(setupOf(session, 0), stepsIn(15)));
  ASSERT_TRUE(companionsAre(stepsIn(15)));
  for (std::size_t k = 0; k < 2; ++k)
    EXPECT_EQ(data().companions()[k].history->snapshot()->counts.spikes,
              spikesOf(setupOf(companionOf(session, controller_->companions().chosen()[k]), 0), stepsIn(15)));
  controller_->goTo(stepsIn(5));
  ASSERT_TRUE(companionsAre(stepsIn(5)));
  QTest::keyClick(window_.get(), Qt::Key_G);
  EXPECT_TRUE(soon([&] { return data().companions().size() == 1; }));
}

// clicks on the note of the map go from the change since the start to the weights, to each companion, and back
TEST_F(WindowCompanions, TheirWeightsAreSubtractedInTheMap) {
  QTest::keyClick(window_.get(), Qt::Key_G);
  controller_->companions().add({Companion::Kind::start});
  ASSERT_TRUE(runTo(12));
  ASSERT_TRUE(companionsAre(stepsIn(12)));
  const FigureStyle style;
  WeightPanel map(data());
  const Frame frame{QRectF(0, 0, 400, 420), style};
  const auto click = [&] {
    const std::optional<PanelOptions> chosen =
        map.chosen({QPointF(395, 8), QPointF(395, 8), false, map.options}, frame);
    ASSERT_TRUE(chosen);
    map.options = *chosen;
  };
  const auto difference = [&] { return map.readout(QPointF(200, 150), frame).section(u'\n', 1); };
  const QString change = difference();
  click();
  EXPECT_EQ(map.options.weights, WeightsShown::weights);
  click();
  const QString toOptimum = difference();
  click();
  ASSERT_EQ(map.options.companion, 1u);
  // nobody has taught the network as it started
  EXPECT_EQ(difference(), change);
  EXPECT_NE(toOptimum, change);
  const NumberTable table = map.numbers(style).at(0);
  ASSERT_EQ(table.columns.back(), "weight_compared_s");
  click();
  EXPECT_EQ(map.options.weights, WeightsShown::change);
  EXPECT_EQ(difference(), change);
}

TEST_F(WindowCompanions, KeyHMakesTheHoldTestAndEscPutsItAway) {
  ASSERT_TRUE(runTo(20));
  const std::int64_t spikes = data().snapshot()->counts.spikes;
  QTest::keyClick(window_.get(), Qt::Key_H);
  const auto shown = [&] {
    const auto* hold = window_->findChild<QWidget*>(QStringLiteral("holdTest"));
    return hold && hold->isVisible();
  };
  ASSERT_TRUE(soon(shown));
  ASSERT_TRUE(data().holdTest());
  EXPECT_EQ(data().holdTest()->step, stepsIn(20));
  EXPECT_LT(data().holdTest()->now.lost, data().holdTest()->start.lost);
  EXPECT_EQ(data().snapshot()->counts.spikes, spikes);
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  EXPECT_FALSE(shown());
  // that of a moment that is not there any more is never shown for it
  controller_->goTo(stepsIn(8));
  ASSERT_TRUE(soon([&] { return data().snapshot()->step == stepsIn(8); }));
  QTest::keyClick(window_.get(), Qt::Key_H);
  ASSERT_TRUE(soon(shown));
  EXPECT_EQ(data().holdTest()->step, stepsIn(8));
  controller_->goTo(stepsIn(4));
  EXPECT_TRUE(soon([&] { return !shown(); })) << "put away with its moment";
}

}  // namespace
}  // namespace gazehold

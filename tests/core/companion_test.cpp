// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/companion.hpp"

#include <gtest/gtest.h>

#include "session/player.hpp"

namespace gazehold {
namespace {

using Kind = Companion::Kind;

Eigen::MatrixXd decodersAfter(const Session& session, Step step, std::uint64_t* hash = nullptr) {
  Player player(session);
  Observer nobody;
  player.advanceTo(step, nobody);
  if (hash) *hash = player.simulation().spikeHash();
  return player.simulation().integrator().weights().decoders();
}

Session lecture() {
  Session session = sessionOf(prepare(scenarioNamed("light"), 3));
  session.branches[0].log = {{20'000, SetParameter{ParameterId::darkness, 1}},
                             {50'000, SetParameter{ParameterId::darkness, 0}},
                             {60'000, SetParameter{ParameterId::learningRate, 20}},
                             {70'000, Lesion{3, false}}};
  return session;
}

TEST(Companion, OptimaAndTheStartDoNotLearnAndSeeWhatTheRunSees) {
  const Session session = lecture();
  const Eigen::MatrixXd live = decodersAfter(session, 200'000);
  for (const Kind kind : {Kind::matched, Kind::authors, Kind::start}) {
    const Session other = companionOf(session, {kind});
    EXPECT_EQ(decodersAfter(other, 0), decodersAfter(other, 200'000));
    EXPECT_NE(decodersAfter(other, 200'000), live);
    // light and lesions, but not the learning rate
    ASSERT_EQ(other.branches[0].log.size(), 3u);
    EXPECT_EQ(other.branches[0].log[2], (TimedCommand{70'000, Lesion{3, false}}));
  }
  EXPECT_EQ(decodersAfter(companionOf(session, {Kind::start}), 0), decodersAfter(session, 0));
  const auto network = buildNetwork(companionOf(session, {Kind::authors}).start);
  EXPECT_EQ(decodersAfter(companionOf(session, {Kind::authors}), 0), network->modules[0].authors);
  EXPECT_NE(decodersAfter(companionOf(session, {Kind::matched}), 0), network->modules[0].authors);
}

TEST(Companion, APinnedOneIsTheRunUntilItIsPinned) {
  const Session session = lecture();
  const Session other = companionOf(session, {Kind::pinned, 100'000});
  std::uint64_t live = 0, pinned = 0;
  decodersAfter(session, 100'000, &live);
  const Eigen::MatrixXd then = decodersAfter(other, 100'000, &pinned);
  EXPECT_EQ(live, pinned);
  EXPECT_EQ(decodersAfter(other, 200'000), then);
  EXPECT_NE(decodersAfter(session, 200'000), then);
}

TEST(Companion, ABranchIsThatBranch) {
  Session session = lecture();
  Branch left = session.branches[0];
  left.name = "left";
  left.parent = 0;
  left.log.resize(1);
  session.branches.push_back(left);
  EXPECT_EQ(decodersAfter(companionOf(session, {Kind::branch, 0, 1}), 90'000), decodersAfter(
                                                                                   [&] {
                                                                                     Session s = session;
                                                                                     s.current = 1;
                                                                                     return s;
                                                                                   }(),
                                                                                   90'000));
  EXPECT_EQ(companionName(session, {Kind::branch, 0, 1}), "left");
  EXPECT_THROW(companionOf(session, {Kind::branch, 0, 2}), UsageError);
}

TEST(HoldTest, LosesWhatTheDriftLaboratoryMeasures) {
  for (const char* scenario : {"light", "ring", "plane"}) {
    const Simulation simulation(prepare(scenarioNamed(scenario), 5));
    const std::atomic<bool> goesOn = false;
    const auto test = NetworkCopy(simulation).holdTest(goesOn);
    ASSERT_TRUE(test);
    EXPECT_EQ(test->now.lost, simulation.drift().lost) << scenario;
    EXPECT_EQ(test->now.lost, test->start.lost) << scenario;
    EXPECT_LT(test->matched.lost, test->start.lost) << scenario;
    EXPECT_EQ(test->now.held.row(0).transpose(), test->now.starts) << scenario;
  }
}

TEST(HoldTest, SeesTheDead) {
  Simulation simulation(prepare(scenarioNamed("optimal"), 5));
  for (const std::int32_t neuron : {0, 1, 2}) simulation.apply(Lesion{neuron, false});
  const std::atomic<bool> goesOn = false;
  const auto test = NetworkCopy(simulation).holdTest(goesOn);
  EXPECT_GT(test->now.lost, 3.0);
  // what it is compared with has the same cells
  EXPECT_GT(test->matched.lost, 3.0);
}

}  // namespace
}  // namespace gazehold

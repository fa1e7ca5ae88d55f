// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanes/advance_together.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "base/flush_denormals.hpp"
#include "experiments/campaign.hpp"
#include "lanes/lane_group.hpp"
#include "simulations.hpp"

namespace gazehold {
namespace {

void expectSame(const Simulation& together, const Simulation& alone) {
  ASSERT_EQ(together.now(), alone.now());
  EXPECT_EQ(together.spikeHash(), alone.spikeHash());
  EXPECT_EQ(together.stateHash(), alone.stateHash());
  EXPECT_EQ(together.counts().saccades, alone.counts().saccades);
  EXPECT_EQ(together.counts().squaredGazeError, alone.counts().squaredGazeError);
  EXPECT_EQ(together.sample().represented, alone.sample().represented);
  EXPECT_TRUE(std::ranges::equal(together.spikes(), alone.spikes()));
  ASSERT_EQ(together.saccades().size(), alone.saccades().size());
  for (std::size_t k = 0; k < alone.saccades().size(); ++k) {
    EXPECT_EQ(together.saccades()[k].amplitude, alone.saccades()[k].amplitude);
    EXPECT_EQ(together.saccades()[k].seen, alone.saccades()[k].seen);
  }
}

/// Runs that differ in all that may differ between lanes.
Setups differentSetups(std::size_t count) {
  Setups setups;
  for (std::size_t k = 0; k < count; ++k) {
    Setup setup = prepare(scenarioNamed("demonstration"), k + 1);
    Parameters& p = setup.parameters;
    if (k % 8 == 1) p.set(ParameterId::distortion, 0.3);
    if (k % 8 == 2) p.set(ParameterId::darkness, 0.6);
    if (k % 8 == 3) p.set(ParameterId::learningRate, 10.0);
    if (k % 8 == 4)
      p.set(ParameterId::distortion, -0.2), p.set(ParameterId::darkMode, 1), p.set(ParameterId::darkness, 0.3);
    if (k % 8 == 5) p.set(ParameterId::filter, 1);
    if (k % 8 == 6) p.set(ParameterId::targetInterval, 1.2), p.set(ParameterId::targetRange, 20);
    if (k % 8 == 7) p.set(ParameterId::learningRate, 0), p.set(ParameterId::refractory, 31);
    setups.push_back(setup);
  }
  return setups;
}

class Together : public testing::TestWithParam<std::size_t> {};
INSTANTIATE_TEST_SUITE_P(Lanes, Together, testing::Values(1, 2, 3, 8, 11));

TEST_P(Together, EachRunHasTheBitsOfARunAlone) {
  const Setups setups = differentSetups(GetParam());
  const Simulations together = simulationsOf(setups), alone = simulationsOf(setups);
  for (const Step steps : {500, 1, 60'000, 7, 33'333, 999, 0, 45'678}) {
    advanceTogether(pointers(together), steps);
    for (std::size_t k = 0; k < setups.size(); ++k) {
      SCOPED_TRACE(testing::Message() << "lane " << k << " after " << steps << " steps");
      alone[k]->advance(steps);
      expectSame(*together[k], *alone[k]);
    }
  }
}

TEST(TogetherWithScripts, CommandsActInTheirStep) {
  Setups setups = differentSetups(8);
  setups[0].script = {{12'345, Lesion{3, false}}, {12'346, Lesion{4, false}}, {40'000, Lesion{3, true}}};
  setups[1].script = {{20'000, SetParameter{ParameterId::distortion, 0.0}}, {20'000, PlaceTarget{12.5}}};
  setups[2].script = {{15'000, SetParameter{ParameterId::learningRate, 7}}, {50'001, FreezeLearning{true}}};
  setups[3].script = {{0, SetParameter{ParameterId::refractory, 7}},
                      {30'000, SetParameter{ParameterId::refractory, 40}}};
  setups[4].script = {{25'000, SetParameter{ParameterId::noise, 0.5}}};  // goes on alone
  setups[5].script = {{61'000, UseTarget{TargetSource::random}}};
  setups[6].script = {{18'000, SetParameter{ParameterId::distortionBy, 1}},  // alone, and back among the others
                      {18'000, SetParameter{ParameterId::distortion, 2}},
                      {50'000, SetParameter{ParameterId::distortionBy, 0}}};
  const Simulations together = simulationsOf(setups), alone = simulationsOf(setups);
  for (const Step steps : {10'000, 25'000, 40'000}) {
    advanceTogether(pointers(together), steps);
    for (std::size_t k = 0; k < setups.size(); ++k) {
      SCOPED_TRACE(testing::Message() << "lane " << k << " after " << steps << " steps");
      alone[k]->advance(steps);
      expectSame(*together[k], *alone[k]);
    }
    for (const Simulations* simulations : {&together, &alone}) {
      (*simulations)[6]->apply(Lesion{11, false});
      (*simulations)[7]->apply(PlaceTarget{-30});
    }
  }
}

// far beyond what any run is let to go on with, and beside lanes that stay as they are
TEST(TogetherWithRunaways, NumbersBeyondAllBoundsHaveTheBitsOfARunAlone) {
  Setups setups = differentSetups(8);
  for (const std::size_t k : {0, 2, 4, 6}) {
    setups[k].parameters.set(ParameterId::learningRate, k < 4 ? -10 : 100);
    setups[k].parameters.set(ParameterId::gate, 1000);
    setups[k].parameters.set(ParameterId::initialSlope, 1.5);
  }
  const Simulations together = simulationsOf(setups), alone = simulationsOf(setups);
  for (int part = 0; part < 3; ++part) {
    advanceTogether(pointers(together), 10 * stepsPerSecond);
    for (std::size_t k = 0; k < setups.size(); ++k) {
      SCOPED_TRACE(testing::Message() << "lane " << k << " in part " << part);
      alone[k]->advance(10 * stepsPerSecond);
      expectSame(*together[k], *alone[k]);
    }
  }
  EXPECT_GT(std::fabs(together[0]->sample().eye), 1e4);
  EXPECT_EQ(together[1]->failure(), "");
}

// what cannot go side by side goes alone
TEST(TogetherWithOthers, SizesStepsAndNoiseMayDiffer) {
  Setups setups = differentSetups(8);
  setups[1].parameters.set(ParameterId::neurons, 57);
  setups[2].parameters.set(ParameterId::neurons, 57);
  setups[3].parameters.set(ParameterId::noise, 0.3);
  setups[4].parameters.set(ParameterId::neurons, 57);
  const Simulations together = simulationsOf(setups), alone = simulationsOf(setups);
  together[5]->advance(777);
  alone[5]->advance(777);
  advanceTogether(pointers(together), 30'000);
  for (std::size_t k = 0; k < setups.size(); ++k) {
    SCOPED_TRACE(testing::Message() << "lane " << k);
    alone[k]->advance(30'000);
    expectSame(*together[k], *alone[k]);
  }
}

TEST(TogetherWithOthers, FiguresAreThoseOfRunsAlone) {
  const Setups setups = differentSetups(8);
  const Simulations together = simulationsOf(setups), alone = simulationsOf(setups);
  advanceTogether(pointers(together), 50'000);
  for (std::size_t k = 0; k < setups.size(); ++k) {
    alone[k]->advance(50'000);
    EXPECT_EQ(together[k]->merit().rmseDegrees, alone[k]->merit().rmseDegrees);
    EXPECT_TRUE((together[k]->transferFunction().f == alone[k]->transferFunction().f).all());
  }
  EXPECT_EQ(together[1]->drift().rms, alone[1]->drift().rms);
  const Simulation restored(together[4]->save());
  EXPECT_EQ(restored.stateHash(), alone[4]->stateHash());
}

TEST(TogetherWithOthers, MeasurementsAreThoseOfRunsAlone) {
  const Condition condition{"short", [](auto& setup) { setup.parameters.set(ParameterId::neurons, 12); }, {0, 0.4, 1}};
  const std::vector<std::uint64_t> seeds = {3, 4, 5, 6, 7};
  const std::atomic<bool> never{false};
  const auto together = measureRuns(condition, seeds, {}, never);
  ASSERT_EQ(together.size(), seeds.size());
  for (std::size_t k = 0; k < seeds.size(); ++k) {
    const auto alone = measureRuns(condition, {&seeds[k], 1}, {}, never);
    ASSERT_EQ(together[k].size(), 3u);
    for (std::size_t row = 0; row < 3; ++row)
      for (std::size_t q = 0; q < quantityCount; ++q) {
        if (!isMeasured(static_cast<Quantity>(q), System::eye)) continue;
        const double here = together[k][row].values[q], there = alone.front()[row].values[q];
        // what cannot be measured of so short a run is so in both
        EXPECT_TRUE(here == there || (std::isnan(here) && std::isnan(there))) << q << ": " << here << ", " << there;
      }
  }
}

class EverySet : public testing::TestWithParam<InstructionSet> {};
INSTANTIATE_TEST_SUITE_P(Sets, EverySet,
                         testing::Values(InstructionSet::portable, InstructionSet::v3, InstructionSet::v4));

TEST_P(EverySet, GivesTheSameBits) {
  if (!supports(GetParam())) GTEST_SKIP() << "this processor lacks it";
  const FlushDenormals flush;
  for (const std::size_t lanes : {1, 8}) {
    const Setups setups = differentSetups(lanes);
    const Simulations together = simulationsOf(setups), alone = simulationsOf(setups);
    for (const auto& simulation : together) simulation->advance(1000);
    LaneGroup group(pointers(together), GetParam());
    group.advanceTo(59'999);
    group.store();
    for (std::size_t k = 0; k < lanes; ++k) {
      together[k]->advance(1);
      alone[k]->advance(60'000);
      expectSame(*together[k], *alone[k]);
    }
  }
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/runner.hpp"

#include <chrono>
#include <functional>
#include <limits>
#include <thread>

#include <gtest/gtest.h>

namespace gazehold {
namespace {

using namespace std::chrono_literals;

Setup demonstration(std::uint64_t seed = 1) { return prepare(scenarioNamed("demonstration"), seed); }

/// Polls as the window does, until a condition holds; gives up after 30 s.
bool eventually(const std::function<bool()>& condition) {
  for (int n = 0; n < 6000; ++n) {
    if (condition()) return true;
    std::this_thread::sleep_for(5ms);
  }
  return false;
}

struct Polled {
  Runner& runner;
  std::int64_t spikes = 0, samples = 0;
  std::vector<Notice> notices{};
  Step lastSample = -1;
  bool inOrder = true;
  void poll() {
    runner.updateSnapshot();
    InRun<TraceSample> sample;
    while (runner.take(sample)) {
      inOrder = inOrder && sample.value.step > lastSample;
      lastSample = sample.value.step;
      ++samples;
    }
    for (SpikeEvent spike; runner.take(spike);) ++spikes;
    for (InRun<Saccade> saccade; runner.take(saccade);) {
    }
    for (InRun<MeritPoint> merit; runner.take(merit);) {
    }
    for (InRun<DriftPoint> drift; runner.take(drift);) {
    }
    for (Notice notice; runner.take(notice);) notices.push_back(notice);
  }
};

TEST(Runner, GivesTheSameBitsAsASimulationAlone) {
  Runner runner(demonstration());
  Polled polled{runner};
  runner.setSpeed(std::numeric_limits<double>::infinity());
  runner.stepBy(12'345);
  runner.apply(SetParameter{ParameterId::learningRate, 10});
  runner.apply(Lesion{7, false});
  runner.runTo(60'000);
  ASSERT_TRUE(eventually([&] { polled.poll(); return !polled.notices.empty() && !runner.playing(); }));
  EXPECT_EQ(polled.notices.front().kind, Notice::Kind::reachedTime);

  Simulation alone(demonstration());
  alone.advance(12'345);
  alone.apply(SetParameter{ParameterId::learningRate, 10});
  alone.apply(Lesion{7, false});
  alone.advance(60'000 - 12'345);
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().step == 60'000; }));
  EXPECT_EQ(runner.snapshot().counts.spikes, alone.counts().spikes);
  EXPECT_EQ(runner.snapshot().decoders, Eigen::VectorXd(alone.integrator().weights().decoders().col(0)));
  EXPECT_EQ(polled.spikes, alone.counts().spikes);
  EXPECT_EQ(polled.samples, 6000);
  EXPECT_TRUE(polled.inOrder);
  EXPECT_EQ(runner.dropped(), 0u);
}

TEST(Runner, PlaysPausesAndKeepsItsPace) {
  Runner runner(demonstration());
  Polled polled{runner};
  EXPECT_FALSE(runner.playing());
  runner.play();
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.now() > 2'000; }));
  EXPECT_TRUE(runner.playing());
  runner.pause();
  ASSERT_TRUE(eventually([&] { polled.poll(); return !runner.playing(); }));
  const Step stopped = runner.now();
  std::this_thread::sleep_for(50ms);
  EXPECT_EQ(runner.now(), stopped);
  // slow motion: a tenth of the wall clock at most, whatever the machine is doing
  runner.setSpeed(0.1);
  const auto began = std::chrono::steady_clock::now();
  runner.play();
  std::this_thread::sleep_for(300ms);
  const Step advanced = runner.now() - stopped;
  const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  EXPECT_LE(seconds(advanced), 0.1 * wall + 0.011);
}

TEST(Runner, ResetRestartAndUndoComeBackToTheirStates) {
  Runner runner(demonstration());
  Polled polled{runner};
  runner.stepBy(30'000);
  runner.apply(SetParameter{ParameterId::distortion, 0.4});
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().parameters[ParameterId::distortion] == 0.4; }));
  const Eigen::VectorXd learned = runner.snapshot().decoders;
  runner.restart(demonstration(9));
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().step == 0; }));
  EXPECT_EQ(runner.snapshot().setup->seed, 9u);
  std::shared_ptr<const SavedState> replaced;
  ASSERT_TRUE(runner.take(replaced));
  runner.restore(replaced);
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().step == 30'000; }));
  EXPECT_EQ(runner.snapshot().decoders, learned);
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::distortion], 0.4);
  runner.reset();
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().step == 0; }));
  EXPECT_EQ(runner.snapshot().setup->seed, 1u);
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::distortion], 0.0);
}

TEST(Runner, GoesBackToAWholeSecondAndOnFromThere) {
  Runner runner(demonstration());
  Polled polled{runner};
  runner.stepBy(35'000);
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().step == 35'000; }));
  const std::int64_t spikes = runner.snapshot().counts.spikes;
  runner.goBack(10'000);
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().step == 20'000; }));
  runner.stepBy(15'000);
  ASSERT_TRUE(eventually([&] { polled.poll(); return runner.snapshot().step == 35'000; }));
  EXPECT_EQ(runner.snapshot().counts.spikes, spikes);
}

TEST(Runner, SaysWhatItCannotDoAndGoesOn) {
  Runner runner(demonstration());
  Polled polled{runner};
  runner.play();
  runner.apply(Lesion{4000, false});
  ASSERT_TRUE(eventually([&] { polled.poll(); return !polled.notices.empty(); }));
  EXPECT_EQ(polled.notices.front().kind, Notice::Kind::refused);
  EXPECT_NE(polled.notices.front().text.find("4000"), std::string::npos);
  const Step then = runner.now();
  EXPECT_TRUE(eventually([&] { polled.poll(); return runner.now() > then; }));
}

TEST(Runner, StopsWhenTheEyeRunsAway) {
  auto setup = demonstration();
  // a hundred times too fast, and every saccade teaches
  setup.parameters.set(ParameterId::learningRate, 100);
  setup.parameters.set(ParameterId::gate, 1000);
  Runner runner(setup);
  Polled polled{runner};
  runner.setSpeed(std::numeric_limits<double>::infinity());
  runner.play();
  ASSERT_TRUE(eventually([&] { polled.poll(); return !polled.notices.empty(); }));
  EXPECT_EQ(polled.notices.front().kind, Notice::Kind::notFinite);
  EXPECT_FALSE(runner.playing());
  // and goes on from before
  const Step stopped = runner.now();
  runner.goBack(2 * stepsPerSecond);
  EXPECT_TRUE(eventually([&] { polled.poll(); return runner.now() < stopped; }));
}

TEST(Runner, MeasuresDriftBesideTheRun) {
  Runner runner(demonstration());
  runner.stepBy(10'000);
  InRun<DriftPoint> drift;
  ASSERT_TRUE(eventually([&] { return runner.take(drift); }));
  Simulation alone(demonstration());
  alone.advance(10'000);
  EXPECT_EQ(drift.value.step, 10'000);
  EXPECT_EQ(drift.value.rms, alone.drift().rms);
}

TEST(Runner, EndsWhilePlaying) {
  for (int n = 0; n < 5; ++n) {
    Runner runner(demonstration());
    runner.setSpeed(std::numeric_limits<double>::infinity());
    runner.play();
    std::this_thread::sleep_for(20ms);
  }
}

}  // namespace
}  // namespace gazehold

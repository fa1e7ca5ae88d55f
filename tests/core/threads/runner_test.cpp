// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/runner.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <limits>
#include <thread>
#include <utility>
#include <vector>

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
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return !polled.notices.empty() && !runner.playing();
  }));
  EXPECT_EQ(polled.notices.front().kind, Notice::Kind::reachedTime);

  Simulation alone(demonstration());
  alone.advance(12'345);
  alone.apply(SetParameter{ParameterId::learningRate, 10});
  alone.apply(Lesion{7, false});
  alone.advance(60'000 - 12'345);
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 60'000;
  }));
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
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.now() > 2'000;
  }));
  EXPECT_TRUE(runner.playing());
  runner.pause();
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return !runner.playing();
  }));
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
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().parameters[ParameterId::distortion] == 0.4;
  }));
  const Eigen::VectorXd learned = runner.snapshot().decoders;
  runner.restart(demonstration(9));
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 0;
  }));
  EXPECT_EQ(runner.snapshot().setup->seed, 9u);
  std::shared_ptr<const Past> replaced;
  ASSERT_TRUE(runner.take(replaced));
  runner.restore(replaced);
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 30'000;
  }));
  EXPECT_EQ(runner.snapshot().decoders, learned);
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::distortion], 0.4);
  runner.reset();
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 0;
  }));
  EXPECT_EQ(runner.snapshot().setup->seed, 1u);
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::distortion], 0.0);
}

TEST(Runner, GoesBackExactlyAndOnFromThere) {
  Runner runner(demonstration());
  Polled polled{runner};
  runner.stepBy(35'000);
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 35'000;
  }));
  const std::int64_t spikes = runner.snapshot().counts.spikes;
  runner.goBack(10'000);
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 25'000;
  }));
  runner.stepBy(10'000);
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 35'000;
  }));
  EXPECT_EQ(runner.snapshot().counts.spikes, spikes);
}

// whichever comes first, its snapshot or what was told on the way
TEST(Runner, AHistoryIsFullOfTheMomentThatOneHasGoneTo) {
  Runner runner(demonstration());
  History history;
  const auto shows = [&](Step step) {
    return eventually([&] {
      runner.handTo(history);
      return history.snapshot() && history.snapshot()->step == step && history.snapshot()->heard == runner.sent();
    });
  };
  runner.stepBy(300'000);
  ASSERT_TRUE(shows(300'000));
  std::vector<std::pair<Step, std::int32_t>> straight;
  Simulation alone(demonstration());
  alone.advance(300'000, [&] {
    for (const std::int32_t neuron : alone.spikes()) straight.emplace_back(alone.now() - 1, neuron);
    return true;
  });
  for (const Step step : {290'000, 123'456, 250'000, 249'990}) {
    runner.goTo(step);
    ASSERT_TRUE(shows(step));
    runner.handTo(history);
    EXPECT_EQ(history.now(), (step - 1) / stepsPerSample * stepsPerSample);
    std::vector<std::pair<Step, std::int32_t>> shown, expected;
    for (const SpikeEvent& spike : history.spikes())
      if (spike.step >= step - 100'000) shown.emplace_back(spike.step, spike.neuron);
    for (const auto& spike : straight)
      if (spike.first >= step - 100'000 && spike.first < step) expected.push_back(spike);
    EXPECT_EQ(shown, expected) << step;
  }
}

// every state is known by its hash: the last one of the session at that step
std::uint64_t hashAfter(const Setup& setup, Step step) {
  Simulation alone(setup);
  alone.advance(step);
  return alone.stateHash();
}

TEST(Runner, AChangeInThePastBeginsABranchAndBothGoOnAsIfRunStraight) {
  Runner runner(demonstration());
  Polled polled{runner};
  const auto reaches = [&](Step step) {
    return eventually([&] {
      polled.poll();
      return runner.snapshot().step == step;
    });
  };
  runner.stepBy(150'000);
  ASSERT_TRUE(reaches(150'000));
  runner.apply(SetParameter{ParameterId::darkness, 1});
  runner.stepBy(100'000);
  ASSERT_TRUE(reaches(250'000));
  runner.goTo(123'456);
  ASSERT_TRUE(reaches(123'456));
  EXPECT_EQ(runner.snapshot().reach, 250'000);
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::darkness], 0.0);
  // played on, it is what was done then
  runner.stepBy(50'000);
  ASSERT_TRUE(reaches(173'456));
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::darkness], 1.0);
  EXPECT_EQ(runner.snapshot().session->branches.size(), 1u);

  runner.goTo(123'456);
  runner.apply(SetParameter{ParameterId::learningRate, 10});
  runner.stepBy(100'000);
  ASSERT_TRUE(reaches(223'456));
  const Session branched = *runner.snapshot().session;
  ASSERT_EQ(branched.branches.size(), 2u);
  EXPECT_EQ(branched.current, 1u);
  EXPECT_EQ(branched.branches[1].fork, 123'456);
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::darkness], 0.0);
  EXPECT_EQ(branched.branches[0].end, 250'000);
  for (std::size_t b = 0; b < 2; ++b)
    for (const Checkpoint& point : branched.branches[b].hashes)
      EXPECT_EQ(point.hash, hashAfter(setupOf(branched, b), point.step)) << b << " at " << point.step;
  EXPECT_EQ(branched.branches[1].hashes.back().step, 200'000);

  runner.switchTo(0);
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().session->current == 0;
  }));
  EXPECT_EQ(runner.snapshot().parameters[ParameterId::darkness], 1.0);
  runner.goTo(250'000);
  ASSERT_TRUE(reaches(250'000));
  Simulation alone(setupOf(branched, 0));
  alone.advance(250'000);
  EXPECT_EQ(runner.snapshot().counts.spikes, alone.counts().spikes);
  EXPECT_TRUE(polled.notices.empty());
}

TEST(Runner, OpensASessionWhereItWasLeft) {
  Session session = sessionOf(prepare(scenarioNamed("dark"), 3));
  session.branches[0].log.insert(session.branches[0].log.begin(), {30'000, Lesion{4, false}});
  session.branches[0].end = 400'000;
  session.position = 234'567;
  Runner runner(demonstration());
  Polled polled{runner};
  runner.open(std::make_shared<const Session>(session));
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().step == 234'567;
  }));
  EXPECT_FALSE(runner.playing());
  EXPECT_EQ(runner.snapshot().alive[4], 0);
  EXPECT_EQ(runner.snapshot().reach, 400'000);
  Simulation alone(setupOf(session, 0));
  alone.advance(234'567);
  EXPECT_EQ(runner.snapshot().counts.spikes, alone.counts().spikes);
}

TEST(Runner, BranchesAreRenamedAndDeleted) {
  Runner runner(demonstration());
  Polled polled{runner};
  runner.stepBy(30'000);
  runner.goTo(10'000);
  runner.apply(Lesion{1, false});
  runner.bookmark(10'000, "one dead");
  runner.renameBranch(1, "lesioned");
  runner.deleteBranch(1);  // it is shown
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return !polled.notices.empty();
  }));
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().session->branches.size() == 2;
  }));
  EXPECT_EQ(runner.snapshot().session->branches[1].name, "lesioned");
  ASSERT_EQ(runner.snapshot().session->bookmarks.size(), 1u);
  EXPECT_EQ(runner.snapshot().session->bookmarks[0].step, 10'000);
  runner.switchTo(0);
  runner.deleteBranch(1);
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return runner.snapshot().session->branches.size() == 1;
  }));
  EXPECT_TRUE(runner.snapshot().session->bookmarks.empty());
  EXPECT_EQ(runner.snapshot().reach, 30'000);
}

TEST(Runner, SaysWhatItCannotDoAndGoesOn) {
  Runner runner(demonstration());
  Polled polled{runner};
  runner.play();
  runner.apply(Lesion{4000, false});
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return !polled.notices.empty();
  }));
  EXPECT_EQ(polled.notices.front().kind, Notice::Kind::refused);
  EXPECT_NE(polled.notices.front().text.find("4000"), std::string::npos);
  const Step then = runner.now();
  EXPECT_TRUE(eventually([&] {
    polled.poll();
    return runner.now() > then;
  }));
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
  ASSERT_TRUE(eventually([&] {
    polled.poll();
    return !polled.notices.empty();
  }));
  EXPECT_EQ(polled.notices.front().kind, Notice::Kind::notFinite);
  EXPECT_FALSE(runner.playing());
  // and goes on from before
  const Step stopped = runner.now();
  runner.goBack(2 * stepsPerSecond);
  EXPECT_TRUE(eventually([&] {
    polled.poll();
    return runner.now() < stopped;
  }));
}

TEST(Runner, MeasuresDriftBesideTheRun) {
  Runner runner(demonstration());
  runner.stepBy(10'000);
  InRun<DriftPoint> drift;
  // what stood still at the start may have been measured, too
  ASSERT_TRUE(eventually([&] { return runner.take(drift) && drift.value.step > 0; }));
  Simulation alone(demonstration());
  alone.advance(10'000);
  EXPECT_EQ(drift.value.step, 10'000);
  EXPECT_EQ(drift.value.rms, alone.drift().rms);
}

// whoever handles a restart takes over its recording, and lets go of it when the next one comes
TEST(Runner, EndsWithoutWhatIsStillQueued) {
  std::atomic<int> handled{0};
  {
    Runner runner(demonstration());
    runner.stepBy(latestStep);  // takes days
    const auto here = std::this_thread::get_id();
    for (int n = 0; n < 300; ++n) {
      auto setup = demonstration();
      setup.recording = {new Recording{}, [&, here](const Recording* recording) {
                           if (std::this_thread::get_id() != here) ++handled;
                           delete recording;
                         }};
      ASSERT_TRUE(runner.restart(setup));
    }
  }
  EXPECT_EQ(handled, 0);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// What was done in a window, at any speed, with pauses, replays without one to the same hash. GAZEHOLD_RECORDED_RUNS=100 records
// so many.
#include <chrono>
#include <cstdlib>
#include <limits>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "live/runner.hpp"
#include "session/session_json.hpp"

namespace gazehold {
namespace {

using namespace std::chrono_literals;

int samples() {
  const char* wanted = std::getenv("GAZEHOLD_RECORDED_RUNS");
  return wanted == nullptr ? 10 : std::atoi(wanted);
}

class RecordedSession : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Some, RecordedSession, testing::Range(1, 1 + samples()));

// when a command acts depends on this machine's clock, and the session knows; so a failure shows the session
TEST_P(RecordedSession, ReplaysHeadlessToTheSameHash) {
  std::mt19937_64 random(static_cast<std::uint64_t>(GetParam()));
  const auto below = [&](std::uint64_t bound) { return random() % bound; };
  constexpr const char* scenarios[] = {"light", "dark", "lesion", "ring"};
  constexpr double speeds[] = {1, 5, 20, 60, std::numeric_limits<double>::infinity()};
  Runner runner(prepare(scenarioNamed(scenarios[below(4)]), below(100)));
  runner.play();
  for (int n = 0; n < 8; ++n) {
    runner.setSpeed(speeds[below(5)]);
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + below(25)));
    switch (below(7)) {
      case 0: runner.apply(SetParameter{ParameterId::learningRate, static_cast<double>(below(10))}); break;
      case 1: runner.apply(SetParameter{ParameterId::darkness, static_cast<double>(below(2))}); break;
      case 2: runner.apply(Lesion{static_cast<std::int32_t>(below(20)), below(2) == 0}); break;
      case 3: runner.apply(PlaceTarget{static_cast<double>(below(40)), 0}); break;
      case 4: runner.goBack(static_cast<Step>(below(20'000))); break;
      case 5: runner.stepBy(static_cast<Step>(below(500))); break;
      default: runner.pause(); std::this_thread::sleep_for(8ms);
    }
    runner.play();
  }
  // on a machine that is slower than all this it may stand at the start
  for (int n = 0; n < 6000 && (runner.heard() < runner.sent() || runner.now() == 0); ++n)
    std::this_thread::sleep_for(5ms);
  runner.pause();
  // a restart puts the run aside as it is
  runner.restart(prepare(scenarioNamed("light"), 1));
  std::shared_ptr<const Past> past;
  for (int n = 0; n < 6000 && !runner.take(past); ++n) std::this_thread::sleep_for(5ms);
  ASSERT_TRUE(past);
  const std::string text = sessionText(past->session);
  Simulation end(past->state);
  EXPECT_GT(end.now(), 0);
  end.actOnWhatIsDue();

  const Session session = sessionFromText(text, "a.gazehold");
  Simulation straight(setupOf(session, session.current));
  straight.advance(session.position);
  straight.actOnWhatIsDue();
  EXPECT_EQ(straight.stateHash(), end.stateHash()) << text;
  for (std::size_t b = 0; b < session.branches.size(); ++b) {
    Simulation branch(setupOf(session, b));
    for (const Checkpoint& point : session.branches[b].hashes) {
      branch.advance(point.step - branch.now());
      EXPECT_EQ(branch.stateHash(), point.hash) << text;
    }
  }
}

}  // namespace
}  // namespace gazehold

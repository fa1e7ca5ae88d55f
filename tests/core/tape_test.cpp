// SPDX-License-Identifier: GPL-3.0-or-later
// Going to a moment tells what a straight run has told of the time before it, bit for bit, whether or not it is on tape.
#include <cmath>
#include <cstring>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "session/history.hpp"
#include "session/player.hpp"
#include "session/tape.hpp"

namespace gazehold {
namespace {

// all that is told between two steps
struct Told : Observer {
  std::vector<std::pair<Step, std::int32_t>> spikes;
  std::vector<Saccade> saccades;
  std::vector<TraceSample> samples;
  std::vector<MeritPoint> merits;
  Step from = -1;
  bool hearsMerits() const override { return true; }
  void began(Step step, Step) override {
    *this = Told();
    from = step;
  }
  void spike(Step step, std::int32_t neuron) override { spikes.emplace_back(step, neuron); }
  void saccade(const Saccade& saccade) override { saccades.push_back(saccade); }
  void sample(const TraceSample& sample) override { samples.push_back(sample); }
  void merit(const MeritPoint& merit) override { merits.push_back(merit); }
};

template <class Items, class StepOf>
auto between(const Items& items, Step from, Step until, StepOf stepOf) {
  std::vector<typename Items::value_type> some;
  for (const auto& item : items)
    if (stepOf(item) >= from && stepOf(item) < until) some.push_back(item);
  return some;
}

// as bits: zeros with their signs, and what is no number
template <class Plain>
void expectSameBits(const std::vector<Plain>& a, const std::vector<Plain>& b, const char* what) {
  ASSERT_EQ(a.size(), b.size()) << what;
  EXPECT_EQ(a.empty() ? 0 : std::memcmp(a.data(), b.data(), a.size() * sizeof(Plain)), 0) << what;
}

void expectSame(const Told& a, const Told& b, Step from, Step until) {
  const auto stepOf = [](const auto& item) { return item.step; };
  const auto first = [](const auto& item) { return item.first; };
  EXPECT_EQ(between(a.spikes, from, until, first), between(b.spikes, from, until, first));
  expectSameBits(between(a.samples, from, until, stepOf), between(b.samples, from, until, stepOf), "samples");
  expectSameBits(between(a.merits, from + 1, until + 1, stepOf), between(b.merits, from + 1, until + 1, stepOf),
                 "merits");
  const auto some = between(a.saccades, from, until, stepOf), others = between(b.saccades, from, until, stepOf);
  ASSERT_EQ(some.size(), others.size());
  for (std::size_t k = 0; k < some.size(); ++k) {
    EXPECT_EQ(some[k].step, others[k].step);
    EXPECT_EQ(some[k].amplitude, others[k].amplitude);
    EXPECT_EQ(some[k].velocity, others[k].velocity);
    EXPECT_EQ(some[k].primary, others[k].primary);
    EXPECT_EQ(some[k].teaches, others[k].teaches);
    EXPECT_EQ(some[k].seen, others[k].seen);
    EXPECT_EQ(some[k].module, others[k].module);
  }
}

TEST(Tape, TellsTheSameAsAStraightRunWhateverIsKept) {
  constexpr Step before = 10 * stepsPerSecond;
  for (const char* scenario : {"dark", "lesion", "plane", "path"}) {
    auto setup = prepare(scenarioNamed(scenario), 3);
    setup.parameters.set(ParameterId::neurons, 40);
    Player player(sessionOf(setup));
    Told straight, gone;
    player.advanceTo(stepsIn(31.7), straight);
    std::mt19937_64 random(1);
    for (int k = 0; k < 12; ++k) {
      if (k % 4 == 3) player.forgetCaches();
      const Step step = static_cast<Step>(random() % static_cast<std::uint64_t>(player.reach()));
      SCOPED_TRACE(std::string(scenario) + ", " + std::to_string(step));
      player.goTo(step, gone, before);
      EXPECT_LE(gone.from, std::max<Step>(0, step - before));
      expectSame(gone, straight, gone.from, step);
    }
    // and what comes next
    const Step here = player.now();
    player.advanceTo(player.reach(), gone);
    expectSame(gone, straight, here, player.reach());
  }
}

TEST(Tape, OfARunThatIsPutAsideHasWhatWasBeforeIt) {
  constexpr Step before = 10 * stepsPerSecond;
  Player player(sessionOf(prepare(scenarioNamed("light"), 4)));
  Told straight, gone;
  player.advanceTo(stepsIn(25.3), straight);
  const Past past = player.past(before);
  EXPECT_TRUE(past.tape.holds(stepsIn(15), stepsIn(25)));
  EXPECT_FALSE(past.tape.holds(stepsIn(14), stepsIn(25)));
  Player other(past);
  other.goTo(other.now(), gone, before);
  EXPECT_EQ(other.now(), stepsIn(25.3));
  expectSame(gone, straight, stepsIn(15.3), stepsIn(25.3));
}

TEST(Tape, TellsOfTheBranchThatIsShown) {
  constexpr Step before = 10 * stepsPerSecond;
  Player player(sessionOf(prepare(scenarioNamed("light"), 4)));
  Told first, second, gone;
  player.advanceTo(stepsIn(20), first);
  player.goTo(stepsIn(12.3), second, stepsIn(20));
  player.act(SetParameter{ParameterId::distortion, 0.5});
  player.advanceTo(stepsIn(20), second);
  player.goTo(stepsIn(15.2), gone, before);
  expectSame(gone, second, gone.from, stepsIn(15.2));
  player.switchTo(0, gone, before);
  player.goTo(stepsIn(18), gone, before);
  expectSame(gone, first, gone.from, stepsIn(18));
  player.switchTo(1, gone, before);
  expectSame(gone, second, gone.from, stepsIn(18));
  EXPECT_NE(first.spikes, second.spikes);
}

// a History that is told of moments back and forth shows what one does that was told of the whole run
TEST(Tape, AHistoryThatHasGoneBackAndForthIsThatOfAStraightRun) {
  struct WithoutDrift : History {
    void milestone(const Simulation&) override {}
  };
  Player player(sessionOf(prepare(scenarioNamed("light"), 5)));
  WithoutDrift gone;
  player.advanceTo(stepsIn(40), gone);
  for (const double time : {38.0, 12.5, 30.0, 29.99, 30.0, 25.0}) player.goTo(stepsIn(time), gone, 10 * stepsPerSecond);
  WithoutDrift straight;
  Player(sessionOf(prepare(scenarioNamed("light"), 5)), false).advanceTo(stepsIn(25), straight);
  const auto stepOf = [](const auto& item) { return item.step; };
  const auto shown = [&](const auto& items) { return between(items, stepsIn(15), stepsIn(25), stepOf); };
  expectSameBits(shown(gone.samples()), shown(straight.samples()), "samples");
  const auto spikes = shown(gone.spikes()), others = shown(straight.spikes());
  ASSERT_EQ(spikes.size(), others.size());
  for (std::size_t k = 0; k < spikes.size(); ++k) {
    EXPECT_EQ(spikes[k].step, others[k].step);
    EXPECT_EQ(spikes[k].neuron, others[k].neuron);
  }
  EXPECT_EQ(shown(gone.saccades()).size(), shown(straight.saccades()).size());
  EXPECT_EQ(gone.now(), straight.now());
}

TEST(Tape, KeepsEveryBitAndEveryGap) {
  Tape tape;
  Told told, again;
  const auto tell = [&](auto say) {
    say(told);
    say(static_cast<Observer&>(tape));
  };
  const double odd[] = {0.0, -0.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()};
  for (Step step = 0; step < stepsPerSecond; step += stepsPerSample) {
    TraceSample sample{.step = step};
    sample.eye = odd[(step / stepsPerSample) % 4];
    sample.target = -0.0;
    sample.speed = std::sin(static_cast<double>(step));
    tell([&](Observer& to) { to.sample(sample); });
  }
  for (const Step step : {0, 0, 254, 509, 765, 765, 3000, 9999})
    tell([&](Observer& to) { to.spike(step, static_cast<std::int32_t>(step % 400)); });
  tape.endSecond(stepsPerSecond);
  ASSERT_TRUE(tape.holds(0, stepsPerSecond));
  tape.tell(0, stepsPerSecond, again);
  expectSame(again, told, 0, stepsPerSecond);
}

TEST(Tape, StaysWithinItsBudgetAndForgetsTheOldestFirst) {
  Tape tape;
  std::mt19937_64 random(1);
  std::vector<TraceSample> samples(stepsPerSecond / stepsPerSample);
  for (TraceSample& sample : samples)
    for (double* value : {&sample.target, &sample.seen, &sample.eye, &sample.represented, &sample.efference,
                          &sample.command, &sample.heading, &sample.x, &sample.y, &sample.speed})
      *value = static_cast<double>(random());
  constexpr Step seconds = 2500;
  for (Step second = 0; second < seconds; ++second) {
    for (const TraceSample& sample : samples) tape.sample(sample);
    tape.endSecond((second + 1) * stepsPerSecond);
    ASSERT_LE(tape.bytes(), Tape::budget);
  }
  EXPECT_FALSE(tape.holds(0, stepsPerSecond));
  EXPECT_TRUE(tape.holds((seconds - 1000) * stepsPerSecond, seconds * stepsPerSecond));
  tape.dropAfter((seconds - 10) * stepsPerSecond + 1);
  EXPECT_TRUE(tape.holds((seconds - 20) * stepsPerSecond, (seconds - 10) * stepsPerSecond));
  EXPECT_FALSE(tape.holds((seconds - 20) * stepsPerSecond, (seconds - 9) * stepsPerSecond));
  tape.clear();
  EXPECT_EQ(tape.bytes(), 0u);
}

// a second of which only a part was told would be told as a part
TEST(Tape, KeepsNoPartOfASecond) {
  Tape tape;
  for (Step step = 5000; step < stepsPerSecond; step += stepsPerSample) tape.sample(TraceSample{.step = step});
  tape.endSecond(stepsPerSecond);
  EXPECT_FALSE(tape.holds(0, stepsPerSecond));
  for (Step step = 0; step < 5000; step += stepsPerSample) tape.sample(TraceSample{.step = step});
  tape.cut();
  for (Step step = 5000; step < stepsPerSecond; step += stepsPerSample) tape.sample(TraceSample{.step = step});
  tape.endSecond(stepsPerSecond);
  EXPECT_FALSE(tape.holds(0, stepsPerSecond));
  EXPECT_TRUE(tape.holds(stepsPerSecond, stepsPerSecond));
}

}  // namespace
}  // namespace gazehold

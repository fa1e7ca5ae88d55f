// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "sample_run.hpp"

namespace gazehold {
namespace {

InRun<TraceSample> sampleAt(RunNumber run, Step step) {
  InRun<TraceSample> sample{run, {}};
  sample.value.step = step;
  return sample;
}

TEST(History, KeepsTheLastMinute) {
  History data;
  for (Step step = 0; step <= 100 * stepsPerSecond; step += stepsPerSample) {
    data.add(sampleAt(1, step));
    if (step % 1000 == 0) data.add(SpikeEvent{step, 3, 1});
  }
  EXPECT_EQ(data.now(), 100 * stepsPerSecond);
  EXPECT_EQ(data.samples().front().step, 40 * stepsPerSecond);
  EXPECT_GE(data.spikes().front().step, 40 * stepsPerSecond);
  EXPECT_EQ(data.spikesAdded(), 1001u);
}

TEST(History, GoingBackForgetsWhatCameLater) {
  History data;
  for (Step step = 0; step <= 5 * stepsPerSecond; step += stepsPerSample) {
    data.add(sampleAt(1, step));
    data.add(SpikeEvent{step, 0, 1});
  }
  data.add(InRun<MeritPoint>{1, {2 * stepsPerSecond, 1, 1}});
  data.add(InRun<MeritPoint>{1, {4 * stepsPerSecond, 1, 1}});
  const std::uint64_t before = data.generation();
  data.add(sampleAt(2, 3 * stepsPerSecond));
  EXPECT_GT(data.generation(), before);
  EXPECT_EQ(data.run(), 2u);
  EXPECT_EQ(data.now(), 3 * stepsPerSecond);
  EXPECT_LT(data.spikes().back().step, 3 * stepsPerSecond);
  EXPECT_EQ(data.merits().size(), 1u);
  EXPECT_EQ(data.samples().front().step, 0);
}

TEST(History, LateNewsOfAnOlderRunAreIgnored) {
  History data;
  data.add(sampleAt(2, 1000));
  data.add(SpikeEvent{2000, 0, 1});
  data.add(sampleAt(1, 5000));
  EXPECT_EQ(data.now(), 1000);
  EXPECT_TRUE(data.spikes().empty());
}

TEST(History, LearningCurvesStayShort) {
  History data;
  for (Step k = 1; k <= 50'000; ++k) data.add(InRun<MeritPoint>{1, {k * 5000, 1.0, 1.0}});
  EXPECT_LE(data.merits().size(), 4001u);
  EXPECT_EQ(data.merits().back().step, 50'000 * 5000);
  EXPECT_LT(data.merits().front().step, 100 * 5000);
}

TEST(History, ThinnedLearningCurvesKeepLeastAndGreatestValues) {
  History data;
  for (Step k = 0; k < 50'000; ++k) {
    const double rmse = k == 777 ? 12.0 : 1.0, slope = k == 1313 ? 0.4 : 1.0, lost = k == 2222 ? 30.0 : 1.0;
    data.add(InRun<MeritPoint>{1, {k * 5000, rmse, slope}});
    data.add(InRun<DriftPoint>{1, {k * 5000, 2.0, lost}});
  }
  EXPECT_LE(data.merits().size(), 4001u);
  EXPECT_EQ(data.merits().front().step, 0);
  const auto rmse = std::ranges::max_element(data.merits(), {}, &MeritPoint::rmseDegrees);
  EXPECT_EQ(rmse->rmseDegrees, 12.0);
  EXPECT_EQ(rmse->step, 777 * 5000);
  EXPECT_EQ(std::ranges::min_element(data.merits(), {}, &MeritPoint::slope)->slope, 0.4);
  EXPECT_EQ(std::ranges::max_element(data.drifts(), {}, &DriftPoint::lost)->lost, 30.0);
  EXPECT_TRUE(std::ranges::is_sorted(data.merits(), {}, &MeritPoint::step));
}

TEST(History, WhoeverLooksLateLearnsFromTheScript) {
  SampleRun run("dark");
  run.advance(23.0);
  History late;
  late.setSnapshot(*run.data().snapshot());
  ASSERT_EQ(late.darkSpans().size(), 1u);
  EXPECT_EQ(late.darkSpans()[0].from, 20 * stepsPerSecond);
}

TEST(History, ALesionBeginsWhereTheScriptSays) {
  SampleRun run("lesion");
  run.advance(13.0);
  ASSERT_EQ(run.data().lesionSpans().size(), 6u);
  for (const History::LesionSpan& span : run.data().lesionSpans()) {
    EXPECT_EQ(span.from, 12 * stepsPerSecond);
    EXPECT_TRUE(span.lasts());
  }
}

TEST(History, ALesionByHandBeginsAfterTheLastSpikeAndEndsWithTheRevival) {
  SampleRun run("light");
  run.advance(2.0);
  run.apply(Lesion{3, false});
  run.advance(2.0);
  ASSERT_EQ(run.data().lesionSpans().size(), 1u);
  EXPECT_NEAR(seconds(run.data().lesionSpans()[0].from), 2.0, 0.01);
  run.apply(Lesion{3, true});
  run.advance(1.0);
  ASSERT_EQ(run.data().lesionSpans().size(), 1u);
  EXPECT_FALSE(run.data().lesionSpans()[0].lasts());
  for (const SpikeEvent& spike : run.data().spikes())
    EXPECT_FALSE(spike.neuron == 3 && spike.step >= run.data().lesionSpans()[0].from &&
                 spike.step < run.data().lesionSpans()[0].until - stepsPerSecond);
}

TEST(History, AMeasurementOfCellsThatHaveDiedIsNotShown) {
  SampleRun run("lesion");
  EXPECT_EQ(run.data().drift(), nullptr);
  run.advance(11.5);
  run.measureDrift();
  ASSERT_NE(run.data().drift(), nullptr);
  const double before = run.data().drift()->lost;
  run.advance(1.0);
  EXPECT_EQ(run.data().drift(), nullptr);
  run.measureDrift();
  ASSERT_NE(run.data().drift(), nullptr);
  EXPECT_GT(run.data().drift()->lost, 3 * before);
}

TEST(History, TheGreatestDriftHoldsUntilAnotherHistoryBegins) {
  SampleRun run("unstable"), other("optimal");
  run.advance(1.0);
  const double greatest = run.data().greatestDrift();
  EXPECT_GT(greatest, 10.0);
  // what snapshots show between half seconds has no say
  Snapshot worse = *run.data().snapshot();
  worse.transfer.f *= 2;
  const std::uint64_t history = run.data().history();
  run.data().setSnapshot(worse);
  EXPECT_EQ(run.data().greatestDrift(), greatest);
  EXPECT_EQ(run.data().history(), history);
  // another network
  Snapshot begun = *other.data().snapshot();
  begun.run = 2;
  run.data().setSnapshot(begun);
  EXPECT_GT(run.data().history(), history);
  EXPECT_LT(run.data().greatestDrift(), greatest / 2);
}

TEST(History, KnowsTheTransferFunctionAtTheStart) {
  SampleRun run("light");
  const TransferFunction before = run.data().snapshot()->transfer;
  run.advance(8.0);
  EXPECT_LT((run.data().startTransfer().f - before.f).abs().maxCoeff(), 1e-12);
  EXPECT_GT((run.data().snapshot()->transfer.f - before.f).abs().maxCoeff(), 1e-4);
}

TEST(History, KnowsTheWeightsAtTheStart) {
  SampleRun run("light");
  const Snapshot& snapshot = *run.data().snapshot();
  EXPECT_LT((run.data().startWeights() - snapshot.weights).cwiseAbs().maxCoeff(), 1e-6f);
}

TEST(History, DarknessBeginsWhereTheScriptSays) {
  SampleRun run("dark");
  run.advance(21.3);
  ASSERT_EQ(run.data().darkSpans().size(), 1u);
  EXPECT_EQ(run.data().darkSpans()[0].from, 20 * stepsPerSecond);
  EXPECT_EQ(run.data().darkSpans()[0].until, History::open);
}

TEST(History, AnotherSetupIsAnotherHistory) {
  SampleRun first("light"), second("leaky", 4);
  first.advance(2.0);
  History& data = first.data();
  Snapshot other = *second.data().snapshot();
  other.run = 7;
  other.step = 3 * stepsPerSecond;
  data.setSnapshot(other);
  EXPECT_TRUE(data.samples().empty());
  EXPECT_TRUE(data.spikes().empty());
}

TEST(History, ClearForgetsAll) {
  SampleRun run("light");
  run.advance(1.0);
  const std::uint64_t before = run.data().generation();
  run.data().clear();
  EXPECT_EQ(run.data().snapshot(), nullptr);
  EXPECT_TRUE(run.data().samples().empty());
  EXPECT_GT(run.data().generation(), before);
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <csignal>
#include <thread>

#include "batch_test.hpp"

namespace gazehold::test {
namespace {

class BatchInterruption : public Batch {
 protected:
  // starts a run that would take hours, and waits until it writes
  Outcome interrupt(int signal, const Words& files) {
    Words words{"run", "--duration", "1e6"};
    words.insert(words.end(), files.begin(), files.end());
    const auto before = names();
    Process process(words, directory());
    while (process.running() && names() == before) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_TRUE(process.running());
    process.signal(signal);
    return process.wait();
  }
};

TEST_F(BatchInterruption, LeavesNothingBehind) {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    const Outcome outcome = interrupt(signal, {"--trace", "t.csv", "--weights", "w.npy"});
    EXPECT_EQ(outcome.code, 130);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "gazehold-batch: interrupted; nothing was written\n");
    EXPECT_EQ(names(), Words{});
  }
}

TEST_F(BatchInterruption, KeepsTheFileThatWasThere) {
  file("t.npy", "mine");
  EXPECT_EQ(interrupt(SIGINT, {"--trace", "t.npy"}).code, 130);
  EXPECT_EQ(content("t.npy"), "mine");
  EXPECT_EQ(names(), Words{"t.npy"});
}

TEST_F(BatchInterruption, WhatAKilledRunLeavesIsClearedByTheNext) {
  const Outcome killed = interrupt(SIGKILL, {"--trace", "t.csv"});
  EXPECT_EQ(killed.code, 1000 + SIGKILL);
  ASSERT_EQ(names().size(), 1u);
  EXPECT_TRUE(names()[0].ends_with(".part"));
  // a run that goes on is left alone, and so is what is not ours
  file(".other-1-0.part", "mine");
  file("my.part", "mine");
  const auto before = names();
  Process live({"run", "--duration", "1e6", "--weights", "w.npy"}, directory());
  while (live.running() && names() == before) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  EXPECT_EQ(batch({"run", "--duration", "0.1", "--trace", "t.csv"}).code, 0);
  EXPECT_EQ(names().size(), 4u);
  live.signal(SIGINT);
  EXPECT_EQ(live.wait().code, 130);
  EXPECT_EQ(names(), (Words{".other-1-0.part", "my.part", "t.csv"}));
}

TEST_F(BatchInterruption, ABrokenPipeIsOneLineAndNoSignal) {
  for (const Words& words : {Words{"run", "--duration", "0.1"}, Words{"list"}, Words{"--help"}}) {
    const Outcome outcome = batch(words, Output::brokenPipe);
    EXPECT_EQ(outcome.code, 5);
    EXPECT_EQ(outcome.err, "gazehold-batch: standard output: cannot be written: Broken pipe\n");
  }
}

TEST_F(BatchInterruption, AClosedOutputIsNotMistakenForAFile) {
  const Outcome outcome = batch({"run", "--duration", "0.1", "--weights", "w.npy"}, Output::closed);
  EXPECT_EQ(outcome.code, 5);
  EXPECT_EQ(outcome.err, "gazehold-batch: standard output: cannot be written: Bad file descriptor\n");
  EXPECT_EQ(content("w.npy").size(), 128u + 40 * 40 * 8);
}

}  // namespace
}  // namespace gazehold::test

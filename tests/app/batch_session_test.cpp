// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions without a window: saved, run again, gone on with.
#include "batch_test.hpp"

namespace gazehold::test {
namespace {

class BatchSession : public Batch {
 protected:
  Json made() {
    return result({"--scenario", "dark", "--seed", "3", "--duration", "25", "--at", "12.3456:learning_rate=3", "--at",
                   "15:kill=4", "--save", "a.gazehold"});
  }
  Json replayed(Words words, int code = 0) {
    words.insert(words.begin(), "replay");
    const Outcome outcome = batch(words);
    EXPECT_EQ(outcome.code, code) << outcome.err;
    return Json::parse(outcome.out, nullptr, false);
  }
};

TEST_F(BatchSession, IsTheSameRunAgain) {
  const Json run = made();
  const Json again = replayed({"a.gazehold", "--trace", "a.csv"});
  EXPECT_EQ(again["result"], "same");
  EXPECT_EQ(again["steps"], 250'000);
  EXPECT_EQ(again["checked"], 3);
  EXPECT_EQ(again["spike_hash"], run["spike_hash"]);
  EXPECT_EQ(again["state_hash"], run["state_hash"]);
  EXPECT_FALSE(content("a.csv").empty());
}

TEST_F(BatchSession, GoesOnAsIfItHadNotStopped) {
  made();
  const Json whole = result({"--scenario", "dark", "--seed", "3", "--duration", "40", "--at", "12.3456:learning_rate=3",
                             "--at", "15:kill=4"});
  const Json on = result({"--session", "a.gazehold", "--until", "40", "--save", "b.gazehold"});
  EXPECT_EQ(on["state_hash"], whole["state_hash"]);
  EXPECT_EQ(replayed({"b.gazehold"})["state_hash"], whole["state_hash"]);
  // not touched, it is the same text
  result({"--session", "a.gazehold", "--save", "c.gazehold"});
  EXPECT_EQ(content("c.gazehold"), content("a.gazehold"));
}

TEST_F(BatchSession, FollowsItsRecordingAgain) {
  std::string rows = "time_s,gaze_deg\n";
  for (int k = 0; k < 500; ++k) rows += std::to_string(0.01 * k) + (k / 100 % 2 ? ",12\n" : ",-7\n");
  file("gaze.csv", rows);
  const Json run = result({"--target", "gaze.csv", "--duration", "11", "--save", "a.gazehold"});
  EXPECT_EQ(replayed({"a.gazehold"})["state_hash"], run["state_hash"]);
  result({"--session", "a.gazehold", "--save", "b.gazehold"});
  EXPECT_EQ(content("b.gazehold"), content("a.gazehold"));
  file("gaze.csv", rows + "5,3\n");
  refuses({"replay", "a.gazehold"}, 3, "this is not the recording that the session 'a.gazehold' followed");
}

TEST_F(BatchSession, WhatWasChangedDiverges) {
  made();
  std::string text = content("a.gazehold");
  const auto at = text.find("\"kill\": 4");
  ASSERT_NE(at, std::string::npos);
  file("b.gazehold", text.replace(at, 9, "\"kill\": 5"));
  EXPECT_EQ(replayed({"b.gazehold"}, 4)["result"], "diverged at step 200000");
}

TEST_F(BatchSession, RefusesWhatItCannotRun) {
  made();
  refuses({"replay", "nothing.gazehold"}, 3, "there is no such file");
  refuses({"replay"}, 2, "session");
  refuses({"replay", "a.gazehold", "--branch", "other"}, 2, "there is no branch 'other'");
  refuses({"run", "--session", "a.gazehold", "--seed", "4"}, 2, "brings its own");
  refuses({"run", "--branch", "first"}, 2, "--branch needs --session");
  refuses({"run", "--save", "none/a.gazehold", "--duration", "1"}, 5, "none/a.gazehold");
  file("b.gazehold", "time_s,gaze_deg\n0,1\n");
  refuses({"replay", "b.gazehold"}, 3, "is no session of Gazehold");
}

}  // namespace
}  // namespace gazehold::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions: what is written is read again; logs and key-frames lead to the same bits. Random sequences: sequences/.
#include <random>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "session/command_json.hpp"
#include "session/key_frames.hpp"
#include "session/player.hpp"
#include "session/session_json.hpp"

namespace gazehold {
namespace {

Session example() {
  Session session = sessionOf(prepare(scenarioNamed("dark"), 7));
  Branch& first = session.branches[0];
  first.log.insert(first.log.begin(), {{0, SetParameter{ParameterId::filter, 1}},
                                       {12'345, SetParameter{ParameterId::learningRate, 0.1}},
                                       {12'345, PlaceTarget{10, 0}},
                                       {20'000, UseTarget{TargetSource::random}}});
  first.end = 300'000;
  first.hashes = {{100'000, 0x0123456789abcdefull}, {200'000, ~0ull}};
  Branch second{.name = "no light", .parent = 0, .fork = 50'000, .log = first.log, .end = 60'000};
  second.log.insert(second.log.begin() + 4, {50'000, Lesion{3, false}});
  second.log.insert(second.log.begin() + 5, {55'000, FreezeLearning{true}});
  session.branches.push_back(second);
  session.current = 1;
  session.position = 52'000;
  session.bookmarks = {{1, 51'000, "a “moment”"}};
  return session;
}

std::string refusal(std::string text, const std::string& part, const std::string& instead) {
  const auto at = text.find(part);
  if (at == std::string::npos) return "no such part";
  text.replace(at, part.size(), instead);
  try {
    sessionFromText(text, "a.gazehold");
  } catch (const FileError& error) {
    return error.what();
  }
  return "taken";
}

TEST(Session, IsReadAsItWasWritten) {
  const Session session = example();
  const std::string text = sessionText(session);
  const Session again = sessionFromText(text, "a.gazehold");
  EXPECT_EQ(sessionText(again), text);
  ASSERT_EQ(again.branches.size(), 2u);
  for (std::size_t k = 0; k < 2; ++k) {
    EXPECT_EQ(again.branches[k].log, session.branches[k].log) << k;
    EXPECT_EQ(again.branches[k].end, session.branches[k].end);
  }
  EXPECT_EQ(again.branches[0].hashes[1].hash, ~0ull);
  EXPECT_EQ(again.start.parameters, session.start.parameters);
  EXPECT_EQ(again.position, 52'000);
}

TEST(Session, KeepsWhatItDoesNotKnow) {
  std::string text = sessionText(example());
  text.replace(text.find("\"branch\":"), 0, "\"mood\": [1, 2],\n  ");
  const std::string kept = sessionText(sessionFromText(text, "a.gazehold"));
  EXPECT_NE(kept.find("\"mood\""), std::string::npos);
  EXPECT_EQ(sessionText(sessionFromText(kept, "a.gazehold")), kept);
}

TEST(Session, SaysWhatIsWrong) {
  const std::string text = sessionText(example());
  EXPECT_NE(refusal(text, "session 1", "session 2").find("newer format, 2"), std::string::npos);
  EXPECT_NE(refusal(text, "gazehold session 1", "notes").find("no session of Gazehold"), std::string::npos);
  EXPECT_NE(refusal(text, "\"seed\": 7", "\"seed\": -7").find("\"seed\" must be a whole number"), std::string::npos);
  EXPECT_NE(refusal(text, "\"dark\"", "\"bright\"").find("unknown scenario"), std::string::npos);
  EXPECT_NE(refusal(text, "\"kill\": 3", "\"kill\": 40").find("there is no neuron 40"), std::string::npos);
  EXPECT_NE(refusal(text, "\"to\": 0.1", "\"to\": 1e9").find("learning_rate"), std::string::npos);
  EXPECT_NE(refusal(text, "\"step\": 20000,", "\"step\": 1,").find("comes before"), std::string::npos);
  EXPECT_NE(refusal(text, "\"from\": \"first\"", "\"from\": \"last\"").find("there is no branch"), std::string::npos);
  EXPECT_NE(refusal(text, "\"fork\": 50000", "\"fork\": 70000").find("ends before it begins"), std::string::npos);
  EXPECT_NE(refusal(text, "\"position\": 52000", "\"position\": 99999").find("position"), std::string::npos);
  EXPECT_NE(refusal(text, "0123456789abcdef", "0123456789abcdex").find("no hash"), std::string::npos);
  EXPECT_NE(refusal(text, "{", "[").find("not JSON"), std::string::npos);
  const std::string deep(1'000'000, '[');
  EXPECT_NE(refusal(text, "\"planned\": [", "\"window\": " + deep).find("nested too deep"), std::string::npos);
}

// every text is read or refused: nothing else comes out of it
TEST(Session, NoTextBreaksIt) {
  const std::string text = sessionText(example());
  std::mt19937_64 random(1);
  for (int n = 0; n < 3000; ++n) {
    std::string broken = text;
    for (int k = 0; k < 1 + n % 4; ++k) {
      const std::size_t at = random() % broken.size();
      switch (random() % 4) {
        case 0: broken[at] = static_cast<char>(random()); break;
        case 1: broken.erase(at, random() % 40); break;
        case 2: broken.insert(at, broken.substr(random() % broken.size(), random() % 40)); break;
        default: broken[at] = "0123456789-{}[],\""[random() % 17];
      }
      if (broken.empty()) broken = "{";
    }
    try {
      const Session session = sessionFromText(broken, "a.gazehold");
      EXPECT_EQ(sessionText(sessionFromText(sessionText(session), "a.gazehold")), sessionText(session));
    } catch (const FileError& error) {
      EXPECT_EQ(std::string(error.what()).rfind("a.gazehold: ", 0), 0u) << error.what();
    }
  }
}

TEST(Session, ATenMinuteSessionWithThirtyChangesIsSmall) {
  Session session = sessionOf(prepare(scenarioNamed("light"), 1));
  for (int k = 0; k < 30; ++k)
    session.branches[0].log.push_back({k * 200'000 + 1234, SetParameter{ParameterId::distortion, 0.0123 * k}});
  session.branches[0].end = 6'000'000;
  for (Step step = Player::hashEvery; step <= 6'000'000; step += Player::hashEvery)
    session.branches[0].hashes.push_back({step, 0x123456789abcdef0ull * static_cast<std::uint64_t>(step)});
  EXPECT_LE(sessionText(session).size(), 20'000u);
}

// ---------------------------------------------------------------- runs

TEST(Log, WhatIsTypedIsReplayed) {
  for (const std::string_view scenario : {"dark", "ring-dark", "plane", "path"}) {
    Simulation typed(prepare(scenarioNamed(scenario), 5));
    typed.advance(12'345);
    typed.apply(SetParameter{ParameterId::learningRate, 3});
    typed.apply(Lesion{2, false});
    typed.advance(20'000);
    typed.apply(Lesion{2, true});
    typed.apply(FreezeLearning{true});
    typed.advance(10'000);
    auto setup = prepare(scenarioNamed(scenario), 5);
    setup.script = typed.log();
    Simulation replayed(setup);
    replayed.advance(typed.now());
    EXPECT_EQ(replayed.stateHash(), typed.stateHash()) << scenario;
  }
}

TEST(Log, ARefusedCommandIsNotLogged) {
  Simulation simulation(prepare(scenarioNamed("light"), 1));
  EXPECT_THROW(simulation.apply(Lesion{400, false}), UsageError);
  EXPECT_TRUE(simulation.log().empty());
  EXPECT_THROW(simulation.setFuture(Log{{5, FreezeLearning{true}}, {4, FreezeLearning{false}}}), UsageError);
  simulation.advance(100);
  EXPECT_THROW(simulation.setFuture(Log{{99, FreezeLearning{true}}}), UsageError);
}

// restored anywhere, a run goes on with its own future
TEST(KeyFrames, LeadToAnyMoment) {
  auto setup = prepare(scenarioNamed("dark"), 2);
  Simulation simulation(setup);
  KeyFrames frames;
  std::vector<std::uint64_t> hashes;
  for (int k = 0; k < 40; ++k) {
    if (k == 11) simulation.apply(SetParameter{ParameterId::noise, 0.5});
    if (k == 25) simulation.apply(Lesion{9, false});
    frames.keep(simulation);
    hashes.push_back(simulation.stateHash());
    simulation.advance(10'000);
  }
  const Log log = simulation.log();
  for (const int k : {39, 3, 23, 12, 11, 26}) {
    Simulation again(*frames.at(std::max(0, 10'000 * k - 15'000)));
    again.setFuture(std::span(log).subspan(again.commandsDone()));
    again.advance(10'000 * k - again.now());
    if (k != 11 && k != 25) {
      EXPECT_EQ(again.stateHash(), hashes[static_cast<std::size_t>(k)]) << k;
    }
    again.advance(10'000);
    EXPECT_EQ(again.stateHash(), k == 39 ? simulation.stateHash() : hashes[static_cast<std::size_t>(k) + 1]) << k;
  }
}

TEST(KeyFrames, StayWithinTheirBudgetAndKeepOldMomentsNear) {
  auto setup = prepare(scenarioNamed("noise"), 1);
  setup.parameters.set(ParameterId::neurons, 400);
  Simulation simulation(setup);
  KeyFrames frames;
  for (int k = 0; k < 200; ++k) {
    frames.keep(simulation);
    simulation.advance(1'000);
  }
  EXPECT_LE(frames.bytes(), KeyFrames::budget);
  EXPECT_GT(frames.count(), 20u);
  EXPECT_TRUE(frames.has(0));
  EXPECT_TRUE(frames.has(199'000));
  for (Step step = 100'000; step < 199'000; step += 1'000) {
    const SavedState& near = *frames.at(step);
    Simulation there(near);
    EXPECT_LE(step - there.now(), 60'000);
  }
}

// the smallest session that docs/session.md shows
TEST(Session, WhatIsWrittenByHandRuns) {
  const Session session = sessionFromText(R"({"format": "gazehold session 1", "scenario": "light", "seed": 1,
      "target": "random", "parameters": {}, "planned": [],
      "branches": [{"name": "first", "end": 300000, "log": [{"step": 100000, "set": "darkness", "to": 1}]}]})",
                                          "hand");
  EXPECT_EQ(session.branches[0].log.size(), 1u);
  EXPECT_EQ(session.position, 300'000);
  EXPECT_EQ(session.start.parameters[ParameterId::startNoise], 0.15);
}

TEST(Session, WhatIsNoFileIsRefused) {
  EXPECT_THROW(readSession("/nowhere/a.gazehold"), FileError);
  EXPECT_THROW(readSession("/dev/null"), FileError);
}

}  // namespace
}  // namespace gazehold

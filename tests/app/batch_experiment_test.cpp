// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <thread>

#include "batch_test.hpp"

namespace gazehold::test {
namespace {

class BatchExperiment : public Batch {
 protected:
  // finishes in a moment: two seeds, measured once
  static Words quick(const std::string& name, Words more = {}) {
    Words words{"experiment", name, "--runs", "2", "--duration", "0", "--out", "results"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
  }
  void runs(const Words& words) {
    const Outcome outcome = batch(words);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
  }
  Words resultNames() const {
    Words list;
    for (const auto& entry : std::filesystem::directory_iterator(path("results")))
      list.push_back(entry.path().filename().string());
    std::sort(list.begin(), list.end());
    return list;
  }
};

TEST_F(BatchExperiment, ListsTheTableAsJson) {
  const Outcome outcome = batch({"experiment", "--list"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  const Json list = Json::parse(outcome.out);
  ASSERT_EQ(list.at("experiments").size(), 21u);
  EXPECT_EQ(list["experiments"][0]["id"], "optimal");
  for (const Json& experiment : list["experiments"])
    for (const char* key : {"id", "title", "question"}) EXPECT_NE(experiment.at(key), "");
  ASSERT_FALSE(list.at("not_obtained").empty());
  for (const Json& missing : list["not_obtained"])
    for (const char* key : {"id", "what", "our_protocol"}) EXPECT_NE(missing.at(key), "");
}

TEST_F(BatchExperiment, PrintsSentencesAndWritesRowsAndSummary) {
  const Outcome outcome = batch(quick("optimal", {"--set", "neurons=20"}));
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out.rfind("optimal: The linear optimum (neurons=20; what is expected holds for the standard "
                              "settings)\n- RMSE of the matched decoders: ",
                              0),
            0u)
      << outcome.out;
  EXPECT_TRUE(
      outcome.out.ends_with("\n0 judged: 0 agree, 0 differ, 0 undecided; about 0.0 of their intervals are expected to "
                            "miss by chance.\n"))
      << outcome.out;
  EXPECT_EQ(resultNames(), (Words{"optimal.csv", "optimal.json", "optimal.runs.jsonl", "ro-crate-metadata.json"}));
  const std::string csv = content("results/optimal.csv");
  EXPECT_EQ(csv.rfind("condition,seed,time_s,rmse_deg,", 0), 0u);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 2 * 2);
  const Json summary = Json::parse(content("results/optimal.json"));
  EXPECT_EQ(summary.at("settings").at("neurons"), "20");
  EXPECT_EQ(summary.at("runs"), 2);
  EXPECT_EQ(summary.at("findings")[0].at("verdict"), "not judged");
}

TEST_F(BatchExperiment, AllWritesEveryExperimentAndOneSummary) {
  const Outcome outcome =
      batch({"experiment", "all", "--runs", "1", "--duration", "0", "--set", "noise=0.1", "--out", "some/where"});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.err, "");
  const Json summary = Json::parse(content("some/where/summary.json"));
  ASSERT_EQ(summary.at("experiments").size(), 21u);
  EXPECT_EQ(summary.at("runs"), 1);
  for (const Json& experiment : summary["experiments"]) {
    const std::string id = experiment.at("experiment");
    EXPECT_NE(outcome.out.find(id + ": "), std::string::npos);
    EXPECT_EQ(Json::parse(content("some/where/" + id + ".json")).at("findings"), experiment.at("findings"));
    EXPECT_EQ(content("some/where/" + id + ".csv").rfind("condition,", 0), 0u);
  }
}

TEST_F(BatchExperiment, GivesTheSameFilesAgainAndWithMoreThreads) {
  runs(quick("fine-tuning", {"--threads", "1"}));
  const std::string csv = content("results/fine-tuning.csv"), json = content("results/fine-tuning.json");
  // all found, nothing run
  runs(quick("fine-tuning"));
  EXPECT_EQ(content("results/fine-tuning.csv"), csv);
  EXPECT_EQ(content("results/fine-tuning.json"), json);
  std::filesystem::remove_all(path("results"));
  runs(quick("fine-tuning", {"--threads", "3"}));
  EXPECT_EQ(content("results/fine-tuning.csv"), csv);
  EXPECT_EQ(content("results/fine-tuning.json"), json);
}

TEST_F(BatchExperiment, InterruptedItKeepsWhatIsFinishedAndTheSameCallContinues) {
  const auto call = [](const std::string& directory) {
    return Words{"experiment", "learning-rate", "--runs",     "3",     "--duration", "50", "--threads",
                 "1",          "--set",         "neurons=10", "--out", directory};
  };
  runs(call("whole"));
  const std::string file = "cut/learning-rate.runs.jsonl";
  for (const int signal : {SIGINT, SIGTERM}) {
    std::filesystem::remove_all(path("cut"));
    Outcome outcome;
    {
      Process process(call("cut"), directory());
      // two runs and the heading
      const auto lines = [&] {
        const std::string text = content(file);
        return std::count(text.begin(), text.end(), '\n');
      };
      while (process.running() && lines() < 3) std::this_thread::sleep_for(std::chrono::milliseconds(2));
      process.signal(signal);
      outcome = process.wait();
    }
    EXPECT_EQ(outcome.code, 130);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err.rfind("gazehold-batch: interrupted; ", 0), 0u) << outcome.err;
    EXPECT_TRUE(outcome.err.ends_with(" of 21 runs of 'learning-rate' are kept in cut, and the same call continues\n"))
        << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1);
    EXPECT_FALSE(std::filesystem::exists(path("cut/learning-rate.csv")));
    const std::string kept = content(file);
    EXPECT_GE(std::count(kept.begin(), kept.end(), '\n'), 3);
    runs(call("cut"));
    EXPECT_EQ(content(file).rfind(kept, 0), 0u);
    for (const std::string name : {"learning-rate.csv", "learning-rate.json", "learning-rate.runs.jsonl"})
      EXPECT_EQ(content("cut/" + name), content("whole/" + name)) << name;
  }
}

TEST_F(BatchExperiment, RefusesWrongWords) {
  refuses({"experiment"}, usage, "which experiment?");
  refuses({"experiment", "recovry", "--out", "results"}, usage,
          "unknown experiment 'recovry'; the experiments are optimal, fine-tuning, slope-response");
  refuses({"experiment", "optimal", "recovery", "--out", "results"}, usage, "recovery");
  refuses({"experiment", "optimal", "--list"}, usage, "--list stands alone");
  refuses({"experiment", "optimal"}, usage, "--out DIR is missing");
  refuses({"experiment", "optimal", "--out", ""}, usage, "--out DIR is missing");
  const Words words{"experiment", "optimal", "--out", "results"};
  const auto with = [&](const char* option, const char* value) {
    Words longer = words;
    longer.insert(longer.end(), {option, value});
    return longer;
  };
  for (const char* number : {"0", "-1", "1.5", "100001", "99999999999", "many", ""})
    refuses(with("--runs", number), usage, "--runs must be a whole number from 1 to 100000, not '");
  for (const char* number : {"0", "1025", "two", ""})
    refuses(with("--threads", number), usage, "--threads must be a whole number from 1 to 1024, not '");
  for (const char* number : {"-1", "nan", "inf", "1e7", "long", ""})
    refuses(with("--duration", number), usage, "--duration must be a number of seconds from 0 to 1000000, not '");
  refuses(with("--seed", "-1"), usage, "--seed must be a whole number");
  refuses(with("--set", "darkness=2"), usage, "'darkness' must be a number from 0 to 1");
  refuses(with("--set", "darkness"), usage, "parameter=value");
}

TEST_F(BatchExperiment, TheLargestSeedIsTaken) {
  runs(quick("optimal", {"--seed", "18446744073709551614"}));
  EXPECT_NE(content("results/optimal.csv").find(",18446744073709551615,"), std::string::npos);
  EXPECT_EQ(Json::parse(content("results/optimal.json")).at("first_seed").get<std::uint64_t>(), UINT64_MAX - 1);
  const std::string csv = content("results/optimal.csv");
  // found again
  runs(quick("optimal", {"--seed", "18446744073709551614"}));
  EXPECT_EQ(content("results/optimal.csv"), csv);
  refuses(quick("optimal", {"--seed", "18446744073709551615"}), usage,
          "the seeds of so many runs must not go beyond 18446744073709551615");
}

TEST_F(BatchExperiment, WhatIsRefusedLeavesNoDirectory) {
  refuses(quick("ring", {"--set", "target_range=20"}), usage, "'target_range' does nothing in the system 'ring'");
  refuses(quick("all", {"--set", "harmonics=2"}), usage, "'harmonics' does nothing");
  refuses(quick("optimal", {"--seed", "18446744073709551615"}), usage, "the seeds");
}

TEST_F(BatchExperiment, ADirectoryThatCannotBeMadeLeavesNoneAboveIt) {
  refuses({"experiment", "optimal", "--out", std::string("new/").append(300, 'x')}, cannotWrite,
          "cannot make this directory");
}

TEST_F(BatchExperiment, SettingsMayComeInAnyOrder) {
  runs(quick("optimal", {"--set", "gate=50", "--set", "filter=position", "--set", "neurons=20"}));
  runs(quick("optimal", {"--set", "neurons=20", "--set", "filter=position", "--set", "gate=50"}));
  const Json settings = Json::parse(content("results/optimal.json")).at("settings");
  EXPECT_EQ(settings.at("gate"), "50");
}

// each call would take hours, and is refused before it runs
TEST_F(BatchExperiment, RefusesPlacesThatCannotBeWritten) {
  const auto all = [](const std::string& directory) {
    return Words{"experiment", "all", "--runs", "100000", "--out", directory};
  };
  file("plain", "mine");
  refuses(all("plain"), cannotWrite, "plain: cannot make this directory: ");
  refuses(all("plain/below"), cannotWrite, "plain/below: cannot make this directory: ");
  for (const char* name : {"size.csv", "optimal.json", "summary.json", "size.runs.jsonl"}) {
    std::filesystem::create_directories(path("results/") + name);
    refuses(all("results"), cannotWrite, std::string("results/") + name + ": is ");
    EXPECT_EQ(resultNames(), Words{name});
    std::filesystem::remove_all(path("results"));
  }
  EXPECT_EQ(content("plain"), "mine");
}

TEST_F(BatchExperiment, RefusesResultsOfSomethingElseBeforeItRuns) {
  runs(quick("range"));
  const std::string kept = content("results/range.runs.jsonl");
  const auto refusesWith = [&](Words words, const std::string& part) {
    const std::string before = content("results/range.runs.jsonl");
    refuses(words, invalidFile, "results/range.runs.jsonl, line " + part);
    EXPECT_EQ(content("results/range.runs.jsonl"), before);
    EXPECT_EQ(resultNames(), (Words{"range.csv", "range.json", "range.runs.jsonl", "ro-crate-metadata.json"}));
  };
  const Words all{"experiment", "all", "--runs", "100000", "--out", "results"};
  refusesWith(all, "1: these results are of other settings or another duration; choose another directory");
  refusesWith(quick("range", {"--set", "noise=0.1"}), "1: these results are of other settings or another duration");
  const std::size_t end = kept.find('\n', kept.find('\n') + 1) + 1;
  file("results/range.runs.jsonl", kept.substr(0, end - 20) + '\n' + kept.substr(end));
  refusesWith(quick("range"),
              "2: this is not a whole run as it was written, or it is there twice; remove the line and call again");
  std::string old = kept;
  old.replace(old.find(':') + 1, old.find(',') - old.find(':') - 1, "\"0.0.1\"");
  file("results/range.runs.jsonl", old);
  refusesWith(quick("range"), "1: these results are of version \"0.0.1\", this is ");
  // the last line cut short is done again
  const std::string csv = content("results/range.csv");
  file("results/range.runs.jsonl", kept.substr(0, kept.size() - 30));
  runs(quick("range", {"--threads", "1"}));
  EXPECT_EQ(content("results/range.csv"), csv);
}

TEST_F(BatchExperiment, ABrokenPipeIsOneLineAndTheResultsAreThere) {
  const Outcome outcome = batch(quick("optimal"), Output::brokenPipe);
  EXPECT_EQ(outcome.code, 5);
  EXPECT_EQ(outcome.err, "gazehold-batch: standard output: cannot be written: Broken pipe\n");
  EXPECT_EQ(resultNames(), (Words{"optimal.csv", "optimal.json", "optimal.runs.jsonl", "ro-crate-metadata.json"}));
}

}  // namespace
}  // namespace gazehold::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns in parts: shards, what merge makes of them and what it refuses, sweeps, and what stands beside results.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>
#include <thread>

#include "batch_test.hpp"

namespace gazehold::test {
namespace {

class BatchShards : public Batch {
 protected:
  BatchShards() { setenv("SOURCE_DATE_EPOCH", "86400", 1); }

  // three seeds of two conditions, measured once
  static Words call(const std::string& directory, Words more = {}) {
    Words words{"experiment", "optimal", "--runs", "3",          "--duration", "0",
                "--threads",  "1",       "--set",  "neurons=20", "--out",      directory};
    return with(std::move(words), more);
  }
  // other options, and other values for those that are there
  static Words with(Words words, const Words& more) {
    for (std::size_t k = 0; k < more.size(); ++k) {
      const bool hasValue = k + 1 < more.size() && !more[k + 1].starts_with("--");
      const auto there = std::find(words.begin(), words.end(), more[k]);
      if (there != words.end() && hasValue && more[k] != "--set") *(there + 1) = more[k + 1];
      else
        words.insert(words.end(), more.begin() + static_cast<std::ptrdiff_t>(k),
                     more.begin() + static_cast<std::ptrdiff_t>(k + (hasValue ? 2 : 1)));
      if (hasValue) ++k;
    }
    return words;
  }
  static Words sweep(const std::string& out, Words more = {}) {
    Words words{"sweep", "--vary",     "noise=0:1:2", "--vary",    "initial_slope=0.9:1:3",
                "--set", "neurons=20", "--duration",  "0",         "--seeds",
                "2",     "--measure",  "rmse,slope",  "--threads", "1",
                "--out", out};
    return with(std::move(words), more);
  }
  std::string runs(const Words& words) {
    const Outcome outcome = batch(words);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    return outcome.out;
  }
  void expectSameFiles(const std::string& a, const std::string& b) {
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path(a))) {
      const std::string name = entry.path().filename().string();
      EXPECT_EQ(content(a + "/" + name), content(b + "/" + name)) << name;
      ++files;
    }
    EXPECT_GE(files, 4);
    EXPECT_EQ(files, std::distance(std::filesystem::directory_iterator(path(b)), {}));
  }
};

TEST_F(BatchShards, MergedTheyAreTheBytesOfOneCall) {
  const std::string said = runs(call("whole"));
  for (const int count : {1, 2, 5, 9}) {
    std::filesystem::remove_all(path("parts"));
    std::filesystem::remove_all(path("joined"));
    // in any order, some elsewhere
    for (int k = count; k >= 1; --k)
      EXPECT_NE(runs(call(k % 2 ? "parts/odd" : "parts/even",
                          {"--shard", std::to_string(k) + "/" + std::to_string(count)}))
                    .find("optimal: shard "),
                std::string::npos);
    Words merge{"merge", "parts/odd", "--out", "joined"};
    if (count > 1) merge.insert(merge.begin() + 1, "parts/even");
    EXPECT_EQ(runs(merge), said) << count;
    expectSameFiles("whole", "joined");
    // and once more
    EXPECT_EQ(runs(merge), said);
    expectSameFiles("whole", "joined");
  }
  // what was joined is gone on with like any other
  runs(call("whole", {"--runs", "4"}));
  runs(call("joined", {"--runs", "4"}));
  expectSameFiles("whole", "joined");
}

TEST_F(BatchShards, EveryRunIsInOneShard) {
  runs(call("parts", {"--shard", "1/4"}));
  runs(call("parts", {"--shard", "2/4"}));
  refuses({"merge", "parts", "--out", "joined"}, invalidFile, "of the 4 shards of 'optimal' there are missing: 3, 4");
  runs(call("parts", {"--shard", "3/4"}));
  runs(call("parts", {"--shard", "4/4"}));
  // 6 runs and a heading for each
  std::ptrdiff_t lines = 0;
  for (const char* name : {"1-of-4", "2-of-4", "3-of-4", "4-of-4"}) {
    const std::string text = content(std::string("parts/optimal.") + name + ".runs.jsonl");
    lines += std::count(text.begin(), text.end(), '\n');
  }
  EXPECT_EQ(lines, 4 + 6);
  // into the same directory
  runs({"merge", "parts", "--out", "parts"});
  runs(call("whole"));
  EXPECT_EQ(content("parts/optimal.csv"), content("whole/optimal.csv"));
}

TEST_F(BatchShards, MergeRefusesWhatIsNoWhole) {
  refuses({"merge", "--out", "joined"}, usage, "which shards?");
  refuses({"merge", "."}, usage, "--out DIR is missing");
  refuses({"merge", "nowhere", "--out", "joined"}, invalidFile, "nowhere: this directory cannot be read");
  runs(call("whole"));
  refuses({"merge", "whole", "--out", "joined"}, invalidFile, "whole: no shards are there");
  for (const char* shard : {"1/2", "2/2"}) runs(call("parts", {"--shard", shard}));
  const std::string first = "parts/optimal.1-of-2.runs.jsonl", second = "parts/optimal.2-of-2.runs.jsonl";
  const std::string kept = content(first);
  const auto refusesMerge = [&](const std::string& part) {
    refuses({"merge", "parts", "--out", "joined"}, invalidFile, part);
  };
  // one twice
  file("parts/copy.runs.jsonl", kept);
  refusesMerge("the same shard is in parts/copy.runs.jsonl, too");
  std::filesystem::remove(path("parts/copy.runs.jsonl"));
  // a run that is missing, one that is there twice, one that was changed, one of the other shard
  const std::string cut = kept.substr(0, kept.rfind('\n', kept.size() - 2) + 1);
  file(first, cut);
  refusesMerge(first + ": 1 of its runs are missing; call this shard again to finish it");
  file(first, kept + kept.substr(cut.size()));
  refusesMerge(first + ", line 5: this is not a whole run as it was written, or it is there twice");
  std::string changed = kept;
  changed[changed.size() - 30] ^= 1;
  file(first, changed);
  refusesMerge(first + ", line 4: this is not a whole run");
  const std::string other = content(second);
  file(first, kept + other.substr(other.find('\n') + 1));
  refusesMerge(first + ": it holds runs of another shard");
  // another version, build or settings
  const auto replaced = [](std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
  };
  file(first, replaced(kept, "\"gazehold\":\"", "\"gazehold\":\"9"));
  refusesMerge("are of different builds, versions or settings");
  file(second, replaced(other, "\"gazehold\":\"", "\"gazehold\":\"9"));
  refusesMerge(first + ", line 1: these results are of version \"9");
  file(first, replaced(kept, "\"spikes\":\"", "\"spikes\":\"0"));
  file(second, replaced(other, "\"spikes\":\"", "\"spikes\":\"0"));
  refusesMerge(first + ", line 1: these results are of a build that computes other numbers");
  file(first, replaced(kept, "\"neurons=20\"", "\"neurons=21\""));
  file(second, replaced(other, "\"neurons=20\"", "\"neurons=21\""));
  refusesMerge(first + ", line 1: these results are of other settings");
  std::filesystem::remove(path(second));
  for (const char* heading : {"{\"gazehold\":1,\"shard\":3}", "{\"shard\":{\"part\":1,\"of\":-1}}",
                              "{\"experiment\":\"optimal\",\"shard\":{\"part\":1,\"of\":1}}",
                              "{\"experiment\":\"x\",\"sweep\":[],\"shard\":{\"part\":1,\"of\":1}}"}) {
    file(first, std::string(heading) + '\n');
    refusesMerge("this is no heading of a shard");
  }
}

TEST_F(BatchShards, AKilledShardIsFinishedByTheSameCall) {
  const Words words{"experiment", "learning-rate", "--runs",     "2",     "--duration", "50",      "--threads",
                    "1",          "--set",         "neurons=10", "--out", "parts",      "--shard", "1/2"};
  const std::string file = "parts/learning-rate.1-of-2.runs.jsonl";
  {
    Process process(words, directory());
    const auto lines = [&] {
      const std::string text = content(file);
      return std::count(text.begin(), text.end(), '\n');
    };
    while (process.running() && lines() < 3) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    process.signal(SIGKILL);
    process.wait();
  }
  const std::string kept = content(file);
  runs(words);
  EXPECT_EQ(content(file).rfind(kept.substr(0, kept.rfind('\n') + 1), 0), 0u);
  Words other = words;
  other.back() = "2/2";
  runs(other);
  runs({"merge", "parts", "--out", "joined"});
  Words whole(words.begin(), words.end() - 2);
  whole.back() = "whole";
  runs(whole);
  expectSameFiles("whole", "joined");
}

TEST_F(BatchShards, ListJobsPrintsCommandsThatDoTheWork) {
  const std::string jobs = runs(call("it's parts", {"--list-jobs", "--jobs", "3", "--seed", "5"}));
  EXPECT_EQ(std::count(jobs.begin(), jobs.end(), '\n'), 3);
  EXPECT_FALSE(std::filesystem::exists(path("it's parts")));
  std::istringstream lines(jobs);
  for (std::string line; std::getline(lines, line);)
    EXPECT_EQ(std::system(("cd '" + directory() + "' && " + line + " >said").c_str()), 0) << line;
  runs({"merge", "it's parts", "--out", "joined"});
  runs(call("whole", {"--seed", "5"}));
  expectSameFiles("whole", "joined");
  // one for every eight runs
  const std::string usual = runs({"experiment", "optimal", "--list-jobs", "--out", "parts"});
  EXPECT_NE(usual.find(" experiment optimal --runs 30 --out parts --threads 1 --shard 1/"), std::string::npos) << usual;
}

TEST_F(BatchShards, RefusesWrongWords) {
  for (const char* shard : {"1", "0/3", "4/3", "1/0", "-1/3", "1/100001", "a/b", "1/3/5"})
    refuses(call("parts", {"--shard", shard}), usage, "--shard");
  refuses(call("parts", {"--shard", "1/3", "--list-jobs"}), usage, "--list-jobs prints all shards");
  refuses(call("parts", {"--jobs", "3"}), usage, "--jobs needs --list-jobs");
  refuses(call("parts", {"--jobs", "0", "--list-jobs"}), usage, "--jobs must be a whole number");
  refuses(sweep(""), usage, "--out is missing");
  refuses(sweep("optimal.csv"), usage, "'optimal' is the name of an experiment");
  refuses(sweep("out", {"--measure", "rmse,rms"}), usage, "unknown measure 'rms'");
  refuses(sweep("out", {"--set", "noise=0.1"}), usage, "'noise' is set, but varied");
  refuses(sweep("out", {"--seeds", "0"}), usage, "--seeds must be a whole number");
  refuses(sweep("out", {"--sobol", "10001"}), usage, "--sobol must be a whole number from 1 to 10000");
  refuses({"sweep", "--out", "out"}, usage, "nothing is varied");
}

TEST_F(BatchShards, ASweepIsATableOfPointsAndSeeds) {
  EXPECT_EQ(runs(sweep("map.csv")), "map: 6 points of noise, initial_slope, 2 seeds each, in ./map.csv\n");
  const std::string csv = content("map.csv");
  EXPECT_EQ(csv.rfind("point,noise,initial_slope,seed,time_s,rmse_deg,slope\n1,0,0.9,1,0,", 0), 0u) << csv;
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 1 + 6 * 2);
  const Json summary = Json::parse(content("map.json"));
  EXPECT_EQ(summary.at("points").size(), 6u);
  EXPECT_EQ(summary["points"][4].at("settings"), Json({{"noise", "1"}, {"initial_slope", "0.95"}}));
  EXPECT_EQ(summary["points"][4].at("slope").at("n"), 2);
  // a smaller start is a smaller slope
  EXPECT_LT(summary["points"][0]["slope"]["mean"], summary["points"][2]["slope"]["mean"]);
  // all found, nothing run
  runs(sweep("map.csv"));
  EXPECT_EQ(content("map.csv"), csv);
}

TEST_F(BatchShards, ASweepIsMergedLikeAnExperiment) {
  const std::string said = runs(sweep("whole"));
  for (const char* shard : {"1/3", "2/3", "3/3"}) runs(sweep("parts", {"--shard", shard}));
  const std::string merged = runs({"merge", "parts", "--out", "joined"});
  EXPECT_EQ(merged.substr(0, merged.find(" in ")), said.substr(0, said.find(" in ")));
  expectSameFiles("whole", "joined");
  runs({"sweep", "--vary", "noise=0:1", "--vary", "learning_rate=0.1:10,log", "--sobol", "4", "--seeds", "1",
        "--duration", "0", "--set", "neurons=10", "--out", "cloud"});
  EXPECT_NE(content("cloud/sweep.csv").find("\n3,0.75,"), std::string::npos) << content("cloud/sweep.csv");
}

TEST_F(BatchShards, ACrateTellsWhatIsThere) {
  runs(call("results"));
  runs({"experiment", "fine-tuning", "--runs", "1", "--duration", "0", "--set", "neurons=20", "--out", "results"});
  const Json crate = Json::parse(content("results/ro-crate-metadata.json"));
  EXPECT_EQ(crate.at("@context"), "https://w3id.org/ro/crate/1.1/context");
  std::map<std::string, Json> entities;
  for (const Json& entity : crate.at("@graph"))
    EXPECT_TRUE(entities.emplace(entity.at("@id"), entity).second) << entity;
  EXPECT_EQ(entities.at("ro-crate-metadata.json").at("about").at("@id"), "./");
  EXPECT_EQ(entities.at("./").at("datePublished"), "1970-01-02");
  // all that is referred to is described, and all files are there
  for (const Json& part : entities.at("./").at("hasPart")) {
    EXPECT_TRUE(entities.contains(part.at("@id"))) << part;
    EXPECT_TRUE(std::filesystem::exists(path("results/" + part.at("@id").get<std::string>()))) << part;
  }
  EXPECT_EQ(entities.at("./").at("hasPart").size(), 6u);
  const Json& action = entities.at("#run-optimal");
  EXPECT_NE(action.at("description").get<std::string>().find("\"neurons\":\"20\""), std::string::npos) << action;
  const Json& program = entities.at(action.at("instrument").at("@id"));
  EXPECT_EQ(program.at("name"), "Gazehold");
  EXPECT_EQ(program.at("license").at("@id"), "https://spdx.org/licenses/GPL-3.0-or-later");
  EXPECT_TRUE(entities.contains(entities.at("./").at("license").at("@id")));
  // another's crate stays
  std::filesystem::create_directory(path("mine"));
  file("mine/ro-crate-metadata.json", "{\"name\": \"mine\"}");
  refuses(call("mine"), cannotWrite, "mine/ro-crate-metadata.json: this crate is not of Gazehold");
}

}  // namespace
}  // namespace gazehold::test

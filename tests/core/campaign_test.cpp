// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns over seeds: threads, interruption, and the runs that are kept.
#include "experiments/campaign.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "../full_disk.hpp"
#include "base/error.hpp"
#include "experiments/report.hpp"
#include "experiments/run_store.hpp"

namespace gazehold {
namespace {

using enum ParameterId;

Condition small(std::string name, double rate, std::vector<double> times) {
  return {std::move(name),
          [rate](Setup& setup) {
            setup.parameters.set(neurons, 10);
            setup.parameters.set(learningRate, rate);
          },
          std::move(times)};
}

// ten cells and a tenth of a second, so that the sanitizers are quick as well
const Experiment smallExperiment = {
    "small",
    "Small",
    "Is it quick?",
    +[] {
      return std::vector<Condition>{small("still", 0, {0}), small("learns, a little", 1, {0, 0.1})};
    },
    +[](const Results& results) {
      Finding finding;
      finding.id = "rmse";
      finding.measured = results.summary("still", 0, Quantity::rmse);
      return std::vector<Finding>{finding};
    },
    +[] { return std::vector<Null>(); }};

// a condition with a script of one command
TimedCommand scriptedCommand;
std::vector<Condition> scriptedConditions() {
  return {{"scripted",
           [](Setup& setup) {
             setup.parameters.set(neurons, 10);
             setup.script.push_back(scriptedCommand);
           },
           {0}}};
}

class Campaign : public ::testing::Test {
 protected:
  Campaign() {
    std::string pattern = (std::filesystem::temp_directory_path() / "gazehold-campaign-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no directory for tests");
    directory_ = pattern;
    options_.runs = 3;
    options_.threads = 1;
  }
  ~Campaign() override {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }

  CampaignOptions kept() const {
    CampaignOptions options = options_;
    options.directory = directory_ + "/results";
    return options;
  }
  std::string runsFile() const { return kept().directory + "/small.runs.jsonl"; }
  std::string content() const {
    std::ifstream in(runsFile(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put(const std::string& text) const { std::ofstream(runsFile(), std::ios::binary) << text; }

  Results run(const CampaignOptions& options) const { return runCampaign(smallExperiment, options, never_, nullptr); }
  // the number of runs that were found in the directory
  std::size_t found(const CampaignOptions& options) const {
    std::size_t count = 1000;
    runCampaign(smallExperiment, options, never_,
                [&](std::size_t done, std::size_t, const Results&) { count = std::min(count, done); });
    return count;
  }
  // runs and check complain about the same, in one line that holds `part`, and leave the file as it is
  void refuses(const std::string& text, const std::string& part) const {
    put(text);
    for (const bool checkOnly : {true, false}) {
      try {
        if (checkOnly) checkCampaign(smallExperiment, kept());
        else run(kept());
        ADD_FAILURE() << "accepted: " << text;
      } catch (const FileError& error) {
        const std::string message = error.what();
        EXPECT_NE(message.find(part), std::string::npos) << message;
        EXPECT_EQ(message.find('\n'), std::string::npos) << message;
        EXPECT_LT(message.size(), 1000u);
      }
      EXPECT_EQ(content(), text);
    }
  }

  CampaignOptions options_;
  std::string directory_;
  std::atomic<bool> never_{false};
};

TEST_F(Campaign, ResultsDontDependOnTheNumberOfThreads) {
  const std::string one = resultsCsv(run(options_));
  EXPECT_EQ(std::count(one.begin(), one.end(), '\n'), 1 + 3 + 6);
  for (const int threads : {2, 3}) {
    options_.threads = threads;
    EXPECT_EQ(resultsCsv(run(options_)), one);
  }
}

TEST_F(Campaign, AnInterruptedOneContinuesToTheSameResults) {
  const std::string whole = resultsCsv(run(options_));
  for (const std::size_t stopAt : {0, 1, 4}) {
    std::atomic<bool> cancel{stopAt == 0};
    const Results part = runCampaign(smallExperiment, kept(), cancel, [&](std::size_t done, std::size_t total, auto&) {
      EXPECT_EQ(total, 6u);
      if (done >= stopAt) cancel = true;
    });
    EXPECT_NE(resultsCsv(part), whole);
    // judged and written as far as it is
    EXPECT_EQ(smallExperiment.judge(part).size(), 1u);
    EXPECT_EQ(summaryJson(smallExperiment, kept(), part)["findings"].size(), 1u);
    EXPECT_EQ(found(kept()), stopAt);
    EXPECT_EQ(resultsCsv(run(kept())), whole);
    std::filesystem::remove_all(kept().directory);
  }
}

TEST_F(Campaign, ALastLineCutShortIsDoneAgain) {
  const std::string whole = resultsCsv(run(kept())), file = content();
  const std::size_t heading = file.find('\n') + 1, lastLine = file.rfind('\n', file.size() - 2) + 1;
  const std::pair<std::size_t, std::size_t> cuts[] = {{0, 0},          {heading / 2, 0},  {heading - 1, 0},
                                                      {heading, 0},    {lastLine + 1, 5}, {file.size() - 1, 5},
                                                      {file.size(), 6}};
  for (const auto& [bytes, runs] : cuts) {
    put(file.substr(0, bytes));
    EXPECT_NO_THROW(checkCampaign(smallExperiment, kept()));
    EXPECT_EQ(content().size(), bytes);
    EXPECT_EQ(found(kept()), runs) << bytes;
    EXPECT_EQ(content(), file) << bytes;
    EXPECT_EQ(resultsCsv(run(kept())), whole);
  }
}

TEST_F(Campaign, MoreOrOtherSeedsUseWhatIsThere) {
  run(kept());
  CampaignOptions options = kept();
  options.runs = 1;
  EXPECT_EQ(found(options), 2u);
  options.firstSeed = 3;
  options.runs = 2;
  EXPECT_EQ(found(options), 2u);
  EXPECT_EQ(found(options), 4u);
  EXPECT_EQ(resultsCsv(run(kept())), resultsCsv(run(options_)));
}

TEST_F(Campaign, BrokenFilesAreRefusedAndKept) {
  run(kept());
  const std::string file = content();
  const std::size_t heading = file.find('\n') + 1, second = file.find('\n', heading) + 1;
  const std::string first = file.substr(heading, second - heading);
  const auto broken = [&](const std::string& line) {
    refuses(file.substr(0, heading) + line + "\n" + file.substr(second),
            "line 2: this is not a whole run as it was written");
  };
  broken(first.substr(0, first.size() / 2));
  broken(first.substr(0, first.rfind(',')) + "}");
  broken("");
  broken("{}");
  broken("[1]");
  broken("7");
  broken("\xff\xfe");
  broken(R"({"condition":"still","seed":1,"rows":[[0,1,2]]})");
  broken(R"({"condition":"still","seed":1,"rows":[]})");
  broken(R"({"condition":"stll","seed":1,"rows":[[0,1,1,1,1,1,1,1,1]]})");
  broken(R"({"condition":"still","seed":"one","rows":[[0,1,1,1,1,1,1,1,1]]})");
}

// whatever bit of the file turns over, results are as they were or the file is refused
TEST_F(Campaign, AFlippedBitIsNoticed) {
  const std::string whole = resultsCsv(run(kept())), file = content();
  int accepted = 0;
  // one of seven bytes, from the last on, and each bit of a byte in turn
  for (std::size_t k = file.size() - 1; k < file.size(); k -= 7) {
    std::string changed = file;
    changed[k] = static_cast<char>(changed[k] ^ (1 << (k % 8)));
    put(changed);
    Results results(smallExperiment.conditions(), {1, 2, 3});
    try {
      RunStore::check(smallExperiment, kept(), results);
      ++accepted;
    } catch (const FileError&) {
      continue;
    }
    // only a run whose line has no end any more: it is done again
    EXPECT_TRUE(k + 1 == file.size() || changed[k] == '\n') << k;
    for (std::size_t c = 0; c < 2; ++c)
      for (std::size_t s = 0; s < 3; ++s) {
        Results one({smallExperiment.conditions()[c]}, {s + 1});
        one.run(0, 0) = results.run(c, s);
        const std::string rows = resultsCsv(one);
        EXPECT_NE(whole.find(rows.substr(rows.find('\n') + 1)), std::string::npos) << k;
      }
  }
  EXPECT_EQ(accepted, 1);
}

// a line that is whole, but not of what was asked for
TEST_F(Campaign, SeedsAndTimesOfALineAreCompared) {
  CampaignOptions later = kept();
  const auto writes = [&](double time, std::uint64_t seed) {
    std::filesystem::remove_all(kept().directory);
    Results results(smallExperiment.conditions(), {seed});
    RunStore store(smallExperiment, kept(), results);
    results.run(0, 0) = {Measurement{time, {}}};
    store.add(0, 0);
  };
  writes(0, UINT64_MAX);
  EXPECT_EQ(found(kept()), 0u);
  later.runs = 1;
  later.firstSeed = UINT64_MAX;
  EXPECT_EQ(found(later), 1u);
  writes(0.5, 1);
  EXPECT_THROW(run(kept()), FileError);
  EXPECT_THROW(checkCampaign(smallExperiment, kept()), FileError);
}

// kinds of commands and their number stay the same, and only what they say changes
TEST_F(Campaign, ScriptsThatChangedAreRefused) {
  Experiment scripted = smallExperiment;
  scripted.conditions = &scriptedConditions;
  scripted.judge = +[](const Results&) { return std::vector<Finding>{}; };
  const std::vector<std::vector<Command>> changes = {{SetParameter{darkness, 1}, SetParameter{darkness, 0.5},
                                                      SetParameter{noise, 1}},
                                                     {PlaceTarget{10}, PlaceTarget{11}, PlaceTarget{10, 1}},
                                                     {UseTarget{TargetSource::random}, UseTarget{TargetSource::placed}},
                                                     {Lesion{3, false}, Lesion{4, false}, Lesion{3, true}},
                                                     {FreezeLearning{true}, FreezeLearning{false}}};
  for (const std::vector<Command>& commands : changes) {
    std::filesystem::remove_all(kept().directory);
    scriptedCommand = {100, commands[0]};
    runCampaign(scripted, kept(), never_, nullptr);
    EXPECT_NO_THROW(checkCampaign(scripted, kept()));
    for (std::size_t k = 1; k < commands.size(); ++k) {
      scriptedCommand.command = commands[k];
      EXPECT_THROW(checkCampaign(scripted, kept()), FileError) << commands[0].index() << ' ' << k;
    }
    scriptedCommand = {101, commands[0]};
    EXPECT_THROW(checkCampaign(scripted, kept()), FileError);
  }
}

TEST_F(Campaign, ResultsOfSomethingElseAreRefusedAndKept) {
  run(kept());
  const std::string file = content();
  std::string old = file;
  old.replace(old.find(':') + 1, old.find(',') - old.find(':') - 1, "\"0.0.7\"");
  refuses(old, "line 1: these results are of version \"0.0.7\", this is ");
  std::string otherBuild = file;
  otherBuild.replace(otherBuild.find("\"spikes\":\"") + 10, 4, "beef");
  refuses(otherBuild, "line 1: these results are of a build that computes other numbers; choose another directory");
  refuses("time_s,gaze_deg\n1,2\n", "line 1: these are no results of Gazehold");
  refuses("a letter without an end of line", "line 1: these are no results of Gazehold");
  refuses("[\"gazehold\"]\n", "line 1: these are no results of Gazehold");
  refuses("\n", "line 1: these are no results of Gazehold");
  // a version of any length is told in short; brackets without end are no version
  refuses("{\"gazehold\":\"" + std::string(5'000, '9') + "\"}\n", "9\", this is ");
  refuses("{\"gazehold\":" + std::string(1'000'000, '[') + "\n", "line 1: these are no results of Gazehold");
  for (const bool shorter : {true, false}) {
    put(file);
    CampaignOptions other = kept();
    if (shorter) other.duration = 0;
    else other.settings = {{targetRange, 20}};
    EXPECT_THROW(run(other), FileError);
    EXPECT_THROW(checkCampaign(smallExperiment, other), FileError);
    EXPECT_EQ(content(), file);
  }
}

TEST_F(Campaign, AFullDiskLosesNoRunThatWasKept) {
  {
    Results results(smallExperiment.conditions(), {1, 2});
    for (std::size_t s = 0; s < 2; ++s) results.run(0, s) = {Measurement{0, {}}};
    RunStore store(smallExperiment, kept(), results);
    store.add(0, 0);
    const std::string before = content();
    for (std::size_t room = 0; room < before.size() + 60; room += 37) {
      const test::FullDisk full(room);
      EXPECT_THROW(store.add(0, 1), WriteError) << room;
      EXPECT_EQ(content(), before) << room;
    }
    store.add(0, 1);
  }
  EXPECT_EQ(found(kept()), 2u);
}

TEST_F(Campaign, TwoWritersAreKeptApart) {
  Results results(smallExperiment.conditions(), {1});
  const RunStore first(smallExperiment, kept(), results);
  EXPECT_THROW(run(kept()), FileError);
  EXPECT_THROW(checkCampaign(smallExperiment, kept()), FileError);
}

TEST_F(Campaign, PlacesThatCannotBeWrittenAreRefused) {
  std::ofstream(directory_ + "/plain") << "mine";
  CampaignOptions options = options_;
  for (const char* place : {"/plain", "/plain/below"}) {
    options.directory = directory_ + place;
    EXPECT_THROW(run(options), WriteError);
  }
  std::filesystem::create_directories(runsFile());
  EXPECT_THROW(checkCampaign(smallExperiment, kept()), FileError);
  EXPECT_THROW(run(kept()), FileError);
  std::filesystem::create_directories(kept().directory + "/small.csv");
  EXPECT_THROW(checkReport(smallExperiment, kept()), FileError);
}

TEST_F(Campaign, FiguresThatAreNotFiniteComeBackAsTheyWere) {
  Results results(smallExperiment.conditions(), {1});
  {
    RunStore store(smallExperiment, kept(), results);
    Measurement row{0, {0.1, 1.0 / 3, 1e-300, -0.0, NAN, NAN, 5e300, 123456789.123456789}};
    results.run(0, 0) = {row};
    store.add(0, 0);
  }
  Results read(smallExperiment.conditions(), {1});
  const RunStore store(smallExperiment, kept(), read);
  EXPECT_EQ(resultsCsv(read), resultsCsv(results));
  EXPECT_EQ(read.summary("still", 0, Quantity::rmseInner).leftOut, 1);
}

TEST_F(Campaign, OptionsThatMakeNoSenseAreRefused) {
  const auto refusesOptions = [&](auto change) {
    CampaignOptions options = kept();
    change(options);
    EXPECT_THROW(run(options), UsageError);
    EXPECT_THROW(checkCampaign(smallExperiment, options), UsageError);
  };
  refusesOptions([](CampaignOptions& o) { o.runs = 0; });
  refusesOptions([](CampaignOptions& o) { o.runs = 100'001; });
  refusesOptions([](CampaignOptions& o) { o.threads = -1; });
  refusesOptions([](CampaignOptions& o) { o.duration = NAN; });
  refusesOptions([](CampaignOptions& o) { o.duration = -1; });
  EXPECT_FALSE(std::filesystem::exists(kept().directory));
}

// under the same names and times
TEST_F(Campaign, ConditionsThatChangedAreRefused) {
  run(kept());
  Experiment changed = smallExperiment;
  changed.conditions = +[] {
    return std::vector<Condition>{small("still", 0, {0}), small("learns, a little", 2, {0, 0.1})};
  };
  EXPECT_THROW(checkCampaign(changed, kept()), FileError);
}

// an error in one thread ends the campaign and reaches the caller
TEST_F(Campaign, AnErrorInARunReachesTheCaller) {
  Experiment failing = smallExperiment;
  failing.conditions = +[] { return std::vector<Condition>{small("good", 0, {0}), small("bad", NAN, {0})}; };
  options_.threads = 2;
  EXPECT_THROW(runCampaign(failing, options_, never_, nullptr), UsageError);
}

TEST_F(Campaign, ADurationLeavesOutLaterMeasurements) {
  options_.duration = 0;
  const Results results = run(options_);
  EXPECT_EQ(results.values("learns, a little", 0, Quantity::slope).size(), 3u);
  EXPECT_TRUE(results.values("learns, a little", -1, Quantity::slope).empty());
  EXPECT_EQ(results.values("still", -1, Quantity::slope).size(), 3u);
}

}  // namespace
}  // namespace gazehold

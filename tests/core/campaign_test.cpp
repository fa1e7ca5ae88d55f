// SPDX-License-Identifier: GPL-3.0-or-later
// Campaigns over seeds: threads, interruption, and the runs that are kept.
#include "experiments/campaign.hpp"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

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
    "small", "Small", "Is it quick?",
    +[] { return std::vector<Condition>{small("still", 0, {0}), small("learns, a little", 1, {0, 0.1})}; },
    +[](const Results& results) {
      Finding finding;
      finding.id = "rmse";
      finding.measured = results.summary("still", 0, Quantity::rmse);
      return std::vector<Finding>{finding};
    },
    +[] { return std::vector<Null>(); }};

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
    runCampaign(smallExperiment, options, never_, [&](std::size_t done, std::size_t, const Results&) {
      count = std::min(count, done);
    });
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
  const std::pair<std::size_t, std::size_t> cuts[] = {{0, 0},            {heading / 2, 0},       {heading - 1, 0},
                                                      {heading, 0},      {lastLine + 1, 5},      {file.size() - 1, 5},
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
    refuses(file.substr(0, heading) + line + "\n" + file.substr(second), "line 2: this is not a whole run");
  };
  broken(first.substr(0, first.size() / 2));
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
    EXPECT_THROW(run(options), FileError);
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

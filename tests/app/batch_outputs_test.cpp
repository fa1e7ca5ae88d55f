// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers that a run writes besides its result: their columns, and that they agree with it and with each other.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <sstream>

#include "batch_test.hpp"

namespace gazehold::test {
namespace {

class BatchOutputs : public Batch {
 protected:
  using Rows = std::vector<std::vector<std::string>>;
  // the cells of a .csv; its first row are names
  Rows csv(const std::string& name) {
    Rows rows;
    std::istringstream in(content(name));
    for (std::string line; std::getline(in, line);) {
      rows.emplace_back();
      std::istringstream cells(line + ',');
      for (std::string cell; std::getline(cells, cell, ',');) rows.back().push_back(cell);
    }
    return rows;
  }
  // all numbers of a .npy, row after row
  std::vector<double> npy(const std::string& name) {
    const std::string bytes = content(name);
    std::vector<double> numbers;
    for (std::size_t at = 128; at + 8 <= bytes.size(); at += 8) {
      std::uint64_t word = 0;
      for (std::size_t k = 8; k-- > 0;) word = word << 8 | static_cast<unsigned char>(bytes[at + k]);
      numbers.push_back(std::bit_cast<double>(word));
    }
    return numbers;
  }
  std::string head(const std::string& name) {
    const std::string text = content(name);
    return text.substr(0, text.find('\n'));
  }
  static double number(const std::string& cell) { return cell.empty() ? NAN : std::stod(cell); }
};

TEST_F(BatchOutputs, SpikesAreThoseThatWereCounted) {
  const Json run = result({"--duration", "3", "--spikes", "s.csv", "--at", "1:kill=7"});
  result({"--duration", "3", "--spikes", "s.npy", "--at", "1:kill=7"});
  EXPECT_EQ(head("s.csv"), "time_s,neuron");
  const Rows rows = csv("s.csv");
  EXPECT_EQ(rows.size() - 1, run["spikes"].get<std::size_t>());
  const std::vector<double> same = npy("s.npy");
  ASSERT_EQ(same.size(), 2 * (rows.size() - 1));
  double before = 0;
  for (std::size_t k = 1; k < rows.size(); ++k) {
    const double time = number(rows[k][0]), neuron = number(rows[k][1]);
    EXPECT_GE(time, before);
    EXPECT_TRUE(neuron >= 0 && neuron < 40 && neuron == std::floor(neuron));
    EXPECT_FALSE(neuron == 7 && time >= 1) << time;
    EXPECT_EQ(time, same[2 * k - 2]);
    EXPECT_EQ(neuron, same[2 * k - 1]);
    before = time;
  }
  EXPECT_LT(before, 3.0);
}

TEST_F(BatchOutputs, ATraceHasASampleOfEveryMillisecondToTheEnd) {
  result({"--duration", "20.5", "--trace", "t.csv"});
  const Rows rows = csv("t.csv");
  ASSERT_EQ(rows.size() - 1, 20'500u);
  for (std::size_t k = 1; k < rows.size(); ++k)
    ASSERT_NEAR(number(rows[k][0]), 1e-3 * static_cast<double>(k - 1), 1e-9);
}

TEST_F(BatchOutputs, SaccadesAreThoseThatWereCounted) {
  const Json run = result({"--duration", "30", "--saccades", "s.csv", "--at", "20:freeze=1"});
  EXPECT_EQ(head("s.csv"), "time_s,amplitude_deg,velocity_deg_s,kind,seen,teaches");
  const Rows rows = csv("s.csv");
  EXPECT_EQ(rows.size() - 1, run["saccades"].get<std::size_t>());
  std::map<std::string, int> kinds;
  int taught = 0;
  for (std::size_t k = 1; k < rows.size(); ++k) {
    ++kinds[rows[k][3]];
    // a frozen network is taught nothing
    EXPECT_FALSE(rows[k][5] == "1" && number(rows[k][0]) >= 20);
    // and a saccade at or above the gate of 200 deg/s neither
    EXPECT_FALSE(rows[k][5] == "1" && std::fabs(number(rows[k][2])) >= 200);
    taught += rows[k][5] == "1" ? 1 : 0;
  }
  EXPECT_EQ(kinds["corrective"], run["corrective_saccades"]);
  EXPECT_EQ(kinds.size(), 2u);
  EXPECT_GT(taught, 10);
}

// in the dark without a retina nothing that was seen asks for a saccade, 75 ms of delay after the last look
TEST_F(BatchOutputs, SaccadesInTheDarkHaveSeenNothing) {
  result({"--duration", "20", "--saccades", "s.csv", "--set", "dark_mode=memory", "--at", "10:darkness=1"});
  int light = 0, dark = 0;
  const Rows rows = csv("s.csv");
  for (std::size_t k = 1; k < rows.size(); ++k) {
    const double time = number(rows[k][0]);
    if (time < 10) light += rows[k][4] == "1" ? 1 : 0;
    if (time < 11) continue;
    ++dark;
    EXPECT_EQ(rows[k][4], "0") << time;
  }
  EXPECT_GT(light, 5);
  EXPECT_GT(dark, 5);
}

TEST_F(BatchOutputs, APathTellsWhatACorrectionCorrects) {
  const Json run = result({"--scenario", "path", "--duration", "20", "--saccades", "s.csv"});
  EXPECT_EQ(head("s.csv"), "time_s,module,amplitude,velocity,kind,seen,teaches");
  const Rows rows = csv("s.csv");
  EXPECT_EQ(rows.size() - 1, run["saccades"].get<std::size_t>());
  std::map<std::string, int> modules;
  for (std::size_t k = 1; k < rows.size(); ++k) ++modules[rows[k][1]];
  EXPECT_GT(modules["0"], 0);
  EXPECT_GT(modules["1"], 0);
  EXPECT_EQ(modules.size(), 2u);
}

TEST_F(BatchOutputs, TheTransferFunctionGivesTheFiguresOfTheResult) {
  // with and without noise on single weights
  for (const char* noise : {"noise=0", "noise=0.5"}) {
    const Json run = result({"--duration", "20", "--set", noise, "--transfer", "t.csv"});
    EXPECT_EQ(head("t.csv"), "time_s,x_deg,f_deg,drift_deg_s");
    const Rows rows = csv("t.csv");
    for (const auto& [moment, name] : {std::pair(0.0, "start"), std::pair(20.0, "end")}) {
      double squares = 0, xf = 0, xx = 0;
      int n = 0;
      for (std::size_t k = 1; k < rows.size(); ++k) {
        const double x = number(rows[k][1]), f = number(rows[k][2]);
        if (number(rows[k][0]) != moment) continue;
        squares += (f - x) * (f - x);
        xf += x * f;
        xx += x * x;
        ++n;
        EXPECT_NEAR(number(rows[k][3]), (f - x) / 0.1, 1e-9);
      }
      EXPECT_EQ(n, moment > 0 && noise == std::string("noise=0.5") ? 201 : 2001);
      EXPECT_NEAR(std::sqrt(squares / n), run[name]["rmse_deg"].get<double>(), 1e-9) << noise << ' ' << name;
      EXPECT_NEAR(xf / xx, run[name]["slope"].get<double>(), 1e-9) << noise << ' ' << name;
    }
  }
}

TEST_F(BatchOutputs, DriftFieldsHaveTheModulesOfTheSystem) {
  const std::pair<const char*, std::map<double, int>> systems[] = {{"plane", {{0, 2}}},
                                                                   {"ring", {{0, 1}}},
                                                                   {"path", {{0, 1}, {1, 2}}}};
  for (const auto& [system, dimensions] : systems) {
    const Json run = result({"--scenario", system, "--duration", "1", "--field", "f.npy"});
    const std::vector<double> numbers = npy("f.npy");
    std::map<double, std::map<double, int>> points;
    for (std::size_t row = 0; row + 6 <= numbers.size(); row += 6) {
      const double time = numbers[row], module = numbers[row + 1];
      ++points[time][module];
      ASSERT_TRUE(dimensions.contains(module));
      const bool two = dimensions.at(module) == 2;
      EXPECT_TRUE(std::isfinite(numbers[row + 2]) && std::isfinite(numbers[row + 4]));
      EXPECT_EQ(std::isfinite(numbers[row + 3]), two);
      EXPECT_EQ(std::isfinite(numbers[row + 5]), two);
      EXPECT_LE(std::fabs(numbers[row + 2]), 180.0);
    }
    ASSERT_EQ(points.size(), 2u) << system;
    EXPECT_TRUE(points.contains(0.0) && points.contains(1.0)) << system;
    EXPECT_EQ(points[0.0].size(), dimensions.size()) << system;
    EXPECT_EQ(points[0.0], points[1.0]) << system;
  }
}

// f(x) is the sum of the decoders times the rates: the files fit each other
TEST_F(BatchOutputs, DecodersAndRatesMakeTheTransferFunction) {
  for (const char* hold : {"refractory=20"}) {
    result({"--duration", "10", "--set", hold, "--decoders", "d.csv", "--rates", "r.csv", "--transfer", "t.csv"});
    EXPECT_EQ(head("d.csv"), "module,neuron,dimension,start,end,authors,matched");
    EXPECT_EQ(head("r.csv").rfind("x_deg,rate_0_hz,rate_1_hz,", 0), 0u);
    const Rows decoders = csv("d.csv"), rates = csv("r.csv"), transfer = csv("t.csv");
    ASSERT_EQ(decoders.size(), 41u);
    ASSERT_EQ(rates.size(), 2002u);
    ASSERT_EQ(transfer.size(), 4003u);
    double authors = 0;
    for (std::size_t m = 1; m < rates.size(); ++m) {
      double start = 0, end = 0, theirs = 0;
      for (std::size_t i = 1; i < decoders.size(); ++i) {
        const double rate = 50 * number(rates[m][i]);
        start += number(decoders[i][3]) * rate;
        end += number(decoders[i][4]) * rate;
        theirs += number(decoders[i][5]) * rate;
      }
      const double x = number(rates[m][0]);
      EXPECT_NEAR(x, number(transfer[m][1]), 1e-9);
      EXPECT_NEAR(start, number(transfer[m][2]), 1e-9);
      EXPECT_NEAR(end, number(transfer[m + 2001][2]), 1e-9);
      authors += (theirs - x) * (theirs - x);
    }
    // 0.13 deg rms over the range, see the reproduction of the paper in README
    EXPECT_LT(std::sqrt(authors / 2001), 0.3) << hold;
  }
}

TEST_F(BatchOutputs, DecodersAndRatesOfEverySystemAreWhole) {
  const auto rows = [&](const std::string& name) {
    const std::string text = content(name);
    return std::count(text.begin(), text.end(), '\n') - 1;
  };
  // neurons times dimensions, over the modules; a ring represents its turning as well
  const std::pair<const char*, long> systems[] = {{"plane", 20 * 2}, {"ring", 20 * 3}, {"path", 20 * 3 + 20 * 2}};
  for (const auto& [system, decoders] : systems) {
    result(
        {"--scenario", system, "--set", "neurons=20", "--duration", "0.5", "--decoders", "d.csv", "--rates", "r.csv"});
    EXPECT_EQ(rows("d.csv"), decoders) << system;
    EXPECT_EQ(head("r.csv").rfind("module,at_1,at_2,rate_0_hz,", 0), 0u);
    for (const auto& row : csv("r.csv")) EXPECT_EQ(row.size(), 23u) << system;
    EXPECT_GT(rows("r.csv"), 100) << system;
  }
}

TEST_F(BatchOutputs, WritingThemDoesNotChangeTheRun) {
  const Words run{"--duration", "5", "--set", "noise=0.3"};
  Words all = run;
  for (const char* name : {"trace", "spikes", "transfer", "decoders", "rates"})
    all.insert(all.end(), {std::string("--") + name, std::string(name) + ".npy"});
  all.insert(all.end(), {"--saccades", "saccades.csv", "--weights", "weights.npy"});
  const Json with = result(all), without = result(run);
  EXPECT_EQ(with["spike_hash"], without["spike_hash"]);
  EXPECT_EQ(with["state_hash"], without["state_hash"]);
  EXPECT_EQ(with["end"], without["end"]);
  EXPECT_EQ(names(), (Words{"decoders.npy", "rates.npy", "saccades.csv", "spikes.npy", "trace.npy", "transfer.npy",
                            "weights.npy"}));
}

TEST_F(BatchOutputs, WhatDoesNotFitIsRefused) {
  refuses({"run", "--spikes", "s.txt"}, usage, "--spikes writes .csv or .npy, which 's.txt' is not");
  refuses({"run", "--saccades", "s.npy"}, usage, "--saccades writes .csv, which 's.npy' is not");
  refuses({"run", "--weights", "w.csv"}, usage, "--weights writes .npy, which 'w.csv' is not");
  refuses({"run", "--rates", "a.npy", "--decoders", "./a.npy"}, usage, "--decoders and --rates name the same file");
  refuses({"run", "--field", "f.npy"}, usage,
          "the system 'eye' has no drift field but a transfer function: --transfer");
  refuses({"run", "--scenario", "ring", "--transfer", "t.csv"}, usage,
          "the system 'ring' has no transfer function but a drift field: --field");
  for (const char* option : {"--trace", "--spikes", "--saccades", "--transfer", "--decoders", "--rates"})
    refuses({"run", "--duration", "1e6", option, "missing/a.csv"}, cannotWrite, "missing/a.csv: cannot be written");
}

// names of the files in a directory, rising
Words namesIn(const std::string& directory) {
  Words names;
  for (const auto& entry : std::filesystem::directory_iterator(directory)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

TEST_F(BatchOutputs, AFolderHoldsSessionResultAndTablesAndTellsWhatTheyAre) {
  const Words words{"--scenario", "light", "--duration", "2", "--at", "1:kill=7"};
  Words there = words;
  there.insert(there.end(), {"--out", "runs/one"});
  Json printed = result(there);
  for (const char* key : {"wall_s", "steps_per_s"}) printed.erase(key);
  EXPECT_EQ(Json::parse(content("runs/one/run.json")), printed);
  // the same as the options write one by one, and the session is this run
  there = words;
  there.insert(there.end(), {"--trace", "t.csv", "--weights", "w.npy"});
  EXPECT_EQ(result(there)["state_hash"], printed["state_hash"]);
  EXPECT_EQ(content("t.csv"), content("runs/one/trace.csv"));
  EXPECT_EQ(content("w.npy"), content("runs/one/weights.npy"));
  EXPECT_EQ(Json::parse(batch({"replay", "runs/one/run.gazehold"}).out)["state_hash"], printed["state_hash"]);

  // every file is told of, and the call that made it
  const auto told = [&] {
    const Json crate = Json::parse(content("runs/one/ro-crate-metadata.json"));
    std::map<std::string, Json> entities;
    for (const Json& entity : crate["@graph"]) entities.emplace(entity["@id"], entity);
    Words names{"ro-crate-metadata.json"};
    for (const Json& part : entities.at("./")["hasPart"]) names.push_back(entities.at(part["@id"])["@id"]);
    std::ranges::sort(names);
    const Json& action = entities.at("#run-run");
    EXPECT_EQ(action["object"][0]["@id"], "run.gazehold");
    EXPECT_EQ(action["result"].size() + 2, names.size());
    EXPECT_NE(action["description"].get<std::string>().find(printed["state_hash"]), std::string::npos);
    EXPECT_EQ(entities.at(action["instrument"]["@id"])["version"], printed["version"]);
    return names;
  };
  EXPECT_EQ(told(), namesIn(path("runs/one")));
  const std::string kept = content("runs/one/ro-crate-metadata.json");
  result({"--scenario", "light", "--duration", "2", "--at", "1:kill=7", "--out", "runs/one"});
  EXPECT_EQ(content("runs/one/ro-crate-metadata.json"), kept);
  // a run of another system takes its place; what only the first had is no part of it
  printed = result({"--scenario", "plane", "--duration", "1", "--out", "runs/one"});
  Words left = namesIn(path("runs/one"));
  EXPECT_EQ(std::erase(left, "transfer.csv"), 1u);
  EXPECT_EQ(told(), left);
}

TEST_F(BatchOutputs, AFolderTakesNoOtherPlacesAndNobodyElsesCrate) {
  refuses({"run", "--out", "there", "--trace", "t.csv"}, 2,
          "--out writes the session and all tables; leave out --trace");
  refuses({"run", "--out", "there", "--save", "s.gazehold"}, 2, "leave out --save");
  std::filesystem::create_directory(path("mine"));
  file("mine/ro-crate-metadata.json", "{\"name\": \"mine\"}");
  refuses({"run", "--out", "mine"}, 5, "mine/ro-crate-metadata.json: this crate is not of Gazehold");
  file("file", "");
  refuses({"run", "--out", "file/there"}, 5, "file/there: cannot make this directory");
}

}  // namespace
}  // namespace gazehold::test

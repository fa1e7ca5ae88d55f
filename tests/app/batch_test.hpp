// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "process.hpp"
#include "scratch.hpp"

namespace gazehold::test {

using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

/// Tests of gazehold-batch, each in a directory of its own.
class Batch : public Scratch {
 protected:
  Outcome batch(const Words& words, Output output = Output::captured) { return run(words, directory(), output); }

  /// The JSON object that `run` prints with these options.
  Json result(Words options) {
    options.insert(options.begin(), "run");
    const Outcome outcome = batch(options);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    return Json::parse(outcome.out, nullptr, false);
  }

  /// Expects the exit code, one line of complaint that holds `part`, nothing on standard output, and no new file.
  void refuses(const Words& words, int code, const std::string& part) {
    const auto before = names();
    const Outcome outcome = batch(words);
    std::string line;
    for (const auto& word : words) line += ' ' + word;
    EXPECT_EQ(outcome.code, code) << line << '\n' << outcome.err;
    EXPECT_EQ(outcome.out, "") << line;
    EXPECT_EQ(outcome.err.rfind("gazehold-batch: ", 0), 0u) << line << '\n' << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << line << '\n' << outcome.err;
    EXPECT_TRUE(outcome.err.ends_with('\n')) << line;
    EXPECT_NE(outcome.err.find(part), std::string::npos) << line << '\n' << outcome.err;
    EXPECT_EQ(names(), before) << line;
  }
};

}  // namespace gazehold::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "batch_test.hpp"

namespace gazehold::test {

inline Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// Tests of a command of gazehold that needs no display, each in a directory of its own.
class Command : public Scratch {
 protected:
  explicit Command(std::string name) : name_(std::move(name)) {}

  Outcome command(const Words& words) {
    return run(with({name_}, words), directory(), Output::captured, GAZEHOLD_WINDOW);
  }
  /// Expects the exit code, one line of complaint that holds `part`, and no new file.
  void refuses(const Words& words, int code, const std::string& part) {
    const auto before = names();
    const Outcome outcome = command(words);
    EXPECT_EQ(outcome.code, code) << part << '\n' << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_EQ(outcome.err.rfind("gazehold: ", 0), 0u) << outcome.err;
    EXPECT_NE(outcome.err.find(part), std::string::npos) << part << '\n' << outcome.err;
    EXPECT_EQ(names(), before) << part;
  }

 private:
  std::string name_;
};

}  // namespace gazehold::test

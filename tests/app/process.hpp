// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace gazehold::test {

/// Exit codes, as the README tells them.
inline constexpr int failed = 1, usage = 2, invalidFile = 3, cannotWrite = 5, interrupted = 130;

/// What a process left.
struct Outcome {
  int code = -1;  ///< exit code, or 1000 + the signal that ended it
  std::string out, err;
};

/// Where the standard output of a process goes.
enum class Output { captured, brokenPipe, closed };

/// gazehold-batch, or another program, as a process; its output is kept in files without a name.
class Process {
 public:
  Process(const std::vector<std::string>& arguments, const std::string& workingDirectory,
          Output output = Output::captured, const char* program = GAZEHOLD_BATCH);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  void signal(int number) const;
  bool running();
  /// Waits for the end.
  Outcome wait();

 private:
  pid_t id_ = -1;
  int out_ = -1, err_ = -1;  // unnamed files
  bool ended_ = false;
  int status_ = 0;
};

/// Runs gazehold-batch, or another program, to its end.
Outcome run(const std::vector<std::string>& arguments, const std::string& workingDirectory,
            Output output = Output::captured, const char* program = GAZEHOLD_BATCH);

}  // namespace gazehold::test

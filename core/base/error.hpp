// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace gazehold {

/// What a program answers to the shell.
enum class ExitCode {
  done = 0,
  failed = 1,
  wrongUsage = 2,
  invalidFile = 3,
  diverged = 4,
  cannotWrite = 5,
  interrupted = 130,
};

/// Something that a user can mend: says what is wrong, where, and what would be right, in one line.
class Error : public std::runtime_error {
 public:
  Error(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

/// Unknown name, value out of range, option that does not fit.
class UsageError : public Error {
 public:
  explicit UsageError(const std::string& message) : Error(ExitCode::wrongUsage, message) {}
};

/// A file that cannot be read, written or understood; `where` is the path, with the line if there is one.
class FileError : public Error {
 public:
  FileError(const std::string& where, const std::string& message, ExitCode code = ExitCode::invalidFile)
      : Error(code, where + ": " + message) {}
};

/// A file or another output that cannot be written.
class WriteError : public FileError {
 public:
  WriteError(const std::string& where, const std::string& message) : FileError(where, message, ExitCode::cannotWrite) {}
};

}  // namespace gazehold

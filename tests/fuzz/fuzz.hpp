// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// What a fuzzer calls with every input, and what replays the kept ones: aborts where a promise is broken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace gazehold::fuzz {

/// Whether a message can be shown: short, in one line, without control characters.
bool isOneLine(std::string_view message);

/// A directory in memory where there is one, else in the temporary one; gone at the end of the program.
class Directory {
 public:
  Directory();
  ~Directory();
  Directory(const Directory&) = delete;
  Directory& operator=(const Directory&) = delete;

  const std::string& path() const { return path_; }
  /// Writes a file and gives its path.
  std::string write(const std::string& name, const void* data, std::size_t size) const;

 private:
  std::string path_;
};

}  // namespace gazehold::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
// A file is a recording, with times that rise and finite values, or is refused in one line.
#include <cmath>
#include <cstdlib>

#include "base/error.hpp"
#include "fuzz.hpp"
#include "io/recording_csv.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gazehold;
  static const fuzz::Directory directory;
  const std::string path = directory.write("a.csv", data, size);
  try {
    const auto recording = readRecording(path);
    if (recording->time.empty() || recording->time.front() != 0 || recording->values.size() != recording->time.size() ||
        recording->second.size() != (recording->kind == RecordingKind::path ? recording->time.size() : 0))
      std::abort();
    for (std::size_t k = 0; k < recording->time.size(); ++k)
      if (!std::isfinite(recording->values[k]) || (k > 0 && !(recording->time[k] > recording->time[k - 1])))
        std::abort();
  } catch (const FileError& error) {
    if (!fuzz::isOneLine(error.what())) std::abort();
  }
  return 0;
}

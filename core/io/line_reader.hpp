// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gazehold {

/// Reads a text file line by line in constant memory. CR LF, a last line without an end, and a UTF-8 byte order
/// mark at the start are all fine. Throws FileError for what cannot be read, for what is no plain file and
/// may never end, such as a pipe, for a NUL byte or a carriage return within a line, and for a line of more than 64 kB,
/// which no table of numbers has.
class LineReader {
 public:
  explicit LineReader(std::string path);

  /// The next line without its end; false at the end of the file. The text is good until the next call.
  bool next(std::string_view& line);
  /// Number of the last line, from 1.
  std::size_t number() const { return number_; }
  /// The path and the last line, for messages: "gaze.csv, line 17".
  std::string where() const;

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  bool fill();

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::size_t number_ = 0;
  bool atEnd_ = false;
};

/// Splits a line of comma separated values into cells, without spaces or double quotes around them; between quotes a
/// comma is a character as others, and a doubled quote stays doubled. False when a quote is not closed. `cells` keeps
/// its room between calls.
bool splitCsv(std::string_view line, std::vector<std::string_view>& cells);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/line_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.hpp"

namespace gazehold {

namespace {

constexpr std::size_t longestLine = 64 * 1024;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

LineReader::LineReader(std::string path) : path_(std::move(path)), buffer_(2 * longestLine) {
  // to open a pipe or a device must not wait for whoever is at its other end
  const int descriptor = ::open(path_.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat present {};
  if (descriptor >= 0 && ::fstat(descriptor, &present) == 0) file_.reset(::fdopen(descriptor, "rb"));
  if (!file_) throw FileError(path_, std::string("cannot be read: ") + std::strerror(errno));
  if (S_ISDIR(present.st_mode)) throw FileError(path_, "is a directory, not a file");
  if (!S_ISREG(present.st_mode))
    throw FileError(path_, std::string(S_ISFIFO(present.st_mode) ? "is a pipe" : "is a device") +
                               ", and may never end; write what it gives into a file first, and name that");
}

std::string LineReader::where() const { return path_ + ", line " + std::to_string(number_); }

bool LineReader::fill() {
  if (atEnd_) return false;
  // what is left moves to the front, and the rest of the buffer is read
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  const std::size_t got = std::fread(buffer_.data() + end_, 1, buffer_.size() - end_, file_.get());
  if (std::ferror(file_.get()) != 0) throw FileError(path_, std::string("cannot be read: ") + std::strerror(errno));
  end_ += got;
  atEnd_ = got == 0;
  return got > 0;
}

bool LineReader::next(std::string_view& line) {
  ++number_;
  std::size_t searched = 0;
  for (;;) {
    const char* from = buffer_.data() + begin_;
    const void* found = std::memchr(from + searched, '\n', end_ - begin_ - searched);
    if (found != nullptr) {
      line = {from, static_cast<std::size_t>(static_cast<const char*>(found) - from)};
      begin_ += line.size() + 1;
      break;
    }
    searched = end_ - begin_;
    if (searched > longestLine) throw FileError(where(), "is longer than 64 kB; this is no table of numbers");
    if (!fill()) {
      if (searched == 0) return false;
      line = {buffer_.data() + begin_, searched};
      begin_ = end_;
      break;
    }
  }
  if (number_ == 1 && line.starts_with(byteOrderMark)) line.remove_prefix(byteOrderMark.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.find('\0') != std::string_view::npos) throw FileError(where(), "holds binary data, not text");
  if (line.find('\r') != std::string_view::npos)
    throw FileError(where(), "has a carriage return within; lines end with LF or CR LF");
  return true;
}

bool splitCsv(std::string_view line, std::vector<std::string_view>& cells) {
  cells.clear();
  for (std::size_t from = 0;;) {
    // a quote counts where a cell begins with it, and a doubled one closes and opens again
    std::size_t comma = std::min(line.find_first_not_of(" \t", from), line.size());
    const bool quotes = comma < line.size() && line[comma] == '"';
    bool within = false;
    for (; comma < line.size() && (within || line[comma] != ','); ++comma)
      if (quotes && line[comma] == '"') within = !within;
    if (within) return false;
    std::string_view cell = trimmed(line.substr(from, comma - from));
    if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"') cell = cell.substr(1, cell.size() - 2);
    cells.push_back(cell);
    if (comma == line.size()) return true;
    from = comma + 1;
  }
}

}  // namespace gazehold

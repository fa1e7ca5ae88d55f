// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gazehold {

/// Where a file of that name is written: symbolic links are followed, also one that leads to nothing yet.
std::string destinationOf(const std::string& path);

/// A file that grows at its end, by whole pieces or not at all. One thread at a time.
class AppendFile {
 public:
  /// Opens it with the flags of open(2). Throws WriteError.
  AppendFile(const std::string& path, int flags);
  /// Takes over what is open, and `size` long.
  AppendFile(std::string path, int descriptor, std::uintmax_t size);
  ~AppendFile();
  AppendFile(AppendFile&& other) noexcept;
  AppendFile& operator=(AppendFile&& other) noexcept;

  /// Keeps other programs that ask from it, for as long as it is open; false when one has it already, or
  /// has removed or replaced it. File systems without locks are taken as they are.
  bool lock();
  /// Adds a piece and hands it to the system at once. Throws WriteError, such as when the disk is full; then nothing was
  /// added.
  void append(std::string_view piece);
  /// Drops what is beyond so many bytes. Throws WriteError.
  void cut(std::uintmax_t size);
  std::uintmax_t size() const { return size_; }
  const std::string& path() const { return path_; }

 private:
  [[noreturn]] void fail(int error) const;

  std::string path_;
  int descriptor_ = -1;
  std::uintmax_t size_ = 0;
};

/// A file that appears under its name only when it is complete: written beside it in the same directory under a
/// temporary name, and renamed at commit. Destroyed without commit it leaves nothing behind. What is there already
/// is replaced, and keeps its permissions; a symbolic link is followed. What programs that were killed have left in the
/// directory is cleared away. One thread at a time.
class AtomicFile {
 public:
  /// Opens the temporary file. Throws WriteError when the directory or an existing file cannot be written, or when
  /// `path` is something else than a file.
  explicit AtomicFile(const std::string& path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// Appends. Throws WriteError, such as when the disk is full.
  void write(std::string_view bytes);
  void write(const void* data, std::size_t size) { write({static_cast<const char*>(data), size}); }
  /// Replaces bytes at the start of the file, no more than were written. Throws WriteError.
  void overwriteStart(std::string_view bytes);
  /// Makes the file complete and gives it its name. Throws WriteError; then nothing has changed under that name.
  void commit();

  /// The same, to go on at its end, and still locked. What it holds is with the system, and on the disk when that sees fit.
  AppendFile commitAndGoOn();

  /// The name as it was given.
  const std::string& path() const { return path_; }

 private:
  bool open();
  void flush();
  [[noreturn]] void fail(int error) const;

  std::string path_, final_, temporary_;
  int descriptor_ = -1;
  std::vector<char> buffer_;
};

/// Makes a directory, with all above it, or none of them. Throws WriteError.
void makeDirectory(const std::string& path);
/// Writes a whole file. Throws WriteError.
void writeWhole(const std::string& path, std::string_view text);

}  // namespace gazehold

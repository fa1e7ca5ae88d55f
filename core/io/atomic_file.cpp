// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "base/error.hpp"

namespace gazehold {

namespace {

constexpr std::size_t bufferSize = 1 << 16;

// short and without the file's own name, which may be as long as a name can be
std::string temporaryName(const std::string& path) {
  static std::atomic<unsigned> count{0};
  const std::string name = ".gazehold-" + std::to_string(getpid()) + "-" + std::to_string(count++) + ".part";
  return (std::filesystem::path(path).parent_path() / name).string();
}

// writes all of it at `offset`, or at the end where that is negative; gives errno
int writeAll(int descriptor, std::string_view bytes, off_t offset) {
  while (!bytes.empty()) {
    const ssize_t done = offset < 0 ? ::write(descriptor, bytes.data(), bytes.size())
                                    : ::pwrite(descriptor, bytes.data(), bytes.size(), offset);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(done));
    if (offset >= 0) offset += done;
  }
  return 0;
}

}  // namespace

AtomicFile::AtomicFile(const std::string& path) : path_(path), final_(path) {
  if (path.empty()) throw FileError("''", "cannot be written: a file needs a name");
  struct stat present {};
  const bool exists = ::stat(path.c_str(), &present) == 0;
  if (exists && S_ISDIR(present.st_mode)) throw FileError(path, "is a directory, not a file");
  if (exists && !S_ISREG(present.st_mode)) throw FileError(path, "is not a plain file");
  if (exists && ::access(path.c_str(), W_OK) != 0) fail(errno);
  if (exists) {
    // the file that a link points to is replaced, not the link
    std::error_code error;
    const auto real = std::filesystem::canonical(path, error);
    if (!error) final_ = real.string();
  }
  do {
    temporary_ = temporaryName(final_);
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (descriptor_ < 0 && errno == EEXIST);
  if (descriptor_ < 0) fail(errno);
  if (exists && ::fchmod(descriptor_, present.st_mode & 07777) != 0) {
    // permissions are a courtesy; the content is what matters
  }
  buffer_.reserve(bufferSize);
}

AtomicFile::~AtomicFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

void AtomicFile::fail(int error) const {
  throw FileError(path_, std::string("cannot be written: ") + std::strerror(error));
}

void AtomicFile::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > bufferSize) flush();
  if (bytes.size() > bufferSize) {
    if (const int error = writeAll(descriptor_, bytes, -1)) fail(error);
    return;
  }
  buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
}

void AtomicFile::flush() {
  const int error = writeAll(descriptor_, {buffer_.data(), buffer_.size()}, -1);
  buffer_.clear();
  if (error) fail(error);
}

void AtomicFile::overwriteStart(std::string_view bytes) {
  flush();
  if (const int error = writeAll(descriptor_, bytes, 0)) fail(error);
}

void AtomicFile::commit() {
  flush();
  // on the disk before it gets its name, so that a power cut leaves the old file or the new one
  if (::fsync(descriptor_) != 0) fail(errno);
  if (::rename(temporary_.c_str(), final_.c_str()) != 0) fail(errno);
  ::close(descriptor_);
  descriptor_ = -1;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/atomic_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

#include "base/error.hpp"

namespace gazehold {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t bufferSize = 1 << 16;
constexpr std::string_view temporaryStart = ".gazehold-", temporaryEnd = ".part";

// short and without the file's own name, which may be as long as a name can be
std::string temporaryName(const std::string& path) {
  static std::atomic<unsigned> count{0};
  const std::string name = std::string(temporaryStart) + std::to_string(getpid()) + "-" + std::to_string(count++) +
                           std::string(temporaryEnd);
  return (fs::path(path).parent_path() / name).string();
}

// whoever writes a temporary file holds a lock on it; one of ours that nobody holds was left behind
void clearIfLeft(const fs::path& path) {
  struct stat present {};
  if (::lstat(path.c_str(), &present) != 0 || !S_ISREG(present.st_mode) || present.st_uid != ::geteuid()) return;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return;
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) ::unlink(path.c_str());
  ::close(descriptor);
}

void clearLeftBehind(const fs::path& directory) {
  std::error_code error;
  for (fs::directory_iterator entry(directory.empty() ? "." : directory, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(temporaryStart) && name.ends_with(temporaryEnd)) clearIfLeft(entry->path());
  }
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

std::string destinationOf(const std::string& path) {
  std::error_code error;
  fs::path place = path;
  constexpr int mostLinks = 40;  // as many as the system follows
  for (int k = 0; k < mostLinks && fs::is_symlink(fs::symlink_status(place, error)); ++k) {
    const fs::path next = fs::read_symlink(place, error);
    if (error) break;
    place = place.parent_path() / next;
  }
  return place.string();
}

// ---------------------------------------------------------------- at the end

AppendFile::AppendFile(const std::string& path, int flags) : path_(path) {
  descriptor_ = ::open(path.c_str(), flags | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail(errno);
  struct stat present {};
  if (::fstat(descriptor_, &present) == 0) size_ = static_cast<std::uintmax_t>(present.st_size);
}

AppendFile::AppendFile(std::string path, int descriptor, std::uintmax_t size)
    : path_(std::move(path)), descriptor_(descriptor), size_(size) {}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : path_(std::move(other.path_)), descriptor_(std::exchange(other.descriptor_, -1)), size_(other.size_) {}

AppendFile& AppendFile::operator=(AppendFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(descriptor_, other.descriptor_);
  std::swap(size_, other.size_);
  return *this;
}

AppendFile::~AppendFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void AppendFile::fail(int error) const {
  throw WriteError(path_, std::string("cannot be written: ") + std::strerror(error));
}

bool AppendFile::lock() {
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;
  struct stat present {};
  return ::fstat(descriptor_, &present) != 0 || present.st_nlink > 0;
}

void AppendFile::append(std::string_view piece) {
  if (const int error = writeAll(descriptor_, piece, static_cast<off_t>(size_))) {
    // what is left of it would be overwritten, or dropped by whoever reads; this is tidier
    static_cast<void>(::ftruncate(descriptor_, static_cast<off_t>(size_)) == 0);
    fail(error);
  }
  size_ += piece.size();
}

void AppendFile::cut(std::uintmax_t size) {
  if (size >= size_) return;
  if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) fail(errno);
  size_ = size;
}

// ---------------------------------------------------------------- whole

AtomicFile::AtomicFile(const std::string& path) : path_(path), final_(path) {
  if (path.empty()) throw WriteError("''", "cannot be written: a file needs a name");
  struct stat present {};
  const bool exists = ::stat(path.c_str(), &present) == 0;
  if (!exists && errno == ELOOP) fail(errno);
  if (exists && S_ISDIR(present.st_mode)) throw WriteError(path, "is a directory, not a file");
  if (exists && !S_ISREG(present.st_mode)) throw WriteError(path, "is not a plain file");
  if (exists && ::access(path.c_str(), W_OK) != 0) fail(errno);
  // the file that a link points to is replaced, not the link
  final_ = destinationOf(path);
  clearLeftBehind(fs::path(final_).parent_path());
  while (!open()) {
  }
  if (exists && ::fchmod(descriptor_, present.st_mode & 07777) != 0) {
    // permissions are a courtesy; the content is what matters
  }
  buffer_.reserve(bufferSize);
}

// false when somebody else was quicker
bool AtomicFile::open() {
  temporary_ = temporaryName(final_);
  descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor_ < 0 && errno == EEXIST) return false;
  if (descriptor_ < 0) fail(errno);
  // file systems without locks are taken as they are: nothing is cleared away there
  static_cast<void>(::flock(descriptor_, LOCK_EX));
  struct stat present {};
  if (::fstat(descriptor_, &present) == 0 && present.st_nlink > 0) return true;
  // cleared away before it had its lock
  ::close(descriptor_);
  return false;
}

AtomicFile::~AtomicFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

void AtomicFile::fail(int error) const {
  throw WriteError(path_, std::string("cannot be written: ") + std::strerror(error));
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

AppendFile AtomicFile::commitAndGoOn() {
  flush();
  const off_t size = ::lseek(descriptor_, 0, SEEK_CUR);
  if (size < 0 || ::rename(temporary_.c_str(), final_.c_str()) != 0) fail(errno);
  return {final_, std::exchange(descriptor_, -1), static_cast<std::uintmax_t>(size)};
}

void makeDirectory(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error, ignored;
  std::vector<fs::path> missing;
  for (fs::path place = path; !place.empty() && !fs::exists(place, ignored); place = place.parent_path())
    missing.push_back(place);
  fs::create_directories(path, error);
  if (!error) return;
  // nor those above it, when it cannot be made itself
  for (const fs::path& place : missing) fs::remove(place, ignored);
  throw WriteError(path, "cannot make this directory: " + error.message());
}

void writeWhole(const std::string& path, std::string_view text) {
  AtomicFile file(path);
  file.write(text);
  file.commit();
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/encoder.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/error.hpp"

extern char** environ;

namespace gazehold {

namespace {

constexpr int pipeSize = 1 << 20;

int unnamedFile() {
  const char* place = std::getenv("TMPDIR");
  std::string pattern = std::string(place && *place ? place : "/tmp") + "/gazehold-ffmpeg-XXXXXX";
  const int descriptor = ::mkostemp(pattern.data(), O_CLOEXEC);
  if (descriptor >= 0) ::unlink(pattern.c_str());
  return descriptor;
}

// with these for its three streams; gives errno
int spawn(pid_t& id, const std::vector<std::string>& words, int in, int out, int err) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  const auto give = [&](int descriptor, int as) {
    if (descriptor >= 0) posix_spawn_file_actions_adddup2(&actions, descriptor, as);
    else posix_spawn_file_actions_addopen(&actions, as, "/dev/null", O_RDWR, 0);
  };
  give(in, 0), give(out, 1), give(err, 2);
  // in a group of its own: Ctrl+C is for us, and we end it
  posix_spawnattr_setpgroup(&attributes, 0);
  sigset_t usual;
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
  std::vector<char*> argv;
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  const int error = posix_spawnp(&id, argv[0], &actions, &attributes, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

std::string contentOf(int descriptor) {
  std::string text;
  char buffer[4096];
  off_t at = 0;
  for (ssize_t got; (got = ::pread(descriptor, buffer, sizeof buffer, at)) > 0; at += got)
    text.append(buffer, static_cast<std::size_t>(got));
  return text;
}

std::string lastLine(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

int answerOf(pid_t id) {
  int status = 0;
  while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ffmpeg::Ffmpeg(std::vector<std::string> words, std::string output) : output_(std::move(output)), said_(unnamedFile()) {
  words.insert(words.begin(), {"ffmpeg", "-hide_banner", "-loglevel", "error", "-nostdin", "-y"});
  words.push_back(output_);
  int ends[2] = {-1, -1};
  if (::pipe2(ends, O_CLOEXEC) != 0)
    throw Error(ExitCode::failed, std::string("no pipe to ffmpeg: ") + std::strerror(errno));
  ::fcntl(ends[1], F_SETPIPE_SZ, pipeSize);
  const int error = spawn(id_, words, ends[0], -1, said_);
  ::close(ends[0]);
  pictures_ = ends[1];
  if (error == 0) return;
  id_ = -1;
  ::close(pictures_);
  if (said_ >= 0) ::close(said_);
  throw Error(ExitCode::failed, error == ENOENT ? std::string("ffmpeg is not installed (Debian: ffmpeg)")
                                                : std::string("ffmpeg cannot be started: ") + std::strerror(error));
}

Ffmpeg::~Ffmpeg() {
  if (pictures_ >= 0) ::close(pictures_);
  if (id_ > 0) {
    ::kill(id_, SIGKILL);
    answerOf(id_);
    ::unlink(output_.c_str());
  }
  if (said_ >= 0) ::close(said_);
}

void Ffmpeg::write(const void* bytes, std::size_t size) {
  const auto* at = static_cast<const char*>(bytes);
  while (size > 0) {
    const ssize_t done = ::write(pictures_, at, size);
    if (done < 0 && errno == EINTR) continue;
    // it has ended before its time, and says why
    if (done < 0) wait(), fail();
    at += done;
    size -= static_cast<std::size_t>(done);
  }
}

int Ffmpeg::wait() {
  if (pictures_ >= 0) ::close(std::exchange(pictures_, -1));
  return answerOf(std::exchange(id_, -1));
}

// what it says of the disk is told of the file
void Ffmpeg::fail() {
  ::unlink(output_.c_str());
  const std::string said = contentOf(said_);
  for (const int error : {ENOSPC, EFBIG, EDQUOT})
    if (said.find(std::strerror(error)) != std::string::npos)
      throw WriteError(output_, std::string("cannot be written: ") + std::strerror(error));
  throw Error(ExitCode::failed, "ffmpeg failed: " + (said.empty() ? "it did not say why" : lastLine(said)));
}

void Ffmpeg::end() {
  // it also answers 0 where the end of a file did not fit on the disk, but says so
  if (wait() != 0 || !contentOf(said_).empty()) fail();
  const int file = ::open(output_.c_str(), O_RDONLY | O_CLOEXEC);
  const bool kept = file >= 0 && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  if (!kept) throw WriteError(output_, std::string("cannot be written: ") + std::strerror(error));
}

std::string ffmpegVersion() {
  const int said = unnamedFile();
  pid_t id = -1;
  std::string first;
  if (said >= 0 && spawn(id, {"ffmpeg", "-version"}, -1, said, -1) == 0 && answerOf(id) == 0) {
    first = contentOf(said);
    first.resize(std::min(first.size(), first.find('\n')));
  }
  if (said >= 0) ::close(said);
  return first;
}

}  // namespace gazehold

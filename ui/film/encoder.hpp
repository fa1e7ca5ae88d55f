// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace gazehold {

/// ffmpeg, as a process that is fed pictures, or that works on files. One thread at a time.
class Ffmpeg {
 public:
  /// `output` is the file that it writes: what cannot be written is told of that one. Throws Error where ffmpeg is not
  /// installed.
  Ffmpeg(std::vector<std::string> words, std::string output);
  /// Ends it where it still runs, and removes what it has written.
  ~Ffmpeg();
  Ffmpeg(const Ffmpeg&) = delete;
  Ffmpeg& operator=(const Ffmpeg&) = delete;

  /// Hands over bytes of a raw picture. Throws what end() throws.
  void write(const void* bytes, std::size_t size);
  /// Waits until it is done, and puts what it has written on the disk. Throws WriteError where the disk is full, Error with
  /// ffmpeg's last line where it failed otherwise.
  void end();

 private:
  int wait();
  [[noreturn]] void fail();

  std::string output_;
  pid_t id_ = -1;
  int pictures_ = -1, said_ = -1;
};

/// What says which ffmpeg it is: the first line of `ffmpeg -version`; empty where there is none.
std::string ffmpegVersion();

}  // namespace gazehold

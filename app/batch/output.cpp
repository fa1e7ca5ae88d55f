// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/message.hpp"

namespace gazehold::batch {

namespace {

bool writeAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t done = ::write(descriptor, text.data(), text.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(done));
  }
  return true;
}

}  // namespace

void holdStandardStreams() {
  // open for the wrong direction, so that using them still is an error
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

void print(std::string_view text) {
  if (!writeAll(STDOUT_FILENO, text))
    throw WriteError("standard output", std::string("cannot be written: ") + std::strerror(errno));
}

void complain(std::string_view message) {
  // the last word of a program; there is nobody to tell when it cannot be said
  static_cast<void>(writeAll(STDERR_FILENO, "gazehold-batch: " + messageLine(message) + '\n'));
}

}  // namespace gazehold::batch

// SPDX-License-Identifier: GPL-3.0-or-later
#include "interruption.hpp"

#include <csignal>

#include "base/error.hpp"

namespace gazehold::batch {

namespace {

std::atomic<bool> flag{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only set what needs no lock");

// a program started with nohup or in the background keeps ignoring what it was told to ignore
void handleUnlessIgnored(int signal) {
  struct sigaction present {};
  if (sigaction(signal, nullptr, &present) == 0 && present.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = [](int) { flag.store(true, std::memory_order_relaxed); };
  sigaction(signal, &action, nullptr);
}

}  // namespace

void handleSignals() {
  handleUnlessIgnored(SIGINT);
  handleUnlessIgnored(SIGTERM);
  handleUnlessIgnored(SIGHUP);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

const std::atomic<bool>& interrupted() { return flag; }

void throwIfInterrupted() {
  if (flag.load(std::memory_order_relaxed)) throw Error(ExitCode::interrupted, "interrupted; nothing was written");
}

}  // namespace gazehold::batch

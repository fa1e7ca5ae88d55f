// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.hpp"

#include <unistd.h>

#include <cmath>
#include <string>

#include "base/number.hpp"

namespace gazehold::batch {

namespace {

constexpr std::chrono::milliseconds interval{200};

// a terminal that goes away must not end the run
void show(const std::string& text) { static_cast<void>(!::write(STDERR_FILENO, text.data(), text.size())); }

std::string timeText(double time) {
  const auto whole = static_cast<long long>(std::ceil(time));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

}  // namespace

Progress::Progress(Step steps)
    : terminal_(::isatty(STDERR_FILENO) == 1), steps_(steps), began_(Clock::now()), next_(began_ + interval) {}

Progress::~Progress() {
  if (drawn_) show("\r\033[K");
}

void Progress::update(Step done) {
  if (!terminal_ || done <= 0) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + interval;
  const double elapsed = std::chrono::duration<double>(now - began_).count();
  const double part = static_cast<double>(done) / static_cast<double>(steps_);
  show("\r\033[K" + numberText(100 * part, 0) + " %  " + numberText(seconds(done), 1) + " of " +
       numberText(seconds(steps_)) + " s  " + numberText(seconds(done) / elapsed, 0) + "x  " +
       timeText(elapsed * (1 - part) / part) + " left");
  drawn_ = true;
}

}  // namespace gazehold::batch

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

Progress::Progress() : terminal_(::isatty(STDERR_FILENO) == 1), began_(Clock::now()), next_(began_) {}

Progress::~Progress() {
  if (drawn_) show("\r\033[K");
}

bool Progress::due() const { return terminal_ && Clock::now() >= next_; }

double Progress::elapsed() const { return std::chrono::duration<double>(Clock::now() - began_).count(); }

void Progress::draw(double part, const std::string& detail) {
  if (before_ < 0) before_ = part;
  std::string line = "\r\033[K" + numberText(std::floor(100 * part), 0) + " %  " + detail;
  if (part > before_) line += "  " + timeText(elapsed() * (1 - part) / (part - before_)) + " left";
  show(line);
  drawn_ = true;
  next_ = Clock::now() + interval;
}

}  // namespace gazehold::batch

// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/corrections.hpp"

#include <algorithm>
#include <cmath>

#include "world/pulse_generator.hpp"

namespace gazehold {

namespace {

constexpr std::size_t delay = 750;     // retina 50 ms, monitor 25 ms
constexpr Step primaryLatency = 2260;  // from a new goal to its pulse
constexpr Step checkDelay = 1300;      // from the end of a pulse
constexpr Step metronome = 2011;
constexpr Step refractory = 500;
constexpr double seenError = 0.5, deadZone = 0.3, smallestAmplitude = 0.04;  // [deg]

double norm(std::span<const double> v) {
  double square = 0.0;
  for (const double x : v) square += x * x;
  return std::sqrt(square);
}

}  // namespace

Corrections::Corrections(int dimensions, double unit)
    : unit_(unit),
      moments_(delay * (2 * static_cast<std::size_t>(dimensions) + 1)),
      delayed_(2 * static_cast<std::size_t>(dimensions) + 1),
      error_(static_cast<std::size_t>(dimensions)),
      velocity_(static_cast<std::size_t>(dimensions)) {}

void Corrections::sense(const Goal& goal) {
  double* moment = moments_.data() + oldest_ * delayed_.size();
  std::copy_n(moment, delayed_.size(), delayed_.begin());
  std::copy(goal.seen.begin(), goal.seen.end(), moment);
  std::copy(goal.remembered.begin(), goal.remembered.end(), moment + velocity_.size());
  moment[delayed_.size() - 1] = goal.inSight ? 1.0 : 0.0;
  if (++oldest_ == delay) oldest_ = 0;
}

// whether something asks for a pulse now; what it acts on goes to error_
bool Corrections::look(Step now, const Seeing& seeing, const RandomStream& darkness) {
  const auto misses = [&](Occasion occasion) {
    if (!wasInSight()) return true;
    return seeing.darkness > 0.0 && darkness.uniform(static_cast<std::uint64_t>(now) * 4 +
                                                     static_cast<std::uint64_t>(occasion)) < seeing.darkness;
  };
  const auto actOn = [&](std::span<const double> error, double least) {
    std::copy(error.begin(), error.end(), error_.begin());
    seenError_ = error.data() == seen().data();
    return unit_ * norm(error) > least;
  };
  const bool memory = seeing.mode == DarkMode::memory;
  if (changedAt_ != never) {
    // no corrections between a new goal and its saccade
    if (now < changedAt_ + primaryLatency) return false;
    changedAt_ = never;
    lookedAt_ = now;
    primary_ = true;
    if (!misses(Occasion::targetChange)) return actOn(seen(), smallestAmplitude);
    return seeing.mode != DarkMode::retinaCut && actOn(remembered(), smallestAmplitude);
  }
  primary_ = false;
  if (!checked_ && now >= endedAt_ + checkDelay) {
    checked_ = true;
    if (!misses(Occasion::check) && actOn(seen(), seenError)) return true;
  }
  if (now < lookedAt_ + metronome) return false;
  lookedAt_ = now;
  if (!misses(Occasion::tick)) return actOn(seen(), deadZone);
  return memory && actOn(remembered(), deadZone);
}

void Corrections::begin(Step now) {
  amplitude_ = unit_ * norm(error_);
  length_ = pulseSteps(amplitude_);
  endsAt_ = now + length_;
  lookedAt_ = now;
  began_ = true;
  for (std::size_t k = 0; k < velocity_.size(); ++k) velocity_[k] = error_[k] / (static_cast<double>(length_) * dt);
}

void Corrections::step(Step now, const Goal& goal, const Seeing& seeing, const RandomStream& darkness) {
  sense(goal);
  began_ = false;
  if (now >= endsAt_) {
    std::fill(velocity_.begin(), velocity_.end(), 0.0);
    amplitude_ = 0.0;
    endsAt_ = never;
    endedAt_ = lookedAt_ = now;
    checked_ = false;
  }
  if (amplitude_ > 0.0 || now < endedAt_ + refractory) return;
  if (look(now, seeing, darkness)) begin(now);
}

}  // namespace gazehold

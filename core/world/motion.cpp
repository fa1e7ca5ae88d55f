// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/motion.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/elementary.hpp"
#include "network/representation.hpp"

namespace gazehold {

namespace {

constexpr double perRadian = Representation::degreesPerRadian;
constexpr Step kickEvery = 1000;                    // random turning is drawn every 0.1 s
constexpr double wandering = 1.0, smoothing = 0.1;  // its time constants [s]
constexpr double fastestTurn = 150.0;               // on purpose [deg/s]
constexpr double turnGain = 3.0;                    // [1/s]
constexpr double wallBegins = 0.8 * arenaRadius;    // [cm]
constexpr double headingWindow = 0.15;              // a recorded path's direction is taken over ± so long [s]
constexpr double shortestMove = 1.0;                // and needs a move of so much [cm]

double sqrtOfSquares(double x, double y) { return std::sqrt(x * x + y * y); }

// the direction of movement at every sample, unwrapped; where the animal rests, its last one
std::vector<double> headingsAlong(const Recording& path) {
  std::vector<double> headings(path.time.size());
  std::size_t from = 0, until = 0;
  double heading = 0.0;
  bool known = false;
  for (std::size_t k = 0; k < headings.size(); ++k) {
    while (from < k && path.time[from] < path.time[k] - headingWindow) ++from;
    while (until + 1 < headings.size() && path.time[until + 1] <= path.time[k] + headingWindow) ++until;
    // at least the neighbours
    const std::size_t a = std::min(from, k > 0 ? k - 1 : 0), b = std::max(until, std::min(k + 1, headings.size() - 1));
    const double dx = path.values[b] - path.values[a], dy = path.second[b] - path.second[a];
    if (sqrtOfSquares(dx, dy) >= shortestMove) {
      const double direction = perRadian * angleOf(dx, dy);
      heading = known ? heading + wrapped(direction - heading) : direction;
      if (!known) std::fill_n(headings.begin(), k, heading);
      known = true;
    }
    headings[k] = heading;
  }
  return headings;
}

}  // namespace

Motion::Motion(std::uint64_t seed, std::uint32_t walk, bool walks, TargetSource source,
               std::shared_ptr<const Recording> recording)
    : turns_(seed, walks ? Purpose::walking : Purpose::turning, walk),
      walks_(walks),
      source_(source),
      recording_(std::move(recording)) {
  if (!recording_ || recording_->kind != RecordingKind::path) return;
  headings_ = headingsAlong(*recording_);
  if (source_ == TargetSource::recording || source_ == TargetSource::repeated) startPath();
}

void Motion::startPath() {
  x_ = recording_->values[0];
  y_ = recording_->second[0];
  heading_ = headings_[0];
}

void Motion::use(TargetSource source, Step now) {
  source_ = source;
  began_ = now;
  wanted_ = 0.0;
}

void Motion::place(double first, double second) {
  source_ = TargetSource::placed;
  goalX_ = first;
  goalY_ = second;
}

void Motion::step(Step now, const Conditions& conditions) {
  switch (source_) {
    case TargetSource::random: wander(now, conditions); break;
    case TargetSource::placed: approach(conditions); break;
    case TargetSource::recording:
    case TargetSource::repeated: replay(now); break;
  }
  turn(now);
  x_ += dt * (cosine_ * forward_ - sine_ * leftward_);
  y_ += dt * (sine_ * forward_ + cosine_ * leftward_);
}

void Motion::wander(Step now, const Conditions& conditions) {
  if (now % kickEvery == 0) {
    constexpr double interval = kickEvery * dt;
    const double kept = exponential(-interval / wandering);
    wanted_ = kept * wanted_ + conditions.turnRate * std::sqrt(1.0 - kept * kept) *
                                   turns_.normal(static_cast<std::uint64_t>(now / kickEvery));
  }
  double wanted = wanted_;
  forward_ = leftward_ = 0.0;
  if (walks_) {
    const double distance = sqrtOfSquares(x_, y_);
    const double outward = x_ * cosine_ + y_ * sine_;  // cm along the heading
    const bool leaving = distance > wallBegins && outward > 0.0;
    // back along the shorter way
    if (leaving) wanted = x_ * sine_ - y_ * cosine_ > 0.0 ? fastestTurn : -fastestTurn;
    forward_ = distance >= arenaRadius && outward > 0.0 ? 0.0 : conditions.walkingSpeed;
  }
  turning_ += dt / smoothing * (wanted - turning_);
}

void Motion::approach(const Conditions& conditions) {
  forward_ = leftward_ = 0.0;
  double goal = goalX_;
  double left = 1.0;  // of the speed
  if (walks_) {
    const double dx = goalX_ - x_, dy = goalY_ - y_, distance = sqrtOfSquares(dx, dy);
    goal = distance < 1.0 ? heading_ : perRadian * angleOf(dx, dy);
    left = std::min(1.0, distance / 10.0);
  }
  const double off = wrapped(goal - heading_);
  const double wanted = std::clamp(turnGain * off, -fastestTurn, fastestTurn);
  turning_ += dt / smoothing * (wanted - turning_);
  if (walks_ && std::fabs(off) < 60.0) forward_ = left * conditions.walkingSpeed;
}

// angular velocity between samples is linear; a path is walked from sample to sample, and back again when it is repeated
void Motion::replay(Step now) {
  turning_ = forward_ = leftward_ = 0.0;
  const double duration = recording_->duration();
  double time = seconds(now - began_), sense = 1.0;
  if (source_ == TargetSource::repeated && duration > 0.0) {
    const double period = walks_ ? 2.0 * duration : duration;
    time -= period * std::floor(time / period);
    if (time > duration) {
      time = 2.0 * duration - time;
      sense = -1.0;
    }
  }
  if (time >= duration) return;
  const std::size_t k = recording_->sampleAt(time, near_);
  const double span = recording_->time[k + 1] - recording_->time[k];
  const auto change = [&](const std::vector<double>& values) { return values[k + 1] - values[k]; };
  if (!walks_) {
    const double part = span > recording_->longestStep ? 0.0 : (time - recording_->time[k]) / span;
    turning_ = recording_->values[k] + part * change(recording_->values);
    return;
  }
  if (now == began_) startPath();
  turning_ = sense * change(headings_) / span;
  const double vx = sense * change(recording_->values) / span, vy = sense * change(recording_->second) / span;
  forward_ = cosine_ * vx + sine_ * vy;
  leftward_ = cosine_ * vy - sine_ * vx;
}

// the unit vector turns a little in every step, and is set anew every millisecond
void Motion::turn(Step now) {
  const double angle = dt * turning_ / perRadian;
  heading_ += dt * turning_;
  if (now % stepsPerSample == 0) {
    const auto [sine, cosine] = sineCosine(heading_ / perRadian);
    sine_ = sine;
    cosine_ = cosine;
    return;
  }
  const double cosine = cosine_ - angle * sine_;
  sine_ += angle * cosine_;
  cosine_ = cosine;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/path/path_world.hpp"

#include <algorithm>
#include <cmath>

#include "base/elementary.hpp"

namespace gazehold {

Landmark landmarkOf(int k, int n) {
  constexpr double goldenAngle = 2.39996322972865332;
  const double radius = 0.95 * arenaRadius * std::sqrt((k + 0.5) / n);
  const auto [sine, cosine] = sineCosine(k * goldenAngle);
  return {radius * cosine, radius * sine};
}

Landmark believedHome(const TraceSample& sample) {
  const double x = sample.x - sample.representedX, y = sample.y - sample.representedY;
  const double most = 0.999 * arenaRadius, distance = std::sqrt(x * x + y * y);
  const double factor = distance > most ? most / distance : 1.0;
  return {factor * x, factor * y};
}

PathWorld::PathWorld(const Representation& ring, std::uint64_t seed, std::uint32_t walk, TargetSource source,
                     std::shared_ptr<const Recording> recording)
    : ring_(ring.dimensions()),
      darkness_(seed, Purpose::darkness, 1),
      motion_(seed, walk, true, source, std::move(recording)),
      heading_(ring, seed) {}

void PathWorld::lookForLandmarks(int landmarks) {
  nearLandmark_ = false;
  for (int k = 0; k < landmarks; ++k) {
    const Landmark place = landmarkOf(k, landmarks);
    const double dx = place.x - motion_.x(), dy = place.y - motion_.y();
    nearLandmark_ = nearLandmark_ || dx * dx + dy * dy <= landmarkReach * landmarkReach;
  }
}

void PathWorld::command(Step now, const Conditions& conditions, double* velocity, double* teaching) {
  motion_.step(now, conditions);
  heading_.command(now, conditions, motion_, velocity, teaching);
  if (now % (10 * stepsPerSample) == 0) lookForLandmarks(conditions.landmarks);
  const std::array<double, 2> error = {motion_.x() / arenaRadius - represented_[0],
                                       motion_.y() / arenaRadius - represented_[1]};
  Seeing seeing = conditions.seeing;
  seeing.mode = DarkMode::retinaCut;
  position_.step(now, {error, {}, nearLandmark_}, seeing, darkness_);

  // own motion, turned by the heading that is represented
  const auto [cosine, sine] = heading_.direction();
  velocity[ring_] = (cosine * motion_.forward() - sine * motion_.leftward()) / arenaRadius + position_.velocity()[0];
  velocity[ring_ + 1] =
      (sine * motion_.forward() + cosine * motion_.leftward()) / arenaRadius + position_.velocity()[1];
  conditions.ruleNow(1).teaching(position_.velocity(), position_.amplitude(), arenaRadius, teaching + ring_);
}

void PathWorld::follow(Step, const Conditions&, const double* represented) {
  heading_.follow(represented);
  std::copy_n(represented + ring_, 2, represented_.begin());
}

void PathWorld::count(Step now, const Conditions& conditions, Counts& counts) {
  const Corrections* const corrections[] = {&heading_.corrections(), &position_};
  begun_ = 0;
  for (std::size_t module = 0; module < 2; ++module) {
    if (!corrections[module]->began()) continue;
    saccades_[begun_] = corrections[module]->saccade(now, conditions.ruleNow(module));
    saccades_[begun_].module = static_cast<std::uint8_t>(module);
    counts.add(saccades_[begun_++]);
  }
  if (now % stepsPerSample == 0 && now >= stepsPerSecond) {
    const double dx = motion_.x() - arenaRadius * represented_[0], dy = motion_.y() - arenaRadius * represented_[1];
    counts.add(dx * dx + dy * dy);
  }
}

void PathWorld::describe(TraceSample& sample) const {
  sample.heading = wrapped(motion_.heading());
  sample.seenHeading = wrapped(heading_.seenHeading(motion_));
  sample.representedHeading = heading_.represented();
  sample.radius = heading_.radius();
  sample.turning = motion_.turning();
  sample.x = motion_.x();
  sample.y = motion_.y();
  sample.representedX = arenaRadius * represented_[0];
  sample.representedY = arenaRadius * represented_[1];
  sample.speed = std::sqrt(motion_.forward() * motion_.forward() + motion_.leftward() * motion_.leftward());
}

Eigen::VectorXd PathWorld::startValue(const Representation& module) const {
  if (module.shape == Shape::ring) return module.onRing(motion_.heading());
  return Eigen::Vector2d(motion_.x(), motion_.y()) / arenaRadius;
}

std::string_view PathWorld::failure() const {
  constexpr double farthest = 20.0;
  const double distance = std::sqrt(represented_[0] * represented_[0] + represented_[1] * represented_[1]);
  if (!heading_.finite() || !std::isfinite(distance)) return "a value is not finite";
  if (heading_.radius() > farthest) return "the represented heading has run away, beyond 20 times the ring";
  return distance > farthest ? "the represented position has run away, beyond 20 times the arena" : std::string_view{};
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "base/random.hpp"
#include "base/units.hpp"
#include "world/conditions.hpp"
#include "world/recording.hpp"
#include "world/target.hpp"

namespace gazehold {

/// Radius of the round arena [cm]; its centre is home.
inline constexpr double arenaRadius = 100.0;

/// How the animal turns its head and, where it walks, moves through the arena: at random, toward a place that a person
/// gives, or as recorded. What it tells is at once the truth and what the animal feels of its own motion.
///
/// Random turning is an Ornstein–Uhlenbeck process of 1 s, smoothed over 0.1 s; near the wall the animal turns back.
class Motion {
 public:
  /// `seed` and `walk` key the random numbers; a recording must be of the right kind.
  Motion(std::uint64_t seed, std::uint32_t walk, bool walks, TargetSource source,
         std::shared_ptr<const Recording> recording);

  /// One step, with what the parameters say of turning and walking.
  void step(Step now, const Conditions& conditions);

  double heading() const { return heading_; }  ///< [deg], from the x axis, unwrapped
  double turning() const { return turning_; }  ///< [deg/s]
  double x() const { return x_; }              ///< [cm]
  double y() const { return y_; }
  /// Velocity as the animal feels it, along and to the left of its heading [cm/s].
  double forward() const { return forward_; }
  double leftward() const { return leftward_; }
  /// Unit vector of the heading.
  double cosine() const { return cosine_; }
  double sine() const { return sine_; }

  TargetSource source() const { return source_; }
  bool hasRecording() const { return recording_ != nullptr; }
  void use(TargetSource source, Step now);
  /// Turns to a heading [deg], or walks to a place [cm].
  void place(double first, double second);

  template <class Archive>
  void state(Archive& archive) {
    archive(source_, heading_, turning_, wanted_, x_, y_, forward_, leftward_, cosine_, sine_, goalX_, goalY_, began_);
  }

 private:
  void wander(Step now, const Conditions& conditions);
  void approach(const Conditions& conditions);
  void replay(Step now);
  void startPath();
  void turn(Step now);

  RandomStream turns_;
  bool walks_;
  TargetSource source_;
  std::shared_ptr<const Recording> recording_;
  std::vector<double> headings_;  // of the samples of a recorded path [deg], unwrapped
  double heading_ = 0, turning_ = 0, wanted_ = 0, x_ = 0, y_ = 0, forward_ = 0, leftward_ = 0;
  double cosine_ = 1, sine_ = 0;
  double goalX_ = 0, goalY_ = 0;  // where to; a heading is goalX_
  Step began_ = 0;
  std::size_t near_ = 0;  // where the last look-up was; only speeds up the next
};

}  // namespace gazehold

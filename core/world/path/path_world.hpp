// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "world/motion.hpp"
#include "world/ring/heading_loop.hpp"
#include "world/trace.hpp"

namespace gazehold {

/// A place in the arena that tells where it is to an animal that comes near it.
struct Landmark {
  double x = 0, y = 0;  ///< [cm]
};
/// How near [cm].
inline constexpr double landmarkReach = 20.0;
/// Landmark number k of n: spread evenly over the arena.
Landmark landmarkOf(int k, int n);

/// Where an animal ends that walks the way home that it believes in: home and its error, within the arena [cm].
Landmark believedHome(const TraceSample& sample);

/// A walk through a round arena. A ring holds the heading; what the animal feels of its own motion, turned by the heading
/// that the ring represents, moves the position that a second population holds. Landmarks far away correct the heading,
/// those near by the position. Members as EyeWorld's. Ours, not the paper's; after Conklin & Eliasmith (2005) for
/// position, and Zhang (1996) for the ring. The product of speed and direction is formed exactly, not by cells.
class PathWorld {
 public:
  PathWorld(const Representation& ring, std::uint64_t seed, std::uint32_t walk, TargetSource source,
            std::shared_ptr<const Recording> recording);

  void command(Step now, const Conditions& conditions, double* velocity, double* teaching);
  void follow(Step now, const Conditions& conditions, const double* represented);
  void count(Step now, const Conditions& conditions, Counts& counts);
  /// Of heading and position; both may begin in one step.
  std::span<const Saccade> saccades() const { return {saccades_.data(), begun_}; }
  void describe(TraceSample& sample) const;
  std::string_view failure() const;
  static constexpr bool startsAtRest = false;
  /// What a module represents at the start (its dimensions).
  Eigen::VectorXd startValue(const Representation& module) const;

  TargetSource source() const { return motion_.source(); }
  bool hasRecording() const { return motion_.hasRecording(); }
  void use(TargetSource source, Step now) { motion_.use(source, now); }
  void place(double x, double y) { motion_.place(x, y); }

  template <class Archive>
  void state(Archive& archive) {
    archive(motion_, heading_, position_, represented_, nearLandmark_);
  }

 private:
  void lookForLandmarks(int landmarks);

  int ring_;  // dimensions of the ring, which come first
  RandomStream darkness_;
  Motion motion_;
  HeadingLoop heading_;
  Corrections position_{2, arenaRadius};
  std::array<double, 2> represented_{};
  bool nearLandmark_ = false;
  std::array<Saccade, 2> saccades_;
  std::size_t begun_ = 0;
};

}  // namespace gazehold

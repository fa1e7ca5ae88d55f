// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include "base/random.hpp"
#include "network/representation.hpp"
#include "world/conditions.hpp"
#include "world/corrections.hpp"
#include "world/motion.hpp"

namespace gazehold {

/// Around a ring of head-direction cells: angular velocity turns it, and landmarks correct it while there is light. A
/// correction is the vector from what is represented to the point on the ring that the landmarks tell.
class HeadingLoop {
 public:
  HeadingLoop(const Representation& ring, std::uint64_t seed);

  /// Velocity (ring.dimensions()) and κ v_c for the ring's next step.
  void command(Step now, const Conditions& conditions, const Motion& motion, double* velocity, double* teaching);
  void follow(const double* represented);

  const Corrections& corrections() const { return corrections_; }
  /// What landmarks show [deg]: the heading, plus what a distortion has turned them by.
  double seenHeading(const Motion& motion) const { return motion.heading() + turned_; }
  /// The heading represented [deg], within ±180.
  double represented() const { return Representation::heading(represented_.data()); }
  double radius() const;
  /// Unit vector of the represented heading.
  std::array<double, 2> direction() const;
  bool finite() const;

  template <class Archive>
  void state(Archive& archive) {
    archive(turned_, corrections_, represented_);
  }

 private:
  Representation ring_;
  RandomStream darkness_;
  std::array<double, mostDimensions> weights_{}, represented_{};
  double turned_ = 0;  // the landmarks, by a distortion [deg]
  Corrections corrections_;
};

}  // namespace gazehold

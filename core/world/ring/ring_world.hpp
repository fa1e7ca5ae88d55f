// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "world/motion.hpp"
#include "world/ring/heading_loop.hpp"
#include "world/trace.hpp"

namespace gazehold {

/// A head that turns, and its landmarks. Members as EyeWorld's. Ours, not the paper's; rings after Zhang (1996).
class RingWorld {
 public:
  RingWorld(const Representation& ring, std::uint64_t seed, std::uint32_t walk, TargetSource source,
            std::shared_ptr<const Recording> recording)
      : motion_(seed, walk, false, source, std::move(recording)), loop_(ring, seed) {}

  void command(Step now, const Conditions& conditions, double* velocity, double* teaching) {
    motion_.step(now, conditions);
    loop_.command(now, conditions, motion_, velocity, teaching);
  }
  void follow(Step, const Conditions&, const double* represented) { loop_.follow(represented); }
  void count(Step now, const Conditions& conditions, Counts& counts);
  std::span<const Saccade> saccades() const { return {&saccade_, loop_.corrections().began() ? 1u : 0u}; }
  void describe(TraceSample& sample) const;
  std::string_view failure() const;
  static constexpr bool startsAtRest = false;
  /// What a module represents at the start (its dimensions).
  Eigen::VectorXd startValue(const Representation& module) const;

  TargetSource source() const { return motion_.source(); }
  bool hasRecording() const { return motion_.hasRecording(); }
  void use(TargetSource source, Step now) { motion_.use(source, now); }
  void place(double heading, double) { motion_.place(heading, 0.0); }

  template <class Archive>
  void state(Archive& archive) {
    archive(motion_, loop_);
  }

 private:
  Motion motion_;
  HeadingLoop loop_;
  Saccade saccade_;
};

}  // namespace gazehold

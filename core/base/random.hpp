// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace gazehold {

/// What a random number is for. The values are part of the determinism promise: never renumber, only add.
enum class Purpose : std::uint32_t {
  encoder = 1,
  intercept = 2,
  maximumRate = 3,
  startNoise = 4,
  weightNoise = 5,
  target = 6,
  darkness = 7,
  driftLaboratory = 8,
  lesion = 9,
  bootstrap = 10,
  turning = 11,
  walking = 12,
  startPotential = 13,
  tracking = 14,
};

/// Philox 4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"): a keyed bijection of counters.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

/// A stream of random numbers keyed by (seed, purpose, index). Number n of a stream is a pure function of n: nothing
/// depends on the order of calls, on threads, or on what else is running. Any thread.
class RandomStream {
 public:
  RandomStream(std::uint64_t seed, Purpose purpose, std::uint32_t index = 0)
      : seed_(seed), purpose_(purpose), index_(index) {}

  /// Uniform in the open interval (0, 1).
  double uniform(std::uint64_t n) const;
  /// Uniform in (low, high).
  double uniform(std::uint64_t n, double low, double high) const { return low + (high - low) * uniform(n); }
  /// Standard normal: the quantile of uniform(n).
  double normal(std::uint64_t n) const;

 private:
  std::uint64_t seed_;
  Purpose purpose_;
  std::uint32_t index_;
};

/// Quantile of the standard normal distribution at p in (0, 1), relative error about 1e-16 (Wichura 1988, AS 241).
double normalQuantile(double p);

}  // namespace gazehold

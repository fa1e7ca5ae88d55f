// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that is compiled as if every number were finite; whether they are is checked elsewhere. It includes no
// code: an inline function instantiated here could stand in for that of a file that relies on NaN.
#include "network/neuron_kernels.hpp"

#include "base/units.hpp"
#include "neurons/cell.hpp"

// sanitizers start later than the choice of a clone
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__SANITIZE_ADDRESS__)
#define GAZEHOLD_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define GAZEHOLD_CLONES
#endif

namespace gazehold::kernels {

GAZEHOLD_CLONES
double dot(const double* __restrict a, const double* __restrict b, std::size_t n) {
  double sum[lanes] = {};
  const std::size_t whole = n / lanes * lanes;
  for (std::size_t i = 0; i < whole; i += lanes)
    for (std::size_t k = 0; k < lanes; ++k) sum[k] += a[i + k] * b[i + k];
  double rest = 0.0;
  for (std::size_t i = whole; i < n; ++i) rest += a[i] * b[i];
  return (((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]))) + rest;
}

GAZEHOLD_CLONES
void addScaled(double* __restrict y, double factor, const double* __restrict x, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) y[i] += factor * x[i];
}

GAZEHOLD_CLONES
bool fire(double* __restrict current, double* __restrict potential, double* __restrict activity,
          double* __restrict hold, double refractory, std::size_t n) {
  double highest = 0.0;
  for (std::size_t j = 0; j < n; ++j) {
    // all loads first: what follows is then free of branches
    const double before = potential[j], held = hold[j], input = current[j];
    const double v = held > 0.0 ? 0.0 : before;
    const double spikeTrain = v > threshold ? 1.0 / dt : 0.0;
    const double left = held - 1.0;
    const double counted = left > 0.0 ? left : 0.0;
    potential[j] = v + (dt / tauRC) * (input - v);
    activity[j] = activity[j] + (dt / tauSyn) * (spikeTrain - activity[j]);
    hold[j] = v > threshold ? refractory : counted;
    current[j] = spikeTrain;
    highest = v > highest ? v : highest;
  }
  return highest > threshold;
}

namespace {

// one dimension and no residual is the eye in most of its life, and worth a loop of its own
template <bool oneDimension, bool ramps>
[[gnu::always_inline]] inline std::size_t find(const Membranes& m, const double* z, double power, double elapsed,
                                               std::int32_t* firing, double& highestOfAll) {
  constexpr std::size_t block = 64;
  const auto held = [&](std::size_t j) { return power * (ramps ? m.offset[j] + elapsed * m.ramp[j] : m.offset[j]); };
  // more dimensions go through a buffer, one after the other, which keeps each loop simple enough to vectorise
  double buffer[block];
  const auto fill = [&](std::size_t from, std::size_t until) {
    for (std::size_t j = from; j < until; ++j) buffer[j - from] = m.bias[j] + m.drive[j] * z[0];
    for (int d = 1; d < m.dimensions; ++d) {
      const double* drive = m.drive + static_cast<std::size_t>(d) * m.n;
      const double input = z[d];
      for (std::size_t j = from; j < until; ++j) buffer[j - from] += drive[j] * input;
    }
    for (std::size_t j = from; j < until; ++j) buffer[j - from] += held(j);
  };
  std::size_t count = 0;
  highestOfAll = 0.0;
  for (std::size_t from = 0; from < m.n; from += block) {
    const std::size_t until = from + block < m.n ? from + block : m.n;
    if constexpr (!oneDimension) fill(from, until);
    const auto potential = [&](std::size_t j) {
      if constexpr (oneDimension) return (m.bias[j] + m.drive[j] * z[0]) + held(j);
      else return buffer[j - from];
    };
    // few steps have a spike: one maximum for many neurons
    double highest = 0.0;
    for (std::size_t j = from; j < until; ++j) {
      const double v = potential(j);
      highest = v > highest ? v : highest;
    }
    highestOfAll = highest > highestOfAll ? highest : highestOfAll;
    if (highest > threshold)
      for (std::size_t j = from; j < until; ++j)
        if (potential(j) > threshold) firing[count++] = static_cast<std::int32_t>(j);
  }
  return count;
}

}  // namespace

GAZEHOLD_CLONES
std::size_t findFiring(const Membranes& m, const double* z, double power, double elapsed, std::int32_t* firing,
                       double& highest) {
  if (m.ramp != nullptr)
    return m.dimensions == 1 ? find<true, true>(m, z, power, elapsed, firing, highest)
                             : find<false, true>(m, z, power, elapsed, firing, highest);
  return m.dimensions == 1 ? find<true, false>(m, z, power, elapsed, firing, highest)
                           : find<false, false>(m, z, power, elapsed, firing, highest);
}

}  // namespace gazehold::kernels

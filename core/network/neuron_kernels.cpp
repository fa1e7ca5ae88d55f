// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that is compiled as if every number were finite; whether they are is checked elsewhere. It includes no
// code: an inline function instantiated here could stand in for that of a file that relies on NaN.
#include "network/neuron_kernels.hpp"

#include "base/units.hpp"
#include "network/cell.hpp"

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

// with a number of dimensions that is known here the compiler vectorises the whole loop; 0 is any number
template <int known, bool ramps>
[[gnu::always_inline]] inline std::size_t find(const Membranes& m, const double* z, double power, double elapsed,
                                               std::int32_t* firing, double& highestOfAll) {
  // few steps have a spike in a given block: one maximum for many neurons
  constexpr std::size_t block = 64;
  const int dimensions = known > 0 ? known : m.dimensions;
  const auto potential = [&](std::size_t j) {
    double v = m.bias[j];
    for (int d = 0; d < dimensions; ++d) v += m.drive[static_cast<std::size_t>(d) * m.n + j] * z[d];
    return v + power * (ramps ? m.offset[j] + elapsed * m.ramp[j] : m.offset[j]);
  };
  std::size_t count = 0;
  highestOfAll = 0.0;
  for (std::size_t from = 0; from < m.n; from += block) {
    const std::size_t until = from + block < m.n ? from + block : m.n;
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

template <bool ramps>
[[gnu::always_inline]] inline std::size_t find(const Membranes& m, const double* z, double power, double elapsed,
                                               std::int32_t* firing, double& highest) {
  switch (m.dimensions) {
    case 1: return find<1, ramps>(m, z, power, elapsed, firing, highest);
    case 2: return find<2, ramps>(m, z, power, elapsed, firing, highest);
    case 3: return find<3, ramps>(m, z, power, elapsed, firing, highest);
    case 6: return find<6, ramps>(m, z, power, elapsed, firing, highest);
    default: return find<0, ramps>(m, z, power, elapsed, firing, highest);
  }
}

}  // namespace

GAZEHOLD_CLONES
std::size_t findFiring(const Membranes& m, const double* z, double power, double elapsed, std::int32_t* firing,
                       double& highest) {
  return m.ramp != nullptr ? find<true>(m, z, power, elapsed, firing, highest)
                           : find<false>(m, z, power, elapsed, firing, highest);
}

}  // namespace gazehold::kernels

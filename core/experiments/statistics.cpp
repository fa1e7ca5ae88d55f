// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/statistics.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"

namespace gazehold {

namespace {

struct Moments {
  double mean, deviation;
};

template <class Value>
Moments moments(std::size_t n, Value value) {
  double mean = 0, squares = 0;
  for (std::size_t k = 0; k < n; ++k) mean += value(k) / static_cast<double>(n);
  for (std::size_t k = 0; k < n; ++k) squares += (value(k) - mean) * (value(k) - mean);
  return {mean, n > 1 ? std::sqrt(squares / static_cast<double>(n - 1)) : 0.0};
}

double quantile(const std::vector<double>& sorted, double p) {
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

// how far the means of resamples lie from the sample's, in their own standard errors
std::vector<double> studentised(const std::vector<double>& sample, const Moments& whole, std::uint64_t seed) {
  constexpr std::uint64_t resamples = 2000;
  const std::size_t n = sample.size();
  std::vector<double> ratios;
  std::vector<double> drawn(n);
  for (std::uint64_t r = 0; r < resamples; ++r) {
    const RandomStream stream(seed, Purpose::bootstrap, static_cast<std::uint32_t>(r));
    for (std::size_t k = 0; k < n; ++k)
      drawn[k] = sample[std::min(n - 1, static_cast<std::size_t>(stream.uniform(k) * static_cast<double>(n)))];
    const Moments m = moments(n, [&](std::size_t k) { return drawn[k]; });
    // a resample of one value repeated has no standard error
    if (m.deviation > 1e-9 * whole.deviation) ratios.push_back((m.mean - whole.mean) / m.deviation);
  }
  std::sort(ratios.begin(), ratios.end());
  return ratios;
}

}  // namespace

Summary summarise(std::span<const double> values, std::uint64_t seed) {
  std::vector<double> finite;
  for (const double value : values)
    if (std::isfinite(value)) finite.push_back(value);
  Summary s;
  s.n = static_cast<int>(finite.size());
  s.leftOut = static_cast<int>(values.size()) - s.n;
  if (finite.empty()) {
    s.mean = s.median = s.deviation = s.low = s.high = NAN;
    return s;
  }
  const Moments whole = moments(finite.size(), [&](std::size_t k) { return finite[k]; });
  s.mean = whole.mean;
  s.deviation = whole.deviation;
  // in the order of the seeds, before sorting
  const std::vector<double> ratios = s.n >= 3 && whole.deviation > 0 ? studentised(finite, whole, seed)
                                                                     : std::vector<double>{};
  std::sort(finite.begin(), finite.end());
  s.median = quantile(finite, 0.5);
  s.low = finite.front();
  s.high = finite.back();
  if (!ratios.empty()) {
    s.low = s.mean - quantile(ratios, 0.975) * whole.deviation;
    s.high = s.mean - quantile(ratios, 0.025) * whole.deviation;
  }
  return s;
}

std::vector<double> paired(std::span<const double> a, std::span<const double> b) {
  std::vector<double> differences;
  for (std::size_t k = 0; k < std::min(a.size(), b.size()); ++k) differences.push_back(a[k] - b[k]);
  return differences;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/random.hpp"

namespace gazehold {

namespace {

struct Moments {
  double mean, deviation;
};

template <class Value>
Moments moments(std::size_t n, Value value) {
  double mean = 0, squares = 0;
  for (std::size_t k = 0; k < n; ++k) mean += value(k);
  mean /= static_cast<double>(n);
  for (std::size_t k = 0; k < n; ++k) squares += (value(k) - mean) * (value(k) - mean);
  return {mean, n > 1 ? std::sqrt(squares / static_cast<double>(n - 1)) : 0.0};
}

double quantile(const std::vector<double>& sorted, double p) {
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

struct Range {
  double low, high;
};

// with fewer, so many resamples hold almost equal values that the interval grows out of all proportion
constexpr int fewestForBootstrap = 8;

// 2.5 % and 97.5 % of how far a sample's mean lies from the truth, in its standard deviations: Student's distribution
Range studentsRatios(int n) {
  // for 1 to 6 degrees of freedom
  constexpr double quantiles[] = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469};
  const double ratio = quantiles[n - 2] / std::sqrt(n);
  return {-ratio, ratio};
}

// the same from resamples of a sorted sample
Range studentisedRatios(const std::vector<double>& sample, const Moments& whole, std::uint64_t seed, int resamples) {
  const std::size_t n = sample.size();
  std::vector<double> ratios;
  std::vector<double> drawn(n);
  for (int r = 0; r < resamples; ++r) {
    const RandomStream stream(seed, Purpose::bootstrap, static_cast<std::uint32_t>(r));
    for (std::size_t k = 0; k < n; ++k)
      drawn[k] = sample[std::min(n - 1, static_cast<std::size_t>(stream.uniform(k) * static_cast<double>(n)))];
    const Moments m = moments(n, [&](std::size_t k) { return drawn[k]; });
    // a resample of one value repeated has no standard error
    if (m.deviation > 1e-9 * whole.deviation) ratios.push_back((m.mean - whole.mean) / m.deviation);
  }
  std::sort(ratios.begin(), ratios.end());
  return {quantile(ratios, 0.025), quantile(ratios, 0.975)};
}

// Order statistics that bound the median: the k-th from either end, with k as large as P(B < k) ≤ 2.5 % allows, B
// binomial (n, 1/2).
Range medianRange(const std::vector<double>& sorted) {
  const std::size_t n = sorted.size();
  double term = std::exp2(-static_cast<double>(n)), below = term;
  std::size_t k = 0;  // below is P(B ≤ k)
  while (below <= 0.025 && k + 1 < n / 2) {
    ++k;
    term *= static_cast<double>(n - k + 1) / static_cast<double>(k);
    below += term;
  }
  const std::size_t from = below <= 0.025 ? k : (k > 0 ? k - 1 : 0);
  return {sorted[from], sorted[n - 1 - from]};
}

}  // namespace

Summary summarise(std::span<const double> values, std::uint64_t seed, int resamples) {
  std::vector<double> finite;
  for (const double value : values)
    if (std::isfinite(value)) finite.push_back(value);
  Summary s;
  s.n = static_cast<int>(finite.size());
  s.leftOut = static_cast<int>(values.size()) - s.n;
  if (finite.empty()) {
    s.mean = s.median = s.deviation = s.low = s.high = s.medianLow = s.medianHigh = NAN;
    return s;
  }
  s.low = *std::min_element(finite.begin(), finite.end());
  s.high = *std::max_element(finite.begin(), finite.end());
  if (s.low == s.high) {
    // rounding would give equal values a deviation
    s.mean = s.median = s.medianLow = s.medianHigh = s.low;
    return s;
  }
  const Moments whole = moments(finite.size(), [&](std::size_t k) { return finite[k]; });
  s.mean = whole.mean;
  s.deviation = whole.deviation;
  std::sort(finite.begin(), finite.end());
  s.median = quantile(finite, 0.5);
  const Range middle = medianRange(finite);
  s.medianLow = middle.low;
  s.medianHigh = middle.high;
  // squares of enormous or tiny numbers leave the range of a double
  if (!std::isfinite(whole.deviation) || whole.deviation == 0) return s;
  const Range ratios =
      s.n < fewestForBootstrap ? studentsRatios(s.n) : studentisedRatios(finite, whole, seed, resamples);
  s.low = s.mean - ratios.high * whole.deviation;
  s.high = s.mean - ratios.low * whole.deviation;
  return s;
}

double median(std::span<const double> values) {
  std::vector<double> sorted;
  std::ranges::copy_if(values, std::back_inserter(sorted), [](double value) { return std::isfinite(value); });
  std::ranges::sort(sorted);
  return sorted.empty() ? NAN : quantile(sorted, 0.5);
}

double trend(std::span<const double> y) {
  double balance = 0, pairs = 0;
  for (std::size_t a = 0; a < y.size(); ++a)
    for (std::size_t b = a + 1; b < y.size(); ++b, ++pairs) balance += (y[b] > y[a]) - (y[b] < y[a]);
  for (const double value : y)
    if (!std::isfinite(value)) return NAN;
  return balance / pairs;
}

double regressionSlope(std::span<const double> x, std::span<const double> y) {
  const Moments mx = moments(x.size(), [&](std::size_t k) { return x[k]; });
  const Moments my = moments(y.size(), [&](std::size_t k) { return y[k]; });
  double products = 0, squares = 0;
  for (std::size_t k = 0; k < x.size(); ++k) {
    products += (x[k] - mx.mean) * (y[k] - my.mean);
    squares += (x[k] - mx.mean) * (x[k] - mx.mean);
  }
  return products / squares;
}

}  // namespace gazehold

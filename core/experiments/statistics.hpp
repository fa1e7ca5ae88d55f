// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace gazehold {

/// What a sample of numbers says. Values that are not finite are left out and counted.
struct Summary {
  int n = 0, leftOut = 0;
  double mean = 0, median = 0, deviation = 0;  ///< deviation: standard deviation of a sample (n − 1)
  double low = 0, high = 0;                    ///< 95 % interval of the mean
};

/// Summary of a sample. The interval is the bootstrap's studentised one (Efron & Tibshirani 1993, chapter 12), which
/// keeps its rate for the skewed samples of a few dozen runs that experiments give; `resamples` from a stream keyed by
/// `seed`. Fewer than 8 values have too few resamples, and get Student's interval. One value, or all alike, is its
/// own interval. Any thread.
Summary summarise(std::span<const double> values, std::uint64_t seed = 1, int resamples = 2000);

}  // namespace gazehold

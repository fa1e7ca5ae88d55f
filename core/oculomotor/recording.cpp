// SPDX-License-Identifier: GPL-3.0-or-later
#include "oculomotor/recording.hpp"

#include <algorithm>

namespace gazehold {

double GazeRecording::at(double t, std::size_t& near) const {
  if (time.empty()) return 0.0;
  if (near >= time.size() || time[near] > t) {
    // the past: look it up
    const auto after = std::upper_bound(time.begin(), time.end(), t);
    near = after == time.begin() ? 0 : static_cast<std::size_t>(after - time.begin()) - 1;
  }
  while (near + 1 < time.size() && time[near + 1] <= t) ++near;
  if (near + 1 == time.size() || t < time[near]) return degrees[near];
  const double span = time[near + 1] - time[near];
  if (span > longestStep) return degrees[near];
  const double part = (t - time[near]) / span;
  return degrees[near] + part * (degrees[near + 1] - degrees[near]);
}

}  // namespace gazehold

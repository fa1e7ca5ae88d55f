// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/learning_curve.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace gazehold {

namespace {

constexpr std::size_t mostCurvePoints = 4000;

// of each stretch only the points stay at which one of the values is least or greatest, half of them or fewer, and the
// first of all; new ones come as dense as before, so that the recent past keeps its detail
template <class Point, std::size_t count>
void add(std::vector<Point>& points, const Point& point, double Point::*const (&values)[count]) {
  // time only moves forward; what is overtaken is no longer true
  while (!points.empty() && points.back().step >= point.step) points.pop_back();
  points.push_back(point);
  if (points.size() <= mostCurvePoints) return;
  constexpr std::size_t stretch = 4 * count;
  std::size_t left = 1;
  for (std::size_t from = 1; from < points.size(); from += stretch) {
    const std::size_t until = std::min(from + stretch, points.size());
    std::array<bool, stretch> stays{};
    for (const auto value : values) {
      std::size_t least = from, greatest = from;
      for (std::size_t k = from; k < until; ++k) {
        if (points[k].*value < points[least].*value) least = k;
        if (points[k].*value > points[greatest].*value) greatest = k;
      }
      stays[least - from] = stays[greatest - from] = true;
    }
    for (std::size_t k = from; k < until; ++k)
      if (stays[k - from] || k + 1 == points.size()) points[left++] = points[k];
  }
  points.resize(left);
}

}  // namespace

void addToCurve(std::vector<MeritPoint>& curve, const MeritPoint& point) {
  add(curve, point, {&MeritPoint::rmseDegrees, &MeritPoint::slope, &MeritPoint::rmseCentimetres});
}

void addToCurve(std::vector<DriftPoint>& curve, const DriftPoint& point) {
  add(curve, point, {&DriftPoint::rms, &DriftPoint::lost, &DriftPoint::rmsCentimetres, &DriftPoint::lostCentimetres});
}

}  // namespace gazehold

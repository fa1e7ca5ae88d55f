// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "session/observer.hpp"

namespace gazehold {

/// Curves of a whole run: points in rising order of steps, at most about 4000 of them. Beyond that the older ones are
/// thinned; least and greatest values stay.
void addToCurve(std::vector<MeritPoint>& curve, const MeritPoint& point);
void addToCurve(std::vector<DriftPoint>& curve, const DriftPoint& point);

}  // namespace gazehold

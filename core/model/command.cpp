// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/command.hpp"

#include <cmath>

#include "base/error.hpp"
#include "world/motion.hpp"

namespace gazehold {

void checkPlace(const PlaceTarget& place, System system) {
  const double distance = std::sqrt(place.first * place.first + place.second * place.second);
  switch (system) {
    case System::eye:
      if (!(std::fabs(place.first) <= degreesPerUnit)) throw UsageError("a target lies within -50 to 50 deg");
      break;
    case System::plane:
      if (!(distance <= degreesPerUnit)) throw UsageError("a target lies within 50 deg of straight ahead");
      break;
    case System::ring:
      if (!(std::fabs(place.first) <= 360.0)) throw UsageError("a heading lies within -360 to 360 deg");
      break;
    case System::path:
      if (!(distance <= arenaRadius)) throw UsageError("a place lies within 100 cm of the centre of the arena");
      break;
  }
}

}  // namespace gazehold

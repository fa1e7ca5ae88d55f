// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/teacher.hpp"

#include "world/vision.hpp"

namespace gazehold {

std::string_view teacherText(const Parameters& p, System system, bool frozen) {
  using enum ParameterId;
  if (frozen || p[learningRate] == 0.0) return "nothing: learning is off";
  const bool dark = p[darkness] == 1.0;
  constexpr std::string_view unseen = "nothing: no vision, no teacher";
  if (system == System::ring || system == System::path) return dark ? unseen : "landmarks";
  if (system == System::eye && p.choice<DistortionBy>(distortionBy) == DistortionBy::flow)
    return dark ? unseen : "retinal slip of the surround (as in Major et al. 2004)";
  if (dark) return p.choice<DarkMode>(darkMode) == DarkMode::memory ? "corrections toward a remembered target" : unseen;
  return system == System::eye && p[distortion] != 0.0 ? "corrective saccades and pursuit of a moving place"
                                                       : "corrective saccades";
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace gazehold {

/// What a network serves. The eye is the paper's; the others are the same rule on other attractors.
enum class System : std::int32_t {
  eye,    ///< the eye on a line (MacNeil & Eliasmith 2011)
  plane,  ///< gaze in two dimensions
  ring,   ///< heading (Zhang 1996)
  path,   ///< heading and position in an arena (Conklin & Eliasmith 2005)
};
inline constexpr int systemCount = 4;

/// "eye", "plane", "ring", "path".
std::string_view systemName(System system);

}  // namespace gazehold

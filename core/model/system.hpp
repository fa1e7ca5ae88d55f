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

/// Some of the systems, for tables.
class Systems {
 public:
  template <class... S>
  constexpr explicit Systems(S... systems) : bits_((0u | ... | bit(systems))) {}
  static constexpr Systems all() { return Systems(System::eye, System::plane, System::ring, System::path); }
  constexpr bool has(System system) const { return (bits_ & bit(system)) != 0; }

 private:
  static constexpr unsigned bit(System system) { return 1u << static_cast<int>(system); }
  unsigned bits_;
};

/// "eye", "plane", "ring", "path".
std::string_view systemName(System system);

}  // namespace gazehold

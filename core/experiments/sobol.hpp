// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace gazehold {

/// Sobol's sequence in up to six dimensions, with the direction numbers of Joe S, Kuo FY (2008) Constructing Sobol
/// sequences with better two-dimensional projections, SIAM J Sci Comput 30: 2635–2654 (table new-joe-kuo-6). Not
/// scrambled; it begins with the origin, and its first 2^m points are balanced.
inline constexpr int sobolDimensions = 6;
/// Point number `k`, from 0; each coordinate in [0, 1).
std::array<double, sobolDimensions> sobolPoint(std::uint32_t k);

}  // namespace gazehold

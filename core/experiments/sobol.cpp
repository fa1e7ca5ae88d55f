// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/sobol.hpp"

#include <cstddef>

namespace gazehold {

namespace {

constexpr int bits = 32;

// degree and inner coefficients of a primitive polynomial, and the first direction numbers
struct Direction {
  int degree;
  std::uint32_t coefficients;
  std::array<std::uint32_t, 4> first;
};
// all dimensions but the first, whose direction numbers are 1
constexpr std::array<Direction, sobolDimensions - 1> published = {{
    {1, 0, {1}},
    {2, 1, {1, 3}},
    {3, 1, {1, 3, 1}},
    {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}},
}};

using Directions = std::array<std::uint32_t, bits>;

constexpr Directions directionsOf(const Direction& d) {
  Directions v{};
  for (int i = 0; i < d.degree; ++i)
    v[static_cast<std::size_t>(i)] = d.first[static_cast<std::size_t>(i)] << (bits - 1 - i);
  for (int i = d.degree; i < bits; ++i) {
    const auto at = [&](int back) { return v[static_cast<std::size_t>(i - back)]; };
    std::uint32_t next = at(d.degree) ^ (at(d.degree) >> d.degree);
    for (int k = 1; k < d.degree; ++k)
      if ((d.coefficients >> (d.degree - 1 - k)) & 1u) next ^= at(k);
    v[static_cast<std::size_t>(i)] = next;
  }
  return v;
}

constexpr std::array<Directions, sobolDimensions> allDirections() {
  std::array<Directions, sobolDimensions> all{};
  for (int i = 0; i < bits; ++i) all[0][static_cast<std::size_t>(i)] = 1u << (bits - 1 - i);
  for (std::size_t d = 0; d < published.size(); ++d) all[d + 1] = directionsOf(published[d]);
  return all;
}

}  // namespace

std::array<double, sobolDimensions> sobolPoint(std::uint32_t k) {
  static constexpr auto directions = allDirections();
  std::array<double, sobolDimensions> point{};
  // in the order of the Gray code
  const std::uint32_t gray = k ^ (k >> 1);
  for (std::size_t d = 0; d < point.size(); ++d) {
    std::uint32_t x = 0;
    for (std::size_t i = 0; i < bits; ++i)
      if ((gray >> i) & 1u) x ^= directions[d][i];
    point[d] = static_cast<double>(x) / 4294967296.0;
  }
  return point;
}

}  // namespace gazehold

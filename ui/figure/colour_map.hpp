// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>

#include "theme/theme.hpp"

namespace gazehold {

/// A diverging colour map: zero in the middle, ends for the limits.
using ColourMap = std::array<QRgb, 257>;

/// The map of a theme: light in the middle on light panels, dark on dark ones. Lightness changes evenly from the middle
/// to both ends (Oklab), so that equal steps of a weight look equal.
const ColourMap& divergingMap(const Theme& theme);

/// The colour of a value in −limit … limit; clipped beyond.
inline QRgb colourOf(const ColourMap& map, float value, float limit) {
  const float part = limit > 0 ? value / limit : 0.0f;
  const float at = (part < -1.0f ? -1.0f : part > 1.0f ? 1.0f : part) * 128.0f + 128.5f;
  return map[static_cast<std::size_t>(at)];
}

/// A mixture of two colours, `part` of the second (in Oklab).
QColor mixed(const QColor& first, const QColor& second, double part);

}  // namespace gazehold

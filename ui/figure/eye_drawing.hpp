// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QPainter>
#include <QRectF>

#include "theme/theme.hpp"

namespace gazehold {

/// The eye as seen from the front, in the middle of an area, looking so far to the right and up [deg]. `before`: where it
/// looked earlier, as a dashed circle.
void drawEye(QPainter& painter, const QRectF& area, double right, double up, const FigureStyle& style,
             std::optional<double> before = std::nullopt);

/// The look of what stands in the dark, in every theme.
const Theme& nightTheme(bool inDarkTheme);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QPainter>
#include <QPointF>
#include <QRectF>

#include "theme/theme.hpp"

namespace gazehold {

/// The eye as seen from the front, in the middle of an area, looking so far to the right and up [deg]. `before`: where it
/// looked earlier, as a dashed circle.
void drawEye(QPainter& painter, const QRectF& area, double right, double up, const FigureStyle& style,
             std::optional<double> before = std::nullopt);

/// A house around a place: home. No mark of a saccade looks like it.
void drawHome(QPainter& painter, const QPointF& at, double size, const QColor& colour);

/// The look of what stands in the dark, in every theme.
const Theme& nightTheme(bool inDarkTheme);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QList>
#include <QPointF>

#include "figure/plot.hpp"
#include "session/history.hpp"

namespace gazehold {

/// A line for each companion of a run. `optima`: those of the linear optima, too, of which plots of weights have a curve
/// anyway.
void addCompanions(std::vector<plot::LegendEntry>& legend, const History& data, const FigureStyle& style,
                   bool optima = false);

/// Draws a curve for each companion but the linear optima inside an area. `curveOf` gives its points from its History.
void drawCompanionCurves(QPainter& painter, const plot::Area& area, const History& data, const FigureStyle& style,
                         const std::function<QList<QPointF>(const History&)>& curveOf);

}  // namespace gazehold

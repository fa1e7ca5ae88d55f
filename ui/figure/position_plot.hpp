// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "analysis/transfer_function.hpp"
#include "figure/chart.hpp"
#include "session/history.hpp"

namespace gazehold {

// What the panels of feedback and of drift share: something over eye position, with words below.

/// Of the axis of position, to both sides [deg].
inline constexpr double positionReach = 50.0;

/// The plot of a panel, up to ±`most`, and the place below it for the legend and for rows of numbers.
plot::Area positionPlot(const QRectF& body, const FigureStyle& style, std::span<const plot::LegendEntry> legend,
                        double most, QRectF* words = nullptr);

/// Values over the positions of a transfer function, as many as can be seen.
QList<QPointF> positionCurve(const TransferFunction& transfer, const Eigen::ArrayXd& values);

/// Adds the curves of the optimum that the style shows and of the start of the run, held inside the plot.
void addReferences(Chart& chart, const plot::Area& plot, const History& data, const FigureStyle& style,
                   QList<QPointF> (*curve)(const TransferFunction&));

/// The number of the point nearest to a position [deg].
Eigen::Index nearestPoint(const TransferFunction& transfer, double degrees);

/// Marks at the axis of position.
std::vector<double> positionTicks(const plot::Area& plot, const FigureStyle& style);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QPainter>
#include <QString>

#include "analysis/transfer_function.hpp"
#include "views/plot.hpp"

namespace gazehold {

/// The fixed points that a picture shows: neighbours between which the drift stays below half a degree per second are
/// ripple of the tuning curves and cancel; so do the weakest pairs until at most seven are left.
std::vector<FixedPoint> shownFixedPoints(const TransferFunction& transfer);

/// Filled circle: stable; open circle: unstable.
void drawFixedPoint(QPainter& painter, const QPointF& at, bool stable, const FigureStyle& style);

/// A time constant τ [s] in words: "τ 1.3 s", "doubles in 2.1 s", or "no single τ".
QString timeConstantText(std::optional<double> timeConstant);

/// Root mean square of the drift inside ±40° [deg/s], as the drift laboratory takes it, from a transfer function.
double staticDriftRms(const TransferFunction& transfer);

/// Rows of a bold value at the left and a reference at the right, from the top of `area`.
void drawNumberRows(QPainter& painter, const QRectF& area, std::span<const std::pair<QString, QString>> rows,
                    const FigureStyle& style);
double numberRowsHeight(std::size_t rows, const FigureStyle& style);

}  // namespace gazehold

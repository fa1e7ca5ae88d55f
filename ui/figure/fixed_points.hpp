// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QPainter>
#include <QString>

#include "analysis/transfer_function.hpp"
#include "figure/plot.hpp"

namespace gazehold {

/// Drift below which fixed points are not drawn [deg/s].
inline constexpr double leastShownDrift = 0.5;

/// The fixed points that a picture shows: neighbours between which the drift stays below leastShownDrift are ripple of the
/// tuning curves and cancel, and so does one with no more on either side; of the others the weakest pairs go until at most
/// seven are left.
std::vector<FixedPoint> shownFixedPoints(const TransferFunction& transfer);

/// Filled circle: stable; open circle: unstable.
void drawFixedPoint(QPainter& painter, const QPointF& at, bool stable, const FigureStyle& style);

/// "lost in 1 s 16.6°", with one decimal; a dash where there is no measurement.
QString lostText(std::optional<double> lost, const QString& unit = QStringLiteral("°"));
/// "rms drift 7.9 °/s".
QString driftText(std::optional<double> rms, const QString& unit = QStringLiteral(" °/s"));

/// A time constant τ [s] in words: "τ 1.3 s", "doubles in 2.1 s", or "no single τ".
QString timeConstantText(std::optional<double> timeConstant);

/// Rows of a value at the left and a reference at the right, from the top of `area`; the first is the headline, in bold.
void drawNumberRows(QPainter& painter, const QRectF& area, std::span<const std::pair<QString, QString>> rows,
                    const FigureStyle& style);
double numberRowsHeight(std::size_t rows, const FigureStyle& style);

}  // namespace gazehold

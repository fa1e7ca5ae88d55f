// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>

#include "session/snapshot.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// How wide the cap of a key is.
double keyCapWidth(const QString& key, const FigureStyle& style);
/// Draws one around a centre; a filled one is the next thing to do.
void drawKeyCap(QPainter& painter, const QPointF& centre, const QString& key, const FigureStyle& style,
                const QColor& ink, bool filled = false);

/// Draws a name in bold at the left of its box, with paper behind it, so that no line runs through it.
void drawName(QPainter& painter, const QRectF& box, const QString& name, const FigureStyle& style, const QColor& ink,
              const QColor& paper);

/// Draws a word in a box that ends at `right`, and gives where the box begins.
double drawChip(QPainter& painter, double right, double top, const QString& word, const FigureStyle& style,
                const QColor& ink, const QColor& paper);

/// What a chip says of them; empty while all live, and without a snapshot.
QString deadCellsText(const Snapshot* snapshot);

}  // namespace gazehold

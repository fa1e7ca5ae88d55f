// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPainter>

#include "session/history.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// The stage of a path: the arena from above with its landmarks, the animal where it is and where it believes itself to
/// be, and from there the way home, true and represented.
class ArenaPanel {
  Q_DECLARE_TR_FUNCTIONS(ArenaPanel)

 public:
  explicit ArenaPanel(const History& data) : data_(data) {}

  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const;
  /// The place in the arena under a point [cm]; nothing beside it.
  std::optional<QPointF> placeAt(const QPointF& point, const QRectF& area, const FigureStyle& style) const;
  QString description() const;

 private:
  QRectF disc(const QRectF& area, const FigureStyle& style) const;
  void drawFloor(QPainter& painter, const QRectF& disc, const FigureStyle& style, bool dark) const;
  void drawWays(QPainter& painter, const QRectF& disc, const FigureStyle& style) const;

  const History& data_;
};

}  // namespace gazehold

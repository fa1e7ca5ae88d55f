// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

#include "theme/theme.hpp"

/// What all views share: numbers, axes, legends and the look of a panel.
namespace gazehold::plot {

// numbers for people

/// With fixed decimals and a true minus sign; what rounds to zero has no sign.
QString number(double value, int decimals);
/// The same with a plus sign for what is positive.
QString signedNumber(double value, int decimals);
/// As few decimals as the step between ticks needs.
QString tickNumber(double value, double step);
/// Simulated time under an axis or in a read-out: seconds, or minutes:seconds from one minute on.
QString clock(double seconds, int decimals);
/// The least of 1, 2, 5 × 10ᵏ that is at least `value`.
double niceStep(double value);
/// Multiples of `step` in [from, until].
std::vector<double> ticks(double from, double until, double step);

// axes

/// From values to pixels along one direction.
struct Scale {
  double from = 0, until = 1;
  double begin = 0, end = 1;
  double at(double value) const { return begin + (value - from) / (until - from) * (end - begin); }
  double valueAt(double pixel) const { return from + (pixel - begin) / (end - begin) * (until - from); }
};

/// A rectangle with a scale in each direction; y grows upward.
struct Area {
  QRectF rect;
  Scale x, y;
  Area(const QRectF& rect, double xFrom, double xUntil, double yFrom, double yUntil);
  QPointF at(double xValue, double yValue) const { return {x.at(xValue), y.at(yValue)}; }
};

/// Grid lines, labels left of the area, and a title turned upward at the left end of `margin`.
void drawYAxis(QPainter& painter, const Area& area, std::span<const double> at, const QString& title,
               const FigureStyle& style, bool grid = true);
/// Grid lines, labels below the area and a title below them.
void drawXAxis(QPainter& painter, const Area& area, std::span<const double> at, const QString& title,
               const FigureStyle& style, bool grid = true);
/// Height that labels and title below an area need.
double xAxisHeight(const FigureStyle& style, bool title = true);
/// Width that labels as wide as `widest` and a turned title need left of an area.
double yAxisWidth(const FigureStyle& style, const QString& widest, bool title = true);

// panels

double padding(const FigureStyle& style);
double titleHeight(const FigureStyle& style);
/// Fills the panel and draws its border; turns antialiasing on.
void drawPanel(QPainter& painter, const QRectF& area, const FigureStyle& style);
/// One line in the middle of an area that has no data yet.
void drawEmpty(QPainter& painter, const QRectF& area, const FigureStyle& style);
/// A small box with text beside a position, inside `area`.
void drawReadout(QPainter& painter, const QRectF& area, const QPointF& at, const QString& text,
                 const FigureStyle& style);
/// Text inside a rectangle, cut with an ellipsis where it does not fit. Returns the width drawn.
double drawText(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text, const QFont& font,
                const QColor& colour);
double textWidth(const QFont& font, const QString& text);
/// A pen as wide as the style's line scale says.
QPen pen(const QColor& colour, double width, const FigureStyle& style, Qt::PenStyle dash = Qt::SolidLine);
/// A line through the points; quick on a screen, too, where it has thousands.
void drawCurve(QPainter& painter, const QPolygonF& points, const QPen& pen);
/// Of the k-th companion: colours that no other curve of a plot has.
QColor companionColour(std::size_t k, const FigureStyle& style);
/// As many conditions of an experiment are told apart by colour; the colours of those beyond come again.
inline constexpr std::size_t conditionColours = 7;
QColor Theme::*conditionColour(std::size_t condition);
/// Dashed 6 4, whatever the width.
QPen ghostPen(const FigureStyle& style, double width = 1.6);
/// Round dots in the same colour: what was at the start.
QPen startPen(const FigureStyle& style, double width = 1.8);

// legends

/// An entry of a legend: a mark and a word.
struct LegendEntry {
  enum class Mark { line, dashed, dotted, filledTriangle, openTriangle, tick, patch, filledCircle, openCircle };
  Mark mark;
  QColor colour;
  QString text;
};

/// Draws entries from left to right, in as many lines as they need. Returns the height used.
double drawLegend(QPainter& painter, const QRectF& area, std::span<const LegendEntry> entries,
                  const FigureStyle& style);
/// Height that drawLegend() will use at this width.
double legendHeight(double width, std::span<const LegendEntry> entries, const FigureStyle& style);
/// Title at the left, note at the right if there is room, legend between or below. Returns what is left of `area`.
QRectF drawHeader(QPainter& painter, const QRectF& area, const QString& title, const QString& note,
                  std::span<const LegendEntry> entries, const FigureStyle& style);
/// What drawHeader() leaves of `area`.
QRectF belowHeader(const QRectF& area, const QString& title, const QString& note, std::span<const LegendEntry> entries,
                   const FigureStyle& style);

/// A triangle that points up, centred.
QPolygonF triangle(const QPointF& centre, double size);

}  // namespace gazehold::plot

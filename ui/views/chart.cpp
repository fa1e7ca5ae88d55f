// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/chart.hpp"

#include <algorithm>

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

namespace gazehold {

namespace {

// around the plot, so that lines at its edge are not cut in half
constexpr double margin = 4.0;

}  // namespace

Chart::Chart()
    : scene_(std::make_unique<QGraphicsScene>()), chart_(new QChart), x_(new QValueAxis), y_(new QValueAxis) {
  scene_->setItemIndexMethod(QGraphicsScene::NoIndex);
  scene_->addItem(chart_);
  chart_->setAnimationOptions(QChart::NoAnimation);
  chart_->setBackgroundVisible(false);
  chart_->setDropShadowEnabled(false);
  chart_->legend()->hide();
  chart_->setMargins(QMargins(0, 0, 0, 0));
  chart_->layout()->setContentsMargins(0, 0, 0, 0);
  for (QValueAxis* axis : {x_, y_}) {
    axis->setVisible(false);
  }
  chart_->addAxis(x_, Qt::AlignBottom);
  chart_->addAxis(y_, Qt::AlignLeft);
}

Chart::~Chart() = default;

int Chart::addCurve() {
  auto* series = new QLineSeries;
  chart_->addSeries(series);
  series->attachAxis(x_);
  series->attachAxis(y_);
  curves_.push_back(series);
  return static_cast<int>(curves_.size()) - 1;
}

int Chart::addRegion() {
  // a region owns its edges
  auto* upper = new QLineSeries;
  auto* lower = new QLineSeries;
  auto* series = new QAreaSeries(upper, lower);
  upper->setParent(series);
  lower->setParent(series);
  series->setPen(QPen(Qt::NoPen));
  chart_->addSeries(series);
  series->attachAxis(x_);
  series->attachAxis(y_);
  regions_.push_back(series);
  return static_cast<int>(regions_.size()) - 1;
}

void Chart::setCurve(int number, const QList<QPointF>& points, const QPen& pen) {
  QLineSeries* series = curves_[static_cast<std::size_t>(number)];
  series->setPen(pen);
  series->replace(points);
}

void Chart::setRegion(int number, const QList<QPointF>& lower, const QList<QPointF>& upper, const QColor& colour) {
  QAreaSeries* series = regions_[static_cast<std::size_t>(number)];
  series->setBrush(colour);
  // a region seldom moves, and setting its edges costs
  if (series->lowerSeries()->points() != lower) series->lowerSeries()->replace(lower);
  if (series->upperSeries()->points() != upper) series->upperSeries()->replace(upper);
}

void Chart::draw(QPainter& painter, const plot::Area& area, double xStep, double yStep, const FigureStyle& style) {
  const QRectF outer(0, 0, area.rect.width() + 2 * margin, area.rect.height() + 2 * margin);
  if (area.rect.width() < 2 || area.rect.height() < 2) return;
  chart_->setGeometry(outer);
  scene_->setSceneRect(outer);
  const QRectF inner(margin, margin, area.rect.width(), area.rect.height());
  if (chart_->plotArea() != inner) chart_->setPlotArea(inner);
  x_->setRange(area.x.from, area.x.until);
  y_->setRange(area.y.from, area.y.until);
  chart_->layout()->activate();
  // the chart's own grid lags behind when its area changes, and would stand in pictures
  painter.setPen(QPen(style.theme->grid, 1));
  for (const double x : plot::ticks(area.x.from, area.x.until, xStep))
    painter.drawLine(area.at(x, area.y.from), area.at(x, area.y.until));
  for (const double y : plot::ticks(area.y.from, area.y.until, yStep))
    painter.drawLine(area.at(area.x.from, y), area.at(area.x.until, y));
  scene_->render(&painter, area.rect.adjusted(-margin, -margin, margin, margin), outer, Qt::IgnoreAspectRatio);
}

QList<QPointF> thinned(const QList<QPointF>& points, qsizetype most) {
  if (points.size() <= most || most < 4) return points;
  const qsizetype stretches = (most - 2) / 2, inside = points.size() - 2;
  const auto lower = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
  QList<QPointF> result = {points.first()};
  result.reserve(most);
  for (qsizetype k = 0; k < stretches; ++k) {
    const auto from = points.begin() + 1 + k * inside / stretches, until = points.begin() + 1 + (k + 1) * inside / stretches;
    const auto [least, greatest] = std::minmax_element(from, until, lower);
    result.append(*std::min(least, greatest));
    if (least != greatest) result.append(*std::max(least, greatest));
  }
  result.append(points.last());
  return result;
}

}  // namespace gazehold

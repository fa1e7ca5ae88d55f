// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart.hpp"

#include <algorithm>
#include <array>

#include <QApplication>
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
constexpr std::size_t mostRegions = 4;

/// The one chart that draws all: making one takes longer than drawing. It is told everything each time.
class Canvas : public QGraphicsScene {
 public:
  // the application takes it along when it goes
  static Canvas& shared() {
    static auto* canvas = new Canvas(qApp);
    return *canvas;
  }

  void show(const std::vector<Chart::Region>& regions, const std::vector<Chart::Curve>& curves) {
    for (std::size_t k = 0; k < regions_.size(); ++k) {
      const Chart::Region region = k < regions.size() ? regions[k] : Chart::Region{};
      regions_[k]->setBrush(region.colour);
      // a region seldom moves, and setting its edges costs
      replace(*regions_[k]->lowerSeries(), region.lower);
      replace(*regions_[k]->upperSeries(), region.upper);
    }
    while (curves_.size() < curves.size()) curves_.push_back(add(new QLineSeries));
    for (std::size_t k = 0; k < curves_.size(); ++k) {
      if (k < curves.size()) curves_[k]->setPen(curves[k].pen);
      replace(*curves_[k], k < curves.size() ? curves[k].points : QList<QPointF>());
    }
  }

  void render(QPainter& painter, const plot::Area& area) {
    const QRectF outer(0, 0, area.rect.width() + 2 * margin, area.rect.height() + 2 * margin);
    chart_->setGeometry(outer);
    setSceneRect(outer);
    const QRectF inner(margin, margin, area.rect.width(), area.rect.height());
    if (chart_->plotArea() != inner) chart_->setPlotArea(inner);
    x_->setRange(area.x.from, area.x.until);
    y_->setRange(area.y.from, area.y.until);
    chart_->layout()->activate();
    QGraphicsScene::render(&painter, area.rect.adjusted(-margin, -margin, margin, margin), outer,
                           Qt::IgnoreAspectRatio);
  }

 private:
  explicit Canvas(QObject* parent) : QGraphicsScene(parent) {
    setItemIndexMethod(QGraphicsScene::NoIndex);
    addItem(chart_);
    chart_->setAnimationOptions(QChart::NoAnimation);
    chart_->setBackgroundVisible(false);
    chart_->setDropShadowEnabled(false);
    chart_->legend()->hide();
    chart_->setMargins(QMargins(0, 0, 0, 0));
    chart_->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {x_, y_}) axis->setVisible(false);
    chart_->addAxis(x_, Qt::AlignBottom);
    chart_->addAxis(y_, Qt::AlignLeft);
    // before all curves, and so below them
    for (QAreaSeries*& region : regions_) {
      // a region owns its edges
      auto *upper = new QLineSeries, *lower = new QLineSeries;
      region = new QAreaSeries(upper, lower);
      upper->setParent(region);
      lower->setParent(region);
      region->setPen(QPen(Qt::NoPen));
      add(region);
    }
  }

  template <class Series>
  Series* add(Series* series) {
    chart_->addSeries(series);
    series->attachAxis(x_);
    series->attachAxis(y_);
    return series;
  }

  static void replace(QLineSeries& series, const QList<QPointF>& points) {
    if (series.points() != points) series.replace(points);
  }

  QChart* chart_ = new QChart;
  QValueAxis *x_ = new QValueAxis, *y_ = new QValueAxis;
  std::array<QAreaSeries*, mostRegions> regions_{};
  std::vector<QLineSeries*> curves_;
};

}  // namespace

void Chart::addRegion(const QList<QPointF>& lower, const QList<QPointF>& upper, const QColor& colour) {
  Q_ASSERT(regions_.size() < mostRegions);
  regions_.push_back({lower, upper, colour});
}

void Chart::addCurve(const QList<QPointF>& points, const QPen& pen) { curves_.push_back({points, pen}); }

void Chart::draw(QPainter& painter, const plot::Area& area, double xStep, double yStep,
                 const FigureStyle& style) const {
  if (area.rect.width() < 2 || area.rect.height() < 2) return;
  // the chart's own grid lags behind when its area changes, and would stand in pictures
  painter.setPen(QPen(style.theme->grid, 1));
  for (const double x : plot::ticks(area.x.from, area.x.until, xStep))
    painter.drawLine(area.at(x, area.y.from), area.at(x, area.y.until));
  for (const double y : plot::ticks(area.y.from, area.y.until, yStep))
    painter.drawLine(area.at(area.x.from, y), area.at(area.x.until, y));
  Canvas& canvas = Canvas::shared();
  canvas.show(regions_, curves_);
  canvas.render(painter, area);
}

QList<QPointF> thinned(const QList<QPointF>& points, qsizetype most) {
  if (points.size() <= most || most < 4) return points;
  const qsizetype stretches = (most - 2) / 2, inside = points.size() - 2;
  const auto lower = [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); };
  QList<QPointF> result = {points.first()};
  result.reserve(most);
  for (qsizetype k = 0; k < stretches; ++k) {
    const auto from = points.begin() + 1 + k * inside / stretches,
               until = points.begin() + 1 + (k + 1) * inside / stretches;
    const auto [least, greatest] = std::minmax_element(from, until, lower);
    result.append(*std::min(least, greatest));
    if (least != greatest) result.append(*std::max(least, greatest));
  }
  result.append(points.last());
  return result;
}

}  // namespace gazehold

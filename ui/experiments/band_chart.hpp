// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QWidget>

#include "experiments/experiment.hpp"
#include "figure/plot.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// A quantity of an experiment over all its conditions: mean and 95 % interval over seeds, against time where there are
/// several times, else one row for each condition. Screen, pictures and tests go through draw().
class BandChart : public QWidget {
  Q_OBJECT
 public:
  explicit BandChart(QWidget* parent = nullptr);

  /// Takes what has come in so far. `resamples` of the bootstrap trade smoothness of the bands for time.
  void show(const Results& results, Quantity quantity, int resamples);
  void clear();
  /// Which conditions are drawn; all by default.
  void setShown(std::vector<bool> shown);
  void setStyle(const FigureStyle& style);

  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Curve {
    QString name;
    std::vector<double> times;
    std::vector<Summary> summaries;
  };
  struct Limits {
    double low, high;
  };
  bool isShown(std::size_t curve) const { return curve >= shown_.size() || shown_[curve]; }
  bool hasTimes() const;
  Limits limits() const;
  void drawCurves(QPainter& painter, const QRectF& area, const FigureStyle& style) const;
  void drawRows(QPainter& painter, const QRectF& area, const FigureStyle& style) const;
  QString axisTitle() const;

  std::vector<Curve> curves_;
  std::vector<bool> shown_;
  Quantity quantity_ = Quantity::rmse;
  FigureStyle style_;
};

}  // namespace gazehold

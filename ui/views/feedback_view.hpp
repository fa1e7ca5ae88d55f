// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "views/chart.hpp"
#include "views/view.hpp"

namespace gazehold {

/// The transfer function f(x) against x with the diagonal on which positions hold, and the recent past of represented
/// against eye position.
class FeedbackView : public View {
  Q_OBJECT
 public:
  explicit FeedbackView(const History& data, QWidget* parent = nullptr);
  ~FeedbackView() override;

  QString id() const override { return QStringLiteral("feedback"); }
  QString title() const override { return QStringLiteral("Why: the feedback"); }
  QString technicalName() const override {
    return QStringLiteral("transfer function f(x), and represented against eye position");
  }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;

 protected:
  int refreshInterval() const override { return 100; }
  QString readout(const QPointF& position) const override;

 private:
  static constexpr Step past = 2 * stepsPerSecond;  // of the trail
  std::vector<plot::LegendEntry> legend(const FigureStyle& style) const;
  plot::Area layOut(const QRectF& area, const FigureStyle& style, QRectF* words = nullptr) const;
  void fillChart(const plot::Area& area, const FigureStyle& style) const;
  QList<QPointF> trail() const;

  std::unique_ptr<Chart> chart_;
  int leak_[2] = {}, unstable_[2] = {}, diagonal_ = 0, ghost_ = 0, start_ = 0, trail_ = 0, now_ = 0;
};

}  // namespace gazehold

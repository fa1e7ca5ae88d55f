// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include "figure/panel.hpp"

namespace gazehold {

/// The hold test as two fans: at the start of the run, and now.
class HoldPanel : public Panel {
  Q_DECLARE_TR_FUNCTIONS(HoldPanel)

 public:
  using Panel::Panel;
  QString id() const override { return QStringLiteral("hold"); }
  QString title() const override { return tr("What it holds without vision"); }
  QString technicalName() const override { return tr("hold test: 3 s without vision and corrections"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override;
  std::vector<NumberTable> numbers(const FigureStyle& style) const override;
  QString description() const override;

 private:
  static constexpr double length = 3.0;  // of the test [s]
  static QString lostText(const HoldFan& fan);
  void drawFan(QPainter& painter, const QRectF& area, const QString& name, int lines, const HoldFan& fan,
               const FigureStyle& style) const;
};

}  // namespace gazehold

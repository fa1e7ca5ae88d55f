// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace gazehold {

/// A tall, narrow button whose words run upward: what is left of a panel that is folded to the edge.
class RailButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit RailButton(const QString& text, QWidget* parent = nullptr);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace gazehold

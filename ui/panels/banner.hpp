// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "theme.hpp"

namespace gazehold {

/// One line at the top of the window for what went wrong or needs to be known, with at most one thing to do about it.
/// Whoever holds it shows and hides it.
class Banner : public QFrame {
  Q_OBJECT
 public:
  explicit Banner(QWidget* parent = nullptr);

  /// Shows a line; `action` is the text of the button that calls `act`, empty for none.
  void tell(const QString& message, const QString& action = {}, std::function<void()> act = {});
  /// What it tells now; empty for nothing.
  QString message() const { return message_->toolTip(); }
  bool telling() const { return !message().isEmpty(); }
  void setTheme(const Theme& theme);

 Q_SIGNALS:
  void shownChanged(bool shown);

 public Q_SLOTS:
  void dismiss();

 private:
  QLabel* message_;
  QPushButton* action_;
  std::function<void()> act_;
};

}  // namespace gazehold

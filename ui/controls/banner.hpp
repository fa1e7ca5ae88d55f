// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "theme/theme.hpp"

namespace gazehold {

/// One line at the top of the window for what went wrong or needs to be known, with buttons for what to do about it.
/// Whoever holds it shows and hides it.
class Banner : public QFrame {
  Q_OBJECT
 public:
  explicit Banner(QWidget* parent = nullptr);

  /// A button: the line goes, then it acts.
  struct Action {
    QString text;
    std::function<void()> act;
  };
  /// Shows a line; the last button only dismisses it, and says `close`.
  void tell(const QString& message, std::vector<Action> actions = {}, const QString& close = tr("Dismiss"));
  /// What it tells now; empty for nothing.
  QString message() const { return message_->toolTip(); }
  bool telling() const { return !message().isEmpty(); }
  void setTheme(const Theme& theme);

 Q_SIGNALS:
  void shownChanged(bool shown);
  /// Without any of its actions.
  void dismissed();

 public Q_SLOTS:
  void dismiss();

 private:
  void addButton(const Action& action);
  void clear();

  QLabel* message_;
  std::vector<QPushButton*> buttons_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QAction>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QWidget>

#include "theme/theme.hpp"

namespace gazehold {

/// What is told of something on the screen.
struct Told {
  QString title, key;  ///< its name, and the key that does the same
  QString html;        ///< what it is, how to read it, what to do with it
  QRect place;         ///< on the screen
  int pixels = 0;      ///< of the type beside it: a lecture is read from afar
  bool empty() const { return html.isEmpty(); }
};

/// What there is to say of a widget, or of the part of it under a point. Looks at what surrounds it until somebody has words:
/// a panel, a part of a lecture's page, a slider; of all others the tool tip says it.
Told explain(const QWidget* widget, const QPoint& at, const Theme& theme);
Told explain(const QAction* action);

/// "What am I looking at?" F1 explains what has the focus, or what the mouse points at, whichever was used last; after
/// Shift+F1 a click explains. Lives on the window's thread.
class WhatIsThis : public QObject {
  Q_OBJECT
 public:
  /// `theme` is asked for when something is told.
  WhatIsThis(QWidget* window, std::function<const Theme&()> theme);
  ~WhatIsThis() override;

  void explainHere();
  /// The next click explains instead of acting; Escape gives it up.
  void beginPointing();
  bool pointing() const { return pointing_; }
  /// What is told now; null for nothing.
  QWidget* shown() const { return shown_; }

 Q_SIGNALS:
  /// A person wants to read on.
  void helpRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool pointed(QWidget* widget, const QPoint& at);
  void endPointing();
  void show(const Told& told);

  QWidget* window_;
  std::function<const Theme&()> theme_;
  QPointer<QWidget> shown_;
  bool pointing_ = false, byKeyboard_ = false;
};

}  // namespace gazehold

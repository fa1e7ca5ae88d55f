// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "figure/panel.hpp"

namespace gazehold {

/// A panel of the window, or all of a system's with letters, drawn apart from any window. The data must outlive it. On
/// the thread of the window.
class Figure {
 public:
  /// `shown` is the id of a panel, or "layout". Throws UsageError that lists what a system has.
  Figure(const std::string& shown, const History& data, System system, PanelOptions options = {});

  /// Ids of all that a system can show, "layout" last.
  static std::vector<std::string> names(System system);

  const std::string& shown() const { return shown_; }
  QString title() const;
  QString technicalName() const;
  /// The height that suits a width, both in units of Page.
  double heightFor(double width) const;
  /// Letters of panels are small ones in some journals.
  void setSmallLetters(bool small) { smallLetters_ = small; }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const;
  /// The numbers behind it; those of a layout are named after their panels.
  std::vector<NumberTable> numbers(const FigureStyle& style) const;

 private:
  std::vector<QRectF> places(const QRectF& area) const;

  std::string shown_;
  std::vector<std::unique_ptr<Panel>> panels_;
  std::size_t timePanels_ = 0;  // the first of them share a time axis
  bool smallLetters_ = false;
};

}  // namespace gazehold

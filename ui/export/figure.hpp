// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "figure/panel.hpp"

namespace gazehold {

/// Several panels that are shown together under a name.
struct FigureLayout {
  const char* id;
  const char* title;
  std::vector<std::string> panels;  ///< those that a system lacks are left out; none for all panels of a system
};

/// layout, lecture, research, learning.
const std::vector<FigureLayout>& layoutTable();

/// A panel of the window, or several with letters, drawn apart from any window. The data must outlive it. On the thread of
/// the window.
class Figure {
 public:
  /// `shown` is the id of a panel, of a layout, or a list of panels with commas. `stage`, if there is one, is a panel more,
  /// across the top or beside the rest, where `shown` names it. Throws UsageError that lists what a system has.
  Figure(const std::string& shown, const History& data, System system, PanelOptions options = {},
         std::unique_ptr<Panel> stage = nullptr);

  /// Any panels, so many in each row from the top.
  Figure(std::string name, QString title, std::vector<std::unique_ptr<Panel>> panels, std::vector<std::size_t> rows);

  /// Ids of all that a system can show, layouts last; those with the stage only where there is one.
  static std::vector<std::string> names(System system, bool staged = false);
  /// Whether several panels are asked for.
  static bool isLayout(const std::string& shown);

  const std::string& shown() const { return shown_; }
  /// Of the panels, in their order.
  std::vector<std::string> ids() const;
  QString title() const;
  QString technicalName() const;
  /// The height that suits a width, both in units of Page.
  double heightFor(double width) const;
  /// Letters of panels are small ones in some journals.
  void setSmallLetters(bool small) { smallLetters_ = small; }
  /// Whether several panels have letters at all.
  void setLetters(bool shown) { letters_ = shown; }
  /// Is called between panels, and every few milliseconds while a picture is encoded: so a window stays awake.
  void setMeanwhile(std::function<void()> meanwhile) { meanwhile_ = std::move(meanwhile); }
  void meanwhile() const {
    if (meanwhile_) meanwhile_();
  }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const;
  /// The numbers behind it; those of a layout are named after their panels, those in rows after their letters, too.
  std::vector<NumberTable> numbers(const FigureStyle& style) const;

 private:
  void add(std::unique_ptr<Panel> panel, const PanelOptions& options);
  bool stageIsStrip(double widthOfHeight) const;
  double stageHeight(double width) const;
  std::vector<double> rowHeights(double width) const;
  std::vector<QRectF> placesInRows(const QRectF& area) const;
  void placeRows(std::vector<QRectF>& places, const QRectF& block, std::size_t until, std::size_t across) const;
  std::vector<QRectF> places(const QRectF& area) const;

  std::string shown_;
  QString title_;  // where it is not that of its panel
  std::vector<std::unique_ptr<Panel>> panels_;
  std::vector<std::size_t> rows_;  // panels in each; empty where they find their own places
  bool staged_ = false;            // the first of them is the stage
  std::size_t timePanels_ = 0;     // the next share a time axis
  bool smallLetters_ = false, letters_ = true;
  std::function<void()> meanwhile_ = {};
};

}  // namespace gazehold

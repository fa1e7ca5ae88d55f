// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QByteArray>
#include <QSplitter>
#include <QTabWidget>
#include <QWidget>

#include "views/view_set.hpp"

namespace gazehold {

/// The views of the window: the time column at the left, the block of two by two at the right, with splitters between.
/// Where the window is narrow, the last two of the block become tabs of one panel.
class ViewGrid : public QWidget {
  Q_OBJECT
 public:
  explicit ViewGrid(SimulationController& controller, QWidget* parent = nullptr);

  ViewSet& views() { return *views_; }
  /// Lets one view fill the grid; null brings all back.
  void maximise(View* view);
  View* maximised() const { return maximised_; }
  /// Tabs instead of panels for the last two views.
  void setTabbed(bool tabbed);
  bool tabbed() const { return tabs_ != nullptr; }
  void setGap(int pixels);
  /// The sizes of the layout as it is meant to be, for the size that the grid has now.
  void restoreLayout();
  QByteArray saveLayout() const;
  /// False when the bytes are not a layout.
  bool loadLayout(const QByteArray& layout);

 Q_SIGNALS:
  /// One view fills the grid, or all are back.
  void maximisedChanged(bool maximised);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void setTimeLabels();
  void followSystem(System system);
  std::array<QSplitter*, 5> splitters() const { return {across_, column_, block_, upper_, lower_}; }

  ViewSet* views_;
  QSplitter* across_;
  QSplitter* column_;
  QSplitter* block_;
  QSplitter* upper_;
  QSplitter* lower_;
  QTabWidget* tabs_ = nullptr;
  std::vector<View*> lowerViews_;
  View* maximised_ = nullptr;
  System system_ = System::eye;
  std::vector<QByteArray> before_;  // of the splitters, while one view fills the grid
  bool asMeant_ = true;  // nobody has moved a splitter
};

}  // namespace gazehold

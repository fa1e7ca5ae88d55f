// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <vector>

#include <QByteArray>
#include <QSplitter>
#include <QStringList>
#include <QTabWidget>
#include <QWidget>

#include "io/json.hpp"
#include "views/view_set.hpp"

namespace gazehold {

/// Which panels stand in the window, and where: what a person chose, without the sizes. An empty one has all of them, each
/// where panelTable() has it.
struct GridLayout {
  QStringList hidden;              ///< ids
  std::map<QString, Place> moved;  ///< ids
  bool operator==(const GridLayout&) const = default;
};

/// As JSON, for settings and sessions; reading leaves out what it does not know, whoever wrote it.
Json layoutJson(const GridLayout& layout);
GridLayout layoutFrom(const Json& json);

/// The views of the window: the time column at the left, the block of two by two at the right, with splitters between.
/// Where there is little room, some of the block become tabs of one panel.
class ViewGrid : public QWidget {
  Q_OBJECT
 public:
  /// What of the block is on tabs.
  enum class Tabs { none, lower, all };

  explicit ViewGrid(SimulationController& controller, QWidget* parent = nullptr);

  ViewSet& views() { return *views_; }
  const GridLayout& arrangement() const { return arrangement_; }
  /// Shows these panels in these places; sizes as they are meant to be.
  void arrange(const GridLayout& arrangement);
  void setHidden(const View* view, bool hidden);
  void move(const View* view, Place place);
  Place placeOf(const View* view) const;
  /// Lets one view fill the grid; null brings all back.
  void maximise(View* view);
  View* maximised() const { return maximised_; }
  /// Tabs instead of panels for the last views, and for all of the block where height is short, too: then the eye, which
  /// the trace tells of, makes room.
  void setTabs(Tabs tabs);
  Tabs tabbed() const { return tabbed_; }
  void setGap(int pixels);
  /// The sizes of the layout as it is meant to be, for the size that the grid has now.
  void restoreSizes();
  /// Arrangement and sizes.
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
  bool shows(const View* view) const;
  void placeViews();
  void showViews();
  void setTimeLabels();
  void followSystem(System system);
  QString tabText(const View* view) const;
  std::array<QSplitter*, 5> splitters() const { return {across_, column_, block_, upper_, lower_}; }

  ViewSet* views_;
  GridLayout arrangement_;
  QSplitter* across_;
  QSplitter* column_;
  QSplitter* block_;
  QSplitter* upper_;
  QSplitter* lower_;
  QTabWidget* tabs_;
  Tabs tabbed_ = Tabs::none;
  View* maximised_ = nullptr;
  System system_ = System::eye;
  std::vector<QByteArray> before_;  // of the splitters, while one view fills the grid
  bool asMeant_ = true;             // nobody has moved a splitter
};

}  // namespace gazehold

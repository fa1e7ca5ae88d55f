// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include "controls/parameter_control.hpp"
#include "views/view_set.hpp"

namespace gazehold {

/// What a lecture hall sees: the eye, at most two plots, three sliders, Play, Step and one sentence, all large. Keys 1 and
/// 2 choose the left plot, 3 to 6 the right one.
class LectureMode : public QWidget {
  Q_OBJECT
 public:
  explicit LectureMode(SimulationController& controller, QWidget* parent = nullptr);

  ViewSet& views() { return *views_; }
  /// Brings the view of this key in, or takes it away when another is left.
  void toggle(int key);
  /// Ids of the plots that are shown.
  QStringList shown() const;
  /// Size of plain text, for the height of the screen.
  int textPixels() const;
  /// See FigureStyle.
  void setAuthorsOptimum(bool shown);
  bool sentenceShown() const { return sentenceShown_; }
  void setSentenceShown(bool shown);

 Q_SIGNALS:
  void leaveRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  QWidget* buildHeader();
  QWidget* buildControls();
  void arrange();
  int pixels(double atFullHeight) const;
  void scale();
  void followFrame();
  void followState();

  SimulationController& controller_;
  ViewSet* views_;
  QLabel* title_ = nullptr;
  QLabel* sentence_ = nullptr;
  QLabel* clock_ = nullptr;
  QPushButton* play_ = nullptr;
  QPushButton* step_ = nullptr;
  QWidget* header_ = nullptr;
  QHBoxLayout* plots_ = nullptr;
  std::array<ParameterControl*, 3> controls_{};
  std::array<int, 2> keys_ = {1, 4};  // of the left and the right plot; 0 for none
  bool sentenceShown_ = true, authorsOptimum_ = false;
  System system_ = System::eye;  // whose views are shown
};

}  // namespace gazehold

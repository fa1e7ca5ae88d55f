// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include "figure/panel.hpp"

namespace gazehold {

/// A panel in a window: when it is drawn, the cursor and the mouse over it. What a person does there leaves it as a
/// command for the run, or as a change of what is shown.
class View : public QWidget {
  Q_OBJECT
 public:
  explicit View(std::unique_ptr<Panel> panel, QWidget* parent = nullptr);

  const Panel& panel() const { return *panel_; }
  QString id() const { return panel_->id(); }
  QString title() const { return panel_->title(); }

  /// Called once per frame with new data; skips hidden views and limits the rate (10 Hz for charts). What was skipped is
  /// drawn when its time has come, also when no more data follow.
  void refresh();
  void setStyle(const FigureStyle& style);
  const FigureStyle& style() const { return style_; }
  void setOptions(const PanelOptions& options);
  const PanelOptions& options() const { return panel_->options; }

  /// Simulated time [s] under the shared cursor, drawn by all views with a time axis; nothing for none.
  void setCursorTime(std::optional<double> time);
  std::optional<double> cursorTime() const { return cursorTime_; }

  QSize sizeHint() const override { return minimumSizeHint() * 1.5; }
  QSize minimumSizeHint() const override { return panel_->leastSize(); }

 Q_SIGNALS:
  /// A person asks this of the run.
  void commanded(const gazehold::Command& command);
  /// A person chose something else to see, and this view shows it.
  void chosen(const gazehold::PanelOptions& options);
  /// The mouse is over this simulated time [s], or has left (NaN).
  void cursorTimeChanged(double time);
  /// A title was double-clicked, or Enter pressed: fill the window with this view.
  void maximiseRequested();
  /// A title is dragged away.
  void dragRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent*) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent*) override { stale_ = true; }
  void showEvent(QShowEvent*) override { stale_ = true; }

 private:
  struct Press {
    QPointF at;
    PanelOptions before;
  };
  Frame frame() const { return {QRectF(rect()), style_, devicePixelRatioF()}; }
  /// The title is the first line of the panel.
  bool inTitle(const QPointF& at) const;
  void redraw();
  void choose(const QPointF& at, bool adds);
  void drag(QMouseEvent* event);
  void place(const QPointF& at);
  void drawOverlay(QPainter& painter);
  void tellCursorTime();
  void describe();

  std::unique_ptr<Panel> panel_;
  ScreenPainter painter_;
  FigureStyle style_;
  std::optional<double> cursorTime_;
  std::optional<QPointF> mouse_;
  std::optional<Press> pressed_;
  QElapsedTimer sinceDragged_;
  QElapsedTimer sinceDrawn_, sinceDescribed_;
  QTimer later_, describeLater_;
  // the picture without cursor and read-out, so that moving the mouse costs nothing
  QPixmap picture_;
  bool stale_ = true;
};

}  // namespace gazehold

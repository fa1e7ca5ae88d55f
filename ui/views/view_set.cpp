// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/view_set.hpp"

#include <algorithm>
#include <cmath>

#include "figure/time_axis.hpp"

namespace gazehold {

ViewSet::ViewSet(SimulationController& controller, QWidget* parent) : QObject(parent) {
  for (const PanelLine& line : panelTable()) {
    auto* view = new View(line.make(controller.data()), parent);
    view->setObjectName(view->id());
    view->setAccessibleName(view->title());
    views_.push_back(view);
    connectView(view, controller);
  }
}

void ViewSet::connectView(View* view, SimulationController& controller) {
  view->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(view, &QWidget::customContextMenuRequested, this,
          [this, view](const QPoint& at) { Q_EMIT menuRequested(view, view->mapToGlobal(at)); });
  connect(view, &View::dragRequested, this, [this, view] { Q_EMIT dragRequested(view); });
  connect(view, &View::maximiseRequested, this, [this, view] { Q_EMIT maximiseRequested(view); });
  connect(view, &View::cursorTimeChanged, this, [this](double time) {
    for (View* other : views_) other->setCursorTime(time);
  });
  connect(view, &View::commanded, &controller, &SimulationController::act);
  connect(view, &View::chosen, this, [this](const PanelOptions& options) {
    const bool selects = options.selection != options_.selection;
    setOptions(options);
    if (selects) Q_EMIT selectionChanged(options_.selection);
  });
}

View* ViewSet::view(const QString& id) const {
  for (View* view : views_)
    if (view->id() == id) return view;
  return nullptr;
}

bool ViewSet::isFor(const View* view, System system) const {
  const auto at = std::find(views_.begin(), views_.end(), view) - views_.begin();
  return panelTable()[static_cast<std::size_t>(at)].isFor(system);
}

void ViewSet::refresh() {
  for (View* view : views_) view->refresh();
}

void ViewSet::setStyle(const FigureStyle& style) {
  for (View* view : views_) view->setStyle(style);
}

void ViewSet::setOptions(const PanelOptions& options) {
  options_ = options;
  for (View* view : views_) view->setOptions(options_);
}

void ViewSet::setTimeSpan(double seconds) {
  PanelOptions options = options_;
  options.timeSpan = TimeWindow::span(seconds);
  setOptions(options);
}

void ViewSet::setTimeLabels(bool shown) {
  PanelOptions options = options_;
  options.timeLabels = shown;
  setOptions(options);
}

void ViewSet::select(const std::vector<int>& neurons) {
  PanelOptions options = options_;
  options.selection = neurons;
  std::ranges::sort(options.selection);
  options.selection.erase(std::unique(options.selection.begin(), options.selection.end()), options.selection.end());
  setOptions(options);
}

}  // namespace gazehold

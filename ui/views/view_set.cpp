// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/view_set.hpp"

#include <algorithm>
#include <cmath>

#include "views/bump_view.hpp"
#include "views/drift_view.hpp"
#include "views/eye_view.hpp"
#include "views/feedback_view.hpp"
#include "views/plane_view.hpp"
#include "views/raster_view.hpp"
#include "views/skill_view.hpp"
#include "views/trace_view.hpp"
#include "views/weight_view.hpp"

namespace gazehold {

namespace {

template <class V>
View* make(const History& data, QWidget* parent) {
  return new V(data, parent);
}

}  // namespace

const std::vector<ViewLine>& viewTable() {
  constexpr Systems eye(System::eye), heading(System::ring, System::path), map(System::plane, System::path);
  static const std::vector<ViewLine> table = {
      {Place::timeColumn, 0, &make<EyeView>, eye},
      {Place::timeColumn, 1, &make<TraceView>},
      {Place::timeColumn, 2, &make<RasterView>},
      {Place::upperBlock, 3, &make<FeedbackView>, eye},
      {Place::upperBlock, 4, &make<DriftView>, eye},
      {Place::upperBlock, 3, &make<BumpView>, heading},
      {Place::upperBlock, 4, &make<PlaneView>, map},
      {Place::lowerBlock, 5, &make<WeightView>},
      {Place::lowerBlock, 6, &make<SkillView>},
  };
  return table;
}

ViewSet::ViewSet(SimulationController& controller, QWidget* parent) : QObject(parent) {
  for (const ViewLine& line : viewTable()) {
    View* view = line.make(controller.data(), parent);
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
  connect(view, &View::maximiseRequested, this, [this, view] { Q_EMIT maximiseRequested(view); });
  connect(view, &View::cursorTimeChanged, this, [this](double time) {
    for (View* other : views_) other->setCursorTime(std::isfinite(time) ? std::optional(time) : std::nullopt);
  });
  if (auto* eye = qobject_cast<EyeView*>(view))
    connect(eye, &EyeView::targetPlaced, &controller, [&controller](double degrees) { controller.placeTarget(degrees); });
  if (auto* trace = qobject_cast<TraceView*>(view))
    connect(trace, &TraceView::targetPlaced, &controller, [&controller](double degrees) {
      if (controller.setup().system == System::eye) controller.placeTarget(degrees);
    });
  if (auto* plane = qobject_cast<PlaneView*>(view))
    connect(plane, &PlaneView::placed, &controller, &SimulationController::placeTarget);
  if (auto* bump = qobject_cast<BumpView*>(view))
    connect(bump, &BumpView::headingPlaced, &controller, [&controller](double heading) {
      if (controller.setup().system == System::ring) controller.placeTarget(heading);
    });
  if (auto* raster = qobject_cast<RasterView*>(view))
    connect(raster, &RasterView::selectionChanged, this, &ViewSet::selectionChanged);
}

View* ViewSet::view(const QString& id) const {
  for (View* view : views_)
    if (view->id() == id) return view;
  return nullptr;
}

bool ViewSet::isFor(const View* view, System system) const {
  const auto at = std::find(views_.begin(), views_.end(), view) - views_.begin();
  return viewTable()[static_cast<std::size_t>(at)].isFor(system);
}

void ViewSet::refresh() {
  for (View* view : views_) view->refresh();
}

void ViewSet::setStyle(const FigureStyle& style) {
  for (View* view : views_) view->setStyle(style);
}

void ViewSet::setTimeSpan(double seconds) {
  timeSpan_ = TimeWindow::span(seconds);
  for (View* view : views_) {
    if (auto* trace = qobject_cast<TraceView*>(view)) trace->setTimeSpan(timeSpan_);
    if (auto* raster = qobject_cast<RasterView*>(view)) raster->setTimeSpan(timeSpan_);
  }
}

void ViewSet::select(const std::vector<int>& neurons) {
  for (View* view : views_)
    if (auto* raster = qobject_cast<RasterView*>(view)) raster->setSelection(neurons);
}

}  // namespace gazehold

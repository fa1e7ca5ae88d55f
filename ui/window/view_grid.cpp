// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/view_grid.hpp"

#include <algorithm>
#include <utility>

#include <QDataStream>
#include <QIODevice>
#include <QTabBar>
#include <QVBoxLayout>

namespace gazehold {

namespace {

constexpr int eyeLeast = 92, eyeMost = 150;
constexpr int layoutVersion = 2;

// between two sizes of the grid's height, and flat outside
int between(int height, int low, int atLow, int high, int atHigh) {
  const double part = std::clamp(static_cast<double>(height - low) / (high - low), 0.0, 1.0);
  return atLow + static_cast<int>(part * (atHigh - atLow));
}

QSplitter* splitter(Qt::Orientation orientation) {
  auto* splitter = new QSplitter(orientation);
  splitter->setChildrenCollapsible(false);
  return splitter;
}

}  // namespace

ViewGrid::ViewGrid(SimulationController& controller, QWidget* parent)
    : QWidget(parent),
      views_(new ViewSet(controller, this)),
      across_(splitter(Qt::Horizontal)),
      column_(splitter(Qt::Vertical)),
      block_(splitter(Qt::Vertical)),
      upper_(splitter(Qt::Horizontal)),
      lower_(splitter(Qt::Horizontal)) {
  setFocusPolicy(Qt::StrongFocus);
  for (std::size_t k = 0; k < panelTable().size(); ++k) {
    View* view = views_->views()[k];
    if (panelTable()[k].place == Place::timeColumn) {
      column_->addWidget(view);
    } else if (panelTable()[k].place == Place::upperBlock) {
      upper_->addWidget(view);
    } else {
      lower_->addWidget(view);
      lowerViews_.push_back(view);
    }
  }
  // the eye does not grow, and the last of the column takes what height there is
  column_->widget(0)->setMaximumHeight(eyeMost);
  for (int k = 0; k < column_->count(); ++k) column_->setStretchFactor(k, k + 1 == column_->count() ? 1 : 0);
  block_->addWidget(upper_);
  block_->addWidget(lower_);
  across_->addWidget(column_);
  across_->addWidget(block_);
  across_->setStretchFactor(0, 55);
  across_->setStretchFactor(1, 45);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(across_);
  setGap(8);
  connect(views_, &ViewSet::maximiseRequested, this,
          [this](View* view) { maximise(maximised_ == view ? nullptr : view); });
  for (QSplitter* each : splitters())
    connect(each, &QSplitter::splitterMoved, this, [this] { asMeant_ = false; });
  setTimeLabels();
  for (View* each : views_->views()) each->setVisible(views_->isFor(each, system_));
  followSystem(controller.setup().system);
  connect(&controller, &SimulationController::stateChanged, this,
          [this, &controller] { followSystem(controller.setup().system); });
}

void ViewGrid::setGap(int pixels) {
  layout()->setContentsMargins(pixels, pixels, pixels, pixels);
  for (QSplitter* each : splitters()) each->setHandleWidth(pixels);
}

// the labels of the shared time axis stand under the lowest view that has it
void ViewGrid::setTimeLabels() {
  views_->setTimeLabels(maximised_);
}

void ViewGrid::maximise(View* view) {
  if (view && !maximised_) {
    before_.clear();
    for (const QSplitter* each : splitters()) before_.push_back(each->saveState());
  }
  const bool wasMaximised = std::exchange(maximised_, view) != nullptr;
  column_->widget(0)->setMaximumHeight(view ? QWIDGETSIZE_MAX : eyeMost);
  const auto inside = [view](QWidget* container) { return !view || container->isAncestorOf(view); };
  column_->setVisible(inside(column_));
  block_->setVisible(inside(block_));
  upper_->setVisible(inside(upper_));
  lower_->setVisible(inside(lower_));
  // what is on a tab is shown and hidden by its tab
  if (tabs_) {
    if (view && inside(tabs_)) tabs_->setCurrentWidget(view);
    tabs_->tabBar()->setHidden(view);
  }
  for (View* each : views_->views())
    if (!tabs_ || !tabs_->isAncestorOf(each)) each->setHidden(view ? each != view : !views_->isFor(each, system_));
  if (!view && wasMaximised)
    for (std::size_t k = 0; k < before_.size(); ++k) splitters()[k]->restoreState(before_[k]);
  // what was kept may be of another system
  if (!view && wasMaximised && asMeant_) restoreLayout();
  setTimeLabels();
  views_->refresh();
  if (wasMaximised != (view != nullptr)) Q_EMIT maximisedChanged(view != nullptr);
}

// what shows nothing of this system makes room
void ViewGrid::followSystem(System system) {
  if (system == system_) return;
  system_ = system;
  if (maximised_ && !views_->isFor(maximised_, system)) return maximise(nullptr);
  if (maximised_) return;
  for (View* each : views_->views())
    if (!tabs_ || !tabs_->isAncestorOf(each)) each->setVisible(views_->isFor(each, system));
  if (asMeant_) restoreLayout();
}

void ViewGrid::setTabbed(bool tabbed) {
  if (tabbed == this->tabbed()) return;
  if (maximised_) maximise(nullptr);
  if (tabbed) {
    tabs_ = new QTabWidget;
    tabs_->setDocumentMode(true);
    tabs_->setFocusPolicy(Qt::TabFocus);
    tabs_->setToolTip(tr("In a narrow window these share a place: Left and Right choose"));
    tabs_->setAccessibleName(tr("What changed"));
    tabs_->tabBar()->setAccessibleName(tabs_->accessibleName());
    for (View* view : lowerViews_) tabs_->addTab(view, view->title().section(tr(": the "), -1));
    lower_->addWidget(tabs_);
  } else {
    for (View* view : lowerViews_) lower_->addWidget(view);
    delete std::exchange(tabs_, nullptr);
    for (View* view : lowerViews_) view->setVisible(views_->isFor(view, system_));
  }
}

void ViewGrid::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange || !tabs_) return;
  for (int k = 0; k < tabs_->count(); ++k)
    tabs_->setTabText(k, static_cast<View*>(tabs_->widget(k))->title().section(tr(": the "), -1));
}

void ViewGrid::restoreLayout() {
  asMeant_ = true;
  const int gap = column_->handleWidth(), wide = width() - 3 * gap, high = height() - 2 * gap;
  if (wide <= 0 || high <= 0) return;
  // at 1280 the column has 540 and the block 510; what there is more goes 55 : 45
  const int right = wide >= 1050 ? 510 + (wide - 1050) * 45 / 100 : wide * 51 / 100;
  across_->setSizes({wide - right, right});
  const int eye = between(high, 600, eyeLeast, 950, eyeMost), trace = between(high, 600, 250, 950, 370);
  column_->setSizes({eye, trace, std::max(1, high - eye - trace - 2 * gap)});
  block_->setSizes({high / 2, high / 2});
  upper_->setSizes(QList<int>(upper_->count(), right / 2));
  if (!tabs_) lower_->setSizes({right / 2, right / 2});
}

void ViewGrid::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (asMeant_ && !maximised_) restoreLayout();
}

QByteArray ViewGrid::saveLayout() const {
  QByteArray bytes;
  QDataStream out(&bytes, QIODevice::WriteOnly);
  out << layoutVersion << asMeant_;
  for (const QSplitter* each : {across_, column_, block_, upper_}) out << each->saveState();
  return bytes;
}

bool ViewGrid::loadLayout(const QByteArray& layout) {
  QDataStream in(layout);
  int version = 0;
  bool asMeant = true;
  in >> version >> asMeant;
  if (in.status() != QDataStream::Ok || version != layoutVersion) return false;
  if (asMeant) return true;
  for (QSplitter* each : {across_, column_, block_, upper_}) {
    QByteArray state;
    in >> state;
    const Qt::Orientation orientation = each->orientation();
    const bool restored = each->restoreState(state);
    // a state brings its own along
    each->setOrientation(orientation);
    each->setChildrenCollapsible(false);
    if (!restored) return false;
  }
  asMeant_ = false;
  return true;
}

}  // namespace gazehold

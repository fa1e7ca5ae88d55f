// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/view_grid.hpp"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QTabBar>
#include <QVBoxLayout>

namespace gazehold {

namespace {

constexpr int eyeLeast = 92, eyeMost = 150;
constexpr std::pair<Place, const char*> placeNames[] = {{Place::timeColumn, "column"},
                                                        {Place::upperBlock, "upper"},
                                                        {Place::lowerBlock, "lower"}};

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

Json layoutJson(const GridLayout& layout) {
  Json json = Json::object();
  for (const QString& id : layout.hidden) json["hidden"].push_back(id.toStdString());
  for (const auto& [id, place] : layout.moved)
    for (const auto& [each, name] : placeNames)
      if (each == place) json["moved"][id.toStdString()] = name;
  return json;
}

GridLayout layoutFrom(const Json& json) {
  GridLayout layout;
  if (!json.is_object()) return layout;
  if (const auto hidden = json.find("hidden"); hidden != json.end() && hidden->is_array())
    for (const Json& id : *hidden)
      if (id.is_string()) layout.hidden.append(QString::fromStdString(id.get<std::string>()));
  if (const auto moved = json.find("moved"); moved != json.end() && moved->is_object())
    for (const auto& [id, place] : moved->items())
      for (const auto& [each, name] : placeNames)
        if (place == name) layout.moved.insert_or_assign(QString::fromStdString(id), each);
  return layout;
}

ViewGrid::ViewGrid(SimulationController& controller, QWidget* parent)
    : QWidget(parent),
      views_(new ViewSet(controller, this)),
      across_(splitter(Qt::Horizontal)),
      column_(splitter(Qt::Vertical)),
      block_(splitter(Qt::Vertical)),
      upper_(splitter(Qt::Horizontal)),
      lower_(splitter(Qt::Horizontal)),
      tabs_(new QTabWidget(this)) {
  setFocusPolicy(Qt::StrongFocus);
  tabs_->setDocumentMode(true);
  tabs_->setFocusPolicy(Qt::TabFocus);
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
  for (QSplitter* each : splitters()) connect(each, &QSplitter::splitterMoved, this, [this] { asMeant_ = false; });
  system_ = controller.setup().system;
  placeViews();
  connect(&controller, &SimulationController::stateChanged, this,
          [this, &controller] { followSystem(controller.setup().system); });
}

Place ViewGrid::placeOf(const View* view) const {
  if (const auto moved = arrangement_.moved.find(view->id()); moved != arrangement_.moved.end()) return moved->second;
  const auto at = std::ranges::find(views_->views(), view) - views_->views().begin();
  return panelTable()[static_cast<std::size_t>(at)].place;
}

bool ViewGrid::shows(const View* view) const {
  if (maximised_) return view == maximised_;
  if (tabbed_ == Tabs::all && placeOf(view) == Place::timeColumn && view->id() == QStringLiteral("eye")) return false;
  return views_->isFor(view, system_) && !arrangement_.hidden.contains(view->id());
}

QString ViewGrid::tabText(const View* view) const { return view->title().section(tr(": the "), -1); }

// each view into its place, in the order of the table
void ViewGrid::placeViews() {
  while (tabs_->count() > 0) tabs_->removeTab(0);
  for (View* view : views_->views()) {
    const Place place = placeOf(view);
    view->setMaximumHeight(QWIDGETSIZE_MAX);
    if (place == Place::timeColumn) column_->addWidget(view);
    else if (tabbed_ == Tabs::all || (tabbed_ == Tabs::lower && place == Place::lowerBlock))
      tabs_->addTab(view, tabText(view));
    else (place == Place::upperBlock ? upper_ : lower_)->addWidget(view);
  }
  if (tabbed_ == Tabs::none) tabs_->setParent(this);
  else lower_->addWidget(tabs_);
  // the last of the column takes what height there is
  for (int k = 0; k < column_->count(); ++k) column_->setStretchFactor(k, k + 1 == column_->count() ? 1 : 0);
  showViews();
}

void ViewGrid::showViews() {
  int shown[3] = {0, 0, 0}, onTabs = 0;  // in each place
  for (View* view : views_->views()) {
    const bool is = shows(view);
    shown[static_cast<int>(placeOf(view))] += is;
    if (const int tab = tabs_->indexOf(view); tab >= 0) {
      tabs_->setTabVisible(tab, is);
      if (view == maximised_) tabs_->setCurrentIndex(tab);
      onTabs += is;
    } else {
      view->setVisible(is);
    }
  }
  const auto [column, upper, lower] = shown;
  column_->setVisible(column > 0);
  upper_->setVisible(upper > 0 && tabbed_ != Tabs::all);
  lower_->setVisible(lower > 0 || (upper > 0 && tabbed_ == Tabs::all));
  block_->setVisible(upper + lower > 0);
  tabs_->setVisible(onTabs > 0);
  tabs_->tabBar()->setHidden(onTabs < 2);
  // the eye does not grow, unless it is all that there is
  View* eye = views_->view(QStringLiteral("eye"));
  eye->setMaximumHeight(placeOf(eye) == Place::timeColumn && column > 1 ? eyeMost : QWIDGETSIZE_MAX);
  setTimeLabels();
}

void ViewGrid::arrange(const GridLayout& arrangement) {
  if (maximised_) maximise(nullptr);
  arrangement_ = arrangement;
  placeViews();
  restoreSizes();
  views_->refresh();
}

void ViewGrid::setHidden(const View* view, bool hidden) {
  GridLayout other = arrangement_;
  other.hidden.removeAll(view->id());
  if (hidden) other.hidden.append(view->id());
  arrange(other);
}

void ViewGrid::move(const View* view, Place place) {
  GridLayout other = arrangement_;
  other.moved.insert_or_assign(view->id(), place);
  other.hidden.removeAll(view->id());
  arrange(other);
}

void ViewGrid::setGap(int pixels) {
  layout()->setContentsMargins(pixels, pixels, pixels, pixels);
  for (QSplitter* each : splitters()) each->setHandleWidth(pixels);
}

// the labels of the shared time axis stand under the lowest view that has it
void ViewGrid::setTimeLabels() {
  const View* raster = views_->view(QStringLiteral("raster"));
  views_->setTimeLabels(!shows(raster) || placeOf(raster) != placeOf(views_->view(QStringLiteral("trace"))));
}

void ViewGrid::maximise(View* view) {
  if (view && !maximised_) {
    before_.clear();
    for (const QSplitter* each : splitters()) before_.push_back(each->saveState());
  }
  const bool wasMaximised = std::exchange(maximised_, view) != nullptr;
  showViews();
  if (!view && wasMaximised)
    for (std::size_t k = 0; k < before_.size(); ++k) splitters()[k]->restoreState(before_[k]);
  // what was kept may be of another system
  if (!view && wasMaximised && asMeant_) restoreSizes();
  views_->refresh();
  if (wasMaximised != (view != nullptr)) Q_EMIT maximisedChanged(view != nullptr);
}

// what shows nothing of this system makes room
void ViewGrid::followSystem(System system) {
  if (system == system_) return;
  system_ = system;
  if (maximised_ && !views_->isFor(maximised_, system)) return maximise(nullptr);
  if (maximised_) return;
  showViews();
  if (asMeant_) restoreSizes();
}

void ViewGrid::setTabs(Tabs tabs) {
  if (tabs == tabbed_) return;
  if (maximised_) maximise(nullptr);
  tabbed_ = tabs;
  placeViews();
  if (asMeant_) restoreSizes();
}

void ViewGrid::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::LanguageChange) return;
  for (int k = 0; k < tabs_->count(); ++k) tabs_->setTabText(k, tabText(static_cast<View*>(tabs_->widget(k))));
}

void ViewGrid::restoreSizes() {
  asMeant_ = true;
  const int gap = column_->handleWidth(), wide = width() - 3 * gap, high = height() - 2 * gap;
  if (wide <= 0 || high <= 0) return;
  // at 1280 the column has 540 and the block 510; what there is more goes 55 : 45
  const int right = wide >= 1050 ? 510 + (wide - 1050) * 45 / 100 : wide * 51 / 100;
  across_->setSizes({wide - right, right});
  const int eye = between(high, 600, eyeLeast, 950, eyeMost), trace = between(high, 600, 250, 950, 370);
  QList<int> heights;
  for (int k = 0; k < column_->count(); ++k) {
    const QString id = static_cast<View*>(column_->widget(k))->id();
    heights.append(id == QStringLiteral("eye") ? eye : id == QStringLiteral("trace") ? trace : high);
  }
  column_->setSizes(heights);
  block_->setSizes({high / 2, high / 2});
  upper_->setSizes(QList<int>(upper_->count(), right / 2));
  lower_->setSizes(QList<int>(lower_->count(), right / 2));
}

void ViewGrid::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (asMeant_ && !maximised_) restoreSizes();
}

QByteArray ViewGrid::saveLayout() const {
  Json json = layoutJson(arrangement_);
  if (!asMeant_)
    for (const QSplitter* each : splitters()) {
      const QList<int> sizes = each->sizes();
      json["sizes"].push_back(std::vector<int>(sizes.begin(), sizes.end()));
    }
  return QByteArray::fromStdString(jsonText(json, true));
}

bool ViewGrid::loadLayout(const QByteArray& layout) {
  const std::optional<Json> json = objectIn(layout.toStdString());
  if (!json) return false;
  arrange(layoutFrom(*json));
  const auto sizes = json->find("sizes");
  if (sizes == json->end()) return true;
  if (!sizes->is_array() || sizes->size() != splitters().size()) return false;
  for (std::size_t k = 0; k < splitters().size(); ++k) {
    QList<int> each;
    for (const Json& size : sizes->at(k))
      each.append(size.is_number_integer() ? std::clamp(size.get<int>(), 0, 100'000) : 0);
    if (each.size() != splitters()[k]->count()) return false;
    splitters()[k]->setSizes(each);
  }
  asMeant_ = false;
  return true;
}

}  // namespace gazehold

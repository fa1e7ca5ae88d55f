// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>

#include <QCoreApplication>

#include "base/error.hpp"
#include "base/message.hpp"
#include "figure/panel_table.hpp"
#include "figure/plot.hpp"

namespace gazehold {

namespace {

constexpr double gap = 8;        // between panels
constexpr double wide = 800;     // from this width on the time axes stand beside the rest
constexpr double twoWide = 420;  // from this width on two panels stand beside each other

// of a panel alone; among others it is as low as it may be
double naturalHeight(const Panel& panel, double width, bool alone = false) {
  const QSize least = panel.leastSize();
  const double height = std::max<double>(least.height(), std::min(1.0, 1.0 * least.height() / least.width()) * width);
  return alone ? height : std::min(height, 1.2 * least.height());
}

}  // namespace

const std::vector<FigureLayout>& layoutTable() {
  static const std::vector<FigureLayout> table = {
      {"layout", QT_TRANSLATE_NOOP("Ui", "All panels, with letters"), {}},
      {"lecture", QT_TRANSLATE_NOOP("Ui", "The stage, traces and spikes"), {"stage", "trace", "raster"}},
      {"research",
       QT_TRANSLATE_NOOP("Ui", "All but the eye"),
       {"trace", "raster", "feedback", "drift", "bump", "plane", "weights", "skill"}},
      {"learning",
       QT_TRANSLATE_NOOP("Ui", "Traces, drift and what is learned"),
       {"trace", "drift", "bump", "plane", "skill"}},
  };
  return table;
}

namespace {

// the panels that are asked for by name; nothing for all of them
std::vector<std::string> panelsOf(const std::string& shown) {
  for (const FigureLayout& layout : layoutTable())
    if (shown == layout.id) return layout.panels;
  std::vector<std::string> names;
  std::istringstream words(shown + ',');
  for (std::string word; std::getline(words, word, ',');) {
    if (std::ranges::find(names, word) != names.end())
      throw UsageError("a figure shows each panel once; " + inQuotes(shown) + " names " + inQuotes(word) + " again");
    names.push_back(word);
  }
  return names;
}

}  // namespace

Figure::Figure(const std::string& shown, const History& data, System system, PanelOptions options,
               std::unique_ptr<Panel> stage)
    : shown_(shown) {
  const std::vector<std::string> wanted = panelsOf(shown);
  const bool all = wanted.empty();
  const bool ofTable = std::ranges::find(layoutTable(), shown, &FigureLayout::id) != layoutTable().end();
  const auto isWanted = [&](const std::string& id) { return all || std::ranges::find(wanted, id) != wanted.end(); };
  // in a list the traces have their own time labels, unless a raster below has them
  options.timeLabels = wanted.size() == 1 || !isWanted("raster");
  const bool hasStage = stage != nullptr;
  std::string names;
  std::size_t found = 0;
  if (stage && !all && isWanted("stage")) {
    staged_ = wanted.size() > 1;
    add(std::move(stage), options);
    ++found;
  }
  for (const PanelLine& line : panelTable()) {
    if (!line.isFor(system)) continue;
    std::unique_ptr<Panel> panel = line.make(data);
    const std::string id = panel->id().toStdString();
    names += id + ", ";
    if (!isWanted(id)) continue;
    add(std::move(panel), options);
    if (line.place == Place::timeColumn) ++timePanels_;
    ++found;
  }
  if (found > 0 && (ofTable || found == wanted.size())) return;
  if (hasStage) names += "stage, ";
  std::string missing = shown;
  for (const std::string& word : wanted)
    if (word.empty() || (", " + names).find(", " + word + ", ") == std::string::npos) missing = word;
  for (const FigureLayout& layout : layoutTable())
    names += (&layout == &layoutTable().back() ? "or " : "") + std::string(layout.id) + ", ";
  throw UsageError("the system '" + std::string(systemName(system)) + "' has no panel " + inQuotes(missing) +
                   "; there are " + names + "or several of them with commas");
}

Figure::Figure(std::string name, QString title, std::vector<std::unique_ptr<Panel>> panels,
               std::vector<std::size_t> rows)
    : shown_(std::move(name)), title_(std::move(title)), panels_(std::move(panels)), rows_(std::move(rows)) {
  Q_ASSERT(std::accumulate(rows_.begin(), rows_.end(), std::size_t{0}) == panels_.size());
}

void Figure::add(std::unique_ptr<Panel> panel, const PanelOptions& options) {
  panel->options = options;
  panels_.push_back(std::move(panel));
}

std::vector<std::string> Figure::names(System system, bool staged) {
  const History nothing;
  std::vector<std::string> names;
  for (const PanelLine& line : panelTable())
    if (line.isFor(system)) names.push_back(line.make(nothing)->id().toStdString());
  for (const FigureLayout& layout : layoutTable())
    if (staged || std::ranges::find(layout.panels, "stage") == layout.panels.end()) names.emplace_back(layout.id);
  return names;
}

bool Figure::isLayout(const std::string& shown) { return panelsOf(shown).size() != 1; }

std::vector<std::string> Figure::ids() const {
  std::vector<std::string> ids;
  for (const auto& panel : panels_) ids.push_back(panel->id().toStdString());
  return ids;
}

QString Figure::title() const {
  if (!title_.isEmpty()) return title_;
  return panels_.size() == 1 ? panels_.front()->title() : QStringLiteral("Gazehold");
}

QString Figure::technicalName() const {
  QStringList names;
  for (const auto& panel : panels_) names.append(panel->technicalName());
  return names.join(QStringLiteral("; "));
}

// one that is as high as wide stands beside the rest where there is room
bool Figure::stageIsStrip(double widthOfHeight) const {
  const QSize least = panels_.front()->leastSize();
  return widthOfHeight < 1.3 || 2 * least.height() < least.width();
}

double Figure::stageHeight(double width) const {
  return staged_ ? std::max<double>(panels_.front()->leastSize().height(), 0.25 * width) : 0;
}

double Figure::heightFor(double width) const {
  if (!rows_.empty()) {
    const std::vector<double> heights = rowHeights(width - (panels_.size() == 1 ? 0 : gap));
    return std::ceil(std::accumulate(heights.begin(), heights.end(), gap * static_cast<double>(heights.size())));
  }
  if (panels_.size() == 1) return std::ceil(naturalHeight(*panels_.front(), width, true));
  if (width >= wide) return std::round(0.62 * width);
  double height = -gap;
  if (staged_) height += stageHeight(width) + gap;
  const std::size_t before = (staged_ ? 1 : 0) + timePanels_;
  const bool two = width >= twoWide;
  for (std::size_t k = staged_ ? 1 : 0; k < panels_.size(); ++k) {
    const bool pairs = two && k >= before;
    if (pairs && (k - before) % 2 == 1) continue;
    height += naturalHeight(*panels_[k], pairs ? (width - gap) / 2 : width) + gap;
  }
  return std::ceil(height);
}

// each as high as the highest panel in it
std::vector<double> Figure::rowHeights(double width) const {
  std::vector<double> heights;
  std::size_t k = 0;
  for (const std::size_t across : rows_) {
    const double each = (width - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
    double height = 0;
    for (std::size_t end = k + across; k < end; ++k) height = std::max(height, naturalHeight(*panels_[k], each));
    heights.push_back(height);
  }
  return heights;
}

std::vector<QRectF> Figure::placesInRows(const QRectF& area) const {
  const std::vector<double> heights = rowHeights(area.width());
  const double all = std::accumulate(heights.begin(), heights.end(), 0.0);
  const double room = area.height() - gap * static_cast<double>(heights.size() - 1);
  std::vector<QRectF> places;
  double y = area.top();
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    const auto across = static_cast<double>(rows_[row]);
    const double width = (area.width() - gap * (across - 1)) / across, height = heights[row] * room / all;
    for (std::size_t k = 0; k < rows_[row]; ++k)
      places.emplace_back(area.left() + static_cast<double>(k) * (width + gap), y, width, height);
    y += height + gap;
  }
  return places;
}

// rows of panels with a height each
void Figure::placeRows(std::vector<QRectF>& places, const QRectF& block, std::size_t until, std::size_t across) const {
  const std::size_t from = places.size();
  std::vector<double> heights;
  const double width = (block.width() - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
  double all = 0;
  for (std::size_t k = from; k < until; k += across) all += heights.emplace_back(naturalHeight(*panels_[k], width));
  const double room = block.height() - gap * static_cast<double>(heights.size() - 1);
  double y = block.top();
  for (std::size_t k = from; k < until; ++k) {
    const double height = heights[(k - from) / across] * room / all;
    const auto column = static_cast<double>((k - from) % across);
    // one that is left over has the row to itself
    const bool alone = column == 0 && k + 1 == until;
    places.emplace_back(block.left() + column * (width + gap), y, alone ? block.width() : width, height);
    if ((k - from) % across == across - 1) y += height + gap;
  }
}

// the stage above; below it the time axes, and the rest under them, or beside them where that is wide enough
std::vector<QRectF> Figure::places(const QRectF& whole) const {
  if (panels_.size() == 1) return {whole};
  if (!rows_.empty()) return placesInRows(whole);
  std::vector<QRectF> places;
  QRectF area = whole;
  if (staged_ && stageIsStrip(area.width() / area.height())) {
    const double height = std::min(stageHeight(area.width()), 0.36 * area.height());
    places.emplace_back(area.topLeft(), QSizeF(area.width(), height));
    area.setTop(area.top() + height + gap);
  } else if (staged_) {
    const double side = std::min(area.height(), 0.45 * area.width());
    places.emplace_back(area.topLeft(), QSizeF(side, area.height()));
    area.setLeft(area.left() + side + gap);
  }
  const std::size_t timeEnd = places.size() + timePanels_, rest = panels_.size() - timeEnd;
  if (area.width() >= wide) {
    const double left = rest == 0 ? area.width() : timePanels_ == 0 ? -gap : std::round(0.43 * area.width());
    placeRows(places, QRectF(area.left(), area.top(), left, area.height()), timeEnd, 1);
    placeRows(places, QRectF(area.left() + left + gap, area.top(), area.width() - left - gap, area.height()),
              panels_.size(), rest > 2 || timePanels_ == 0 ? 2 : 1);
  } else {
    const bool two = area.width() >= twoWide;
    double high = -gap, low = 0;
    for (std::size_t k = places.size(); k < timeEnd; ++k) high += naturalHeight(*panels_[k], area.width()) + gap;
    for (std::size_t k = timeEnd; k < panels_.size(); k += two ? 2 : 1)
      low += naturalHeight(*panels_[k], two ? (area.width() - gap) / 2 : area.width()) + gap;
    if (timePanels_ > 0) high *= area.height() / std::ceil(high + low);
    placeRows(places, QRectF(area.topLeft(), QSizeF(area.width(), high)), timeEnd, 1);
    placeRows(places, QRectF(area.left(), area.top() + high + gap, area.width(), area.height() - high - gap),
              panels_.size(), two ? 2 : 1);
  }
  return places;
}

void Figure::draw(QPainter& painter, const QRectF& area, const FigureStyle& given) const {
  FigureStyle style = given;
  const bool alone = panels_.size() == 1;
  // panels that lie on a page are told apart by their frames, unless the page is paper
  style.frame = !alone && given.theme->window != given.theme->panel;
  painter.save();
  painter.fillRect(area, style.theme->window);
  const std::vector<QRectF> where = places(alone ? area : area.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2));
  const QFont font = style.font(8.0 / 7.0, true);
  const double letter = plot::textWidth(font, QStringLiteral("M"));
  for (std::size_t k = 0; k < panels_.size(); ++k) {
    if (k > 0) meanwhile();
    panels_[k]->draw(painter, alone ? where[k] : where[k].adjusted(letters_ ? letter : 0, 0, 0, 0), style);
    if (alone || !letters_) continue;
    const QRectF beside(where[k].left(), where[k].top() + 0.4 * plot::padding(style), letter, plot::titleHeight(style));
    plot::drawText(painter, beside, Qt::AlignLeft | Qt::AlignVCenter,
                   QString(QChar((smallLetters_ ? u'a' : u'A') + static_cast<char16_t>(k))), font, style.theme->text);
  }
  painter.restore();
}

std::vector<NumberTable> Figure::numbers(const FigureStyle& style) const {
  std::vector<NumberTable> all;
  for (std::size_t k = 0; k < panels_.size(); ++k)
    for (NumberTable& table : panels_[k]->numbers(style)) {
      const std::string id = panels_[k]->id().toStdString();
      // in rows the same panel may stand twice
      if (!rows_.empty()) table.name = std::string(1, static_cast<char>('a' + k)) + '_' + table.name;
      else if (panels_.size() > 1) table.name = id + '_' + table.name;
      all.push_back(std::move(table));
    }
  return all;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/message.hpp"
#include "figure/panel_table.hpp"
#include "figure/plot.hpp"

namespace gazehold {

namespace {

constexpr double gap = 8;         // between panels
constexpr double wide = 800;      // from this width on the time axes stand beside the rest
constexpr double twoWide = 420;   // from this width on two panels stand beside each other

// of a panel alone; among others it is as low as it may be
double naturalHeight(const Panel& panel, double width, bool alone = false) {
  const QSize least = panel.leastSize();
  const double height = std::max<double>(least.height(), std::min(1.0, 1.0 * least.height() / least.width()) * width);
  return alone ? height : std::min(height, 1.2 * least.height());
}

}  // namespace

Figure::Figure(const std::string& shown, const History& data, System system, PanelOptions options) : shown_(shown) {
  options.timeLabels = shown != "layout";
  std::string names;
  for (const PanelLine& line : panelTable()) {
    if (!line.isFor(system)) continue;
    std::unique_ptr<Panel> panel = line.make(data);
    const std::string id = panel->id().toStdString();
    names += id + ", ";
    if (shown != "layout" && shown != id) continue;
    panel->options = options;
    if (line.place == Place::timeColumn) ++timePanels_;
    panels_.push_back(std::move(panel));
  }
  if (panels_.empty())
    throw UsageError("the system '" + std::string(systemName(system)) + "' has no panel " + inQuotes(shown) +
                     "; there are " + names + "and layout for all of them");
}

std::vector<std::string> Figure::names(System system) {
  const History nothing;
  std::vector<std::string> names;
  for (const PanelLine& line : panelTable())
    if (line.isFor(system)) names.push_back(line.make(nothing)->id().toStdString());
  names.emplace_back("layout");
  return names;
}

QString Figure::title() const {
  return panels_.size() == 1 ? panels_.front()->title() : QStringLiteral("Gazehold");
}

QString Figure::technicalName() const {
  QStringList names;
  for (const auto& panel : panels_) names.append(panel->technicalName());
  return names.join(QStringLiteral("; "));
}

double Figure::heightFor(double width) const {
  if (panels_.size() == 1) return std::ceil(naturalHeight(*panels_.front(), width, true));
  if (width >= wide) return std::round(0.62 * width);
  double height = -gap;
  const bool two = width >= twoWide;
  for (std::size_t k = 0; k < panels_.size(); ++k) {
    const bool pairs = two && k >= timePanels_;
    if (pairs && (k - timePanels_) % 2 == 1) continue;
    height += naturalHeight(*panels_[k], pairs ? (width - gap) / 2 : width) + gap;
  }
  return std::ceil(height);
}

std::vector<QRectF> Figure::places(const QRectF& area) const {
  if (panels_.size() == 1) return {area};
  // rows of panels with a height each; in a wide figure the time axes are the left part
  const auto rows = [&](const QRectF& block, std::size_t from, std::size_t until, std::size_t across) {
    std::vector<double> heights;
    const double width = (block.width() - gap * static_cast<double>(across - 1)) / static_cast<double>(across);
    double all = 0;
    for (std::size_t k = from; k < until; k += across) all += heights.emplace_back(naturalHeight(*panels_[k], width));
    const double room = block.height() - gap * static_cast<double>(heights.size() - 1);
    std::vector<QRectF> found;
    double y = block.top();
    for (std::size_t k = from; k < until; ++k) {
      const double height = heights[(k - from) / across] * room / all;
      const auto column = static_cast<double>((k - from) % across);
      // one that is left over has the row to itself
      const bool alone = column == 0 && k + 1 == until;
      found.emplace_back(block.left() + column * (width + gap), y, alone ? block.width() : width, height);
      if ((k - from) % across == across - 1) y += height + gap;
    }
    return found;
  };
  std::vector<QRectF> time, rest;
  if (area.width() >= wide) {
    const double left = std::round(0.43 * area.width());
    time = rows(QRectF(area.left(), area.top(), left, area.height()), 0, timePanels_, 1);
    rest = rows(QRectF(area.left() + left + gap, area.top(), area.width() - left - gap, area.height()), timePanels_,
                panels_.size(), 2);
  } else {
    double high = -gap;
    for (std::size_t k = 0; k < timePanels_; ++k) high += naturalHeight(*panels_[k], area.width()) + gap;
    high *= area.height() / heightFor(area.width());
    time = rows(QRectF(area.topLeft(), QSizeF(area.width(), high)), 0, timePanels_, 1);
    rest = rows(QRectF(area.left(), area.top() + high + gap, area.width(), area.height() - high - gap), timePanels_,
                panels_.size(), area.width() >= twoWide ? 2 : 1);
  }
  time.insert(time.end(), rest.begin(), rest.end());
  return time;
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
    panels_[k]->draw(painter, alone ? where[k] : where[k].adjusted(letter, 0, 0, 0), style);
    if (alone) continue;
    const QRectF beside(where[k].left(), where[k].top() + 0.4 * plot::padding(style), letter, plot::titleHeight(style));
    plot::drawText(painter, beside, Qt::AlignLeft | Qt::AlignVCenter,
                   QString(QChar((smallLetters_ ? u'a' : u'A') + static_cast<char16_t>(k))), font, style.theme->text);
  }
  painter.restore();
}

std::vector<NumberTable> Figure::numbers(const FigureStyle& style) const {
  std::vector<NumberTable> all;
  for (const auto& panel : panels_)
    for (NumberTable& table : panel->numbers(style)) {
      if (panels_.size() > 1) table.name = panel->id().toStdString() + '_' + table.name;
      all.push_back(std::move(table));
    }
  return all;
}

}  // namespace gazehold

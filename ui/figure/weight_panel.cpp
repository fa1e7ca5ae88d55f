// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/weight_panel.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "figure/plot.hpp"

namespace gazehold {

namespace {

constexpr float perUnit = 1000.0f;  // shown in 10⁻³ s

// 1, 2.5, 5, 10 …, so that the end of the bar is a number to read
double limitCeiling(double wanted) {
  const double decade = std::pow(10.0, std::floor(std::log10(std::max(wanted, 0.1)) + 1e-9));
  for (const double factor : {1.0, 2.5, 5.0})
    if (wanted <= factor * decade * (1 + 1e-9)) return factor * decade;
  return 10 * decade;
}

// gains are heavy-tailed: with the greatest value as the limit, all others would look like zero
float limitOf(const std::vector<float>& values) {
  if (values.empty()) return 1.0f;
  std::vector<float> sizes(values.size());
  std::transform(values.begin(), values.end(), sizes.begin(), [](float v) { return std::fabs(v); });
  const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(0.95 * static_cast<double>(sizes.size() - 1));
  std::nth_element(sizes.begin(), at, sizes.end());
  const double wanted = std::isfinite(*at) ? static_cast<double>(*at) : 1.0;
  return static_cast<float>(limitCeiling(wanted));
}

QString limitText(double limit) { return plot::tickNumber(limit, limit); }

}  // namespace

int WeightPanel::size() const {
  const Snapshot* snapshot = data().snapshot();
  if (!snapshot || !snapshot->network) return 0;
  const auto n = static_cast<Eigen::Index>(snapshot->network->order.size());
  const bool whole =
      snapshot->weights.rows() == n && snapshot->weights.cols() == n && data().startWeights().rows() == n;
  return whole ? static_cast<int>(n) : 0;
}

const History::Companion* WeightPanel::compared(std::size_t k) const {
  if (k >= data().companions().size()) return nullptr;
  const History::Companion& one = data().companions()[k];
  const Snapshot* theirs = one.history->snapshot();
  return theirs && theirs->weights.rows() == size() && theirs->weights.cols() == size() ? &one : nullptr;
}

const History::Companion* WeightPanel::compared() const {
  return options.weights == WeightsShown::difference ? compared(options.companion) : nullptr;
}

const Eigen::MatrixXf* WeightPanel::subtracted() const {
  if (options.weights == WeightsShown::weights) return nullptr;
  const History::Companion* other = compared();
  return other ? &other->history->snapshot()->weights : &data().startWeights();
}

float WeightPanel::value(int row, int column, const Eigen::MatrixXf* subtracted) const {
  const Snapshot& snapshot = *data().snapshot();
  const int i = snapshot.network->order[static_cast<std::size_t>(row)];
  const int j = snapshot.network->order[static_cast<std::size_t>(column)];
  const float now = snapshot.weights(i, j);
  return perUnit * (subtracted ? now - (*subtracted)(i, j) : now);
}

std::vector<float> WeightPanel::sortedValues() const {
  const int n = size();
  const Eigen::MatrixXf* minus = n > 0 ? subtracted() : nullptr;
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(n) * static_cast<std::size_t>(n));
  for (int row = 0; row < n; ++row)
    for (int column = 0; column < n; ++column) values.push_back(value(row, column, minus));
  return values;
}

PanelOptions WeightPanel::next(PanelOptions shown) const {
  if (shown.weights == WeightsShown::change) {
    shown.weights = WeightsShown::weights;
    return shown;
  }
  const std::size_t companion = shown.weights == WeightsShown::weights ? 0 : shown.companion + 1;
  shown.weights = compared(companion) ? WeightsShown::difference : WeightsShown::change;
  shown.companion = compared(companion) ? companion : 0;
  return shown;
}

QString WeightPanel::note(const FigureStyle& style) const {
  if (style.print) return {};
  switch (next(options).weights) {
    case WeightsShown::weights: return tr("show ω");
    case WeightsShown::difference: return tr("compare");
    case WeightsShown::change: break;
  }
  return tr("show change");
}

WeightPanel::Layout WeightPanel::layOut(const QRectF& area, const FigureStyle& style) const {
  Layout l;
  l.body = plot::belowHeader(area, title(), note(style), {}, style);
  const QFontMetricsF metrics(style.labelFont());
  const double font = style.fontPixels, line = metrics.height();
  l.caption = l.body;
  l.caption.setTop(l.body.bottom() - 2.2 * line);
  const double left = 1.5 * line, below = 1.4 * line;
  const double barRoom = 2.4 * font + metrics.horizontalAdvance(QStringLiteral("+2.5"));
  const double side = std::floor(
      std::max(20.0, std::min(l.body.width() - left - barRoom, l.caption.top() - l.body.top() - below - 0.9 * font)));
  // what is too wide or too high stays in the middle
  const double spare = std::max(0.0, l.body.width() - left - barRoom - side);
  l.map = QRectF(std::round(l.body.left() + left + spare / 2), std::round(l.body.top() + 0.5 * font), side, side);
  l.bar = QRectF(std::round(l.map.right() + 0.8 * font), l.map.top(), std::round(0.8 * font), side);
  return l;
}

void WeightPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  HeatMapRenderer onProcessor(HeatMapRenderer::Use::painter);
  drawAll(painter, {area, style, std::max(1.0, std::fabs(painter.deviceTransform().m11()))}, onProcessor);
}

ScreenPainter WeightPanel::onScreen() const {
  return [this, renderer = std::make_shared<HeatMapRenderer>()](QPainter& painter, const Frame& frame) {
    drawAll(painter, frame, *renderer);
  };
}

void WeightPanel::drawAll(QPainter& painter, const Frame& frame, HeatMapRenderer& renderer) const {
  const auto& [area, style, pixelsPerUnit] = frame;
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), note(style), {}, style);
  const Theme& theme = *style.theme;
  const Layout l = layOut(area, style);
  const int n = size();
  float limit = 1.0f;
  if (n > 0) {
    const std::vector<float> values = sortedValues();
    limit = limitOf(values);
    QSize pixels = (l.map.size() * pixelsPerUnit).toSize();
    // a whole number of pixels for each weight: whoever scales it leaves the edges where they are
    if (style.print) pixels = QSize(n, n) * std::max(1, static_cast<int>(std::ceil(4 * l.map.width() / n)));
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.setRenderHint(QPainter::LosslessImageRendering, true);
    painter.drawImage(l.map, renderer.draw(values, n, limit, divergingMap(theme), pixels));
    drawLesions(painter, l.map, style);
  } else {
    plot::drawEmpty(painter, l.map, style);
  }
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme.axis, 1));
  painter.drawRect(l.map.adjusted(-0.5, -0.5, 0.5, 0.5));
  drawBar(painter, l.bar, limit, style);
  drawWords(painter, l, style);
  painter.restore();
}

void WeightPanel::drawLesions(QPainter& painter, const QRectF& map, const FigureStyle& style) const {
  const Snapshot& snapshot = *data().snapshot();
  const double cell = map.width() / size();
  for (std::size_t column = 0; column < snapshot.network->order.size(); ++column) {
    const auto neuron = static_cast<std::size_t>(snapshot.network->order[column]);
    if (neuron >= snapshot.alive.size() || snapshot.alive[neuron]) continue;
    const QRectF rect(map.left() + static_cast<double>(column) * cell, map.top(), cell, map.height());
    painter.fillRect(rect, style.theme->field);
    painter.fillRect(rect, QBrush(style.theme->axis, Qt::BDiagPattern));
  }
}

void WeightPanel::drawBar(QPainter& painter, const QRectF& bar, float limit, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const ColourMap& map = divergingMap(theme);
  QImage colours(1, static_cast<int>(map.size()), QImage::Format_RGB32);
  for (int k = 0; k < colours.height(); ++k) colours.setPixel(0, k, map[map.size() - 1 - static_cast<std::size_t>(k)]);
  painter.drawImage(bar, colours);
  painter.setPen(QPen(theme.axis, 1));
  painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
  const QFontMetricsF metrics(style.labelFont());
  const auto label = [&](double y, const QString& text) {
    const QRectF beside(bar.right() + 0.4 * style.fontPixels, y - metrics.height() / 2, 6 * style.fontPixels,
                        metrics.height());
    plot::drawText(painter, beside, Qt::AlignLeft | Qt::AlignVCenter, text, style.labelFont(), theme.secondText);
  };
  const double inside = 0.35 * metrics.height();
  label(bar.top() + inside, u'+' + limitText(static_cast<double>(limit)));
  label(bar.center().y(), QStringLiteral("0"));
  label(bar.bottom() - inside, QChar(0x2212) + limitText(static_cast<double>(limit)));
}

void WeightPanel::drawWords(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const QFont font = style.labelFont();
  const QFontMetricsF metrics(font);
  const QRectF below(l.map.left(), l.map.bottom() + 0.25 * metrics.height(), l.map.width(), metrics.height());
  plot::drawText(painter, below, Qt::AlignCenter, tr("onto neuron j"), font, theme.secondText);
  painter.save();
  painter.translate(l.map.left() - 0.85 * metrics.height(), l.map.center().y());
  painter.rotate(-90);
  plot::drawText(painter, QRectF(-l.map.height() / 2, -metrics.height() / 2, l.map.height(), metrics.height()),
                 Qt::AlignCenter, tr("from neuron i"), font, theme.secondText);
  painter.restore();
  // the longest wording that fits
  const auto line = [&](double y, std::initializer_list<QString> wordings) {
    for (const QString& text : wordings) {
      if (metrics.horizontalAdvance(text) > l.caption.width() && &text != wordings.end() - 1) continue;
      plot::drawText(painter, QRectF(l.caption.left(), y, l.caption.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, text, font, theme.secondText);
      return;
    }
  };
  const double y = l.caption.top() + 0.1 * metrics.height();
  const History::Companion* other = compared();
  if (options.weights == WeightsShown::weights) line(y, {tr("weight ω, in 10⁻³ s"), QStringLiteral("ω (10⁻³ s)")});
  else if (other)
    line(y, {tr("difference of ω to: %1, in 10⁻³ s").arg(QString::fromStdString(other->name)),
             tr("to: %1 (10⁻³ s)").arg(QString::fromStdString(other->name))});
  else line(y, {tr("change of ω since the start, in 10⁻³ s"), tr("change since start (10⁻³ s)")});
  line(y + metrics.height(), {tr("colour ends at the 95th percentile"), tr("to 95th percentile")});
}

QString WeightPanel::shown() const {
  const History::Companion* other = compared();
  if (other) return tr("their difference to: %1").arg(QString::fromStdString(other->name));
  return options.weights == WeightsShown::weights ? tr("their values") : tr("their change since the start");
}

QString WeightPanel::description() const {
  const Snapshot* snapshot = data().snapshot();
  if (!snapshot) return tr("Nothing has run yet.");
  const auto dead = std::count(snapshot->alive.begin(), snapshot->alive.end(), std::uint8_t{0});
  return tr("%1 by %1 weights, shown: %2. Lesioned cells: %3. Learning is %4.")
      .arg(snapshot->alive.size())
      .arg(shown())
      .arg(dead)
      .arg(snapshot->learningFrozen || snapshot->parameters[ParameterId::learningRate] == 0 ? tr("off") : tr("on"));
}

QString WeightPanel::readout(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style);
  const int n = size();
  if (n < 1 || !l.map.contains(at)) return {};
  const auto cell = [n](double part) { return std::clamp(static_cast<int>(part * n), 0, n - 1); };
  const int row = cell((at.y() - l.map.top()) / l.map.height());
  const int column = cell((at.x() - l.map.left()) / l.map.width());
  const auto& order = data().snapshot()->network->order;
  return tr("from neuron %1 onto neuron %2:\n%3 · 10⁻³ s")
      .arg(order[static_cast<std::size_t>(row)])
      .arg(order[static_cast<std::size_t>(column)])
      .arg(plot::signedNumber(static_cast<double>(value(row, column, subtracted())), 3));
}

// the note at the right of the title is a switch
std::optional<PanelOptions> WeightPanel::chosen(const Pointing& pointing, const Frame& frame) const {
  const FigureStyle& style = frame.style;
  const double noteWidth = plot::textWidth(style.labelFont(), note(style)) + 2 * plot::padding(style);
  const QPointF at = pointing.pressed - frame.area.topLeft();
  if (at.y() > plot::titleHeight(style) + plot::padding(style) || at.x() < frame.area.width() - noteWidth)
    return std::nullopt;
  return next(pointing.before);
}

}  // namespace gazehold

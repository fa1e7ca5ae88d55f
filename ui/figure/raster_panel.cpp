// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/raster_panel.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QFontMetricsF>

#include "figure/plot.hpp"

namespace gazehold {

namespace {

constexpr std::size_t mostLines = 40000;
constexpr double printedPixels = 4;  // per unit: finer than 500 dpi where type has 7 pt
constexpr Step rateOver = stepsPerSecond, rateEvery = stepsPerSecond / 5;

auto firstIn(const std::deque<SpikeEvent>& spikes, double from) {
  return std::lower_bound(spikes.begin(), spikes.end(), from,
                          [](const SpikeEvent& s, double step) { return static_cast<double>(s.step) < step; });
}

// ink on nothing instead of ink on a ground, for files that know no other way to lay one over the other
QImage inkAlone(const QImage& image, const QColor& ground, const QColor& ink) {
  QImage result(image.size(), QImage::Format_ARGB32);
  const int range = ground.green() - ink.green();
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) {
      const int part = 255 * (ground.green() - qGreen(image.pixel(x, y))) / range;
      result.setPixel(x, y, qRgba(ink.red(), ink.green(), ink.blue(), std::clamp(part, 0, 255)));
    }
  return result;
}

}  // namespace

int RasterPanel::refreshInterval() const { return data().speed() >= 10 ? 100 : 0; }

const std::vector<int>* RasterPanel::order() const {
  const Snapshot* snapshot = data().snapshot();
  return snapshot && snapshot->network && !snapshot->network->order.empty() ? &snapshot->network->order : nullptr;
}

QString RasterPanel::note() const {
  const Snapshot* shown = data().snapshot();
  const bool line = !shown || !shown->network || shown->network->system == System::eye;
  QString text = line ? tr("sorted by direction and threshold") : tr("sorted by preferred direction");
  const Step now = data().now() / rateEvery * rateEvery;
  if (now >= rateOver) {
    const auto count = firstIn(data().spikes(), static_cast<double>(now)) -
                       firstIn(data().spikes(), static_cast<double>(now - rateOver));
    text += tr(" · %1 spikes/s").arg(count);
  }
  const Snapshot* snapshot = data().snapshot();
  const auto dead = snapshot ? std::count(snapshot->alive.begin(), snapshot->alive.end(), std::uint8_t{0}) : 0;
  if (dead > 0) text += tr(" · %1 lesioned").arg(dead);
  if (!options.selection.empty()) text = tr("%1 selected · ").arg(options.selection.size()) + text;
  return text;
}

RasterPanel::Layout RasterPanel::layOut(const QRectF& area, const FigureStyle& style, double pixelsPerUnit) const {
  Layout l;
  l.plot = timePlot(plot::belowHeader(area, title(), note(), {}, style), style, true);
  // a tick is as wide as the lines of the style
  const double tick = std::max(1.0, std::round(pixelsPerUnit * style.lineScale * 0.75));
  l.columns = std::max(1, static_cast<int>(l.plot.width() * pixelsPerUnit / tick));
  l.window = TimeWindow::endingAt(data().now(), options.timeSpan, l.columns);
  l.rows.rows = order() ? static_cast<int>(order()->size()) : 0;
  l.rows.height = std::max(1, static_cast<int>(l.plot.height() * pixelsPerUnit));
  return l;
}

void RasterPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  const double perUnit = style.print ? printedPixels : std::max(1.0, std::fabs(painter.deviceTransform().m11()));
  const Layout l = layOut(area, style, perUnit);
  const auto visible = static_cast<std::size_t>(data().spikes().end() - firstIn(data().spikes(), l.window.from));
  SpikePicture onProcessor{{}, RasterRenderer(RasterRenderer::Use::painter)};
  drawAll(painter, {area, style, perUnit}, visible > mostLines ? &onProcessor : nullptr);
}

ScreenPainter RasterPanel::onScreen() const {
  return [this, picture = std::make_shared<SpikePicture>()](QPainter& painter, const Frame& frame) {
    drawAll(painter, frame, picture.get());
  };
}

// the spikes are an image where there is one, else lines
void RasterPanel::drawAll(QPainter& painter, const Frame& frame, SpikePicture* picture) const {
  const auto& [area, style, pixelsPerUnit] = frame;
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), note(), {}, style);
  const Layout l = layOut(area, style, pixelsPerUnit);
  drawDarkness(painter, l.plot, l.window, data().darkSpans(), style);
  drawTimeAxis(painter, l.plot, l.window, style, true);
  if (l.rows.rows > 0) {
    if (picture) drawImage(painter, l, style, *picture);
    else drawLines(painter, l, style);
  }
  if (l.rows.rows > 0) {
    drawRows(painter, l, style);
    drawDirections(painter, l, style);
  }
  if (data().samples().empty()) plot::drawEmpty(painter, l.plot, style);
  painter.restore();
}

// the image has ink on nothing: laid over the grid, only its ink is seen
void RasterPanel::drawImage(QPainter& painter, const Layout& l, const FigureStyle& style, SpikePicture& picture) const {
  const Theme& theme = *style.theme;
  picture.columns.update(data(), l.window, l.columns, l.rows, *order());
  const QColor ground = theme.dark ? Qt::black : Qt::white;
  const QImage image = picture.renderer.draw(picture.columns, ground, theme.spikes);
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.setRenderHint(QPainter::LosslessImageRendering, true);
  if (style.print) return painter.drawImage(l.plot, inkAlone(image, ground, theme.spikes));
  painter.setCompositionMode(theme.dark ? QPainter::CompositionMode_Lighten : QPainter::CompositionMode_Darken);
  painter.drawImage(l.plot, image);
  painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void RasterPanel::drawLines(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const plot::Scale x = l.window.scale(l.plot);
  const double perPixel = l.plot.height() / l.rows.height;
  std::vector<int> rowOf(order()->size());
  for (std::size_t row = 0; row < order()->size(); ++row)
    rowOf[static_cast<std::size_t>((*order())[row])] = static_cast<int>(row);
  QList<QLineF> lines;
  for (auto s = firstIn(data().spikes(), l.window.from); s != data().spikes().end(); ++s) {
    if (static_cast<std::size_t>(s->neuron) >= rowOf.size() || static_cast<double>(s->step) >= l.window.until) continue;
    const int row = rowOf[static_cast<std::size_t>(s->neuron)];
    const double at = x.at(static_cast<double>(s->step));
    lines.emplace_back(at, l.plot.top() + l.rows.first(row) * perPixel, at, l.plot.top() + l.rows.last(row) * perPixel);
  }
  painter.setPen(plot::pen(style.theme->spikes, 1.0, style));
  painter.drawLines(lines);
}

QRectF RasterPanel::rowRect(const Layout& l, int row) const {
  const double perPixel = l.plot.height() / l.rows.height;
  const double top = l.plot.top() + l.rows.first(row) * perPixel;
  const double bottom = l.plot.top() + std::max(l.rows.first(row + 1), l.rows.first(row) + 1) * perPixel;
  return QRectF(l.plot.left(), top, l.plot.width(), bottom - top);
}

// rows are hatched from the moment on at which their cell died; selected ones have a coat and a bar at both ends
void RasterPanel::drawRows(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const plot::Scale x = l.window.scale(l.plot);
  bool named = false;
  for (int row = 0; row < l.rows.rows; ++row) {
    const int neuron = (*order())[static_cast<std::size_t>(row)];
    const QRectF rect = rowRect(l, row);
    for (const History::LesionSpan& span : data().lesionSpans()) {
      const double from = std::max(l.window.from, static_cast<double>(span.from));
      const double until = span.lasts() ? l.window.until : std::min(l.window.until, static_cast<double>(span.until));
      if (span.neuron != neuron || until <= from) continue;
      const QRectF dead(x.at(from), rect.top(), x.at(until) - x.at(from), rect.height());
      painter.fillRect(dead, QBrush(theme.axis, Qt::BDiagPattern));
      if (!named) {
        const QString word = tr("lesioned");
        const QFontMetricsF metrics(style.labelFont());
        QRectF box(dead.left() + 0.5 * style.fontPixels, rect.center().y() - metrics.height() / 2,
                   metrics.horizontalAdvance(word) + 0.6 * style.fontPixels, metrics.height());
        if (box.right() > l.plot.right()) box.moveRight(l.plot.right());
        box.moveTop(std::clamp(box.top(), l.plot.top(), l.plot.bottom() - box.height()));
        painter.fillRect(box, theme.panel);
        plot::drawText(painter, box, Qt::AlignCenter, word, style.labelFont(), theme.secondText);
        named = true;
      }
    }
    if (std::binary_search(options.selection.begin(), options.selection.end(), neuron)) {
      QColor coat = theme.accent;
      coat.setAlphaF(0.18f);
      painter.fillRect(rect, coat);
      const double bar = 0.3 * style.fontPixels;
      painter.fillRect(QRectF(rect.left() - bar, rect.top(), bar, rect.height()), theme.accent);
      painter.fillRect(QRectF(rect.right(), rect.top(), bar, rect.height()), theme.accent);
    }
  }
}

void RasterPanel::drawDirections(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const Network& network = *data().snapshot()->network;
  // what lies above and below the line: the two directions of the eye, or two modules, or nothing
  const char *above = nullptr, *below = nullptr;
  int right = l.rows.rows;
  if (network.system == System::eye) {
    right = 0;
    const auto prefers = [&](int row) {
      return network.preferred[static_cast<std::size_t>((*order())[static_cast<std::size_t>(row)])];
    };
    while (right < l.rows.rows && prefers(right) == 0) ++right;
  } else if (network.modules.size() > 1) {
    right = network.first(1);
    above = QT_TR_NOOP("heading");
    below = QT_TR_NOOP("position");
  } else {
    above =
        network.system == System::plane ? QT_TR_NOOP("preferred direction of gaze") : QT_TR_NOOP("preferred heading");
  }
  const double divider = l.plot.top() + l.rows.first(right) * l.plot.height() / l.rows.height;
  painter.setPen(QPen(theme.axis, 1));
  painter.drawLine(QPointF(l.plot.left(), std::floor(divider) + 0.5),
                   QPointF(l.plot.right(), std::floor(divider) + 0.5));

  const QFont font = style.labelFont();
  const QFontMetricsF metrics(font);
  const auto upward = [&](double x, double from, double to, const QStringList& words) {
    for (const QString& text : words) {
      if (metrics.horizontalAdvance(text) > to - from) continue;
      painter.save();
      painter.translate(x, (from + to) / 2);
      painter.rotate(-90);
      plot::drawText(painter, QRectF(-200, -metrics.height() / 2, 400, metrics.height()), Qt::AlignCenter, text, font,
                     theme.secondText);
      painter.restore();
      return;
    }
  };
  const double near = l.plot.left() - 0.4 * style.fontPixels - 0.5 * metrics.height();
  if (above) {
    upward(near, l.plot.top(), divider, {tr(above)});
    if (below) upward(near, divider, l.plot.bottom(), {tr(below)});
  } else {
    // both as long as there is room for both
    const QStringList rightward = {tr("rightward ▸"), tr("rightward"), tr("right"), tr("R")};
    const QStringList leftward = {tr("◂ leftward"), tr("leftward"), tr("left"), tr("L")};
    qsizetype k = 0;
    while (k + 1 < rightward.size() && (metrics.horizontalAdvance(rightward[k]) > divider - l.plot.top() ||
                                        metrics.horizontalAdvance(leftward[k]) > l.plot.bottom() - divider))
      ++k;
    upward(near, l.plot.top(), divider, {rightward[k]});
    upward(near, divider, l.plot.bottom(), {leftward[k]});
  }
  upward(near - 1.5 * metrics.height(), l.plot.top(), l.plot.bottom(), {tr("%1 neurons").arg(l.rows.rows)});
}

int RasterPanel::rowAt(const Layout& l, const QPointF& position) const {
  if (l.rows.rows < 1) return -1;
  const double pixel = (position.y() - l.plot.top()) * l.rows.height / l.plot.height();
  return std::clamp(l.rows.at(pixel), 0, l.rows.rows - 1);
}

QString RasterPanel::description() const {
  const Snapshot* snapshot = data().snapshot();
  if (!snapshot || snapshot->alive.empty()) return tr("Nothing has run yet.");
  return tr("%1 neurons, %2.").arg(snapshot->alive.size()).arg(note());
}

QString RasterPanel::readout(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style, frame.pixelsPerUnit);
  if (!order() || !l.plot.contains(at)) return {};
  const int neuron = (*order())[static_cast<std::size_t>(rowAt(l, at))];
  const Network& network = *data().snapshot()->network;
  const auto moment = timeAt(at, frame);
  if (network.system != System::eye)
    return tr("%1 s   neuron %2\nprefers %3°")
        .arg(plot::clock(moment.value_or(0), 2))
        .arg(neuron)
        .arg(plot::number(network.preferred[static_cast<std::size_t>(neuron)], 0));
  const Population& population = network.modules.front().population;
  const bool right = population.encoders(neuron, 0) > 0;
  // where it begins to fire, on the axis of gaze
  const double start = (threshold - population.bias(neuron)) / population.gain(neuron) * degreesPerUnit;
  return (right ? tr("%1 s   neuron %2\nmore spikes to the right, from %3°")
                : tr("%1 s   neuron %2\nmore spikes to the left, from %3°"))
      .arg(plot::clock(moment.value_or(0), 2))
      .arg(neuron)
      .arg(plot::number(right ? start : -start, 0));
}

std::optional<double> RasterPanel::timeAt(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style, frame.pixelsPerUnit);
  return gazehold::timeAt(at, l.plot, l.window);
}

std::optional<QLineF> RasterPanel::cursorLine(double time, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style, frame.pixelsPerUnit);
  const double x = l.window.scale(l.plot).at(time * stepsPerSecond);
  if (x < l.plot.left() || x > l.plot.right()) return std::nullopt;
  return QLineF(x, l.plot.top(), x, l.plot.bottom());
}

std::optional<PanelOptions> RasterPanel::chosen(const Pointing& pointing, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style, frame.pixelsPerUnit);
  if (!order()) return std::nullopt;
  PanelOptions result = pointing.before;
  std::vector<int>& selection = result.selection;
  const std::vector<int> before = selection;
  if (!pointing.adds) selection.clear();
  // beside the rows nothing is selected
  if (!l.plot.contains(pointing.pressed)) return result;
  const int from = rowAt(l, pointing.pressed), to = rowAt(l, pointing.now);
  const auto neuronOf = [&](int row) { return (*order())[static_cast<std::size_t>(row)]; };
  if (pointing.adds && std::ranges::binary_search(before, neuronOf(from))) {
    std::erase(selection, neuronOf(from));
    return result;
  }
  for (int row = std::min(from, to); row <= std::max(from, to); ++row) selection.push_back(neuronOf(row));
  std::ranges::sort(selection);
  selection.erase(std::unique(selection.begin(), selection.end()), selection.end());
  return result;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/eye_panel.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "figure/eye_drawing.hpp"
#include "figure/gaze_state.hpp"
#include "figure/plot.hpp"

namespace gazehold {

namespace {

constexpr double rulerEnd = 50.0;  // of the ruler [deg]
constexpr double beyond = 55.0;    // up to where marks follow [deg]

plot::Scale rulerScale(const QRectF& ruler) { return {-rulerEnd, rulerEnd, ruler.left(), ruler.right()}; }

bool distorted(const TraceSample& sample) { return std::fabs(sample.seen - sample.target) > 0.05; }

QString speedText(const GazeState& state) {
  return state.hasVelocity ? plot::number(std::fabs(state.velocity), 1) + QStringLiteral(" °/s") : QStringLiteral("–");
}

}  // namespace

int EyePanel::refreshInterval() const { return data().speed() >= 10 ? 100 : 0; }

EyePanel::Layout EyePanel::layOut(const QRectF& area, const FigureStyle& style) const {
  const double pad = plot::padding(style), font = style.fontPixels;
  const QRectF inner = area.adjusted(pad, 0.6 * pad, -pad, -0.6 * pad);
  Layout l;
  // in a low strip the eye stands below its title, in a high one the title is not needed
  const double top = style.lecture ? inner.top() : inner.top() + 0.8 * plot::titleHeight(style);
  const double height = inner.bottom() - top;
  const double eyeWidth = std::min(0.17 * inner.width(), 1.6 * height);
  l.eye = QRectF(inner.left() + 0.4 * font, top, eyeWidth, height);
  const double wordsWidth = std::min(0.36 * inner.width(), (style.lecture ? 8.5 : 14.0) * font);
  l.words = QRectF(inner.right() - wordsWidth, inner.top(), wordsWidth, inner.height());
  l.ruler = QRectF(l.eye.right() + 3.2 * font, inner.top(), 0, inner.height());
  l.ruler.setRight(std::max(l.ruler.left() + 10, l.words.left() - 3.2 * font));
  return l;
}

void EyePanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& lit) const {
  const bool dark = isDark(data());
  FigureStyle style = lit;
  if (dark) style.theme = &nightTheme(lit.theme->dark);
  painter.save();
  plot::drawPanel(painter, area, style);
  if (!style.lecture) plot::drawHeader(painter, area, title(), {}, {}, style);
  const Layout l = layOut(area, style);
  const TraceSample* now = data().samples().empty() ? nullptr : &data().samples().back();
  painter.setOpacity(dark ? 0.55 : 1.0);
  drawEye(painter, l.eye, now ? now->eye : 0.0, 0, style);
  painter.setOpacity(1.0);
  drawRuler(painter, l.ruler, now, style);
  if (dark) drawDarkChip(painter, l.ruler, style);
  if (now) drawWords(painter, l.words, style);
  else
    plot::drawText(painter, l.words, Qt::AlignRight | Qt::AlignVCenter, tr("Press Space to run"), style.labelFont(),
                   style.theme->secondText);
  painter.restore();
}

void EyePanel::drawRuler(QPainter& painter, const QRectF& area, const TraceSample* now,
                         const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  const plot::Scale x = rulerScale(area);
  const QFontMetricsF metrics(style.labelFont());
  const double y = std::round(area.top() + 0.5 * area.height()) + 0.5, tick = 0.3 * font;
  painter.setPen(plot::pen(theme.axis, 1.4, style));
  painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
  for (int degrees = -50; degrees <= 50; degrees += 10)
    painter.drawLine(QPointF(x.at(degrees), y - tick), QPointF(x.at(degrees), y + tick));
  // fewer numbers where they would touch
  const int step = area.width() > 5 * 4.2 * font ? 20 : 40;
  for (int degrees = -40; degrees <= 40; degrees += step)
    plot::drawText(painter, QRectF(x.at(degrees) - 50, y + 1.2 * font, 100, metrics.height()), Qt::AlignCenter,
                   plot::number(degrees, 0) + u'°', style.labelFont(), theme.secondText);
  if (!now) return;

  const double disc = 0.5 * font, above = y - 1.15 * font;
  const auto name = [&](double at, double level, double gap, const QString& text, const QColor& colour) {
    const double width = plot::textWidth(style.font(1.0, true), text) + 2;
    // to the right of its mark, or to the left where the ruler ends
    const bool left = at + gap + width > area.right() + 3 * font;
    plot::drawText(painter, QRectF(left ? at - gap - width : at + gap, level - font, width, 2 * font),
                   Qt::AlignVCenter | (left ? Qt::AlignRight : Qt::AlignLeft), text, style.font(1.0, true), colour);
  };
  // what lies beyond the ruler stays at its end, with its value
  const auto held = [&](double degrees) { return x.at(std::clamp(degrees, -beyond, beyond)); };
  const auto named = [](const QString& word, double degrees) {
    return std::fabs(degrees) <= beyond ? word : word + u' ' + plot::number(degrees, 0) + u'°';
  };
  const bool dark = isDark(data());
  const double target = held(now->target);
  if (distorted(*now)) {
    const double seen = held(now->seen);
    painter.setPen(plot::pen(theme.target, 1.6, style));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(seen, above), disc, disc);
    if (std::fabs(seen - target) > 5 * font)
      name(seen, above, disc + 0.3 * font, named(tr("seen"), now->seen), theme.target);
  }
  // in the dark it is only an outline: nobody sees it
  painter.setPen(dark ? plot::pen(theme.target, 1.2, style, Qt::DotLine) : QPen(Qt::NoPen));
  painter.setBrush(dark ? QBrush(Qt::NoBrush) : QBrush(theme.target));
  painter.drawEllipse(QPointF(target, above), disc, disc);
  const QString word = dark && hasTarget(data()) ? tr("target, unseen") : targetWord(data());
  name(target, above, disc + 0.3 * font, word, theme.target);

  const double eye = held(now->eye), below = y + 0.62 * font;
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.eye);
  painter.drawPolygon(plot::triangle(QPointF(eye, below), 0.95 * font));
  painter.setBrush(Qt::NoBrush);
  name(eye, below + 0.05 * font, 0.8 * font, named(tr("eye"), now->eye), theme.eye);
}

void EyePanel::drawDarkChip(QPainter& painter, const QRectF& ruler, const FigureStyle& style) const {
  const QString word = tr("DARK");
  const QFont font = style.font(1.0, true);
  const double width = plot::textWidth(font, word) + 1.0 * style.fontPixels, height = 1.5 * style.fontPixels;
  const QRectF chip(ruler.right() - width, ruler.top() + 0.1 * style.fontPixels, width, height);
  painter.setPen(plot::pen(style.theme->text, 1.2, style));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(chip, 3, 3);
  plot::drawText(painter, chip, Qt::AlignCenter, word, font, style.theme->text);
}

QString EyePanel::description() const {
  if (data().samples().empty()) return tr("Nothing has run yet.");
  const GazeState state = gazeState(data());
  return tr("State: %1. Gaze error %2°, eye speed %3.%4")
      .arg(state.word, plot::signedNumber(state.gazeError, 1), speedText(state),
           isDark(data()) ? tr(" Dark.") : QString());
}

void EyePanel::drawWords(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const GazeState state = gazeState(data());
  const QString error = plot::signedNumber(state.gazeError, 1) + u'°';
  if (style.lecture) {
    const double middle = area.center().y();
    plot::drawText(painter, QRectF(area.left(), area.top(), area.width(), middle - area.top()),
                   Qt::AlignRight | Qt::AlignBottom, errorWord(data()), style.labelFont(), theme.secondText);
    plot::drawText(painter, QRectF(area.left(), middle, area.width(), area.bottom() - middle),
                   Qt::AlignRight | Qt::AlignTop, error, style.font(1.5, true), theme.text);
    return;
  }
  const std::pair<QString, QString> lines[] = {
      {tr("state"), state.word},
      {errorWord(data()), error},
      {tr("eye speed"), speedText(state)},
  };
  const double line = std::min(2.0 * style.fontPixels, area.height() / 3);
  double y = area.center().y() - 1.5 * line;
  for (const auto& [name, value] : lines) {
    const QRectF row(area.left(), y, area.width(), line);
    plot::drawText(painter, row, Qt::AlignLeft | Qt::AlignVCenter, name, style.labelFont(), theme.secondText);
    plot::drawText(painter, row, Qt::AlignRight | Qt::AlignVCenter, value, style.font(1.0, true), theme.text);
    y += line;
  }
}

QString EyePanel::readout(const QPointF& at, const Frame& frame) const {
  const QRectF ruler = layOut(frame.area, frame.style).ruler;
  if (!ruler.adjusted(-4, 0, 4, 0).contains(at)) return {};
  const double degrees = std::clamp(rulerScale(ruler).valueAt(at.x()), -rulerEnd, rulerEnd);
  return tr("click: target to %1°").arg(plot::number(degrees, 1));
}

std::optional<Command> EyePanel::clicked(const QPointF& at, const Frame& frame) const {
  const QRectF ruler = layOut(frame.area, frame.style).ruler;
  if (!ruler.adjusted(-4, 0, 4, 0).contains(at)) return std::nullopt;
  return PlaceTarget{std::clamp(rulerScale(ruler).valueAt(at.x()), -rulerEnd, rulerEnd)};
}

}  // namespace gazehold

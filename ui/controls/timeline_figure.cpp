// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/timeline_figure.hpp"

#include <algorithm>
#include <cmath>

#include "figure/chart.hpp"
#include "figure/plot.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr Step shortest = 60 * stepsPerSecond;  // what the strip shows at least
constexpr double near = 5.0;                    // how far from a mark a pointer still means it [pixels]
constexpr qsizetype mostTexts = 6;

// the times of round length that fit
Step tickStep(Step until, double width, double room) {
  constexpr int steps[] = {10, 20, 30, 60, 120, 300, 600, 1200, 3600, 7200, 18000, 36000, 86400};
  for (const int each : steps)
    if (width * each / seconds(until) >= room) return each * stepsPerSecond;
  return 864'000 * stepsPerSecond;
}

// "0:30": the views have their own axes, of seconds
QString tickText(Step step) {
  const QString text = clockText(step, 0);
  return text.startsWith(u'0') ? text.mid(1) : text;
}

Step stepsAcross(double pixels, const TimelineLayout& l) {
  return static_cast<Step>(pixels / l.strip.width() * static_cast<double>(l.until));
}

QColor branchColour(std::size_t number, const Theme& theme) {
  const QColor colours[] = {theme.efference, theme.teaches, theme.eye};
  return number == 0 ? theme.ghost : colours[(number - 1) % std::size(colours)];
}

class Drawing {
 public:
  Drawing(QPainter& painter, const QRectF& area, const FigureStyle& style, const TimelineData& data)
      : p(painter), s(style), theme(*style.theme), d(data), l(area, style, data.reach) {}

  void draw() {
    p.fillRect(l.strip, theme.field);
    p.fillRect(ran(), theme.panel);
    times();
    if (!d.session) return;
    spans();
    curve();
    saccades();
    bar();
    marks();
    // what lies after this moment is faint
    QColor veil = theme.panel;
    veil.setAlphaF(0.62f);
    p.fillRect(QRectF(QPointF(l.xOf(d.now), l.strip.top()), QPointF(l.xOf(d.reach), l.bar.bottom())), veil);
    branches();
    names();
    here();
  }

 private:
  QPainter& p;
  const FigureStyle& s;
  const Theme& theme;
  const TimelineData& d;
  const TimelineLayout l;

  QRectF ran() const { return {l.strip.left(), l.strip.top(), l.xOf(d.reach) - l.strip.left(), l.strip.height()}; }

  void times() {
    const QFontMetricsF metrics(s.labelFont());
    const Step every = tickStep(l.until, l.strip.width(), 2.4 * metrics.horizontalAdvance(QStringLiteral("0:00:00")));
    for (Step step = 0; step <= l.until; step += every) {
      const double x = l.xOf(step);
      p.setPen(plot::pen(theme.grid, 1.0, s));
      p.drawLine(QPointF(x, l.strip.top()), QPointF(x, l.strip.bottom()));
      const double width = metrics.horizontalAdvance(tickText(step)) + 2;
      const QRectF place(std::clamp(x - width / 2, l.strip.left(), l.strip.right() - width), l.times.top(), width,
                         l.times.height());
      plot::drawText(p, place, Qt::AlignCenter, tickText(step), s.labelFont(), theme.secondText);
    }
  }

  template <class Draw>
  void spansOf(ParameterId parameter, bool (*is)(double), Draw draw) {
    for (const StepSpan& span : spansWhere(*d.session, parameter, is, d.reach))
      draw(l.xOf(span.from), l.xOf(std::min(span.until, d.reach)));
  }

  // without vision, and with a world that moves
  void spans() {
    QColor dark = theme.text;
    dark.setAlphaF(0.16f);
    const double top = l.curve.top(), bottom = l.saccades.bottom();
    spansOf(
        ParameterId::darkness, [](double value) { return value > 0.5; },
        [&](double from, double to) {
          p.fillRect(QRectF(from, top, to - from, bottom - top), dark);
          if (to - from > 4 * s.fontPixels)
            plot::drawText(p, QRectF(from + 4, top, to - from - 8, 1.2 * s.fontPixels), Qt::AlignCenter, Ui::tr("dark"),
                           s.labelFont(), theme.secondText);
        });
    spansOf(
        ParameterId::distortion, [](double value) { return value != 0; },
        [&](double from, double to) { p.fillRect(QRectF(from, top, to - from, 0.22 * s.fontPixels), theme.target); });
  }

  double greatest() const {
    double most = 0;
    if (d.course)
      for (const MeritPoint& point : d.course->merits) most = std::max(most, point.rmseDegrees);
    return most;
  }

  void curve() {
    const double most = greatest();
    if (!(most > 0) || d.course->merits.size() < 2) return;
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(d.course->merits.size()));
    for (const MeritPoint& point : d.course->merits)
      points += QPointF(l.xOf(point.step), l.curve.bottom() - (l.curve.height() - 2) * point.rmseDegrees / most);
    p.setPen(plot::pen(theme.represented, 1.8, s));
    p.drawPolyline(thinned(points, 2 * static_cast<qsizetype>(l.strip.width())));
  }

  void saccades() {
    if (!d.course) return;
    const double size = 0.62 * s.fontPixels, y = l.saccades.center().y();
    for (const TimelineSaccades& each : timelineSaccades(*d.course, l, s)) {
      const QPointF at(l.xOf(each.from), y);
      const int seen = each.teach + each.doNot;
      p.setBrush(Qt::NoBrush);
      if (each.unseen > seen) {
        p.setPen(plot::pen(theme.doesNotTeach, 1.4, s));
        p.drawLine(at - QPointF(0, size / 2), at + QPointF(0, size / 2));
      } else if (each.teach >= each.doNot) {
        p.setPen(Qt::NoPen);
        p.setBrush(theme.teaches);
        p.drawPolygon(plot::triangle(at, size));
      } else {
        p.setPen(plot::pen(theme.doesNotTeach, 1.0, s));
        p.drawPolygon(plot::triangle(at, size));
      }
    }
    p.setBrush(Qt::NoBrush);
  }

  void bar() { p.fillRect(QRectF(l.bar.topLeft(), QPointF(l.xOf(d.reach), l.bar.bottom())), theme.accent); }

  // each with its words, as far as the next leaves room
  void marks() {
    const auto all = timelineMarks(*d.session, d.reach, stepsAcross(near, l));
    const double size = 0.3 * s.fontPixels, y = l.changes.center().y();
    for (std::size_t k = 0; k < all.size(); ++k) {
      const TimelineMark& mark = all[k];
      const double x = l.xOf(mark.step);
      p.setPen(plot::pen(mark.bookmark ? theme.accent : theme.axis, 1.0, s));
      p.drawLine(QPointF(x, l.changes.top() + 2), QPointF(x, l.bar.top()));
      p.setPen(Qt::NoPen);
      p.setBrush(mark.bookmark ? theme.accent : theme.text);
      if (mark.bookmark) {
        p.drawPolygon(QPolygonF({QPointF(x, y - 1.6 * size), QPointF(x + 2.6 * size, y), QPointF(x, y + 1.6 * size)}));
      } else if (mark.lesion) {
        p.setPen(plot::pen(theme.text, 1.5, s));
        p.drawLine(QPointF(x - size, y - size), QPointF(x + size, y + size));
        p.drawLine(QPointF(x - size, y + size), QPointF(x + size, y - size));
      } else {
        p.drawPolygon(QPolygonF({QPointF(x, y - 1.3 * size), QPointF(x + 1.3 * size, y), QPointF(x, y + 1.3 * size),
                                 QPointF(x - 1.3 * size, y)}));
      }
      p.setBrush(Qt::NoBrush);
      const double left = x + 3.4 * size;
      const double right = k + 1 < all.size() ? l.xOf(all[k + 1].step) - 2.2 * size : l.strip.right();
      if (right - left > 4 * s.fontPixels)
        plot::drawText(p, QRectF(left, l.changes.top(), right - left, l.changes.height()),
                       Qt::AlignLeft | Qt::AlignVCenter, mark.texts.join(Ui::tr(", ")), s.labelFont(),
                       mark.bookmark ? theme.accent : theme.text);
    }
  }

  void branches() {
    for (const TimelineBranch& each : timelineBranches(*d.session)) {
      const QColor colour = branchColour(each.number, theme);
      const double y = l.branches.top() + (each.row + 0.5) * l.branchRow;
      const double from = l.xOf(each.from), to = std::min(l.xOf(each.end), l.strip.right());
      p.setPen(plot::pen(colour, 2.6, s));
      p.drawPolyline(QPolygonF({QPointF(from, l.bar.bottom()), QPointF(std::min(from + 5, to), y), QPointF(to, y)}));
      // its name stands at its end, or before it where there is no room
      const QString name = branchText(d.session->branches[each.number].name);
      const QFont font = s.labelFont();
      const double width = plot::textWidth(font, name) + 2, gap = 0.5 * s.fontPixels;
      QRectF place(to + gap, y - 0.7 * s.fontPixels, width, 1.4 * s.fontPixels);
      if (place.right() > l.strip.right()) {
        place.moveRight(std::max(from - gap, l.strip.left() + width));
        if (from - gap < l.strip.left() + width) place.moveRight(to);
        p.fillRect(place.adjusted(-2, 2, 2, -2), theme.panel);
      }
      plot::drawText(p, place, Qt::AlignLeft | Qt::AlignVCenter, name, font, colour);
    }
  }

  void names() {
    const auto name = [&](const QRectF& lane, const QString& text, bool bold = false) {
      QFont font = s.labelFont();
      font.setBold(bold);
      const QRectF beside(l.names.left(), lane.center().y() - 0.8 * s.fontPixels, l.names.width(), 1.6 * s.fontPixels);
      plot::drawText(p, beside, Qt::AlignRight | Qt::AlignVCenter, text, font, bold ? theme.text : theme.secondText);
    };
    name(l.changes, Ui::tr("changes"));
    const double most = greatest();
    QString error = QStringLiteral("RMSE");
    if (most > 0) error += QStringLiteral(" ≤ %1°").arg(plot::number(most, most < 10 ? 1 : 0));
    name(l.curve, error);
    name(l.saccades, Ui::tr("saccades"));
    // below the word above it
    name(l.bar.translated(0, 0.5 * s.fontPixels), branchText(d.session->branches[d.session->current].name), true);
    const auto others = d.session->branches.size() - 1;
    if (others > timelineRows) name(l.branches, Ui::tr("%1 more").arg(others - timelineRows));
    name(l.times, Ui::tr("whole run"));
  }

  void here() {
    const double x = l.xOf(d.now), size = 0.45 * s.fontPixels;
    p.setPen(plot::pen(theme.accent, 2.0, s));
    p.drawLine(QPointF(x, l.strip.top()), QPointF(x, l.strip.bottom()));
    p.setPen(Qt::NoPen);
    p.setBrush(theme.accent);
    p.drawPolygon(QPolygonF({QPointF(x - size, l.strip.top() - 2), QPointF(x + size, l.strip.top() - 2),
                             QPointF(x, l.strip.top() + 1.3 * size)}));
    p.setBrush(Qt::NoBrush);
  }
};

}  // namespace

TimelineLayout::TimelineLayout(const QRectF& area, const FigureStyle& style, Step reach)
    : until(std::max(shortest, reach)) {
  const double f = style.fontPixels, left = area.left() + 0.6 * f;
  names = QRectF(left, area.top(), 7.2 * f, area.height());
  strip = QRectF(QPointF(names.right() + 0.6 * f, area.top() + 0.35 * f), QSizeF(0, 5.6 * f));
  strip.setRight(area.right() - 0.8 * f);
  double y = strip.top();
  const auto lane = [&](double height) {
    y += height * f;
    return QRectF(strip.left(), y - height * f, strip.width(), height * f);
  };
  changes = lane(1.2);
  curve = lane(1.5);
  saccades = lane(1.0);
  bar = lane(0.4);
  branches = lane(1.5);
  times = lane(1.25);
  branchRow = branches.height() / timelineRows;
}

double TimelineLayout::height(const FigureStyle& style) { return 7.3 * style.fontPixels; }

double TimelineLayout::xOf(Step step) const {
  return strip.left() + strip.width() * static_cast<double>(step) / static_cast<double>(until);
}

Step TimelineLayout::stepAt(double x) const {
  const double part = std::clamp((x - strip.left()) / strip.width(), 0.0, 1.0);
  return std::llround(part * static_cast<double>(until) / stepsPerSample) * stepsPerSample;
}

void drawTimeline(QPainter& painter, const QRectF& area, const FigureStyle& style, const TimelineData& data) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  Drawing(painter, area, style, data).draw();
  painter.restore();
}

std::optional<std::size_t> timelineBranchAt(const QPointF& position, const QRectF& area, const FigureStyle& style,
                                            const TimelineData& data) {
  if (!data.session) return std::nullopt;
  const TimelineLayout l(area, style, data.reach);
  if (!l.branches.contains(position)) return std::nullopt;
  for (const TimelineBranch& each : timelineBranches(*data.session))
    if (static_cast<int>((position.y() - l.branches.top()) / l.branchRow) == each.row &&
        position.x() >= l.xOf(each.from) - near && position.x() <= l.xOf(each.end) + near)
      return each.number;
  return std::nullopt;
}

QString timelineText(const QPointF& position, const QRectF& area, const FigureStyle& style, const TimelineData& data) {
  const TimelineLayout l(area, style, data.reach);
  QStringList lines{clockText(std::min(l.stepAt(position.x()), data.reach), 1)};
  if (!data.session) return lines.join(u'\n');
  if (const auto branch = timelineBranchAt(position, area, style, data)) {
    const Branch& other = data.session->branches[*branch];
    return Ui::tr("%1, to %2: click to go there").arg(branchText(other.name), clockText(other.end, 1));
  }
  const auto isNear = [&](Step step) { return std::fabs(l.xOf(step) - position.x()) <= near; };
  for (const TimelineMark& mark : timelineMarks(*data.session, data.reach, stepsAcross(near, l)))
    if (isNear(mark.step))
      for (const QString& text : mark.texts) lines += clockText(mark.step, 1) + QStringLiteral("  ") + text;
  if (l.saccades.contains(position) && data.course)
    for (const TimelineSaccades& each : timelineSaccades(*data.course, l, style)) {
      if (!isNear(each.from)) continue;
      QStringList kinds;
      const auto kind = [&](int count, const QString& text) {
        if (count > 0) kinds += text.arg(count);
      };
      kind(each.teach, Ui::tr("%1 teaching"));
      kind(each.doNot, Ui::tr("%1 not teaching"));
      kind(each.unseen, Ui::tr("%1 without a teacher"));
      lines += Ui::tr("saccades from %1 to %2: %3")
                   .arg(clockText(each.from, 1), clockText(each.until, 1), kinds.join(Ui::tr(", ")));
      break;
    }
  if (lines.size() > mostTexts) {
    const auto more = lines.size() - mostTexts;
    lines = lines.mid(0, mostTexts);
    lines += Ui::tr("and %1 more").arg(more);
  }
  return lines.join(u'\n');
}

}  // namespace gazehold

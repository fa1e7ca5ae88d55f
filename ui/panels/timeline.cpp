// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/timeline.hpp"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "panels/text.hpp"
#include "session/command_json.hpp"
#include "views/plot.hpp"

namespace gazehold {

namespace {

constexpr Step shortest = 60 * stepsPerSecond;  // what the strip shows at least
constexpr double near = 5.0;                    // how far from a mark a pointer still means it [pixels]

QString commandText(const Command& command) {
  struct Say {
    QString operator()(const SetParameter& c) const {
      const ParameterInfo& p = info(c.parameter);
      return fromCore(p.label) + u' ' +
             (p.scale == Scale::choice ? QString::fromStdString(choiceLabel(p, static_cast<int>(c.value)))
                                       : QString::fromStdString(valueText(p, c.value)) + u' ' + fromCore(p.unit))
                 .trimmed();
    }
    QString operator()(const PlaceTarget&) const { return QStringLiteral("target placed"); }
    QString operator()(const UseTarget& c) const { return QStringLiteral("target: ") + fromCore(targetName(c.source)); }
    QString operator()(const Lesion& c) const {
      return QStringLiteral("cell %1 %2").arg(c.neuron).arg(c.alive ? QStringLiteral("revived") : QStringLiteral("killed"));
    }
    QString operator()(const FreezeLearning& c) const {
      return c.frozen ? QStringLiteral("learning frozen") : QStringLiteral("learning allowed");
    }
  };
  return std::visit(Say{}, command);
}

// the times of round length that fit
Step tickStep(Step until, double width, double room) {
  constexpr int steps[] = {10, 20, 30, 60, 120, 300, 600, 1200, 3600, 7200, 18000, 36000, 86400};
  for (const int each : steps)
    if (width * each / seconds(until) >= room) return each * stepsPerSecond;
  return 864'000 * stepsPerSecond;
}

}  // namespace

Timeline::Timeline(SimulationController& controller, QWidget* parent) : QWidget(parent), controller_(controller) {
  setObjectName(QStringLiteral("timeline"));
  setAccessibleName(QStringLiteral("Timeline"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setMouseTracking(true);
  setCursor(Qt::PointingHandCursor);
  connect(&controller, &SimulationController::frame, this, [this](bool fresh) {
    if (fresh) update();
  });
}

void Timeline::setFigureStyle(const FigureStyle& style) {
  style_ = style;
  updateGeometry();
  update();
}

QSize Timeline::sizeHint() const { return {600, static_cast<int>(std::lround(4.2 * style_.fontPixels))}; }
QSize Timeline::minimumSizeHint() const { return {200, sizeHint().height()}; }

QRectF Timeline::strip() const {
  const double font = style_.fontPixels;
  return QRectF(rect()).adjusted(0.8 * font, 0.4 * font, -0.8 * font, -1.5 * font);
}

Step Timeline::until() const { return std::max(shortest, controller_.reach()); }

double Timeline::xOf(Step step) const {
  const QRectF area = strip();
  return area.left() + area.width() * static_cast<double>(step) / static_cast<double>(until());
}

Step Timeline::stepAt(double x) const {
  const QRectF area = strip();
  const double part = std::clamp((x - area.left()) / area.width(), 0.0, 1.0);
  // whole milliseconds are what a pointer can mean
  return std::min(std::llround(part * static_cast<double>(until()) / stepsPerSample) * stepsPerSample,
                  static_cast<long long>(controller_.reach()));
}

void Timeline::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& theme = *style_.theme;
  painter.fillRect(rect(), theme.window);
  const QRectF area = strip();
  painter.fillRect(area, theme.field);
  painter.fillRect(QRectF(area.left(), area.top(), xOf(controller_.reach()) - area.left(), area.height()), theme.panel);
  drawTimes(painter);
  const auto session = controller_.session();
  if (!session) return;
  drawSpans(painter, *session);
  drawLearning(painter);
  drawBranches(painter, *session);
  drawMarks(painter, *session);
  painter.setPen(plot::pen(theme.border, 1.0, style_));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(area);
  // here
  const double x = xOf(controller_.now());
  painter.setPen(plot::pen(theme.accent, 2.0, style_));
  painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom() + 2));
  painter.setBrush(theme.accent);
  const double size = 0.4 * style_.fontPixels;
  painter.drawPolygon(QPolygonF({QPointF(x - size, area.top() - 2), QPointF(x + size, area.top() - 2),
                                 QPointF(x, area.top() + size)}));
}

void Timeline::drawTimes(QPainter& painter) const {
  const QRectF area = strip();
  const QFontMetricsF metrics(style_.labelFont());
  const Step every = tickStep(until(), area.width(), 2.2 * metrics.horizontalAdvance(QStringLiteral("0:00:00")));
  for (Step step = 0; step <= until(); step += every) {
    const double x = xOf(step);
    painter.setPen(plot::pen(style_.theme->grid, 1.0, style_));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const double width = metrics.horizontalAdvance(clockText(step, 0)) + 2;
    const QRectF place(std::clamp(x - width / 2, area.left(), area.right() - width), area.bottom() + 2, width,
                       metrics.height());
    plot::drawText(painter, place, Qt::AlignCenter, clockText(step, 0), style_.labelFont(), style_.theme->secondText);
  }
}

// without vision, and with a world that moves
void Timeline::drawSpans(QPainter& painter, const Session& session) const {
  const QRectF area = strip();
  const Log& log = session.branches[session.current].log;
  const auto spans = [&](ParameterId parameter, auto is, auto draw) {
    bool lasts = is(session.start.parameters[parameter]);
    Step from = 0;
    for (const TimedCommand& timed : log) {
      const auto* set = std::get_if<SetParameter>(&timed.command);
      if (!set || set->parameter != parameter || timed.step > controller_.reach()) continue;
      if (is(set->value) == lasts) continue;
      if (lasts) draw(xOf(from), xOf(timed.step));
      lasts = !lasts;
      from = timed.step;
    }
    if (lasts) draw(xOf(from), xOf(controller_.reach()));
  };
  QColor dark = style_.theme->text;
  dark.setAlphaF(0.28f);
  spans(ParameterId::darkness, [](double value) { return value > 0.5; },
        [&](double from, double to) { painter.fillRect(QRectF(from, area.top(), to - from, area.height()), dark); });
  spans(ParameterId::distortion, [](double value) { return value != 0; }, [&](double from, double to) {
    painter.fillRect(QRectF(from, area.top(), to - from, 0.22 * style_.fontPixels), style_.theme->target);
  });
}

void Timeline::drawLearning(QPainter& painter) const {
  const auto& merits = controller_.data().merits();
  if (merits.size() < 2) return;
  const QRectF area = strip();
  double most = 0;
  for (const MeritPoint& point : merits) most = std::max(most, point.rmseDegrees);
  if (!(most > 0)) return;
  QPolygonF line;
  for (const MeritPoint& point : merits)
    if (point.step <= controller_.reach())
      line += QPointF(xOf(point.step), area.bottom() - 1 - (area.height() - 4) * point.rmseDegrees / most);
  painter.setPen(plot::pen(style_.theme->represented, 1.6, style_));
  painter.drawPolyline(line);
}

// the ways that were left, or that leave this one
void Timeline::drawBranches(QPainter& painter, const Session& session) const {
  const QRectF area = strip();
  const QColor colours[] = {style_.theme->teaches, style_.theme->efference, style_.theme->eye, style_.theme->target};
  int row = 0;
  for (std::size_t k = 0; k < session.branches.size(); ++k) {
    if (k == session.current) continue;
    const Branch& other = session.branches[k];
    // where it parts from the branch that is shown: at its own fork, or at that of the shown one
    const Step from = other.parent ? other.fork : session.branches[session.current].fork;
    const double y = area.bottom() - (0.35 + 0.45 * row) * style_.fontPixels;
    if (y < area.top() + 2) break;
    painter.setPen(plot::pen(colours[k % std::size(colours)], 2.4, style_));
    painter.drawLine(QPointF(xOf(from), y), QPointF(std::min(xOf(other.end), area.right()), y));
    ++row;
  }
}

void Timeline::drawMarks(QPainter& painter, const Session& session) const {
  const QRectF area = strip();
  const double size = 0.32 * style_.fontPixels;
  for (const TimedCommand& timed : session.branches[session.current].log) {
    if (timed.step > controller_.reach()) break;
    const double x = xOf(timed.step), y = area.top() + 2.4 * size;
    painter.setPen(plot::pen(style_.theme->text, 1.4, style_));
    if (std::holds_alternative<Lesion>(timed.command)) {
      painter.drawLine(QPointF(x - size, y - size), QPointF(x + size, y + size));
      painter.drawLine(QPointF(x - size, y + size), QPointF(x + size, y - size));
    } else {
      painter.drawLine(QPointF(x, y - 1.4 * size), QPointF(x, y + 1.4 * size));
    }
  }
  for (const Bookmark& bookmark : session.bookmarks) {
    if (bookmark.branch != session.current) continue;
    const double x = xOf(bookmark.step);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style_.theme->accent);
    painter.drawPolygon(QPolygonF({QPointF(x, area.bottom()), QPointF(x, area.bottom() - 5 * size),
                                   QPointF(x + 3 * size, area.bottom() - 3.6 * size), QPointF(x, area.bottom() - 2.4 * size)}));
  }
}

QString Timeline::textAt(const QPointF& position) const {
  QStringList lines{clockText(stepAt(position.x()), 1)};
  const auto session = controller_.session();
  if (!session) return lines.join(u'\n');
  const auto isNear = [&](Step step) { return std::fabs(xOf(step) - position.x()) <= near; };
  for (const Bookmark& bookmark : session->bookmarks)
    if (bookmark.branch == session->current && isNear(bookmark.step)) lines += QString::fromStdString(bookmark.text);
  qsizetype more = 0;
  for (const TimedCommand& timed : session->branches[session->current].log) {
    if (timed.step > controller_.reach() || !isNear(timed.step)) continue;
    if (lines.size() < 6)
      lines += clockText(timed.step, 1) + QStringLiteral("  ") + commandText(timed.command);
    else
      ++more;
  }
  if (more > 0) lines += QStringLiteral("and %1 more").arg(more);
  return lines.join(u'\n');
}

bool Timeline::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
    return true;
  }
  return QWidget::event(event);
}

void Timeline::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) controller_.goTo(stepAt(event->position().x()));
}

void Timeline::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons() & Qt::LeftButton) controller_.goTo(stepAt(event->position().x()));
}

}  // namespace gazehold

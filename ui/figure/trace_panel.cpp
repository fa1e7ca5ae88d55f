// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/trace_panel.hpp"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "figure/companion_curves.hpp"
#include "figure/gaze_state.hpp"

namespace gazehold {

namespace {

constexpr double farthestTarget = 50.0;  // a target can be placed up to here [deg]
constexpr double deadZone = 0.3;         // of the error strip [deg]

auto firstIn(const std::deque<TraceSample>& samples, double from) {
  return std::lower_bound(samples.begin(), samples.end(), from,
                          [](const TraceSample& s, double step) { return static_cast<double>(s.step) < step; });
}

}  // namespace

int TracePanel::refreshInterval() const { return data().speed() >= 10 ? 100 : 0; }

System TracePanel::system() const {
  const Snapshot* snapshot = data().snapshot();
  return snapshot && snapshot->setup ? snapshot->setup->system : System::eye;
}

// in the plane the length of the vector
double TracePanel::errorOf(const TraceSample& s) const {
  if (turns()) return wrapped(s.seenHeading - s.representedHeading);
  return gazesUp() ? std::hypot(s.target - s.eye, s.targetUp - s.eyeUp) : s.target - s.eye;
}

bool TracePanel::distorted() const {
  const Snapshot* snapshot = data().snapshot();
  // landmarks stay turned after the distortion has ended
  if (turns())
    return !data().samples().empty() &&
           std::fabs(wrapped(data().samples().back().seenHeading - data().samples().back().heading)) > 0.1;
  if (snapshot && snapshot->parameters[ParameterId::distortion] != 0.0) return true;
  if (gazesUp()) return false;
  // what pursuit has added to the efference copy stays there after the distortion has ended
  return !data().samples().empty() &&
         std::fabs(data().samples().back().efference - data().samples().back().represented) > 0.1;
}

std::vector<plot::LegendEntry> TracePanel::legend(const FigureStyle& style) const {
  using Mark = plot::LegendEntry::Mark;
  const Theme& t = *style.theme;
  const auto addMarks = [&](std::vector<plot::LegendEntry>& entries) {
    entries.push_back({Mark::filledTriangle, t.teaches, tr("teaches")});
    entries.push_back({Mark::openTriangle, t.doesNotTeach, tr("does not")});
    entries.push_back({Mark::tick, t.doesNotTeach, tr("no teacher")});
  };
  if (turns()) {
    std::vector<plot::LegendEntry> heading = {{Mark::line, t.eye, tr("true heading")},
                                              {Mark::line, t.represented, tr("represented")}};
    if (distorted()) heading.push_back({Mark::dashed, t.target, tr("landmarks")});
    addCompanions(heading, data(), style, true);
    if (style.lecture) return heading;
    addMarks(heading);
    return heading;
  }
  std::vector<plot::LegendEntry> entries = {{Mark::line, t.target, targetWord(data())}, {Mark::line, t.eye, tr("eye")}};
  addCompanions(entries, data(), style, true);
  if (style.lecture) return entries;
  if (distorted()) {
    if (hasTarget(data())) entries.push_back({Mark::dashed, t.target, tr("seen target")});
    entries.push_back({Mark::line, t.represented, tr("represented")});
    if (!gazesUp()) entries.push_back({Mark::dotted, t.efference, tr("efference")});
  } else {
    entries.push_back({Mark::line, t.represented, gazesUp() ? tr("represented") : tr("represented = efference")});
  }
  addMarks(entries);
  return entries;
}

QString TracePanel::note() const {
  if (data().darkSpans().empty() || !data().darkSpans().back().lasts()) return {};
  return tr("dark since %1 %2")
      .arg(plot::clock(seconds(data().darkSpans().back().from), 0),
           data().darkSpans().back().from < 60 * stepsPerSecond ? QStringLiteral("s") : QString())
      .trimmed();
}

TracePanel::Layout TracePanel::layOut(const QRectF& area, const FigureStyle& style) const {
  Layout l;
  l.whole = timePlot(plot::belowHeader(area, title(), note(), legend(style), style), style,
                     options.timeLabels || style.lecture);
  l.position = l.lane = l.error = l.whole;
  if (gazesUp()) {
    // two bands of the same height, with the lane between them
    const double lane = style.lecture ? 0.8 * style.fontPixels : 2.0 * style.fontPixels;
    const double band = std::max(1.0, std::floor(0.5 * (l.whole.height() - lane)));
    l.position.setBottom(l.whole.top() + band);
    l.error.setTop(l.whole.bottom() - band);
    l.lane.setTop(l.position.bottom());
    l.lane.setBottom(l.error.top());
  } else if (!style.lecture) {
    const double lane = 1.5 * style.fontPixels;
    const double error =
        std::round(std::clamp(0.24 * l.whole.height(), 3.0 * style.fontPixels, 0.3 * l.whole.height()));
    l.error.setTop(l.whole.bottom() - error);
    l.lane.setBottom(l.error.top() - 0.5 * style.fontPixels);
    l.lane.setTop(l.lane.bottom() - lane);
    l.position.setBottom(l.lane.top());
  }
  l.window = TimeWindow::endingAt(data().now(), options.timeSpan, static_cast<int>(l.whole.width()));
  return l;
}

void TracePanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), note(), legend(style), style);
  const Layout l = layOut(area, style);
  drawDarkness(painter, l.whole, l.window, data().darkSpans(), style);
  drawTimeAxis(painter, l.position, l.window, style, false);
  if (options.timeLabels || style.lecture) drawTimeAxis(painter, l.whole, l.window, style, true);
  drawPositions(painter, l, style);
  if (!style.lecture) drawSaccades(painter, l, style);
  if (!style.lecture && !gazesUp()) drawError(painter, l, style);
  nameDarkness(painter, l.position, l.window, data().darkSpans(), style);
  if (data().samples().empty()) plot::drawEmpty(painter, l.position, style);
  painter.restore();
}

namespace {

// a heading that leaves at one end comes in at the other: a curve for each round
void drawRounds(QPainter& painter, const TimeWindow& window, const plot::Area& area,
                const std::deque<TraceSample>& samples, double TraceSample::*heading, const QPen& pen) {
  const auto begin = firstIn(samples, window.from);
  for (auto s = begin; s != samples.end();) {
    Curve piece(window, area.rect, area.y);
    double before = (*s).*heading;
    for (; s != samples.end() && std::fabs((*s).*heading - before) < 180.0; ++s) {
      before = (*s).*heading;
      piece.add(s->step, before);
    }
    piece.draw(painter, pen);
  }
}

}  // namespace

void TracePanel::drawPositions(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  if (gazesUp()) {
    drawTimeAxis(painter, l.error, l.window, style, false);
    using T = TraceSample;
    drawGaze(painter, l, l.position, tr("right (°)"), {&T::target, &T::seen, &T::represented, &T::eye}, style);
    drawGaze(painter, l, l.error, tr("up (°)"), {&T::targetUp, &T::seenUp, &T::representedUp, &T::eyeUp}, style);
    return;
  }
  const plot::Area area(l.position, 0, 1, -reach(), reach());
  const double step = l.position.height() > 9 * style.fontPixels ? 25 : 50;
  if (turns()) return drawHeadings(painter, l, area, style);
  plot::drawYAxis(painter, area, plot::ticks(-50, 50, step), tr("position (°)"), style);

  const auto& samples = data().samples();
  const bool all = !style.lecture, apart = all && distorted();
  Curve target(l.window, l.position, area.y), seen = target, represented = target, efference = target, eye = target;
  for (auto s = firstIn(samples, l.window.from); s != samples.end(); ++s) {
    target.add(s->step, s->target);
    eye.add(s->step, s->eye);
    if (all) represented.add(s->step, s->represented);
    if (!apart) continue;
    efference.add(s->step, s->efference);
    seen.add(s->step, s->seen);
  }
  painter.save();
  painter.setClipRect(l.position);
  drawCompanions(painter, l, area, &TraceSample::eye, style);
  target.draw(painter, plot::pen(theme.target, 2.2, style));
  if (apart) seen.draw(painter, plot::pen(theme.target, 1.2, style, Qt::DashLine));
  if (all) represented.draw(painter, plot::pen(theme.represented, 1.1, style));
  if (apart) efference.draw(painter, plot::pen(theme.efference, 1.2, style, Qt::DotLine));
  eye.draw(painter, plot::pen(theme.eye, 2.5, style));
  painter.restore();
  Pins pins(l.position, style);
  eye.pin(painter, pins, tr("eye "), theme.eye);
  if (apart) seen.pin(painter, pins, tr("seen "), theme.target);
  if (all) represented.pin(painter, pins, tr("represented "), theme.represented);
  if (apart) efference.pin(painter, pins, tr("efference "), theme.efference);
}

// what else would have become of this run; a heading in rounds
void TracePanel::drawCompanions(QPainter& painter, const Layout& l, const plot::Area& area, double TraceSample::*value,
                                const FigureStyle& style) const {
  for (std::size_t k = 0; k < data().companions().size(); ++k)
    drawRounds(painter, l.window, area, data().companions()[k].history->samples(), value,
               plot::pen(plot::companionColour(k, style), 1.4, style));
}

// one of the two directions of gaze in the plane
void TracePanel::drawGaze(QPainter& painter, const Layout& l, const QRectF& band, const QString& name,
                          const GazePart& part, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const plot::Area area(band, 0, 1, -reach(), reach());
  plot::drawYAxis(painter, area, plot::ticks(-50, 50, band.height() > 7 * style.fontPixels ? 25 : 50), name, style);
  const auto& samples = data().samples();
  const auto draw = [&](double TraceSample::*value, const QPen& pen) {
    Curve curve(l.window, band, area.y);
    for (auto s = firstIn(samples, l.window.from); s != samples.end(); ++s) curve.add(s->step, (*s).*value);
    curve.draw(painter, pen);
    return curve;
  };
  painter.save();
  painter.setClipRect(band);
  drawCompanions(painter, l, area, part.eye, style);
  draw(part.target, plot::pen(theme.target, 2.2, style));
  if (!style.lecture && distorted()) draw(part.seen, plot::pen(theme.target, 1.2, style, Qt::DashLine));
  if (!style.lecture) draw(part.represented, plot::pen(theme.represented, 1.1, style));
  const Curve eye = draw(part.eye, plot::pen(theme.eye, 2.5, style));
  painter.restore();
  Pins pins(band, style);
  eye.pin(painter, pins, tr("eye "), theme.eye);
}

void TracePanel::drawHeadings(QPainter& painter, const Layout& l, const plot::Area& area,
                              const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  plot::drawYAxis(painter, area, plot::ticks(-180, 180, 90), tr("heading (°)"), style);
  painter.save();
  painter.setClipRect(l.position);
  drawCompanions(painter, l, area, &TraceSample::representedHeading, style);
  const auto& samples = data().samples();
  if (distorted())
    drawRounds(painter, l.window, area, samples, &TraceSample::seenHeading,
               plot::pen(theme.target, 1.4, style, Qt::DashLine));
  drawRounds(painter, l.window, area, samples, &TraceSample::heading, plot::pen(theme.eye, 2.5, style));
  drawRounds(painter, l.window, area, samples, &TraceSample::representedHeading,
             plot::pen(theme.represented, 1.6, style));
  painter.restore();
}

void TracePanel::drawSaccades(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const plot::Scale x = l.window.scale(l.lane);
  const double y = l.lane.center().y();
  const double size = std::min(0.8 * style.fontPixels, 0.8 * l.lane.height());
  for (const Saccade& saccade : data().saccades()) {
    const auto step = static_cast<double>(saccade.step);
    if (step < l.window.from || step >= l.window.until) continue;
    if (!saccade.seen) {
      painter.setPen(plot::pen(theme.doesNotTeach, 1.6, style));
      painter.drawLine(QPointF(x.at(step), y - size / 2), QPointF(x.at(step), y + size / 2));
      continue;
    }
    if (saccade.teaches) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.teaches);
    } else {
      painter.setPen(plot::pen(theme.doesNotTeach, 1.1, style));
      painter.setBrush(Qt::NoBrush);
    }
    painter.drawPolygon(plot::triangle({x.at(step), y}, size));
  }
  painter.setBrush(Qt::NoBrush);
}

void TracePanel::drawError(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const double limit = axisCeiling(data().greatestError(turns()));
  const plot::Area area(l.error, 0, 1, -limit, limit);
  drawTimeAxis(painter, l.error, l.window, style, false);
  const double tick = limit < 10 ? 5 : limit < 20 ? 10 : limit < 40 ? 20 : limit < 80 ? 50 : 80;
  const double marks[] = {-tick, 0, tick};
  // the dead zone is what the eye does not correct
  const double zone = std::max(1.0, area.y.at(-deadZone) - area.y.at(deadZone));
  painter.fillRect(QRectF(l.error.left(), area.y.at(0) - zone / 2, l.error.width(), zone), theme.border);
  plot::drawYAxis(painter, area, marks, tr("error (°)"), style);
  Curve error(l.window, l.error, area.y);
  const auto& samples = data().samples();
  for (auto s = firstIn(samples, l.window.from); s != samples.end(); ++s) error.add(s->step, errorOf(*s));
  error.draw(painter, plot::pen(theme.eye, 1.2, style));
  Pins pins(l.error, style);
  error.pin(painter, pins, {}, theme.eye);
}

QString TracePanel::description() const {
  if (data().samples().empty()) return tr("Nothing has run yet.");
  const TraceSample& s = data().samples().back();
  const auto degrees = [](double value) { return plot::number(value, 1) + u'°'; };
  int teach = 0, doNot = 0, noTeacher = 0;
  for (const Saccade& saccade : data().saccades()) {
    if (saccade.step < data().now() - stepsIn(options.timeSpan)) continue;
    ++(!saccade.seen ? noTeacher : saccade.teaches ? teach : doNot);
  }
  return tr("%1. Error %2. Corrections in the last %3 s: %4 teach, %5 do not, %6 without a teacher.%7")
      .arg(turns() ? tr("True heading %1, represented %2").arg(degrees(s.heading), degrees(s.representedHeading))
                   : tr("Target %1, eye %2").arg(degrees(s.target), degrees(s.eye)),
           degrees(errorOf(s)), plot::number(options.timeSpan, 0))
      .arg(teach)
      .arg(doNot)
      .arg(noTeacher)
      .arg(isDark(data()) ? tr(" Dark.") : QString());
}

QString TracePanel::readout(const QPointF& at, const Frame& frame) const {
  const auto time = timeAt(at, frame);
  const auto& samples = data().samples();
  if (!time || samples.empty()) return {};
  auto s = firstIn(samples, *time * stepsPerSecond);
  if (s == samples.end()) return {};
  const auto degrees = [](double value) { return plot::number(value, 1) + u'°'; };
  if (turns())
    return tr("%1 s   heading %2\nrepresented %3   turns %4/s")
        .arg(plot::clock(*time, 2), degrees(s->heading), degrees(s->representedHeading), degrees(s->turning));
  if (gazesUp())
    return tr("%1 s   target %2, %3\neye %4, %5   error %6")
        .arg(plot::clock(*time, 2), degrees(s->target), degrees(s->targetUp), degrees(s->eye), degrees(s->eyeUp),
             degrees(errorOf(*s)));
  return tr("%1 s   target %2   eye %3\nrepresented %4   error %5")
      .arg(plot::clock(*time, 2), degrees(s->target), degrees(s->eye), degrees(s->represented),
           degrees(s->target - s->eye));
}

std::optional<double> TracePanel::timeAt(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style);
  return gazehold::timeAt(at, l.whole, l.window);
}

std::optional<QLineF> TracePanel::cursorLine(double time, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style);
  const double x = l.window.scale(l.whole).at(time * stepsPerSecond);
  if (x < l.whole.left() || x > l.whole.right()) return std::nullopt;
  return QLineF(x, l.whole.top(), x, l.whole.bottom());
}

std::optional<Command> TracePanel::clicked(const QPointF& at, const Frame& frame) const {
  const Layout l = layOut(frame.area, frame.style);
  if (system() != System::eye || !l.position.contains(at)) return std::nullopt;
  const plot::Area area(l.position, 0, 1, -reach(), reach());
  return PlaceTarget{std::clamp(area.y.valueAt(at.y()), -farthestTarget, farthestTarget)};
}

}  // namespace gazehold

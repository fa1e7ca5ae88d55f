// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/forecast_panel.hpp"

#include <algorithm>
#include <cmath>

#include "lecture/key_cap.hpp"
#include "network/representation.hpp"
#include "figure/gaze_state.hpp"

namespace gazehold {

namespace {

constexpr double eyeReach = 55;  // [deg]

// of a sample, where samples tell it
double valueOf(Plotted quantity, const TraceSample& s) {
  if (quantity == Plotted::heading) return std::fabs(wrapped(s.representedHeading - s.heading));
  if (quantity == Plotted::home) return std::hypot(s.representedX - s.x, s.representedY - s.y);
  return s.eye;
}

// the least of 1, 2, 3, 5 × 10ᵏ that holds a value
double roundCeiling(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-9))));
  for (const double factor : {1.0, 1.5, 2.0, 3.0, 5.0, 10.0})
    if (value <= factor * power * 1.0001) return factor * power;
  return 10 * power;
}

}  // namespace

bool ForecastPanel::isError(Plotted quantity) { return quantity == Plotted::heading || quantity == Plotted::home; }

QString ForecastPanel::title(Plotted quantity) {
  switch (quantity) {
    case Plotted::eye: return tr("What the eye does");
    case Plotted::heading: return tr("Error of the heading");
    case Plotted::home: return tr("Error of the position (cm)");
    case Plotted::lost: return tr("Lost in 1 s");
    case Plotted::gain: return tr("Gain of turning");
  }
  return {};
}

QString ForecastPanel::text(Plotted quantity, double value) {
  switch (quantity) {
    case Plotted::eye:
    case Plotted::heading: return plot::number(value, 0) + u'°';
    case Plotted::home: return plot::number(value, 0) + QStringLiteral(" cm");
    case Plotted::lost: return plot::number(value, 1) + u'°';
    case Plotted::gain: return plot::number(value, 2);
  }
  return {};
}

double ForecastPanel::value(Plotted quantity) const {
  if (quantity == Plotted::lost) return data_.drifts().empty() ? 0 : data_.drifts().back().lost;
  if (quantity == Plotted::gain) return data_.merits().empty() ? 1 : data_.merits().back().slope;
  return data_.samples().empty() ? 0 : valueOf(quantity, data_.samples().back());
}

double ForecastPanel::result(const SceneState& state) const {
  const Plotted quantity = state.now().quantity;
  if (!isError(quantity)) return value(quantity);
  double worst = 0;
  for (const QPointF& point : course(quantity, state.askedAt, data_.now())) worst = std::max(worst, point.y());
  return worst;
}

// seconds and values within a stretch of the run
std::vector<QPointF> ForecastPanel::course(Plotted quantity, Step from, Step until) const {
  std::vector<QPointF> points;
  const auto add = [&](Step step, double value) {
    if (step >= from && step <= until) points.emplace_back(seconds(step), value);
  };
  if (quantity == Plotted::lost)
    for (const DriftPoint& point : data_.drifts()) add(point.step, point.lost);
  else if (quantity == Plotted::gain)
    for (const MeritPoint& point : data_.merits()) add(point.step, point.slope);
  else {
    // no more of them than a screen has columns
    const auto every = std::max<Step>(stepsPerSample, (until - from) / 1000 / stepsPerSample * stepsPerSample);
    for (const TraceSample& sample : data_.samples())
      if (sample.step / stepsPerSample % (every / stepsPerSample) == 0) add(sample.step, valueOf(quantity, sample));
  }
  return points;
}

// that of the question; while one only watches, what is measured but once a second and of a whole network would show next to
// nothing
Plotted ForecastPanel::shown(const SceneState& state) {
  const Plotted quantity = state.now().quantity;
  if (state.question()) return quantity;
  return quantity == Plotted::lost ? Plotted::eye : quantity == Plotted::gain ? Plotted::heading : quantity;
}

double ForecastPanel::ahead(const SceneState& state) {
  return shown(state) == state.now().quantity ? state.now().ahead : SceneStep().ahead;
}

// what was plotted when the question was asked; nothing before anything has run
std::optional<double> ForecastPanel::asked(const SceneState& state) const {
  const auto before = course(shown(state), 0, state.askedAt);
  return before.empty() ? std::nullopt : std::optional(before.back().y());
}

// what the curve of a choice is a multiple of
double ForecastPanel::unit(const SceneState& state) const {
  return isError(shown(state)) ? 1 : asked(state).value_or(0);
}

// as far back as ahead, if so much has run when the next question comes: it changes no axis
double ForecastPanel::past(const SceneState& state) {
  const double ahead = ForecastPanel::ahead(state);
  if (shown(state) == Plotted::eye) return std::max(1.3 * ahead, 2.0);
  Step asked = 0;
  for (std::size_t k = 0; k < state.scene->steps.size(); ++k) {
    const SceneStep& step = state.scene->steps[k];
    if (step.kind == SceneStep::Kind::ask && k + 1 >= state.step) break;
    asked = std::max(asked, step.until);
  }
  // of samples there is no more than history keeps
  const double most = isError(shown(state)) ? std::min(ahead, seconds(History::kept) - ahead) : ahead;
  return std::max({4.0, 0.1 * ahead, std::min(seconds(asked), most)});
}

// from what there was and what is predicted, so that nothing jumps when the answer comes
double ForecastPanel::ceiling(const SceneState& state) const {
  const Plotted quantity = shown(state);
  if (quantity == Plotted::heading) return 180;
  if (quantity == Plotted::gain) return 1.5;
  double most = quantity == Plotted::home ? 200 : 3;
  if (const SceneStep* question = state.question()) {
    const double now = unit(state);
    for (const Choice& choice : question->choices)
      for (const double factor : choice.curve) most = std::max(most, factor * now);
  }
  for (const QPointF& point : course(quantity, 0, data_.now())) most = std::max(most, point.y());
  return roundCeiling(most);
}

// which saccades teach is marked where the answer is about it
bool ForecastPanel::isAboutTeaching(const SceneStep& step) {
  return std::ranges::count(step.promises, Measure::teaching, &Promise::measure) > 0;
}
bool ForecastPanel::showsTeaching(const SceneState& state) { return state.answers() && isAboutTeaching(state.now()); }

plot::LegendEntry ForecastPanel::teachingEntry(bool teaches, const FigureStyle& style) {
  using Mark = plot::LegendEntry::Mark;
  if (teaches) return {Mark::filledTriangle, style.theme->teaches, tr("teaches")};
  return {Mark::openTriangle, style.theme->doesNotTeach, tr("does not")};
}

plot::LegendEntry ForecastPanel::predictionEntry(const FigureStyle& style) {
  return {plot::LegendEntry::Mark::dotted, style.theme->text, tr("prediction")};
}

std::vector<plot::LegendEntry> ForecastPanel::legend(const FigureStyle& style, const SceneState& state) const {
  using Mark = plot::LegendEntry::Mark;
  std::vector<plot::LegendEntry> entries;
  if (shown(state) == Plotted::eye) {
    if (hasTarget(data_)) entries.push_back({Mark::line, style.theme->target, tr("target")});
    entries.push_back({Mark::line, style.theme->eye, tr("eye")});
  }
  if (state.question()) entries.push_back(predictionEntry(style));
  if (showsTeaching(state)) entries.insert(entries.end(), {teachingEntry(true, style), teachingEntry(false, style)});
  return entries;
}

// height of a legend that does not fit beside the title
double ForecastPanel::legendBelow(const QRectF& area, const FigureStyle& style, const SceneState& state) const {
  const double titled = plot::textWidth(style.font(1.06, true), title(shown(state))) + style.fontPixels;
  const double room = area.width() - titled;
  // with all that will come: the plot keeps its place
  auto entries = legend(style, state);
  if (!state.question()) entries.push_back(predictionEntry(style));
  if (!showsTeaching(state) && std::ranges::any_of(state.scene->steps, &ForecastPanel::isAboutTeaching))
    entries.insert(entries.end(), {teachingEntry(true, style), teachingEntry(false, style)});
  const double high = plot::legendHeight(room, entries, style);
  return high < 1.8 * style.fontPixels && room > 8.5 * style.fontPixels
             ? 0
             : plot::legendHeight(area.width(), entries, style);
}

plot::Area ForecastPanel::layOut(const QRectF& area, const FigureStyle& style, const SceneState& state) const {
  const double font = style.fontPixels;
  const Plotted quantity = shown(state);
  QRectF rect = area.adjusted(plot::yAxisWidth(style, QStringLiteral("−50°"), false),
                              2.1 * font + legendBelow(area, style, state), -1.8 * font, -1.6 * font);
  const double low = quantity == Plotted::eye ? -eyeReach : 0,
               high = quantity == Plotted::eye ? eyeReach : ceiling(state);
  return plot::Area(rect.toRect(), -past(state), ahead(state), low, high);
}

QPolygonF ForecastPanel::predicted(const SceneState& state) const {
  const Prediction* prediction = state.prediction();
  if (!prediction) return {};
  if (!prediction->curve.empty()) return QPolygonF(QList<QPointF>(prediction->curve.begin(), prediction->curve.end()));
  const SceneStep& question = *state.question();
  if (prediction->choice < 1) return {};
  const std::vector<double>& curve = question.choices[static_cast<std::size_t>(prediction->choice - 1)].curve;
  const double now = unit(state);
  QPolygonF points;
  for (std::size_t k = 0; k < curve.size(); ++k)
    points << QPointF(question.ahead * static_cast<double>(k) / static_cast<double>(curve.size() - 1), now * curve[k]);
  return points;
}

void ForecastPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style,
                         const SceneState& state) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  const Plotted quantity = shown(state);
  const plot::Area plot = layOut(area, style, state);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, true);

  const auto entries = legend(style, state);
  const double titled =
      plot::drawText(painter, QRectF(area.left(), area.top(), area.width(), 1.6 * font),
                     Qt::AlignLeft | Qt::AlignVCenter, title(quantity), style.font(1.06, true), theme.text);
  if (legendBelow(area, style, state) > 0)
    plot::drawLegend(painter, QRectF(area.left(), area.top() + 1.6 * font, area.width(), 1.4 * font), entries, style);
  else
    plot::drawLegend(painter,
                     QRectF(area.left() + titled + font, area.top() + 0.1 * font, area.width() - titled - font,
                            1.5 * font),
                     entries, style);

  // where there is a question its moment is "now", otherwise the end of what has run
  const Step zero = state.question() ? state.askedAt : data_.now();
  const bool future = state.question() != nullptr;
  if (future) painter.fillRect(QRectF(QPointF(plot.x.at(0), plot.rect.top()), plot.rect.bottomRight()), theme.field);
  const double step =
      quantity == Plotted::eye       ? 25
      : quantity == Plotted::heading ? 90
      : quantity == Plotted::gain
          ? 0.5
          : plot.y.until / (plot.y.until / std::pow(10.0, std::floor(std::log10(plot.y.until))) == 1.5 ? 3 : 2);
  std::vector<double> marks = quantity == Plotted::eye ? plot::ticks(-50, 50, 25) : plot::ticks(0, plot.y.until, step);
  for (const double value : marks) {
    painter.setPen(value == 0 ? plot::pen(theme.axis, 1.0, style) : QPen(theme.grid, 1));
    painter.drawLine(plot.at(plot.x.from, value), plot.at(plot.x.until, value));
    plot::drawText(painter,
                   QRectF(area.left(), plot.y.at(value) - font, plot.rect.left() - area.left() - 0.4 * font, 2 * font),
                   Qt::AlignRight | Qt::AlignVCenter,
                   quantity == Plotted::lost && step < 1 ? plot::number(value, 1) + u'°'
                   : quantity == Plotted::gain
                       ? plot::number(value, 1)
                       : text(quantity, value).remove(QStringLiteral(" cm")).remove(QStringLiteral(".0")),
                   style.font(), theme.text);
  }
  double every = plot::niceStep((plot.x.until - plot.x.from) / 7.5);
  while (plot.x.at(every) - plot.x.at(0) < 3.9 * font) every = plot::niceStep(1.01 * every);
  for (const double t : plot::ticks(plot.x.from, plot.x.until, every)) {
    const bool now = std::fabs(t) < 1e-9;
    const double x = plot.x.at(t);
    painter.setPen(plot::pen(theme.axis, 1.2, style));
    painter.drawLine(QPointF(x, plot.rect.bottom()), QPointF(x, plot.rect.bottom() + 0.25 * font));
    plot::drawText(painter, QRectF(x - 3 * font, plot.rect.bottom() + 0.2 * font, 6 * font, 1.4 * font),
                   Qt::AlignCenter,
                   now ? tr("now")
                       : (t > 0 ? QStringLiteral("+") : QString()) + plot::number(t, every < 1 ? 1 : 0) + tr(" s"),
                   style.font(1.0, now), theme.text);
  }

  painter.save();
  painter.setClipRect(plot.rect.adjusted(-1, -1, 1, 1));
  const Step from = zero - stepsIn(past(state));
  const Step until = state.answers() ? data_.now() : zero;
  if (quantity == Plotted::eye && hasTarget(data_)) {
    QPolygonF line;
    for (const TraceSample& s : data_.samples())
      if (s.step >= from && s.step <= until && s.step % 100 < stepsPerSample)
        line << plot.at(seconds(s.step - zero), std::clamp(s.seen, plot.y.from, plot.y.until));
    painter.setPen(plot::pen(theme.target, 2.0, style));
    painter.drawPolyline(line);
  }
  QPolygonF run;
  for (const QPointF& point : course(quantity, from, until))
    run << plot.at(point.x() - seconds(zero), std::clamp(point.y(), plot.y.from, plot.y.until));
  // the curve ends with the number that is told
  if (quantity == Plotted::lost && state.phase == SceneState::Phase::found && state.test)
    run << plot.at(seconds(state.test->step - zero), std::clamp(state.test->now.lost, plot.y.from, plot.y.until));
  painter.setPen(plot::pen(quantity == Plotted::eye ? theme.eye : theme.represented, 2.6, style));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(run);
  if (showsTeaching(state))
    for (const Saccade& saccade : data_.saccades()) {
      if (saccade.step < zero || saccade.step > until) continue;
      const QPointF foot(plot.x.at(seconds(saccade.step - zero)),
                         plot.rect.bottom() - (saccade.primary ? 2.2 : 0.8) * font);
      painter.setPen(plot::pen(saccade.teaches ? theme.teaches : theme.doesNotTeach, 1.4, style));
      painter.setBrush(saccade.teaches ? QBrush(theme.teaches) : QBrush(theme.panel));
      painter.drawPolygon(plot::triangle(foot, 0.7 * font));
    }
  if (state.phase == SceneState::Phase::found && isError(quantity) && !run.isEmpty()) {
    // the greatest error is what the answer counts
    const auto worst =
        std::ranges::min_element(run, {}, [&](const QPointF& p) { return p.x() < plot.x.at(0) ? 1e9 : p.y(); });
    painter.save();
    painter.setClipping(false);  // whole at an edge, too
    painter.setPen(plot::pen(theme.text, 1.8, style));
    painter.drawEllipse(*worst, 0.4 * font, 0.4 * font);
    painter.restore();
  }
  if (state.showsHold() && quantity == Plotted::eye) drawFan(painter, plot, style, state);
  if (future) {
    QPolygonF dots;
    for (const QPointF& point : predicted(state))
      dots << plot.at(point.x(), std::clamp(point.y(), plot.y.from, plot.y.until));
    QPen pen(theme.text, 0.2 * font, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, 2.0});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(dots);
    painter.restore();
    painter.setPen(plot::pen(theme.text, 1.6, style));
    painter.drawLine(plot.at(0, plot.y.from), plot.at(0, plot.y.until));
    if (state.now().hold && quantity == Plotted::eye) {
      const QString words = tr("no vision");
      const double width = plot::textWidth(style.font(1.0, true), words) + 2;
      // above, unless the prediction ends there
      const bool above = dots.isEmpty() || dots.last().y() > plot.rect.top() + 0.3 * plot.rect.height();
      const double top = above ? plot.rect.top() + 0.2 * font : plot.rect.bottom() - 1.6 * font;
      drawName(painter, QRectF(plot.rect.right() - width - 0.4 * font, top, width, 1.4 * font), words, style,
               theme.secondText, theme.field);
    }
    const Prediction* prediction = state.prediction();
    if (prediction && prediction->choice > 0 && !dots.isEmpty())
      drawKeyCap(painter,
                 QPointF(dots.last().x() - 0.9 * font,
                         std::clamp(dots.last().y() + (dots.last().y() > plot.rect.center().y() ? -1.1 : 1.1) * font,
                                    plot.rect.top() + font, plot.rect.bottom() - font)),
                 QString::number(prediction->choice), style, theme.text);
    const auto value = asked(state);
    if (value && !isError(quantity)) {
      painter.setPen(QPen(theme.panel, 0.1 * font));
      painter.setBrush(quantity == Plotted::eye ? theme.eye : theme.represented);
      painter.drawEllipse(plot.at(0, std::clamp(*value, plot.y.from, plot.y.until)), 0.32 * font, 0.32 * font);
    }
  } else {
    painter.restore();
  }
  painter.restore();
}

void ForecastPanel::drawFan(QPainter& painter, const plot::Area& plot, const FigureStyle& style,
                            const SceneState& state) const {
  const HoldFan& fan = state.test->now;
  const Eigen::Index held = shownHold(fan, data_.samples().empty() ? 0 : data_.samples().back().eye);
  const auto last =
      std::min(static_cast<Eigen::Index>(state.heldFor * stepsPerSecond / HoldFan::every), fan.held.rows() - 1);
  painter.setBrush(Qt::NoBrush);
  for (Eigen::Index k = 0; k < fan.starts.size(); ++k) {
    // every other start, which leaves room between the curves; the others only when the held eye has come to its end
    const bool main = k == held;
    if (!main && (k % 2 != 0 || state.phase != SceneState::Phase::found)) continue;
    QPolygonF line;
    for (Eigen::Index m = 0; m <= last; m += 2)
      line << plot.at(seconds(static_cast<Step>(m) * HoldFan::every),
                      std::clamp(fan.held(m, k), plot.y.from, plot.y.until));
    painter.setPen(plot::pen(style.theme->eye, main ? 5.0 : 1.6, style));
    painter.drawPolyline(line);
  }
}

std::vector<NumberTable> ForecastPanel::numbers(const SceneState& state) const {
  constexpr const char* columns[] = {"eye_deg", "heading_error_deg", "position_error_cm", "lost_deg_1s", "gain"};
  const Plotted quantity = shown(state);
  NumberTable run{"run", {"time_s", columns[static_cast<std::size_t>(quantity)]}};
  const Step zero = state.question() ? state.askedAt : data_.now();
  for (const QPointF& point : course(quantity, zero - stepsIn(past(state)), data_.now()))
    run.add({point.x(), point.y()});
  std::vector<NumberTable> tables = {run};
  if (!state.test) return tables;
  const HoldFan& fan = state.test->now;
  NumberTable holds{"hold", {"time_s"}};
  for (Eigen::Index k = 0; k < fan.starts.size(); ++k)
    holds.columns.push_back("from_" + std::to_string(std::lround(fan.starts(k))) + "_deg");
  holds.values.resize(holds.columns.size());
  for (Eigen::Index m = 0; m < fan.held.rows(); m += 10) {
    holds.values[0].push_back(seconds(static_cast<Step>(m) * HoldFan::every));
    for (Eigen::Index k = 0; k < fan.starts.size(); ++k)
      holds.values[static_cast<std::size_t>(k) + 1].push_back(fan.held(m, k));
  }
  tables.push_back(holds);
  return tables;
}

std::optional<QPointF> ForecastPanel::at(const QPointF& point, const QRectF& area, const FigureStyle& style,
                                         const SceneState& state) const {
  const plot::Area plot = layOut(area, style, state);
  if (!plot.rect.contains(point) || point.x() < plot.x.at(0)) return std::nullopt;
  return QPointF(plot.x.valueAt(point.x()), plot.y.valueAt(point.y()));
}

}  // namespace gazehold

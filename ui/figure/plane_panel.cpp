// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/plane_panel.hpp"

#include <algorithm>
#include <cmath>

#include "figure/eye_drawing.hpp"
#include "figure/fixed_points.hpp"
#include "figure/optimum.hpp"
#include "figure/pins.hpp"
#include "world/path/path_world.hpp"

namespace gazehold {

namespace {

constexpr int arrowEvery = 3;               // of the field's columns and rows
constexpr std::size_t mostFixedPoints = 9;  // more are ripple

// true and represented position of a sample
struct Places {
  QPointF truth, represented;
};
Places placesOf(const TraceSample& s, bool walks) {
  if (walks) return {{s.x, s.y}, {s.representedX, s.representedY}};
  return {{s.eye, s.eyeUp}, {s.represented, s.representedUp}};
}

}  // namespace

bool PlanePanel::walks() const {
  const Snapshot* snapshot = snapshotOf({System::plane, System::path});
  return snapshot && snapshot->setup && snapshot->setup->system == System::path;
}

std::vector<plot::LegendEntry> PlanePanel::legend(const FigureStyle& style) const {
  using Mark = plot::LegendEntry::Mark;
  const Theme& t = *style.theme;
  std::vector<plot::LegendEntry> entries;
  if (!walks()) entries.push_back({Mark::line, t.target, tr("target")});
  entries.push_back({Mark::line, t.eye, walks() ? tr("true") : tr("eye")});
  entries.push_back({Mark::line, t.represented, tr("represented")});
  if (!style.lecture) {
    entries.push_back({Mark::filledCircle, t.text, tr("stable")});
    entries.push_back({Mark::openCircle, t.text, tr("unstable")});
  }
  return entries;
}

// words stand beside the map where that makes it larger, else below
plot::Area PlanePanel::layOut(const QRectF& area, const FigureStyle& style, Words* words) const {
  const QRectF body = plot::belowHeader(area, title(), {}, {}, style);
  const double font = style.fontPixels, axis = plot::xAxisHeight(style);
  const double left = plot::yAxisWidth(style, QStringLiteral("−100")), column = 11.5 * font;
  const auto wordsHeight = [&](double width, std::size_t rows) {
    return plot::legendHeight(width, legend(style), style) + numberRowsHeight(rows, style) + 0.5 * font;
  };
  const double below = wordsHeight(body.width(), style.lecture ? 1 : 2);
  const double wide = body.width() - left - 0.8 * font, high = body.height() - axis - 0.4 * font;
  const double withBelow = std::min(wide, high - below), withBeside = std::min(wide - column, high - 0.3 * font);
  const bool beside = withBeside > withBelow;
  const double side = std::max(40.0, beside ? withBeside : withBelow);
  const double spare = std::max(0.0, wide - side - (beside ? column : 0.0));
  const QRectF rect(body.left() + left + 0.5 * spare, body.top() + 0.4 * font, side, side);
  if (words) {
    words->beside = beside;
    if (beside) {
      const double needed = wordsHeight(column, style.lecture ? 2 : 4);
      words->rect = QRectF(body.right() - column, rect.top() + std::max(0.0, 0.5 * (side - needed)), column, needed);
    } else {
      words->rect = QRectF(body.left(), rect.bottom() + axis + 0.2 * font, body.width(), below);
    }
  }
  return plot::Area(rect.toRect(), -reach(), reach(), -reach(), reach());
}

void PlanePanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const {
  painter.save();
  plot::drawPanel(painter, area, style);
  plot::drawHeader(painter, area, title(), {}, {}, style);
  Words words;
  const plot::Area plot = layOut(area, style, &words);
  const auto marks = plot::ticks(-reach(), reach(), reach() / 2);
  plot::drawXAxis(painter, plot, marks, walks() ? tr("x (cm)") : tr("right (°)"), style);
  // the corner belongs to the number of the other axis
  plot::drawYAxis(painter, plot, std::span(marks).subspan(1), walks() ? tr("y (cm)") : tr("up (°)"), style);
  const Snapshot* snapshot = snapshotOf({System::plane, System::path});
  if (!snapshot || snapshot->fields.empty()) {
    plot::drawEmpty(painter, plot.rect, style);
    painter.restore();
    return;
  }
  painter.save();
  painter.setClipRect(plot.rect.adjusted(-1, -1, 1, 1));
  drawArena(painter, plot, style);
  drawField(painter, plot, style);
  drawPaths(painter, plot, style);
  painter.restore();

  const double used = plot::drawLegend(painter, words.rect, legend(style), style);
  const DriftPoint* drift = data().drift();
  const QString unit = walks() ? QStringLiteral(" cm/s") : QStringLiteral(" °/s");
  const auto speed = [&](const DriftField& field) {
    return plot::number(std::sqrt(field.drift.rowwise().squaredNorm().mean()), 1) + unit;
  };
  const auto measured = [&](double DriftPoint::*ofGaze, double DriftPoint::*ofPath) {
    return drift ? std::optional(drift->*(walks() ? ofPath : ofGaze)) : std::nullopt;
  };
  const QString lost = lostText(measured(&DriftPoint::lost, &DriftPoint::lostCentimetres),
                                walks() ? QStringLiteral(" cm") : QStringLiteral("°"));
  const QString now = driftText(measured(&DriftPoint::rms, &DriftPoint::rmsCentimetres), unit);
  const auto& samples = data().samples();
  QString error = tr("error –");
  if (!samples.empty()) {
    const Places at = placesOf(samples.back(), walks());
    const QPointF off =
        walks() ? at.truth - at.represented : QPointF(samples.back().target, samples.back().targetUp) - at.truth;
    error =
        tr("error %1%2")
            .arg(plot::number(std::hypot(off.x(), off.y()), 1), walks() ? QStringLiteral(" cm") : QStringLiteral("°"));
  }
  const QString optimal = optimumShortName(style) + speed(snapshot->rates->fields(shownOptimum(style)).back());
  std::vector<std::pair<QString, QString>> rows = {{lost, error}, {now, optimal}};
  if (words.beside) rows = {{lost, QString()}, {now, QString()}, {optimal, QString()}, {error, QString()}};
  if (style.lecture) rows.resize(words.beside ? 2 : 1);
  drawNumberRows(painter, words.rect.adjusted(0, used + 0.15 * style.fontPixels, 0, 0), rows, style);
  painter.restore();
}

void PlanePanel::drawArena(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const double radius = plot.x.at(reach()) - plot.x.at(0);
  painter.setPen(QPen(theme.axis, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(plot.at(0, 0), radius, radius);
  if (!walks()) return;
  const int n = snapshotOf({System::plane, System::path})->parameters.integer(ParameterId::landmarks);
  const double near = plot.x.at(landmarkReach) - plot.x.at(0), half = 0.3 * style.fontPixels;
  QColor coat = theme.target;
  coat.setAlphaF(0.10f);
  for (int k = 0; k < n; ++k) {
    const Landmark place = landmarkOf(k, n);
    const QPointF at = plot.at(place.x, place.y);
    painter.setPen(Qt::NoPen);
    painter.setBrush(coat);
    painter.drawEllipse(at, near, near);
    painter.fillRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), theme.target);
  }
  const QPointF home = plot.at(0, 0);
  drawHome(painter, home, 0.8 * style.fontPixels, theme.text);
}

// an arrow's length is where it would be carried in half a second, and at most the distance to its neighbour
void PlanePanel::drawField(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const DriftField& field = snapshotOf({System::plane, System::path})->fields.back();
  const double spacing = 2 * reach() / (fieldColumns - 1), longest = 0.9 * arrowEvery * spacing;
  const double head = 0.35 * style.fontPixels;
  painter.setPen(plot::pen(theme.secondText, 1.1, style));
  for (Eigen::Index m = 0; m < field.at.rows(); ++m) {
    const auto cell = [&](double x) { return static_cast<int>(std::lround((x + reach()) / spacing)); };
    if (cell(field.at(m, 0)) % arrowEvery != 1 || cell(field.at(m, 1)) % arrowEvery != 1) continue;
    double dx = 0.5 * field.drift(m, 0), dy = 0.5 * field.drift(m, 1);
    const double length = std::hypot(dx, dy);
    if (!(length > 0.02 * reach())) {
      painter.drawPoint(plot.at(field.at(m, 0), field.at(m, 1)));
      continue;
    }
    if (length > longest) dx *= longest / length, dy *= longest / length;
    const QPointF from = plot.at(field.at(m, 0), field.at(m, 1));
    const QPointF to = plot.at(field.at(m, 0) + dx, field.at(m, 1) + dy);
    painter.drawLine(from, to);
    const double angle = std::atan2(to.y() - from.y(), to.x() - from.x());
    for (const double turn : {2.6, -2.6})
      painter.drawLine(to, to + head * QPointF(std::cos(angle + turn), std::sin(angle + turn)));
  }
  if (style.lecture || field.fixedPoints.size() > mostFixedPoints) {
    // only where it comes to rest
    for (const FieldPoint& point : field.fixedPoints)
      if (point.kind == FieldPoint::Kind::stable) drawFixedPoint(painter, plot.at(point.x, point.y), true, style);
    return;
  }
  for (const FieldPoint& point : field.fixedPoints)
    drawFixedPoint(painter, plot.at(point.x, point.y), point.kind == FieldPoint::Kind::stable, style);
}

void PlanePanel::drawPaths(QPainter& painter, const plot::Area& plot, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  const auto& samples = data().samples();
  if (samples.empty()) return;
  const Step from = samples.back().step - trail;
  // what leaves the map stays at its edge
  const auto held = [&](const QPointF& value) {
    return plot.at(std::clamp(value.x(), -reach(), reach()), std::clamp(value.y(), -reach(), reach()));
  };
  QPolygonF truth, represented;
  for (auto s = samples.rbegin(); s != samples.rend() && s->step >= from; ++s) {
    if (s->step % (20 * stepsPerSample) != 0 && s != samples.rbegin()) continue;
    const Places at = placesOf(*s, walks());
    truth << held(at.truth);
    represented << held(at.represented);
  }
  painter.setBrush(Qt::NoBrush);
  plot::drawCurve(painter, represented, plot::pen(theme.represented, 1.6, style));
  plot::drawCurve(painter, truth, plot::pen(theme.eye, 2.2, style));
  const double dot = 0.42 * style.fontPixels;
  painter.setPen(QPen(theme.panel, 1));
  painter.setBrush(theme.represented);
  painter.drawEllipse(represented.front(), dot, dot);
  painter.setBrush(theme.eye);
  painter.drawEllipse(truth.front(), dot, dot);
  const TraceSample& last = samples.back();
  const Places now = placesOf(last, walks());
  Pins pins(plot.rect, style);
  const auto pin = [&](const QPointF& value, const QString& name, const QColor& colour) {
    if (std::fabs(value.x()) <= reach() && std::fabs(value.y()) <= reach()) return;
    pins.draw(painter, held(value).x(), value.y() > 0,
              name + plot::number(value.x(), 0) + QStringLiteral(", ") + plot::number(value.y(), 0), colour);
  };
  pin(now.truth, walks() ? tr("true ") : tr("eye "), theme.eye);
  pin(now.represented, tr("represented "), theme.represented);
  if (walks()) return;
  const QPointF at = plot.at(last.target, last.targetUp);
  const double arm = 0.7 * style.fontPixels;
  painter.setPen(plot::pen(theme.target, 2.4, style));
  painter.drawLine(at - QPointF(arm, 0), at + QPointF(arm, 0));
  painter.drawLine(at - QPointF(0, arm), at + QPointF(0, arm));
}

QString PlanePanel::description() const {
  if (!snapshotOf({System::plane, System::path}) || data().samples().empty()) return tr("Nothing has run yet.");
  const Places at = placesOf(data().samples().back(), walks());
  const QString unit = walks() ? QStringLiteral(" cm") : QStringLiteral("°");
  const QPointF off = at.represented - at.truth;
  return tr("At %1, %2%3; represented %4%3 away from there.")
      .arg(plot::number(at.truth.x(), 0), plot::number(at.truth.y(), 0), unit,
           plot::number(std::hypot(off.x(), off.y()), 1));
}

QString PlanePanel::readout(const QPointF& at, const Frame& frame) const {
  const plot::Area plot = layOut(frame.area, frame.style);
  const Snapshot* snapshot = snapshotOf({System::plane, System::path});
  if (!snapshot || snapshot->fields.empty() || !plot.rect.contains(at)) return {};
  const double x = plot.x.valueAt(at.x()), y = plot.y.valueAt(at.y());
  const DriftField& field = snapshot->fields.back();
  Eigen::Index nearest = 0;
  (field.at.rowwise() - Eigen::RowVector2d(x, y)).rowwise().squaredNorm().minCoeff(&nearest);
  const QString unit = walks() ? QStringLiteral(" cm") : QStringLiteral("°");
  return tr("%1, %2%3\ndrift %4%3/s")
      .arg(plot::number(x, 0), plot::number(y, 0), unit, plot::number(field.drift.row(nearest).norm(), 1));
}

std::optional<Command> PlanePanel::clicked(const QPointF& at, const Frame& frame) const {
  const plot::Area plot = layOut(frame.area, frame.style);
  if (!plot.rect.contains(at)) return std::nullopt;
  double x = plot.x.valueAt(at.x()), y = plot.y.valueAt(at.y());
  // a place beside the disc means its edge
  const double distance = std::hypot(x, y), most = 0.999 * reach();
  if (distance > most) x *= most / distance, y *= most / distance;
  return PlaceTarget{x, y};
}

}  // namespace gazehold

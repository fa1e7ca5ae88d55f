// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/stage_panel.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QPainterPath>

#include "network/representation.hpp"
#include "figure/bump_panel.hpp"
#include "figure/eye_drawing.hpp"
#include "figure/gaze_state.hpp"
#include "figure/plot.hpp"
#include "lecture/key_cap.hpp"

namespace gazehold {

namespace {

constexpr double farthest = 55;  // of the ruler [deg]
constexpr double turn = 120;     // after which the world repeats itself [deg]

plot::Scale rulerScale(const QRectF& ruler, double reach) { return {-reach, reach, ruler.left(), ruler.right()}; }

// height of hills, from 0 to 1, the same every `turn`
double farHills(double at) {
  const double a = 2 * std::numbers::pi * at / turn;
  return 0.5 + 0.3 * std::sin(2 * a + 0.4) + 0.2 * std::sin(3 * a + 2);
}
double nearHills(double at) {
  const double a = 2 * std::numbers::pi * at / turn;
  return 0.45 + 0.35 * std::sin(a + 3.4) + 0.2 * std::sin(4 * a);
}

void drawTree(QPainter& painter, const QPointF& foot, double size, const QColor& colour) {
  painter.fillRect(QRectF(foot.x() - 0.07 * size, foot.y() - 0.55 * size, 0.14 * size, 0.55 * size), colour);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(foot - QPointF(0, 0.8 * size), 0.42 * size, 0.42 * size);
}

void drawHouse(QPainter& painter, const QPointF& foot, double size, const QColor& colour) {
  painter.fillRect(QRectF(foot.x() - 0.45 * size, foot.y() - 0.6 * size, 0.9 * size, 0.6 * size), colour);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(QPolygonF{foot + QPointF(-0.6 * size, -0.6 * size), foot + QPointF(0.6 * size, -0.6 * size),
                                foot + QPointF(0, -1.1 * size)});
}

void drawTower(QPainter& painter, const QPointF& foot, double size, const QColor& colour) {
  painter.fillRect(QRectF(foot.x() - 0.2 * size, foot.y() - 1.2 * size, 0.4 * size, 1.2 * size), colour);
  painter.fillRect(QRectF(foot.x() - 0.32 * size, foot.y() - 1.35 * size, 0.64 * size, 0.2 * size), colour);
}

void drawStone(QPainter& painter, const QPointF& foot, double size, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawPolygon(QPolygonF{foot + QPointF(-0.5 * size, 0), foot + QPointF(0.5 * size, 0),
                                foot + QPointF(0.3 * size, -0.7 * size), foot + QPointF(-0.2 * size, -0.9 * size)});
}

// the landmarks around a head, each of its own shape
struct Sight {
  double heading;
  void (*draw)(QPainter&, const QPointF&, double, const QColor&);
};
constexpr Sight sights[] = {{0, &drawTree}, {90, &drawHouse}, {180, &drawTower}, {-90, &drawStone}};

// x to the right, y up
QPointF toward(double degrees) {
  const double angle = degrees * std::numbers::pi / 180.0;
  return {std::cos(angle), -std::sin(angle)};
}

}  // namespace

System StagePanel::system() const {
  const Snapshot* snapshot = data_.snapshot();
  return snapshot && snapshot->setup ? snapshot->setup->system : System::eye;
}

bool StagePanel::dark(const SceneState* state) const { return (state && state->showsHold()) || isDark(data_); }

StagePanel::Layout StagePanel::layOut(const QRectF& area, const FigureStyle& style) const {
  const double font = style.fontPixels;
  Layout l;
  l.subject = QRectF(area.left(), area.top(), std::min(0.28 * area.width(), 1.5 * area.height()), area.height());
  l.world = QRectF(l.subject.right(), area.top(), area.right() - l.subject.right(), area.height());
  const double ground = area.bottom() - 2.1 * font;
  l.ruler = QRectF(l.world.left() + 2.2 * font, ground, l.world.width() - 4.4 * font, 0);
  return l;
}

void StagePanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& lit, const SceneState* state) const {
  const bool night = dark(state);
  FigureStyle style = lit;
  if (night) style.theme = &nightTheme(lit.theme->dark);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, true);
  painter.setClipRect(area);
  painter.fillRect(area, style.theme->panel);
  const Layout l = layOut(area, style);
  if (system() == System::ring) {
    drawHead(painter, l, style, night);
    drawHeadings(painter, l, style, night);
  } else {
    if (!night) drawWorld(painter, l, style);
    drawEye(painter, l, style, state);
    const double font = style.fontPixels;
    const plot::Scale x = rulerScale(l.ruler, farthest);
    const double y = std::round(l.ruler.top());
    painter.setPen(plot::pen(style.theme->axis, 1.4, style));
    painter.drawLine(QPointF(x.at(-52), y), QPointF(x.at(52), y));
    for (int degrees = -50; degrees <= 50; degrees += 10)
      painter.drawLine(QPointF(x.at(degrees), y), QPointF(x.at(degrees), y + (degrees % 20 == 0 ? 0.3 : 0.18) * font));
    const bool roomy = x.at(20) - x.at(0) > 3.6 * font;
    for (int degrees = -40; degrees <= 40; degrees += roomy ? 20 : 40)
      plot::drawText(painter, QRectF(x.at(degrees) - 3 * font, y + 0.65 * font, 6 * font, 1.4 * font), Qt::AlignCenter,
                     plot::number(degrees, 0) + u'°', style.font(), style.theme->text);
    if (state && state->showsHold()) drawHold(painter, l, style, *state);
    else drawTarget(painter, l, style);
  }
  drawChips(painter, area, style, state);
  painter.setClipping(false);
  painter.setPen(QPen(style.theme->border, 1));
  painter.drawLine(area.topLeft(), area.topRight());
  painter.drawLine(area.bottomLeft(), area.bottomRight());
  painter.restore();
}

void StagePanel::drawEye(QPainter& painter, const Layout& l, const FigureStyle& style, const SceneState* state) const {
  double right = 0, up = 0;
  std::optional<double> before;
  if (!data_.samples().empty()) {
    right = data_.samples().back().eye;
    if (system() == System::plane) up = data_.samples().back().eyeUp;
  }
  if (state && state->showsHold()) {
    const HoldFan& fan = state->test->now;
    const Eigen::Index k = shownHold(fan, right);
    before = fan.starts(k);
    const auto moment = static_cast<Eigen::Index>(state->heldFor * stepsPerSecond / HoldFan::every);
    right = fan.held(std::min(moment, fan.held.rows() - 1), k);
  }
  const QRectF& s = l.subject;
  gazehold::drawEye(painter, s.adjusted(0.08 * s.width(), 0.13 * s.height(), -0.06 * s.width(), -0.13 * s.height()),
                    right, up, style, before);
}

void StagePanel::drawWorld(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  const Theme& theme = *style.theme;
  painter.save();
  painter.setClipRect(l.world);
  painter.fillRect(QRectF(l.world.left(), l.world.top(), l.world.width(), l.ruler.top() - l.world.top()), theme.sky);
  painter.fillRect(QRectF(l.world.left(), l.ruler.top(), l.world.width(), l.world.bottom() - l.ruler.top()),
                   theme.panel);
  const double moved = data_.samples().empty() ? 0 : data_.samples().back().moved;
  const plot::Scale x = rulerScale(l.ruler, farthest);
  const double ground = l.ruler.top(), height = ground - l.world.top();
  const auto hills = [&](double (*shape)(double), double low, double high, const QColor& colour) {
    QPolygonF outline{QPointF(l.world.left(), ground)};
    for (int k = 0; 4 * k <= l.world.width() + 4; ++k) {
      const double pixel = l.world.left() + 4 * k;
      outline << QPointF(pixel, ground - height * std::max(0.0, low + (high - low) * shape(x.valueAt(pixel) + moved)));
    }
    outline << QPointF(l.world.right() + 4, ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(outline);
  };
  hills(&farHills, 0.08, 0.42, theme.farHill);
  hills(&nearHills, 0.0, 0.2, theme.nearHill);
  const double size = 0.36 * height;
  for (double at : {-31.0, 7.0, 52.0}) {
    double seen = std::remainder(at - moved, turn);
    const QPointF foot(x.at(seen), ground - 0.04 * height);
    if (at == 7.0) drawHouse(painter, foot, 0.8 * size, theme.thing);
    else drawTree(painter, foot, at > 0 ? 0.7 * size : size, theme.thing);
  }
  painter.restore();
}

// the target, and where the eye looks
void StagePanel::drawTarget(QPainter& painter, const Layout& l, const FigureStyle& style) const {
  if (data_.samples().empty()) return;
  const TraceSample& now = data_.samples().back();
  const Theme& theme = *style.theme;
  const double font = style.fontPixels, ground = l.ruler.top(), height = ground - l.world.top();
  const plot::Scale x = rulerScale(l.ruler, farthest);
  const auto held = [&](double degrees) { return x.at(std::clamp(degrees, -farthest, farthest)); };
  const auto named = [](const QString& word, double degrees) {
    return std::fabs(degrees) <= farthest ? word : word + u' ' + plot::number(degrees, 0) + u'°';
  };
  // beside a mark, on the side where there is room
  const auto name = [&](double at, double y, double gap, const QString& text, const QColor& colour, bool left) {
    const double width = plot::textWidth(style.font(1.0, true), text) + 2;
    if (left && at - gap - width < l.world.left()) left = false;
    if (!left && at + gap + width > l.world.right()) left = true;
    drawName(painter, QRectF(left ? at - gap - width : at + gap, y - font, width, 2 * font), text, style, colour,
             isDark(data_) ? theme.panel : theme.sky);
  };
  const double eye = held(now.eye), up = system() == System::plane ? now.eyeUp : 0;
  const double disc = 0.75 * font, level = l.world.top() + 0.25 * height;
  const auto lift = [&](double degrees) { return system() == System::plane ? 0.3 * height * degrees / farthest : 0.0; };
  const double at = level + 0.15 * height;
  if (!isDark(data_) && hasTarget(data_)) {
    const double target = held(now.seen), y = at - lift(now.targetUp);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.target);
    painter.drawEllipse(QPointF(target, y), disc, disc);
    name(target, y, disc + 0.3 * font, named(tr("target"), now.seen), theme.target, true);
  }
  painter.setPen(plot::pen(theme.eye, 1.8, style));
  painter.drawLine(QPointF(eye, ground), QPointF(eye, at - lift(up)));
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.eye);
  painter.drawPolygon(plot::triangle(QPointF(eye, ground + 0.45 * font), 0.9 * font));
  name(eye, 0.5 * (at + ground) + 0.1 * font, 0.35 * font, named(tr("eye"), now.eye), theme.eye, false);
}

void StagePanel::drawHold(QPainter& painter, const Layout& l, const FigureStyle& style, const SceneState& state) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels, ground = l.ruler.top(), height = ground - l.world.top();
  const plot::Scale x = rulerScale(l.ruler, farthest);
  const HoldFan& fan = state.test->now;
  const Eigen::Index k = shownHold(fan, data_.samples().empty() ? 0 : data_.samples().back().eye);
  const auto held = [&](double degrees) { return x.at(std::clamp(degrees, -farthest, farthest)); };
  const auto at = [&](double after) {
    const auto moment = static_cast<Eigen::Index>(after * stepsPerSecond / HoldFan::every);
    return held(fan.held(std::min(moment, fan.held.rows() - 1), k));
  };
  const double start = held(fan.starts(k)), now = at(state.heldFor);
  // what is written above it stays below the chips
  const double top = std::max(ground - 0.55 * height, l.world.top() + 4.1 * font);
  const auto mark = [&](double where, bool filled) {
    painter.setPen(plot::pen(theme.eye, 1.4, style));
    painter.setBrush(filled ? QBrush(theme.eye) : QBrush(Qt::NoBrush));
    painter.drawPolygon(plot::triangle(QPointF(where, ground + 0.45 * font), 0.85 * font));
  };
  const auto line = [&](double where, const QPen& pen) {
    painter.setPen(pen);
    painter.drawLine(QPointF(where, ground), QPointF(where, top));
  };
  line(start, plot::pen(theme.eye, 1.6, style, Qt::DashLine));
  mark(start, false);
  if (state.heldFor > 1) {
    line(at(1), plot::pen(theme.eye, 1.0, style));
    mark(at(1), false);
  }
  line(now, plot::pen(theme.eye, 3.2, style));
  mark(now, true);
  const double way = now < start ? -1 : 1;
  const auto words = [&](double where, double y, bool left, const QString& text) {
    const double width = plot::textWidth(style.font(1.0, true), text) + 2;
    const double from = std::clamp(left ? where - 0.4 * font - width : where + 0.4 * font, l.world.left() + 0.4 * font,
                                   l.world.right() - 0.8 * font - width);
    plot::drawText(painter, QRectF(from, y - font, width, 2 * font), Qt::AlignLeft | Qt::AlignVCenter, text,
                   style.font(1.0, true), theme.eye);
  };
  words(start, top, way > 0, tr("start"));
  const bool moved = std::fabs(now - start) > 2 * font;
  if (moved) {
    painter.setPen(plot::pen(theme.eye, 2.0, style));
    painter.drawLine(QPointF(start, top), QPointF(now - way * 0.9 * font, top));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.eye);
    const QPointF tip(now - way * 0.25 * font, top);
    painter.drawPolygon(
        QPolygonF{tip, tip + QPointF(-way * 0.8 * font, -0.4 * font), tip + QPointF(-way * 0.8 * font, 0.4 * font)});
  }
  // above the arrow where there is no room beyond it
  const bool beyond = now > l.world.left() + 5 * font && now < l.world.right() - 5 * font;
  words(now, !moved || beyond ? top : top - 1.1 * font, way < 0,
        state.heldFor >= 3 ? tr("after 3 s") : plot::number(state.heldFor, 1) + tr(" s"));
}

void StagePanel::drawHead(QPainter& painter, const Layout& l, const FigureStyle& style, bool dark) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  const QPointF centre = l.subject.center();
  const double outer = 0.5 * std::min(l.subject.width(), l.subject.height()) - 0.2 * font;
  const double radius = 0.5 * outer;
  const Snapshot* snapshot = data_.snapshot();
  const TraceSample now = data_.samples().empty() ? TraceSample{} : data_.samples().back();
  if (!dark)
    for (const Sight& mark : sights) {
      // where they are seen from a head that believes its own turning
      const double at = mark.heading + now.heading - now.seenHeading;
      mark.draw(painter, centre + 0.92 * outer * toward(at) + QPointF(0, 0.5 * font), 0.9 * font, theme.thing);
    }
  if (snapshot && snapshot->activity.size() > 0 && snapshot->network && !snapshot->network->preferred.empty())
    drawBump(painter, *snapshot, centre, radius, style);
  // the head from above: its nose shows where it points
  painter.save();
  painter.translate(centre);
  painter.rotate(-now.heading);
  painter.setPen(plot::pen(theme.text, 1.6, style));
  painter.setBrush(theme.panel);
  const double r = 0.62 * radius;
  painter.drawPolygon(QPolygonF{QPointF(1.3 * r, 0), QPointF(0.85 * r, -0.3 * r), QPointF(0.85 * r, 0.3 * r)});
  painter.drawEllipse(QPointF(0, -1.02 * r), 0.2 * r, 0.14 * r);
  painter.drawEllipse(QPointF(0, 1.02 * r), 0.2 * r, 0.14 * r);
  painter.drawEllipse(QPointF(0, 0), r, r);
  painter.restore();
  painter.setPen(plot::pen(theme.eye, 3.2, style));
  painter.drawLine(centre, centre + 0.95 * radius * toward(now.heading));
  painter.setPen(plot::pen(theme.represented, 2.6, style, Qt::DashLine));
  painter.drawLine(centre, centre + 0.95 * radius * toward(now.representedHeading));
}

void StagePanel::drawHeadings(QPainter& painter, const Layout& l, const FigureStyle& style, bool dark) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels, ground = l.ruler.top(), height = ground - l.world.top();
  const plot::Scale x = rulerScale(l.ruler, 180);
  const TraceSample now = data_.samples().empty() ? TraceSample{} : data_.samples().back();
  if (!dark) {
    painter.fillRect(QRectF(l.world.left(), l.world.top(), l.world.width(), height), theme.sky);
    for (const Sight& mark : sights)
      for (const double round : {-360.0, 0.0, 360.0}) {
        const double at = mark.heading + wrapped(now.heading - now.seenHeading) + round;
        if (std::fabs(at) < 190) mark.draw(painter, QPointF(x.at(at), ground), 0.3 * height, theme.thing);
      }
  }
  painter.setPen(plot::pen(theme.axis, 1.4, style));
  painter.drawLine(QPointF(l.ruler.left(), ground), QPointF(l.ruler.right(), ground));
  const int every = x.at(90) - x.at(0) > 3.6 * font ? 90 : 180;
  for (int degrees = -180; degrees <= 180; degrees += 90) {
    painter.setPen(plot::pen(theme.axis, 1.4, style));
    painter.drawLine(QPointF(x.at(degrees), ground), QPointF(x.at(degrees), ground + 0.3 * font));
    if (degrees % every == 0)
      plot::drawText(painter, QRectF(x.at(degrees) - 3 * font, ground + 0.65 * font, 6 * font, 1.4 * font),
                     Qt::AlignCenter, plot::number(degrees, 0) + u'°', style.font(), theme.text);
  }
  if (data_.samples().empty()) return;
  const auto line = [&](double heading, double other, double reach, const QColor& colour, const QString& word,
                        Qt::PenStyle dash) {
    const double at = x.at(heading), top = ground - reach * height;
    painter.setPen(plot::pen(colour, 2.4, style, dash));
    painter.drawLine(QPointF(at, ground), QPointF(at, top));
    painter.setPen(plot::pen(colour, 1.4, style));
    painter.setBrush(dash == Qt::SolidLine ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPolygon(plot::triangle(QPointF(at, ground + 0.45 * font), 0.85 * font));
    const double width = plot::textWidth(style.font(1.0, true), word) + 2;
    // away from the other line, where there is room
    bool left = heading < other;
    if (left && at - 0.4 * font - width < l.world.left()) left = false;
    if (!left && at + 0.4 * font + width > l.world.right()) left = true;
    drawName(painter, QRectF(left ? at - 0.4 * font - width : at + 0.4 * font, top - 0.6 * font, width, 1.4 * font),
             word, style, colour, dark ? theme.panel : theme.sky);
  };
  line(now.heading, now.representedHeading, 0.62, theme.eye, tr("true"), Qt::SolidLine);
  line(now.representedHeading, now.heading, 0.4, theme.represented, tr("represented"), Qt::DashLine);
}

void StagePanel::drawChips(QPainter& painter, const QRectF& area, const FigureStyle& style,
                           const SceneState* state) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels, height = 1.5 * font;
  double right = area.right() - 0.8 * font;
  const auto chip = [&](const QString& word, const QColor& ink, const QColor& paper) {
    right = drawChip(painter, right, area.top() + 0.6 * font, word, style, ink, paper) - 0.6 * font;
  };
  const bool holds = state && state->showsHold();
  chip(dark(state) ? tr("DARK") : tr("LIGHT"), theme.text, theme.panel);
  const Snapshot* snapshot = data_.snapshot();
  if (const QString dead = deadCellsText(snapshot); !dead.isEmpty()) chip(dead, theme.warningText, theme.warningPanel);
  if (holds) {
    plot::drawText(painter, QRectF(area.left(), area.top() + 0.6 * font, right - area.left(), height),
                   Qt::AlignRight | Qt::AlignVCenter, tr("no vision, no corrections"), style.font(), theme.secondText);
    return;
  }
  if (!snapshot || dark(state)) return;
  const double g = snapshot->parameters[ParameterId::distortion];
  if (g == 0) return;
  const QString word = system() == System::ring ? tr("landmarks turn with the head")
                       : g > 0                  ? tr("world moves against the gaze")
                                                : tr("world moves with the gaze");
  chip(word, theme.warningText, theme.warningPanel);
}

std::optional<double> StagePanel::targetAt(const QPointF& point, const QRectF& area, const FigureStyle& style) const {
  const Layout l = layOut(area, style);
  if (!l.world.contains(point)) return std::nullopt;
  const double reach = system() == System::ring ? 180 : farthest, most = system() == System::ring ? 180 : 50;
  return std::clamp(rulerScale(l.ruler, reach).valueAt(point.x()), -most, most);
}

QString StagePanel::description(const SceneState* state) const {
  if (data_.samples().empty()) return tr("Nothing has run yet.");
  const TraceSample& now = data_.samples().back();
  const QString light = dark(state) ? tr("It is dark.") : tr("It is light.");
  if (system() == System::ring)
    return tr("The head points to %1°, and the network represents %2°. %3")
        .arg(plot::number(now.heading, 0), plot::number(now.representedHeading, 0), light);
  return tr("The eye is at %1°, the target at %2°. %3").arg(plot::number(now.eye, 0), plot::number(now.seen, 0), light);
}

}  // namespace gazehold

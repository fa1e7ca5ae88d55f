// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/scene_page.hpp"

#include <algorithm>
#include <cmath>

#include "theme/language.hpp"
#include "lecture/key_cap.hpp"
#include "theme/text.hpp"
#include "figure/plot.hpp"

namespace gazehold {

namespace {

using Phase = SceneState::Phase;

constexpr double wordsOfHeight = 0.0315;  // size of words, of the height of the page

}  // namespace

ScenePage::ScenePage(const History& data) : data_(data), stage_(data), question_(data), forecast_(data), arena_(data) {}

FigureStyle ScenePage::styleFor(const QSizeF& size, const Theme& theme) {
  FigureStyle style;
  style.theme = &theme;
  style.fontPixels = std::max(12.0, std::ceil(wordsOfHeight * size.height()));
  style.lineScale = std::max(1.0, size.height() / 720);
  style.lecture = true;
  return style;
}

bool ScenePage::walks() const {
  const Snapshot* snapshot = data_.snapshot();
  return snapshot && snapshot->setup && snapshot->setup->system == System::path;
}

ScenePage::Layout ScenePage::layOut(const QRectF& area, const FigureStyle& style) const {
  const double margin = area.width() >= 1400 ? 32 : 24, height = area.height(), font = style.fontPixels;
  Layout l;
  l.header = QRectF(area.left(), area.top(), area.width(), std::max(0.08 * height, 2.2 * font));
  const double keys = (keysShown_ ? 0.068 : 0.02) * height;
  l.keys = QRectF(area.left() + margin, area.bottom() - keys, area.width() - 2 * margin, keys);
  QRectF body(area.left() + margin, l.header.bottom(), area.width() - 2 * margin, l.keys.top() - l.header.bottom());
  const double gap = 0.025 * area.width();
  if (walks()) {
    // the arena is the large panel
    const double side = std::min(0.56 * body.width(), 1.25 * body.height());
    l.stage = QRectF(body.left(), body.top() + 0.3 * font, side, body.height() - 0.5 * font);
    QRectF rest(l.stage.right() + gap, body.top() + 0.5 * font, body.right() - l.stage.right() - gap,
                body.height() - 0.6 * font);
    l.question = QRectF(rest.left(), rest.top(), rest.width(), 0.53 * rest.height());
    l.forecast = QRectF(rest.left(), l.question.bottom() + 0.6 * font, rest.width(),
                        rest.bottom() - l.question.bottom() - 0.6 * font);
    return l;
  }
  l.stage = QRectF(area.left(), body.top(), area.width(), height / 3);
  body.setTop(l.stage.bottom() + 0.45 * font);
  const double left = std::min(0.43 * body.width(), 0.58 * height);
  l.question = QRectF(body.left(), body.top(), left, body.height() - 0.3 * font);
  l.forecast = QRectF(body.left() + left + gap, body.top(), body.width() - left - gap, body.height());
  return l;
}

void ScenePage::draw(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state,
                     double speed) const {
  painter.fillRect(area, style.theme->panel);
  if (!state.scene) return;
  painter.setRenderHint(QPainter::Antialiasing, true);
  const Layout l = layOut(area, style);
  drawHeader(painter, l.header, style, state, speed);
  drawStage(painter, l.stage, style, state);
  question_.draw(painter, l.question, style, state);
  forecast_.draw(painter, l.forecast, style, state);
  if (keysShown_) drawKeys(painter, l.keys, style, state);
}

void ScenePage::drawStage(QPainter& painter, const QRectF& area, const FigureStyle& style,
                          const SceneState& state) const {
  if (walks()) arena_.draw(painter, area, style);
  else stage_.draw(painter, area, style, &state);
}

void ScenePage::drawHeader(QPainter& painter, const QRectF& area, const FigureStyle& style, const SceneState& state,
                           double speed) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels, middle = area.center().y();
  const double margin = area.width() >= 1400 ? 32 : 24;
  const QString clock = clockText(data_.samples().empty() ? 0 : data_.now() + stepsPerSample, 1);
  const double clockWidth = plot::textWidth(style.font(1.25, true), clock) + 2;
  plot::drawText(painter, QRectF(area.right() - margin - clockWidth, area.top(), clockWidth, area.height()),
                 Qt::AlignRight | Qt::AlignVCenter, clock, style.font(1.25, true), theme.text);
  double right = area.right() - margin - clockWidth - 0.7 * font;
  QString now =
      speed > 0 ? (std::isfinite(speed) ? plot::number(speed, speed < 1 ? 1 : 0) + u'×' : tr("fast")) : tr("paused");
  if (state.phase == Phase::holding || (state.phase == Phase::found && state.test))
    now = tr("hold test") + QStringLiteral(" +%1 s").arg(plot::number(state.heldFor, 1));
  const double nowWidth = plot::textWidth(style.font(), now) + 2;
  plot::drawText(painter, QRectF(right - nowWidth, area.top(), nowWidth, area.height()),
                 Qt::AlignRight | Qt::AlignVCenter, now, style.font(), theme.secondText);
  right -= nowWidth + font;

  // which step of how many, for which a long title makes room
  const std::size_t count = state.scene->steps.size() + 1;
  const std::size_t at = state.phase == Phase::learned ? count - 1 : state.step;
  const double bar = 0.9 * font, barGap = 0.2 * font;
  const double bars = static_cast<double>(count) * (bar + barGap);
  const QString name = state.phase == Phase::learned || state.phase == Phase::found ? tr("Found")
                       : state.asks()                                               ? tr("Predict")
                       : state.answers()                                            ? tr("See")
                                                                                    : tr("Watch");
  const double nameWidth = plot::textWidth(style.font(1.0, true), name) + 2;
  const QString title = said(state.scene->title);
  // the same through the whole scene, whatever stands at the right
  double widest = 0;
  for (const QString& each : {tr("Found"), tr("Predict"), tr("See"), tr("Watch")})
    widest = std::max(widest, plot::textWidth(style.font(1.0, true), each));
  const double told = std::max(nowWidth, plot::textWidth(style.font(), tr("hold test") + QStringLiteral(" +3.0 s")));
  const double room = right + nowWidth - told - area.left() - margin - 1.7 * font - bars - widest;
  QFont large = style.font(1.4, true);
  while (large.pixelSize() > style.fontPixels && plot::textWidth(large, title) > room)
    large.setPixelSize(large.pixelSize() - 1);
  double x = area.left() + margin;
  x += plot::drawText(painter, QRectF(x, area.top(), right - x, area.height()), Qt::AlignLeft | Qt::AlignVCenter, title,
                      large, theme.text) +
       font;
  if (x + bars > right) return;
  for (std::size_t k = 0; k < count; ++k, x += bar + barGap) {
    painter.setPen(plot::pen(k <= at ? theme.accent : theme.axis, 1.0, style));
    painter.setBrush(k <= at ? theme.accent : theme.panel);
    painter.drawRoundedRect(QRectF(x, middle - 0.12 * font, bar, 0.24 * font), 2, 2);
  }
  x += 0.4 * font;
  if (x + nameWidth < right)
    plot::drawText(painter, QRectF(x, area.top(), nameWidth, area.height()), Qt::AlignLeft | Qt::AlignVCenter, name,
                   style.font(1.0, true), theme.text);
}

void ScenePage::drawKeys(QPainter& painter, const QRectF& area, const FigureStyle& style,
                         const SceneState& state) const {
  struct Key {
    QStringList caps;
    QString words;
    int next = -1;  // which cap is the next thing to do
  };
  const QString down = QStringLiteral("PgDn"), up = QStringLiteral("PgUp");
  std::vector<Key> keys;  // the least needed first
  keys.push_back({{QStringLiteral("?")}, tr("keys")});
  switch (state.phase) {
    case Phase::running:
      keys.push_back({{QStringLiteral("B")}, tr("black screen")});
      keys.push_back({{tr("Space")}, tr("pause")});
      keys.push_back({{up, down}, tr("step")});
      break;
    case Phase::asked:
      keys.push_back({{QStringLiteral("B")}, tr("black screen")});
      keys.push_back({{tr("drag")}, tr("draw")});
      keys.push_back(
          {{QStringLiteral("1–%1").arg(state.now().choices.size())}, tr("choose"), state.prediction() ? -1 : 0});
      keys.push_back({{up, down}, tr("see"), state.prediction() ? 1 : -1});
      break;
    case Phase::holding:
    case Phase::found:
      keys.push_back({{QStringLiteral("B")}, tr("black screen")});
      if (state.test) keys.push_back({{QStringLiteral("H")}, tr("again")});
      keys.push_back({{up, down}, tr("step"), 1});
      break;
    case Phase::done:
    case Phase::learned:
      keys.push_back({{QStringLiteral("L")}, tr("scenes")});
      if (state.phase == Phase::done) keys.push_back({{up, down}, tr("step"), 1});
      else if (state.last) keys.push_back({{up}, tr("back")});
      else keys.push_back({{up, down}, tr("next scene"), 1});
      break;
  }
  const double font = style.fontPixels;
  double right = area.right();
  const QColor words = style.theme->secondText;
  for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
    double width = plot::textWidth(style.font(), key->words) + 0.4 * font;
    for (const QString& cap : key->caps) width += keyCapWidth(cap, style) + 0.15 * font;
    if (right - width < area.left()) break;
    double x = right - width;
    for (int k = 0; k < key->caps.size(); ++k) {
      const double cap = keyCapWidth(key->caps[k], style);
      drawKeyCap(painter, QPointF(x + cap / 2, area.center().y()), key->caps[k], style, style.theme->text,
                 k == key->next);
      x += cap + 0.15 * font;
    }
    plot::drawText(painter, QRectF(x + 0.25 * font, area.top(), right - x, area.height()),
                   Qt::AlignLeft | Qt::AlignVCenter, key->words, style.font(), words);
    right -= width + 0.9 * font;
  }
}

QString ScenePage::description(const SceneState& state) const {
  if (!state.scene) return {};
  QString text = question_.sentence(state);
  if (state.asks())
    for (std::size_t k = 0; k < state.now().choices.size(); ++k)
      text += QStringLiteral(" %1: %2.").arg(k + 1).arg(said(state.now().choices[k].text));
  return text + u' ' + (walks() ? arena_.description() : stage_.description(&state));
}

}  // namespace gazehold

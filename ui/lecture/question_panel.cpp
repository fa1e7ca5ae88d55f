// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/question_panel.hpp"

#include <algorithm>
#include <cmath>

#include <QTextLayout>

#include "theme/language.hpp"
#include "lecture/key_cap.hpp"
#include "theme/text.hpp"
#include "figure/plot.hpp"

namespace gazehold {

namespace {

// the course that a choice means, small, beside its words
void drawCourse(QPainter& painter, const QRectF& box, const std::vector<double>& curve, double low, double high,
                const FigureStyle& style) {
  const auto at = [&](std::size_t k) {
    return QPointF(box.left() + box.width() * static_cast<double>(k) / static_cast<double>(curve.size() - 1),
                   box.bottom() - box.height() * (curve[k] - low) / (high - low));
  };
  const double zero = box.bottom() + box.height() * low / (high - low);
  painter.setPen(QPen(style.theme->axis, 1));
  painter.drawLine(QPointF(box.left(), zero), QPointF(box.right(), zero));
  QPolygonF line;
  for (std::size_t k = 0; k < curve.size(); ++k) line << at(k);
  painter.setPen(plot::pen(style.theme->eye, 2.2, style));
  painter.setBrush(Qt::NoBrush);
  painter.drawPolyline(line);
  painter.setPen(Qt::NoPen);
  painter.setBrush(style.theme->eye);
  painter.drawEllipse(line.first(), 0.14 * style.fontPixels, 0.14 * style.fontPixels);
}

}  // namespace

double drawWords(QPainter& painter, const QRectF& area, const QString& words, const QFont& font, const QColor& colour,
                 bool draw) {
  QFont fitted = font;
  for (;;) {
    QTextLayout layout(words, fitted);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
      line.setLineWidth(area.width());
      line.setPosition(QPointF(0, height));
      height += 1.08 * line.height();
    }
    layout.endLayout();
    if (height > area.height() && fitted.pixelSize() > 10 && fitted.pixelSize() > font.pixelSize() * 3 / 5) {
      fitted.setPixelSize(fitted.pixelSize() - 1);
      continue;
    }
    if (draw) {
      painter.setPen(colour);
      layout.draw(&painter, area.topLeft());
    }
    return height;
  }
}

QString QuestionPanel::sentence(const SceneState& state) const {
  if (!state.scene) return {};
  if (state.phase == SceneState::Phase::learned) return said(state.scene->learned);
  const SceneStep& step = state.now();
  if (state.answers() && state.phase != SceneState::Phase::found) return said(state.question()->text);
  const Words* words = &step.text;
  for (const SceneStep::Line& line : step.lines)
    if (data_.now() >= line.from) words = &line.text;
  return said(*words);
}

void QuestionPanel::draw(QPainter& painter, const QRectF& area, const FigureStyle& style,
                         const SceneState& state) const {
  if (!state.scene) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, true);
  if (!state.sentenceShown)
    drawWords(painter, area, tr("What happens now?"), style.font(1.18, true), style.theme->text);
  else if (state.phase == SceneState::Phase::found) drawAnswer(painter, area, style, state);
  else if (state.question()) drawChoices(painter, area, style, state);
  else
    drawWords(painter, area, sentence(state), style.font(state.phase == SceneState::Phase::learned ? 1.6 : 1.18, true),
              style.theme->text);
  painter.restore();
}

// the question is above them, whatever its length
QRectF QuestionPanel::choiceBox(const QRectF& area, const FigureStyle& style, const SceneState& state,
                                std::size_t k) const {
  const double font = style.fontPixels;
  const auto count = static_cast<double>(state.question()->choices.size());
  const double gap = 0.4 * font;
  const double height = std::min(2.7 * font, (0.66 * area.height() - (count - 1) * gap) / count);
  const double top = area.bottom() - count * height - (count - 1) * gap;
  return {area.left(), top + static_cast<double>(k) * (height + gap), area.width(), height};
}

void QuestionPanel::drawChoices(QPainter& painter, const QRectF& area, const FigureStyle& style,
                                const SceneState& state) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  const SceneStep& question = *state.question();
  QRectF above = area;
  above.setBottom(choiceBox(area, style, state, 0).top() - 0.3 * font);
  drawWords(painter, above, said(question.text), style.font(1.18, true), theme.text);
  const Prediction* prediction = state.prediction();
  const bool open = state.asks();
  // one scale for the courses of all
  double least = 0, greatest = 1e-9;
  for (const Choice& choice : question.choices)
    for (const double value : choice.curve) least = std::min(least, value), greatest = std::max(greatest, value);
  for (std::size_t k = 0; k < question.choices.size(); ++k) {
    const QRectF box = choiceBox(area, style, state, k);
    const bool chosen = prediction && prediction->choice == static_cast<int>(k) + 1;
    painter.setPen(chosen ? plot::pen(theme.accent, 2.4, style) : plot::pen(theme.border, 1.2, style));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, 6, 6);
    drawKeyCap(painter, QPointF(box.left() + 1.2 * font, box.center().y()), QString::number(k + 1), style,
               open ? theme.text : theme.secondText, chosen && open);
    double left = box.left() + 2.3 * font;
    if (!question.choices[k].curve.empty()) {
      const double height = 0.5 * box.height();
      drawCourse(painter, QRectF(left, box.center().y() - 0.5 * height, 1.9 * font, height), question.choices[k].curve,
                 least, greatest, style);
      left += 2.5 * font;
    }
    const QRectF words(left, box.top(), box.right() - left - 0.3 * font, box.height());
    const QString text = said(question.choices[k].text);
    const QFont type = style.font(1.0, chosen);
    const double high = drawWords(painter, words, text, type, theme.text, false);
    drawWords(painter, words.adjusted(0, std::max(0.0, 0.5 * (words.height() - high)), 0, 0), text, type,
              open || chosen ? theme.text : theme.secondText);
  }
}

int QuestionPanel::choiceAt(const QPointF& point, const QRectF& area, const FigureStyle& style,
                            const SceneState& state) const {
  if (!state.scene || !state.asks()) return 0;
  for (std::size_t k = 0; k < state.now().choices.size(); ++k)
    if (choiceBox(area, style, state, k).contains(point)) return static_cast<int>(k) + 1;
  return 0;
}

void QuestionPanel::drawAnswer(QPainter& painter, const QRectF& area, const FigureStyle& style,
                               const SceneState& state) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels;
  const SceneStep& step = state.now();
  const double cap = keyCapWidth(QString::number(step.right), style);
  drawKeyCap(painter, QPointF(area.left() + cap / 2, area.top() + 0.75 * font), QString::number(step.right), style,
             theme.eye);
  QRectF words = area.adjusted(cap + 0.5 * font, 0, 0, 0);
  words.setHeight(0.26 * area.height());
  double y =
      area.top() + std::max(1.6 * font, drawWords(painter, words, said(step.text), style.font(1.18, true), theme.text));
  const QRectF because(area.left(), y + 0.3 * font, area.width(), 0.34 * area.height());
  y = because.top() + drawWords(painter, because, said(step.because), style.font(1.12), theme.text);
  drawNumbers(painter, QRectF(QPointF(area.left(), y + 0.3 * font), area.bottomRight()), style, state);
}

void QuestionPanel::drawNumbers(QPainter& painter, const QRectF& area, const FigureStyle& style,
                                const SceneState& state) const {
  const Theme& theme = *style.theme;
  const double font = style.fontPixels, gap = 0.6 * font;
  struct Column {
    QString number, name;
    const HoldFan* fan = nullptr;
  };
  std::vector<Column> columns;
  QString title;
  if (state.test) {
    title = tr("Lost in 1 s, over all starts");
    const auto text = [](const HoldFan& fan) { return ForecastPanel::text(Plotted::lost, fan.lost); };
    const auto& promises = state.now().promises;
    const bool againstComputed =
        std::ranges::any_of(promises, [](const auto& p) { return p.measure == Measure::againstMatched; });
    if (data_.lesionSpans().size() > 0 && !state.before)
      columns.push_back({text(state.test->start), tr("before"), &state.test->start});
    else if (state.before && !againstComputed)
      columns.push_back({text(state.before->now), tr("before"), &state.before->now});
    else columns.push_back({text(state.test->matched), tr("computed"), &state.test->matched});
    columns.push_back({text(state.test->now), tr("now"), &state.test->now});
  } else {
    const Plotted quantity = state.now().quantity;
    title = ForecastPanel::title(quantity);
    for (const auto& [step, value] : state.results)
      if (step <= state.step)
        columns.push_back({ForecastPanel::text(quantity, value),
                           ForecastPanel::isError(quantity) ? (step == state.step ? tr("this time") : tr("last time"))
                                                            : (step == state.step ? tr("now") : tr("before")),
                           nullptr});
    if (ForecastPanel::isError(quantity)) title = tr("Greatest error");
    if (quantity == Plotted::eye) columns.clear();
  }
  if (columns.empty() || area.height() < 4 * font) return;
  plot::drawText(painter, QRectF(area.left(), area.top(), area.width(), 1.5 * font), Qt::AlignLeft | Qt::AlignVCenter,
                 title, style.font(1.0, true), theme.text);
  const auto count = static_cast<double>(std::max<std::size_t>(2, columns.size()));
  const double width = (area.width() - (count - 1) * gap) / count;
  const double number = std::min(2.4 * font, 0.34 * (area.height() - 3.2 * font) + 1.2 * font);
  const double fan = area.height() - 1.7 * font - number - 1.6 * font;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    double y = area.top() + 1.7 * font;
    const double x = area.left() + static_cast<double>(k) * (width + gap);
    if (columns[k].fan && fan > 1.5 * font) {
      drawFan(painter, QRectF(x, y, width, fan), style, *columns[k].fan);
      y += fan;
    }
    QFont large = style.font(0.82 * number / font, true);
    while (large.pixelSize() > font && plot::textWidth(large, columns[k].number) > width)
      large.setPixelSize(large.pixelSize() - 1);
    plot::drawText(painter, QRectF(x, y, width, number), Qt::AlignLeft | Qt::AlignVCenter, columns[k].number, large,
                   theme.text);
    plot::drawText(painter, QRectF(x, y + number, width, 1.5 * font), Qt::AlignLeft | Qt::AlignVCenter, columns[k].name,
                   style.font(), theme.secondText);
  }
}

void QuestionPanel::drawFan(QPainter& painter, const QRectF& area, const FigureStyle& style, const HoldFan& fan) const {
  painter.fillRect(area, style.theme->field);
  painter.save();
  painter.setClipRect(area);
  const bool heading = fan.starts.size() > 0 && fan.starts.maxCoeff() > 60;
  const plot::Scale x{0, seconds(HoldFan::length), area.left(), area.right()};
  const plot::Scale y{heading ? -30.0 : -55.0, heading ? 390.0 : 55.0, area.bottom(), area.top()};
  painter.setPen(plot::pen(style.theme->eye, 1.5, style));
  painter.setBrush(Qt::NoBrush);
  for (Eigen::Index k = 0; k < fan.starts.size(); k += 2) {
    QPolygonF line;
    for (Eigen::Index m = 0; m < fan.held.rows(); m += 3)
      line << QPointF(x.at(seconds(static_cast<Step>(m) * HoldFan::every)), y.at(fan.held(m, k)));
    painter.drawPolyline(line);
  }
  painter.setPen(plot::pen(style.theme->text, 1.0, style, Qt::DotLine));
  painter.drawLine(QPointF(x.at(1), area.top()), QPointF(x.at(1), area.bottom()));
  painter.restore();
  if (area.height() > 3 * style.fontPixels)
    drawName(painter,
             QRectF(x.at(1) + 0.3 * style.fontPixels, area.bottom() - 1.4 * style.fontPixels, area.right() - x.at(1),
                    1.3 * style.fontPixels),
             tr("1 s"), style, style.theme->text, style.theme->field);
}

}  // namespace gazehold

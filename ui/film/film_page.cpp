// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/film_page.hpp"

#include <algorithm>
#include <cmath>

#include "export/page.hpp"
#include "figure/plot.hpp"
#include "lecture/question_panel.hpp"
#include "lecture/staged_figure.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

// the shorter side of a frame in units, of which a title has 12
constexpr double few = 600, many = 740;
constexpr std::size_t manyPanels = 4;

double unitOf(const QSize& size, std::size_t panels) {
  return std::min(size.height(), size.width()) / (panels >= manyPanels ? many : few);
}

}  // namespace

FilmPage::FilmPage(const FilmLook& look, const History& data, const Session& session, bool captioned)
    : look_(look),
      theme_(Theme::named(look.theme)),
      title_(translated(session.start.scenario->title)),
      captioned_(captioned),
      unit_(1) {
  if (look.layout == "scene") {
    scene_ = std::make_unique<ScenePage>(data);
    scene_->setKeysShown(false);
    return;
  }
  PanelOptions options;
  options.timeSpan = look.timeSpan;
  figure_ = std::make_unique<Figure>(stagedFigure(look.layout, data, session.start.system, options));
  figure_->setLetters(false);
  unit_ = unitOf(look.size, figure_->ids().size());
}

bool FilmPage::showsDrift() const {
  if (!figure_) return false;
  return std::ranges::any_of(figure_->ids(), [](const std::string& id) {
    return id == "drift" || id == "skill" || id == "bump" || id == "plane";
  });
}

QImage FilmPage::blank() const {
  QImage image(look_.size, QImage::Format_RGB32);
  if (image.isNull()) throw std::bad_alloc();
  return image;
}

void FilmPage::draw(QImage& image, const FrameWords& words) const {
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  if (scene_) {
    scene_->draw(painter, image.rect(), ScenePage::styleFor(image.size(), theme_), *words.scene, words.speed);
    return;
  }
  FigureStyle style = printStyle(look_.theme, look_.authorsOptimum);
  painter.scale(unit_, unit_);
  QRectF area(QPointF(), QSizeF(image.size()) / unit_);
  painter.fillRect(area.adjusted(-1, -1, 1, 1), theme_.window);
  const double font = style.fontPixels;
  drawHeader(painter, QRectF(area.left() + font, area.top(), area.width() - 2 * font, 2.6 * font), style, words);
  area.setTop(area.top() + 2.6 * font);
  if (captioned_) {
    const QRectF below(area.left() + font, area.bottom() - 2.8 * font, area.width() - 2 * font, 2.4 * font);
    drawCaption(painter, below, style, words.caption);
    area.setBottom(below.top());
  }
  figure_->draw(painter, area, style);
}

void FilmPage::drawHeader(QPainter& painter, const QRectF& area, const FigureStyle& style,
                          const FrameWords& words) const {
  const QFont large = style.font(1.25, true);
  const QString clock = clockText(words.step, words.speed > 0 && words.speed < 0.1 ? 3 : 2);
  const QString speed = words.speed == 0   ? tr("paused")
                        : words.speed == 1 ? QString()
                                           : plot::number(words.speed, words.speed < 1    ? 2
                                                                       : words.speed < 10 ? 1
                                                                                          : 0) +
                                                 u'×';
  // as wide as its widest digits, so that it stands still
  QString widest = clock;
  for (QChar& c : widest)
    if (c.isDigit()) c = u'0';
  const double clockWidth = plot::textWidth(large, widest) + 2, speedWidth = plot::textWidth(style.font(), speed) + 2;
  plot::drawText(painter, QRectF(area.right() - clockWidth, area.top(), clockWidth, area.height()),
                 Qt::AlignRight | Qt::AlignVCenter, clock, large, theme_.text);
  const double right = area.right() - clockWidth - style.fontPixels;
  plot::drawText(painter, QRectF(right - speedWidth, area.top(), speedWidth, area.height()),
                 Qt::AlignRight | Qt::AlignVCenter, speed, style.font(), theme_.secondText);
  plot::drawText(painter,
                 QRectF(area.left(), area.top(), right - speedWidth - style.fontPixels - area.left(), area.height()),
                 Qt::AlignLeft | Qt::AlignVCenter, title_, large, theme_.text);
}

void FilmPage::drawCaption(QPainter& painter, const QRectF& area, const FigureStyle& style, const QString& text) const {
  if (text.isEmpty()) return;
  QFont font = style.font(1.2);
  // a line, smaller where it is long
  while (font.pixelSize() > 9 && plot::textWidth(font, text) > area.width()) font.setPixelSize(font.pixelSize() - 1);
  plot::drawText(painter, area, Qt::AlignCenter, text, font, theme_.text);
}

}  // namespace gazehold

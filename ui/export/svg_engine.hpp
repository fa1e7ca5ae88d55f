// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QBrush>
#include <QFont>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include "export/svg_device.hpp"

namespace gazehold {

/// Turns what a painter draws into elements of SVG 1.1, in device coordinates. See SvgDevice.
class SvgEngine : public QPaintEngine {
 public:
  SvgEngine();

  bool begin(QPaintDevice* device) override;
  bool end() override;
  void updateState(const QPaintEngineState& state) override;
  Type type() const override { return User; }

  void drawPath(const QPainterPath& path) override;
  void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
  void drawLines(const QLineF* lines, int count) override;
  void drawRects(const QRectF* rects, int count) override;
  void drawTextItem(const QPointF& at, const QTextItem& item) override;
  void drawImage(const QRectF& target, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) override;
  void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override;

  void anchorNext(Qt::Alignment alignment) { anchor_ = alignment; }
  const QByteArray& body() const { return body_; }
  const DrawnFacts& facts() const { return facts_; }

 private:
  struct Clip {
    QPainterPath path;
    std::optional<QRectF> rect;  // when it is one
  };
  // lines that follow one another, or text that continues, wait here for their end
  struct Run {
    QByteArray stroke;
    QPainterPath path;
    double width = 0;
    bool cuttable = false;
  };
  struct Words {
    QString text;
    QFont font;
    QColor colour;
    double opacity = 1, width = 0;
    QPointF at;
    QTransform transform;
    Qt::Alignment anchor;
  };

  void narrow(Clip clip, Qt::ClipOperation operation);
  double scale() const;
  double strokeWidth() const;
  QByteArray stroke() const;
  QByteArray fill(Qt::FillRule rule);
  QByteArray pattern();
  QByteArray clipAttribute(const QRectF& bounds);
  void shape(const QPainterPath& path, bool filled, Qt::FillRule rule);
  void flush();
  void flushRun();
  void flushWords();

  QByteArray body_;
  DrawnFacts facts_;
  QPen pen_;
  QBrush brush_;
  QTransform transform_;
  double opacity_ = 1;
  bool smooth_ = false, clips_ = false;
  std::optional<Clip> clip_;
  std::optional<Run> run_;
  std::optional<Words> words_;
  Qt::Alignment anchor_;
  int ids_ = 0;
  QByteArray clipData_, clipId_, patternKey_, patternId_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// Our own SVG: what is written for what is drawn, that it is XML, and that a renderer shows the same picture.
#include <cmath>

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include "export/svg_device.hpp"
#include "figure/plot.hpp"
#include "theme/theme.hpp"

namespace gazehold {
namespace {

using Draw = std::function<void(QPainter&)>;

QByteArray svg(const Draw& draw, const FigureWords& words = {}) {
  SvgDevice device({100, 60}, QStringLiteral("100mm"), QStringLiteral("60mm"), words);
  QPainter painter(&device);
  draw(painter);
  painter.end();
  return device.bytes();
}

// the elements of the drawing, without the frame of the file
QByteArray body(const Draw& draw) {
  const QByteArray bytes = svg(draw);
  const auto from = bytes.indexOf('\n', bytes.indexOf("<svg")) + 1;
  return bytes.mid(from, bytes.lastIndexOf("</svg>") - from);
}

FigureStyle style() {
  FigureStyle style;
  style.print = true;
  return style;
}

TEST(Svg, ACurveIsOneElementAndRoundedToAHundredth) {
  const QPolygonF curve({{1, 2}, {3.14159, 4.001}, {5, 6.999}});
  EXPECT_EQ(body([&](QPainter& p) {
              p.setPen(QPen(QColor(0, 114, 178), 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
              p.drawPolyline(curve);
            }),
            "<path d=\"M1 2L3.14 4L5 7\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"1.5\" "
            "stroke-linejoin=\"round\"/>\n");
}

TEST(Svg, LinesThatFollowOneAnotherAreACurve) {
  EXPECT_EQ(body([](QPainter& p) {
              p.setPen(QPen(Qt::black, 1, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
              p.drawLine(QLineF(0, 0, 10, 10));
              p.drawLine(QLineF(10, 10, 20, 0));
              p.drawLine(QLineF(30, 0, 40, 0));
            }),
            "<path d=\"M0 0L10 10L20 0M30 0L40 0\" fill=\"none\" stroke=\"#000000\" stroke-width=\"1\" "
            "stroke-linejoin=\"bevel\"/>\n");
}

TEST(Svg, TextOfManyScriptsIsOneElement) {
  const QByteArray text = body([](QPainter& p) {
    plot::drawText(p, QRectF(-50, 10, 200, 20), Qt::AlignCenter, QStringLiteral("τ = 20 s · 眼球 ω ≤ 5°/s"),
                   style().font(), Qt::black);
  });
  EXPECT_EQ(text.count("<text"), 1) << text.constData();
  EXPECT_TRUE(text.contains(">τ = 20 s · 眼球 ω ≤ 5°/s</text>")) << text.constData();
  EXPECT_TRUE(text.contains("text-anchor=\"middle\"")) << text.constData();
  // held in its middle, as far as metrics are exact
  EXPECT_NEAR(text.mid(text.indexOf("x=\"") + 3, 5).replace('"', "").toDouble(), 50, 0.1) << text.constData();
}

TEST(Svg, WhatIsDrawnApartStaysApart) {
  const QByteArray text = body([](QPainter& p) {
    p.setFont(style().font());
    p.drawText(QPointF(1, 20), QStringLiteral("eye"));
    p.drawText(QPointF(60, 20), QStringLiteral("target"));
    p.setFont(style().font(1.0, true));
    p.rotate(-90);
    p.drawText(QPointF(-50, 50), QStringLiteral("a < b & c"));
  });
  EXPECT_EQ(text,
            "<text x=\"1\" y=\"20\" font-family=\"'DejaVu Sans', sans-serif\" font-size=\"12\" "
            "fill=\"#000000\">eye</text>\n"
            "<text x=\"60\" y=\"20\" font-family=\"'DejaVu Sans', sans-serif\" font-size=\"12\" "
            "fill=\"#000000\">target</text>\n"
            "<text transform=\"translate(50 50) rotate(-90)\" font-family=\"'DejaVu Sans', sans-serif\" "
            "font-size=\"12\" font-weight=\"700\" fill=\"#000000\">a &lt; b &amp; c</text>\n");
}

TEST(Svg, CurvesAreCutWhereTheyLeaveTheClip) {
  const QByteArray text = body([](QPainter& p) {
    p.setClipRect(QRectF(10, 10, 20, 20));
    p.setPen(QPen(Qt::red, 2, Qt::SolidLine, Qt::FlatCap));
    p.drawPolyline(QPolygonF({{0, 20}, {20, 20}, {20, 25}, {90, 25}, {90, 50}}));  // leaves for good
    p.drawPolyline(QPolygonF({{50, 50}, {60, 50}}));                               // never seen
    p.drawPolyline(QPolygonF({{15, 15}, {20, 20}}));                               // all seen
    p.fillRect(QRectF(25, 25, 50, 50), Qt::blue);
  });
  EXPECT_TRUE(text.contains("d=\"M8 20L20 20L20 25L32 25\"")) << text.constData();
  EXPECT_FALSE(text.contains("50 50")) << text.constData();
  EXPECT_EQ(text.count("clip-path=\"url"), 1) << text.constData();
  EXPECT_EQ(text.count("<clipPath"), 1) << text.constData();
  EXPECT_TRUE(text.contains("<rect x=\"25\" y=\"25\" width=\"5\" height=\"5\" fill=\"#0000ff\"")) << text.constData();
}

TEST(Svg, AClipEndsWithItsRestore) {
  const QByteArray text = body([](QPainter& p) {
    p.save();
    QPainterPath round;
    round.addEllipse(QPointF(50, 30), 20, 20);
    p.setClipPath(round);
    p.fillRect(QRectF(0, 0, 60, 60), QColor(255, 0, 0, 128));
    p.restore();
    p.fillRect(QRectF(0, 0, 60, 60), Qt::green);
  });
  EXPECT_EQ(text.count("clip-path=\"url(#c1)\""), 1) << text.constData();
  EXPECT_TRUE(text.contains("fill=\"#ff0000\" fill-opacity=\"0.502\"")) << text.constData();
  EXPECT_TRUE(text.endsWith("fill=\"#00ff00\"/>\n")) << text.constData();
}

TEST(Svg, IsXmlWithWhateverTitleAndTellsItsSession) {
  const QString session = QStringLiteral("{\"text\": \"a & b < c ]]> ω\"}\n");
  const QByteArray bytes = svg([](QPainter& p) { p.drawEllipse(QRectF(1, 1, 5, 5)); },
                               {QStringLiteral("R&D <1> \"x\"\x01"), QStringLiteral("τ"), session});
  QXmlStreamReader xml(bytes);
  QString title;
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("title"))
      title = xml.readElementText();
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  EXPECT_EQ(title, QStringLiteral("R&D <1> \"x\""));
  EXPECT_EQ(sessionInSvg(bytes), session);
  EXPECT_EQ(sessionInSvg("<svg"), QString());
  EXPECT_TRUE(bytes.contains("width=\"100mm\"")) << bytes.constData();
}

// pens, dashes, curves, clips, opacity, images, turned text: a renderer that is not ours shows the same
TEST(Svg, ARendererShowsWhatQtPaints) {
  const Draw draw = [](QPainter& p) {
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(QRectF(0, 0, 100, 60), Qt::white);
    p.setPen(QPen(QColor(0, 114, 178), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    p.setBrush(QColor(240, 200, 0));
    p.drawEllipse(QPointF(25, 30), 20, 12);
    QPen dashed(Qt::black, 1.5, Qt::SolidLine, Qt::FlatCap);
    dashed.setDashPattern({4, 2});
    p.setPen(dashed);
    p.drawLine(QPointF(5, 5), QPointF(95, 5));
    p.save();
    p.translate(70, 30);
    p.rotate(30);
    p.setOpacity(0.5);
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(200, 0, 0));
    p.drawRect(QRectF(-10, -10, 20, 20));
    p.setOpacity(1);
    QImage image(2, 2, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    p.drawImage(QRectF(0, 0, 12, 6), image);
    p.restore();
  };
  QImage painted(400, 240, QImage::Format_RGB32), rendered(400, 240, QImage::Format_RGB32);
  rendered.fill(Qt::white);
  {
    QPainter p(&painted);
    p.scale(4, 4);
    draw(p);
  }
  {
    QSvgRenderer renderer(svg(draw));
    ASSERT_TRUE(renderer.isValid());
    QPainter p(&rendered);
    p.setRenderHint(QPainter::Antialiasing);
    renderer.render(&p);
  }
  int different = 0;
  for (int y = 0; y < 240; ++y)
    for (int x = 0; x < 400; ++x) {
      const QRgb a = painted.pixel(x, y), b = rendered.pixel(x, y);
      different += std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) + std::abs(qBlue(a) - qBlue(b)) > 60;
    }
  // edges, at which both smooth in their own way
  EXPECT_LT(different, 400 * 240 / 200);
}

TEST(Svg, TellsWhatAPrinterAsks) {
  SvgDevice device({100, 60}, {}, {});
  QPainter p(&device);
  p.scale(2, 2);
  p.setPen(QPen(Qt::black, 0.25));
  p.drawLine(QPointF(0, 0), QPointF(10, 0));
  plot::drawText(p, QRectF(0, 0, 50, 20), Qt::AlignLeft, QStringLiteral("eye"), style().font(), Qt::black);
  p.end();
  EXPECT_DOUBLE_EQ(device.facts().thinnest, 0.5);
  ASSERT_EQ(device.facts().texts.size(), 1u);
  EXPECT_DOUBLE_EQ(device.facts().texts[0].size, 24);
  EXPECT_EQ(device.facts().texts[0].text, QStringLiteral("eye"));
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_file.hpp"

#include <chrono>
#include <cmath>
#include <deque>
#include <functional>
#include <future>

#include <QBuffer>
#include <QFontDatabase>
#include <QImageWriter>
#include <QPainter>

#include "base/error.hpp"
#include "base/message.hpp"
#include "export/embedded_session.hpp"
#include "export/numbers_file.hpp"
#include "export/pdf_file.hpp"
#include "export/provenance.hpp"
#include "io/version.hpp"
#include "session/session_json.hpp"

namespace gazehold {

namespace {

void checkFont(const FigureStyle& style) {
  const QString family = style.font().family();
  if (!QFontDatabase::hasFamily(family))
    throw Error(ExitCode::failed, "the font " + family.toStdString() + " is not installed (Debian: fonts-dejavu-core)");
}

void paintOn(QPaintDevice& device, const Figure& figure, const QSizeF& units, const QTransform& place,
             const FigureStyle& style) {
  QPainter painter(&device);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setTransform(place);
  figure.draw(painter, QRectF(QPointF(), units), style);
}

// what takes long and draws nothing, on a thread of its own: a large picture's memory, and its encoding
void elsewhere(const Figure& figure, const std::function<void()>& work) {
  std::future<void> done = std::async(std::launch::async, work);
  while (done.wait_for(std::chrono::milliseconds(10)) != std::future_status::ready) figure.meanwhile();
  done.get();
}

QByteArray raster(const Figure& figure, const Page& page, const FigureStyle& style, const char* format,
                  const FigureWords& words) {
  QImage image = figureImage(figure, page, style);
  const bool png = qstrcmp(format, "png") == 0;
  if (png) {
    image.setText(QStringLiteral("Title"), words.title);
    if (!words.description.isEmpty()) image.setText(QStringLiteral("Description"), words.description);
    image.setText(QStringLiteral("Software"), QStringLiteral("Gazehold ") + QString::fromUtf8(version().data()));
    if (!words.session.isEmpty()) image.setText(sessionKey, words.session);
  }
  QByteArray bytes;
  bool written = false;
  elsewhere(figure, [&] {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (!png) writer.setCompression(1);  // LZW
    written = writer.write(image);
  });
  if (!written)
    throw Error(ExitCode::failed, std::string("this machine cannot write ") + (png ? "PNG" : "TIFF") +
                                      (png ? "" : " (Debian: qt6-image-formats-plugins)"));
  // Qt writes no words into a TIFF
  return png ? bytes : tiffWithSession(std::move(bytes), words.session);
}

SvgDevice svgOf(const Page& page, const FigureWords& words) {
  const auto length = [&](double value) {
    return page.size.pixels ? QString::number(value)
                            : QString::number(std::round(value * 1000) / 1000) + QStringLiteral("mm");
  };
  return SvgDevice(page.units(), length(page.size.width), length(page.size.height), words);
}

}  // namespace

FigureFormat figureFormat(const std::string& path) {
  const std::pair<const char*, FigureFormat> endings[] = {{".svg", FigureFormat::svg},
                                                          {".pdf", FigureFormat::pdf},
                                                          {".png", FigureFormat::png},
                                                          {".tiff", FigureFormat::tiff},
                                                          {".tif", FigureFormat::tiff}};
  for (const auto& [ending, format] : endings)
    if (path.ends_with(ending)) return format;
  throw UsageError("a figure is written as .svg, .pdf, .png or .tiff, which " + inQuotes(path) + " is not");
}

QImage figureImage(const Figure& figure, const Page& page, const FigureStyle& style) {
  QImage image(page.pixels(), QImage::Format_RGB32);
  if (image.isNull()) throw Error(ExitCode::failed, "there is no memory for a picture of that many pixels");
  elsewhere(figure, [&] { image.fill(style.theme->window); });
  const int perMetre = static_cast<int>(std::lround(page.dpi / 0.0254));
  image.setDotsPerMeterX(perMetre);
  image.setDotsPerMeterY(perMetre);
  const QSizeF units = page.units();
  paintOn(image, figure, units, QTransform::fromScale(image.width() / units.width(), image.height() / units.height()),
          style);
  return image;
}

QByteArray figureBytes(const Figure& figure, const Page& page, const FigureStyle& style, FigureFormat format,
                       const FigureWords& words) {
  checkFont(style);
  switch (format) {
    case FigureFormat::svg: {
      SvgDevice device = svgOf(page, words);
      paintOn(device, figure, page.units(), {}, style);
      return device.bytes();
    }
    case FigureFormat::pdf:
      return pdfBytes(page.millimetres(), words, [&](QPaintDevice& device, const QTransform& place) {
        const double unit = page.millimetresPerUnit();
        paintOn(device, figure, page.units(), QTransform::fromScale(unit, unit) * place, style);
      });
    case FigureFormat::png: return raster(figure, page, style, "png", words);
    case FigureFormat::tiff: return raster(figure, page, style, "tiff", words);
  }
  return {};
}

void writeFigure(AtomicFile& file, const Figure& figure, const Page& page, const FigureStyle& style,
                 const Session& session, bool data) {
  const std::string text = sessionText(session);
  const QByteArray bytes =
      figureBytes(figure, page, style, figureFormat(file.path()), figureWords(figure, session, text));
  std::deque<AtomicFile> beside;
  if (data)
    for (const auto& [path, content] : numberFiles(file.path(), figure.numbers(style), text))
      beside.emplace_back(path).write(content);
  file.write(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  for (AtomicFile& each : beside) each.commit();
  file.commit();
}

DrawnFacts figureFacts(const Figure& figure, const Page& page, const FigureStyle& style) {
  SvgDevice device = svgOf(page, {});
  paintOn(device, figure, page.units(), {}, style);
  return device.facts();
}

}  // namespace gazehold

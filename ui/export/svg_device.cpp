// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg_device.hpp"

#include <cmath>

#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include "export/svg_engine.hpp"

namespace gazehold {

namespace {

const QString ours = QStringLiteral("urn:gazehold:figure");
const QString svg = QStringLiteral("http://www.w3.org/2000/svg");

// characters that XML cannot hold
QString legal(const QString& text) {
  QString kept;
  for (const QChar c : text)
    if (c >= u' ' || c == u'\n' || c == u'\t') kept += c;
  return kept;
}

}  // namespace

SvgDevice::SvgDevice(const QSizeF& size, const QString& width, const QString& height, FigureWords words)
    : size_(size), width_(width), height_(height), words_(std::move(words)), engine_(std::make_unique<SvgEngine>()) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const { return engine_.get(); }

void SvgDevice::anchorNext(Qt::Alignment alignment) { engine_->anchorNext(alignment); }

const DrawnFacts& SvgDevice::facts() const { return engine_->facts(); }

QByteArray SvgDevice::bytes() const {
  QByteArray file;
  QXmlStreamWriter xml(&file);
  const auto length = [](double value) { return QString::number(std::round(value * 100) / 100); };
  xml.writeStartDocument(QStringLiteral("1.0"));
  xml.writeCharacters(QStringLiteral("\n"));
  xml.writeDefaultNamespace(svg);
  xml.writeNamespace(QStringLiteral("http://www.w3.org/1999/xlink"), QStringLiteral("xlink"));
  xml.writeStartElement(svg, QStringLiteral("svg"));
  xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.1"));
  xml.writeAttribute(QStringLiteral("width"), width_);
  xml.writeAttribute(QStringLiteral("height"), height_);
  xml.writeAttribute(QStringLiteral("viewBox"),
                     QStringLiteral("0 0 %1 %2").arg(length(size_.width()), length(size_.height())));
  xml.writeCharacters(QStringLiteral("\n"));
  for (const auto& [name, text] :
       {std::pair(QStringLiteral("title"), words_.title), std::pair(QStringLiteral("desc"), words_.description)}) {
    if (text.isEmpty()) continue;
    xml.writeTextElement(svg, name, legal(text));
    xml.writeCharacters(QStringLiteral("\n"));
  }
  if (!words_.session.isEmpty()) {
    xml.writeStartElement(svg, QStringLiteral("metadata"));
    xml.writeNamespace(ours, QStringLiteral("gazehold"));
    xml.writeTextElement(ours, QStringLiteral("session"), legal(words_.session));
    xml.writeEndElement();
    xml.writeCharacters(QStringLiteral("\n"));
  }
  // the drawing is XML already
  return file + engine_->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
  constexpr double dotsPerInch = 96;
  switch (metric) {
    case PdmWidth: return static_cast<int>(std::ceil(size_.width()));
    case PdmHeight: return static_cast<int>(std::ceil(size_.height()));
    case PdmWidthMM: return static_cast<int>(std::lround(size_.width() / dotsPerInch * 25.4));
    case PdmHeightMM: return static_cast<int>(std::lround(size_.height() / dotsPerInch * 25.4));
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return static_cast<int>(dotsPerInch);
    case PdmNumColors: return std::numeric_limits<int>::max();
    case PdmDepth: return 32;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
  }
  return 0;
}

QString sessionInSvg(const QByteArray& bytes) {
  QXmlStreamReader xml(bytes);
  while (!xml.atEnd())
    if (xml.readNext() == QXmlStreamReader::StartElement && xml.namespaceUri() == ours &&
        xml.name() == QLatin1String("session"))
      return xml.readElementText();
  return {};
}

}  // namespace gazehold

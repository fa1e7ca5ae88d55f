// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/manual_file.hpp"

#include <map>

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

#include "export/pdf_file.hpp"
#include "help/pages.hpp"
#include "io/version.hpp"
#include "lecture/scene_page.hpp"
#include "lecture/walk_through.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr QSizeF pictured(1280, 720);  // a page of a scene, in logical pixels

QString nameOf(const Scene& scene, std::size_t step) { return fromCore(scene.id) + u'-' + QString::number(step); }

// a picture of every page that asks or answers, by scene and step
std::map<QString, QImage> picturesOf(std::span<const Scene> scenes) {
  std::map<QString, QImage> pictures;
  for (const Scene& scene : scenes)
    walkThrough(scene, nullptr, {}, [&](const SceneState& state, const History& data) {
      QImage image(pictured.toSize(), QImage::Format_RGB32);
      QPainter painter(&image);
      const ScenePage page(data);
      page.draw(painter, QRectF(QPointF(), pictured),
                ScenePage::styleFor(pictured, Theme::named(QStringLiteral("light"))), state, 0);
      pictures.emplace(nameOf(scene, state.step), image);
    });
  return pictures;
}

QString inHtml(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.convertToFormat(QImage::Format_Indexed8).save(&buffer, "PNG");
  return QStringLiteral("<p><img width='640' src='data:image/png;base64,%1'></p>\n")
      .arg(QString::fromLatin1(bytes.toBase64()));
}

QByteArray pageOf(const QString& body) {
  const QString sheet = QStringLiteral(
      "body{font:16px/1.5 'DejaVu Sans','Noto Sans CJK SC',sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1a1e24;"
      "background:#fff}h1{margin-top:2.5rem}h2{margin-top:2rem;border-top:1px solid #d3d7dd;padding-top:1rem}img{max-width:100%;"
      "height:auto;border:1px solid #d3d7dd}td{padding:.15rem 1rem .15rem 0;vertical-align:top}@media print{h2{break-after:avoid}"
      "img{break-inside:avoid}}");
  return QStringLiteral(
             "<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" "
             "content=\"width=device-width\"><title>%2</title><style>%3</style></head>\n<body>\n%4</body>\n</html>\n")
      .arg(language() == Language::chinese ? QStringLiteral("zh-CN") : QStringLiteral("en"), titleOf(body), sheet, body)
      .toUtf8();
}

}  // namespace

QByteArray manualPage(std::span<const Scene> scenes) {
  const auto pictures = picturesOf(scenes);
  return pageOf(manualHtml(scenes, Theme::named(QStringLiteral("light")), [&](const Scene& scene, std::size_t step) {
    return inHtml(pictures.at(nameOf(scene, step)));
  }));
}

QByteArray helpBook(std::span<const Scene> scenes) {
  return pageOf(wholeHelpHtml(scenes, Theme::named(QStringLiteral("light"))));
}

QByteArray manualPdf(std::span<const Scene> scenes) {
  constexpr int dotsPerInch = 300;
  const auto pictures = picturesOf(scenes);
  const QString html =
      manualHtml(scenes, Theme::named(QStringLiteral("light")), [](const Scene& scene, std::size_t step) {
        return QStringLiteral("<p style='line-height: 100%'><img src='%1' width='430'></p>\n").arg(nameOf(scene, step));
      });
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_4);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout::Millimeter);
    writer.setResolution(dotsPerInch);
    writer.setTitle(titleOf(html));
    writer.setCreator(QStringLiteral("Gazehold ") + fromCore(version()));

    QTextDocument text;
    QFont font(QStringList{QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")});
    font.setPointSizeF(9.5);
    font.setHintingPreference(QFont::PreferNoHinting);
    text.setDefaultFont(font);
    text.documentLayout()->setPaintDevice(&writer);
    text.setDefaultStyleSheet(QStringLiteral("td { padding: 1px 12px 1px 0; } p, li { line-height: 130%; }"));
    for (const auto& [name, image] : pictures) text.addResource(QTextDocument::ImageResource, QUrl(name), image);
    text.setHtml(html);
    // a foot with the number of the page
    const QSizeF page(writer.width(), writer.height());
    const double foot = dotsPerInch * 0.25;
    text.setDocumentMargin(0);
    text.setPageSize(QSizeF(page.width(), page.height() - foot));
    QPainter painter(&writer);
    font.setPointSizeF(8);
    for (int k = 0; k < text.pageCount(); ++k) {
      if (k > 0) writer.newPage();
      painter.save();
      painter.translate(0, -k * text.pageSize().height());
      text.drawContents(&painter, QRectF(QPointF(0, k * text.pageSize().height()), text.pageSize()));
      painter.restore();
      painter.setFont(font);
      painter.drawText(QRectF(0, page.height() - foot, page.width(), foot), Qt::AlignRight | Qt::AlignBottom,
                       QString::number(k + 1));
    }
  }
  dateAlways(bytes);
  return bytes;
}

}  // namespace gazehold

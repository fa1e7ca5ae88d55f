// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pdf_file.hpp"

#include <cmath>

#include <QBuffer>
#include <QDateTime>
#include <QPageSize>
#include <QPdfWriter>

#include "io/version.hpp"

namespace gazehold {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double pointsPerMillimetre = 72 / 25.4;

// of the same length, so that the table of contents at the end of the file stays right
void replace(QByteArray& bytes, const QByteArray& from, const QByteArray& until, const QByteArray& with) {
  const auto begin = bytes.indexOf(from) + from.size();
  const auto end = bytes.indexOf(until, begin);
  if (begin < from.size() || end < 0) return;
  bytes.replace(begin, end - begin, with.leftJustified(end - begin, ' ', true));
}

// when the one who builds says so, otherwise always the same
QByteArray date() {
  bool given = false;
  const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&given);
  const QDateTime when =
      given ? QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC) : QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
  return when.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toLatin1();
}

QByteArray between(const QByteArray& bytes, const QByteArray& from, const QByteArray& until, qsizetype begin = 0) {
  const auto at = bytes.indexOf(from, begin);
  if (at < 0) return {};
  const auto end = bytes.indexOf(until, at + from.size());
  return end < 0 ? QByteArray() : bytes.mid(at + from.size(), end - at - from.size());
}

}  // namespace

void dateAlways(QByteArray& pdf) { replace(pdf, "/CreationDate (", "\n", date() + ')'); }

QByteArray pdfBytes(const QSizeF& millimetres, const FigureWords& words,
                    const std::function<void(QPaintDevice&, const QTransform&)>& draw) {
  // Qt knows whole points only: the page is made larger, and its box put right
  const QSizeF points = millimetres * pointsPerMillimetre;
  const QSizeF whole(std::ceil(points.width()), std::ceil(points.height()));
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_4);
    writer.setPageSize(QPageSize(whole, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(dotsPerInch);
    writer.setTitle(words.title);
    writer.setCreator(QStringLiteral("Gazehold ") + QString::fromUtf8(version().data()));
    if (!words.session.isEmpty())
      writer.addFileAttachment(QStringLiteral("session.gazehold"), words.session.toUtf8(),
                               QStringLiteral("application/json"));
    constexpr double perPoint = dotsPerInch / 72.0, perMillimetre = dotsPerInch / 25.4;
    // a page hangs from its lower edge
    const double below = (whole.height() - points.height()) * perPoint;
    draw(writer, QTransform(perMillimetre, 0, 0, perMillimetre, 0, below));
  }
  const auto box = [&](double value) { return QByteArray::number(value, 'f', 6); };
  replace(bytes, "/MediaBox [0 0 ", "]", box(points.width()) + ' ' + box(points.height()));
  dateAlways(bytes);
  return bytes;
}

QString sessionInPdf(const QByteArray& bytes) {
  const QByteArray file = between(bytes, "/EF <</F ", " 0 R");
  const auto object = bytes.indexOf('\n' + file + " 0 obj");
  if (file.isEmpty() || object < 0) return {};
  const QByteArray head = between(bytes, "obj", "stream", object);
  const QByteArray length = between(head, "/Length ", " 0 R");
  const qsizetype size = between(bytes, '\n' + length + " 0 obj\n", "\n").toLongLong();
  const auto stream = bytes.indexOf("stream\n", object) + 7;
  if (stream < 7 || size < 1 || size > bytes.size() - stream) return {};
  QByteArray content = bytes.mid(stream, size);
  // Qt wants the length before what is compressed, as a guess
  if (head.contains("/FlateDecode")) content = qUncompress(QByteArray("\0\1\0\0", 4) + content);
  return QString::fromUtf8(content);
}

}  // namespace gazehold

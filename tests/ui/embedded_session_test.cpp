// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions in files of other formats: whole, cut, and foreign.
#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

#include <gtest/gtest.h>

#include "export/embedded_session.hpp"
#include "io/npz.hpp"

namespace gazehold {
namespace {

const QString text = QStringLiteral("{\"format\": \"gazehold session 1\", \"µ\": 1}\n");

QByteArray box(const char* type, const QByteArray& content) {
  QByteArray bytes(4, 0);
  qToBigEndian(static_cast<quint32>(content.size() + 8), bytes.data());
  return bytes + QByteArray(type, 4) + content;
}

QByteArray mp4() {
  const QByteArray flags(4, 0), locale(4, 0);
  const QByteArray words = box("meta", flags + box("ilst", box("\xa9"
                                                               "too",
                                                               "") +
                                                               box("\xa9"
                                                                   "cmt",
                                                                   box("data", flags + locale + text.toUtf8()))));
  return box("ftyp", "isom") + box("mdat", "pictures") + box("moov", box("trak", "") + box("udta", words));
}

QByteArray tiff() {
  QImage image(30, 20, QImage::Format_RGB32);
  image.fill(Qt::red);
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QImageWriter(&buffer, "tiff").write(image);
  return bytes;
}

std::string npz() {
  NpzWriter writer;
  writer.add("a", std::vector<double>{1, 2, 3});
  writer.addFile("session.gazehold", text.toStdString());
  return writer.bytes();
}

TEST(EmbeddedSession, IsFoundWhereItIsAndWhatIsCutOrForeignHoldsNone) {
  const QByteArray webm = "\x1a\x45\xdf\xa3 COMMENT\x44\x87\x40" +
                          QByteArray(1, static_cast<char>(text.toUtf8().size())) + text.toUtf8() + " pictures";
  const std::string numbers = npz();
  const std::tuple<const char*, QString (*)(const QByteArray&), QByteArray> all[] = {
      {"mp4", sessionInMp4, mp4()},
      {"webm", sessionInWebm, webm},
      {"tiff", sessionInTiff, tiffWithSession(tiff(), text)},
      {"npz", sessionInNpz, QByteArray::fromStdString(numbers)}};
  for (const auto& [name, read, bytes] : all) {
    EXPECT_EQ(read(bytes).toStdString(), text.toStdString()) << name;
    for (qsizetype size = 0; size < bytes.size(); ++size) {
      const QString found = read(bytes.left(size));
      EXPECT_TRUE(text.startsWith(found)) << name << " of " << size;
    }
    // bytes that are wrong lead nowhere outside
    for (qsizetype at = 0; at < bytes.size(); ++at)
      for (const char wrong : {'\0', '\x7f', '\xff'}) {
        QByteArray bad = bytes;
        bad[at] = wrong;
        read(bad);
      }
    for (const auto& [another, readAnother, unused] : all) {
      if (another == name) continue;
      EXPECT_EQ(readAnother(bytes), QString()) << another << " in " << name;
    }
  }
}

TEST(EmbeddedSession, ATiffWithOneIsTheSamePicture) {
  const QByteArray before = tiff(), after = tiffWithSession(before, text);
  ASSERT_FALSE(before.isEmpty());
  EXPECT_EQ(QImage::fromData(after, "tiff"), QImage::fromData(before, "tiff"));
  EXPECT_FALSE(QImage::fromData(after, "tiff").isNull());
  EXPECT_EQ(tiffWithSession("no picture", text), "no picture");
}

}  // namespace
}  // namespace gazehold

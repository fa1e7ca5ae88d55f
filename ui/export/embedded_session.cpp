// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/embedded_session.hpp"

#include <QtEndian>

#include "session/session_json.hpp"

namespace gazehold {

namespace {

quint32 bigAt(const QByteArray& bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }
template <class Number>
Number littleAt(const QByteArray& bytes, qsizetype at) {
  return qFromLittleEndian<Number>(bytes.constData() + at);
}
template <class Number>
void appendLittle(QByteArray& bytes, Number number) {
  const Number little = qToLittleEndian(number);
  bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

}  // namespace

// Qt reads texts of a picture without their white space, so its chunks are looked through here: Latin-1 as it is (tEXt) or
// compressed (zTXt), or UTF-8 (iTXt)
QString sessionInPng(const QByteArray& bytes) {
  const QByteArray key = sessionKey.toLatin1();
  const auto inflated = [](const QByteArray& zipped) {
    // Qt wants the length before it, as a guess
    return qUncompress(QByteArray("\0\1\0\0", 4) + zipped);
  };
  for (qsizetype at = 8; at + 12 <= bytes.size();) {
    const qsizetype size = bigAt(bytes, at);
    if (size > bytes.size() - at - 12) return {};
    const QByteArray type = bytes.mid(at + 4, 4), content = bytes.mid(at + 8, size);
    at += 12 + size;
    if (!content.startsWith(key + '\0')) continue;
    const QByteArray rest = content.mid(key.size() + 1);
    if (type == "tEXt") return QString::fromLatin1(rest);
    if (type == "zTXt") return QString::fromLatin1(inflated(rest.mid(1)));
    if (type != "iTXt" || rest.size() < 2) continue;
    // a language and a translated key come before the text
    const auto language = rest.indexOf('\0', 2), text = rest.indexOf('\0', language + 1);
    if (language < 0 || text < 0) return {};
    return QString::fromUtf8(rest[0] ? inflated(rest.mid(text + 1)) : rest.mid(text + 1));
  }
  return {};
}

namespace {

// A TIFF of the byte order of this machine: 8 bytes say where its directory is, which has entries of 12 bytes by their tag,
// and then where the next directory is.
constexpr char tiffBegin[] = {'I', 'I', 42, 0};
constexpr quint16 imageDescription = 270, ascii = 2;
constexpr qsizetype entrySize = 12;

// where entries begin, and how many there are; none where it is no such file
std::pair<qsizetype, qsizetype> entriesOf(const QByteArray& tiff) {
  if (!tiff.startsWith(QByteArray::fromRawData(tiffBegin, sizeof tiffBegin)) || tiff.size() < 8) return {};
  const qsizetype at = littleAt<quint32>(tiff, 4);
  if (at > tiff.size() - 2) return {};
  const qsizetype count = littleAt<quint16>(tiff, at);
  if (at + 2 + count * entrySize + 4 > tiff.size()) return {};
  return {at + 2, count};
}

}  // namespace

// the directory is written again at the end, and the old one is left
QByteArray tiffWithSession(QByteArray tiff, const QString& text) {
  const auto [at, count] = entriesOf(tiff);
  if (count == 0 || text.isEmpty()) return tiff;
  const QByteArray words = text.toUtf8() + '\0';
  if (tiff.size() % 2 != 0) tiff += '\0';
  const auto wordsAt = static_cast<quint32>(tiff.size());
  tiff += words;
  if (tiff.size() % 2 != 0) tiff += '\0';
  const auto directory = static_cast<quint32>(tiff.size());
  qsizetype before = 0;
  while (before < count && littleAt<quint16>(tiff, at + before * entrySize) < imageDescription) ++before;
  appendLittle(tiff, static_cast<quint16>(count + 1));
  tiff += tiff.mid(at, before * entrySize);
  appendLittle(tiff, imageDescription);
  appendLittle(tiff, ascii);
  appendLittle(tiff, static_cast<quint32>(words.size()));
  appendLittle(tiff, wordsAt);
  tiff += tiff.mid(at + before * entrySize, (count - before) * entrySize + 4);
  qToLittleEndian(directory, tiff.data() + 4);
  return tiff;
}

QString sessionInTiff(const QByteArray& bytes) {
  const auto [at, count] = entriesOf(bytes);
  for (qsizetype k = 0; k < count; ++k) {
    const qsizetype entry = at + k * entrySize;
    if (littleAt<quint16>(bytes, entry) != imageDescription) continue;
    const qsizetype size = littleAt<quint32>(bytes, entry + 4), place = littleAt<quint32>(bytes, entry + 8);
    if (size < 5 || place > bytes.size() || size > bytes.size() - place) return {};
    return QString::fromUtf8(bytes.mid(place, size - 1));
  }
  return {};
}

QString sessionInNpz(const QByteArray& bytes) {
  const QByteArray name = "session.gazehold";
  constexpr qsizetype head = 30;
  for (qsizetype at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
    const qsizetype header = at - head;
    if (header < 0 || bytes.mid(header, 4) != "PK\3\4" || littleAt<quint16>(bytes, header + 8) != 0) continue;
    const qsizetype text = at + name.size() + littleAt<quint16>(bytes, header + 28);
    const qsizetype size = littleAt<quint32>(bytes, header + 22);
    if (text <= bytes.size() && size <= bytes.size() - text) return QString::fromUtf8(bytes.mid(text, size));
  }
  return {};
}

namespace {

// the content of the first box of that type in a part of an MP4, where each box begins with its size and its type
std::pair<qsizetype, qsizetype> boxIn(const QByteArray& bytes, std::pair<qsizetype, qsizetype> part, const char* type) {
  auto [at, end] = part;
  while (at + 8 <= end) {
    qsizetype size = bigAt(bytes, at), head = 8;
    if (size == 1 && at + 16 <= end) {
      size = static_cast<qsizetype>(qFromBigEndian<quint64>(bytes.constData() + at + 8));
      head = 16;
    } else if (size == 0) {
      size = end - at;
    }
    if (size < head || size > end - at) break;
    if (std::equal(type, type + 4, bytes.constData() + at + 4)) return {at + head, at + size};
    at += size;
  }
  return {0, 0};
}

}  // namespace

QString sessionInMp4(const QByteArray& bytes) {
  std::pair<qsizetype, qsizetype> part{0, bytes.size()};
  // of some the content begins with flags
  const std::pair<const char*, qsizetype> way[] = {{"moov", 0},
                                                   {"udta", 0},
                                                   {"meta", 4},
                                                   {"ilst", 0},
                                                   {"\xa9"
                                                    "cmt",
                                                    0},
                                                   {"data", 8}};
  for (const auto& [type, flags] : way) {
    part = boxIn(bytes, part, type);
    part.first += flags;
    if (part.first >= part.second) return {};
  }
  return QString::fromUtf8(bytes.mid(part.first, part.second - part.first));
}

// the name of a tag, and then its text, whose length has as many bytes as zeros lead its first, and one
QString sessionInWebm(const QByteArray& bytes) {
  const QByteArray comment = "COMMENT\x44\x87";
  // it stands before the pictures
  const QByteArray begin =
      QByteArray::fromRawData(bytes.constData(),
                              std::min<qsizetype>(bytes.size(), static_cast<qsizetype>(longestSession) + (1 << 20)));
  const qsizetype found = begin.indexOf(comment);
  if (found < 0) return {};
  const qsizetype at = found + comment.size();
  if (at >= bytes.size()) return {};
  const auto first = static_cast<quint8>(bytes[at]);
  const int more = qCountLeadingZeroBits(first);
  if (more > 7 || at + more >= bytes.size()) return {};
  quint64 size = first & (0x7f >> more);
  for (int k = 1; k <= more; ++k) size = size << 8 | static_cast<quint8>(bytes[at + k]);
  const qsizetype text = at + 1 + more;
  if (size > static_cast<quint64>(bytes.size() - text)) return {};
  return QString::fromUtf8(bytes.mid(text, static_cast<qsizetype>(size)));
}

}  // namespace gazehold

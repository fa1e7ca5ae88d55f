// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/provenance.hpp"

#include <QFile>
#include <QtEndian>

#include "base/error.hpp"
#include "base/number.hpp"
#include "export/pdf_file.hpp"
#include "export/svg_device.hpp"
#include "session/session_json.hpp"

namespace gazehold {

namespace {

// Qt reads texts of a picture without their white space, so its chunks are looked through here: Latin-1 as it is (tEXt) or
// compressed (zTXt), or UTF-8 (iTXt)
QString textInPng(const QByteArray& bytes, const QByteArray& key) {
  const auto inflated = [](const QByteArray& zipped) {
    // Qt wants the length before it, as a guess
    return qUncompress(QByteArray("\0\1\0\0", 4) + zipped);
  };
  for (qsizetype at = 8; at + 12 <= bytes.size();) {
    const qsizetype size = qFromBigEndian<quint32>(bytes.constData() + at);
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

}  // namespace

FigureWords figureWords(const Figure& figure, const Session& session, const std::string& text) {
  const QString moment = QStringLiteral("scenario %1, seed %2, at %3 s")
                             .arg(QString::fromStdString(std::string(session.start.scenario->id)))
                             .arg(session.start.seed)
                             .arg(QString::fromStdString(numberText(seconds(session.position))));
  return {figure.title(), QStringLiteral("%1; %2").arg(figure.technicalName(), moment), QString::fromStdString(text)};
}

bool isFigureFile(const std::string& path) {
  const QString name = QString::fromStdString(path).toLower();
  return name.endsWith(QLatin1String(".png")) || name.endsWith(QLatin1String(".svg")) ||
         name.endsWith(QLatin1String(".pdf"));
}

Session readSessionOrFigure(const std::string& path) {
  if (!isFigureFile(path)) return readSession(path);
  QFile file(QString::fromStdString(path));
  if (!file.open(QIODevice::ReadOnly)) throw FileError(path, "cannot be read");
  // a figure is its session and a picture, which may be larger
  constexpr qint64 longest = 4 * static_cast<qint64>(longestSession);
  if (file.size() > longest) throw FileError(path, "is too long for a figure of Gazehold");
  const QByteArray bytes = file.readAll();
  QString text;
  if (bytes.startsWith("\x89PNG")) {
    text = textInPng(bytes, sessionKey.toLatin1());
  } else if (bytes.startsWith("%PDF-")) {
    text = sessionInPdf(bytes);
  } else {
    text = sessionInSvg(bytes);
  }
  if (text.isEmpty()) throw FileError(path, "holds no session: it is no figure that Gazehold has saved whole");
  return sessionFromText(text.toStdString(), path);
}

}  // namespace gazehold

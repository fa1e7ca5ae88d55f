// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/provenance.hpp"

#include <span>

#include <QFile>

#include "base/error.hpp"
#include "base/number.hpp"
#include "export/embedded_session.hpp"
#include "export/pdf_file.hpp"
#include "export/svg_device.hpp"
#include "session/session_json.hpp"

namespace gazehold {

namespace {

struct Carrier {
  const char* ending;
  QString (*session)(const QByteArray& bytes);
};

QString none(const QByteArray&) { return {}; }

constexpr Carrier carriers[] = {{".svg", sessionInSvg},  {".pdf", sessionInPdf},   {".png", sessionInPng},
                                {".tif", sessionInTiff}, {".tiff", sessionInTiff}, {".npz", sessionInNpz}};
// a GIF has none
constexpr Carrier films[] = {{".mp4", sessionInMp4}, {".webm", sessionInWebm}, {".gif", none}};

const Carrier* carrierOf(std::span<const Carrier> table, const std::string& path) {
  const QString name = QString::fromStdString(path).toLower();
  for (const Carrier& each : table)
    if (name.endsWith(QLatin1String(each.ending))) return &each;
  return nullptr;
}

// a figure is its session and a picture, which may be larger
constexpr qint64 longestFigure = 4 * static_cast<qint64>(longestSession);

// never all of a long film in memory
QString sessionIn(const Carrier& carrier, QFile& file) {
  if (file.size() == 0) return {};
  const uchar* bytes = file.map(0, file.size());
  if (!bytes) throw FileError(file.fileName().toStdString(), "cannot be read");
  return carrier.session(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes), file.size()));
}

}  // namespace

FigureWords figureWords(const Figure& figure, const Session& session, const std::string& text) {
  const QString moment = QStringLiteral("scenario %1, seed %2, at %3 s")
                             .arg(QString::fromStdString(std::string(session.start.scenario->id)))
                             .arg(session.start.seed)
                             .arg(QString::fromStdString(numberText(seconds(session.position))));
  return {figure.title(), QStringLiteral("%1; %2").arg(figure.technicalName(), moment), QString::fromStdString(text)};
}

bool isFigureFile(const std::string& path) { return carrierOf(carriers, path) || carrierOf(films, path); }

Session readSessionOrFigure(const std::string& path) {
  const Carrier* film = carrierOf(films, path);
  const Carrier* carrier = film ? film : carrierOf(carriers, path);
  if (!carrier) return readSession(path);
  QFile file(QString::fromStdString(path));
  if (!file.open(QIODevice::ReadOnly)) throw FileError(path, "cannot be read");
  if (!film && file.size() > longestFigure) throw FileError(path, "is too long for a figure of Gazehold");
  const QString text = sessionIn(*carrier, file);
  if (!text.isEmpty()) return sessionFromText(text.toStdString(), path);
  if (!film) throw FileError(path, "holds no session: it is no figure that Gazehold has saved whole");
  const std::string beside = path + ".gazehold";
  if (!QFile::exists(QString::fromStdString(beside)))
    throw FileError(path,
                    "holds no session, and there is no " + beside + ": it is no film that Gazehold has made whole");
  return readSession(beside);
}

}  // namespace gazehold

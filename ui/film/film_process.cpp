// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/film_process.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include "base/error.hpp"
#include "session/session_json.hpp"
#include "theme/text.hpp"

namespace gazehold {

FilmProcess::FilmProcess(QObject* parent)
    : QObject(parent),
      program_(QCoreApplication::applicationFilePath()),
      session_(QDir::tempPath() + QStringLiteral("/gazehold-film-XXXXXX.gazehold")) {
  process_.setStandardOutputFile(QProcess::nullDevice());
  process_.setReadChannel(QProcess::StandardError);
  connect(&process_, &QProcess::readyReadStandardError, this, &FilmProcess::read);
  connect(&process_, &QProcess::finished, this, &FilmProcess::end);
  connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) Q_EMIT finished(tr("%1 cannot be started").arg(program_));
  });
}

// its film is gone on with another time
FilmProcess::~FilmProcess() {
  process_.disconnect(this);
  if (!running()) return;
  process_.terminate();
  if (!process_.waitForFinished(2000)) process_.kill();
}

void FilmProcess::start(const Session& session, const QStringList& words) {
  // found from another folder, too
  Session aside = session;
  if (aside.start.recording)
    aside.recording = QFileInfo(QString::fromStdString(aside.start.recording->file)).absoluteFilePath().toStdString();
  const QByteArray text = QByteArray::fromStdString(sessionText(aside));
  const bool written = session_.open() && session_.resize(0) && session_.write(text) == text.size() && session_.flush();
  const QString path = session_.fileName();
  session_.close();
  if (!written) throw WriteError(QDir::tempPath().toStdString(), "a session cannot be put aside there");
  last_.clear();
  process_.start(program_, QStringList{QStringLiteral("film"), QStringLiteral("--session"), path} + words);
}

void FilmProcess::cancel() {
  if (running()) process_.terminate();
}

// "gazehold: film.mp4: frame 120 of 3600, 71 a second, 00:49 left"
void FilmProcess::read() {
  static const QRegularExpression progress(QStringLiteral("frame (\\d+) of (\\d+), \\d+ a second, ([\\d:]+) left"));
  while (process_.canReadLine() || !process_.peek(1).isEmpty()) {
    const QString line = QString::fromUtf8(process_.readLine()).trimmed();
    const QRegularExpressionMatch match = progress.match(line);
    if (!match.hasMatch()) {
      last_ = line;
      continue;
    }
    const double all = match.captured(2).toDouble();
    Q_EMIT advanced(all > 0 ? match.captured(1).toDouble() / all : 0,
                    tr("Frame %1 of %2, %3 left").arg(match.captured(1), match.captured(2), match.captured(3)));
  }
}

void FilmProcess::end(int code, QProcess::ExitStatus status) {
  read();
  if (status == QProcess::NormalExit && code == 0) last_.clear();
  else if (last_.isEmpty()) last_ = tr("It ended without saying why.");
  if (last_.startsWith(QStringLiteral("gazehold: "))) last_.remove(0, 10);
  Q_EMIT finished(last_);
}

}  // namespace gazehold

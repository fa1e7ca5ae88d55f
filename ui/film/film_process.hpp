// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QTemporaryFile>

#include "session/session.hpp"

namespace gazehold {

/// Makes a film in a process of this program itself, so that the window never waits for it. One film at a time.
class FilmProcess : public QObject {
  Q_OBJECT
 public:
  explicit FilmProcess(QObject* parent = nullptr);
  ~FilmProcess() override;

  /// Another program than this one, where this one is not gazehold.
  void setProgram(const QString& path) { program_ = path; }
  /// `words` are those of `gazehold film` without its session. Throws WriteError where that cannot be put aside.
  void start(const Session& session, const QStringList& words);
  bool running() const { return process_.state() != QProcess::NotRunning; }
  /// Stops it: parts that are whole are kept, and the same film goes on with them.
  void cancel();

 Q_SIGNALS:
  /// The part of all frames that is made, and what to say of it.
  void advanced(double part, const QString& text);
  /// What it said last; empty when the film is whole.
  void finished(const QString& error);

 private:
  void read();
  void end(int code, QProcess::ExitStatus status);

  QString program_;
  QProcess process_;
  QTemporaryFile session_;
  QString last_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QObject>

#include "run/simulation_controller.hpp"
#include "session/journal.hpp"

namespace gazehold {

/// A session of a program that died, as its journal tells it.
struct LeftSession {
  std::shared_ptr<const Session> session;  ///< null when it cannot be opened
  QString problem;                         ///< why not
  QString when;                            ///< its last entry
};

/// Keeps the journal of what a window runs, once a frame, and gives the sessions of programs that died. Lives on the
/// window's thread.
class JournalKeeper : public QObject {
  Q_OBJECT
 public:
  /// Journals lie in `directory`.
  JournalKeeper(SimulationController& controller, const QString& directory);

  /// The newest session that was left, and that nobody was asked about yet; null when there is no more. It is held until
  /// another is asked for, or one of these is done:
  const LeftSession* next();
  /// Opens it. Its journal goes when the one that is kept here holds it.
  void open();
  /// Deletes its journal.
  void discard();
  /// Its journal is kept under another name, and not offered any more. Throws WriteError.
  void setAside();
  /// Leaves those that were not answered for another time.
  void leave();

  /// The window was closed in order: the journal goes.
  void end();

 Q_SIGNALS:
  /// The journal cannot be written: said once.
  void failed(const QString& why);

 private:
  void keep();
  bool hold(const std::string& path);

  SimulationController& controller_;
  std::string directory_;
  std::optional<Journal> journal_;
  Journal::Time tryAt_;
  bool failed_ = false, ended_ = false;

  std::vector<std::string> others_;  // the newest last
  std::optional<LeftJournal> held_, opened_;
  LeftSession left_;
};

}  // namespace gazehold

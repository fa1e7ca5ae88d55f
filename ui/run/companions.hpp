// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QString>

#include "live/runner.hpp"
#include "session/companion.hpp"
#include "session/history.hpp"
#include "theme/language.hpp"

namespace gazehold {

/// What a companion is called, in the language of the window.
QString companionText(const Session& session, const Companion& companion);

/// Runs beside the one that is shown: each on a thread of its own, kept at the same simulated time. The window's thread.
class Companions {
 public:
  const std::vector<Companion>& chosen() const { return chosen_; }
  bool has(const Companion& companion) const;
  /// At most `most` run at a time: the oldest makes room.
  static constexpr std::size_t most = 3;
  void add(const Companion& companion);
  void remove(const Companion& companion);
  void clear();

  /// Once per frame: brings them to a moment of the session that is shown, and has `data` show them.
  void follow(History& data, const std::shared_ptr<const Session>& session, Step now);

 private:
  struct Beside {
    std::shared_ptr<const Session> of;  ///< what it was last looked up in
    Setup start;                        ///< what it was opened with
    std::unique_ptr<Runner> runner;
    std::shared_ptr<History> history;
    QElapsedTimer opened;
  };
  void open(Beside& beside, Session session, Step now);

  std::vector<Companion> chosen_;
  std::vector<Beside> beside_;  // one for each
  bool changed_ = false;
  Language named_ = language();  // in which those that are shown are called
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/atomic_file.hpp"
#include "session/session.hpp"

namespace gazehold {

// A journal is a text of checked lines. The first holds a whole session; each that follows holds what has changed since,
// or a whole session again:
//   {"journal": 1, "session": {…}}
//   {"at": 3, "do": [commands put into the log there], "hashes": {…}, "end": 123456, "position": 123456}

/// What a running program writes down of its session, so that its end, however sudden, loses next to nothing. What was
/// done stands there with the next call of keep(), how far the run has come at most half a second later. It survives the
/// program; what the machine loses with its power is up to the system. One thread.
class Journal {
 public:
  using Time = std::chrono::steady_clock::time_point;
  static constexpr auto moveEvery = std::chrono::milliseconds(500);
  /// Beyond this it is written anew, whole and short [bytes]; but not before it has grown fourfold.
  static constexpr std::uintmax_t longest = 256u << 10;

  /// Nothing is written yet: the file appears with the first session. Throws WriteError when there is no such directory
  /// and it cannot be made.
  explicit Journal(std::string directory);

  /// Brings it up to date with a session whose current branch has run to `end` and stands at `position`. Throws
  /// WriteError; then what stood there still stands, and the next call tries again.
  void keep(const std::shared_ptr<const Session>& session, Step end, Step position, Time now);
  /// The program has ended in order: nothing of it is left.
  void remove();
  /// Empty until something was written.
  std::string path() const { return file_ ? file_->path() : std::string(); }

 private:
  void writeWhole(Session session);

  std::string directory_;
  std::optional<AppendFile> file_;
  std::uintmax_t wholeSize_ = 0;
  // what stands there
  std::shared_ptr<const Session> kept_;
  Step end_ = 0, position_ = 0;
  Time movedAt_;
};

/// The session that the longest intact part of a journal tells of. Throws FileError when there is none, or what
/// sessionFromJson throws.
Session sessionFromJournal(std::string_view text, const std::string& path);

/// Journals in a directory, of programs that run and of those that died, newest first. Never throws.
std::vector<std::string> journalsIn(const std::string& directory);

/// A journal that nobody writes any more. While this lives, no other program takes it.
class LeftJournal {
 public:
  /// Nothing when a program writes it, another has taken it, or it is gone.
  static std::optional<LeftJournal> take(const std::string& path);

  /// Throws what sessionFromJournal throws.
  Session read() const;
  void discard();
  /// Under another name nobody offers it any more. Gives that name. Throws WriteError.
  std::string setAside();
  const std::string& path() const { return file_.path(); }

 private:
  explicit LeftJournal(AppendFile file) : file_(std::move(file)) {}
  AppendFile file_;
};

}  // namespace gazehold

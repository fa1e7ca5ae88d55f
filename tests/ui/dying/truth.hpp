// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "base/archive.hpp"
#include "session/session_json.hpp"

namespace gazehold::test {

/// What a window showed at one of its frames.
struct Truth {
  std::int64_t time = 0;   ///< of the steady clock, before the frame [ns]
  std::uint64_t done = 0;  ///< all that was done, in all branches, as a hash
  Step end = 0, position = 0;
};

inline std::int64_t steadyNow() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

inline Truth truthOf(Session session, Step end, Step position) {
  // how far it has run is told beside it
  session.branches[session.current].end = std::max(session.branches[session.current].fork, Step{0});
  for (Branch& branch : session.branches) branch.hashes.clear();
  session.bookmarks.clear();
  session.position = 0;
  const std::string text = sessionText(session);
  StateHasher hasher;
  hasher.bytes(text.data(), text.size());
  return {steadyNow(), hasher.value(), end, position};
}

}  // namespace gazehold::test

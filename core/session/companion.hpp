// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "session/session.hpp"

namespace gazehold {

/// What a run is compared with: another run from the same start, in a closed loop of its own, with the same targets and
/// with what is done to light, cells and noise at the same steps. It never touches the run itself.
struct Companion {
  enum class Kind {
    matched,  ///< the linear optimum for the dead time that a step really has; it does not learn
    authors,  ///< that of the authors' code; it does not learn
    start,    ///< the weights of the start; it does not learn
    pinned,   ///< as the run was at `step`: learning ends there
    branch,   ///< `branch` of the same session
    session,  ///< the current branch of another session
  };
  Kind kind = Kind::matched;
  Step step = 0;
  std::size_t branch = 0;
  std::shared_ptr<const Session> session = {};
  bool operator==(const Companion&) const = default;
};

/// The session that a companion runs. `session`: that which it is compared with, of which the current branch counts.
/// Throws UsageError for a branch that is not there.
Session companionOf(const Session& session, const Companion& companion);

/// For legends: "matched optimum", "as at 1:30 min", "branch 2".
std::string companionName(const Session& session, const Companion& companion);

}  // namespace gazehold

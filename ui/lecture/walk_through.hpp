// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "lecture/scene_state.hpp"
#include "session/history.hpp"

namespace gazehold {

/// A page of a scene that is walked through, with the data that it is drawn from.
using PageVisitor = std::function<void(const SceneState& state, const History& data)>;

/// Goes through a scene as a lecture does, but without a window and without waiting: calls `visit` at each question and
/// at each answer. `session` is what was done to it, where somebody did: its current branch is run instead of the scene's
/// own plan. The predictions are shown at their questions. Any thread.
void walkThrough(const Scene& scene, const Session* session, const std::map<std::size_t, Prediction>& predictions,
                 const PageVisitor& visit);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "scenes/scene.hpp"
#include "session/session.hpp"

namespace gazehold {

/// A scene and what was done in it: of a lecture that was given the session, otherwise null.
struct GivenScene {
  const Scene* scene = nullptr;
  const Session* session = nullptr;
};

/// What students take home, one page of HTML that needs nothing else: scenes, questions, pictures, the outcome hidden until
/// it is asked for, and the traces as data. In the present language. The thread of the window.
std::string handoutHtml(const std::vector<GivenScene>& scenes);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gazehold::window {

/// `gazehold film …`: runs a session and writes a film of it. `words` begin with "film". Needs no display. Throws Error,
/// also when it finds itself interrupted.
void filmCommand(int count, char** words, const std::atomic<bool>& interrupted);

}  // namespace gazehold::window

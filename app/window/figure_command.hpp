// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gazehold::window {

/// `gazehold figure …`: runs to a moment and writes a figure of it. `words` begin with "figure". Needs no display. Throws
/// Error, also when it finds itself interrupted.
void figureCommand(int count, char** words, const std::atomic<bool>& interrupted);

}  // namespace gazehold::window

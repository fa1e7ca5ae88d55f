// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gazehold::window {

/// `gazehold handout …`: writes what students take home. `words` begin with "handout". Needs no display. Throws Error,
/// also when it finds itself interrupted.
void handoutCommand(int count, char** words, const std::atomic<bool>& interrupted);

}  // namespace gazehold::window

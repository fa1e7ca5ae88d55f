// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gazehold::window {

/// `gazehold manual …`: writes the lecturer's manual. `words` begin with "manual". Needs no display. Throws Error, also when
/// it finds itself interrupted.
void manualCommand(int count, char** words, const std::atomic<bool>& interrupted);

}  // namespace gazehold::window

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gazehold::window {

/// gazehold paper FIGURE|EXPERIMENT|FILE.json|all --out DIR: the words after "gazehold". Throws what the program tells.
void paperCommand(int count, char** words, const std::atomic<bool>& interrupted);

}  // namespace gazehold::window

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gazehold::batch {

/// Lets Ctrl+C and a polite kill end the program at a place of its choosing, and turns a broken pipe and a file
/// size limit into errors of the write that meets them. Call once, at the start.
void handleSignals();

/// True once the person or the system asked the program to end.
const std::atomic<bool>& interrupted();

/// Throws Error (interrupted) when interrupted() is true.
void throwIfInterrupted();

}  // namespace gazehold::batch

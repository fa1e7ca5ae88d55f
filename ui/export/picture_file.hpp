// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "io/atomic_file.hpp"

namespace gazehold {

/// Writes a picture as PNG and makes the file complete. Throws Error when that cannot be done; then nothing has changed
/// under its name.
void writePicture(const QImage& picture, AtomicFile& file);

}  // namespace gazehold

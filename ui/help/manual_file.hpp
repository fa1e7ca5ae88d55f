// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QByteArray>

#include "scenes/scene.hpp"

namespace gazehold {

// The lecturer's manual in the language of now, with pictures of every question and answer. Needs an application.

/// A page that needs nothing else.
QByteArray manualPage(std::span<const Scene> scenes);
/// A4, in the type of the program.
QByteArray manualPdf(std::span<const Scene> scenes);

}  // namespace gazehold

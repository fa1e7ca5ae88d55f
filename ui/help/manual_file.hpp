// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QByteArray>

#include "scenes/scene.hpp"

namespace gazehold {

// Help as a file: the lecturer's manual in the language of now, with pictures of every question and answer. Needs an application.

/// A page that needs nothing else.
QByteArray manualPage(std::span<const Scene> scenes);
/// The whole help as the window shows it, the manual of these scenes in it, without pictures: such a page.
QByteArray helpBook(std::span<const Scene> scenes);
/// The manual in A4, in the type of the program.
QByteArray manualPdf(std::span<const Scene> scenes);

}  // namespace gazehold

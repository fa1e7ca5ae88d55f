// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QString>

#include "export/figure.hpp"
#include "export/svg_device.hpp"
#include "session/session.hpp"

namespace gazehold {

/// What a figure says of itself: its title, and what was run. `text` is that of the session.
FigureWords figureWords(const Figure& figure, const Session& session, const std::string& text);

/// Whether a file can hold the session of a figure or a film, by the end of its name.
bool isFigureFile(const std::string& path);

/// Reads a session, or the one in a figure, in its numbers or in a film; a film that has none may have one beside it,
/// FILM.gazehold. Throws FileError where there is none, and as readSession() does.
Session readSessionOrFigure(const std::string& path);

}  // namespace gazehold

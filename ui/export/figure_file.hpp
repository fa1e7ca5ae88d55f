// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QByteArray>
#include <QImage>

#include "export/figure.hpp"
#include "export/page.hpp"
#include "export/svg_device.hpp"
#include "io/atomic_file.hpp"
#include "session/session.hpp"

namespace gazehold {

enum class FigureFormat { svg, pdf, png, tiff };

/// By the end of a file's name. Throws UsageError for another one.
FigureFormat figureFormat(const std::string& path);

/// A page as a picture, without words about it.
QImage figureImage(const Figure& figure, const Page& page, const FigureStyle& style);

/// The whole file: vectors in SVG and PDF, with text that stays text. All formats carry the session, and all but TIFF the
/// words. The same figure gives the same bytes; a PDF has the date of SOURCE_DATE_EPOCH, or always the same. Throws Error
/// when the platform lacks the font or the format.
QByteArray figureBytes(const Figure& figure, const Page& page, const FigureStyle& style, FigureFormat format,
                       const FigureWords& words);

/// Writes the file in the format that its name tells, and with `data` the numbers beside it: all of them or none. Throws
/// WriteError, and what figureBytes() throws.
void writeFigure(AtomicFile& file, const Figure& figure, const Page& page, const FigureStyle& style,
                 const Session& session, bool data);

/// What is drawn on the page, in units.
DrawnFacts figureFacts(const Figure& figure, const Page& page, const FigureStyle& style);

}  // namespace gazehold

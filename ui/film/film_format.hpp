// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <QSize>

#include "film/film_plan.hpp"

namespace gazehold {

/// What a film is written as. A folder holds its frames as PNG, and the command that joins them.
enum class FilmFormat { mp4, webm, gif, folder };

/// By the end of a file's name; a name without one is a folder. Throws UsageError for another.
FilmFormat filmFormat(const std::string& path);
/// "1920x1080". Throws UsageError.
QSize parseFilmSize(const std::string& text);
/// Throws UsageError where a format cannot have this size or this rate.
void checkFormat(FilmFormat format, const QSize& size, const Ratio& fps);

using Call = std::vector<std::string>;

namespace ffmpeg {

/// How ffmpeg is told of raw pictures at its standard input, which VideoPicture makes.
Call rawInput(FilmFormat format, const QSize& size, const Ratio& fps);
/// How a part of a film is encoded: finally, or without loss where colours are chosen for the whole film at the end.
Call encodePart(FilmFormat format, const Ratio& fps);
/// The ending of a part.
std::string partEnding(FilmFormat format);
/// How parts are joined, `list` and `words` being files in ffmpeg's formats: the same streams in one file.
Call join(FilmFormat format, const Ratio& fps, const std::string& list, const std::string& words);
/// The two calls that make a GIF: one palette for all frames, then the frames in it.
Call palette(const std::string& list);
Call withPalette(const std::string& list, const std::string& palette);
/// What a person types to join the pictures of a folder.
std::string commandFor(const std::string& pattern, const Ratio& fps);

}  // namespace ffmpeg

/// Frames of a part: about 10 s of film, and so many that its length is a whole number of microseconds, in which ffmpeg
/// counts when it joins them.
std::int64_t framesInPart(const Ratio& fps);

}  // namespace gazehold

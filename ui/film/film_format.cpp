// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/film_format.hpp"

#include <filesystem>
#include <numeric>

#include "base/error.hpp"
#include "base/message.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

// Without them ffmpeg converts by the matrix of BT.601 and says nothing of it, and players show other colours.
const std::string toVideo =
    "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int+full_chroma_inp,format=yuv420p";
const Call tags = {"-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"};
// Flat colours and thin lines that move by whole pixels: each frame is told from the one before it, without looking ahead
// and without finer search. That takes half of the time and gives half as much more to keep, and is no worse to look at.
const Call h264 = {"-c:v", "libx264", "-preset",      "superfast",
                   "-crf", "22",      "-x264-params", "rc-lookahead=0:mbtree=0:bframes=0:weightp=0:scenecut=0"};

Call operator+(Call words, const Call& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

// ticks a second of which a frame lasts a whole number
std::string timescale(const Ratio& fps) {
  std::int64_t scale = fps.over;
  while (scale < 10000) scale *= 2;
  return std::to_string(scale);
}

}  // namespace

FilmFormat filmFormat(const std::string& path) {
  if (path.ends_with(".mp4")) return FilmFormat::mp4;
  if (path.ends_with(".webm")) return FilmFormat::webm;
  if (path.ends_with(".gif")) return FilmFormat::gif;
  const std::filesystem::path place(path);
  if (!path.empty() && (!place.has_filename() || !place.has_extension())) return FilmFormat::folder;
  throw UsageError(
      "a film is written as .mp4, .webm or .gif, or as pictures into a folder, whose name has no ending; " +
      inQuotes(path) + " is none of them");
}

QSize parseFilmSize(const std::string& text) {
  constexpr int leastWidth = 160, leastHeight = 90, most = 7680;
  const auto size = parsePixels(text);
  if (!size || size->width() < leastWidth || size->height() < leastHeight || size->width() > most ||
      size->height() > most)
    throw UsageError("the size of a film is WIDTHxHEIGHT in pixels from 160x90 to 7680x7680, such as 1920x1080, not " +
                     inQuotes(text));
  return *size;
}

void checkFormat(FilmFormat format, const QSize& size, const Ratio& fps) {
  const bool halved = format == FilmFormat::mp4 || format == FilmFormat::webm;
  if (halved && (size.width() % 2 != 0 || size.height() % 2 != 0))
    throw UsageError("a film as .mp4 or .webm has an even width and height, not " + std::to_string(size.width()) + 'x' +
                     std::to_string(size.height()));
  // of which a frame lasts so many hundredths of a second
  const Ratio frame = Ratio{100, 1} * Ratio{fps.under, fps.over};
  if (format == FilmFormat::gif && (frame.under != 1 || frame.over < 2))
    throw UsageError("a GIF counts in hundredths of a second: its --fps is 50, 25, 20, 10, 5, 4, 2 or 1, not " +
                     ratioText(fps));
}

namespace ffmpeg {

Call rawInput(FilmFormat format, const QSize& size, const Ratio& fps) {
  const bool rgb = format == FilmFormat::gif;
  return Call{"-f",           "rawvideo",    "-framerate",
              ratioText(fps), "-video_size", std::to_string(size.width()) + 'x' + std::to_string(size.height())} +
         Call{"-pixel_format", rgb ? "bgr0" : "yuv420p"} + (rgb ? Call{} : tags) + Call{"-i", "pipe:0"};
}

std::string partEnding(FilmFormat format) { return format == FilmFormat::webm ? ".webm" : ".mp4"; }

Call encodePart(FilmFormat format, const Ratio& fps) {
  switch (format) {
    case FilmFormat::webm:
      return Call{"-c:v",     "libvpx-vp9", "-crf", "24",      "-b:v", "0",  "-deadline",
                  "realtime", "-cpu-used",  "7",    "-row-mt", "1",    "-g", "600"} +
             tags + Call{"-f", "webm"};
    case FilmFormat::gif:
      return {"-c:v",         "libx264rgb", "-preset", "ultrafast", "-qp", "0", "-video_track_timescale",
              timescale(fps), "-f",         "mp4"};
    default: return h264 + tags + Call{"-video_track_timescale", timescale(fps), "-f", "mp4"};
  }
}

Call join(FilmFormat format, const Ratio& fps, const std::string& list, const std::string& words) {
  const Call input = {"-f",  "concat",        "-i", list, "-f",  "ffmetadata", "-i", words, "-map",
                      "0:v", "-map_metadata", "1",  "-c", "copy"};
  if (format == FilmFormat::webm) return input + Call{"-f", "webm"};
  return input + Call{"-video_track_timescale", timescale(fps), "-movflags", "+faststart", "-f", "mp4"};
}

Call palette(const std::string& list) {
  return {"-f",        "concat", "-i",      list, "-vf", "palettegen=stats_mode=full",
          "-frames:v", "1",      "-update", "1",  "-f",  "image2"};
}

Call withPalette(const std::string& list, const std::string& palette) {
  return {"-f",        "concat",      "-i", list, "-i", palette, "-lavfi", "paletteuse=dither=none:diff_mode=rectangle",
          "-fps_mode", "passthrough", "-f", "gif"};
}

std::string commandFor(const std::string& pattern, const Ratio& fps) {
  std::string command = "ffmpeg -framerate " + ratioText(fps) + " -i " + pattern + " -vf \"" + toVideo + '"';
  for (const Call& words : {h264, tags})
    for (const std::string& word : words) command += ' ' + word;
  return command + " -movflags +faststart film.mp4";
}

}  // namespace ffmpeg

std::int64_t framesInPart(const Ratio& fps) {
  constexpr std::int64_t microseconds = 1'000'000, about = 10;
  const std::int64_t least = fps.over / std::max<std::int64_t>(1, std::gcd(fps.over, microseconds * fps.under));
  const auto wanted = static_cast<std::int64_t>(about * fps.value());
  return std::max<std::int64_t>(1, wanted / least) * least;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QImage>

#include "film/film_format.hpp"

namespace gazehold {

/// The bytes of pictures as ffmpeg is handed them for a format, see ffmpeg::rawInput(). Of a video they are in the colours
/// that it gets, three eighths of what a picture has: three planes, first how bright every pixel is, then blue and red of
/// each four; BT.709 in the range of video. Blue and red lie where H.264 expects them: with the left two.
class VideoPicture {
 public:
  explicit VideoPicture(FilmFormat format) : format_(format) {}
  /// Of a picture in QImage::Format_RGB32, for a video of even width and height. They live until the next, and while the
  /// picture does.
  std::span<const std::uint8_t> bytesOf(const QImage& picture);

 private:
  void convert(const QImage& picture);

  FilmFormat format_;
  std::vector<std::uint8_t> planes_;
  std::vector<std::int32_t> sums_;
};

}  // namespace gazehold

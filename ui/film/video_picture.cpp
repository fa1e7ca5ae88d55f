// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/video_picture.hpp"

#include <array>

namespace gazehold {

namespace {

// Of 65536. BT.709: 16 is black and 235 white, red and blue are 128 where there is no colour; weights of a grey add up.
constexpr int yRed = 11966, yGreen = 40254, yBlue = 4064;
constexpr int uRed = -6596, uGreen = -22188, uBlue = 28784;
constexpr int vRed = 28784, vGreen = -26145, vBlue = -2639;
static_assert(yRed + yGreen + yBlue == (219 * 65536 + 127) / 255 && uRed + uGreen + uBlue == 0 &&
              vRed + vGreen + vBlue == 0);

// whole numbers, the same on every processor; sanitizers start later than the choice of a clone
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__) && \
    !defined(__SANITIZE_ADDRESS__)
#define GAZEHOLD_CLONES __attribute__((target_clones("default", "arch=x86-64-v3")))
#else
#define GAZEHOLD_CLONES
#endif

// the sums of two rows, of one colour
struct Sums {
  std::int32_t* __restrict red;
  std::int32_t* __restrict green;
  std::int32_t* __restrict blue;
};

GAZEHOLD_CLONES
void brightness(const std::uint32_t* __restrict above, const std::uint32_t* __restrict below,
                std::uint8_t* __restrict yAbove, std::uint8_t* __restrict yBelow, Sums sums, int width) {
  constexpr int offset = (16 << 16) + (1 << 15);
  for (int x = 0; x < width; ++x) {
    const int r = above[x] >> 16 & 255, g = above[x] >> 8 & 255, b = above[x] & 255;
    const int r2 = below[x] >> 16 & 255, g2 = below[x] >> 8 & 255, b2 = below[x] & 255;
    yAbove[x] = static_cast<std::uint8_t>((yRed * r + yGreen * g + yBlue * b + offset) >> 16);
    yBelow[x] = static_cast<std::uint8_t>((yRed * r2 + yGreen * g2 + yBlue * b2 + offset) >> 16);
    sums.red[x] = r + r2;
    sums.green[x] = g + g2;
    sums.blue[x] = b + b2;
  }
}

// a sample at the left of each two pixels: 1, 2, 1 of the three around it. What lies before the first is read too.
GAZEHOLD_CLONES
void colour(Sums sums, std::uint8_t* __restrict u, std::uint8_t* __restrict v, int half) {
  constexpr int offset = (128 << 19) + (1 << 18);
  for (int k = 0; k < half; ++k) {
    const int r = sums.red[2 * k - 1] + 2 * sums.red[2 * k] + sums.red[2 * k + 1];
    const int g = sums.green[2 * k - 1] + 2 * sums.green[2 * k] + sums.green[2 * k + 1];
    const int b = sums.blue[2 * k - 1] + 2 * sums.blue[2 * k] + sums.blue[2 * k + 1];
    u[k] = static_cast<std::uint8_t>((uRed * r + uGreen * g + uBlue * b + offset) >> 19);
    v[k] = static_cast<std::uint8_t>((vRed * r + vGreen * g + vBlue * b + offset) >> 19);
  }
}

}  // namespace

std::span<const std::uint8_t> VideoPicture::bytesOf(const QImage& picture) {
  if (format_ != FilmFormat::mp4 && format_ != FilmFormat::webm)
    return {picture.constBits(), static_cast<std::size_t>(picture.sizeInBytes())};
  convert(picture);
  return planes_;
}

void VideoPicture::convert(const QImage& picture) {
  const int width = picture.width(), height = picture.height();
  const auto pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  const auto room = static_cast<std::size_t>(width) + 1;
  planes_.resize(pixels + pixels / 2);
  sums_.resize(3 * room);
  const Sums sums{sums_.data() + 1, sums_.data() + room + 1, sums_.data() + 2 * room + 1};
  std::uint8_t *y = planes_.data(), *u = y + pixels, *v = u + pixels / 4;
  for (int row = 0; row < height; row += 2, y += 2 * width, u += width / 2, v += width / 2) {
    brightness(reinterpret_cast<const std::uint32_t*>(picture.constScanLine(row)),
               reinterpret_cast<const std::uint32_t*>(picture.constScanLine(row + 1)), y, y + width, sums, width);
    for (std::int32_t* const sum : {sums.red, sums.green, sums.blue}) sum[-1] = sum[0];
    colour(sums, u, v, width / 2);
  }
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/colour_map.hpp"

#include <algorithm>
#include <cmath>

namespace gazehold {

namespace {

// Oklab, a space in which equal distances look equal (Ottosson 2020)
struct Lab {
  double l, a, b;
};

double linear(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }
double encoded(double v) { return v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055; }

Lab toLab(const QColor& colour) {
  const double r = linear(static_cast<double>(colour.redF())), g = linear(static_cast<double>(colour.greenF())),
               b = linear(static_cast<double>(colour.blueF()));
  const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor toColour(const Lab& lab) {
  const auto cube = [](double v) { return v * v * v; };
  const double l = cube(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b);
  const double m = cube(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b);
  const double s = cube(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b);
  const auto byte = [](double v) {
    return static_cast<int>(std::lround(255 * std::clamp(encoded(std::max(0.0, v)), 0.0, 1.0)));
  };
  return QColor(byte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                byte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                byte(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

Lab between(const Lab& a, const Lab& b, double part) {
  return {a.l + part * (b.l - a.l), a.a + part * (b.a - a.a), a.b + part * (b.b - a.b)};
}

// five control colours at even distances; lightness runs straight from the ends to the middle
ColourMap build(const std::array<unsigned, 5>& controls) {
  std::array<Lab, 5> labs;
  for (std::size_t k = 0; k < labs.size(); ++k) labs[k] = toLab(QColor::fromRgb(controls[k]));
  ColourMap map;
  for (std::size_t k = 0; k < map.size(); ++k) {
    const double t = static_cast<double>(k) / static_cast<double>(map.size() - 1);
    const auto low = std::min<std::size_t>(3, static_cast<std::size_t>(4 * t));
    Lab lab = between(labs[low], labs[low + 1], 4 * t - static_cast<double>(low));
    lab.l = t < 0.5 ? labs[0].l + 2 * t * (labs[2].l - labs[0].l) : labs[2].l + (2 * t - 1) * (labs[4].l - labs[2].l);
    map[k] = toColour(lab).rgb();
  }
  return map;
}

}  // namespace

const ColourMap& divergingMap(const Theme& theme) {
  static const ColourMap light = build({0x001261, 0x3B82B0, 0xF4F2F0, 0xC4754C, 0x590008});
  static const ColourMap dark = build({0x9EB0FF, 0x2F6F96, 0x14161A, 0x944A38, 0xFFACAC});
  return theme.dark ? dark : light;
}

QColor mixed(const QColor& first, const QColor& second, double part) {
  if (part <= 0) return first;
  if (part >= 1) return second;
  return toColour(between(toLab(first), toLab(second), part));
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/page.hpp"

#include <cmath>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "theme/text.hpp"

namespace gazehold {

const std::vector<Preset>& presetTable() {
  static const std::vector<Preset> table = {
      {.id = "page",
       .title = QT_TRANSLATE_NOOP("Ui", "A page"),
       .width = 120,
       .height = 0,
       .layoutWidth = 180,
       .pixels = false,
       .dpi = 300,
       .points = 9},
      {.id = "plos",
       .title = "PLOS",
       .width = 132,
       .height = 0,
       .layoutWidth = 190.5,
       .pixels = false,
       .dpi = 300,
       .points = 10,
       .leastWidth = 66.8,
       .mostWidth = 190.5,
       .mostHeight = 222.3,
       .leastType = 8,
       .mostType = 12,
       .leastDpi = 300,
       .formats = {"tiff", "tif"},
       .fonts = {"Arial", "Times", "Symbol"}},
      {.id = "nature",
       .title = "Nature",
       .width = 89,
       .height = 0,
       .layoutWidth = 183,
       .pixels = false,
       .dpi = 300,
       .points = 7,
       .widths = {89, 183},
       .mostHeight = 247,
       .leastType = 5,
       .mostType = 7,
       .thinnest = 0.25,
       .leastDpi = 300,
       .formats = {"pdf", "svg"}},
      {.id = "slide",
       .title = QT_TRANSLATE_NOOP("Ui", "A slide, 16:9"),
       .width = 1920,
       .height = 1080,
       .layoutWidth = 1920,
       .pixels = true,
       .dpi = 144,
       .points = 22,
       .leastType = 20},
      {.id = "poster",
       .title = QT_TRANSLATE_NOOP("Ui", "A poster"),
       .width = 300,
       .height = 0,
       .layoutWidth = 300,
       .pixels = false,
       .dpi = 300,
       .points = 20,
       .leastType = 18,
       .leastDpi = 300},
  };
  return table;
}

const Preset& presetNamed(const std::string& id) {
  std::string ids;
  for (const Preset& preset : presetTable()) {
    if (preset.id == id) return preset;
    ids += (ids.empty() ? "" : ", ") + std::string(preset.id);
  }
  throw UsageError("there is no preset " + inQuotes(id) + "; there are " + ids);
}

FigureSize parseFigureSize(const std::string& text) {
  const auto fail = [&]() -> FigureSize {
    throw UsageError(
        "a size is WIDTHxHEIGHT in mm or px, such as 89x60mm or 1920x1080px, or 89mm for a height that "
        "follows, not " +
        inQuotes(text));
  };
  if (!text.ends_with("mm") && !text.ends_with("px")) return fail();
  FigureSize size;
  size.pixels = text.ends_with("px");
  const std::string numbers = text.substr(0, text.size() - 2);
  const auto x = numbers.find('x');
  const auto width = parseNumber(numbers.substr(0, x));
  const auto height = x == std::string::npos ? std::optional(0.0) : parseNumber(numbers.substr(x + 1));
  if (!width || !height || !(*width > 0 && *width < 1e6) || !(*height < 1e6) ||
      (x != std::string::npos && !(*height > 0)))
    return fail();
  if (size.pixels && (*width != std::floor(*width) || *height != std::floor(*height))) return fail();
  size.width = *width;
  size.height = *height;
  return size;
}

Page Page::of(const Preset& preset, bool layout) {
  return {&preset,
          {layout ? preset.layoutWidth : preset.width, preset.height, preset.pixels},
          preset.dpi,
          preset.points};
}

QSizeF Page::millimetres() const {
  const double unit = size.pixels ? millimetresPerInch / dpi : 1.0;
  return QSizeF(size.width, size.height) * unit;
}

QSize Page::pixels() const {
  if (size.pixels) return QSize(static_cast<int>(size.width), static_cast<int>(size.height));
  return (QSizeF(size.width, size.height) * (dpi / millimetresPerInch)).toSize();
}

void Page::fitHeight(double units) {
  if (size.height > 0) return;
  const double height = units * millimetresPerUnit();
  size.height = size.pixels ? std::round(height * dpi / millimetresPerInch) : std::round(100 * height) / 100;
}

void Page::check() const {
  constexpr double most = 3000, mostPixels = 30000, mostInAll = 2.5e8;
  if (!(dpi >= 30 && dpi <= 2400)) throw UsageError("a resolution is from 30 to 2400 dpi, not " + numberText(dpi));
  const double across = size.pixels ? size.width : size.width * dpi / millimetresPerInch;
  const double down = size.pixels ? size.height : size.height * dpi / millimetresPerInch;
  const QSizeF mm = millimetres();
  if (mm.width() > most || mm.height() > most || across > mostPixels || down > mostPixels || across * down > mostInAll)
    throw UsageError(
        Ui::tr("a figure is at most 3000 mm, 30000 pixels and 250 megapixels; this one is %1 by %2 mm at %3 dpi")
            .arg(fromCore(numberText(std::round(mm.width()))), fromCore(numberText(std::round(mm.height()))),
                 fromCore(numberText(dpi)))
            .toStdString());
  constexpr double leastWidth = 150, leastHeight = 60;  // in units: narrower, no axis has room
  if (units().width() < leastWidth || units().height() < leastHeight) {
    const auto rounded = [](double value) { return numberText(std::ceil(value)); };
    throw UsageError(Ui::tr("with type of %1 pt a figure needs %2 by %3 mm at least; a smaller --font-scale needs less")
                         .arg(fromCore(numberText(std::round(10 * points) / 10)),
                              fromCore(rounded(leastWidth * millimetresPerUnit())),
                              fromCore(rounded(leastHeight * millimetresPerUnit())))
                         .toStdString());
  }
}

FigureStyle printStyle(const QString& theme, bool authorsOptimum) {
  FigureStyle style;
  style.theme = &Theme::named(theme);
  style.fontPixels = Page::unitsPerTitle;
  style.frame = false;
  style.print = true;
  style.authorsOptimum = authorsOptimum;
  return style;
}

}  // namespace gazehold

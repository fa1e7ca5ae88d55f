// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/preflight.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold {

namespace {

std::string rounded(double value, double step = 0.1) { return numberText(std::round(value / step) / std::round(1 / step)); }

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t k = 0; k < words.size(); ++k)
    text += (k == 0 ? "" : k + 1 == words.size() ? " or " : ", ") + words[k];
  return text;
}

// the letter of a panel is larger than the text
bool isLetter(const DrawnFacts::Text& text) { return text.text.size() == 1 && text.text[0].isLetter(); }

void checkSize(std::vector<std::string>& lines, const Page& page) {
  const Preset& p = *page.preset;
  const double width = page.millimetres().width(), height = page.millimetres().height();
  constexpr double tolerance = 0.1;
  if (!p.widths.empty()) {
    std::vector<std::string> words;
    for (const double each : p.widths) words.push_back(rounded(each));
    if (std::ranges::none_of(p.widths, [&](double each) { return std::fabs(each - width) <= tolerance; }))
      lines.push_back("it is " + rounded(width) + " mm wide, and should be " + listed(words) + " mm");
  }
  if (width < p.leastWidth - tolerance) lines.push_back("it is " + rounded(width) + " mm wide, less than " + rounded(p.leastWidth) + " mm");
  if (p.mostWidth > 0 && width > p.mostWidth + tolerance)
    lines.push_back("it is " + rounded(width) + " mm wide, more than " + rounded(p.mostWidth) + " mm");
  if (p.mostHeight > 0 && height > p.mostHeight + tolerance)
    lines.push_back("it is " + rounded(height) + " mm high, more than " + rounded(p.mostHeight) + " mm");
}

void checkType(std::vector<std::string>& lines, const DrawnFacts& facts, const Page& page) {
  const Preset& p = *page.preset;
  double least = INFINITY, most = 0;
  std::set<std::string> families;
  for (const DrawnFacts::Text& text : facts.texts) {
    families.insert(text.family.toStdString());
    if (isLetter(text)) continue;
    least = std::min(least, text.size * page.pointsPerUnit());
    most = std::max(most, text.size * page.pointsPerUnit());
  }
  constexpr double tolerance = 0.05;
  if (least < p.leastType - tolerance)
    lines.push_back("its smallest type has " + rounded(least) + " pt, less than " + rounded(p.leastType) + " pt");
  if (p.mostType > 0 && most > p.mostType + tolerance)
    lines.push_back("its largest type has " + rounded(most) + " pt, more than " + rounded(p.mostType) + " pt");
  for (const std::string& family : families)
    if (!p.fonts.empty() && std::ranges::find(p.fonts, family) == p.fonts.end())
      lines.push_back("its font is " + family + ", and should be " + listed(p.fonts));
}

// what nobody could read, whoever prints it
void checkText(std::vector<std::string>& lines, const DrawnFacts& facts, const Page& page) {
  const QRectF whole = QRectF(QPointF(), page.units()).adjusted(-0.5, -0.5, 0.5, 0.5);
  for (std::size_t k = 0; k < facts.texts.size(); ++k) {
    const DrawnFacts::Text& text = facts.texts[k];
    const std::string name = inQuotes(text.text.toStdString());
    if (text.text.endsWith(QChar(0x2026))) lines.push_back("the text " + name + " is cut short");
    if (!whole.contains(text.box)) lines.push_back("the text " + name + " leaves the page");
    for (std::size_t other = 0; other < k; ++other) {
      const QRectF common = facts.texts[other].box.intersected(text.box);
      if (common.width() > 1 && common.height() > 1)
        lines.push_back("the texts " + inQuotes(facts.texts[other].text.toStdString()) + " and " + name + " overlap");
    }
  }
}

}  // namespace

std::vector<std::string> preflight(const DrawnFacts& facts, const Page& page, const std::string& ending) {
  std::vector<std::string> lines;
  const Preset& p = *page.preset;
  checkSize(lines, page);
  checkType(lines, facts, page);
  if (const double thinnest = facts.thinnest * page.pointsPerUnit(); thinnest < p.thinnest)
    lines.push_back("its thinnest line has " + rounded(thinnest, 0.01) + " pt, less than " + rounded(p.thinnest, 0.01) + " pt");
  const bool isRaster = ending == "png" || ending == "tif" || ending == "tiff";
  if (isRaster && page.dpi < p.leastDpi)
    lines.push_back("it has " + rounded(page.dpi) + " dpi, less than " + rounded(p.leastDpi) + " dpi");
  if (!p.formats.empty() && std::ranges::find(p.formats, ending) == p.formats.end())
    lines.push_back("it is " + ending + ", and should be " + listed(p.formats));
  checkText(lines, facts, page);
  return lines;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/preflight.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/message.hpp"
#include "base/number.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

std::string rounded(double value, double step = 0.1) {
  return numberText(std::round(value / step) / std::round(1 / step));
}

QString said(double value, double step = 0.1) { return QString::fromStdString(rounded(value, step)); }

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t k = 0; k < words.size(); ++k)
    text = k == 0 ? words[k]
                  : (k + 1 == words.size() ? Ui::tr("%1 or %2") : Ui::tr("%1, %2"))
                        .arg(QString::fromStdString(text), QString::fromStdString(words[k]))
                        .toStdString();
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
      lines.push_back(Ui::tr("it is %1 mm wide, and should be %2 mm")
                          .arg(said(width), QString::fromStdString(listed(words)))
                          .toStdString());
  }
  if (width < p.leastWidth - tolerance)
    lines.push_back(Ui::tr("it is %1 mm wide, less than %2 mm").arg(said(width), said(p.leastWidth)).toStdString());
  if (p.mostWidth > 0 && width > p.mostWidth + tolerance)
    lines.push_back(Ui::tr("it is %1 mm wide, more than %2 mm").arg(said(width), said(p.mostWidth)).toStdString());
  if (p.mostHeight > 0 && height > p.mostHeight + tolerance)
    lines.push_back(Ui::tr("it is %1 mm high, more than %2 mm").arg(said(height), said(p.mostHeight)).toStdString());
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
    lines.push_back(
        Ui::tr("its smallest type has %1 pt, less than %2 pt").arg(said(least), said(p.leastType)).toStdString());
  if (p.mostType > 0 && most > p.mostType + tolerance)
    lines.push_back(
        Ui::tr("its largest type has %1 pt, more than %2 pt").arg(said(most), said(p.mostType)).toStdString());
  for (const std::string& family : families)
    if (!p.fonts.empty() && std::ranges::find(p.fonts, family) == p.fonts.end())
      lines.push_back(Ui::tr("its font is %1, and should be %2")
                          .arg(QString::fromStdString(family), QString::fromStdString(listed(p.fonts)))
                          .toStdString());
}

// what nobody could read, whoever prints it
void checkText(std::vector<std::string>& lines, const DrawnFacts& facts, const Page& page) {
  constexpr std::size_t mostLines = 3;
  std::size_t found = 0;
  const auto add = [&](const QString& line) {
    if (++found <= mostLines) lines.push_back(line.toStdString());
  };
  const auto quoted = [](const DrawnFacts::Text& each) {
    return QString::fromStdString(inQuotes(each.text.toStdString()));
  };
  const QRectF whole = QRectF(QPointF(), page.units()).adjusted(-0.5, -0.5, 0.5, 0.5);
  for (std::size_t k = 0; k < facts.texts.size(); ++k) {
    const DrawnFacts::Text& text = facts.texts[k];
    if (text.text.endsWith(QChar(0x2026))) add(Ui::tr("the text %1 is cut short").arg(quoted(text)));
    if (!whole.contains(text.box)) add(Ui::tr("the text %1 leaves the page").arg(quoted(text)));
    for (std::size_t other = 0; other < k; ++other) {
      const QRectF common = facts.texts[other].box.intersected(text.box);
      if (common.width() > 1 && common.height() > 1)
        add(Ui::tr("the texts %1 and %2 overlap").arg(quoted(facts.texts[other]), quoted(text)));
    }
  }
  if (found > mostLines)
    lines.push_back(
        Ui::tr("%1 more of this kind: the page is small for its type").arg(found - mostLines).toStdString());
}

}  // namespace

std::vector<std::string> preflight(const DrawnFacts& facts, const Page& page, const std::string& ending) {
  std::vector<std::string> lines;
  const Preset& p = *page.preset;
  checkSize(lines, page);
  checkType(lines, facts, page);
  if (const double thinnest = facts.thinnest * page.pointsPerUnit(); thinnest < p.thinnest)
    lines.push_back(Ui::tr("its thinnest line has %1 pt, less than %2 pt")
                        .arg(said(thinnest, 0.01), said(p.thinnest, 0.01))
                        .toStdString());
  const bool isRaster = ending == "png" || ending == "tif" || ending == "tiff";
  if (isRaster && page.dpi < p.leastDpi)
    lines.push_back(Ui::tr("it has %1 dpi, less than %2 dpi").arg(said(page.dpi), said(p.leastDpi)).toStdString());
  if (!p.formats.empty() && std::ranges::find(p.formats, ending) == p.formats.end())
    lines.push_back(Ui::tr("it is %1, and should be %2")
                        .arg(QString::fromStdString(ending), QString::fromStdString(listed(p.formats)))
                        .toStdString());
  checkText(lines, facts, page);
  return lines;
}

}  // namespace gazehold

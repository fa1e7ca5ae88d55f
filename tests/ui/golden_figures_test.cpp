// SPDX-License-Identifier: GPL-3.0-or-later
// Every panel in every theme and language, against what is kept in tests/data/figures: its words with their places, and
// of all else a count and a hash. With GAZEHOLD_GOLDENS=write they are written anew, to be looked at in the difference.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <QCryptographicHash>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include "export/figure_file.hpp"
#include "figure/panel_table.hpp"
#include "sample_run.hpp"
#include "theme/language.hpp"

namespace gazehold {
namespace {

// for a person's eye half a unit is nothing, and it keeps the last bits of a machine out
constexpr double grain = 0.5;

QString rounded(const QString& text) {
  static const QRegularExpression number(QStringLiteral("-?\\d+(\\.\\d+)?(e-?\\d+)?"));
  QString out;
  qsizetype at = 0;
  for (auto found = number.globalMatch(text); found.hasNext();) {
    const auto match = found.next();
    out += text.mid(at, match.capturedStart() - at) +
           QString::number(std::round(match.captured().toDouble() / grain) * grain + 0.0);
    at = match.capturedEnd();
  }
  return out + text.mid(at);
}

// colours and dashes as they are; lengths in grains
bool isLength(QStringView name) {
  for (const char* each :
       {"d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "transform"})
    if (name == QLatin1String(each)) return true;
  return false;
}

struct Drawn {
  std::string words, rest;
};

Drawn readSvg(const QByteArray& svg) {
  Drawn drawn;
  QCryptographicHash hash(QCryptographicHash::Sha256);
  int elements = 0;
  QXmlStreamReader xml(svg);
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    const QString name = xml.name().toString();
    if (name == QLatin1String("title") || name == QLatin1String("desc") || name == QLatin1String("metadata")) {
      xml.skipCurrentElement();
      continue;
    }
    const QXmlStreamAttributes attributes = xml.attributes();
    if (name == QLatin1String("text")) {
      const auto value = [&](const char* attribute) {
        return rounded(attributes.value(QLatin1String(attribute)).toString()).toStdString();
      };
      std::string line = value("x") + ' ' + value("y") + ' ' + value("transform") + " size " + value("font-size");
      if (attributes.hasAttribute(QLatin1String("text-anchor")))
        line += ' ' + attributes.value(QLatin1String("text-anchor")).toString().toStdString();
      const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
      drawn.words += line + " | " + text.toStdString() + '\n';
      continue;
    }
    ++elements;
    hash.addData(name.toUtf8());
    for (const QXmlStreamAttribute& attribute : attributes) {
      // a picture's pixels depend on how a machine paints
      if (attribute.name() == QLatin1String("href")) continue;
      hash.addData(attribute.name().toUtf8());
      hash.addData(
          (isLength(attribute.name()) ? rounded(attribute.value().toString()) : attribute.value().toString()).toUtf8());
    }
  }
  drawn.rest = std::to_string(elements) + " elements, " + hash.result().toHex().left(12).toStdString();
  return drawn;
}

// words are the same in every theme; a theme has its own colours, and so its own hash
std::string goldenOf(const Figure& figure) {
  Page page = Page::of(presetNamed("page"), false);
  page.fitHeight(figure.heightFor(page.units().width()));
  std::string words, hashes;
  for (const char* theme : {"paper", "light", "dark", "projector"}) {
    const Drawn drawn =
        readSvg(figureBytes(figure, page, printStyle(QString::fromLatin1(theme)), FigureFormat::svg, {}));
    if (words.empty()) words = drawn.words;
    EXPECT_EQ(drawn.words, words) << theme;
    hashes += std::string(theme) + ": " + drawn.rest + '\n';
  }
  return words + hashes;
}

// the first line that is another one
std::string difference(const std::string& was, const std::string& is) {
  std::istringstream first(was), second(is);
  std::string a, b;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(first, a)), also = static_cast<bool>(std::getline(second, b));
    if (!more && !also) return {};
    if (!more) a = "(nothing)";
    if (!also) b = "(nothing)";
    if (a != b) return "line " + std::to_string(line) + "\nwas: " + a + "\nis:  " + b;
  }
}

void compare(const std::string& name, const std::string& golden) {
  const std::filesystem::path path(GAZEHOLD_TEST_DATA "/figures/" + name + ".txt");
  if (qEnvironmentVariable("GAZEHOLD_GOLDENS") == QLatin1String("write")) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << golden;
    return;
  }
  std::ifstream file(path);
  std::stringstream kept;
  kept << file.rdbuf();
  ASSERT_TRUE(file) << path << " is missing; GAZEHOLD_GOLDENS=write makes it";
  const std::string changed = difference(kept.str(), golden);
  EXPECT_EQ(changed, "") << name << ": if this was meant, write them anew with GAZEHOLD_GOLDENS=write";
}

void compareAll(const std::string& ending) {
  for (const auto& [scenario, system] : {std::pair("light", System::eye), std::pair("plane", System::plane),
                                         std::pair("ring", System::ring), std::pair("path", System::path)}) {
    SampleRun run(scenario, 3);
    run.advance(2.5);
    run.measureDrift();
    for (const PanelLine& line : panelTable()) {
      if (!line.isFor(system)) continue;
      const std::string id = line.make(run.data())->id().toStdString();
      PanelOptions options;
      options.timeSpan = 1;
      const Figure figure(id, run.data(), system, options);
      compare(std::string(systemName(system)) + '-' + id + ending, goldenOf(figure));
    }
  }
}

TEST(GoldenFigures, EveryPanelIsDrawnAsItWas) { compareAll(""); }

TEST(GoldenFigures, AndInChineseWhereThereIsTypeForIt) {
  if (!QFontDatabase::hasFamily(QStringLiteral("Noto Sans CJK SC")))
    GTEST_SKIP() << "no Noto Sans CJK SC (fonts-noto-cjk)";
  setLanguage(Language::chinese);
  compareAll(".zh_CN");
  setLanguage(Language::english);
}

TEST(GoldenFigures, AMovedWordAndAnotherColourAreSeen) {
  const QByteArray svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><text x=\"10\" y=\"20\" font-size=\"9\">eye</text>"
      "<path d=\"M1.02 2L3 4\" stroke=\"#ff0000\"/></svg>";
  const Drawn was = readSvg(svg);
  EXPECT_EQ(was.words, "10 20  size 9 | eye\n");
  const auto changed = [&](const char* from, const char* to) { return readSvg(QByteArray(svg).replace(from, to)); };
  EXPECT_NE(changed("x=\"10\"", "x=\"11\"").words, was.words);
  EXPECT_NE(changed("#ff0000", "#ff0001").rest, was.rest);
  EXPECT_NE(changed("L3 4", "L4 4").rest, was.rest);
  EXPECT_EQ(changed("1.02", "1.04").rest, was.rest);
}

}  // namespace
}  // namespace gazehold

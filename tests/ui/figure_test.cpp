// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of every panel, in every format. With GAZEHOLD_PICTURES set to a folder they are written there, to be looked at.
#include <cmath>
#include <fstream>
#include <set>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "export/figure_file.hpp"
#include "export/preflight.hpp"
#include "sample_run.hpp"

namespace gazehold {
namespace {

// runs are made once
SampleRun& runOf(const std::string& scenario) {
  static std::map<std::string, std::unique_ptr<SampleRun>> runs;
  auto& run = runs[scenario];
  if (!run) {
    run = std::make_unique<SampleRun>(scenario, 3);
    run->advance(9.0);
    run->measureDrift();
  }
  return *run;
}

Page pageFor(const Figure& figure, const char* preset, double width = 0) {
  Page page = Page::of(presetNamed(preset), Figure::isLayout(figure.shown()));
  if (width > 0) page.size = {width, 0, false};
  page.fitHeight(figure.heightFor(page.units().width()));
  return page;
}

void keep(const QByteArray& bytes, const std::string& name) {
  const QString folder = qEnvironmentVariable("GAZEHOLD_PICTURES");
  if (folder.isEmpty()) return;
  QDir().mkpath(folder);
  QFile file(QDir(folder).filePath(QString::fromStdString(name)));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

const std::pair<const char*, System> systems[] = {{"light", System::eye},
                                                  {"plane", System::plane},
                                                  {"ring", System::ring},
                                                  {"path", System::path}};

TEST(Figures, EveryPanelIsWholeAtTheWidthOfAColumn) {
  for (const auto& [scenario, system] : systems)
    for (const std::string& name : Figure::names(system)) {
      Figure figure(name, runOf(scenario).data(), system);
      const Page page = pageFor(figure, "nature");
      const FigureStyle style = printStyle(QStringLiteral("paper"));
      const FigureWords words{figure.title(), {}, QStringLiteral("{}")};
      const QByteArray svg = figureBytes(figure, page, style, FigureFormat::svg, words);
      keep(svg, std::string(scenario) + '-' + name + ".svg");
      QXmlStreamReader xml(svg);
      while (!xml.atEnd()) xml.readNext();
      EXPECT_FALSE(xml.hasError()) << name;
      for (const std::string& line : preflight(figureFacts(figure, page, style), page, "svg"))
        ADD_FAILURE() << scenario << ' ' << name << ": " << line;
    }
}

TEST(Figures, SameFigureSameBytes) {
  for (const FigureFormat format : {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png}) {
    const auto bytes = [&] {
      Figure figure("layout", runOf("light").data(), System::eye);
      return figureBytes(figure, pageFor(figure, "plos"), printStyle(QStringLiteral("light")), format,
                         {figure.title(), {}, QStringLiteral("{\"ω\": 1}")});
    };
    const QByteArray first = bytes();
    EXPECT_EQ(first, bytes());
    keep(first, std::string("layout") + (format == FigureFormat::svg   ? ".svg"
                                         : format == FigureFormat::pdf ? ".pdf"
                                                                       : ".png"));
  }
}

}  // namespace
}  // namespace gazehold

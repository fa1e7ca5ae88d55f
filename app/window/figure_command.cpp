// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure_command.hpp"

#include <algorithm>
#include <cstdio>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "export/figure_file.hpp"
#include "export/preflight.hpp"
#include "headless.hpp"
#include "io/atomic_file.hpp"
#include "lecture/staged_figure.hpp"
#include "options.hpp"
#include "session/history.hpp"
#include "session/player.hpp"

namespace gazehold::window {

namespace {

struct FigureWords {
  RunWords run;
  std::string panel, at, span = "8", size, dpi, theme = "paper", preset = "page", fontScale = "1", language = "en",
                         optimum = "matched", out;
  bool data = false;
};

void describe(CLI::App& app, FigureWords& words) {
  const auto text = [&](const char* name, std::string& value, const char* unit, const char* help) {
    return addText(app, name, value, unit, help);
  };
  text("panel", words.panel, "PANEL",
       "eye, trace, raster, feedback, drift, weights, skill, bump, plane, stage; layout, all "
       "that a system has; lecture, research, learning; or several panels with commas")
      ->required();
  words.run.describe(app);
  text("--at", words.at, "SECONDS", "the moment (10; of a session, where it was left)");
  text("--span", words.span, "SECONDS", "of the time axes, 0.5 to 60 (8)");
  text("--size", words.size, "WxH", "89x60mm, 1920x1080px, or 89mm for a height that follows (the preset's)");
  text("--dpi", words.dpi, "D", "of a raster; of pixels on paper (the preset's; 96 of a page in pixels)");
  text("--theme", words.theme, "NAME", "paper, light, dark or projector (paper)");
  text("--preset", words.preset, "NAME", "page, plos, nature, slide or poster: size, type, and what is refused (page)");
  text("--font-scale", words.fontScale, "X", "type larger or smaller than the preset's, 0.3 to 4 (1)");
  text("--language", words.language, "ID", "en or zh_CN (en)");
  text("--optimum", words.optimum, "NAME", "the optimum shown: matched or authors (matched)");
  app.add_flag("--data", words.data, "write the numbers beside it: .npz, and a .csv for each table");
  text("--out", words.out, "FILE", ".svg, .pdf, .png or .tiff")->required();
  app.footer(
      "What its preset would refuse is told on standard error, a line each; the figure is written all the same.\n"
      "Example: gazehold figure drift --scenario light --at 60 --preset nature --data --out drift.pdf");
}

// what is shown, and when
struct Moment {
  Session session;
  Step step = 0;
};

Moment momentOf(const FigureWords& words) {
  constexpr double latest = 1e6;
  const bool given = !words.at.empty();
  const Step at = stepsIn(given ? readNumber("--at", words.at, 0, latest) : 10);
  Moment moment{words.run.read(), at};
  if (words.run.session.empty()) return moment;
  const Branch& branch = moment.session.branches[moment.session.current];
  if (!given) moment.step = words.run.branch.empty() ? moment.session.position : branch.end;
  if (moment.step > branch.end)
    throw UsageError("branch " + inQuotes(branch.name) + " ends at " + numberText(seconds(branch.end)) +
                     " s; --at is beyond it");
  return moment;
}

constexpr double screenDpi = 96;

Page pageOf(const FigureWords& words) {
  Page page = Page::of(presetNamed(words.preset), Figure::isLayout(words.panel));
  if (!words.size.empty()) page.size = parseFigureSize(words.size);
  // as on a screen, unless for paper
  if (page.size.pixels && words.preset == "page") page.dpi = screenDpi;
  if (!words.dpi.empty()) page.dpi = readNumber("--dpi", words.dpi, 30, 2400);
  page.points *= readNumber("--font-scale", words.fontScale, 0.3, 4);
  return page;
}

std::string endingOf(const std::string& path) { return path.substr(path.rfind('.') + 1); }

void make(const FigureWords& words, Moment moment, Page page, const std::atomic<bool>& interrupted) {
  const System system = moment.session.start.system;
  History history;
  // the names are known before minutes of running
  PanelOptions options;
  options.timeSpan = readNumber("--span", words.span, 0.5, 60);
  Figure figure = stagedFigure(words.panel, history, system, options);
  figure.setSmallLetters(words.preset == "nature");
  page.fitHeight(figure.heightFor(page.units().width()));
  page.check();
  AtomicFile file(words.out);

  Player player(std::move(moment.session), false);
  std::string_view failure;
  // in pieces, between which it can be interrupted
  for (constexpr Step piece = 1000; player.now() < moment.step && failure.empty();) {
    failure = player.advanceTo(std::min(player.now() + piece, moment.step), history);
    if (interrupted) throw Error(ExitCode::interrupted, "interrupted; no figure was written");
  }
  if (!failure.empty())
    throw Error(ExitCode::diverged,
                "the run stopped at " + numberText(seconds(player.now())) + " s: " + std::string(failure));
  player.keepHash();
  history.look(player);

  const FigureStyle style = printStyle(QString::fromStdString(words.theme), authorsOptimumIn(words.optimum));
  writeFigure(file, figure, page, style, player.session(), words.data);
  for (const std::string& line : preflight(figureFacts(figure, page, style), page, endingOf(words.out)))
    std::fprintf(stderr, "gazehold: %s: %s\n", page.preset->title, messageLine(line).c_str());
}

}  // namespace

void figureCommand(int count, char** arguments, const std::atomic<bool>& interrupted) {
  CLI::App app("Writes a figure of a panel, or of several, at a moment of a run. Needs no display.", "gazehold figure");
  FigureWords words;
  describe(app, words);
  if (!parse(app, count, arguments)) return;
  const Language spoken = languageNamed(words.language);
  checkFileTheme(words.theme);
  authorsOptimumIn(words.optimum);
  figureFormat(words.out);
  const Page page = pageOf(words);
  Moment moment = momentOf(words);
  const Headless headless(arguments, spoken);
  make(words, std::move(moment), page, interrupted);
}

}  // namespace gazehold::window

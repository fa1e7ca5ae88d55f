// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_command.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "export/preflight.hpp"
#include "headless.hpp"
#include "options.hpp"
#include "paper/paper_figure.hpp"
#include "theme/language.hpp"

namespace gazehold::window {

namespace {

struct PaperWords {
  std::string figure, out, runs = "8", threads = "0", duration = "all", results, theme = "paper",
                           format = "svg,pdf,png", language = "en";
};

void describe(CLI::App& app, PaperWords& words) {
  const auto text = [&](const char* name, std::string& value, const char* unit, const char* help) {
    return addText(app, name, value, unit, help);
  };
  text("figure", words.figure, "FIGURE",
       "its name, that of an experiment, a file NAME.json, or all; a wrong one lists them")
      ->required();
  text("--out", words.out, "DIR", "where figures, numbers, settings and captions are written")->required();
  text("--runs", words.runs, "N",
       "seeds of every condition of an experiment, 1 to 1000; fewer than 8 are not judged (8)");
  text("--results", words.results, "DIR",
       "where finished runs of experiments are found, and kept: that of 'gazehold-batch experiment --out' (nowhere)");
  text("--duration", words.duration, "SECONDS", "runs end, and measurements are left out, after it (all)");
  text("--threads", words.threads, "N", "for experiments; 0 is one for each core (0)");
  text("--theme", words.theme, "NAME", "paper, light, dark or projector (paper)");
  text("--format", words.format, "LIST", "of svg, pdf, png and tiff, with commas (svg,pdf,png)");
  text("--language", words.language, "ID", "en or zh_CN (en)");
  app.footer(
      "Writes NAME.svg, .pdf and .png, the numbers as NAME.npz and NAME.TABLE.csv, the caption as NAME.txt, and all\n"
      "that made it as NAME.json. The same call writes the same bytes.\n"
      "Example: gazehold paper all --out figures\n"
      "Example: gazehold paper recovery --results campaign --runs 30 --out figures");
}

int wholeNumber(const char* name, const std::string& text, int low, int high) {
  const double value = readNumber(name, text, low, high);
  if (value != std::floor(value))
    throw UsageError(std::string(name) + " must be a whole number, not " + inQuotes(text));
  return static_cast<int>(value);
}

std::vector<std::string> formatsOf(const std::string& list) {
  std::vector<std::string> formats;
  std::istringstream words(list + ',');
  for (std::string word; std::getline(words, word, ',');) {
    if (word != "svg" && word != "pdf" && word != "png" && word != "tiff")
      throw UsageError("--format is svg, pdf, png or tiff, or several of them with commas, not " + inQuotes(word));
    if (std::ranges::find(formats, word) == formats.end()) formats.push_back(word);
  }
  return formats;
}

PaperOptions optionsOf(const PaperWords& words) {
  PaperOptions options;
  options.runs = wholeNumber("--runs", words.runs, 1, 1000);
  options.threads = wholeNumber("--threads", words.threads, 0, 1024);
  if (words.duration != "all") options.duration = readNumber("--duration", words.duration, 0, 1e6);
  options.results = words.results;
  checkFileTheme(words.theme);
  return options;
}

}  // namespace

void paperCommand(int count, char** arguments, const std::atomic<bool>& interrupted) {
  CLI::App app("Writes the figures of the paper, and of experiments, with what they were drawn from. Needs no display.",
               "gazehold paper");
  PaperWords words;
  describe(app, words);
  if (!parse(app, count, arguments)) return;
  if (words.out.empty()) throw UsageError("--out is given, but empty");
  const PaperOptions options = optionsOf(words);
  const std::vector<std::string> formats = formatsOf(words.format);
  const Language spoken = languageNamed(words.language);
  const Headless headless(arguments, spoken);
  const std::vector<FigureSpec> specs =
      words.figure == "all" ? figureSpecs() : std::vector{figureSpecNamed(words.figure)};
  // before minutes of running
  makeDirectory(words.out);
  { AtomicFile place(words.out + '/' + specs.front().id + ".json"); }

  const auto say = [](const std::string& line) { std::fprintf(stderr, "gazehold: %s\n", messageLine(line).c_str()); };
  Workshop workshop(options, interrupted, say);
  const FigureStyle style = printStyle(QString::fromStdString(words.theme));
  for (std::size_t k = 0; k < specs.size(); ++k) {
    say(specs[k].id + " (" + std::to_string(k + 1) + " of " + std::to_string(specs.size()) + ")");
    const PaperFigure made = makePaperFigure(specs[k], workshop);
    writePaperFigure(made, workshop, style, words.out, formats);
    for (const std::string& line : preflight(figureFacts(made.figure, made.page, style), made.page, "svg"))
      say(specs[k].id + ": " + line);
  }
}

}  // namespace gazehold::window

// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.hpp"

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <limits>

#include <QLocale>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "export/provenance.hpp"
#include "headless.hpp"
#include "io/recording_csv.hpp"
#include "io/version.hpp"
#include "model/start.hpp"
#include "theme/text.hpp"

namespace gazehold::window {

namespace {

struct WindowWords {
  std::string file, session, scene, scenes, language, scenario, seed = "1", target, speed = "1", theme, size,
                                                                screenshot, after = "10";
  std::vector<std::string> settings;
  bool lecture = false;
};

void describe(CLI::App& app, WindowWords& words) {
  const auto text = [&](const char* name, std::string& value, const char* unit, const char* help) {
    app.add_option(name, value, help)->type_name(unit);
  };
  // an empty one comes from a script whose variable is not set, and is no wish to go without
  const auto name = [&](const char* option, std::string& value, const char* unit, const char* help) {
    app.add_option(option, value, help)->type_name(unit)->check([](const std::string& word) {
      return word.empty() ? std::string("is given, but empty") : std::string();
    });
  };
  // a desktop names the file that was clicked on, and no option
  app.add_option("file", words.file, "a session, or a figure or a film that was made of one, to open")
      ->type_name("FILE")
      ->check([](const std::string& word) {
        if (word.ends_with(".gazehold") || isFigureFile(word)) return std::string();
        return inQuotes(word) +
               " is no option, and no session (.gazehold), figure (.svg, .pdf, .png, .tiff, .npz) or film (.mp4, .webm, "
               ".gif)";
      });
  name("--session", words.session, "FILE.gazehold", "a session to open where it was left");
  name("--scenario", words.scenario, "ID", "what to show; 'gazehold-batch list' has them all");
  text("--seed", words.seed, "N", "draws network, targets and noise: a whole number (1)");
  app.add_option("--set", words.settings, "sets a parameter at the start; may be given again")
      ->type_name("ID=VALUE")
      ->allow_extra_args(false);
  name("--target", words.target, "FILE.csv", "a recorded gaze to follow: columns time_s and gaze_deg");
  text("--speed", words.speed, "X|max", "simulated seconds per second, 0.01 to 100, or max (1)");
  name("--theme", words.theme, "NAME", "light, dark or projector (as remembered, or as the system has it)");
  name("--size", words.size, "WxH", "size of the window in pixels, such as 1280x800");
  name("--scene", words.scene, "ID", "a scene of a lecture to begin; 'gazehold-batch list' has them all");
  name("--scenes", words.scenes, "FILE.json", "scenes of your own, instead of the program's; see docs/scenes.md");
  name("--language", words.language, "ID", "en or zh_CN; as the system has it when not given");
  app.add_flag("--lecture", words.lecture, "begin in lecture mode");
  name("--screenshot", words.screenshot, "FILE.png", "write a picture of the window and leave; needs no display");
  text("--after", words.after, "SECONDS", "simulated time before the picture is taken (10)");
  app.footer(
      "Answers 0 done, 1 failed, 2 wrong usage, 3 unreadable or invalid file, 4 state not finite, "
      "5 output cannot be written, 130 interrupted.\n"
      "Example: gazehold --scenario light --set learning_rate=10 --speed max");
}

QSize readSize(const std::string& text) {
  const auto size = parsePixels(text);
  if (!size || size->width() < 960 || size->height() < 540 || size->width() > 7680 || size->height() > 4320)
    throw UsageError("--size must be WIDTHxHEIGHT from 960x540 to 7680x4320, such as 1280x800, not " + inQuotes(text));
  return *size;
}

void checkTheme(const std::string& theme) {
  if (theme.empty() || theme == "light" || theme == "dark" || theme == "projector") return;
  throw UsageError("--theme is light, dark or projector, not " + inQuotes(theme));
}

void readScene(const WindowWords& words, Options& options) {
  if (words.scene.empty() && words.scenes.empty()) return;
  if (!words.session.empty() || !words.scenario.empty() || !words.settings.empty() || !words.target.empty())
    throw UsageError("a scene brings its own scenario, parameters and target");
  SceneList scenes(words.scenes);
  if (!words.scene.empty()) scenes.named(words.scene);
  options.window.scenes = scenes.takeOwn();
  options.window.scene = QString::fromStdString(words.scene);
}

Options checked(WindowWords words, bool afterGiven) {
  Options options;
  if (!words.file.empty()) {
    if (!words.session.empty())
      throw UsageError("one session is opened: " + inQuotes(words.file) + " or --session " + inQuotes(words.session));
    words.session = words.file;
  }
  if (!words.scenario.empty()) scenarioNamed(words.scenario);
  options.scenario = words.scenario;
  options.session = words.session;
  if (!words.session.empty() && (!words.scenario.empty() || words.seed != "1" || !words.settings.empty() ||
                                 !words.target.empty() || !words.screenshot.empty()))
    throw UsageError("a session brings its own scenario, seed, parameters and recording, and is not pictured");
  options.seed = parseSeed(words.seed);
  for (const std::string& text : words.settings) options.settings.push_back(parseSetting(text));
  options.target = words.target;
  options.speed =
      words.speed == "max" ? std::numeric_limits<double>::infinity() : readNumber("--speed", words.speed, 0.01, 100);
  checkTheme(words.theme);
  options.window.theme = QString::fromStdString(words.theme);
  if (!words.size.empty()) options.window.size = readSize(words.size);
  options.window.lecture = words.lecture;
  readScene(words, options);
  if (!words.language.empty()) options.language = languageNamed(words.language);
  options.screenshot = words.screenshot;
  if (!words.screenshot.empty() && (!words.scene.empty() || !words.scenes.empty()))
    throw UsageError("a scene waits for people and is not pictured; 'gazehold handout' has pictures of it");
  if (afterGiven && words.screenshot.empty()) throw UsageError("--after needs --screenshot FILE.png");
  if (!words.screenshot.empty() && !words.screenshot.ends_with(".png"))
    throw UsageError("the picture is written as .png, which " + inQuotes(words.screenshot) + " is not");
  options.after = readNumber("--after", words.after, 0, 100000);
  // a picture is the same for everyone
  options.window.remember = words.screenshot.empty();
  if (!options.window.remember && options.window.theme.isEmpty()) options.window.theme = QStringLiteral("light");
  return options;
}

}  // namespace

void numbersHaveAPoint() {
  QLocale::setDefault(QLocale::c());
  std::setlocale(LC_NUMERIC, "C");
}

void print(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    throw WriteError("standard output", "cannot be written");
}

double readNumber(const char* name, const std::string& text, double low, double high) {
  const auto value = parseNumber(text);
  if (!value || !(*value >= low && *value <= high))
    throw UsageError(std::string(name) + " must be a number from " + numberText(low) + " to " + numberText(high) +
                     ", not " + inQuotes(text));
  return *value;
}

bool parse(CLI::App& app, int count, char** words) {
  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    print(app.help());
    return false;
  } catch (const CLI::CallForVersion& request) {
    print(std::string(request.what()) + '\n');
    return false;
  } catch (const CLI::ParseError& error) {
    throw UsageError(std::string(error.what()) + "; see " + app.get_name() + " --help");
  }
  return true;
}

std::optional<Options> readOptions(int count, char** arguments, std::span<const Subcommand> subcommands) {
  CLI::App app("Gazehold: a window on the spiking integrator that holds the eye still, and learns to.", "gazehold");
  app.set_version_flag("--version", "gazehold " + std::string(version()), "print the version and leave");
  WindowWords words;
  describe(app, words);
  for (const Subcommand& command : subcommands) app.add_subcommand(command.name, command.help);
  if (!parse(app, count, arguments)) return std::nullopt;
  for (const CLI::App* late : app.get_subcommands())
    throw UsageError("'" + late->get_name() + "' comes first: gazehold " + late->get_name() + " …");
  return checked(words, app.count("--after") > 0);
}

Setup makeSetup(const Options& options, const std::string& remembered) {
  const auto recording = options.target.empty() ? nullptr : readRecording(options.target);
  const Scenario* scenario = options.scenario.empty() ? nullptr : &scenarioNamed(options.scenario);
  // what an older version remembered may be gone, and a recording is not remembered
  if (!scenario && !recording)
    for (const Scenario& one : scenarioTable())
      if (one.id == remembered && !one.needsRecording) scenario = &one;
  return prepare(scenario, options.seed, recording, options.settings);
}

}  // namespace gazehold::window

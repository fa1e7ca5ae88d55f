// SPDX-License-Identifier: GPL-3.0-or-later
#include "headless.hpp"

#include <algorithm>
#include <cstdlib>

#include <QFontDatabase>

#include "base/error.hpp"
#include "base/message.hpp"
#include "export/provenance.hpp"
#include "model/start.hpp"
#include "options.hpp"
#include "theme/text.hpp"

namespace gazehold::window {

namespace {

// before there is an application
int& withoutDisplay(int& count) {
  setenv("QT_QPA_PLATFORM", "offscreen", 1);
  return count;
}

}  // namespace

Headless::Headless(char** arguments, Language spoken) : application_(withoutDisplay(one_), arguments) {
  numbersHaveAPoint();
  loadFonts();
  // not boxes where words should be
  if (spoken == Language::chinese && QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty())
    throw Error(ExitCode::failed, "there is no font for Chinese on this machine (Debian: fonts-noto-cjk)");
  setLanguage(spoken);
}

CLI::Option* addText(CLI::App& app, const char* name, std::string& value, const char* unit, const char* help) {
  return app.add_option(name, value, help)->type_name(unit);
}

void RunWords::describe(CLI::App& app) {
  addText(app, "--session", session, "FILE", "a session, or a figure or a film that was made of one");
  addText(app, "--branch", branch, "NAME", "of a session (the one that was shown)");
  addText(app, "--scenario", scenario, "ID", "what to run; 'gazehold-batch list' has them all");
  addText(app, "--seed", seed, "N", "draws network, targets and noise: a whole number (1)");
  app.add_option("--set", settings, "sets a parameter at the start; may be given again")
      ->type_name("ID=VALUE")
      ->allow_extra_args(false);
  addText(app, "--target", target, "FILE.csv", "a recorded gaze to follow");
}

Session RunWords::read() const {
  if (session.empty()) {
    if (!branch.empty()) throw UsageError("--branch needs --session");
    Options options;
    options.scenario = scenario;
    if (!scenario.empty()) scenarioNamed(scenario);
    options.seed = parseSeed(seed);
    options.target = target;
    for (const std::string& setting : settings) options.settings.push_back(parseSetting(setting));
    return sessionOf(makeSetup(options, {}));
  }
  if (setsRun()) throw UsageError("a session brings its own scenario, seed, parameters and recording");
  Session read = readSessionOrFigure(session);
  if (!branch.empty()) read.current = branchNamed(read, branch);
  return read;
}

SceneList::SceneList(std::string path) : path_(std::move(path)) {
  if (!path_.empty()) own_ = readScenes(path_);
}

const Scene& SceneList::named(const std::string& id) const {
  if (path_.empty()) return sceneNamed(id);
  const auto found = std::ranges::find(own_, id, &Scene::id);
  if (found == own_.end()) throw UsageError("there is no scene " + inQuotes(id) + " in " + inQuotes(path_));
  return *found;
}

void checkFileTheme(const std::string& theme, const char* names) {
  if (Theme::named(QString::fromStdString(theme)).id.toStdString() != theme)
    throw UsageError("--theme is " + std::string(names) + ", not " + inQuotes(theme));
}

bool authorsOptimumIn(const std::string& optimum) {
  if (optimum != "matched" && optimum != "authors")
    throw UsageError("--optimum is matched or authors, not " + inQuotes(optimum));
  return optimum == "authors";
}

}  // namespace gazehold::window

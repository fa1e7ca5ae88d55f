// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QApplication>

#include <CLI/CLI.hpp>

#include "scenes/scene.hpp"
#include "session/session.hpp"
#include "theme/language.hpp"

// What commands share that need no display.
namespace gazehold::window {

/// Draws without a display, the same on every machine, with the type that the program brings. Lives as long as is drawn.
class Headless {
 public:
  /// Throws Error where a language has no font.
  Headless(char** arguments, Language spoken);

 private:
  int one_ = 1;
  QApplication application_;
};

/// An option that is a text.
CLI::Option* addText(CLI::App& app, const char* name, std::string& value, const char* unit, const char* help);

/// What is run: the words of a command that say so.
struct RunWords {
  std::string session, branch, scenario, seed = "1", target;
  std::vector<std::string> settings;

  /// --session, --branch, --scenario, --seed, --set and --target.
  void describe(CLI::App& app);
  /// Whether anything is said that a session or a scene brings along.
  bool setsRun() const { return !scenario.empty() || seed != "1" || !settings.empty() || !target.empty(); }
  /// The session, on the branch that is asked for; or one that has not run yet. Throws UsageError and FileError.
  Session read() const;
};

/// The scenes of a file, or those of the program where none is named.
class SceneList {
 public:
  /// Throws FileError.
  explicit SceneList(std::string path);
  SceneList(const SceneList&) = delete;
  SceneList& operator=(const SceneList&) = delete;

  std::span<const Scene> all() const { return path_.empty() ? sceneTable() : std::span<const Scene>(own_); }
  /// Throws UsageError.
  const Scene& named(const std::string& id) const;
  /// Moved out: those of the file alone.
  std::vector<Scene> takeOwn() { return std::move(own_); }

 private:
  std::string path_;
  std::vector<Scene> own_;
};

/// Whether a theme of that name is one for files. Throws UsageError that lists them as `names`.
void checkFileTheme(const std::string& theme, const char* names = "paper, light, dark or projector");
/// Whether the authors' optimum is meant. Throws UsageError.
bool authorsOptimumIn(const std::string& optimum);

}  // namespace gazehold::window

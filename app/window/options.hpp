// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <optional>
#include <span>
#include <string>

#include <CLI/CLI.hpp>

#include "theme/language.hpp"
#include "model/scenario.hpp"
#include "window/main_window.hpp"

namespace gazehold::window {

/// What the command line asks for, checked.
struct Options {
  std::string scenario;  ///< empty: as remembered
  std::uint64_t seed = 1;
  std::vector<Setting> settings;
  std::string target;   ///< path of a recorded gaze
  std::string session;  ///< path of a session, instead of all above
  double speed = 1.0;
  std::optional<Language> language;  ///< nothing: as remembered, or as the system has it
  WindowOptions window;
  std::string screenshot;  ///< path of the picture; empty for none
  double after = 10.0;     ///< simulated seconds before it
};

/// What the program does without a window when its first word is this name.
struct Subcommand {
  const char* name;
  const char* help;
  void (*run)(int count, char** words, const std::atomic<bool>& interrupted);
};

/// Reads the command line; needs no display. Nothing after --help and --version, which are printed here. The help also
/// lists the subcommands, which are not read here. Throws UsageError.
std::optional<Options> readOptions(int count, char** words, std::span<const Subcommand> subcommands);

/// Parses a command line. False when help or version was asked for, which is printed. Throws UsageError.
bool parse(CLI::App& app, int count, char** words);
/// Everywhere, whatever the system says. Once there is an application.
void numbersHaveAPoint();
/// Prints to standard output. Throws WriteError.
void print(const std::string& text);
/// Of the option of that name. Throws UsageError.
double readNumber(const char* name, const std::string& text, double low, double high);

/// The set-up of the run. `remembered` is the scenario of the last time. Throws UsageError and FileError.
Setup makeSetup(const Options& options, const std::string& remembered);

}  // namespace gazehold::window

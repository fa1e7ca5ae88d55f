// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <new>
#include <string_view>

#include <QApplication>
#include <QHashSeed>
#include <QIcon>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

#include "base/error.hpp"
#include "base/guarded.hpp"
#include "base/message.hpp"
#include "export/provenance.hpp"
#include "figure_command.hpp"
#include "film_command.hpp"
#include "handout_command.hpp"
#include "io/version.hpp"
#include "manual_command.hpp"
#include "options.hpp"
#include "paper_command.hpp"
#include "screenshot.hpp"
#include "theme/text.hpp"

namespace gazehold::window {

namespace {

std::atomic<bool> wasInterrupted{false};
bool windowIsUp = false;

constexpr const char* noDisplay =
    "cannot open a window on this display; set DISPLAY, or use --screenshot or gazehold-batch";

void complain(const std::string& message) { std::fprintf(stderr, "gazehold: %s\n", messageLine(message).c_str()); }

void handleSignals() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction present {
    }, action{};
    // what was started with nohup keeps ignoring the end of its terminal
    if (sigaction(signal, nullptr, &present) == 0 && present.sa_handler == SIG_IGN) continue;
    action.sa_handler = [](int) { wasInterrupted.store(true, std::memory_order_relaxed); };
    sigaction(signal, &action, nullptr);
  }
  std::signal(SIGPIPE, SIG_IGN);
  // a file that may not grow any more is told of, like a full disk
  std::signal(SIGXFSZ, SIG_IGN);
}

bool isSet(const char* name) {
  const char* value = std::getenv(name);
  return value && *value;
}

// Qt explains a missing display in many lines; one is enough
void hearQt(QtMsgType type, const QMessageLogContext&, const QString& message) {
  if (type == QtFatalMsg) {
    complain(windowIsUp ? message.toStdString() : noDisplay);
    std::_Exit(static_cast<int>(ExitCode::failed));
  }
  const bool harmless = !windowIsUp || message.contains(QStringLiteral("propagateSizeHints")) ||
                        message.contains(QStringLiteral("XDG_RUNTIME_DIR"));
  if (type >= QtWarningMsg && type != QtInfoMsg && !harmless) complain(message.toStdString());
}

void chooseDisplay(const Options& options) {
  if (isSet("QT_QPA_PLATFORM") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY")) return;
  if (options.screenshot.empty())
    throw Error(ExitCode::failed, "there is no display; set DISPLAY, or use --screenshot FILE.png or gazehold-batch");
  setenv("QT_QPA_PLATFORM", "offscreen", 1);
}

// beside what other programs keep for this person; empty where there is no such place
QString journalPlace() {
  const QString place = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
  return place.isEmpty() ? place : place + QStringLiteral("/journals");
}

Language rememberedLanguage() {
  const QString id = QSettings().value(QStringLiteral("window/language")).toString();
  return id.isEmpty() ? systemLanguage() : id == languageId(Language::chinese) ? Language::chinese : Language::english;
}

int run(const Options& options) {
  setLanguage(options.language.value_or(options.window.remember ? rememberedLanguage() : Language::english));
  SimulationController controller(
      makeSetup(options, options.window.remember
                             ? QSettings().value(QStringLiteral("run/scenario")).toString().toStdString()
                             : std::string()),
      !options.screenshot.empty());
  controller.setSpeed(options.speed);
  WindowOptions begin = options.window;
  if (options.screenshot.empty()) begin.journals = journalPlace();
  begin.firstStart = begin.remember && QSettings().allKeys().isEmpty() && options.session.empty() &&
                     options.scenario.empty() && options.target.empty() && !begin.lecture && begin.scene.isEmpty();
  MainWindow window(controller, begin);
  window.show();
  windowIsUp = true;
  if (!options.session.empty()) window.openSession(QString::fromStdString(options.session));
  std::unique_ptr<Screenshot> screenshot;
  if (!options.screenshot.empty())
    screenshot = std::make_unique<Screenshot>(window, controller, options.screenshot, options.after, options.speed);
  QTimer watch;
  QObject::connect(&watch, &QTimer::timeout, [] {
    if (wasInterrupted.load(std::memory_order_relaxed)) QApplication::exit(static_cast<int>(ExitCode::interrupted));
  });
  watch.start(50);
  const int code = QApplication::exec();
  if (wasInterrupted.load(std::memory_order_relaxed)) {
    complain(options.screenshot.empty() ? "interrupted" : "interrupted; no picture was written");
    // what a person arranged is remembered all the same
    window.rememberArrangement();
  }
  return code;
}

// what is done without a window, by the first word
constexpr Subcommand subcommands[] = {
    {"figure", "write a figure of a panel, or of all, at a moment of a run", figureCommand},
    {"film", "write a film of a run", filmCommand},
    {"paper", "write the figures of the paper, and of experiments, with their numbers", paperCommand},
    {"handout", "write one page of HTML for students", handoutCommand},
    {"manual", "write the lecturer's manual", manualCommand},
};

int program(int count, char** words) {
  for (const Subcommand& command : subcommands)
    if (count > 1 && std::string_view(words[1]) == command.name) {
      qInstallMessageHandler(hearQt);
      command.run(count - 1, words + 1, wasInterrupted);
      return 0;
    }
  const auto options = readOptions(count, words, subcommands);
  if (!options) return 0;
  // what is wrong with the files is known before a window opens
  if (!options->target.empty() || !options->scenario.empty()) makeSetup(*options, {});
  if (!options->session.empty()) readSessionOrFigure(options->session);
  chooseDisplay(*options);
  qInstallMessageHandler(hearQt);
  QCoreApplication::setOrganizationName(QStringLiteral("Gazehold"));
  QCoreApplication::setApplicationName(QStringLiteral("gazehold"));
  QCoreApplication::setApplicationVersion(fromCore(version()));
  QGuiApplication::setDesktopFileName(QStringLiteral("gazehold"));
  int one = 1;
  QApplication application(one, words);
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/gazehold.svg")));
  if (!QGuiApplication::primaryScreen()) throw Error(ExitCode::failed, noDisplay);
  numbersHaveAPoint();
  loadFonts();
  return run(*options);
}

int guardedProgram(int count, char** words) {
  return guarded([&] { return program(count, words); }, complain);
}

}  // namespace

}  // namespace gazehold::window

int main(int count, char** words) {
  // Qt writes the fonts of a PDF in the order of a hash: the same figure, the same bytes
  QHashSeed::setDeterministicGlobalSeed();
  gazehold::window::handleSignals();
  return gazehold::window::guardedProgram(count, words);
}

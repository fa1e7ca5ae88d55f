// SPDX-License-Identifier: GPL-3.0-or-later
#include "film_command.hpp"

#include <unistd.h>

#include <cstdio>

#include <QElapsedTimer>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "film/film.hpp"
#include "headless.hpp"
#include "options.hpp"
#include "theme/text.hpp"

namespace gazehold::window {

namespace {

struct FilmWords {
  RunWords run;
  std::string scene, scenes, from, to, speed = "1", fps, size = "1920x1080", layout, theme = "light", language = "en",
                                       span = "8", optimum = "matched", out;
};

void describe(CLI::App& app, FilmWords& words) {
  const auto text = [&](const char* name, std::string& value, const char* unit, const char* help) {
    return addText(app, name, value, unit, help);
  };
  words.run.describe(app);
  text("--scene", words.scene, "ID", "a scene of a lecture, with its questions and answers, and time to think");
  text("--scenes", words.scenes, "FILE.json", "scenes of your own, instead of the program's");
  text("--from", words.from, "SECONDS", "where in the run it begins (0)");
  text("--to", words.to, "SECONDS",
       "where it ends; a run goes on beyond the end of its session (that end, or 10; all of a scene)");
  text("--speed", words.speed, "X", "simulated seconds per second, 0.001 to 1000; of a scene, times its own (1)");
  text("--fps", words.fps, "N", "frames a second, 1 to 240, such as 60 or 30000/1001 (60; of a GIF 25)");
  text("--size", words.size, "WxH", "in pixels (1920x1080)");
  text("--layout", words.layout, "NAME",
       "lecture, research, learning, layout, a panel, or several with commas (lecture; of a scene "
       "its page, scene)");
  text("--theme", words.theme, "NAME", "light, dark, projector or paper (light)");
  text("--language", words.language, "ID", "en or zh_CN (en)");
  text("--span", words.span, "SECONDS", "of the time axes, 0.5 to 60 (8)");
  text("--optimum", words.optimum, "NAME", "the optimum shown: matched or authors (matched)");
  text("--out", words.out, "FILE", ".mp4, .webm or .gif; without an ending a folder of pictures")->required();
  app.footer(
      "Bookmarks of a session are its captions. Interrupted, or killed, the same call goes on with what is whole.\n"
      "Example: gazehold film --scenario leaky --from 0 --to 20 --theme dark --out leaky.mp4");
}

constexpr double latest = 1e6;

Step timeOf(const char* name, const std::string& text, Step otherwise) {
  return text.empty() ? otherwise : stepsIn(readNumber(name, text, 0, latest));
}

// what is run, and the scene that it is, if any
struct Run {
  Session session;
  const Scene* scene = nullptr;
};

Run runOf(const FilmWords& words, const SceneList& scenes) {
  if (words.scene.empty()) {
    if (!words.scenes.empty()) throw UsageError("--scenes needs --scene");
    return {words.run.read()};
  }
  if (!words.run.session.empty() || !words.run.scenario.empty() || !words.run.target.empty())
    throw UsageError("a scene brings its own scenario and target");
  const Scene& scene = scenes.named(words.scene);
  if (words.run.setsRun()) throw UsageError("a scene brings its own seed and parameters");
  return {sessionOf(scene.start), &scene};
}

FilmPlan planOf(const FilmWords& words, const Run& run, FilmFormat format) {
  const Ratio fps =
      parseRatio("--fps", words.fps.empty() ? (format == FilmFormat::gif ? "25" : "60") : words.fps, 1, 240);
  const Ratio speed = parseRatio("--speed", words.speed, 0.001, 1000);
  const Session& session = run.session;
  const Step end = words.run.session.empty() ? stepsIn(10) : session.branches[session.current].end;
  const Step from = timeOf("--from", words.from, 0), to = timeOf("--to", words.to, run.scene ? stepsIn(latest) : end);
  if (to <= from)
    throw UsageError("a film ends after it begins: --to " + numberText(seconds(to)) + " is not beyond --from " +
                     numberText(seconds(from)));
  if (!run.scene) return FilmPlan::of(from, to, speed, fps);
  FilmPlan plan = FilmPlan::of(*run.scene, speed, fps);
  plan.cut(from, to);
  if (plan.frames() == 0)
    throw UsageError("the scene " + inQuotes(run.scene->id) + " is over before --from " + numberText(seconds(from)));
  return plan;
}

FilmLook lookOf(const FilmWords& words, bool scene) {
  FilmLook look;
  look.layout = !words.layout.empty() ? words.layout : scene ? "scene" : "lecture";
  if (look.layout == "scene" && !scene) throw UsageError("--layout scene needs --scene");
  look.size = parseFilmSize(words.size);
  look.theme = QString::fromStdString(words.theme);
  checkFileTheme(words.theme, "light, dark, projector or paper");
  look.authorsOptimum = authorsOptimumIn(words.optimum);
  look.timeSpan = readNumber("--span", words.span, 0.5, 60);
  return look;
}

// a line that is written over itself on a terminal; elsewhere one a second, for a program that reads it
class ProgressLine {
 public:
  explicit ProgressLine(std::string name) : name_(std::move(name)) {}
  ~ProgressLine() { end(); }

  void tell(const FilmProgress& progress) {
    last_ = progress;
    if (clock_.isValid() && clock_.elapsed() < (terminal_ ? 200 : 1000)) return;
    const bool first = !clock_.isValid();
    clock_.start();
    if (first) return;
    const double rate = progress.rate();
    const double left = rate > 0 ? static_cast<double>(progress.all - progress.done) / rate : 0;
    const std::string text = "gazehold: " + name_ + ": frame " + std::to_string(progress.done) + " of " +
                             std::to_string(progress.all) + ", " + numberText(rate, 0) + " a second, " +
                             clockText(stepsIn(left), 0).toStdString() + " left";
    std::fprintf(stderr, terminal_ ? "\r\033[K%s" : "%s\n", text.c_str());
    std::fflush(stderr);
    shown_ = true;
  }
  void end() {
    if (terminal_ && shown_) std::fprintf(stderr, "\r\033[K");
    shown_ = false;
  }
  const FilmProgress& last() const { return last_; }

 private:
  std::string name_;
  bool terminal_ = isatty(STDERR_FILENO), shown_ = false;
  QElapsedTimer clock_;
  FilmProgress last_;
};

}  // namespace

void filmCommand(int count, char** arguments, const std::atomic<bool>& interrupted) {
  CLI::App app("Writes a film of a run, each frame exactly at its time. Needs no display, and ffmpeg.",
               "gazehold film");
  FilmWords words;
  describe(app, words);
  if (!parse(app, count, arguments)) return;
  const Language spoken = languageNamed(words.language);
  const FilmFormat format = filmFormat(words.out);
  const SceneList scenes(words.scenes);
  Run run = runOf(words, scenes);
  FilmLook look = lookOf(words, run.scene);
  FilmPlan plan = planOf(words, run, format);
  checkFormat(format, look.size, plan.fps);
  const Headless headless(arguments, spoken);
  const Film film{std::move(run.session), std::move(plan), std::move(look), run.scene, words.out};
  ProgressLine line(words.out);
  makeFilm(
      film, [&](const FilmProgress& progress) { line.tell(progress); }, interrupted);
  line.end();
  const FilmProgress& last = line.last();
  std::fprintf(stderr, "gazehold: %s: %lld frames, %s s of film, made in %s s\n", words.out.c_str(),
               static_cast<long long>(film.plan.frames()), numberText(film.plan.length(), 3).c_str(),
               numberText(last.elapsed, 1).c_str());
}

}  // namespace gazehold::window

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenes/words.hpp"
#include "model/scenario.hpp"

namespace gazehold {

/// What the plot beside a question shows.
enum class Plotted {
  eye,      ///< where the eye is [deg]
  heading,  ///< how far the represented heading is from the true one [deg]
  home,     ///< how far the represented position is from the true one [cm]
  lost,     ///< what is lost in 1 s of holding [deg]
  gain,     ///< of turning
};

/// A number that a step of a scene ends with.
enum class Measure {
  lost,             ///< in 1 s of holding [deg]; see DriftMeasurement
  held,             ///< of 3 s of holding: the ends as a part of the starts, over all starts
  eye,              ///< where the eye is [deg]
  heading,          ///< the greatest error of the heading since the step began [deg]
  home,             ///< the greatest error of the position since the step began [cm]
  gain,             ///< of turning
  teaching,         ///< corrective saccades since the step began that taught
  teachingPrimary,  ///< first saccades to a target since then that taught
  againstMatched,   ///< what is lost, as a multiple of what the matched optimum loses
};
constexpr std::size_t measureCount = 9;

/// What a step says of its number, on the seed that is shown; a test holds it.
struct Promise {
  Measure measure = Measure::lost;
  double from = 0, to = 0;
};

/// One of the answers that can be predicted.
struct Choice {
  Words text;
  /// The course that it means, at equal steps from now to the end of what is asked for: multiples of what is shown now, but
  /// degrees and centimetres where that is an error. Empty where no curve says it.
  std::vector<double> curve = {};
};

/// A step of a scene: something to watch, a question, or its answer.
struct SceneStep {
  enum class Kind { watch, ask, reveal };
  Kind kind = Kind::watch;
  Words text;          ///< what is said, asked or found
  Words because = {};  ///< of an answer: why
  /// What is said instead from a moment on.
  struct Line {
    Step from = 0;
    Words text;
  };
  std::vector<Line> lines = {};
  Step until = 0;     ///< the run goes on to here; not for a question
  double speed = 1;   ///< [simulated seconds per second], infinity for as fast as it goes
  bool hold = false;  ///< ends with the hold test
  std::vector<Choice> choices = {};
  int right = 0;                    ///< which of them comes true, from 1 on; of an answer that of its question
  Plotted quantity = Plotted::eye;  ///< what is asked for; of other steps that of the next question, or of the last
  double ahead = 3;                 ///< and how far [s]
  std::vector<Promise> promises = {};
};

/// A piece of a lecture: a run, what is asked about it, and what comes of it. Data: see docs/scenes.md.
struct Scene {
  std::string id;
  Words title;
  Setup start;  ///< with all that the scene does in its script
  std::vector<SceneStep> steps;
  Words learned;  ///< one sentence to take home
  Words notes;    ///< for the lecturer: what students get wrong
  /// What a world must be like in which the promises fail.
  std::vector<Setting> null = {};
};

/// Reads one. Throws UsageError that says what is wrong, and where.
Scene sceneFromText(std::string_view text);
/// Reads a file of one scene or of a list of them. Throws FileError.
std::vector<Scene> readScenes(const std::string& path);

/// The scenes of the program, in the order of a lecture.
std::span<const Scene> sceneTable();
/// The scene of that id. Throws UsageError that lists the ids.
const Scene& sceneNamed(std::string_view id);

/// The numbers that a step ended with.
struct Outcome {
  std::array<double, measureCount> values{};
  double of(Measure measure) const { return values[static_cast<std::size_t>(measure)]; }
};

/// Runs a scene from its start to its end, as a lecture without a person would, and measures what each step that promises
/// something ends with; of the others the numbers are 0. `settings` are made at its start.
std::vector<Outcome> rehearse(const Scene& scene, std::span<const Setting> settings = {});
/// Promises that are not kept, a line each: "leak, step 3: lost is 2.31, not from 10 to 20".
std::vector<std::string> broken(const Scene& scene, std::span<const Outcome> outcomes);

}  // namespace gazehold

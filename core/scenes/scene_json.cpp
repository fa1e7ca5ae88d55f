// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "io/fields.hpp"
#include "scenes/scene.hpp"
#include "session/command_json.hpp"
#include "session/session_json.hpp"

namespace gazehold {

namespace {

constexpr std::pair<const char*, Plotted> quantities[] = {{"eye", Plotted::eye},
                                                          {"heading", Plotted::heading},
                                                          {"home", Plotted::home},
                                                          {"lost", Plotted::lost},
                                                          {"gain", Plotted::gain}};

constexpr std::pair<const char*, Measure> measures[] = {{"lost", Measure::lost},
                                                        {"held", Measure::held},
                                                        {"eye", Measure::eye},
                                                        {"heading", Measure::heading},
                                                        {"home", Measure::home},
                                                        {"gain", Measure::gain},
                                                        {"teaching", Measure::teaching},
                                                        {"teaching_primary", Measure::teachingPrimary},
                                                        {"against_matched", Measure::againstMatched}};
static_assert(std::size(measures) == measureCount);

constexpr double latestTime = 3600;  // of a scene [s]
constexpr std::size_t mostChoices = 4;

template <class Table>
auto named(const Table& table, const std::string& name, const char* what) {
  std::string all;
  for (const auto& [id, value] : table) {
    if (name == id) return value;
    all += (all.empty() ? "" : ", ") + std::string(id);
  }
  throw UsageError("unknown " + std::string(what) + ' ' + inQuotes(name) + "; there are " + all);
}

std::string_view measureName(Measure measure) { return measures[static_cast<std::size_t>(measure)].first; }

Step timeOf(Fields& fields, const char* name) { return stepsIn(fields.number(name, 0, latestTime)); }

double speedOf(Fields& fields) {
  const Json* speed = fields.find("speed");
  if (!speed) return 1;
  if (*speed == "max") return std::numeric_limits<double>::infinity();
  return fields.number("speed", 0.01, 100);
}

Choice choiceOf(const Json& json) {
  Fields fields(json);
  Choice choice{.text = readWords(fields, "text")};
  if (fields.find("curve"))
    for (const Json& value : fields.list("curve")) {
      if (!value.is_number()) throw UsageError("\"curve\" must hold numbers");
      choice.curve.push_back(value.get<double>());
    }
  if (choice.curve.size() == 1) throw UsageError("\"curve\" must hold two numbers or more");
  fields.refuseUnknown();
  return choice;
}

Promise promiseOf(const Json& json) {
  Fields fields(json);
  Promise promise{.measure = named(measures, fields.text("measure"), "measure"),
                  .from = fields.find("from") ? fields.number("from") : -std::numeric_limits<double>::infinity(),
                  .to = fields.find("to") ? fields.number("to") : std::numeric_limits<double>::infinity()};
  if (!(promise.from <= promise.to)) throw UsageError("\"from\" must not be more than \"to\"");
  fields.refuseUnknown();
  return promise;
}

template <class T>
std::vector<T> listOf(Fields& fields, const char* name, const char* what, T (*read)(const Json&)) {
  std::vector<T> all;
  if (!fields.find(name)) return all;
  for (const Json& each : fields.list(name))
    all.push_back(within(std::string(what) + ' ' + std::to_string(all.size() + 1), [&] { return read(each); }));
  return all;
}

SceneStep::Line lineOf(const Json& json) {
  Fields fields(json);
  SceneStep::Line line{timeOf(fields, "from"), readWords(fields, "text")};
  fields.refuseUnknown();
  return line;
}

SceneStep stepOf(const Json& json) {
  using Kind = SceneStep::Kind;
  Fields fields(json);
  SceneStep step;
  if (fields.find("ask")) {
    step.kind = Kind::ask;
    step.text = readWords(fields, "ask");
    step.choices = listOf(fields, "choices", "choice", &choiceOf);
    if (step.choices.size() < 2 || step.choices.size() > mostChoices) throw UsageError("\"choices\" must be 2 to 4");
    step.right = static_cast<int>(fields.number("right", 1, static_cast<double>(step.choices.size())));
    step.quantity = named(quantities, fields.text("plot"), "plot");
    step.ahead = fields.number("ahead", 0.1, latestTime);
  } else {
    step.kind = fields.find("reveal") ? Kind::reveal : Kind::watch;
    step.text = readWords(fields, step.kind == Kind::reveal ? "reveal" : "watch");
    if (fields.find("because")) step.because = readWords(fields, "because");
    step.lines = listOf(fields, "say", "line", &lineOf);
    if (fields.find("until")) step.until = timeOf(fields, "until");
    step.speed = speedOf(fields);
    if (fields.find("hold")) step.hold = fields.truth("hold");
    step.promises = listOf(fields, "promise", "promise", &promiseOf);
  }
  fields.refuseUnknown();
  return step;
}

// a command with "at" [s] for its step
TimedCommand actOf(const Json& json) {
  Fields fields(json);
  const Step step = timeOf(fields, "at");
  Json command = json;
  command.erase("at");
  command["step"] = static_cast<std::uint64_t>(step);
  return commandOf(command);
}

// an answer is about its question, and what is watched shows what will be asked for
void passOn(std::vector<SceneStep>& steps) {
  using Kind = SceneStep::Kind;
  for (std::size_t k = 1; k < steps.size(); ++k)
    if (steps[k].kind == Kind::reveal) {
      steps[k].right = steps[k - 1].right;
      steps[k].ahead = steps[k - 1].ahead;
      steps[k].quantity = steps[k - 1].quantity;
    }
  for (std::size_t k = steps.size(); k-- > 0;)
    if (steps[k].kind == Kind::watch) {
      const SceneStep& other = steps[k + 1 < steps.size() ? k + 1 : k - (k > 0)];
      steps[k].quantity = other.quantity;
      steps[k].ahead = other.ahead;
    }
}

// what cannot be played
void check(const Scene& scene) {
  checkScript(scene.start);
  for (const TimedCommand& timed : scene.start.script) checkCommand(timed.command, scene.start);
  using Kind = SceneStep::Kind;
  Step now = 0;
  if (scene.steps.empty() || scene.steps[0].kind != Kind::watch)
    throw UsageError("the first of \"steps\" must be one to watch");
  for (std::size_t k = 0; k < scene.steps.size(); ++k) {
    const SceneStep& step = scene.steps[k];
    const std::string where = "step " + std::to_string(k + 1) + ": ";
    if (step.kind == Kind::reveal && scene.steps[k - 1].kind != Kind::ask)
      throw UsageError(where + "an answer comes after its question");
    if (step.kind == Kind::ask && (k + 1 == scene.steps.size() || scene.steps[k + 1].kind != Kind::reveal))
      throw UsageError(where + "a question comes before its answer");
    if (step.until != 0 && step.until < now) throw UsageError(where + "\"until\" is before the step begins");
    now = std::max(now, step.until);
  }
}

Scene sceneOf(const Json& json) {
  Fields fields(json);
  Scene scene;
  scene.id = fields.text("id");
  scene.title = readWords(fields, "title");
  if (scene.id.empty() || scene.id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
    throw UsageError("\"id\" must be small letters, digits and hyphens, not " + inQuotes(scene.id));
  return within("scene " + inQuotes(scene.id), [&] {
    scene.start = prepare(scenarioNamed(fields.text("scenario")), fields.find("seed") ? fields.whole("seed") : 1);
    if (const Json* set = fields.find("set"))
      scene.start.parameters = parametersOf(*set, scene.start.system, scene.start.parameters);
    for (const TimedCommand& timed : listOf(fields, "do", "command", &actOf)) scene.start.script.push_back(timed);
    std::ranges::stable_sort(scene.start.script, {}, &TimedCommand::step);
    scene.steps = listOf(fields, "steps", "step", &stepOf);
    passOn(scene.steps);
    scene.learned = readWords(fields, "learned");
    scene.notes = readWords(fields, "notes");
    if (const Json* null = fields.find("null")) {
      if (!null->is_object()) throw UsageError("\"null\" must be an object in braces");
      const Parameters changed = parametersOf(*null, scene.start.system, scene.start.parameters);
      for (const auto& [id, value] : null->items())
        scene.null.push_back({parameterNamed(id).parameter, changed[parameterNamed(id).parameter]});
    }
    fields.refuseUnknown();
    check(scene);
    return scene;
  });
}

}  // namespace

Scene sceneFromText(std::string_view text) { return sceneOf(parsedJson(text)); }

std::vector<Scene> readScenes(const std::string& path) {
  std::vector<Scene> scenes;
  try {
    const Json json = parsedJson(sessionFile(path));
    if (json.is_array())
      for (const Json& each : json) scenes.push_back(sceneOf(each));
    else scenes.push_back(sceneOf(json));
    if (scenes.empty()) throw UsageError("there is no scene in it");
  } catch (const UsageError& error) {
    throw FileError(path, error.what());
  }
  return scenes;
}

std::vector<std::string> broken(const Scene& scene, std::span<const Outcome> outcomes) {
  std::vector<std::string> lines;
  for (std::size_t k = 0; k < scene.steps.size(); ++k)
    for (const Promise& promise : scene.steps[k].promises) {
      const double value = outcomes[k].of(promise.measure);
      if (!(value >= promise.from && value <= promise.to))
        lines.push_back(scene.id + ", step " + std::to_string(k + 1) + ": " +
                        std::string(measureName(promise.measure)) + " is " + numberText(value) + ", not from " +
                        numberText(promise.from) + " to " + numberText(promise.to));
    }
  return lines;
}

}  // namespace gazehold

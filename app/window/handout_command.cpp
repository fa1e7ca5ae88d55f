// SPDX-License-Identifier: GPL-3.0-or-later
#include "handout_command.hpp"

#include <algorithm>
#include <deque>

#include "base/error.hpp"
#include "base/message.hpp"
#include "export/provenance.hpp"
#include "headless.hpp"
#include "io/atomic_file.hpp"
#include "lecture/handout.hpp"
#include "options.hpp"
#include "session/session_json.hpp"

namespace gazehold::window {

namespace {

// the scene that a session was recorded in
const Scene& sceneOf(const Session& session, const std::string& path, std::span<const Scene> scenes) {
  const auto notes = session.window.is_object() ? session.window.find("lecture") : session.window.end();
  if (!session.window.is_object() || notes == session.window.end() || !notes->is_object() ||
      !notes->contains("scene") || !(*notes)["scene"].is_string())
    throw FileError(path, "was not recorded in a scene of a lecture");
  const auto id = (*notes)["scene"].get<std::string>();
  const auto found = std::ranges::find(scenes, id, &Scene::id);
  if (found == scenes.end())
    throw FileError(path, "was recorded in the scene " + inQuotes(id) + ", which is not here; see --scenes");
  return *found;
}

}  // namespace

void handoutCommand(int count, char** arguments, const std::atomic<bool>& interrupted) {
  CLI::App app(
      "Writes one page of HTML for students: scenes, questions, pictures, and the outcome hidden until it is asked "
      "for. Needs no display.",
      "gazehold handout");
  std::vector<std::string> files, ids;
  std::string own, language = "en", out;
  app.add_option("sessions", files, "sessions that were saved in scenes; none: the scenes themselves")
      ->type_name("FILE");
  app.add_option("--scene", ids, "only this scene; may be given again")->type_name("ID")->allow_extra_args(false);
  addText(app, "--scenes", own, "FILE.json", "scenes of your own, instead of the program's");
  addText(app, "--language", language, "ID", "en or zh_CN (en)");
  addText(app, "--out", out, "FILE.html", "the page")->required();
  app.footer("Example: gazehold handout --scene leak --scene learning --out handout.html");
  if (!parse(app, count, arguments)) return;
  const Language spoken = languageNamed(language);
  const SceneList scenes(own);
  if (!files.empty() && !ids.empty()) throw UsageError("sessions bring their own scenes");
  std::deque<Session> sessions;
  std::vector<GivenScene> given;
  for (const std::string& file : files) {
    sessions.push_back(readSessionOrFigure(file));
    given.push_back({&sceneOf(sessions.back(), file, scenes.all()), &sessions.back()});
  }
  for (const std::string& id : ids) given.push_back({&scenes.named(id), nullptr});
  if (given.empty())
    for (const Scene& scene : scenes.all()) given.push_back({&scene, nullptr});
  AtomicFile file(out);

  const Headless headless(arguments, spoken);
  const std::string html = handoutHtml(given);
  if (interrupted) throw Error(ExitCode::interrupted, "interrupted; no page was written");
  file.write(html);
  file.commit();
}

}  // namespace gazehold::window

// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_command.hpp"

#include "io/json.hpp"
#include "io/version.hpp"
#include "output.hpp"
#include "scenes/scene.hpp"

namespace gazehold::batch {

namespace {

Json scenesJson() {
  Json list = Json::array();
  for (const Scene& scene : sceneTable())
    list.push_back({{"id", scene.id},
                    {"title", {{"en", scene.title.english}, {"zh_CN", scene.title.chinese}}},
                    {"scenario", scene.start.scenario->id}});
  return list;
}

}  // namespace

void listCommand(bool oneLine) {
  const Json list = {{"scenarios", scenariosJson()},
                     {"parameters", parametersJson()},
                     {"scenes", scenesJson()},
                     {"version", version()}};
  print(jsonText(list, oneLine));
}

}  // namespace gazehold::batch

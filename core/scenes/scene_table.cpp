// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.hpp"
#include "base/message.hpp"
#include "scenes/scene.hpp"
#include "scenes/scene_texts.hpp"

namespace gazehold {

std::span<const Scene> sceneTable() {
  static const std::vector<Scene> table = [] {
    std::vector<Scene> scenes;
    for (const std::string_view text : sceneTexts()) scenes.push_back(sceneFromText(text));
    return scenes;
  }();
  return table;
}

const Scene& sceneNamed(std::string_view id) {
  std::string ids;
  for (const Scene& scene : sceneTable()) {
    if (scene.id == id) return scene;
    ids += (ids.empty() ? "" : ", ") + scene.id;
  }
  throw UsageError("unknown scene " + inQuotes(id) + "; the scenes are " + ids);
}

}  // namespace gazehold

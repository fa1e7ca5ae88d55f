// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace gazehold {

/// The files of resources/scenes, in the order of their names: scene_texts.cpp is made from them (core/CMakeLists.txt).
std::span<const std::string_view> sceneTexts();

}  // namespace gazehold

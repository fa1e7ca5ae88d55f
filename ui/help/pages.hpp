// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>

#include <QString>
#include <QStringList>

#include "scenes/scene.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// The pages of the help, in reading order: "keyboard", "symbols", "model-1" to "model-5", "scenarios", "manual", "about".
const QStringList& helpPages();
/// One of them in the language of the window, as rich text. Its title is its first heading.
QString helpPage(const QString& id, const Theme& theme);
QString titleOf(const QString& html);

/// A picture of a page of a scene, as what stands in an <img>; empty for none.
using ScenePicture = std::function<QString(const Scene& scene, std::size_t step)>;
/// The lecturer's manual: what holds for every scene, then each of them.
QString manualHtml(std::span<const Scene> scenes, const Theme& theme, const ScenePicture& picture = {});
/// Links to the pages of the help, and the pages one after the other, with the manual of these scenes.
QString wholeHelpHtml(std::span<const Scene> scenes, const Theme& theme);
/// How long the program runs until a step of a scene is over [s], at the speed of each step; a hold test counts.
double secondsOf(const Scene& scene);

}  // namespace gazehold

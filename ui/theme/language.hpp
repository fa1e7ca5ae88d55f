// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "scenes/words.hpp"

namespace gazehold {

/// What the program speaks now. The thread of the window.
Language language();
/// "en" or "zh_CN", as on the command line.
QString languageId(Language language);
/// Reads that. Throws UsageError for another.
Language languageNamed(const std::string& id);
/// Chooses it: texts that are made from now on are in it, and every widget is sent a LanguageChange.
void setLanguage(Language language);
/// That of the person's system; English where it is neither.
Language systemLanguage();
/// Words in what the program speaks now.
QString said(const Words& words);
/// The same, for a page.
QString htmlOf(const Words& words);

}  // namespace gazehold

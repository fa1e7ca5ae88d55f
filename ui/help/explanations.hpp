// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include <QString>
#include <QStringList>

#include "theme/theme.hpp"

namespace gazehold {

/// What there is to say of a panel, a part of a lecture's page, or a slider: data, in resources/help/explanations.json.
struct Explanation {
  QString id, name;            ///< no name where what is explained has one of its own
  QString shows, read, act;    ///< what it shows, how to read it, what can be done with it
  QStringList marks, numbers;  ///< those in it
};

/// A sign in a picture, or a number beside it, and what it means.
struct Symbol {
  QString id, glyph, colour;  ///< a number has only an id
  QString name, text;
};

// in the language of the window; empty where there is none of that id
Explanation panelExplanation(const QString& id);
Explanation partExplanation(const QString& id);
Explanation parameterExplanation(const QString& id);
std::vector<Symbol> allMarks();
std::vector<Symbol> allNumbers();

/// An explanation as rich text, with the marks and numbers that stand in it.
QString explanationHtml(const Explanation& explanation, const Theme& theme);
/// Rows of a table: mark, name and text of each.
QString symbolRows(const std::vector<Symbol>& symbols, const Theme& theme);

}  // namespace gazehold

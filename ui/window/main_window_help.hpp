// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "theme/theme.hpp"

namespace gazehold {

/// What keys and mouse do.
void showKeyboardHelp(QWidget* parent, const Theme& theme);
/// What lines, marks and colours stand for, in the colours of the theme.
void showSymbolHelp(QWidget* parent, const Theme& theme);
/// Name, version, licence, and the paper.
void showAbout(QWidget* parent, const Theme& theme);

}  // namespace gazehold

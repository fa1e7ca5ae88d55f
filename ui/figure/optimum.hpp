// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "session/snapshot.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// The linear optimum that a style shows beside what a network does.
inline Decoders shownOptimum(const FigureStyle& style) {
  return style.authorsOptimum ? Decoders::authors : Decoders::matched;
}

/// Its name: "matched optimum", "authors’ optimum"; before a number "matched", "authors’".
QString optimumName(const FigureStyle& style);
QString optimumShortName(const FigureStyle& style);

}  // namespace gazehold

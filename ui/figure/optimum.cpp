// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/optimum.hpp"

namespace gazehold {

QString optimumName(const FigureStyle& style) {
  return style.authorsOptimum ? QStringLiteral("authors’ optimum") : QStringLiteral("matched optimum");
}

QString optimumShortName(const FigureStyle& style) {
  return style.authorsOptimum ? QStringLiteral("authors’ ") : QStringLiteral("matched ");
}

}  // namespace gazehold

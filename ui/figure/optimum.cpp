// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/optimum.hpp"

#include "theme/text.hpp"

namespace gazehold {

QString optimumName(const FigureStyle& style) {
  return style.authorsOptimum ? Ui::tr("authors’ optimum") : Ui::tr("matched optimum");
}

QString optimumShortName(const FigureStyle& style) {
  return style.authorsOptimum ? Ui::tr("authors’ ") : Ui::tr("matched ");
}

}  // namespace gazehold

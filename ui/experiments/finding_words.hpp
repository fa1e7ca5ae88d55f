// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "experiments/experiment.hpp"
#include "experiments/report.hpp"

namespace gazehold {

/// What the core's sentence() says, in the language of the window.
QString findingText(const Finding& finding);
QString tallyText(const Tally& tally);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "model/parameters.hpp"

namespace gazehold {

/// What a folded group says of a value, in words with its unit: "60 % in 20 min", "below 200 deg/s teach". `plain` is the value as
/// its control writes it. Empty where another value says it, too.
QString valueWords(const ParameterInfo& parameter, double value, const QString& plain);

}  // namespace gazehold

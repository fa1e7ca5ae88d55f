// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "model/parameters.hpp"

namespace gazehold {

/// By what a network is taught while its parameters are so, in words: "corrective saccades". `frozen`: nothing is learned.
std::string_view teacherText(const Parameters& parameters, System system, bool frozen = false);

}  // namespace gazehold

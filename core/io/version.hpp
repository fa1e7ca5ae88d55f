// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gazehold {

/// Version of this build, such as "0.1.0".
std::string_view version();

}  // namespace gazehold

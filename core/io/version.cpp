// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/version.hpp"

namespace gazehold {

std::string_view version() { return GAZEHOLD_VERSION; }

}  // namespace gazehold

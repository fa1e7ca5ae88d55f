// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "export/page.hpp"
#include "export/svg_device.hpp"

namespace gazehold {

/// A line for everything that would be refused: by the page's preset, and by any reader, such as text that is cut or
/// overlaps. `ending` is that of the file, such as "pdf".
std::vector<std::string> preflight(const DrawnFacts& facts, const Page& page, const std::string& ending);

}  // namespace gazehold

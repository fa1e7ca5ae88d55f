// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gazehold::batch {

/// Prints the scenarios and the parameters as one JSON object.
void listCommand(bool oneLine);

}  // namespace gazehold::batch

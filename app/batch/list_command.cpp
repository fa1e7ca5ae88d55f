// SPDX-License-Identifier: GPL-3.0-or-later
#include "list_command.hpp"

#include "io/json.hpp"
#include "io/version.hpp"
#include "output.hpp"

namespace gazehold::batch {

void listCommand(bool oneLine) {
  const Json list = {
      {"scenarios", scenariosJson()}, {"parameters", parametersJson()}, {"version", version()}};
  print(jsonText(list, oneLine));
}

}  // namespace gazehold::batch

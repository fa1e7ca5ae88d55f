// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "model/scenario.hpp"

namespace gazehold {

/// The set-up of a run that is asked for by a scenario, a seed, a recording and settings, which must do something in its
/// system. Without a scenario (null) it is the demonstration, or what follows such a recording. Throws UsageError.
Setup prepare(const Scenario* scenario, std::uint64_t seed, std::shared_ptr<const Recording> recording,
              std::span<const Setting> settings);

/// A seed as it is typed after --seed. Throws UsageError.
std::uint64_t parseSeed(std::string_view text);

}  // namespace gazehold

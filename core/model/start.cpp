// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/start.hpp"

#include <charconv>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"

namespace gazehold {

Setup prepare(const Scenario* scenario, std::uint64_t seed, std::shared_ptr<const Recording> recording,
              std::span<const Setting> settings) {
  if (!scenario) scenario = recording ? &scenarioFor(recording->kind) : &scenarioNamed("demonstration");
  Setup setup = prepare(*scenario, seed, std::move(recording));
  for (const Setting& setting : settings) checkApplies(info(setting.parameter), setup.system);
  setup.parameters.set(settings);
  return setup;
}

std::uint64_t parseSeed(std::string_view text) {
  std::uint64_t seed = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, seed);
  if (error != std::errc{} || stop != end || text.empty())
    throw UsageError("--seed must be a whole number from 0 to 18446744073709551615, not " + inQuotes(text));
  return seed;
}

}  // namespace gazehold

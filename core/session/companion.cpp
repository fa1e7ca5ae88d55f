// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/companion.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/error.hpp"
#include "base/number.hpp"

namespace gazehold {

namespace {

using Kind = Companion::Kind;

// commands that have no say in a network that does not learn, or not from some step on
bool teaches(const Command& command) {
  if (std::holds_alternative<FreezeLearning>(command)) return true;
  const auto* set = std::get_if<SetParameter>(&command);
  return set && set->parameter == ParameterId::learningRate;
}

Session alone(Setup start, Log log) {
  start.script = std::move(log);
  return sessionOf(std::move(start));
}

}  // namespace

Session companionOf(const Session& session, const Companion& companion) {
  if (companion.kind == Kind::session)
    return alone(companion.session->start, companion.session->branches[companion.session->current].log);
  if (companion.kind == Kind::branch) {
    if (companion.branch >= session.branches.size()) throw UsageError("there is no such branch");
    return alone(session.start, session.branches[companion.branch].log);
  }
  Setup begin = session.start;
  Log log = session.branches[session.current].log;
  if (companion.kind == Kind::pinned) {
    std::erase_if(log,
                  [&](const TimedCommand& timed) { return timed.step >= companion.step && teaches(timed.command); });
    const auto later = std::ranges::upper_bound(log, companion.step, {}, &TimedCommand::step);
    log.insert(later, {companion.step, FreezeLearning{true}});
    return alone(std::move(begin), std::move(log));
  }
  std::erase_if(log, [](const TimedCommand& timed) { return teaches(timed.command); });
  begin.parameters.set(ParameterId::learningRate, 0);
  if (companion.kind != Kind::start) {
    begin.parameters.set(ParameterId::startNoise, 0);
    begin.parameters.set(ParameterId::initialSlope, info(ParameterId::initialSlope).standard);
    begin.parameters.set(ParameterId::decoders, companion.kind == Kind::matched ? 1 : 0);
  }
  return alone(std::move(begin), std::move(log));
}

std::string companionName(const Session& session, const Companion& companion) {
  switch (companion.kind) {
    case Kind::matched: return "matched optimum";
    case Kind::authors: return "authors’ optimum";
    case Kind::start: return "as it started";
    case Kind::pinned: return "as at " + numberText(seconds(companion.step), 1) + " s";
    case Kind::branch:
      return companion.branch < session.branches.size() ? session.branches[companion.branch].name : std::string();
    case Kind::session: return "other session";
  }
  return {};
}

}  // namespace gazehold

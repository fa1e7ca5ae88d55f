// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold {

Session sessionOf(Setup start) {
  Session session;
  session.branches.push_back({.name = "first", .log = start.script});
  session.start = std::move(start);
  return session;
}

Setup setupOf(const Session& session, std::size_t branch) {
  Setup setup = session.start;
  setup.script = session.branches.at(branch).log;
  return setup;
}

std::size_t branchNamed(const Session& session, std::string_view name) {
  const auto found = std::ranges::find(session.branches, name, &Branch::name);
  if (found != session.branches.end()) return static_cast<std::size_t>(found - session.branches.begin());
  std::string names;
  for (const Branch& branch : session.branches) names += (names.empty() ? "" : ", ") + inQuotes(branch.name);
  throw UsageError("there is no branch " + inQuotes(name) + "; there are " + names);
}

Log plannedAfter(const Setup& start, const Log& log, std::size_t done) {
  // the script's commands stand in the log in their order, among those of people
  std::size_t scripted = 0;
  for (std::size_t k = 0; k < done && scripted < start.script.size(); ++k)
    if (log[k] == start.script[scripted]) ++scripted;
  return {start.script.begin() + static_cast<std::ptrdiff_t>(scripted), start.script.end()};
}

std::vector<StepSpan> spansWhere(const Session& session, ParameterId parameter, bool (*is)(double), Step until) {
  std::vector<StepSpan> spans;
  bool lasts = is(session.start.parameters[parameter]);
  if (lasts) spans.push_back({0});
  for (const TimedCommand& timed : session.branches[session.current].log) {
    if (timed.step > until) break;
    const auto* set = std::get_if<SetParameter>(&timed.command);
    if (!set || set->parameter != parameter || is(set->value) == lasts) continue;
    if (lasts) spans.back().until = timed.step;
    else spans.push_back({timed.step});
    lasts = !lasts;
  }
  return spans;
}

namespace {

void checkBranch(const Session& session, std::size_t number) {
  const Branch& branch = session.branches[number];
  if ((number > 0) != branch.parent.has_value() || (branch.parent && *branch.parent >= number))
    throw UsageError("a branch leaves one that stands before it, and the first leaves none");
  if (branch.end < branch.fork || branch.end > latestStep) throw UsageError("it ends before it begins, or never");
  for (const TimedCommand& timed : branch.log) {
    try {
      checkCommand(timed.command, session.start);
    } catch (const UsageError& error) {
      throw UsageError("at " + numberText(seconds(timed.step)) + " s: " + error.what());
    }
  }
  checkScript(setupOf(session, number));
}

}  // namespace

void checkSession(const Session& session) {
  if (session.branches.empty()) throw UsageError("a session has one branch at least");
  for (std::size_t k = 0; k < session.branches.size(); ++k) {
    try {
      checkBranch(session, k);
    } catch (const UsageError& error) {
      throw UsageError("branch " + inQuotes(session.branches[k].name) + ": " + error.what());
    }
  }
  const auto isMoment = [&](std::size_t branch, Step step) {
    return branch < session.branches.size() && step >= 0 && step <= session.branches[branch].end;
  };
  if (!isMoment(session.current, session.position)) throw UsageError("its position lies in none of its branches");
  for (const Bookmark& bookmark : session.bookmarks)
    if (!isMoment(bookmark.branch, bookmark.step))
      throw UsageError("bookmark " + inQuotes(bookmark.text) + " lies in none of its branches");
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/player.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "base/error.hpp"

namespace gazehold {

namespace {

constexpr Step checkEvery = 100;            // whether values are finite
constexpr Step keepEvery = stepsPerSecond;  // states, and what was told

// hashes that a branch is known to pass: its own, and before its fork those of the branches that it left
std::vector<Checkpoint> checkpointsOf(const Session& session, std::size_t branch) {
  const Branch& b = session.branches.at(branch);
  std::vector<Checkpoint> hashes;
  if (b.parent) {
    hashes = checkpointsOf(session, *b.parent);
    std::erase_if(hashes, [&](const Checkpoint& point) { return point.step > b.fork; });
  }
  hashes.insert(hashes.end(), b.hashes.begin(), b.hashes.end());
  return hashes;
}

}  // namespace

Player::Player(Session session, bool goesBack)
    : session_(std::move(session)),
      simulation_(std::make_unique<Simulation>(setupOf(session_, session_.current))),
      reach_(branch().end),
      goesBack_(goesBack),
      start_(std::make_shared<const Setup>(session_.start)) {
  if (goesBack_) frames_.keep(*simulation_);
  expectHashes();
}

Player::Player(const Past& past)
    : session_(past.session),
      simulation_(std::make_unique<Simulation>(past.state)),
      reach_(past.reach),
      frames_(past.frames),
      tape_(past.tape),
      start_(past.start) {
  expectHashes();
}

const Session& Player::session() {
  settle();
  return session_;
}

std::shared_ptr<const Session> Player::shared() {
  if (!shared_) shared_ = std::make_shared<const Session>(session());
  return shared_;
}

Past Player::past(Step before) {
  settle();
  const Step from = now() - before;
  return {start_, simulation_->save(), session_, frames_, tape_.since(from - from % keepEvery), reach_};
}

void Player::forgetCaches() {
  frames_.clear();
  tape_.clear();
}

void Player::settle() {
  branch().log = simulation_->log();
  branch().end = reach_;
  session_.position = now();
}

// ---------------------------------------------------------------- forward

std::string_view Player::advanceTo(Step step, Observer& observer) {
  const bool events = goesBack_ || observer.hearsEvents();
  const auto tell = [&](auto say) {
    say(observer);
    if (goesBack_) say(tape_);
  };
  const auto tellEvents = [&] {
    const Step made = now() - 1;
    for (const std::int32_t neuron : simulation_->spikes()) tell([&](auto& to) { to.spike(made, neuron); });
    for (const Saccade& saccade : simulation_->saccades()) tell([&](auto& to) { to.saccade(saccade); });
    return true;
  };
  // where it has stopped it stays, whoever asks again: one that is replayed stops there, too
  std::string_view failure = now() % checkEvery == 0 ? simulation_->failure() : std::string_view();
  while (now() < step && failure.empty() && observer.goesOn()) {
    // the first step of a millisecond, at which a sample is taken, or the rest of it
    const Step inMillisecond = now() % stepsPerSample;
    const Step rest = inMillisecond == 0 ? 1 : stepsPerSample - inMillisecond;
    Step steps = std::min(step - now(), rest);
    if (next_ < expected_.size()) steps = std::clamp<Step>(expected_[next_].step - now(), 1, steps);
    if (events) simulation_->advance(steps, tellEvents);
    else simulation_->advance(steps);
    if (inMillisecond == 0) tell([sample = simulation_->sample()](auto& to) { to.sample(sample); });
    if (now() % checkEvery == 0) failure = simulation_->failure();
    if (now() % Observer::milestoneEvery == 0) passMilestone(observer);
    if (next_ < expected_.size() && expected_[next_].step <= now()) meetHash(observer);
  }
  reach_ = std::max(reach_, now());
  return failure;
}

// may take memory
void Player::passMilestone(Observer& observer) {
  if (goesBack_ || observer.hearsMerits()) {
    const MeritPoint merit = meritPoint(*simulation_);
    observer.merit(merit);
    if (goesBack_) tape_.merit(merit);
  }
  observer.milestone(*simulation_);
  if (goesBack_ && now() % keepEvery == 0) {
    frames_.keep(*simulation_);
    tape_.endSecond(now());
  }
  if (now() % hashEvery == 0 && now() > reach_) keepHash();
}

// a replay must meet the hashes of the first time, wherever they were taken
void Player::meetHash(Observer& observer) {
  const Checkpoint& expected = expected_[next_++];
  if (expected.step < now()) return;
  if (expected.hash == simulation_->stateHash()) ++met_;
  else observer.diverged(now());
}

void Player::keepHash() {
  std::vector<Checkpoint>& hashes = branch().hashes;
  if (!hashes.empty() && hashes.back().step >= now()) return;
  hashes.push_back({now(), simulation_->stateHash()});
  shared_ = nullptr;
}

void Player::expectHashes() {
  expected_ = checkpointsOf(session_, session_.current);
  const auto later = std::ranges::upper_bound(expected_, now(), {}, &Checkpoint::step);
  next_ = static_cast<std::size_t>(later - expected_.begin());
}

// ---------------------------------------------------------------- back

std::string_view Player::goTo(Step step, Observer& observer, Step before) {
  const Log log = simulation_->log();
  return goAlong(log, step, observer, before);
}

// from the last state of which it is known what came before, with all that was done and is planned on this branch
std::string_view Player::goAlong(const Log& log, Step step, Observer& observer, Step before) {
  step = std::clamp<Step>(step, 0, reach_);
  Step from = std::max<Step>(0, step - before);
  from -= from % keepEvery;
  auto state = frames_.at(step);
  while (state && state->step > from && !tape_.holds(from, state->step)) state = frames_.at(state->step - 1);
  auto next = state ? std::make_unique<Simulation>(*state) : std::make_unique<Simulation>(session_.start);
  next->setFuture(std::span(log).subspan(next->commandsDone()));
  simulation_ = std::move(next);
  expectHashes();
  observer.began(std::min(from, now()), step);
  tape_.tell(from, now(), observer);
  tape_.cut();
  const std::string_view failure = advanceTo(step, observer);
  if (failure.empty()) simulation_->actOnWhatIsDue();
  return failure;
}

// ---------------------------------------------------------------- branches

void Player::act(const Command& command) {
  const Log before = inPast() ? simulation_->log() : Log();
  simulation_->apply(command);
  if (inPast()) leave(before, simulation_->commandsDone() - 1);
  shared_ = nullptr;
}

void Player::leaveBranch() {
  if (inPast()) leave(simulation_->log(), simulation_->commandsDone());
}

// `done`: how many commands of its log have acted
void Player::leave(Log log, std::size_t done) {
  simulation_->setFuture(plannedAfter(session_.start, log, done));
  branch().log = std::move(log);
  branch().end = reach_;
  int number = 2;
  const auto taken = [&] {
    return std::ranges::count(session_.branches, "branch " + std::to_string(number), &Branch::name) > 0;
  };
  while (taken()) ++number;
  session_.branches.push_back(
      {.name = "branch " + std::to_string(number), .parent = session_.current, .fork = now(), .end = now()});
  session_.current = session_.branches.size() - 1;
  reach_ = now();
  frames_.dropAfter(now());
  tape_.dropAfter(now());
  expectHashes();
  shared_ = nullptr;
}

std::string_view Player::switchTo(std::size_t next, Observer& observer, Step before) {
  if (next >= session_.branches.size()) throw UsageError("there is no such branch");
  if (next == session_.current) return {};
  const Step here = now();
  settle();
  const Log &left = branch().log, &entered = session_.branches[next].log;
  // states are shared up to the first command that differs
  const auto [a, b] = std::ranges::mismatch(left, entered);
  Step shared = std::max(reach_, session_.branches[next].end);
  if (a != left.end()) shared = std::min(shared, a->step);
  if (b != entered.end()) shared = std::min(shared, b->step);
  frames_.dropAfter(shared);
  tape_.dropAfter(shared);
  session_.current = next;
  reach_ = branch().end;
  shared_ = nullptr;
  return goAlong(branch().log, here, observer, before);
}

void Player::rename(std::size_t number, std::string name) {
  if (number >= session_.branches.size()) throw UsageError("there is no such branch");
  if (name.empty()) throw UsageError("a branch needs a name");
  for (std::size_t k = 0; k < session_.branches.size(); ++k)
    if (k != number && session_.branches[k].name == name) throw UsageError("there is a branch of that name already");
  session_.branches[number].name = std::move(name);
  shared_ = nullptr;
}

void Player::remove(std::size_t number) {
  if (number >= session_.branches.size()) throw UsageError("there is no such branch");
  if (number == session_.current)
    throw UsageError("the branch that is shown cannot be deleted; switch to another first");
  for (const Branch& other : session_.branches)
    if (other.parent == number) throw UsageError("other branches have left this one; delete them first");
  session_.branches.erase(session_.branches.begin() + static_cast<std::ptrdiff_t>(number));
  std::erase_if(session_.bookmarks, [&](const Bookmark& bookmark) { return bookmark.branch == number; });
  const auto moveUp = [&](std::size_t& place) { place -= place > number ? 1 : 0; };
  for (Branch& other : session_.branches)
    if (other.parent) moveUp(*other.parent);
  for (Bookmark& bookmark : session_.bookmarks) moveUp(bookmark.branch);
  moveUp(session_.current);
  shared_ = nullptr;
}

void Player::bookmark(Step step, std::string text) {
  session_.bookmarks.push_back({session_.current, std::clamp<Step>(step, 0, reach_), std::move(text)});
  shared_ = nullptr;
}

}  // namespace gazehold

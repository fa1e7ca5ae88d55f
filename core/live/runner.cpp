// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/runner.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "base/error.hpp"
#include "session/checkpoints.hpp"

namespace gazehold {

namespace {

using std::chrono::duration;
using std::chrono::milliseconds;

constexpr auto frame = milliseconds(10);           // how often messages are read
constexpr auto longestBatch = milliseconds(7);     // of it, at most so much is spent on steps
constexpr auto publishEvery = milliseconds(30);
constexpr auto speedEvery = milliseconds(500);
constexpr double farBehind = 0.1;                  // [s] of wall time after which lost time is given up
constexpr Step meritEvery = stepsPerSecond / 2;
constexpr Step driftEvery = stepsPerSecond;
constexpr Step keepEvery = stepsPerSecond;
constexpr Step shownBefore = 10 * stepsPerSecond;  // what views show of the time before a moment
constexpr Step checkEvery = 100;

}  // namespace

Runner::Runner(Setup setup, bool waits) : waits_(waits) {
  begin(Simulation(setup), sessionOf(setup), 0);
  thread_ = std::thread(&Runner::loop, this);
}

Runner::~Runner() {
  quit_.store(true, std::memory_order_relaxed);
  thread_.join();
}

bool Runner::restart(Setup setup) { return send(Restart{std::make_shared<const Setup>(std::move(setup))}); }

void Runner::loop() {
  while (!quit_.load(std::memory_order_relaxed)) {
    const auto began = Clock::now();
    const bool changed = handleMessages();
    if (playing()) advanceWithinFrame();
    const auto now = Clock::now();
    if (changed || (playing() && now - publishedAt_ >= publishEvery)) publish();
    measureSpeed();
    // what stands still is measured once
    if (changed || playing()) driftKnown_ = false;
    if (!playing() && !driftKnown_ && driftMonitor_.idle()) {
      driftMonitor_.measure(*simulation_, run_);
      driftKnown_ = true;
    }
    // as fast as it goes leaves no time to sleep
    if (!(playing() && std::isinf(speed_))) std::this_thread::sleep_until(began + frame / (playing() ? 2 : 1));
  }
}

bool Runner::handleMessages() {
  bool any = false;
  for (Message message; messages_.pop(message); any = true) {
    try {
      handle(message);
    } catch (const std::exception& error) {
      notices_.push({Notice::Kind::refused, simulation_->now(), error.what()});
    }
  }
  return any;
}

void Runner::handle(Message& message) {
  struct Handler {
    Runner& r;
    void operator()(const Command& command) const { r.act(command); }
    void operator()(Play) const {
      r.stopAt_.reset();
      r.setPlaying(true);
    }
    void operator()(Pause) const { r.setPlaying(false); }
    void operator()(StepBy m) const {
      r.setPlaying(false);
      r.advanceTo(r.simulation_->now() + m.steps);
    }
    void operator()(RunTo m) const {
      r.stopAt_ = m.step;
      r.setPlaying(m.step > r.simulation_->now());
    }
    void operator()(SetSpeed m) const {
      r.speed_ = m.factor;
      r.setPlaying(r.playing());
    }
    void operator()(Reset) const { r.begin(Simulation(*r.setup_), sessionOf(*r.setup_), 0); }
    void operator()(const Restart& m) const {
      Simulation next(*m.setup);
      r.replaced_.push(std::make_shared<const Past>(r.past()));
      r.begin(std::move(next), sessionOf(*m.setup), 0);
    }
    void operator()(const Restore& m) const {
      r.begin(Simulation(m.past->state), m.past->session, m.past->reach);
      r.frames_ = m.past->frames;
      r.travelTo(r.simulation_->now());
    }
    void operator()(const Open& m) const {
      const Session& session = *m.session;
      r.setPlaying(false);
      r.begin(Simulation(setupOf(session, session.current)), session, session.branches[session.current].end);
      r.travelTo(session.position);
    }
    void operator()(GoTo m) const {
      r.travelTo(m.step);
      r.travels_.fetch_add(1, std::memory_order_relaxed);
    }
    void operator()(GoBack m) const { r.travelTo(r.simulation_->now() - m.steps); }
    void operator()(SwitchTo m) const { r.enter(m.branch); }
    void operator()(const Rename& m) const { r.rename(m); }
    void operator()(Delete m) const { r.remove(m.branch); }
    void operator()(const Name& m) const {
      r.session_.bookmarks.push_back({r.session_.current, r.simulation_->now(), m.text});
      r.sessionChanged_ = true;
    }
  };
  std::visit(Handler{*this}, message);
}

void Runner::begin(Simulation simulation, Session session, Step reach) {
  frames_.clear();
  session_ = std::move(session);
  reach_ = reach;
  frames_.keep(simulation);
  simulation_ = std::make_unique<Simulation>(std::move(simulation));
  setup_ = std::make_shared<const Setup>(session_.start);
  ++run_;
  stopAt_.reset();
  sessionChanged_ = true;
  now_.store(simulation_->now(), std::memory_order_relaxed);
  setPlaying(playing());
  publish();
}

// ---------------------------------------------------------------- the past

// in the past it begins a branch
void Runner::act(const Command& command) {
  const Step now = simulation_->now();
  const bool inPast = now < reach_;
  const Log before = inPast ? simulation_->log() : Log();
  simulation_->apply(command);
  sessionChanged_ = true;
  if (!inPast) return;
  branch().log = before;
  branch().end = reach_;
  simulation_->setFuture(plannedAfter(session_.start, before, simulation_->commandsDone() - 1));
  int number = 2;
  const auto taken = [&] {
    return std::ranges::count(session_.branches, "branch " + std::to_string(number), &Branch::name) > 0;
  };
  while (taken()) ++number;
  session_.branches.push_back(
      {.name = "branch " + std::to_string(number), .parent = session_.current, .fork = now, .end = now});
  session_.current = session_.branches.size() - 1;
  reach_ = now;
  frames_.dropAfter(now);
}

// the session as it is at this moment
void Runner::settle() {
  branch().log = simulation_->log();
  branch().end = reach_;
  session_.position = simulation_->now();
}

// the last key-frame from which views can be filled, with all that was done and is planned on this branch
void Runner::restoreNear(Step step, const Log& log) {
  const auto state = frames_.at(std::max<Step>(0, step - shownBefore));
  Simulation simulation = state ? Simulation(*state) : Simulation(*setup_);
  simulation.setFuture(std::span(log).subspan(simulation.commandsDone()));
  simulation_ = std::make_unique<Simulation>(std::move(simulation));
  ++run_;
}

void Runner::travelTo(Step step) {
  const Log log = simulation_->log();
  travelAlong(log, step);
}

void Runner::travelAlong(const Log& log, Step step) {
  step = std::clamp<Step>(step, 0, reach_);
  stopAt_.reset();
  restoreNear(step, log);
  advanceTo(step);
  simulation_->actOnWhatIsDue();
  setPlaying(playing());
  publish();
}

void Runner::enter(std::size_t next) {
  if (next >= session_.branches.size()) throw UsageError("there is no such branch");
  if (next == session_.current) return;
  const Step now = simulation_->now();
  settle();
  const Log &here = branch().log, &there = session_.branches[next].log;
  // states are shared up to the first command that differs
  const auto [a, b] = std::ranges::mismatch(here, there);
  Step shared = std::max(reach_, session_.branches[next].end);
  if (a != here.end()) shared = std::min(shared, a->step);
  if (b != there.end()) shared = std::min(shared, b->step);
  frames_.dropAfter(shared);
  session_.current = next;
  reach_ = branch().end;
  sessionChanged_ = true;
  travelAlong(branch().log, now);
}

void Runner::rename(const Rename& rename) {
  if (rename.branch >= session_.branches.size()) throw UsageError("there is no such branch");
  if (rename.name.empty()) throw UsageError("a branch needs a name");
  for (std::size_t k = 0; k < session_.branches.size(); ++k)
    if (k != rename.branch && session_.branches[k].name == rename.name)
      throw UsageError("there is a branch of that name already");
  session_.branches[rename.branch].name = rename.name;
  sessionChanged_ = true;
}

void Runner::remove(std::size_t number) {
  if (number >= session_.branches.size()) throw UsageError("there is no such branch");
  if (number == session_.current) throw UsageError("the branch that is shown cannot be deleted; switch to another first");
  for (const Branch& other : session_.branches)
    if (other.parent == number) throw UsageError("other branches have left this one; delete them first");
  session_.branches.erase(session_.branches.begin() + static_cast<std::ptrdiff_t>(number));
  std::erase_if(session_.bookmarks, [&](const Bookmark& bookmark) { return bookmark.branch == number; });
  const auto moveUp = [&](std::size_t& place) { place -= place > number ? 1 : 0; };
  for (Branch& other : session_.branches)
    if (other.parent) moveUp(*other.parent);
  for (Bookmark& bookmark : session_.bookmarks) moveUp(bookmark.branch);
  moveUp(session_.current);
  sessionChanged_ = true;
}

Past Runner::past() {
  settle();
  return {simulation_->save(), session_, frames_, reach_};
}

// a hash and a state of this moment; a replay must meet the hashes of the first time
void Runner::remember() {
  frames_.keep(*simulation_);
  const Step now = simulation_->now();
  if (now % Checkpoints::every != 0) return;
  std::vector<Checkpoint>& hashes = branch().hashes;
  const auto known = std::ranges::lower_bound(hashes, now, {}, &Checkpoint::step);
  if (known != hashes.end() && known->step == now) {
    if (known->hash != simulation_->stateHash())
      notices_.push({Notice::Kind::refused, now, "this is another run than the one that was recorded"});
  } else if (now > reach_) {
    hashes.push_back({now, simulation_->stateHash()});
    sessionChanged_ = true;
  }
}

// ---------------------------------------------------------------- the clock

void Runner::setPlaying(bool playing) {
  playing_.store(playing, std::memory_order_relaxed);
  anchorTime_ = speedFrom_ = Clock::now();
  anchorStep_ = speedStep_ = simulation_->now();
  if (!playing) measuredSpeed_.store(0.0, std::memory_order_relaxed);
}

// as many steps as wall time asks for, but no more than fit
void Runner::advanceWithinFrame() {
  const auto began = Clock::now();
  const double due = duration<double>(began - anchorTime_).count() * speed_;
  const double done = seconds(simulation_->now() - anchorStep_);
  if (std::isfinite(speed_) && due - done > farBehind * speed_) {
    // too slow, or suspended: go on from here instead of chasing
    anchorTime_ = began - frame;
    anchorStep_ = simulation_->now();
  }
  const Step goal = std::isinf(speed_)
                        ? simulation_->now() + 1'000'000'000
                        : anchorStep_ + static_cast<Step>(std::llround(
                                            duration<double>(began - anchorTime_).count() * speed_ * stepsPerSecond));
  constexpr Step batch = 200;
  while (playing() && simulation_->now() < goal && Clock::now() - began < longestBatch)
    advanceTo(std::min(simulation_->now() + batch, goal));
}

void Runner::advanceTo(Step until) {
  if (stopAt_ && *stopAt_ < until) until = *stopAt_;
  std::string_view failure;
  simulation_->advance(until - simulation_->now(), [&] {
    handOver();
    if (simulation_->now() % checkEvery == 0) failure = simulation_->failure();
    return failure.empty();
  });
  now_.store(simulation_->now(), std::memory_order_relaxed);
  reach_ = std::max(reach_, simulation_->now());
  if (!failure.empty()) {
    setPlaying(false);
    notices_.push({Notice::Kind::notFinite, simulation_->now(), std::string(failure)});
    publish();
  }
  if (stopAt_ && simulation_->now() >= *stopAt_) {
    stopAt_.reset();
    setPlaying(false);
    if (waits_) driftMonitor_.wait();
    notices_.push({Notice::Kind::reachedTime, simulation_->now(), {}});
    publish();
  }
}

// after each step; the figures of merit and kept states come at whole seconds and may take memory
void Runner::handOver() {
  const Step step = simulation_->now() - 1;
  for (const std::int32_t neuron : simulation_->spikes()) spikes_.push({step, neuron, run_});
  for (const Saccade& saccade : simulation_->saccades()) saccades_.push({run_, saccade});
  if (step % stepsPerSample == 0) samples_.push({run_, simulation_->sample()});
  const Step now = simulation_->now();
  if (now % meritEvery != 0) return;
  const Merit merit = simulation_->merit();
  merits_.push({run_, {now, merit.rmseDegrees, merit.slope, merit.rmseCentimetres}});
  if (now % driftEvery == 0) {
    if (waits_) driftMonitor_.wait();
    if (driftMonitor_.idle()) driftMonitor_.measure(*simulation_, run_);
  }
  if (now % keepEvery == 0) remember();
}

void Runner::publish() {
  Snapshot& s = snapshots_.back();
  s.look(*simulation_);
  s.run = run_;
  s.setup = setup_;
  if (sessionChanged_) {
    settle();
    published_ = std::make_shared<const Session>(session_);
    sessionChanged_ = false;
  }
  s.session = published_;
  s.reach = reach_;
  snapshots_.publish();
  publishedAt_ = Clock::now();
}

void Runner::measureSpeed() {
  const auto now = Clock::now();
  if (!playing() || now - speedFrom_ < speedEvery) return;
  const double elapsed = duration<double>(now - speedFrom_).count();
  measuredSpeed_.store(seconds(simulation_->now() - speedStep_) / elapsed, std::memory_order_relaxed);
  speedFrom_ = now;
  speedStep_ = simulation_->now();
}

}  // namespace gazehold

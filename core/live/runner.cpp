// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/runner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gazehold {

namespace {

using std::chrono::duration;
using std::chrono::milliseconds;

constexpr auto frame = milliseconds(10);          // how often messages are read
constexpr auto longestStretch = milliseconds(7);  // of it, at most so much is spent on steps
constexpr auto publishEvery = milliseconds(30);
constexpr auto speedEvery = milliseconds(500);
constexpr double farBehind = 0.1;  // [s] of wall time after which lost time is given up
constexpr Step driftEvery = stepsPerSecond;
constexpr Step shownBefore = 10 * stepsPerSecond;  // what views show of the time before a moment

}  // namespace

Runner::Runner(Setup setup, bool waits) : waits_(waits) {
  begin(std::make_unique<Player>(sessionOf(std::move(setup))));
  thread_ = std::thread(&Runner::loop, this);
}

Runner::~Runner() {
  quit_.store(true, std::memory_order_relaxed);
  thread_.join();
}

bool Runner::restart(Setup setup) { return send(Restart{std::make_shared<const Setup>(std::move(setup))}); }

bool Runner::handTo(History& history) {
  bool any = updateSnapshot();
  if (any) history.show(snapshot());
  const auto fetch = [&](auto item) {
    for (; take(item); any = true) history.add(item);
  };
  fetch(InRun<TraceSample>{});
  fetch(SpikeEvent{});
  fetch(InRun<Saccade>{});
  fetch(InRun<MeritPoint>{});
  fetch(InRun<DriftPoint>{});
  fetch(InRun<HoldTest>{});
  history.setSpeed(measuredSpeed());
  return any;
}

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
    if (!playing() && !driftKnown_ && driftLaboratory_.idle()) {
      measureDrift(player_->simulation());
      driftKnown_ = true;
    }
    // as fast as it goes leaves no time to sleep
    if (!(playing() && std::isinf(speed_))) sends_.try_acquire_until(began + frame / (playing() ? 2 : 1));
  }
}

bool Runner::handleMessages() {
  bool any = false;
  while (sends_.try_acquire()) {
  }
  for (Message message; !quit_.load(std::memory_order_relaxed) && messages_.pop(message); any = true) {
    try {
      handle(message);
    } catch (const std::exception& error) {
      notices_.push({Notice::Kind::refused, player_->now(), error.what()});
    }
    heard_.fetch_add(1, std::memory_order_release);
  }
  return any;
}

void Runner::handle(Message& message) {
  struct Handler {
    Runner& r;
    void operator()(const Command& command) const { r.player_->act(command); }
    void operator()(Play) const {
      r.stopAt_.reset();
      r.setPlaying(true);
    }
    void operator()(Pause) const { r.setPlaying(false); }
    void operator()(StepBy m) const {
      r.setPlaying(false);
      r.advanceTo(r.player_->now() + m.steps);
    }
    void operator()(RunTo m) const {
      // decided here, since another run may have begun in between
      if (m.step < r.player_->now()) return (*this)(GoTo{m.step});
      r.stopAt_ = m.step;
      r.setPlaying(m.step > r.player_->now());
    }
    void operator()(SetSpeed m) const {
      r.speed_ = m.factor;
      r.setPlaying(r.playing());
    }
    void operator()(Reset) const { r.begin(std::make_unique<Player>(sessionOf(*r.player_->start()))); }
    void operator()(const Restart& m) const {
      auto next = std::make_unique<Player>(sessionOf(*m.setup));
      (*this)(PutAside{});
      r.begin(std::move(next));
    }
    void operator()(PutAside) const { r.replaced_.push(std::make_shared<const Past>(r.player_->past(shownBefore))); }
    void operator()(const Restore& m) const {
      r.begin(std::make_unique<Player>(*m.past));
      (*this)(GoTo{r.player_->now()});
    }
    void operator()(const Open& m) const {
      r.setPlaying(false);
      r.begin(std::make_unique<Player>(*m.session));
      (*this)(GoTo{m.session->position});
    }
    void operator()(GoTo m) const { r.arrive(r.player_->goTo(m.step, r, shownBefore)); }
    void operator()(GoBack m) const { (*this)(GoTo{r.player_->now() - m.steps}); }
    void operator()(SwitchTo m) const { r.arrive(r.player_->switchTo(m.branch, r, shownBefore)); }
    void operator()(const Rename& m) const { r.player_->rename(m.branch, m.name); }
    void operator()(Delete m) const { r.player_->remove(m.branch); }
    void operator()(Leave) const { r.player_->leaveBranch(); }
    void operator()(Hold) const {
      if (!r.holdLaboratory_.idle()) return;
      r.holdLaboratory_.begin(r.run_, [copy = NetworkCopy(r.player_->simulation())](const auto& cancel) {
        return copy.holdTest(cancel);
      });
    }
    void operator()(const Name& m) const { r.player_->bookmark(m.step, m.text); }
  };
  std::visit(Handler{*this}, message);
}

void Runner::begin(std::unique_ptr<Player> player) {
  player_ = std::move(player);
  began(player_->now(), player_->now());
  arrive({});
}

// at another moment
void Runner::arrive(std::string_view failure) {
  stopAt_.reset();
  now_.store(player_->now(), std::memory_order_relaxed);
  setPlaying(playing());
  if (failure.empty()) return publish();
  stop(Notice::Kind::notFinite, failure);
}

// ---------------------------------------------------------------- the clock

void Runner::setPlaying(bool playing) {
  playing_.store(playing, std::memory_order_relaxed);
  anchorTime_ = speedFrom_ = Clock::now();
  anchorStep_ = speedStep_ = player_->now();
  if (!playing) measuredSpeed_.store(0.0, std::memory_order_relaxed);
}

// as many steps as wall time asks for, but no more than fit
void Runner::advanceWithinFrame() {
  const auto began = Clock::now();
  const double due = duration<double>(began - anchorTime_).count() * speed_;
  const double done = seconds(player_->now() - anchorStep_);
  if (std::isfinite(speed_) && due - done > farBehind * speed_) {
    // too slow, or suspended: go on from here instead of chasing
    anchorTime_ = began - frame;
    anchorStep_ = player_->now();
  }
  const Step goal = std::isinf(speed_)
                        ? player_->now() + 1'000'000'000
                        : anchorStep_ + static_cast<Step>(std::llround(duration<double>(began - anchorTime_).count() *
                                                                       speed_ * stepsPerSecond));
  constexpr Step stretch = 200;
  while (playing() && player_->now() < goal && Clock::now() - began < longestStretch)
    advanceTo(std::min(player_->now() + stretch, goal));
}

void Runner::advanceTo(Step until) {
  if (stopAt_ && *stopAt_ < until) until = *stopAt_;
  const std::string_view failure = player_->advanceTo(until, *this);
  now_.store(player_->now(), std::memory_order_relaxed);
  if (!failure.empty()) stop(Notice::Kind::notFinite, failure);
  if (stopAt_ && player_->now() >= *stopAt_) {
    if (waits_) driftLaboratory_.wait();
    stop(Notice::Kind::reachedTime, {});
  }
}

void Runner::stop(Notice::Kind why, std::string_view text) {
  stopAt_.reset();
  setPlaying(false);
  notices_.push({why, player_->now(), std::string(text)});
  publish();
}

// ---------------------------------------------------------------- what it hands over

void Runner::began(Step from, Step goal) {
  ++run_;
  runFrom_ = from;
  // a long way would fill the queues before its end
  handFrom_ = goal - History::kept;
}

void Runner::milestone(const Simulation& simulation) {
  if (simulation.now() % driftEvery != 0) return;
  if (waits_) driftLaboratory_.wait();
  if (driftLaboratory_.idle()) measureDrift(simulation);
}

void Runner::measureDrift(const Simulation& simulation) {
  driftLaboratory_.begin(run_, [copy = NetworkCopy(simulation)](const auto& cancel) { return copy.drift(cancel); });
}

void Runner::diverged(Step step) {
  notices_.push({Notice::Kind::refused, step, "this is another run than the one that was recorded"});
}

void Runner::publish() {
  Snapshot& s = snapshots_.back();
  s.look(*player_);
  s.run = run_;
  s.began = runFrom_;
  s.heard = heard_.load(std::memory_order_relaxed);
  snapshots_.publish();
  publishedAt_ = Clock::now();
}

void Runner::measureSpeed() {
  const auto now = Clock::now();
  if (!playing() || now - speedFrom_ < speedEvery) return;
  const double elapsed = duration<double>(now - speedFrom_).count();
  measuredSpeed_.store(seconds(player_->now() - speedStep_) / elapsed, std::memory_order_relaxed);
  speedFrom_ = now;
  speedStep_ = player_->now();
}

}  // namespace gazehold

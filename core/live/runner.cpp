// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/runner.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

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
constexpr std::size_t keptBudget = 64u << 20;
constexpr Step checkEvery = 100;

}  // namespace

Runner::Runner(Setup setup) {
  replaceSimulation(Simulation(std::move(setup)));
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
    void operator()(const Command& command) const { r.simulation_->apply(command); }
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
    void operator()(Reset) const { r.replaceSimulation(Simulation(*r.setup_)); }
    void operator()(const Restart& m) const {
      Simulation next(*m.setup);
      r.replaced_.push(std::make_shared<const SavedState>(r.simulation_->save()));
      r.replaceSimulation(std::move(next));
    }
    void operator()(const Restore& m) const { r.replaceSimulation(Simulation(*m.state)); }
    void operator()(GoBack m) const { r.goBackTo(std::max<Step>(0, r.simulation_->now() - m.steps)); }
  };
  std::visit(Handler{*this}, message);
}

void Runner::replaceSimulation(Simulation simulation) {
  kept_.clear();
  keptBytes_ = 0;
  adopt(std::move(simulation));
}

void Runner::goBackTo(Step step) {
  while (!kept_.empty() && kept_.back().first > step) {
    keptBytes_ -= kept_.back().second->state.size();
    kept_.pop_back();
  }
  adopt(kept_.empty() ? Simulation(*setup_) : Simulation(*kept_.back().second));
}

void Runner::adopt(Simulation simulation) {
  simulation_ = std::make_unique<Simulation>(std::move(simulation));
  setup_ = std::make_shared<const Setup>(simulation_->setup());
  ++run_;
  stopAt_.reset();
  now_.store(simulation_->now(), std::memory_order_relaxed);
  setPlaying(playing());
  publish();
}

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
  if (!failure.empty()) {
    setPlaying(false);
    notices_.push({Notice::Kind::notFinite, simulation_->now(), std::string(failure)});
    publish();
  }
  if (stopAt_ && simulation_->now() >= *stopAt_) {
    stopAt_.reset();
    setPlaying(false);
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
  if (now % driftEvery == 0 && driftMonitor_.idle()) driftMonitor_.measure(*simulation_, run_);
  if (now % keepEvery != 0) return;
  if (kept_.empty() || kept_.back().first < now) keep();
}

void Runner::keep() {
  kept_.emplace_back(simulation_->now(), std::make_shared<const SavedState>(simulation_->save()));
  keptBytes_ += kept_.back().second->state.size();
  while (keptBytes_ > keptBudget) {
    keptBytes_ -= kept_.front().second->state.size();
    kept_.pop_front();
  }
}

void Runner::publish() {
  Snapshot& s = snapshots_.back();
  const Simulation& simulation = *simulation_;
  s.run = run_;
  s.step = simulation.now();
  s.network = simulation.network();
  s.rates = simulation.rates();
  s.setup = setup_;
  s.parameters = simulation.parameters();
  s.learningFrozen = simulation.learningFrozen();
  s.target = simulation.targetSource();
  s.rankOne = !simulation.integrator().hasResidual();
  s.decoders = simulation.integrator().weights().decoders().col(0);
  s.weights = simulation.weights().cast<float>();
  s.activity = simulation.activity().cast<float>();
  s.alive.resize(static_cast<std::size_t>(simulation.neurons()));
  for (std::size_t i = 0; i < s.alive.size(); ++i) s.alive[i] = simulation.isAlive(static_cast<int>(i));
  if (s.setup->system == System::eye) {
    s.fields.clear();
    s.transfer = simulation.transferFunction();
    s.rmseDegrees = s.transfer.rmseDegrees();
    s.slope = s.transfer.slope();
    s.rmseCentimetres = 0;
  } else {
    s.transfer = {};
    s.fields = simulation.driftFields();
    s.rmseDegrees = s.fields[0].rmse;
    s.slope = s.fields[0].slope;
    s.rmseCentimetres = s.fields.size() > 1 ? s.fields[1].rmse : 0;
  }
  s.counts = simulation.counts();
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

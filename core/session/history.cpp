// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/history.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <variant>

#include "analysis/static_hold.hpp"
#include "session/learning_curve.hpp"
#include "session/player.hpp"

namespace gazehold {

namespace {

template <class Items>
void dropOlder(Items& items, Step step) {
  while (!items.empty() && items.front().step < step) items.pop_front();
}

// time only moves forward in a history; what it overtakes is no longer true
template <class Items, class Item>
void append(Items& items, const Item& item) {
  while (!items.empty() && items.back().step >= item.step) items.pop_back();
  items.push_back(item);
}

// what was measured at the very step from which a run goes on belongs to the time before
Step firstMeasured(Step began) { return began > 0 ? began + 1 : 0; }

template <class Items>
void forgetFrom(Items& items, Step step) {
  while (!items.empty() && items.back().step >= step) items.pop_back();
}

}  // namespace

// ---------------------------------------------------------------- as an observer

void History::milestone(const Simulation& simulation) {
  if (simulation.now() % stepsPerSecond == 0) add(InRun<DriftPoint>{run_, driftPoint(simulation)});
}

void History::look(Player& player) {
  Snapshot snapshot;
  snapshot.look(player);
  snapshot.run = run_;
  setSnapshot(std::move(snapshot));
}

// ---------------------------------------------------------------- from queues

void History::add(const InRun<TraceSample>& sample) {
  if (!admit(sample.run, sample.value.step)) return;
  append(samples_, sample.value);
  dropOlder(samples_, sample.value.step - kept);
  dropOlder(spikes_, sample.value.step - kept);
  dropOlder(saccades_, sample.value.step - kept);
  if (sample.value.step % stepsPerSecond == 0) followError();
}

void History::followError() {
  constexpr std::size_t seen = 8 * stepsPerSecond / stepsPerSample, every = 8;
  std::array<std::vector<float>, 2> errors;
  for (std::size_t k = 0; k < std::min(seen, samples_.size()); k += every) {
    const TraceSample& s = samples_[samples_.size() - 1 - k];
    errors[0].push_back(static_cast<float>(std::hypot(s.target - s.eye, s.targetUp - s.eyeUp)));
    errors[1].push_back(static_cast<float>(std::fabs(wrapped(s.seenHeading - s.representedHeading))));
  }
  for (std::size_t kind = 0; kind < 2; ++kind) {
    const auto at =
        errors[kind].begin() + static_cast<std::ptrdiff_t>(0.8 * static_cast<double>(errors[kind].size() - 1));
    std::nth_element(errors[kind].begin(), at, errors[kind].end());
    if (std::isfinite(*at)) greatestError_[kind] = std::max(greatestError_[kind], static_cast<double>(*at));
  }
}

void History::add(const InRun<Saccade>& saccade) {
  if (admit(saccade.run, saccade.value.step)) append(saccades_, saccade.value);
}

void History::add(const InRun<MeritPoint>& merit) {
  if (!admit(merit.run, merit.value.step)) return;
  addToCurve(merits_, merit.value);
  greatestDrift_ = std::max(greatestDrift_, std::isfinite(merit.value.greatestDrift) ? merit.value.greatestDrift : 0.0);
}

void History::add(const InRun<DriftPoint>& drift) {
  if (admit(drift.run, drift.value.step)) addToCurve(drifts_, drift.value);
}

void History::recall(const std::vector<MeritPoint>& merits, const std::vector<DriftPoint>& drifts) {
  const Step first = firstMeasured(runBegan_);
  // what is known before a step, and what has come since
  const auto recallIn = [first](auto& own, const auto& known, Step before) {
    using Point = std::ranges::range_value_t<decltype(known)>;
    std::vector<Point> whole(known.begin(), std::ranges::lower_bound(known, before, {}, &Point::step));
    const Step next = whole.empty() ? first : std::max(first, whole.back().step + 1);
    whole.insert(whole.end(), std::ranges::lower_bound(own, next, {}, &Point::step), own.end());
    own = std::move(whole);
  };
  recallIn(merits_, merits, first);
  // where the run was told again from its tape the drift was not: what is known of it holds up to what is shown
  recallIn(drifts_, drifts, std::max(first, snapshot_ ? snapshot_->step + 1 : 0));
}

void History::add(const SpikeEvent& spike) {
  if (!admit(spike.run, spike.step)) return;
  spikes_.push_back(spike);
  ++spikesAdded_;
}

void History::setSnapshot(Snapshot snapshot) {
  own_ = std::move(snapshot);
  show(own_);
}

void History::clear() {
  const std::uint64_t generation = generation_ + 1, history = history_ + 1;
  *this = History();
  generation_ = generation;
  history_ = history;
}

const DriftPoint* History::drift() const {
  if (drifts_.empty()) return nullptr;
  const DriftPoint& newest = drifts_.back();
  const bool others = std::ranges::any_of(lesionSpans_, [&](const LesionSpan& span) {
    return span.from > newest.step || (!span.lasts() && span.until > newest.step);
  });
  return others ? nullptr : &newest;
}

Step History::now() const { return samples_.empty() ? 0 : samples_.back().step; }

// whether something belongs to the run that is shown; a newer run begins here
bool History::admit(RunNumber run, Step step) {
  if (run < run_) return false;
  if (run > run_) beginRun(run, step);
  return true;
}

void History::beginRun(RunNumber run, Step step) {
  run_ = run;
  runBegan_ = step;
  ++generation_;
  forgetFrom(samples_, step);
  forgetFrom(spikes_, step);
  forgetFrom(saccades_, step);
  forgetFrom(merits_, firstMeasured(step));
  forgetFrom(drifts_, firstMeasured(step));
  if (holdTest_ && holdTest_->step > step) holdTest_.reset();
  if (samples_.empty() && merits_.empty()) beginHistory();
}

void History::beginHistory() {
  ++history_;
  holdTest_.reset();
  greatestDrift_ = startTransfer_.x.size() > 0 ? meritOf(startTransfer_).greatestDrift : 0;
  greatestError_ = {};
}

// another start is another history
void History::forgetBefore(Step step) {
  ++generation_;
  dropOlder(samples_, step);
  dropOlder(spikes_, step);
  dropOlder(saccades_, step);
  std::erase_if(merits_, [&](const MeritPoint& point) { return point.step < firstMeasured(step); });
  std::erase_if(drifts_, [&](const DriftPoint& point) { return point.step < firstMeasured(step); });
  beginHistory();
}

void History::show(const Snapshot& snapshot) {
  snapshot_ = &snapshot;
  admit(snapshot.run, snapshot.began);
  // judged at the dead time in force, which may change on the way
  if (snapshot.network && (snapshot.network != startNetwork_ || snapshot.rates != startRates_)) {
    startNetwork_ = snapshot.network;
    startRates_ = snapshot.rates;
    buildStart(*startNetwork_, startRates_.get());
  }
  if (snapshot.setup && snapshot.setup != setup_) {
    if (setup_) forgetBefore(runBegan_);
    setup_ = snapshot.setup;
  }
  followLog(snapshot);
}

// what was done until now, to light and to cells
void History::followLog(const Snapshot& snapshot) {
  darkSpans_.clear();
  lesionSpans_.clear();
  if (!snapshot.session) return;
  darkSpans_ = spansWhere(
      *snapshot.session, ParameterId::darkness, [](double value) { return value > 0.5; }, snapshot.step);
  for (const TimedCommand& timed : snapshot.session->branches[snapshot.session->current].log) {
    if (timed.step > snapshot.step) break;
    const auto* lesion = std::get_if<Lesion>(&timed.command);
    if (!lesion) continue;
    const auto dead = std::ranges::find_if(lesionSpans_, [&](const LesionSpan& span) {
      return span.neuron == lesion->neuron && span.lasts();
    });
    const bool alive = dead == lesionSpans_.end();
    if (alive && !lesion->alive) lesionSpans_.push_back({{timed.step}, lesion->neuron});
    else if (!alive && lesion->alive) dead->until = timed.step;
  }
}

// ω_ij = d_i α_j e_j
void History::buildStart(const Network& network, const RateModel* rates) {
  startWeights_ = network.startWeights().cast<float>();
  const bool ofEye = network.system == System::eye && rates;
  startTransfer_ = ofEye ? staticTransferFunction(rates->modules.front().curves, network.modules.front().start.col(0))
                         : TransferFunction();
  greatestDrift_ = std::max(greatestDrift_, ofEye ? meritOf(startTransfer_).greatestDrift : 0.0);
  for (const Decoders optimum : {Decoders::authors, Decoders::matched})
    lostAtOptimum_[static_cast<std::size_t>(optimum)] = ofEye ? staticLost(rates->transfer(optimum)) : 0.0;
}

}  // namespace gazehold

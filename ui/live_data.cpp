// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_data.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace gazehold {

namespace {

constexpr Step kept = 60 * stepsPerSecond;
constexpr std::size_t mostCurvePoints = 4000;

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

template <class Items>
void forgetFrom(Items& items, Step step) {
  while (!items.empty() && items.back().step >= step) items.pop_back();
}

// every other point goes; new ones come as dense as before, so that the recent past keeps its detail
template <class Point>
void thin(std::vector<Point>& points) {
  if (points.size() <= mostCurvePoints) return;
  std::size_t left = 0;
  for (std::size_t k = 0; k < points.size(); k += 2) points[left++] = points[k];
  points.resize(left);
}

bool sameRun(const Setup& a, const Setup& b) {
  return a.scenario == b.scenario && a.system == b.system && a.seed == b.seed && a.parameters == b.parameters &&
         a.target == b.target && a.recording == b.recording;
}

// the script knows the exact step at which it turned the light on or off
Step darknessChanged(const Setup& setup, Step after, Step until) {
  for (const TimedCommand& timed : setup.script) {
    const auto* set = std::get_if<SetParameter>(&timed.command);
    if (set && set->parameter == ParameterId::darkness && timed.step >= after && timed.step <= until) return timed.step;
  }
  return until;
}

}  // namespace

bool LiveData::take(Runner& runner) {
  bool any = runner.updateSnapshot();
  if (any) {
    const Snapshot& snapshot = runner.snapshot();
    look(snapshot);
    own_ = {};
    snapshot_ = &snapshot;
  }
  const auto fetch = [&](auto item) {
    while (runner.take(item)) {
      add(item);
      any = true;
    }
  };
  fetch(InRun<TraceSample>{});
  fetch(SpikeEvent{});
  fetch(InRun<Saccade>{});
  fetch(InRun<MeritPoint>{});
  fetch(InRun<DriftPoint>{});
  speed_ = runner.measuredSpeed();
  return any;
}

void LiveData::add(const InRun<TraceSample>& sample) {
  if (!admit(sample.run, sample.value.step)) return;
  append(samples_, sample.value);
  dropOlder(samples_, sample.value.step - kept);
  dropOlder(spikes_, sample.value.step - kept);
  dropOlder(saccades_, sample.value.step - kept);
}

void LiveData::add(const InRun<Saccade>& saccade) {
  if (admit(saccade.run, saccade.value.step)) append(saccades_, saccade.value);
}

void LiveData::add(const InRun<MeritPoint>& merit) {
  if (!admit(merit.run, merit.value.step)) return;
  append(merits_, merit.value);
  thin(merits_);
}

void LiveData::add(const InRun<DriftPoint>& drift) {
  if (!admit(drift.run, drift.value.step)) return;
  append(drifts_, drift.value);
  thin(drifts_);
}

void LiveData::add(const SpikeEvent& spike) {
  if (!admit(spike.run, spike.step)) return;
  spikes_.push_back(spike);
  ++spikesAdded_;
}

void LiveData::setSnapshot(Snapshot snapshot) {
  look(snapshot);
  own_ = std::move(snapshot);
  snapshot_ = &own_;
}

void LiveData::clear() {
  const std::uint64_t generation = generation_ + 1;
  *this = LiveData();
  generation_ = generation;
}

Step LiveData::now() const { return samples_.empty() ? 0 : samples_.back().step; }

// whether something belongs to the run that is shown; a newer run begins here
bool LiveData::admit(RunNumber run, Step step) {
  if (run < run_) return false;
  if (run > run_) beginRun(run, step);
  return true;
}

void LiveData::beginRun(RunNumber run, Step step) {
  run_ = run;
  runBegan_ = lookedAt_ = step;
  ++generation_;
  forgetFrom(samples_, step);
  forgetFrom(spikes_, step);
  forgetFrom(saccades_, step);
  forgetFrom(merits_, step);
  forgetFrom(drifts_, step);
  while (!darkSpans_.empty() && darkSpans_.back().from >= step) darkSpans_.pop_back();
  if (!darkSpans_.empty() && darkSpans_.back().until > step) darkSpans_.back().until = open;
}

// another set-up is another history
void LiveData::forgetBefore(Step step) {
  ++generation_;
  dropOlder(samples_, step);
  dropOlder(spikes_, step);
  dropOlder(saccades_, step);
  std::erase_if(merits_, [&](const MeritPoint& point) { return point.step < step; });
  std::erase_if(drifts_, [&](const DriftPoint& point) { return point.step < step; });
  darkSpans_.clear();
}

void LiveData::look(const Snapshot& snapshot) {
  hasSnapshot_ = true;
  admit(snapshot.run, snapshot.step);
  if (snapshot.setup && snapshot.setup != setup_) {
    if (setup_ && !sameRun(*setup_, *snapshot.setup)) forgetBefore(runBegan_);
    setup_ = snapshot.setup;
  }
  if (snapshot.network && snapshot.network != startNetwork_) {
    startNetwork_ = snapshot.network;
    buildStartWeights(*startNetwork_);
  }
  followDarkness(snapshot);
}

void LiveData::followDarkness(const Snapshot& snapshot) {
  const bool dark = snapshot.parameters[ParameterId::darkness] > 0.5;
  const bool wasDark = !darkSpans_.empty() && darkSpans_.back().until == open;
  if (dark != wasDark) {
    const Step changed = setup_ ? darknessChanged(*setup_, lookedAt_, snapshot.step) : snapshot.step;
    if (dark)
      darkSpans_.push_back({changed, open});
    else
      darkSpans_.back().until = changed;
  }
  lookedAt_ = snapshot.step;
}

// ω_ij = d_i α_j e_j
void LiveData::buildStartWeights(const Network& network) {
  startWeights_ = network.startWeights().cast<float>();
}

}  // namespace gazehold

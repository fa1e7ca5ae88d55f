// SPDX-License-Identifier: GPL-3.0-or-later
#include "live_data.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <variant>

#include "analysis/static_hold.hpp"

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

// of each stretch only the points stay at which one of the values is least or greatest, half of them or fewer, and the
// first of all; new ones come as dense as before, so that the recent past keeps its detail
template <class Point, std::size_t count>
void thin(std::vector<Point>& points, double Point::*const (&values)[count]) {
  if (points.size() <= mostCurvePoints) return;
  constexpr std::size_t stretch = 4 * count;
  std::size_t left = 1;
  for (std::size_t from = 1; from < points.size(); from += stretch) {
    const std::size_t until = std::min(from + stretch, points.size());
    std::array<bool, stretch> stays{};
    for (const auto value : values) {
      std::size_t least = from, greatest = from;
      for (std::size_t k = from; k < until; ++k) {
        if (points[k].*value < points[least].*value) least = k;
        if (points[k].*value > points[greatest].*value) greatest = k;
      }
      stays[least - from] = stays[greatest - from] = true;
    }
    for (std::size_t k = from; k < until; ++k)
      if (stays[k - from] || k + 1 == points.size()) points[left++] = points[k];
  }
  points.resize(left);
}

bool sameRun(const Setup& a, const Setup& b) {
  return a.scenario == b.scenario && a.system == b.system && a.seed == b.seed && a.parameters == b.parameters &&
         a.target == b.target && a.recording == b.recording;
}

// the step at which a command of the script acted, which knows it exactly; nothing when it was somebody else
template <class Is>
std::optional<Step> scripted(const std::shared_ptr<const Setup>& setup, Step after, Step until, Is is) {
  if (!setup) return std::nullopt;
  for (const TimedCommand& timed : setup->script)
    if (timed.step >= after && timed.step <= until && is(timed.command)) return timed.step;
  return std::nullopt;
}

// what began later did not happen, and what ended later lasts
template <class SpanType>
void forgetSpansFrom(std::vector<SpanType>& spans, Step step) {
  std::erase_if(spans, [&](const SpanType& span) { return span.from >= step; });
  for (SpanType& span : spans)
    if (span.until > step) span.until = LiveData::open;
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
  if (sample.value.step % stepsPerSecond == 0) followError();
}

void LiveData::followError() {
  constexpr std::size_t seen = 8 * stepsPerSecond / stepsPerSample, every = 8;
  std::array<std::vector<float>, 2> errors;
  for (std::size_t k = 0; k < std::min(seen, samples_.size()); k += every) {
    const TraceSample& s = samples_[samples_.size() - 1 - k];
    errors[0].push_back(static_cast<float>(std::hypot(s.target - s.eye, s.targetUp - s.eyeUp)));
    errors[1].push_back(static_cast<float>(std::fabs(wrapped(s.seenHeading - s.representedHeading))));
  }
  for (std::size_t kind = 0; kind < 2; ++kind) {
    const auto at = errors[kind].begin() + static_cast<std::ptrdiff_t>(0.8 * static_cast<double>(errors[kind].size() - 1));
    std::nth_element(errors[kind].begin(), at, errors[kind].end());
    if (std::isfinite(*at)) greatestError_[kind] = std::max(greatestError_[kind], static_cast<double>(*at));
  }
}

void LiveData::add(const InRun<Saccade>& saccade) {
  if (admit(saccade.run, saccade.value.step)) append(saccades_, saccade.value);
}

void LiveData::add(const InRun<MeritPoint>& merit) {
  if (!admit(merit.run, merit.value.step)) return;
  append(merits_, merit.value);
  thin(merits_, {&MeritPoint::rmseDegrees, &MeritPoint::slope, &MeritPoint::rmseCentimetres});
}

void LiveData::add(const InRun<DriftPoint>& drift) {
  if (!admit(drift.run, drift.value.step)) return;
  append(drifts_, drift.value);
  thin(drifts_, {&DriftPoint::rms, &DriftPoint::lost, &DriftPoint::rmsCentimetres, &DriftPoint::lostCentimetres});
}

void LiveData::add(const SpikeEvent& spike) {
  if (!admit(spike.run, spike.step)) return;
  spikes_.push_back(spike);
  ++spikesAdded_;
  // it died after this
  for (LesionSpan& span : lesionSpans_)
    if (span.neuron == spike.neuron && span.lasts()) span.from = std::max(span.from, spike.step + 1);
}

void LiveData::setSnapshot(Snapshot snapshot) {
  look(snapshot);
  own_ = std::move(snapshot);
  snapshot_ = &own_;
}

void LiveData::clear() {
  const std::uint64_t generation = generation_ + 1, history = history_ + 1;
  *this = LiveData();
  generation_ = generation;
  history_ = history;
}

const DriftPoint* LiveData::drift() const {
  if (drifts_.empty()) return nullptr;
  const DriftPoint& newest = drifts_.back();
  const bool others = std::ranges::any_of(lesionSpans_, [&](const LesionSpan& span) {
    return span.from > newest.step || (!span.lasts() && span.until > newest.step);
  });
  return others ? nullptr : &newest;
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
  forgetSpansFrom(darkSpans_, step);
  forgetSpansFrom(lesionSpans_, step);
  if (!samples_.empty() || !merits_.empty()) return;
  // nothing is known of what came before: the script tells when the light went out
  lookedAt_ = 0;
  beginHistory();
}

void LiveData::beginHistory() {
  ++history_;
  greatestDrift_ = 0;
  greatestError_ = {};
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
  lesionSpans_.clear();
  beginHistory();
}

void LiveData::look(const Snapshot& snapshot) {
  hasSnapshot_ = true;
  admit(snapshot.run, snapshot.step);
  if (snapshot.setup && snapshot.setup != setup_) {
    if (setup_ && !sameRun(*setup_, *snapshot.setup)) forgetBefore(runBegan_);
    setup_ = snapshot.setup;
  }
  // judged at the dead time in force, which may change on the way
  if (snapshot.network && (snapshot.network != startNetwork_ || snapshot.rates != startRates_)) {
    startNetwork_ = snapshot.network;
    startRates_ = snapshot.rates;
    buildStart(*startNetwork_, startRates_.get());
  }
  followDarkness(snapshot);
  followLesions(snapshot);
  followDrift(snapshot);
  lookedAt_ = snapshot.step;
}

void LiveData::followDarkness(const Snapshot& snapshot) {
  const bool dark = snapshot.parameters[ParameterId::darkness] > 0.5;
  const bool wasDark = !darkSpans_.empty() && darkSpans_.back().lasts();
  if (dark == wasDark) return;
  const auto sets = [](const Command& command) {
    const auto* set = std::get_if<SetParameter>(&command);
    return set && set->parameter == ParameterId::darkness;
  };
  const Step changed = scripted(setup_, lookedAt_, snapshot.step, sets).value_or(snapshot.step);
  if (dark)
    darkSpans_.push_back({changed});
  else
    darkSpans_.back().until = changed;
}

void LiveData::followLesions(const Snapshot& snapshot) {
  for (std::size_t i = 0; i < snapshot.alive.size(); ++i) {
    const auto neuron = static_cast<std::int32_t>(i);
    const auto dead = std::ranges::find_if(lesionSpans_, [&](const LesionSpan& span) {
      return span.neuron == neuron && span.lasts();
    });
    const bool alive = snapshot.alive[i] != 0;
    if (alive == (dead == lesionSpans_.end())) continue;
    const auto acts = [&](const Command& command) {
      const auto* lesion = std::get_if<Lesion>(&command);
      return lesion && lesion->neuron == neuron && lesion->alive == alive;
    };
    const Step changed = scripted(setup_, lookedAt_, snapshot.step, acts).value_or(alive ? snapshot.step : lookedAt_);
    if (alive)
      dead->until = changed;
    else
      lesionSpans_.push_back({{changed}, neuron});
  }
}

void LiveData::followDrift(const Snapshot& snapshot) {
  const auto see = [this](double drift) {
    if (std::isfinite(drift)) greatestDrift_ = std::max(greatestDrift_, std::fabs(drift));
  };
  const TransferFunction& transfer = snapshot.transfer;
  const Eigen::ArrayXd drift = transfer.driftDegrees();
  for (Eigen::Index m = 0; m < drift.size(); ++m)
    if (std::fabs(transfer.x(m)) <= 0.95) see(drift(m));
  constexpr Systems turning(System::ring, System::path);
  if (snapshot.network && turning.has(snapshot.network->system) && !snapshot.fields.empty())
    see(snapshot.fields[0].drift.cwiseAbs().maxCoeff());
}

// ω_ij = d_i α_j e_j
void LiveData::buildStart(const Network& network, const RateModel* rates) {
  startWeights_ = network.startWeights().cast<float>();
  const bool ofEye = network.system == System::eye && rates;
  startTransfer_ = ofEye
                       ? staticTransferFunction(rates->modules.front().curves, network.modules.front().start.col(0))
                       : TransferFunction();
  for (const Decoders optimum : {Decoders::authors, Decoders::matched})
    lostAtOptimum_[static_cast<std::size_t>(optimum)] = ofEye ? staticLost(rates->transfer(optimum)) : 0.0;
}

}  // namespace gazehold

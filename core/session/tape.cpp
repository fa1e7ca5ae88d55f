// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/tape.hpp"

#include <bit>
#include <iterator>

namespace gazehold {

namespace {

constexpr std::uint8_t longestGap = 255;

template <class Values>
struct Row {
  Step step;
  Values values;
};

template <class Item>
std::size_t bytesOf(const std::vector<Item>& items) {
  return items.capacity() * sizeof(Item);
}

}  // namespace

// ---------------------------------------------------------------- what is told meanwhile

// three bytes for most spikes: the neuron, and how many steps lie between it and the spike before. Of a longer gap each
// 255 steps are a byte of their own
void Tape::spike(Step step, std::int32_t neuron) {
  const Step at = step % stepsPerSecond;
  Step gap = at - lastSpike_;
  for (; gap >= longestGap; gap -= longestGap) gaps_.push_back(longestGap);
  gaps_.push_back(static_cast<std::uint8_t>(gap));
  neurons_.push_back(static_cast<std::uint16_t>(neuron));
  lastSpike_ = at;
}

void Tape::sample(const TraceSample& sample) { samples_.push_back(std::bit_cast<Row<Values>>(sample).values); }

void Tape::endSecond(Step now) {
  const Step from = now - stepsPerSecond;
  if (samples_.size() == samplesInSecond && !seconds_.contains(from)) {
    bytes_ += (seconds_[from] = packed()).bytes();
    while (bytes_ > budget && seconds_.size() > 1) drop(seconds_.begin());
  }
  cut();
}

void Tape::cut() {
  samples_.clear();
  gaps_.clear();
  neurons_.clear();
  saccades_.clear();
  merits_.clear();
  lastSpike_ = 0;
}

Tape::Second Tape::packed() const {
  Second second;
  second.first = samples_.front();
  second.gaps = gaps_;
  second.neurons = neurons_;
  second.saccades = saccades_;
  second.merits = merits_;
  // compared as bits: zeros keep their signs
  using Bits = std::array<std::uint64_t, fields>;
  const Bits first = std::bit_cast<Bits>(second.first);
  Bits differ{};
  for (const Values& sample : samples_) {
    const Bits bits = std::bit_cast<Bits>(sample);
    for (std::size_t k = 0; k < fields; ++k) differ[k] |= bits[k] ^ first[k];
  }
  for (std::size_t k = 0; k < fields; ++k)
    if (differ[k] != 0) second.changed.push_back(static_cast<std::uint8_t>(k));
  second.values.reserve(second.changed.size() * samples_.size());
  for (const std::uint8_t field : second.changed)
    for (const Values& sample : samples_) second.values.push_back(sample[field]);
  return second;
}

std::size_t Tape::Second::bytes() const {
  return sizeof *this + bytesOf(changed) + bytesOf(values) + bytesOf(gaps) + bytesOf(neurons) + bytesOf(saccades) +
         bytesOf(merits);
}

// ---------------------------------------------------------------- and what it tells

bool Tape::holds(Step from, Step until) const {
  auto second = seconds_.find(from);
  for (; from < until && second != seconds_.end() && second->first == from; ++second) from += stepsPerSecond;
  return from >= until;
}

void Tape::tell(Step from, Step until, Observer& observer) const {
  for (auto second = seconds_.lower_bound(from); second != seconds_.end() && second->first < until; ++second)
    tell(second->second, second->first, observer);
}

void Tape::tell(const Second& second, Step from, Observer& observer) {
  Step step = from;
  auto neuron = second.neurons.begin();
  for (const std::uint8_t gap : second.gaps) {
    step += gap;
    if (gap < longestGap) observer.spike(step, *neuron++);
  }
  for (const Saccade& saccade : second.saccades) observer.saccade(saccade);
  Row<Values> row{from, second.first};
  for (std::size_t k = 0; k < samplesInSecond; ++k, row.step += stepsPerSample) {
    for (std::size_t c = 0; c < second.changed.size(); ++c)
      row.values[second.changed[c]] = second.values[c * samplesInSecond + k];
    observer.sample(std::bit_cast<TraceSample>(row));
  }
  for (const MeritPoint& merit : second.merits) observer.merit(merit);
}

void Tape::dropAfter(Step step) {
  for (auto second = seconds_.upper_bound(step - stepsPerSecond); second != seconds_.end();) second = drop(second);
}

Tape Tape::since(Step step) const {
  Tape some;
  some.seconds_.insert(seconds_.lower_bound(step), seconds_.end());
  for (const auto& [from, second] : some.seconds_) some.bytes_ += second.bytes();
  return some;
}

void Tape::clear() {
  seconds_.clear();
  bytes_ = 0;
  cut();
}

Tape::Seconds::iterator Tape::drop(Seconds::iterator second) {
  bytes_ -= second->second.bytes();
  return seconds_.erase(second);
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "world/trace.hpp"
#include "session/observer.hpp"

namespace gazehold {

/// What was told of one branch, in whole seconds, so that the time before a moment need not be run again to be shown. Only
/// a cache: what is not on it is run again, and tells the same. Beyond the budget the oldest seconds go.
class Tape final : public Observer {
 public:
  static constexpr std::size_t budget = 120u << 20;  // [bytes]: twenty minutes of a path, an hour of an eye

  // what is told meanwhile
  void spike(Step step, std::int32_t neuron) override;
  void saccade(const Saccade& saccade) override { saccades_.push_back(saccade); }
  void sample(const TraceSample& sample) override;
  void merit(const MeritPoint& merit) override { merits_.push_back(merit); }
  /// Keeps the second that ends at this step, if all of it was told.
  void endSecond(Step now);
  /// The run goes on from another moment: what was told of an unfinished second is forgotten.
  void cut();

  /// Whether it knows all that happened between two whole seconds.
  bool holds(Step from, Step until) const;
  /// Tells it again: of each second first the spikes, then the saccades, samples and figures of merit.
  void tell(Step from, Step until, Observer& observer) const;
  /// Forgets all seconds that end later than a step.
  void dropAfter(Step step);
  /// A tape of the seconds from a step on alone.
  Tape since(Step step) const;
  void clear();

  std::size_t bytes() const { return bytes_; }

 private:
  static constexpr std::size_t samplesInSecond = stepsPerSecond / stepsPerSample;
  static constexpr std::size_t fields = (sizeof(TraceSample) - sizeof(Step)) / sizeof(double);
  using Values = std::array<double, fields>;  // all that a sample holds besides its step, which goes by milliseconds

  // of a field that did not change only the first value is kept
  struct Second {
    Values first;
    std::vector<std::uint8_t> changed;  // the other fields
    std::vector<double> values;         // of each of them, one after the other, in all samples
    std::vector<std::uint8_t> gaps;     // see spike()
    std::vector<std::uint16_t> neurons;
    std::vector<Saccade> saccades;
    std::vector<MeritPoint> merits;
    std::size_t bytes() const;
  };
  using Seconds = std::map<Step, Second>;  // by their first steps
  Seconds::iterator drop(Seconds::iterator second);
  Second packed() const;
  static void tell(const Second& second, Step from, Observer& observer);

  Seconds seconds_;
  std::size_t bytes_ = 0;
  // the second that is not over
  std::vector<Values> samples_;
  std::vector<std::uint8_t> gaps_;
  std::vector<std::uint16_t> neurons_;
  std::vector<Saccade> saccades_;
  std::vector<MeritPoint> merits_;
  Step lastSpike_ = 0;  // in steps from its start
};

}  // namespace gazehold

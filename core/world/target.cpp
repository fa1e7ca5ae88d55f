// SPDX-License-Identifier: GPL-3.0-or-later
#include "world/target.hpp"

#include <utility>

namespace gazehold {

Target::Target(std::uint64_t seed, TargetSource source, std::shared_ptr<const Recording> recording)
    : stream_(seed, Purpose::target), source_(source), recording_(std::move(recording)) {}

double Target::at(Step step, double range, Step interval) {
  switch (source_) {
    case TargetSource::random:
      if (step >= next_) {
        position_ = stream_.uniform(drawn_++, -range, range);
        next_ = step + interval;
      }
      break;
    case TargetSource::placed: break;
    case TargetSource::recording: position_ = recording_->at(seconds(step - began_), near_); break;
    case TargetSource::repeated: {
      const Step length = stepsIn(recording_->duration()) + 1;
      position_ = recording_->at(seconds((step - began_) % length), near_);
      break;
    }
  }
  return position_;
}

void Target::use(TargetSource source, Step now) {
  source_ = source;
  next_ = began_ = now;
}

void Target::place(double degrees) {
  source_ = TargetSource::placed;
  position_ = degrees;
}

}  // namespace gazehold

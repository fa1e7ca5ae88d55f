// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/key_frames.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace gazehold {

namespace {

constexpr Step recent = 300 * stepsPerSecond;  // within it states lie about equally dense

std::size_t sizeOf(const SavedState& state) {
  return sizeof state + state.state.size() + state.log.size() * sizeof(TimedCommand);
}

}  // namespace

void KeyFrames::keep(const Simulation& simulation) {
  const auto [frame, fresh] = frames_.try_emplace(simulation.now());
  if (!fresh) return;
  frame->second = std::make_shared<const SavedState>(simulation.save());
  bytes_ += sizeOf(*frame->second);
  while (bytes_ > budget && frames_.size() > 2) thin();
}

std::shared_ptr<const SavedState> KeyFrames::at(Step step) const {
  const auto later = frames_.upper_bound(step);
  return later == frames_.begin() ? nullptr : std::prev(later)->second;
}

void KeyFrames::dropAfter(Step step) {
  for (auto frame = frames_.upper_bound(step); frame != frames_.end();) frame = drop(frame);
}

void KeyFrames::clear() {
  frames_.clear();
  bytes_ = 0;
}

KeyFrames::Frames::iterator KeyFrames::drop(Frames::iterator frame) {
  bytes_ -= sizeOf(*frame->second);
  return frames_.erase(frame);
}

// the first and the newest stay, and of two neighbours one; looking for the least takes long, so some go at once
void KeyFrames::thin() {
  const Step newest = std::prev(frames_.end())->first;
  const auto gapAt = [&](Frames::iterator frame) {
    return static_cast<double>(std::next(frame)->first - std::prev(frame)->first) /
           static_cast<double>(newest - frame->first + recent);
  };
  std::vector<double> gaps;
  for (auto frame = std::next(frames_.begin()); std::next(frame) != frames_.end(); ++frame)
    gaps.push_back(gapAt(frame));
  const auto most = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 32);
  std::ranges::nth_element(gaps, most);
  for (auto frame = std::next(frames_.begin()); frame != frames_.end() && std::next(frame) != frames_.end(); ++frame)
    if (gapAt(frame) <= *most) frame = drop(frame);
}

}  // namespace gazehold

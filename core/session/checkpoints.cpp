// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/checkpoints.hpp"

#include <algorithm>

namespace gazehold {

Step Checkpoints::untilLook(Step now) const {
  const Step regular = every - now % every;
  return next_ < expected_.size() ? std::clamp<Step>(expected_[next_].step - now, 1, regular) : regular;
}

bool Checkpoints::look(const Simulation& simulation) {
  const Step now = simulation.now();
  const bool due = now % every == 0 && now > 0;
  const bool known = next_ < expected_.size() && expected_[next_].step == now;
  if (!due && !known) return true;
  const std::uint64_t hash = simulation.stateHash();
  if (due) made_.push_back({now, hash});
  if (!known) return true;
  if (expected_[next_].hash != hash) return false;
  ++next_;
  return true;
}

void Checkpoints::end(const Simulation& simulation) {
  if (made_.empty() || made_.back().step < simulation.now()) made_.push_back({simulation.now(), simulation.stateHash()});
}

std::vector<Checkpoint> hashesOf(const Session& session, std::size_t branch) {
  const Branch& b = session.branches.at(branch);
  std::vector<Checkpoint> hashes;
  if (b.parent) {
    hashes = hashesOf(session, *b.parent);
    std::erase_if(hashes, [&](const Checkpoint& point) { return point.step > b.fork; });
  }
  hashes.insert(hashes.end(), b.hashes.begin(), b.hashes.end());
  return hashes;
}

}  // namespace gazehold

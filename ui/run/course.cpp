// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/course.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gazehold {

namespace {

constexpr double jump = 1.0;  // [deg] in a millisecond; what is followed smoothly is slower

template <class Items>
auto firstAfter(Items& items, Step step) {
  return std::ranges::upper_bound(items, step, {}, [](const auto& item) { return item.step; });
}

template <class Kept, class Items>
void take(Kept& kept, const Items& items, Step after, Step until) {
  kept.insert(kept.end(), firstAfter(items, after), firstAfter(items, until));
}

template <class Items>
void forget(Items& items, Step step) {
  items.erase(firstAfter(items, step), items.end());
}

bool has(const Session& session, const std::string& name) {
  return std::ranges::count(session.branches, name, &Branch::name) > 0;
}

}  // namespace

void BranchCourse::forgetAfter(Step step) {
  forget(merits, step);
  forget(saccades, step);
  targets.erase(std::ranges::upper_bound(targets, step), targets.end());
  known = std::min(known, step);
}

void Course::follow(const History& data) {
  const Snapshot* snapshot = data.snapshot();
  // what came with a newer run is taken when it is known which branch it belongs to
  if (!snapshot || !snapshot->session || data.run() != snapshot->run) return;
  if (snapshot->setup != setup_) {
    branches_.clear();
    session_ = nullptr;
    setup_ = snapshot->setup;
  }
  if (snapshot->session != session_) followSession(snapshot->session);
  BranchCourse& here = *shown_;
  const auto& samples = data.samples();
  if (samples.empty()) return;
  const Step until = std::min(samples.back().step, snapshot->reach);
  if (until <= here.known) return;
  take(here.merits, data.merits(), here.known, until);
  take(here.saccades, data.saccades(), here.known, until);
  for (auto sample = firstAfter(samples, here.known); sample != samples.end() && sample->step <= until; ++sample) {
    if (sample == samples.begin()) continue;
    const TraceSample& before = *std::prev(sample);
    if (sample->step - before.step == stepsPerSample &&
        std::hypot(sample->target - before.target, sample->targetUp - before.targetUp) > jump)
      here.targets.push_back(sample->step);
  }
  here.known = until;
}

void Course::followSession(const std::shared_ptr<const Session>& session) {
  std::map<std::string, BranchCourse> before = std::exchange(branches_, {});
  for (std::size_t k = 0; k < session->branches.size(); ++k) {
    const Branch& branch = session->branches[k];
    auto old = before.find(branch.name);
    // renamed
    if (old == before.end() && session_ && session_->branches.size() == session->branches.size())
      old = before.find(session_->branches[k].name);
    if (old != before.end() && (old->first == branch.name || !has(*session, old->first))) {
      branches_[branch.name] = std::move(old->second);
    } else if (branch.parent) {
      BranchCourse shared = branches_[session->branches[*branch.parent].name];
      shared.forgetAfter(branch.fork);
      branches_[branch.name] = std::move(shared);
    } else {
      branches_[branch.name] = {};
    }
  }
  session_ = session;
  shown_ = &branches_[session->branches[session->current].name];
}

}  // namespace gazehold

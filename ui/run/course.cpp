// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/course.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "session/learning_curve.hpp"

namespace gazehold {

namespace {

constexpr double jump = 1.0;              // [deg] in a millisecond; what is followed smoothly is slower
constexpr std::ptrdiff_t most = 100'000;  // saccades or targets

template <class Items>
auto firstAfter(Items& items, Step step) {
  return std::ranges::upper_bound(items, step, {}, [](const auto& item) { return item.step; });
}

template <class Item, class From>
void append(std::vector<Item>& kept, From from, From until) {
  kept.insert(kept.end(), from, until);
  if (std::ssize(kept) > most) kept.erase(kept.begin(), kept.end() - most / 2);
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
  forget(drifts, step);
  forget(saccades, step);
  targets.erase(std::ranges::upper_bound(targets, step), targets.end());
  known = std::min(known, step);
}

void Course::follow(History& data) {
  const Snapshot* snapshot = data.snapshot();
  // what came with a newer run is taken when it is known which branch it belongs to
  if (!snapshot || !snapshot->session || data.run() != snapshot->run) return;
  if (snapshot->setup != setup_) {
    setup_ = snapshot->setup;
    // nobody can come back to a start that nobody else holds
    std::erase_if(runs_, [&](const auto& run) { return run.first != setup_ && run.first.use_count() == 1; });
  }
  Run& run = runs_[setup_];
  if (snapshot->session != run.session) followSession(run, snapshot->session);
  shown_ = &run.branches[snapshot->session->branches[snapshot->session->current].name];
  if (!data.samples().empty()) take(data, std::min(data.samples().back().step, snapshot->reach));
  if (std::exchange(reminded_, data.run()) != data.run()) data.recall(shown_->merits, shown_->drifts);
}

void Course::take(const History& data, Step until) {
  BranchCourse& here = *shown_;
  for (auto drift = firstAfter(data.drifts(), here.drifts.empty() ? -1 : here.drifts.back().step);
       drift != data.drifts().end(); ++drift)
    addToCurve(here.drifts, *drift);
  if (until <= here.known) return;
  const auto merits = firstAfter(data.merits(), until);
  for (auto merit = firstAfter(data.merits(), here.known); merit != merits; ++merit) addToCurve(here.merits, *merit);
  append(here.saccades, firstAfter(data.saccades(), here.known), firstAfter(data.saccades(), until));
  const auto& samples = data.samples();
  for (auto sample = firstAfter(samples, here.known); sample != samples.end() && sample->step <= until; ++sample) {
    if (sample == samples.begin()) continue;
    const TraceSample& before = *std::prev(sample);
    if (sample->step - before.step == stepsPerSample &&
        std::hypot(sample->target - before.target, sample->targetUp - before.targetUp) > jump)
      append(here.targets, &sample->step, &sample->step + 1);
  }
  here.known = until;
}

void Course::followSession(Run& run, const std::shared_ptr<const Session>& session) {
  std::map<std::string, BranchCourse> before = std::exchange(run.branches, {});
  for (std::size_t k = 0; k < session->branches.size(); ++k) {
    const Branch& branch = session->branches[k];
    auto old = before.find(branch.name);
    // renamed
    if (old == before.end() && run.session && run.session->branches.size() == session->branches.size())
      old = before.find(run.session->branches[k].name);
    if (old != before.end() && (old->first == branch.name || !has(*session, old->first))) {
      run.branches[branch.name] = std::move(old->second);
    } else if (branch.parent) {
      BranchCourse shared = run.branches[session->branches[*branch.parent].name];
      shared.forgetAfter(branch.fork);
      run.branches[branch.name] = std::move(shared);
    } else {
      run.branches[branch.name] = {};
    }
  }
  run.session = session;
}

}  // namespace gazehold

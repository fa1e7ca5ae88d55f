// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/companions.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr qint64 openedAtMostEvery = 300;  // [ms], while a slider is dragged

bool isOptimal(const Companion& companion) {
  return companion.kind == Companion::Kind::matched || companion.kind == Companion::Kind::authors;
}

}  // namespace

QString companionText(const Session& session, const Companion& companion) {
  if (companion.kind == Companion::Kind::branch) return branchText(companionName(session, companion));
  return companion.kind == Companion::Kind::pinned ? Ui::tr("as at %1 s").arg(decimalText(seconds(companion.step), 1))
                                                   : translated(companionName(session, companion));
}

bool Companions::has(const Companion& companion) const { return std::ranges::count(chosen_, companion) > 0; }

void Companions::add(const Companion& companion) {
  if (has(companion)) return;
  if (chosen_.size() == most) remove(Companion(chosen_.front()));
  chosen_.push_back(companion);
  beside_.emplace_back();
  changed_ = true;
}

void Companions::remove(const Companion& companion) {
  const auto found = std::ranges::find(chosen_, companion);
  if (found == chosen_.end()) return;
  beside_.erase(beside_.begin() + (found - chosen_.begin()));
  chosen_.erase(found);
  changed_ = true;
}

void Companions::clear() {
  beside_.clear();
  chosen_.clear();
  changed_ = true;
}

void Companions::follow(History& data, const std::shared_ptr<const Session>& session, Step now) {
  if (std::exchange(named_, language()) != language()) changed_ = true;
  if (!session || (chosen_.empty() && !changed_)) return;
  for (std::size_t k = chosen_.size(); k-- > 0;) {
    const bool gone = chosen_[k].kind == Companion::Kind::branch && chosen_[k].branch >= session->branches.size();
    if (gone) remove(Companion(chosen_[k]));
  }
  for (std::size_t k = 0; k < chosen_.size(); ++k) {
    Beside& beside = beside_[k];
    if (beside.of != session && (!beside.runner || beside.opened.elapsed() > openedAtMostEvery)) {
      beside.of = session;
      Session runs = companionOf(*session, chosen_[k]);
      // its log is the script of its start
      if (!beside.runner || runs.start != beside.start) open(beside, std::move(runs), now);
    }
    if (Runner& runner = *beside.runner; runner.heard() == runner.sent()) {
      if (now > runner.now()) runner.runTo(now);
      else if (now < runner.now()) runner.goTo(now);
    }
    beside.runner->handTo(*beside.history);
    for (Notice notice; beside.runner->take(notice);) {
    }
  }
  if (!std::exchange(changed_, false)) return;
  std::vector<History::Companion> shown;
  for (std::size_t k = 0; k < chosen_.size(); ++k)
    shown.push_back({companionText(*session, chosen_[k]).toStdString(), beside_[k].history, isOptimal(chosen_[k])});
  data.setCompanions(std::move(shown));
}

void Companions::open(Beside& beside, Session session, Step now) {
  if (!beside.runner) {
    beside.history = std::make_shared<History>();
    beside.runner = std::make_unique<Runner>(session.start);
    beside.runner->setSpeed(std::numeric_limits<double>::infinity());
  }
  beside.start = session.start;
  session.branches[0].end = session.position = now;
  beside.runner->open(std::make_shared<const Session>(std::move(session)));
  beside.opened.start();
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/journal_keeper.hpp"

#include <algorithm>
#include <utility>

#include <QDateTime>
#include <QFileInfo>

#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr auto tryAgainAfter = std::chrono::seconds(1);

}  // namespace

JournalKeeper::JournalKeeper(SimulationController& controller, const QString& directory)
    : controller_(controller), directory_(directory.toStdString()), others_(journalsIn(directory_)) {
  std::ranges::reverse(others_);
  connect(&controller, &SimulationController::frame, this, &JournalKeeper::keep);
}

void JournalKeeper::keep() {
  const Snapshot* snapshot = controller_.data().snapshot();
  const auto now = std::chrono::steady_clock::now();
  // what has not run yet is no loss
  const bool begun = snapshot && (snapshot->reach > 0 || journal_ || opened_);
  if (ended_ || !begun || now < tryAt_) return;
  try {
    if (!journal_) journal_.emplace(directory_);
    journal_->keep(snapshot->session, snapshot->reach, snapshot->step, now);
  } catch (const std::exception& error) {
    tryAt_ = now + tryAgainAfter;
    if (!std::exchange(failed_, true)) Q_EMIT failed(translated(error.what()));
    return;
  }
  // here now, and so there no more
  if (!opened_ || !controller_.hasOpened()) return;
  opened_->discard();
  opened_.reset();
}

void JournalKeeper::end() {
  ended_ = true;
  if (journal_) journal_->remove();
}

// ---------------------------------------------------------------- what was left

const LeftSession* JournalKeeper::next() {
  held_.reset();
  while (!others_.empty()) {
    const std::string path = std::exchange(others_.back(), {});
    others_.pop_back();
    if (hold(path)) return &left_;
  }
  return nullptr;
}

bool JournalKeeper::hold(const std::string& path) {
  held_ = LeftJournal::take(path);
  if (!held_) return false;
  left_ = {};
  left_.when = QFileInfo(QString::fromStdString(path)).lastModified().toString(tr("d MMMM yyyy, hh:mm"));
  try {
    left_.session = std::make_shared<const Session>(held_->read());
  } catch (const std::exception& error) {
    left_.problem = translated(error.what());
  }
  return true;
}

void JournalKeeper::open() {
  controller_.openSession(left_.session);
  opened_ = std::exchange(held_, std::nullopt);
}

void JournalKeeper::discard() { held_->discard(); }

void JournalKeeper::setAside() { held_->setAside(); }

void JournalKeeper::leave() {
  held_.reset();
  others_.clear();
}

}  // namespace gazehold

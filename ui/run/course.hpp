// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "session/history.hpp"

namespace gazehold {

/// What is known of a branch from its start to its end, whichever moment of it is shown. All in rising order of steps.
struct BranchCourse {
  std::vector<MeritPoint> merits;
  std::vector<DriftPoint> drifts;
  std::vector<Saccade> saccades;  ///< the newest of many hours
  std::vector<Step> targets;      ///< where the target jumped, to the millisecond; the newest, too
  Step known = -1;                ///< the last step that was looked at

  /// Forgets what is later than a step.
  void forgetAfter(Step step);
};

/// The courses of all branches of a run, and of the runs that undo can bring back: a History forgets what lies after the
/// moment that is shown, this does not. Filled once per frame, on the window's thread.
class Course {
 public:
  /// Takes what is new, and reminds the history of what it has forgotten where it has gone to another moment.
  void follow(History& data);
  /// Of the branch that is shown; null before the first snapshot.
  const BranchCourse* shown() const { return shown_; }

 private:
  // names of branches are unique
  struct Run {
    std::shared_ptr<const Session> session;
    std::map<std::string, BranchCourse> branches;
  };
  static void followSession(Run& run, const std::shared_ptr<const Session>& session);
  void take(const History& data, Step until);

  std::map<std::shared_ptr<const Setup>, Run> runs_;  // by their starts
  std::shared_ptr<const Setup> setup_;
  RunNumber reminded_ = 0;
  BranchCourse* shown_ = nullptr;
};

}  // namespace gazehold

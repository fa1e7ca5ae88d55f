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
  std::vector<Saccade> saccades;
  std::vector<Step> targets;  ///< where the target jumped, to the millisecond
  Step known = -1;            ///< the last step that was looked at

  /// Forgets what is later than a step.
  void forgetAfter(Step step);
};

/// The courses of all branches of a session: a History forgets what lies after the moment that is shown, this does not.
/// Filled once per frame, on the window's thread.
class Course {
 public:
  /// Takes what is new.
  void follow(const History& data);
  /// Of the branch that is shown; null before the first snapshot.
  const BranchCourse* shown() const { return shown_; }

 private:
  void followSession(const std::shared_ptr<const Session>& session);

  std::shared_ptr<const Setup> setup_;
  std::shared_ptr<const Session> session_;
  std::map<std::string, BranchCourse> branches_;  // names of branches are unique
  BranchCourse* shown_ = nullptr;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "session/key_frames.hpp"
#include "session/observer.hpp"
#include "session/session.hpp"
#include "session/tape.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

/// A run that was put aside, with all that can be gone back to.
struct Past {
  std::shared_ptr<const Setup> start;  ///< by which it is known to be the same run
  SavedState state;
  Session session;
  KeyFrames frames;
  Tape tape;  ///< of the seconds before it, so that it is shown at once
  Step reach = 0;
};

/// Runs a session: the only thing in a program that steps a simulation. Goes exactly to any moment that a branch has run
/// through; what is done in the past begins a branch. Owned and called by one thread.
class Player {
 public:
  /// Hashes of the state are kept, and held against those of the first time, so often.
  static constexpr Step hashEvery = 10 * stepsPerSecond;

  /// Stands at the start of the session's current branch. `goesBack`: keeps states to go back to, and what was told; a run
  /// that only goes forward saves their memory. Throws what Simulation's constructor throws.
  explicit Player(Session session, bool goesBack = true);
  /// Goes on with a run that was put aside.
  explicit Player(const Past& past);

  const Simulation& simulation() const { return *simulation_; }
  Step now() const { return simulation_->now(); }
  /// How far the current branch has run.
  Step reach() const { return reach_; }
  bool inPast() const { return now() < reach_; }
  /// The session as it is at this moment.
  const Session& session();
  /// The same, as it was when anything but its position and its ends changed last.
  std::shared_ptr<const Session> shared();
  /// How it began.
  const std::shared_ptr<const Setup>& start() const { return start_; }
  /// How many of the recorded hashes have been met since the start.
  std::size_t hashesMet() const { return met_; }

  /// Runs to a step, or for as long as the observer lets it, and tells of it. What it returns is empty, or why it stopped
  /// before, see Simulation::failure().
  std::string_view advanceTo(Step step, Observer& observer);
  /// Acts at this step boundary and is logged. In the past it begins a branch: what was done later stays as the branch
  /// that was left. Throws UsageError, and nothing has changed, for a command that does not fit.
  void act(const Command& command);
  /// Begins a branch here, at which nothing is done yet. Does nothing where the branch ends.
  void leaveBranch();
  /// Goes exactly to a moment that this branch has run through, or to its end. Tells of at least `before` steps on the way
  /// where there are so many, so that what shows them is full. Returns as advanceTo().
  std::string_view goTo(Step step, Observer& observer, Step before = 0);
  /// Goes to another branch, at the same moment or where it ends. Throws UsageError where there is none.
  std::string_view switchTo(std::size_t branch, Observer& observer, Step before = 0);
  /// Throws UsageError for a branch that is not there, and a name that is empty or taken.
  void rename(std::size_t branch, std::string name);
  /// Throws UsageError for a branch that is shown, or that another one has left.
  void remove(std::size_t branch);
  /// Names a moment that this branch has run through, at most its end.
  void bookmark(Step step, std::string text);
  /// Keeps the hash of this state, unless there is one later.
  void keepHash();
  /// `before`: so many steps of what was told go with it.
  Past past(Step before = 0);
  /// Lets go of all that is kept only to go back sooner.
  void forgetCaches();

 private:
  Branch& branch() { return session_.branches[session_.current]; }
  std::string_view goAlong(const Log& log, Step step, Observer& observer, Step before);
  void leave(Log log, std::size_t done);
  void settle();
  void expectHashes();
  void passMilestone(Observer& observer);
  void meetHash(Observer& observer);

  Session session_;  // of the current branch the simulation has the log
  std::unique_ptr<Simulation> simulation_;
  Step reach_ = 0;
  KeyFrames frames_;
  Tape tape_;
  bool goesBack_ = true;
  std::shared_ptr<const Setup> start_;
  std::shared_ptr<const Session> shared_;  // null when anything has changed
  std::vector<Checkpoint> expected_;       // of this branch and those that it left
  std::size_t next_ = 0, met_ = 0;
};

}  // namespace gazehold

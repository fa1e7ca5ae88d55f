// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include "live/runner.hpp"
#include "run/commands.hpp"
#include "run/companions.hpp"
#include "run/course.hpp"
#include "session/history.hpp"

namespace gazehold {

/// The window's hold on the simulation: the only owner of the Runner. Polls it once per frame, keeps History filled, and
/// turns what people do into commands and undo entries. Lives on the window's thread and never waits.
class SimulationController : public QObject {
  Q_OBJECT
 public:
  /// Starts paused. `waits` as of Runner. Throws what Runner's constructor throws.
  explicit SimulationController(Setup setup, bool waits = false, QObject* parent = nullptr);

  const History& data() const { return data_; }
  QUndoStack& undoStack() { return undoStack_; }

  // the clock
  bool playing() const { return playing_; }
  Step now() const { return runner_.now(); }
  /// Chosen speed [simulated seconds per second]; infinity for as fast as it goes.
  double speed() const { return speed_; }
  double measuredSpeed() const { return runner_.measuredSpeed(); }
  /// Polls per second over the last second.
  double framesPerSecond() const { return framesPerSecond_; }
  /// Whether drawing has lost samples within the last seconds.
  bool drawingThinned() const;
  /// Where the run stopped because a value was not finite or the eye had run away; nothing once it has gone back or begun anew.
  std::optional<Step> stoppedAt() const { return stoppedAt_; }
  QString stoppedBecause() const { return stoppedBecause_; }
  void play();
  void pause();
  void togglePlay();
  /// Advances by stepSize(), then pauses.
  void step();
  /// As a size of steps: to the first step of the next saccade.
  static constexpr Step toNextSaccade = 0;
  void stepToSaccade();
  void stepBy(Step steps);
  Step stepSize() const { return stepSize_; }
  void setStepSize(Step steps);
  void goBack(double seconds = 1.0);

  /// Runs beside this one.
  Companions& companions() { return companions_; }
  /// Makes the hold test on copies of the network; History has it when it is done.
  void holdTest();

  /// Whether data() shows all that was sent.
  bool settled() const { return waiting_.empty() && heard(runner_.sent()); }

  // the past
  /// How far this branch has run: beyond now() where one has gone back.
  Step reach() const;
  bool inPast() const { return now() < reach(); }
  /// Goes to a moment that this branch has run through, at most to its end. Of many in a row the last one counts.
  void goTo(Step step);
  /// Goes so many steps on or back: in the past along what happened, beyond its end by running.
  void goBy(Step steps);
  /// Null before the first snapshot. Its current branch ends at reach().
  std::shared_ptr<const Session> session() const;
  void switchTo(std::size_t branch);
  void renameBranch(std::size_t branch, const QString& name);
  void deleteBranch(std::size_t branch);
  /// Names a moment that this branch has run through.
  void bookmark(Step step, const QString& text);
  /// To the nearest bookmark of this branch before or after now; nowhere when there is none.
  void goToBookmark(bool next);
  /// To the first step of the saccade before or after now, of those that have been; nowhere when there is none.
  void goToSaccade(bool next);
  /// To the millisecond at which the target jumped.
  void goToTargetJump(bool next);
  /// Runs on from here: in the past as a branch of its own, the way that was left stays.
  void goOnFromHere();
  /// The whole course of the branches, also beyond now().
  const Course& course() const { return course_; }
  /// Shows a session where it was left, paused.
  void openSession(const std::shared_ptr<const Session>& opened);
  /// Whether the session that was opened last is the one that data() shows, or has been since.
  bool hasOpened() const { return heard(opening_); }
  /// The session as it is now. Only when session() is not null.
  Session sessionNow() const;
  /// A run can be asked to go this far [s], as in gazehold-batch.
  static constexpr double longestRun = 1e6;
  /// Runs at the chosen speed until this time [s], at most longestRun, then pauses.
  void runTo(double seconds);
  void setSpeed(double factor);

  // the run
  /// What the present run began with.
  const Setup& setup() const { return setup_; }
  /// Back to the start: same seed, weights and sliders.
  void reset();
  /// The start of a run with the next seed.
  void newSeed();
  void setSeed(std::uint64_t seed);
  /// A run of this scenario with the present seed. Throws UsageError when it needs a recording and none is loaded.
  void setScenario(const Scenario& scenario);
  /// A run of this set-up; `text` says in the list of what can be undone what it is.
  void beginRun(const QString& text, Setup setup) { startRun(text, std::move(setup)); }
  /// Reads a recorded gaze and runs the scenario that follows it. Throws FileError.
  void loadRecording(const QString& path);
  /// Whether the recording that was loaded last is of the kind that a system follows.
  bool hasRecording(System system) const { return setup_.recording && setup_.recording->kind == recordingKind(system); }
  bool hasRecording() const { return hasRecording(setup_.system); }

  /// Keeps the run as it stands.
  std::shared_ptr<Replacement> putAside();
  /// Shows a run that was put aside, paused. What could be undone belongs to what is left.
  void comeBackTo(const std::shared_ptr<Replacement>& aside);

  // the model
  /// Value of a parameter as people should see it now: what was sent last, or what the simulation says.
  double value(ParameterId parameter) const { return beliefs_[static_cast<std::size_t>(parameter)].value; }
  /// Changes a parameter, with undo. One that is not live rebuilds the network and begins a new run. Changes that share a
  /// `gesture` are undone together; 0 belongs to none. Throws UsageError for a value out of range.
  void setParameter(ParameterId parameter, double value, int gesture = 0);
  /// Whether neither the scenario nor a person has chosen what acts without vision: then whoever changes darkness cuts
  /// the retina, since an eye that remembers the target would go on teaching itself.
  bool darkModeIsOpen() const;
  bool learningFrozen() const { return frozen_; }
  void freeze(bool frozen);
  void lesion(const std::vector<int>& cells);
  void revive(const std::vector<int>& cells);
  void reviveAll();
  /// Kills so many of the living cells, drawn at random.
  void lesionAtRandom(int count);
  std::vector<int> lesionedCells() const;
  int cellCount() const { return cellsOf(setup_); }
  TargetSource targetSource() const { return target_; }
  /// See PlaceTarget, with undo; what lies beyond the range of the eye is moved to its end. Throws UsageError elsewhere.
  void placeTarget(double first, double second = 0);
  /// With undo; placed means where it is now. Throws UsageError for a recording when none is loaded.
  void useTarget(TargetSource source);
  TargetChoice targetNow() const { return {target_, placeNow()}; }
  /// Does what a command says, by the members above.
  void act(const Command& command);

 Q_SIGNALS:
  /// Once per frame, after History was filled; `fresh` when there is anything new.
  void frame(bool fresh);
  /// Playing, speed, scenario, seed, recording, freeze, lesions or target source changed.
  void stateChanged();
  /// The simulation has something to say: see Notice.
  void noticed(const gazehold::Notice& notice);
  /// A click put the target somewhere, which came from there until then.
  void targetTaken(gazehold::TargetSource before);
  /// A parameter that is not live was changed, and the network with it.
  void rebuilt(const QString& label);

 private:
  friend class ParameterChange;
  friend class LesionChange;
  friend class FreezeChange;
  friend class TargetChange;
  friend class RunChange;
  using Order = std::function<bool(Runner&)>;

  // what undo entries do; none of these makes an undo entry
  void sendParameter(ParameterId parameter, double value);
  void forgetChoice(ParameterId parameter) { choices_[static_cast<std::size_t>(parameter)].reset(); }
  void sendLesion(const std::vector<int>& cells, bool alive);
  void sendFreeze(bool frozen);
  void sendTarget(const TargetChoice& choice);
  void replace(const std::shared_ptr<Replacement>& replacement);
  void bringBack(const std::shared_ptr<Replacement>& replacement);

  void send(Order order);
  // the number that the next message will have
  std::uint64_t nextNumber() const { return runner_.sent() + waiting_.size() + 1; }
  PlaceTarget placeNow() const;
  void seekSaccade();
  void goToNearest(const std::vector<Step>& steps, bool next);
  void startRun(const QString& text, Setup setup, Choices choices = {});
  Setup scenarioSetup(const Scenario& scenario, std::shared_ptr<const Recording> recording) const;
  void changeCells(const std::vector<int>& cells, bool alive);
  void believe(const Shown& shown, std::uint64_t number);
  void believeStart(const Setup& setup, std::uint64_t number);
  Shown shown() const;
  void believePlaying(bool playing);

  // once per frame
  void poll();
  void travel();
  void collectReplaced();
  void collectNotices();
  void followSnapshot();
  void followPlaying();
  void countFrame();

  // what people see: their own last word until a snapshot shows what the message of that number did
  struct Belief {
    double value = 0;
    std::uint64_t number = 0;
  };
  bool heard(std::uint64_t number) const { return data_.snapshot() && data_.snapshot()->heard >= number; }
  static constexpr qint64 longAgo = -1'000'000;  // [ms]
  qint64 clock() const { return clock_.elapsed(); }

  Runner runner_;
  History data_;
  Companions companions_;
  Course course_;
  QTimer timer_;
  QElapsedTimer clock_;
  QUndoStack undoStack_;
  std::deque<Order> waiting_;     // for room in the queue
  std::optional<Step> travelTo_;  // when the last travel has arrived
  std::uint64_t travel_ = 0;      // its number
  std::uint64_t opening_ = 0;     // that of the last session that was opened
  std::deque<std::shared_ptr<Replacement>> awaiting_;

  Setup setup_;
  Choices choices_;
  std::array<Belief, parameterCount> beliefs_;
  std::vector<std::uint8_t> alive_;
  bool frozen_ = false;
  TargetSource target_ = TargetSource::random;
  std::uint64_t cells_ = 0, freeze_ = 0, targets_ = 0, plays_ = 0;  // the numbers of the last messages about them

  bool playing_ = false;
  double speed_ = 1.0;
  Step stepSize_ = stepsPerSecond / 100;
  std::optional<Step> seeking_;  // a saccade after this step
  RunNumber run_ = 0;
  std::optional<Step> stoppedAt_;
  QString stoppedBecause_;
  std::uint64_t dropped_ = 0;
  qint64 droppedAt_ = longAgo;
  int frames_ = 0;
  qint64 framesFrom_ = 0;
  double framesPerSecond_ = 0;
};

}  // namespace gazehold

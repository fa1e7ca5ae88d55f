// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/simulation_controller.hpp"

#include <algorithm>
#include <utility>

#include <QRandomGenerator>

#include "base/error.hpp"
#include "io/recording_csv.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr int frameInterval = 33;         // [ms]
constexpr int answerInterval = 5;         // [ms] while one is on the way to another moment
constexpr qint64 thinnedShownFor = 5000;  // [ms]
constexpr int mostUndo = 100;

}  // namespace

SimulationController::SimulationController(Setup setup, bool waits, QObject* parent)
    : QObject(parent), runner_(setup, waits), setup_(std::move(setup)) {
  clock_.start();
  undoStack_.setUndoLimit(mostUndo);
  believeStart(setup_, 0);
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, &SimulationController::poll);
  timer_.start(frameInterval);
}

bool SimulationController::drawingThinned() const { return clock() - droppedAt_ < thinnedShownFor; }

// orders keep their sequence even while the queue is full
void SimulationController::send(Order order) {
  if (waiting_.empty() && order(runner_)) return;
  waiting_.push_back(std::move(order));
}

// ---------------------------------------------------------------- the clock

void SimulationController::believePlaying(bool playing) {
  plays_ = nextNumber() - 1;
  playing_ = playing;
  Q_EMIT stateChanged();
}

void SimulationController::play() {
  send([](Runner& runner) { return runner.play(); });
  believePlaying(true);
}

void SimulationController::pause() {
  send([](Runner& runner) { return runner.pause(); });
  believePlaying(false);
}

void SimulationController::togglePlay() { playing_ ? pause() : play(); }

void SimulationController::step() { stepSize_ == toNextSaccade ? stepToSaccade() : stepBy(stepSize_); }

void SimulationController::stepBy(Step steps) {
  send([steps](Runner& runner) { return runner.stepBy(steps); });
  believePlaying(false);
}

void SimulationController::setStepSize(Step steps) {
  stepSize_ = steps;
  Q_EMIT stateChanged();
}

void SimulationController::goBack(double seconds) {
  send([steps = stepsIn(seconds)](Runner& runner) { return runner.goBack(steps); });
}

void SimulationController::runTo(double seconds) {
  const Step step = stepsIn(seconds);
  send([step](Runner& runner) { return runner.runTo(step); });
  believePlaying(step > now());
}

void SimulationController::setSpeed(double factor) {
  if (factor == speed_) return;  // a clicker's key that is held down would keep what runs from settling
  speed_ = factor;
  send([factor](Runner& runner) { return runner.setSpeed(factor); });
  Q_EMIT stateChanged();
}

void SimulationController::holdTest() {
  send([](Runner& runner) { return runner.holdTest(); });
}

// ---------------------------------------------------------------- the past

Step SimulationController::reach() const {
  const Snapshot* snapshot = data_.snapshot();
  return std::max(snapshot ? snapshot->reach : 0, now());
}

std::shared_ptr<const Session> SimulationController::session() const {
  const Snapshot* snapshot = data_.snapshot();
  return snapshot ? snapshot->session : nullptr;
}

void SimulationController::goTo(Step step) {
  travelTo_ = std::max<Step>(0, step);
  travel();
}

// a drag asks faster than a long way can be gone
void SimulationController::travel() {
  if (!travelTo_ || runner_.heard() < travel_) return;
  travel_ = nextNumber();
  send([step = *travelTo_](Runner& runner) { return runner.goTo(step); });
  travelTo_.reset();
  timer_.setInterval(answerInterval);
}

void SimulationController::goBy(Step steps) {
  const Step step = now() + steps;
  if (steps > 0 && step > reach()) return stepBy(steps);
  pause();
  goTo(step);
}

void SimulationController::switchTo(std::size_t branch) {
  send([branch](Runner& runner) { return runner.switchTo(branch); });
}

void SimulationController::renameBranch(std::size_t branch, const QString& name) {
  send([branch, name = name.toStdString()](Runner& runner) { return runner.renameBranch(branch, name); });
}

void SimulationController::deleteBranch(std::size_t branch) {
  send([branch](Runner& runner) { return runner.deleteBranch(branch); });
}

void SimulationController::bookmark(Step step, const QString& text) {
  send([step, text = text.toStdString()](Runner& runner) { return runner.bookmark(step, text); });
}

void SimulationController::goToBookmark(bool next) {
  std::vector<Step> steps;
  if (const auto all = session())
    for (const Bookmark& bookmark : all->bookmarks)
      if (bookmark.branch == all->current) steps.push_back(bookmark.step);
  goToNearest(steps, next);
}

void SimulationController::goToTargetJump(bool next) {
  if (const BranchCourse* course = course_.shown()) goToNearest(course->targets, next);
}

void SimulationController::goToNearest(const std::vector<Step>& steps, bool next) {
  std::optional<Step> nearest;
  for (const Step step : steps) {
    if (next ? step <= now() : step >= now()) continue;
    if (!nearest || (next ? step < *nearest : step > *nearest)) nearest = step;
  }
  if (!nearest) return;
  pause();
  goTo(*nearest);
}

void SimulationController::goOnFromHere() {
  if (inPast()) send([](Runner& runner) { return runner.leaveBranch(); });
  play();
}

void SimulationController::openSession(const std::shared_ptr<const Session>& opened) {
  // what could be undone belongs to another run
  undoStack_.clear();
  awaiting_.clear();
  setup_ = opened->start;
  choices_ = {};
  opening_ = nextNumber();
  believeStart(setup_, opening_);
  send([opened](Runner& runner) { return runner.open(opened); });
  believePlaying(false);
}

Session SimulationController::sessionNow() const {
  Session saved = *session();
  saved.branches[saved.current].end = reach();
  saved.position = now();
  return saved;
}

// ---------------------------------------------------------------- the run

void SimulationController::startRun(const QString& text, Setup setup, Choices choices) {
  auto replacement = std::make_shared<Replacement>();
  replacement->before = setup_;
  replacement->choicesBefore = choices_;
  replacement->after = std::move(setup);
  replacement->choicesAfter = choices;
  undoStack_.push(new RunChange(*this, text, std::move(replacement)));
}

// as a new run, so that undo brings back what was learned
void SimulationController::reset() { startRun(tr("reset"), setup_); }

void SimulationController::newSeed() { setSeed(setup_.seed + 1); }

void SimulationController::setSeed(std::uint64_t seed) {
  Setup setup = setup_;
  setup.seed = seed;
  startRun(tr("seed %1").arg(seed), std::move(setup));
}

// a recording once loaded stays at hand in every scenario
Setup SimulationController::scenarioSetup(const Scenario& scenario, std::shared_ptr<const Recording> recording) const {
  Setup setup = prepare(scenario, setup_.seed, scenario.needsRecording ? recording : nullptr);
  if (!setup.recording) setup.recording = std::move(recording);
  return setup;
}

void SimulationController::setScenario(const Scenario& scenario) {
  startRun(tr("scenario “%1”").arg(translated(scenario.title)), scenarioSetup(scenario, setup_.recording));
}

void SimulationController::loadRecording(const QString& path) {
  auto recording = readRecording(path.toStdString());
  startRun(tr("opening of a recording"), scenarioSetup(scenarioFor(recording->kind), recording));
}

std::shared_ptr<Replacement> SimulationController::putAside() {
  auto aside = std::make_shared<Replacement>();
  aside->before = setup_;
  aside->choicesBefore = choices_;
  aside->shownBefore = shown();
  awaiting_.push_back(aside);
  send([](Runner& runner) { return runner.putAside(); });
  return aside;
}

void SimulationController::comeBackTo(const std::shared_ptr<Replacement>& aside) {
  undoStack_.clear();
  pause();
  bringBack(aside);
}

void SimulationController::replace(const std::shared_ptr<Replacement>& replacement) {
  replacement->shownBefore = shown();
  setup_ = replacement->after;
  choices_ = replacement->choicesAfter;
  believeStart(setup_, nextNumber());
  // undone and done again before the simulation thread had answered
  if (std::exchange(replacement->wantedBack, false)) return;
  replacement->saved.reset();
  awaiting_.push_back(replacement);
  send([setup = setup_](Runner& runner) { return runner.restart(setup); });
}

void SimulationController::bringBack(const std::shared_ptr<Replacement>& replacement) {
  setup_ = replacement->before;
  choices_ = replacement->choicesBefore;
  believe(replacement->shownBefore, nextNumber());
  if (replacement->saved) send([state = replacement->saved](Runner& runner) { return runner.restore(state); });
  else replacement->wantedBack = true;
}

Shown SimulationController::shown() const {
  Shown shown;
  for (std::size_t k = 0; k < parameterCount; ++k) shown.values[k] = beliefs_[k].value;
  shown.alive = alive_;
  shown.frozen = frozen_;
  shown.target = target_;
  return shown;
}

void SimulationController::believe(const Shown& shown, std::uint64_t number) {
  for (std::size_t k = 0; k < parameterCount; ++k) beliefs_[k] = {shown.values[k], number};
  alive_ = shown.alive;
  frozen_ = shown.frozen;
  target_ = shown.target;
  cells_ = freeze_ = targets_ = number;
  Q_EMIT stateChanged();
}

void SimulationController::believeStart(const Setup& setup, std::uint64_t number) {
  Shown shown;
  for (const ParameterInfo& p : parameterTable())
    shown.values[static_cast<std::size_t>(p.parameter)] = setup.parameters[p.parameter];
  shown.alive.assign(static_cast<std::size_t>(cellsOf(setup)), 1);
  shown.target = setup.target;
  believe(shown, number);
}

// ---------------------------------------------------------------- the model

void SimulationController::setParameter(ParameterId parameter, double value, int gesture) {
  checkValue(info(parameter), value);
  if (value == this->value(parameter)) return;
  if (info(parameter).live) {
    undoStack_.push(new ParameterChange(*this, parameter, value, gesture));
    return;
  }
  // the rebuilt network keeps what the person chose, but not what the script did
  Setup setup = setup_;
  std::vector<Setting> settings;
  for (const ParameterInfo& p : parameterTable())
    if (const auto chosen = choices_[static_cast<std::size_t>(p.parameter)]) settings.push_back({p.parameter, *chosen});
  setup.parameters.set(settings);
  setup.parameters.set(parameter, value);
  startRun(Ui::tr("change of %1").arg(translated(info(parameter).label).toLower()), std::move(setup), choices_);
  Q_EMIT rebuilt(translated(info(parameter).label));
}

void SimulationController::sendParameter(ParameterId parameter, double value) {
  const auto tell = [&](ParameterId id, double number) {
    beliefs_[static_cast<std::size_t>(id)] = {number, nextNumber()};
    choices_[static_cast<std::size_t>(id)] = number;
  };
  if (const auto follower = followerOf(parameter); follower && value != this->value(parameter)) {
    Parameters changed;
    changed.set(parameter, this->value(parameter));
    changed.set(*follower, this->value(*follower));
    changed.set(parameter, value);
    tell(*follower, changed[*follower]);
  }
  tell(parameter, value);
  send([parameter, value](Runner& runner) { return runner.apply(SetParameter{parameter, value}); });
}

bool SimulationController::darkModeIsOpen() const {
  constexpr ParameterId mode = ParameterId::darkMode;
  const double standard = info(mode).standard;
  return info(mode).appliesTo(setup_.system) && !choices_[static_cast<std::size_t>(mode)] &&
         setup_.parameters[mode] == standard && value(mode) == standard;
}

void SimulationController::freeze(bool frozen) {
  if (frozen != frozen_) undoStack_.push(new FreezeChange(*this, frozen));
}

void SimulationController::sendFreeze(bool frozen) {
  frozen_ = frozen;
  freeze_ = nextNumber();
  send([frozen](Runner& runner) { return runner.apply(FreezeLearning{frozen}); });
  Q_EMIT stateChanged();
}

void SimulationController::lesion(const std::vector<int>& cells) { changeCells(cells, false); }

void SimulationController::revive(const std::vector<int>& cells) { changeCells(cells, true); }

void SimulationController::reviveAll() { revive(lesionedCells()); }

void SimulationController::lesionAtRandom(int count) {
  std::vector<int> living;
  for (std::size_t i = 0; i < alive_.size(); ++i)
    if (alive_[i]) living.push_back(static_cast<int>(i));
  std::shuffle(living.begin(), living.end(), *QRandomGenerator::global());
  living.resize(std::min(living.size(), static_cast<std::size_t>(std::max(0, count))));
  std::sort(living.begin(), living.end());
  lesion(living);
}

// only those that change, so that undo does not revive what was dead before
void SimulationController::changeCells(const std::vector<int>& cells, bool alive) {
  std::vector<int> changing;
  for (const int cell : cells) {
    const auto i = static_cast<std::size_t>(cell);
    if (i < alive_.size() && (alive_[i] != 0) != alive) changing.push_back(cell);
  }
  if (!changing.empty()) undoStack_.push(new LesionChange(*this, std::move(changing), alive));
}

void SimulationController::sendLesion(const std::vector<int>& cells, bool alive) {
  for (const int cell : cells) {
    if (static_cast<std::size_t>(cell) < alive_.size()) alive_[static_cast<std::size_t>(cell)] = alive;
    send([cell, alive](Runner& runner) { return runner.apply(Lesion{cell, alive}); });
  }
  cells_ = nextNumber() - 1;
  Q_EMIT stateChanged();
}

std::vector<int> SimulationController::lesionedCells() const {
  std::vector<int> cells;
  for (std::size_t i = 0; i < alive_.size(); ++i)
    if (!alive_[i]) cells.push_back(static_cast<int>(i));
  return cells;
}

// ---------------------------------------------------------------- once per frame

void SimulationController::poll() {
  while (!waiting_.empty() && waiting_.front()(runner_)) waiting_.pop_front();
  const bool fresh = runner_.handTo(data_);
  if (timer_.interval() != frameInterval && heard(travel_)) timer_.setInterval(frameInterval);
  companions_.follow(data_, session(), now());
  course_.follow(data_);
  travel();
  collectReplaced();
  followPlaying();
  data_.setRunning(playing_);
  if (fresh) followSnapshot();
  seekSaccade();
  collectNotices();
  countFrame();
  Q_EMIT frame(fresh);
}

void SimulationController::collectReplaced() {
  for (std::shared_ptr<const Past> state; runner_.take(state);) {
    if (awaiting_.empty()) continue;
    const auto replacement = awaiting_.front();
    awaiting_.pop_front();
    replacement->saved = std::move(state);
    if (std::exchange(replacement->wantedBack, false))
      send([saved = replacement->saved](Runner& runner) { return runner.restore(saved); });
  }
}

void SimulationController::collectNotices() {
  for (Notice notice; runner_.take(notice);) {
    if (notice.kind == Notice::Kind::notFinite) {
      stoppedAt_ = notice.step;
      stoppedBecause_ = translated(notice.text);
    }
    if (notice.kind != Notice::Kind::refused) believePlaying(false);
    Q_EMIT noticed(notice);
  }
}

// scripts change parameters too: what is shown follows, unless the person's own last word is still on its way
void SimulationController::followSnapshot() {
  const Snapshot* snapshot = data_.snapshot();
  if (!snapshot) return;
  bool changed = false;
  if (snapshot->run != run_) {
    run_ = snapshot->run;
    stoppedAt_.reset();
    changed = true;
  }
  for (const ParameterInfo& p : parameterTable()) {
    Belief& belief = beliefs_[static_cast<std::size_t>(p.parameter)];
    const double now = snapshot->parameters[p.parameter];
    if (now == belief.value || heard(belief.number)) belief = {now, 0};
  }
  const auto follow = [&](auto& shown, const auto& now, std::uint64_t number) {
    if (shown == now || !heard(number)) return;
    shown = now;
    changed = true;
  };
  follow(alive_, snapshot->alive, cells_);
  follow(frozen_, snapshot->learningFrozen, freeze_);
  follow(target_, snapshot->target, targets_);
  if (changed) Q_EMIT stateChanged();
}

void SimulationController::followPlaying() {
  if (runner_.heard() < plays_ || playing_ == runner_.playing()) return;
  playing_ = runner_.playing();
  Q_EMIT stateChanged();
}

void SimulationController::countFrame() {
  if (runner_.dropped() != dropped_) {
    dropped_ = runner_.dropped();
    droppedAt_ = clock();
  }
  ++frames_;
  const qint64 elapsed = clock() - framesFrom_;
  if (elapsed < 1000) return;
  framesPerSecond_ = 1000.0 * frames_ / static_cast<double>(elapsed);
  frames_ = 0;
  framesFrom_ = clock();
}

}  // namespace gazehold

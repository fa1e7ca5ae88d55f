// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done to a run, in any order, ends in the hash of its straight replay, on every branch; what is refused
// changes nothing, and who watches changes nothing: gazehold_sequences FIRST COUNT. A sequence is its number. The first that
// fails ends the program with a line that repeats it.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>

#include "base/error.hpp"
#include "session/history.hpp"
#include "session/player.hpp"
#include "session/session_json.hpp"

namespace {

using namespace gazehold;

// what looks on, a History or nothing
template <class Base>
struct Strict : Base {
  void diverged(Step step) override {
    throw std::runtime_error("another hash than the first time at step " + std::to_string(step));
  }
};

class Sequence {
 public:
  explicit Sequence(std::uint64_t number) : random_(number) {
    // one in twenty passes key-frames and hashes of later seconds
    longest_ = number % 20 == 0 ? 20'000 : 300;
    if (number % 2 == 0) watcher_ = std::make_unique<Strict<History>>();
    else watcher_ = std::make_unique<Strict<Observer>>();
    begin();
  }

  void run() {
    advance();
    for (std::uint64_t n = 8 + below(12); n > 0; --n) act();
    done_ += ", end";
    checkHere();
    // what was kept on the way belongs to this branch
    player_->goTo(stepUpTo(player_->reach()), *watcher_);
    checkHere();
    checkBranches();
  }
  // what was done, for people
  const std::string& done() const { return done_; }
  Step steps() const { return steps_; }

 private:
  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
  double within(double least, double most) {
    return least + (most - least) * static_cast<double>(below(1001)) / 1000.0;
  }
  Step stepUpTo(Step step) { return static_cast<Step>(below(static_cast<std::uint64_t>(step + 1))); }
  void say(const std::string& what) { done_ += (done_.empty() ? "" : ", ") + what; }
  std::size_t anyBranch() { return below(player_->session().branches.size()); }
  const Setup& start() const { return *player_->start(); }

  void begin() {
    // small and quick ones are more frequent
    static constexpr const char* scenarios[] = {"light", "dark",  "lesion", "noise", "light",
                                                "dark",  "plane", "ring",   "bump",  "path"};
    const Scenario& scenario = scenarioNamed(scenarios[below(10)]);
    Setup setup = prepare(scenario, below(1000));
    setup.parameters.set(ParameterId::neurons, scenario.system == System::eye ? 20 : 40);
    // what the scenario plans comes soon enough to be met
    for (TimedCommand& timed : setup.script) timed.step = stepUpTo(longest_);
    std::ranges::stable_sort(setup.script, {}, &TimedCommand::step);
    say(std::string(scenario.id));
    player_ = std::make_unique<Player>(sessionOf(std::move(setup)));
    saved_ = sessionText(player_->session());
  }

  void act() {
    switch (below(20)) {
      case 0: return knob();
      case 1: return lesion();
      case 2: return send("freeze", FreezeLearning{below(2) == 0});
      case 3: return send("place", PlaceTarget{within(-60, 60), start().system == System::eye ? 0 : within(-60, 60)});
      case 4: return send("random", UseTarget{below(4) == 0 ? TargetSource::recording : TargetSource::random});
      case 5: return undo();
      case 6:
      case 7: {
        const Step step = stepUpTo(player_->reach());
        say("seek " + std::to_string(step));
        return player_->goTo(step, *watcher_, stepUpTo(longest_)), void();
      }
      case 8: return say("leave"), player_->leaveBranch();
      case 9: {
        const std::size_t branch = anyBranch();
        say("switch " + std::to_string(branch));
        return player_->switchTo(branch, *watcher_, stepUpTo(longest_)), void();
      }
      case 10: return tidy();
      case 11: return save();
      case 12: return kill();
      case 13: return another();
      case 14: return say("forget"), player_->forgetCaches();
      default: return advance();
    }
  }

  void advance() {
    const Step steps = stepUpTo(longest_);
    say(std::to_string(steps) + " steps");
    player_->advanceTo(player_->now() + steps, *watcher_);
  }

  // what is refused has changed nothing
  void send(const std::string& word, const Command& command) {
    const std::uint64_t before = player_->simulation().stateHash();
    const std::size_t branches = player_->session().branches.size();
    try {
      player_->act(command);
      sent_.push_back({player_->now(), command});
      say(word);
    } catch (const UsageError&) {
      say(word + " (refused)");
      if (player_->simulation().stateHash() != before || player_->session().branches.size() != branches)
        throw std::runtime_error("what was refused has changed something");
    }
  }

  void knob() {
    const auto table = parameterTable();
    const ParameterInfo& p = table[below(table.size())];
    double value = within(p.minimum, p.maximum);
    if (p.scale == Scale::integer || p.scale == Scale::choice) value = std::floor(value);
    if (p.live && p.appliesTo(start().system)) {
      lastKnob_ = {p.parameter, player_->simulation().parameters()[p.parameter]};
    }
    send(std::string(p.id) + "=" + std::to_string(value), SetParameter{p.parameter, value});
  }

  // a command like others
  void undo() { send("undo", lastKnob_); }

  void lesion() {
    const auto neuron =
        static_cast<std::int32_t>(below(static_cast<std::uint64_t>(player_->simulation().neurons()) + 2));
    const bool dead = neuron < player_->simulation().neurons() && !player_->simulation().isAlive(neuron);
    send("cell " + std::to_string(neuron), Lesion{neuron, dead});
  }

  // names, bookmarks, and branches that nobody needs
  void tidy() {
    say("tidy");
    player_->bookmark(player_->now(), "here");
    try {
      player_->rename(anyBranch(), std::to_string(below(3)));
      player_->remove(anyBranch());
    } catch (const UsageError&) {
    }
  }

  // the text is read, and its bytes are written again
  void save() {
    say("save");
    saved_ = sessionText(player_->session());
    if (sessionText(sessionFromText(saved_, "a.gazehold")) != saved_)
      throw std::runtime_error("saved twice, it differs");
  }
  void load() {
    Session session = sessionFromText(saved_, "a.gazehold");
    const Step position = session.position;
    player_ = std::make_unique<Player>(std::move(session));
    player_->goTo(position, *watcher_);
    if (sessionText(player_->session()) != saved_) throw std::runtime_error("opened and untouched, it differs");
  }
  // what was not saved is gone
  void kill() {
    say(below(2) == 0 ? "save and load" : "kill");
    if (done_.ends_with("load")) {
      checkHere();
      const std::uint64_t here = hashHere();
      saved_ = sessionText(player_->session());
      load();
      if (hashHere() != here) throw std::runtime_error("opened where it was left, it is elsewhere");
    } else {
      load();
    }
  }

  // another scenario, and often back to the run that it replaced
  void another() {
    const Past past = player_->past(5 * stepsPerSecond);
    begin();
    player_->advanceTo(stepUpTo(100), *watcher_);
    if (below(3) > 0) {
      say("back");
      player_ = std::make_unique<Player>(past);
      saved_ = sessionText(player_->session());
    }
  }

  // what is due at this very step has been done, in whichever way one came here
  static std::uint64_t settled(Simulation simulation) {
    simulation.actOnWhatIsDue();
    return simulation.stateHash();
  }
  std::uint64_t hashHere() const { return settled(player_->simulation()); }
  void checkStraight(std::size_t branch, Step step, const std::string& what) {
    // a network is the same for all branches, and takes long to build
    if (begunFrom_ != player_->start()) {
      begunFrom_ = player_->start();
      begun_ = std::make_unique<Simulation>(*begunFrom_);
    }
    Simulation straight = *begun_;
    straight.setFuture(player_->session().branches[branch].log);
    straight.advance(step);
    steps_ += step;
    if (settled(straight) != hashHere()) throw std::runtime_error(what);
  }
  void checkHere() { checkStraight(player_->session().current, player_->now(), "it is not its straight replay"); }
  // a branch does what its scenario plans, once, and what was sent: a straight replay of a wrong log would not tell
  void checkLog(const Log& log) {
    Log people;
    auto planned = start().script.begin();
    for (const TimedCommand& timed : log) {
      if (planned != start().script.end() && timed == *planned) ++planned;
      else people.push_back(timed);
    }
    if (planned != start().script.end()) throw std::runtime_error("a branch has lost what the scenario plans");
    for (const TimedCommand& timed : people)
      if (std::ranges::count(people, timed) > std::ranges::count(sent_, timed))
        throw std::runtime_error("a branch does what nobody has sent");
  }
  void checkBranches() {
    for (std::size_t branch = 0; branch < player_->session().branches.size(); ++branch) {
      checkLog(player_->session().branches[branch].log);
      player_->switchTo(branch, *watcher_);
      player_->goTo(player_->reach(), *watcher_);
      checkStraight(branch, player_->reach(), "branch " + std::to_string(branch) + " is not its straight replay");
    }
  }

  std::mt19937_64 random_;
  Step longest_ = 0, steps_ = 0;
  std::string done_, saved_;
  Log sent_;  // by people, on any branch
  std::unique_ptr<Observer> watcher_;
  SetParameter lastKnob_{ParameterId::learningRate, 1};
  std::unique_ptr<Player> player_;
  std::shared_ptr<const Setup> begunFrom_;
  std::unique_ptr<Simulation> begun_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "gazehold_sequences FIRST COUNT\n";
    return 2;
  }
  const std::uint64_t first = std::strtoull(argv[1], nullptr, 10), count = std::strtoull(argv[2], nullptr, 10);
  Step steps = 0;
  for (std::uint64_t number = first; number < first + count; ++number) {
    std::string done;
    try {
      Sequence sequence(number);
      try {
        sequence.run();
      } catch (...) {
        done = sequence.done();
        throw;
      }
      steps += sequence.steps();
    } catch (const std::exception& error) {
      std::cerr << error.what() << "; repeat with: gazehold_sequences " << number << " 1  (" << done << ")\n";
      return 1;
    }
  }
  std::cout << count << " sequences, each as its straight replay, which took " << steps << " steps\n";
  return count > 0 ? 0 : 1;
}

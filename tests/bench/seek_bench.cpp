// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to go to a random moment of a session of twenty minutes: gazehold_seek_bench [MINUTES [SEEKS]].
// Through a Runner, from the message to a History of which all views can be drawn; and by a Player alone. "Going on" is
// the first millisecond after it. All times in ms.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <thread>
#include <vector>

#include "live/runner.hpp"
#include "session/history.hpp"
#include "session/player.hpp"

namespace {

using namespace gazehold;
using Clock = std::chrono::steady_clock;

constexpr Step shown = 10 * stepsPerSecond;

double since(Clock::time_point began) {
  return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

void report(const char* scenario, const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("%-6s %-28s median %7.2f   p95 %7.2f   most %7.2f\n", scenario, what, times[times.size() / 2],
              times[times.size() * 95 / 100], times.back());
}

void alone(const char* scenario, Step end, int seeks) {
  Player player(sessionOf(prepare(scenarioNamed(scenario), 1)));
  Observer nobody;
  const auto began = Clock::now();
  player.advanceTo(end, nobody);
  std::printf("%-6s ran %.0f s in %.1f s\n", scenario, seconds(end), since(began) / 1000);
  std::mt19937_64 random(1);
  std::vector<double> state, withPast, goingOn;
  for (int k = 0; k < seeks; ++k) {
    const Step step = static_cast<Step>(random() % static_cast<std::uint64_t>(end));
    auto from = Clock::now();
    player.goTo(step, nobody);
    state.push_back(since(from));
    from = Clock::now();
    player.goTo(step, nobody, shown);
    withPast.push_back(since(from));
    from = Clock::now();
    player.advanceTo(step + stepsPerSample, nobody);
    goingOn.push_back(since(from));
  }
  report(scenario, "Player: the state", state);
  report(scenario, "Player: with 10 s before it", withPast);
  report(scenario, "Player: going on", goingOn);
}

void inWindow(const char* scenario, Step end, int seeks) {
  Runner runner(prepare(scenarioNamed(scenario), 1));
  History history;
  const auto shows = [&](Step step) {
    runner.handTo(history);
    return history.snapshot() && history.snapshot()->step == step && history.snapshot()->heard == runner.sent();
  };
  runner.setSpeed(std::numeric_limits<double>::infinity());
  runner.runTo(end);
  while (!shows(end)) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  std::mt19937_64 random(2);
  std::vector<double> times;
  for (int k = 0; k < seeks; ++k) {
    const Step step = static_cast<Step>(random() % static_cast<std::uint64_t>(end));
    // a person does not ask again at once
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    const auto from = Clock::now();
    runner.goTo(step);
    while (!shows(step)) std::this_thread::sleep_for(std::chrono::microseconds(200));
    runner.handTo(history);
    times.push_back(since(from));
  }
  report(scenario, "Runner: views can be drawn", times);
}

}  // namespace

int main(int argc, char** argv) {
  const Step end = stepsIn(60.0 * (argc > 1 ? std::atof(argv[1]) : 20.0));
  const int seeks = argc > 2 ? std::atoi(argv[2]) : 400;
  for (const char* scenario : {"light", "path"}) {
    alone(scenario, end, seeks);
    inWindow(scenario, end, seeks);
  }
}

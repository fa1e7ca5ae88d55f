// SPDX-License-Identifier: GPL-3.0-or-later
// What a simulation reports of its saccades and other corrections.
#include <ostream>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

using testing::Each;
using testing::Field;
using testing::IsEmpty;
using testing::Not;

const auto seen = Field("seen", &Saccade::seen, true);
const auto unseen = Field("seen", &Saccade::seen, false);

std::vector<Saccade> saccadesIn(Simulation& simulation, Step steps) {
  std::vector<Saccade> all;
  for (Step n = 0; n < steps; ++n) {
    simulation.advance(1);
    all.insert(all.end(), simulation.saccades().begin(), simulation.saccades().end());
  }
  return all;
}

Simulation simulationOf(std::string_view scenario, double darkness = 0.0, DarkMode mode = DarkMode::memory) {
  Setup setup = prepare(scenarioNamed(scenario), 1);
  setup.script.clear();
  setup.parameters.set(ParameterId::darkness, darkness);
  setup.parameters.set(ParameterId::darkMode, static_cast<double>(mode));
  return Simulation(setup);
}

class EverySystem : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Scenarios, EverySystem, testing::Values("demonstration", "plane", "ring", "bump", "path"));

TEST_P(EverySystem, SeesTheErrorOfEverySaccadeInTheLight) {
  Simulation simulation = simulationOf(GetParam());
  const std::vector<Saccade> saccades = saccadesIn(simulation, 20 * stepsPerSecond);
  EXPECT_GT(saccades.size(), 50u);
  EXPECT_THAT(saccades, Each(seen));
  EXPECT_EQ(simulation.counts().saccades, static_cast<std::int64_t>(saccades.size()));
}

TEST_P(EverySystem, MissesSomeInHalfDarkness) {
  Simulation simulation = simulationOf(GetParam(), 0.5);
  const std::vector<Saccade> saccades = saccadesIn(simulation, 20 * stepsPerSecond);
  EXPECT_THAT(saccades, testing::Contains(seen));
  // headings and places are not remembered: what is missed there asks for nothing
  const bool remembers = simulation.setup().system == System::eye || simulation.setup().system == System::plane;
  if (remembers) EXPECT_THAT(saccades, testing::Contains(unseen));
  else EXPECT_THAT(saccades, Each(seen));
}

class EveryDarkMode : public testing::TestWithParam<DarkMode> {};
INSTANTIATE_TEST_SUITE_P(Modes, EveryDarkMode,
                         testing::Values(DarkMode::memory, DarkMode::retinaCut, DarkMode::noCorrectives));

TEST_P(EveryDarkMode, HasNoSeenErrorBehindAnySaccade) {
  Simulation eye = simulationOf("demonstration", 1.0, GetParam());
  const std::vector<Saccade> saccades = saccadesIn(eye, 20 * stepsPerSecond);
  EXPECT_THAT(saccades, Not(IsEmpty()));
  EXPECT_THAT(saccades, Each(unseen));
  Simulation plane = simulationOf("plane", 1.0, GetParam());
  EXPECT_THAT(saccadesIn(plane, 20 * stepsPerSecond), Each(unseen));
}

// memory teaches by the efference copy, which is no seen error
TEST(Memory, TeachesWithoutASeenError) {
  Simulation simulation = simulationOf("demonstration", 1.0, DarkMode::memory);
  EXPECT_THAT(saccadesIn(simulation, 20 * stepsPerSecond),
              testing::Contains(testing::AllOf(unseen, Field("teaches", &Saccade::teaches, true))));
}

TEST(Light, ComesBackToTheSaccadesThatItAsksFor) {
  Simulation simulation = simulationOf("demonstration", 1.0);
  saccadesIn(simulation, 5 * stepsPerSecond);
  simulation.apply(SetParameter{ParameterId::darkness, 0.0});
  saccadesIn(simulation, stepsPerSecond);  // what was asked for in the dark is made within half a second
  EXPECT_THAT(saccadesIn(simulation, 10 * stepsPerSecond), Each(seen));
}

TEST(Path, ReportsCorrectionsOfHeadingAndPositionThatBeginTogether) {
  Simulation simulation = simulationOf("path");
  int both = 0;
  std::int64_t reported = 0;
  for (Step n = 0; n < 100 * stepsPerSecond; ++n) {
    simulation.advance(1);
    reported += static_cast<std::int64_t>(simulation.saccades().size());
    both += simulation.saccades().size() == 2 ? 1 : 0;
  }
  EXPECT_GT(both, 0);
  EXPECT_EQ(simulation.counts().saccades, reported);
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "model/scenario.hpp"
#include "simulation/teacher.hpp"

namespace gazehold {
namespace {

TEST(Parameters, TableIsWhole) {
  std::size_t k = 0;
  for (const ParameterInfo& p : parameterTable()) {
    EXPECT_EQ(static_cast<std::size_t>(p.parameter), k++) << p.id;
    EXPECT_NO_THROW(checkValue(p, p.standard)) << p.id;
    EXPECT_NO_THROW(checkValue(p, p.minimum)) << p.id;
    EXPECT_FALSE(p.help.empty() || p.label.empty() || p.group.empty()) << p.id;
    EXPECT_EQ(p.scale == Scale::choice, !p.choices.empty()) << p.id;
    EXPECT_EQ(&parameterNamed(p.id), &p);
  }
}

TEST(Parameters, ValuesSurviveTheirText) {
  for (const ParameterInfo& p : parameterTable())
    for (const double value : {p.minimum, p.standard, p.maximum})
      EXPECT_EQ(parseValue(p, valueText(p, value)), value) << p.id;
}

TEST(Parameters, SettingsAreChecked) {
  EXPECT_EQ(parseSetting("learning_rate=-2.5").value, -2.5);
  EXPECT_EQ(parseSetting("dark_mode=retina-cut").value, 1.0);
  for (const char* wrong : {"learning_rate", "learning_rate=", "learning_rate=fast", "learning_rate=nan",
                            "learning_rate=inf", "learning_rate=101", "speed=1", "=1", "neurons=40.5", "dark_mode=bat",
                            "dark_mode=1", "darkness=0.5x", "darkness=-0.1"})
    EXPECT_THROW(parseSetting(wrong), UsageError) << wrong;
}

TEST(Parameters, AChangeOfFilterPutsTheGateToItsDefault) {
  Parameters p;
  EXPECT_EQ(p[ParameterId::gate], 200.0);
  p.set(ParameterId::filter, 1);
  EXPECT_EQ(p[ParameterId::gate], 3.0);
  p.set(ParameterId::gate, 5);
  p.set(ParameterId::filter, 1);
  EXPECT_EQ(p[ParameterId::gate], 5.0);
}

TEST(Parameters, SetTogetherNoneIsLostInWhateverOrder) {
  const std::vector<Setting> forward = {{ParameterId::gate, 50}, {ParameterId::filter, 1}, {ParameterId::noise, 0.5}};
  for (const auto& settings : {forward, std::vector<Setting>(forward.rbegin(), forward.rend())}) {
    Parameters p;
    p.set(settings);
    for (const Setting& setting : forward) EXPECT_EQ(p[setting.parameter], setting.value);
  }
}

TEST(Parameters, DistortionKeepsToTheRangeOfItsKind) {
  Parameters p;
  p.set(ParameterId::distortion, -0.5);
  try {
    p.set(ParameterId::distortion, 2);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(),
                 "'distortion' must be a number from -0.5 to 0.5 (1/s) with distortion_by=place, not 2; "
                 "distortion_by=flow takes -3 to 3");
  }
  EXPECT_EQ(p[ParameterId::distortion], -0.5);
  p.set(ParameterId::distortionBy, 1);
  EXPECT_EQ(p[ParameterId::distortion], -0.5);
  p.set(ParameterId::distortion, -2.5);
  EXPECT_THROW(p.set(ParameterId::distortion, 3.5), UsageError);
  p.set(ParameterId::distortionBy, 0);
  EXPECT_EQ(p[ParameterId::distortion], -0.5);
}

TEST(Parameters, SettingsLoseNoneInWhateverOrder) {
  const Setting by{ParameterId::distortionBy, 1}, g{ParameterId::distortion, 2};
  for (const std::vector<Setting>& settings : {std::vector{by, g}, std::vector{g, by}}) {
    Parameters p;
    p.set(settings);
    EXPECT_EQ(p[ParameterId::distortion], 2.0);
  }
}

TEST(Scenarios, AScriptIsCheckedBeforeItRuns) {
  auto setup = prepare(scenarioNamed("optimal"), 1);
  setup.script = {{10, SetParameter{ParameterId::distortion, 2}}};
  EXPECT_THROW(checkScript(setup), UsageError);
  setup.script.insert(setup.script.begin(), {5, SetParameter{ParameterId::distortionBy, 1}});
  EXPECT_NO_THROW(checkScript(setup));
  for (const Scenario& scenario : scenarioTable())
    if (!scenario.needsRecording) {
      EXPECT_NO_THROW(checkScript(prepare(scenario, 1))) << scenario.id;
    }
}

TEST(Teacher, IsToldInWords) {
  Parameters p;
  EXPECT_EQ(teacherText(p, System::eye), "corrective saccades");
  EXPECT_EQ(teacherText(p, System::ring), "landmarks");
  EXPECT_EQ(teacherText(p, System::eye, true), "nothing: learning is off");
  p.set(ParameterId::distortion, 0.3);
  EXPECT_EQ(teacherText(p, System::eye), "corrective saccades and pursuit of a moving place");
  EXPECT_EQ(teacherText(p, System::plane), "corrective saccades");
  p.set(ParameterId::distortionBy, 1);
  EXPECT_EQ(teacherText(p, System::eye), "retinal slip of the surround (as in Major et al. 2004)");
  p.set(ParameterId::darkness, 1);
  EXPECT_EQ(teacherText(p, System::eye), "nothing: no vision, no teacher");
  p.set(ParameterId::distortionBy, 0);
  EXPECT_EQ(teacherText(p, System::eye), "corrections toward a remembered target");
}

TEST(Scenarios, UnknownOnesAreNamedInTheMessage) {
  try {
    scenarioNamed("nothing");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("'nothing'"), std::string::npos);
    EXPECT_NE(std::string(error.what()).find("demonstration"), std::string::npos);
  }
  EXPECT_THROW(prepare(scenarioNamed("gaze"), 1), UsageError);
}

}  // namespace
}  // namespace gazehold

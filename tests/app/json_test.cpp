// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json.hpp"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace gazehold {
namespace {

TEST(Json, HasNoInfinity) {
  EXPECT_TRUE(jsonNumber(NAN).is_null());
  EXPECT_TRUE(jsonNumber(-std::numeric_limits<double>::infinity()).is_null());
  EXPECT_EQ(jsonNumber(0.1).get<double>(), 0.1);
}

TEST(Json, HashesKeepAllTheirBits) {
  EXPECT_EQ(hashText(0), "0000000000000000");
  EXPECT_EQ(hashText(0xFEDCBA9876543210u), "fedcba9876543210");
}

TEST(Json, TablesAreComplete) {
  EXPECT_EQ(scenariosJson().size(), scenarioTable().size());
  const Json parameters = parametersJson();
  ASSERT_EQ(parameters.size(), parameterCount);
  // what a system does not have is not told of it
  EXPECT_FALSE(valuesJson(Parameters(), System::eye).contains("turn_rate"));
  Json values = valuesJson(Parameters(), System::eye);
  values.update(valuesJson(Parameters(), System::path));
  ASSERT_EQ(values.size(), parameterCount);
  for (const Json& parameter : parameters) {
    const std::string id = parameter["id"];
    EXPECT_EQ(values[id], parameter["default"]) << id;
    EXPECT_EQ(parameter["choices"].empty(), parameter["scale"] != "choice") << id;
    EXPECT_EQ(parameter["minimum"].is_null(), parameter["scale"] == "choice") << id;
  }
}

TEST(Json, OddBytesInANameDoNotEndTheProgram) {
  const Json json = {{"name", "\xFF\xFEgaze"}};
  EXPECT_NE(jsonText(json, true).find("gaze"), std::string::npos);
}

TEST(Json, IsOneLineOrMany) {
  const Json json = {{"a", 1}, {"b", {{"c", 2}}}};
  EXPECT_EQ(jsonText(json, true), "{\"a\":1,\"b\":{\"c\":2}}\n");
  EXPECT_EQ(jsonText(json, false), "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": 2\n  }\n}\n");
}

TEST(Json, AResultWithoutGazeSamplesSaysNull) {
  RunResult result;
  result.scenario = &scenarioTable().front();
  result.start.timeConstant = std::numeric_limits<double>::infinity();
  const Json json = resultJson(result);
  EXPECT_TRUE(json["gaze_error_rms_deg"].is_null());
  EXPECT_TRUE(json["start"]["tau_s"].is_null());
  EXPECT_TRUE(json["steps_per_s"].is_null());
}

}  // namespace
}  // namespace gazehold

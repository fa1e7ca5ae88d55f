// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "base/error.hpp"
#include "scenes/scene.hpp"
#include "session/session.hpp"
#include "session/session_json.hpp"

using namespace gazehold;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class EveryScene : public testing::TestWithParam<std::string> {};

std::vector<std::string> ids() {
  std::vector<std::string> all;
  for (const Scene& scene : sceneTable()) all.push_back(scene.id);
  return all;
}

std::string messageOf(std::string_view text) {
  try {
    sceneFromText(text);
  } catch (const UsageError& error) {
    return error.what();
  }
  return {};
}

constexpr const char* least = R"({"id": "x", "title": {"en": "a", "zh_CN": "b"}, "scenario": "leaky",
  "steps": [{"watch": {"en": "a", "zh_CN": "b"}, "until": 2}],
  "learned": {"en": "a", "zh_CN": "b"}, "notes": {"en": "a", "zh_CN": "b"}})";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

}  // namespace

// what a scene says comes true on the seed that it shows, and would not in another world
TEST_P(EveryScene, KeepsItsPromises) {
  const Scene& scene = sceneNamed(GetParam());
  EXPECT_THAT(broken(scene, rehearse(scene)), IsEmpty());
}

TEST_P(EveryScene, PromisesWhatANullDoesNotKeep) {
  const Scene& scene = sceneNamed(GetParam());
  ASSERT_FALSE(scene.null.empty());
  EXPECT_FALSE(broken(scene, rehearse(scene, scene.null)).empty());
}

TEST_P(EveryScene, AsksAndAnswers) {
  const Scene& scene = sceneNamed(GetParam());
  int questions = 0, promises = 0;
  double length = 0;  // as a lecture sees it [s]
  Step now = 0;
  for (const SceneStep& step : scene.steps) {
    questions += step.kind == SceneStep::Kind::ask;
    promises += static_cast<int>(step.promises.size());
    EXPECT_EQ(step.kind == SceneStep::Kind::reveal, !step.promises.empty());
    if (step.until > now) length += seconds(step.until - now) / step.speed;
    now = std::max(now, step.until);
  }
  EXPECT_GE(questions, 1);
  EXPECT_GE(promises, 1);
  EXPECT_LE(length, 60) << "the run itself; the rest of 2 to 4 minutes is for the question";
}

// it is a session like any other
TEST_P(EveryScene, IsASession) {
  const Scene& scene = sceneNamed(GetParam());
  const Session session = sessionOf(scene.start);
  const Session again = sessionFromText(sessionText(session), "scene");
  EXPECT_EQ(again.start, session.start);
}

INSTANTIATE_TEST_SUITE_P(Table, EveryScene, testing::ValuesIn(ids()), [](const auto& scene) {
  std::string name = scene.param;
  std::ranges::replace(name, '-', '_');
  return name;
});

TEST(SceneTable, IsALectureWithDifferentIds) {
  EXPECT_GE(sceneTable().size(), 12u);
  const auto all = ids();
  EXPECT_EQ(std::set(all.begin(), all.end()).size(), all.size());
}

TEST(SceneText, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(messageOf(least), "");
  EXPECT_THAT(messageOf("{"), HasSubstr("not JSON"));
  EXPECT_THAT(messageOf(changed(least, "leaky", "leeky")), HasSubstr("unknown scenario 'leeky'"));
  EXPECT_THAT(messageOf(changed(least, "\"until\"", "\"untill\"")), HasSubstr("step 1: there is no field 'untill'"));
  EXPECT_THAT(messageOf(changed(least, "\"until\": 2", "\"until\": -2")), HasSubstr("\"until\" must be from 0"));
  EXPECT_THAT(messageOf(changed(least, "\"watch\"", "\"reveal\"")), HasSubstr("must be one to watch"));
  EXPECT_THAT(messageOf(changed(least, "\"zh_CN\": \"b\"}, \"scenario\"", "\"zh\": \"b\"}, \"scenario\"")),
              HasSubstr("\"zh_CN\" is missing"));
  EXPECT_THAT(messageOf(changed(least, "\"leaky\"", "\"leaky\", \"set\": {\"gate\": -5}")), HasSubstr("gate"));
  EXPECT_THAT(messageOf(changed(least, "\"leaky\"", "\"leaky\", \"do\": [{\"at\": 1, \"kill\": 400}]")),
              HasSubstr("no neuron 400"));
}

TEST(SceneText, FilesAreNamed) {
  try {
    readScenes("/nowhere.json");
    FAIL();
  } catch (const FileError& error) {
    EXPECT_THAT(error.what(), HasSubstr("/nowhere.json"));
  }
}

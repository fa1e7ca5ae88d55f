// SPDX-License-Identifier: GPL-3.0-or-later
// The session of every release opens for ever: tests/data/sessions holds one for each, and none is ever changed.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include <gtest/gtest.h>

#include "io/version.hpp"
#include "session/session_json.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {
namespace {

std::vector<std::string> releases() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(GAZEHOLD_TEST_DATA "/sessions"))
    if (entry.path().extension() == ".gazehold") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

class GoldenSession : public testing::TestWithParam<std::string> {
 protected:
  std::string path = GAZEHOLD_TEST_DATA "/sessions/" + GetParam() + ".gazehold";
};
INSTANTIATE_TEST_SUITE_P(Releases, GoldenSession, testing::ValuesIn(releases()), [](const auto& named) {
  std::string name = named.param;
  std::ranges::replace(name, '.', '_');
  return name;
});

TEST_P(GoldenSession, ReplaysToTheHashesInside) {
  const Session session = readSession(path);
  std::size_t hashes = 0;
  for (std::size_t b = 0; b < session.branches.size(); ++b) {
    Simulation straight(setupOf(session, b));
    for (const Checkpoint& point : session.branches[b].hashes) {
      straight.advance(point.step - straight.now());
      EXPECT_EQ(straight.stateHash(), point.hash) << session.branches[b].name << " at step " << point.step;
      ++hashes;
    }
  }
  EXPECT_GE(hashes, session.branches.size());
}

// of later versions at least all that was in it; they may add fields
void expectWithin(const Json& part, const Json& whole, const std::string& where) {
  ASSERT_EQ(part.type(), whole.type()) << where;
  if (!part.is_structured()) {
    EXPECT_EQ(part, whole) << where;
  } else if (part.is_array()) {
    ASSERT_EQ(part.size(), whole.size()) << where;
    for (std::size_t k = 0; k < part.size(); ++k) expectWithin(part[k], whole[k], where + "/" + std::to_string(k));
  } else {
    for (const auto& [key, value] : part.items()) {
      if (where.empty() && (key == "generator" || key == "format")) continue;
      ASSERT_TRUE(whole.contains(key)) << where << "/" << key;
      expectWithin(value, whole[key], where + "/" + key);
    }
  }
}

TEST_P(GoldenSession, IsWrittenBackAsItWas) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const std::string again = sessionText(readSession(path));
  if (GetParam() == version()) {
    EXPECT_EQ(again, text);
  }
  expectWithin(parsedJson(text), parsedJson(again), "");
}

// so that a release is not made without
TEST(GoldenSessions, ThereIsOneOfThisVersion) {
  const std::vector<std::string> names = releases();
  EXPECT_EQ(std::ranges::count(names, version()), 1) << "tests/data/sessions/" << version() << ".gazehold is missing";
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// A window in use, killed at any moment: its journal tells of the session as it was, half a second ago at most.
// GAZEHOLD_KILLS sets how often; the campaign of 200 is run by hand.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <random>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "dying/truth.hpp"
#include "session/journal.hpp"
#include "session/player.hpp"

namespace gazehold {
namespace {

using test::Truth;

constexpr int longEnough = 60'000;              // [ms]
constexpr std::int64_t second = 1'000'000'000;  // [ns]

std::vector<Truth> readTruth(const QString& path) {
  std::vector<Truth> all;
  std::ifstream file(path.toStdString());
  // a last line without its end was cut short
  for (std::string line; std::getline(file, line) && !file.eof();) {
    Truth t;
    std::istringstream(line) >> t.time >> t.done >> t.end >> t.position;
    all.push_back(t);
  }
  return all;
}

// how many hashes were met
std::size_t replay(Session session) {
  struct : Observer {
    bool hearsEvents() const override { return false; }
    void diverged(Step step) override { ADD_FAILURE() << "diverged at step " << step; }
  } observer;
  std::size_t met = 0;
  for (session.current = 0; session.current < session.branches.size(); ++session.current) {
    Player player(session, false);
    player.advanceTo(player.reach(), observer);
    met += player.hashesMet();
  }
  return met;
}

class WindowKilled : public testing::Test {
 protected:
  // gives how long before its death the session was as it is told [ns]
  std::int64_t kill(std::uint64_t seed) {
    QTemporaryDir folder;
    const QString journals = folder.filePath(QStringLiteral("journals")),
                  seen = folder.filePath(QStringLiteral("seen"));
    QProcess window;
    window.start(QStringLiteral(GAZEHOLD_DYING_WINDOW), {journals, seen, QString::number(seed)});
    if (!QTest::qWaitFor([&] { return readTruth(seen).size() > 3; }, longEnough)) {
      ADD_FAILURE() << seed << ": it does not run";
      return 0;
    }
    std::mt19937_64 random(seed);
    QTest::qWait(static_cast<int>(random() % 2500));
    const std::int64_t killed = test::steadyNow();
    window.kill();
    EXPECT_TRUE(window.waitForFinished(longEnough));

    const std::vector<std::string> left = journalsIn(journals.toStdString());
    EXPECT_EQ(left.size(), 1u) << seed;
    const auto journal = left.empty() ? std::nullopt : LeftJournal::take(left[0]);
    if (!journal) {
      ADD_FAILURE() << seed << ": no journal";
      return 0;
    }
    const Session session = journal->read();
    met_ += replay(session);
    branches_ += session.branches.size();
    const std::vector<Truth> all = readTruth(seen);
    const Truth told = test::truthOf(session, session.branches[session.current].end, session.position);
    const auto same = std::find_if(all.rbegin(), all.rend(), [&](const Truth& t) {
      return t.done == told.done && t.end == told.end && t.position == told.position;
    });
    if (same == all.rend()) {
      ADD_FAILURE() << seed << ": it was never so: " << told.done << ' ' << told.end << ' ' << told.position
                    << ", at last " << all.back().done << ' ' << all.back().end << ' ' << all.back().position << '\n'
                    << sessionText(session);
      return 0;
    }
    // of the last frame it is not known whether it came to its end; all that was done by the one before is there
    const auto at = static_cast<std::size_t>(all.rend() - same) - 1;
    if (at + 2 < all.size()) {
      const Truth &next = all[at + 1], &last = all[all.size() - 2];
      EXPECT_EQ(last.done, told.done) << seed;
      EXPECT_LT(last.time - next.time, second / 2) << seed;
    }
    return killed - all[at].time;
  }

  std::size_t met_ = 0, branches_ = 0;
};

TEST_F(WindowKilled, LosesNothingThatWasDoneAndHalfASecondOfTheRest) {
  const int kills =
      qEnvironmentVariableIntValue("GAZEHOLD_KILLS") > 0 ? qEnvironmentVariableIntValue("GAZEHOLD_KILLS") : 3;
  std::vector<double> lost;
  for (int k = 1; k <= kills; ++k) lost.push_back(static_cast<double>(kill(static_cast<std::uint64_t>(k))) / second);
  std::ranges::sort(lost);
  std::cout << kills << " kills: lost " << lost[lost.size() / 2] << " s in the middle, " << lost.back()
            << " s at most; " << branches_ << " branches, " << met_ << " hashes met\n";
}

}  // namespace
}  // namespace gazehold

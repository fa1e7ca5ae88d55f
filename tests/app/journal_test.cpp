// SPDX-License-Identifier: GPL-3.0-or-later
// Journals: cut, damaged or written to a full disk, they tell of the session as it was a moment before.
#include <algorithm>
#include <filesystem>

#include "../full_disk.hpp"
#include "base/error.hpp"
#include "io/checked_line.hpp"
#include "scratch.hpp"
#include "session/journal.hpp"
#include "session/session_json.hpp"

namespace gazehold {
namespace {

using namespace std::chrono_literals;
using Names = std::vector<std::string>;

// a session, where it stands, and when that was written down
struct Moment {
  std::shared_ptr<const Session> session;
  Step end = 0, position = 0;
  std::chrono::milliseconds time{};

  std::string text() const {
    Session whole = *session;
    whole.branches[whole.current].end = end;
    whole.position = position;
    return sessionText(whole);
  }
};

// a run in which each kind of thing is done once
std::vector<Moment> aRun() {
  std::vector<Moment> run;
  Session session = sessionOf(prepare(scenarioNamed("dark"), 7));
  Step end = 0, position = 0;
  std::chrono::milliseconds time{};
  const auto goesOn = [&](Step steps, std::chrono::milliseconds after = 500ms) {
    position = end += steps;
    time += after;
  };
  const auto isWritten = [&] { run.push_back({std::make_shared<const Session>(session), end, position, time}); };
  const auto branch = [&]() -> Branch& { return session.branches[session.current]; };
  const auto isDone = [&](const Command& command) {
    // before what the scenario plans
    const auto later = std::ranges::upper_bound(branch().log, position, {}, &TimedCommand::step);
    branch().log.insert(later, {position, command});
    branch().end = end;
    session.position = position;
    isWritten();
  };
  isWritten();
  goesOn(5'000), isWritten();
  goesOn(100, 30ms), isDone(SetParameter{ParameterId::learningRate, 0.1});
  isDone(Lesion{3, false});
  goesOn(100'000);
  branch().hashes.push_back({100'000, 0x0123456789abcdefull});
  branch().end = end;
  isWritten();
  position = 50'000, time += 500ms, isWritten();
  session.branches.push_back({"branch 2", 0, 50'000, branch().log, 50'000, {}});
  session.current = 1;
  end = 50'000;
  isDone(FreezeLearning{true});
  goesOn(60'000);
  branch().hashes.push_back({100'000, ~0ull});
  isWritten();
  session.branches[0].name = "a “first” try", isWritten();
  session.bookmarks.push_back({1, 60'000, "here"}), isWritten();
  session = sessionOf(prepare(scenarioNamed("ring"), 2));
  position = end = 0, time += 10ms, isWritten();
  goesOn(7'000), isWritten();
  return run;
}

class Journals : public test::Scratch {
 protected:
  static void keep(Journal& journal, const Moment& m) {
    journal.keep(m.session, m.end, m.position, Journal::Time(1h) + m.time);
  }
  std::string read(const std::string& path) {
    const std::string name = path.substr(path.rfind('/') + 1);
    return sessionText(sessionFromJournal(content(name), path));
  }
  // what is left of a run, and after which byte each of its moments stands there
  std::string written(const std::vector<Moment>& run, std::vector<std::size_t>& ends) {
    Journal journal(directory());
    for (const Moment& moment : run) {
      keep(journal, moment);
      ends.push_back(content(names().front()).size());
    }
    return content(names().front());
  }
};

TEST_F(Journals, TellOfEveryMomentAsSoonAsItIsWritten) {
  const std::vector<Moment> run = aRun();
  Journal journal(directory());
  EXPECT_EQ(names(), Names{});
  for (std::size_t k = 0; k < run.size(); ++k) {
    keep(journal, run[k]);
    EXPECT_EQ(read(journal.path()), run[k].text()) << k;
  }
  EXPECT_EQ(names().size(), 1u);
  journal.remove();
  EXPECT_EQ(names(), Names{});
}

TEST_F(Journals, CutAtAnyByteTellOfTheMomentBefore) {
  const std::vector<Moment> run = aRun();
  std::vector<std::size_t> ends;
  const std::string text = written(run, ends);
  std::vector<std::string> texts;
  for (const Moment& moment : run) texts.push_back(moment.text());
  for (std::size_t k = 0; k <= text.size(); ++k) {
    const auto whole = static_cast<std::size_t>(std::ranges::upper_bound(ends, k) - ends.begin());
    if (whole == 0) {
      EXPECT_THROW(sessionFromJournal(std::string_view(text).substr(0, k), "j"), FileError);
    } else {
      ASSERT_EQ(sessionText(sessionFromJournal(std::string_view(text).substr(0, k), "j")), texts[whole - 1]) << k;
    }
  }
}

TEST_F(Journals, WithAFlippedBitTellOfTheMomentBefore) {
  const std::vector<Moment> run = aRun();
  std::vector<std::size_t> ends;
  const std::string text = written(run, ends);
  std::vector<std::string> texts;
  for (const Moment& moment : run) texts.push_back(moment.text());
  for (std::size_t k = 0; k < text.size(); ++k) {
    std::string changed = text;
    changed[k] = static_cast<char>(changed[k] ^ (1 << (k % 8)));
    const auto whole = static_cast<std::size_t>(std::ranges::upper_bound(ends, k) - ends.begin());
    if (whole == 0) {
      EXPECT_THROW(sessionFromJournal(changed, "j"), FileError);
    } else {
      ASSERT_EQ(sessionText(sessionFromJournal(changed, "j")), texts[whole - 1]) << k;
    }
  }
}

TEST_F(Journals, WriteWhatIsDoneAtOnceAndHowFarItHasRunTwiceASecond) {
  Session session = sessionOf(prepare(scenarioNamed("light"), 1));
  auto shared = std::make_shared<const Session>(session);
  Journal journal(directory());
  keep(journal, {shared, 100, 100, 0ms});
  const std::uintmax_t first = content(names().front()).size();
  for (int k = 1; k < 17; ++k) keep(journal, {shared, 100 + 300 * k, 100 + 300 * k, k * 30ms});
  EXPECT_EQ(content(names().front()).size(), first);
  keep(journal, {shared, 5'200, 5'200, 510ms});
  EXPECT_EQ(sessionFromJournal(content(names().front()), "j").position, 5'200);
  session.branches[0].log.push_back({5'300, Lesion{1, false}});
  keep(journal, {std::make_shared<const Session>(session), 5'300, 5'300, 520ms});
  EXPECT_EQ(sessionFromJournal(content(names().front()), "j").branches[0].log, session.branches[0].log);
  // who stands still writes nothing
  const std::uintmax_t then = content(names().front()).size();
  keep(journal, {shared = std::make_shared<const Session>(session), 5'300, 5'300, 5000ms});
  keep(journal, {shared, 5'300, 5'300, 9000ms});
  EXPECT_EQ(content(names().front()).size(), then);
}

TEST_F(Journals, StayShort) {
  Session session = sessionOf(prepare(scenarioNamed("light"), 1));
  const auto shared = std::make_shared<const Session>(session);
  Journal journal(directory());
  std::uintmax_t longest = 0;
  Moment moment;
  for (int k = 0; k < 20'000; ++k) {
    moment = {shared, 5'000 * k, 5'000 * k, 500ms * k};
    keep(journal, moment);
    longest = std::max(longest, std::filesystem::file_size(journal.path()));
    ASSERT_FALSE(LeftJournal::take(journal.path())) << "it has an owner";
  }
  EXPECT_LE(longest, Journal::longest + 200);
  EXPECT_EQ(read(journal.path()), moment.text());
  EXPECT_EQ(names().size(), 1u);
}

TEST_F(Journals, OfTheLivingAreNotTaken) {
  const std::vector<Moment> run = aRun();
  std::string path;
  {
    Journal journal(directory());
    keep(journal, run[0]);
    path = journal.path();
    EXPECT_EQ(journalsIn(directory()), Names{path});
    EXPECT_FALSE(LeftJournal::take(path));
    Journal another(directory());
    keep(another, run[1]);
    EXPECT_NE(another.path(), path);
    another.remove();
  }
  auto left = LeftJournal::take(path);
  ASSERT_TRUE(left);
  EXPECT_FALSE(LeftJournal::take(path)) << "somebody has it already";
  EXPECT_EQ(sessionText(left->read()), run[0].text());
  left->discard();
  EXPECT_EQ(names(), Names{});
}

TEST_F(Journals, OfOthersAreLeftAsTheyAre) {
  const Json newer{{"journal", 2}, {"session", Json::object()}};
  const std::string foreign[] = {"",
                                 "notes\n",
                                 std::string(5000, '\0'),
                                 checkedLine(newer),
                                 checkedLine({{"end", 5}, {"position", 5}}),
                                 checkedLine({{"journal", 1}, {"session", 3}})};
  for (const std::string& text : foreign) {
    file("a.journal", text);
    auto left = LeftJournal::take(path("a.journal"));
    ASSERT_TRUE(left);
    EXPECT_THROW(left->read(), FileError);
    EXPECT_EQ(content("a.journal"), text);
    EXPECT_EQ(left->setAside(), path("a.journal.aside"));
    EXPECT_EQ(content("a.journal.aside"), text);
    EXPECT_EQ(journalsIn(directory()), Names{});
    std::filesystem::remove(path("a.journal.aside"));
  }
  std::filesystem::create_directory(path("b.journal"));
  EXPECT_EQ(journalsIn(directory()), Names{});
  EXPECT_EQ(journalsIn(path("missing")), Names{});
}

TEST_F(Journals, WhoseChangesMakeNoSenseAreRefused) {
  const std::string whole =
      checkedLine({{"journal", 1}, {"session", sessionJson(sessionOf(prepare(scenarioNamed("light"), 1)))}});
  const Json kill = Json::array({{{"step", 1}, {"kill", 3}}});
  const Json changes[] = {{{"end", 5}},
                          {{"end", 5}, {"position", 6}},
                          {{"end", -5}, {"position", 0}},
                          {{"at", 1}, {"do", kill}, {"end", 5}, {"position", 5}},
                          {{"do", kill}, {"end", 5}, {"position", 5}},
                          {{"at", 0}, {"do", 7}, {"end", 5}, {"position", 5}},
                          {{"hashes", {{"x", "y"}}}, {"end", 5}, {"position", 5}}};
  for (const Json& change : changes)
    EXPECT_THROW(sessionFromJournal(whole + checkedLine(change), "j"), FileError) << change;
  EXPECT_NO_THROW(sessionFromJournal(whole + checkedLine({{"at", 0}, {"do", kill}, {"end", 5}, {"position", 5}}), "j"));
}

// ---------------------------------------------------------------- a full disk

TEST_F(Journals, OnAFullDiskKeepWhatTheyHaveAndCatchUp) {
  const std::vector<Moment> run = aRun();
  std::vector<std::size_t> ends;
  const std::size_t all = written(run, ends).size();
  std::filesystem::remove(path(names().front()));
  for (std::size_t room = 0; room <= all; room += 23) {
    Journal journal(directory());
    std::string kept;
    {
      const test::FullDisk full(room);
      for (const Moment& moment : run) {
        try {
          keep(journal, moment);
          kept = moment.text();
        } catch (const WriteError&) {
        }
        if (kept.empty()) {
          EXPECT_EQ(names(), Names{}) << room;
        } else {
          ASSERT_EQ(read(journal.path()), kept) << room;
        }
      }
    }
    keep(journal, run.back());
    ASSERT_EQ(read(journal.path()), run.back().text()) << room;
    journal.remove();
  }
}

TEST_F(Journals, WrittenAnewOnAFullDiskKeepWhatTheyHave) {
  Session session = sessionOf(prepare(scenarioNamed("light"), 1));
  const auto shared = std::make_shared<const Session>(session);
  Journal journal(directory());
  int k = 0;
  const auto next = [&] { return Moment{shared, 5'000 * k, 5'000 * k, 500ms * k}; };
  do keep(journal, next()), ++k;
  while (std::filesystem::file_size(journal.path()) <= Journal::longest);
  const std::string before = read(journal.path());
  {
    const test::FullDisk full(100);
    EXPECT_THROW(keep(journal, next()), WriteError);
  }
  EXPECT_EQ(read(journal.path()), before);
  keep(journal, next());
  EXPECT_EQ(read(journal.path()), next().text());
  EXPECT_LT(std::filesystem::file_size(journal.path()), 10'000u);
  EXPECT_EQ(names().size(), 1u);
}

TEST_F(Journals, SessionsOnAFullDiskAreTheOldOneOrTheNewOne) {
  const std::vector<Moment> run = aRun();
  writeSession(path("a.gazehold"), *run[0].session);
  const std::string before = content("a.gazehold"), after = sessionText(*run[9].session);
  ASSERT_NE(before, after);
  for (std::size_t room = 0; room < after.size(); room += 17) {
    const test::FullDisk full(room);
    EXPECT_THROW(writeSession(path("a.gazehold"), *run[9].session), WriteError) << room;
    EXPECT_EQ(content("a.gazehold"), before);
    EXPECT_EQ(names(), Names{"a.gazehold"});
  }
  const test::FullDisk enough(after.size());
  writeSession(path("a.gazehold"), *run[9].session);
  EXPECT_EQ(content("a.gazehold"), after);
}

}  // namespace
}  // namespace gazehold

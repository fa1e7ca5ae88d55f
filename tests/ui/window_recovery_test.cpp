// SPDX-License-Identifier: GPL-3.0-or-later
// What a program that died has left, offered by the next one: by clicks and keys on the real window.
#include <filesystem>
#include <functional>
#include <memory>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "session/journal.hpp"
#include "session/session_json.hpp"
#include "theme/text.hpp"
#include "window/main_window.hpp"

namespace gazehold {
namespace {

// a window and what runs in it
struct Opened {
  static constexpr int patience = 30'000;  // [ms] on a busy machine; nothing takes so long

  SimulationController controller;
  MainWindow window;
  Opened(const char* scenario, const QString& journals)
      : controller(prepare(scenarioNamed(scenario), 11)),
        window(controller, WindowOptions{{}, {1280, 800}, false, false, journals}) {
    window.show();
    QApplication::setActiveWindow(&window);
    static_cast<void>(QTest::qWaitForWindowExposed(&window));
    controller.setSpeed(1e6);
  }
  const Snapshot& snapshot() { return *controller.data().snapshot(); }
  bool shows(Step step) {
    return QTest::qWaitFor(
        [&] { return controller.data().snapshot() && snapshot().step == step && !controller.playing(); }, patience);
  }
  QPushButton* button(const char* text) {
    for (auto* button : window.offer().findChildren<QPushButton*>())
      if (button->text() == QLatin1String(text) && button->isVisible()) return button;
    return nullptr;
  }
  void click(const char* text) {
    QPushButton* there = button(text);
    ASSERT_NE(there, nullptr) << text;
    QTest::mouseClick(there, Qt::LeftButton);
  }
};

class WindowRecovery : public testing::Test {
 protected:
  QString journals() const { return folder_.filePath(QStringLiteral("journals")); }
  QStringList files() const { return QDir(journals()).entryList(QDir::Files); }
  static bool soon(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, Opened::patience); }

  // as a program that was killed leaves it; later ones are newer
  void leave(const char* scenario, Step end) {
    auto session = sessionOf(prepare(scenarioNamed(scenario), 5));
    session.branches[0].log.insert(session.branches[0].log.begin(), {1'000, Lesion{4, false}});
    Journal journal(journals().toStdString());
    journal.keep(std::make_shared<const Session>(session), end, end / 2, {});
    const QString name = QStringLiteral("2026010%1T000000Z-1.journal").arg(++left_);
    std::filesystem::rename(journal.path(), journals().toStdString() + "/" + name.toStdString());
  }
  std::optional<Session> written() const {
    for (const std::string& path : journalsIn(journals().toStdString())) {
      QFile file(QString::fromStdString(path));
      if (file.open(QIODevice::ReadOnly)) return sessionFromJournal(file.readAll().toStdString(), path);
    }
    return std::nullopt;
  }

  QTemporaryDir folder_;
  int left_ = 0;
};

TEST_F(WindowRecovery, OpensTheSessionWhereItWas) {
  std::int64_t spikes = 0;
  {
    Opened first("light", journals());
    first.controller.runTo(12);
    ASSERT_TRUE(first.shows(stepsIn(12)));
    first.controller.setParameter(ParameterId::learningRate, 3);
    first.controller.lesion({7, 9});
    first.controller.runTo(14);
    ASSERT_TRUE(first.shows(stepsIn(14)));
    first.controller.goTo(stepsIn(13.5));
    ASSERT_TRUE(first.shows(stepsIn(13.5)));
    spikes = first.snapshot().counts.spikes;
    ASSERT_TRUE(soon([&] { return written() && written()->position == stepsIn(13.5); }));
  }  // not closed
  Opened second("ring", journals());
  EXPECT_TRUE(second.window.offer().isVisible());
  const QString said = second.window.offer().message();
  EXPECT_TRUE(said.contains(fromCore(scenarioNamed("light").title)) && said.contains(QStringLiteral("at 00:13")))
      << said.toStdString();
  second.click("Open it");
  ASSERT_TRUE(second.shows(stepsIn(13.5)));
  EXPECT_FALSE(second.window.offer().isVisible());
  EXPECT_EQ(second.snapshot().counts.spikes, spikes);
  EXPECT_EQ(second.controller.reach(), stepsIn(14));
  EXPECT_EQ(second.controller.lesionedCells(), (std::vector<int>{7, 9}));
  // it is this window's now
  ASSERT_TRUE(soon([&] { return files().size() == 1 && written()->position == stepsIn(13.5); }));
  second.window.close();
  EXPECT_EQ(files(), QStringList());
}

TEST_F(WindowRecovery, FindsTheRecordingAgainThatWasFollowed) {
  QFile file(folder_.filePath(QStringLiteral("gaze.csv")));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("time_s,gaze_deg\n");
  for (int k = 0; k < 400; ++k)
    file.write(QStringLiteral("%1,%2\n").arg(k * 0.01).arg(k / 100 % 2 ? 12 : -7).toLatin1());
  file.close();
  std::int64_t spikes = 0;
  {
    Opened first("light", journals());
    first.window.openRecording(file.fileName());
    first.controller.runTo(3);
    ASSERT_TRUE(first.shows(stepsIn(3)));
    spikes = first.snapshot().counts.spikes;
    ASSERT_TRUE(soon([&] { return written() && written()->position == stepsIn(3); }));
  }
  Opened second("ring", journals());
  second.click("Open it");
  ASSERT_TRUE(second.shows(stepsIn(3)));
  EXPECT_EQ(second.snapshot().counts.spikes, spikes);
  // in another world it is only at hand
  second.controller.setScenario(scenarioNamed("ring"));
  ASSERT_TRUE(second.shows(0));
  second.controller.runTo(1);
  ASSERT_TRUE(second.shows(stepsIn(1)));
  EXPECT_TRUE(soon([&] { return written() && written()->start.scenario->id == "ring"; }));
}

TEST_F(WindowRecovery, GoesFromOneToTheNextAndForgetsWhatIsDiscarded) {
  leave("light", 10'000);
  leave("dark", 20'000);
  Opened window("ring", journals());
  EXPECT_TRUE(window.window.offer().message().contains(fromCore(scenarioNamed("dark").title)));
  window.click("Discard");
  EXPECT_TRUE(window.window.offer().message().contains(fromCore(scenarioNamed("light").title)));
  EXPECT_EQ(files().size(), 1);
  window.click("Discard");
  EXPECT_FALSE(window.window.offer().isVisible());
  EXPECT_EQ(files(), QStringList());
}

TEST_F(WindowRecovery, LaterIsAnotherTime) {
  leave("light", 10'000);
  leave("dark", 20'000);
  const auto offers = [](Opened& opened, const char* scenario) {
    return opened.window.offer().message().contains(fromCore(scenarioNamed(scenario).title));
  };
  Opened first("ring", journals());
  EXPECT_TRUE(offers(first, "dark"));
  {
    Opened meanwhile("light", journals());
    EXPECT_TRUE(offers(meanwhile, "light")) << "one session is offered by one window";
  }
  first.click("Later");
  EXPECT_FALSE(first.window.offer().isVisible());
  EXPECT_EQ(files().size(), 2);
  Opened second("light", journals());
  EXPECT_TRUE(offers(second, "dark"));
}

TEST_F(WindowRecovery, KeysReachIt) {
  leave("light", 10'000);
  Opened window("ring", journals());
  const auto isReached = [&] { return QApplication::focusWidget() == window.button("Open it"); };
  for (int k = 0; k < 300 && !isReached(); ++k)
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window.window, Qt::Key_Tab);
  ASSERT_TRUE(isReached());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_TRUE(window.shows(5'000));
  EXPECT_EQ(window.controller.setup().scenario->id, "light");
}

TEST_F(WindowRecovery, WindowsThatRunAreNotOffered) {
  Opened first("light", journals());
  first.controller.runTo(2);
  ASSERT_TRUE(soon([&] { return files().size() == 1; }));
  Opened second("ring", journals());
  EXPECT_FALSE(second.window.offer().isVisible());
  second.controller.runTo(2);
  EXPECT_TRUE(soon([&] { return files().size() == 2; }));
  first.window.close();
  EXPECT_EQ(files().size(), 1);
}

TEST_F(WindowRecovery, WhatHasNotRunIsNotKept) {
  Opened window("light", journals());
  window.controller.setParameter(ParameterId::neurons, 60);
  ASSERT_TRUE(soon([&] { return window.snapshot().decoders.size() == 60; }));
  EXPECT_EQ(files(), QStringList());
}

TEST_F(WindowRecovery, ABrokenJournalIsToldAndSetAsideAsItIs) {
  ASSERT_TRUE(QDir().mkpath(journals()));
  QFile file(journals() + QStringLiteral("/a.journal"));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("a line of somebody\n");
  file.close();
  Opened window("light", journals());
  EXPECT_TRUE(window.window.offer().message().contains(QStringLiteral("is no journal of Gazehold")));
  window.controller.runTo(1);
  EXPECT_TRUE(window.shows(stepsIn(1)));
  window.click("Set it aside");
  EXPECT_FALSE(window.window.offer().isVisible());
  window.window.close();
  ASSERT_EQ(files(), QStringList(QStringLiteral("a.journal.aside")));
  QFile aside(journals() + QStringLiteral("/a.journal.aside"));
  ASSERT_TRUE(aside.open(QIODevice::ReadOnly));
  EXPECT_EQ(aside.readAll(), "a line of somebody\n");
}

TEST_F(WindowRecovery, APlaceThatCannotBeWrittenIsToldOnceAndTheRunGoesOn) {
  QFile plain(folder_.filePath(QStringLiteral("plain")));
  ASSERT_TRUE(plain.open(QIODevice::WriteOnly));
  Opened window("light", folder_.filePath(QStringLiteral("plain/journals")));
  int told = 0;
  QObject::connect(&window.window.banner(), &Banner::shownChanged, [&](bool shown) { told += shown ? 1 : 0; });
  window.controller.setSpeed(1);
  window.controller.runTo(2.5);
  ASSERT_TRUE(window.shows(stepsIn(2.5)));
  EXPECT_EQ(told, 1);
  EXPECT_TRUE(window.window.banner().message().contains(QStringLiteral("plain/journals: cannot make this directory")))
      << window.window.banner().message().toStdString();
}

}  // namespace
}  // namespace gazehold

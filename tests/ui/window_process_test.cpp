// SPDX-License-Identifier: GPL-3.0-or-later
// gazehold as the process that people start, and what it remembers.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace gazehold {
namespace {

constexpr int patience = 30'000;  // [ms]

class WindowProcess : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(QDir(folder_.path()).mkpath(QStringLiteral("Gazehold")));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder_.path());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process_.setProcessEnvironment(environment);
    process_.setProgram(QStringLiteral(GAZEHOLD_WINDOW));
  }
  void TearDown() override { process_.kill(), process_.waitForFinished(patience); }

  QString settingsFile() const { return folder_.filePath(QStringLiteral("Gazehold/gazehold.conf")); }
  void start() {
    process_.start();
    ASSERT_TRUE(process_.waitForStarted(patience));
  }
  // asks it to end, once it has had time to open its window
  int terminated() {
    QTest::qWait(1500);
    process_.terminate();
    return process_.waitForFinished(patience) ? process_.exitCode() : -1;
  }

  QTemporaryDir folder_;
  QProcess process_;
};

// the first start is welcomed by a scene, which is not what the next one begins with
TEST_F(WindowProcess, BeginsWithALectureAndLeavesNoScenarioOfIt) {
  start();
  EXPECT_EQ(terminated(), 130);
  const QSettings settings(settingsFile(), QSettings::IniFormat);
  EXPECT_TRUE(settings.contains(QStringLiteral("window/geometry")));
  EXPECT_FALSE(settings.contains(QStringLiteral("run/scenario")));
}

TEST_F(WindowProcess, EndsAtTerminationAndRemembersItsSettings) {
  process_.setArguments({QStringLiteral("--scenario"), QStringLiteral("demonstration")});
  start();
  EXPECT_EQ(terminated(), 130);
  const QSettings settings(settingsFile(), QSettings::IniFormat);
  EXPECT_EQ(settings.value(QStringLiteral("run/scenario")).toString(), QStringLiteral("demonstration"));
  EXPECT_EQ(settings.value(QStringLiteral("window/time_span")).toDouble(), 8.0);
}

TEST_F(WindowProcess, SettingsThatMakeNoSenseAreIgnored) {
  QFile file(settingsFile());
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(
      "[window]\ntime_span=nan\ntheme=purple\ngeometry=garbage\ndocks=nan\nviews=\"@ByteArray(\\0\\0\\0\\x2\\0x)\"\n"
      "[controls]\nunfolded=7\nshown=nan\n[run]\nscenario=nan\n");
  file.close();
  start();
  // it answers, so it does not hang
  EXPECT_EQ(terminated(), 130);
  const QSettings settings(settingsFile(), QSettings::IniFormat);
  EXPECT_EQ(settings.value(QStringLiteral("window/time_span")).toDouble(), 8.0);
  EXPECT_EQ(settings.value(QStringLiteral("window/theme")).toString(), QString());
}

TEST_F(WindowProcess, WithoutAScreenItSaysSoInOneLine) {
  QProcessEnvironment environment = process_.processEnvironment();
  environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("linuxfb:fb=/nonexistent"));
  process_.setProcessEnvironment(environment);
  start();
  ASSERT_TRUE(process_.waitForFinished(patience));
  EXPECT_EQ(process_.exitStatus(), QProcess::NormalExit);
  EXPECT_EQ(process_.exitCode(), 1);
  const QByteArray said = process_.readAllStandardError();
  EXPECT_TRUE(said.startsWith("gazehold: cannot open a window on this display")) << said.constData();
  EXPECT_EQ(said.count('\n'), 1) << said.constData();
}

}  // namespace
}  // namespace gazehold

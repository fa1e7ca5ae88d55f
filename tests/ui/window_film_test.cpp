// SPDX-License-Identifier: GPL-3.0-or-later
// Films from the window: what is recorded is made by another process, and the window goes on.
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "window_fixture.hpp"

namespace gazehold {
namespace {

class WindowFilm : public WindowFixture {
 protected:
  void SetUp() override {
    if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) GTEST_SKIP() << "no ffmpeg";
    open("light", 1);
  }
  QAction* action(const QString& text) {
    for (QAction* each : window_->findChildren<QAction*>())
      if (each->text() == text) return each;
    return nullptr;
  }
  // the words that a film is asked for with, by the option before them
  QString asked(const QString& option) {
    const QStringList words = window_->filmDialog()->words(QStringLiteral("a.mp4"));
    return words.value(words.indexOf(option) + 1);
  }
};

TEST_F(WindowFilm, WhatIsRecordedIsFilmedWhileTheWindowGoesOn) {
  QAction* record = action(QStringLiteral("Record a film"));
  ASSERT_NE(record, nullptr);
  record->trigger();
  EXPECT_TRUE(record->isChecked());
  ASSERT_TRUE(runTo(1.5));
  controller_->setParameter(ParameterId::darkness, 1);
  ASSERT_TRUE(runTo(2));
  record->trigger();
  FilmDialog* dialog = window_->filmDialog();
  ASSERT_NE(dialog, nullptr);
  EXPECT_EQ(asked(QStringLiteral("--from")), QStringLiteral("1"));
  EXPECT_EQ(asked(QStringLiteral("--to")), QStringLiteral("2"));
  for (QComboBox* combo : dialog->findChildren<QComboBox*>())
    if (combo->accessibleName() == QStringLiteral("Size")) combo->setCurrentIndex(0);

  QTemporaryDir folder;
  const QString out = folder.filePath(QStringLiteral("a.mp4"));
  dialog->process().setProgram(QStringLiteral(GAZEHOLD_WINDOW));
  dialog->make(out);
  // the run goes on meanwhile
  ASSERT_TRUE(runTo(2.5));
  ASSERT_TRUE(soon([&] { return !dialog->process().running(); }));
  EXPECT_EQ(dialog->told(), QStringLiteral("The film is made."));
  QFile frames(out + QStringLiteral(".frames.txt"));
  ASSERT_TRUE(frames.open(QIODevice::ReadOnly));
  EXPECT_EQ(frames.readAll().count('\n'), 61);
  QFile session(out + QStringLiteral(".gazehold"));
  ASSERT_TRUE(session.open(QIODevice::ReadOnly));
  EXPECT_TRUE(session.readAll().contains("darkness"));
  EXPECT_TRUE(QFile::exists(out));
}

TEST_F(WindowFilm, AFilmThatCannotBeMadeSaysWhy) {
  action(QStringLiteral("Film…"))->trigger();
  FilmDialog* dialog = window_->filmDialog();
  ASSERT_NE(dialog, nullptr);
  dialog->process().setProgram(QStringLiteral(GAZEHOLD_WINDOW));
  dialog->make(QStringLiteral("/nowhere/a.mp4"));
  ASSERT_TRUE(soon([&] { return !dialog->process().running(); }));
  EXPECT_TRUE(dialog->told().startsWith(QStringLiteral("/nowhere/a.mp4: cannot be written")))
      << dialog->told().toStdString();
  dialog->process().setProgram(QStringLiteral("/nowhere/gazehold"));
  dialog->make(QStringLiteral("/nowhere/a.mp4"));
  ASSERT_TRUE(soon([&] { return dialog->told() == QStringLiteral("/nowhere/gazehold cannot be started"); }))
      << dialog->told().toStdString();
}

}  // namespace
}  // namespace gazehold

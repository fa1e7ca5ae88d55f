// SPDX-License-Identifier: GPL-3.0-or-later
// The window for those who have no mouse, or do not see it.
#include <algorithm>

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

#include "controls/foldable_group.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"
#include "window_fixture.hpp"

namespace gazehold {
namespace {

class Accessible : public WindowFixture {
 protected:
  void TearDown() override {
    setLanguage(Language::english);
    WindowFixture::TearDown();
  }
  static QString named(QWidget* widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
  }
  static QString described(QWidget* widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Description) : QString();
  }
  View* view(const char* id) { return window_->grid().views().view(QLatin1String(id)); }
  const SceneState& scene() { return window_->lecture()->director().state(); }
  void press(Qt::Key key) { QTest::keyClick(window_.get(), key); }
  QString group(const char* id) {
    return window_->controls()
        .findChild<FoldableGroup*>(QLatin1String(id))
        ->findChild<GroupHeader*>()
        ->accessibleDescription();
  }
};

TEST_F(Accessible, WhatCanBeUsedHasAName) {
  open("leaky", 0.5);
  for (FoldableGroup* each : window_->controls().findChildren<FoldableGroup*>()) each->setUnfolded(true);
  int count = 0;
  for (QWidget* each : window_->findChildren<QWidget*>()) {
    if (each->focusPolicy() == Qt::NoFocus || !each->isVisible() || qobject_cast<ViewGrid*>(each)) continue;
    // the field of a spin box is its own
    if (qobject_cast<QAbstractSpinBox*>(each->parentWidget())) continue;
    ++count;
    EXPECT_FALSE(named(each).isEmpty()) << each->metaObject()->className() << ' ' << each->objectName().toStdString();
  }
  EXPECT_GT(count, 50);
  QLineEdit nameless(window_.get());
  EXPECT_TRUE(named(&nameless).isEmpty()) << "the null: a field without a name is found out";
}

TEST_F(Accessible, EveryPanelTellsItsStateInWords) {
  for (const auto& [scenario, time] : {std::pair("leaky", 1.0), std::pair("path", 1.0), std::pair("plane", 1.0)}) {
    open(scenario, time);
    const System system = controller_->setup().system;
    for (View* each : window_->grid().views().views()) {
      if (!window_->grid().views().isFor(each, system)) continue;
      const QString words = each->panel().description();
      EXPECT_TRUE(soon([&] { return named(each) == each->title(); })) << named(each).toStdString();
      EXPECT_GT(words.size(), 12) << scenario << ' ' << each->id().toStdString();
      EXPECT_NE(words, QStringLiteral("Nothing has run yet.")) << each->id().toStdString();
    }
  }
}

TEST_F(Accessible, WhatAPanelTellsFollowsTheRun) {
  open("leaky", 1);
  ASSERT_TRUE(soon([&] { return described(view("trace")).startsWith(QStringLiteral("Target")); }))
      << described(view("trace")).toStdString();
  const QString before = view("trace")->panel().description();
  ASSERT_TRUE(runTo(9));
  EXPECT_NE(view("trace")->panel().description(), before);
  EXPECT_TRUE(view("feedback")->panel().description().contains(QStringLiteral("it leaks")));
}

TEST_F(Accessible, ASceneIsGivenByKeysAloneInBothLanguages) {
  for (const Language language : {Language::english, Language::chinese}) {
    setLanguage(language);
    open("optimal", 0);
    press(Qt::Key_F11);
    ASSERT_TRUE(window_->inLecture());
    press(Qt::Key_PageDown);  // the first scene
    press(Qt::Key_End);       // and the one after it
    ASSERT_EQ(scene().scene->id, "leak");
    press(Qt::Key_PageDown);
    ASSERT_TRUE(soon([&] { return scene().asks(); }));
    const auto told = [&] { return window_->lecture()->page().page().description(scene()); };
    EXPECT_TRUE(told().contains(fromCore(scene().now().text.in(language)))) << told().toStdString();
    EXPECT_TRUE(told().contains(fromCore(scene().now().choices[1].text.in(language))));
    press(Qt::Key_2);
    press(Qt::Key_PageDown);
    ASSERT_TRUE(soon([&] { return scene().phase == SceneState::Phase::holding; }));
    press(Qt::Key_PageDown);
    EXPECT_EQ(scene().phase, SceneState::Phase::found);
    EXPECT_TRUE(told().contains(fromCore(scene().now().text.in(language)))) << told().toStdString();
    press(Qt::Key_PageDown);
    EXPECT_EQ(scene().phase, SceneState::Phase::learned);
    EXPECT_TRUE(told().contains(fromCore(scene().scene->learned.in(language))));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_FALSE(window_->inLecture());
  }
}

TEST_F(Accessible, SpaceOnResetPlaysAndDoesNotReset) {
  open("leaky", 2);
  window_->activateWindow();
  ASSERT_TRUE(soon([&] { return QApplication::activeWindow() == window_.get(); }));
  auto* reset = window_->findChild<QPushButton*>(QStringLiteral("reset"));
  reset->setFocus(Qt::TabFocusReason);
  controller_->setSpeed(1);
  QTest::keyClick(reset, Qt::Key_Space);
  EXPECT_TRUE(controller_->playing());
  EXPECT_TRUE(soon([&] { return controller_->now() > stepsIn(2.0); }));
  controller_->pause();
  // on another button it is that button
  auto* freeze = window_->findChild<QCheckBox*>(QStringLiteral("freeze"));
  freeze->setFocus(Qt::TabFocusReason);
  QTest::keyClick(freeze, Qt::Key_Space);
  EXPECT_TRUE(controller_->learningFrozen());
}

TEST_F(Accessible, EnterFillsTheWindowWithThePanelThatHasTheFocus) {
  open("leaky", 0);
  view("drift")->setFocus(Qt::TabFocusReason);
  QTest::keyClick(view("drift"), Qt::Key_Return);
  EXPECT_EQ(window_->grid().maximised(), view("drift"));
  press(Qt::Key_Escape);
  EXPECT_EQ(window_->grid().maximised(), nullptr);
}

TEST_F(Accessible, FoldedGroupsSayTheirValuesInWordsWithUnits) {
  open("light", 0);
  for (const auto& [id, words] :
       {std::pair("Noise", "none"), std::pair("Start", "slope 0.950"), std::pair("Start", "no start noise"),
        std::pair("Neurons", "40 cells"), std::pair("Target", "random")})
    EXPECT_TRUE(group(id).contains(QLatin1String(words))) << id << ": " << group(id).toStdString();
  controller_->setParameter(ParameterId::noise, 0.6);
  EXPECT_TRUE(soon([&] { return group("Noise").contains(QStringLiteral("60 % in 20 min")); }))
      << group("Noise").toStdString();
  controller_->setParameter(ParameterId::learningRate, 0);
  EXPECT_TRUE(soon([&] {
    return window_->controls().control(ParameterId::learningRate)->spinBox()->text() == QStringLiteral("off");
  }));
  controller_->setParameter(ParameterId::learningRate, 2);
  EXPECT_TRUE(soon([&] {
    return window_->controls().control(ParameterId::learningRate)->spinBox()->text() == QStringLiteral("2.00 × κ");
  }));
}

TEST_F(Accessible, AClickThatTakesTheTargetSaysSoAndIsUndone) {
  open("leaky", 1);
  controller_->act(PlaceTarget{20});
  EXPECT_TRUE(soon([&] { return snapshot().target == TargetSource::placed; }));
  EXPECT_TRUE(window_->banner().message().contains(QStringLiteral("random")))
      << window_->banner().message().toStdString();
  // a drag is one change
  controller_->act(PlaceTarget{21});
  controller_->act(PlaceTarget{22});
  EXPECT_EQ(controller_->undoStack().count(), 1);
  controller_->undoStack().undo();
  EXPECT_TRUE(soon([&] { return snapshot().target == TargetSource::random; }));
  EXPECT_FALSE(window_->banner().telling());
  controller_->undoStack().redo();
  EXPECT_TRUE(soon([&] { return snapshot().target == TargetSource::placed; }));
  ASSERT_TRUE(runTo(2));
  EXPECT_EQ(data().samples().back().target, 22);
}

TEST_F(Accessible, AStepInALectureGoesToTheNextSaccade) {
  open("leaky", 1);
  const Step usual = controller_->stepSize();
  window_->setLecture(true);
  EXPECT_EQ(controller_->stepSize(), SimulationController::toNextSaccade);
  for (int k = 0; k < 2; ++k) {
    const Step before = controller_->now();
    press(Qt::Key_Period);
    const auto there = [&] {
      const auto& all = controller_->course().shown()->saccades;
      return controller_->now() > before &&
             std::ranges::any_of(all, [&](const Saccade& each) { return each.step == controller_->now(); });
    };
    ASSERT_TRUE(soon([&] { return !controller_->playing() && controller_->settled() && there(); }));
  }
  window_->setLecture(false);
  EXPECT_EQ(controller_->stepSize(), usual);
}

}  // namespace
}  // namespace gazehold

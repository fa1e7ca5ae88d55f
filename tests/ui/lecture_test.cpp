// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>

#include "export/svg_device.hpp"
#include "figure/hold_panel.hpp"
#include "lecture/handout.hpp"
#include "lecture/scene_page.hpp"
#include "lecture/walk_through.hpp"
#include "session/player.hpp"
#include "session/session_json.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"
#include "window_fixture.hpp"

using namespace gazehold;
using Phase = SceneState::Phase;

namespace {

class Lecture : public WindowFixture {
 protected:
  void begin(const char* id) {
    open("optimal", 0);
    window_->setLecture(true);
    director().begin(sceneNamed(id));
  }
  SceneDirector& director() { return window_->lecture()->director(); }
  const SceneState& state() { return director().state(); }
  void press(Qt::Key key) { QTest::keyClick(window_.get(), key); }
  bool reaches(Phase phase) {
    return soon([&] { return state().scene && state().phase == phase; });
  }
};

// every page of a scene, as a lecture shows it
void visitPages(const Scene& scene, const PageVisitor& visit) {
  std::map<std::size_t, Prediction> predictions;
  for (std::size_t k = 0; k < scene.steps.size(); ++k)
    if (scene.steps[k].kind == SceneStep::Kind::ask) predictions[k] = {1, {}};
  walkThrough(scene, nullptr, predictions, [&](const SceneState& state, const History& data) {
    visit(state, data);
    if (state.step + 1 < scene.steps.size()) return;
    SceneState end = state;
    end.phase = Phase::learned;
    end.test.reset();
    visit(end, data);
  });
}

struct SpokenLanguage {
  explicit SpokenLanguage(Language language) { setLanguage(language); }
  ~SpokenLanguage() { setLanguage(Language::english); }
};

QStringList textsOf(const ScenePage& page, const SceneState& state, QRectF within = {}) {
  const QSizeF size(1280, 800);
  SvgDevice device(size, QStringLiteral("1280"), QStringLiteral("800"));
  const FigureStyle style = ScenePage::styleFor(size, Theme::named(QStringLiteral("projector")));
  {
    QPainter painter(&device);
    page.draw(painter, QRectF(QPointF(), size), style, state, 1);
  }
  if (within.isNull()) within = QRectF(QPointF(), size);
  QStringList texts;
  for (const auto& text : device.facts().texts)
    if (within.contains(text.box.center()))
      texts += QStringLiteral("%1 at %2, %3").arg(text.text).arg(text.box.left()).arg(text.box.top());
  return texts;
}

// what is wrong with the texts of a page; `logical` is its size
QStringList faults(const ScenePage& page, const SceneState& state, const QSizeF& logical) {
  SvgDevice device(logical, QString::number(logical.width()), QString::number(logical.height()));
  const FigureStyle style = ScenePage::styleFor(logical, Theme::named(QStringLiteral("projector")));
  {
    QPainter painter(&device);
    page.draw(painter, QRectF(QPointF(), logical), style, state, 1);
  }
  QStringList wrong;
  const auto& texts = device.facts().texts;
  const QRectF whole(QPointF(-1, -1), logical + QSizeF(2, 2));
  for (std::size_t k = 0; k < texts.size(); ++k) {
    const auto& text = texts[k];
    if (text.text.contains(u'…')) wrong += QStringLiteral("cut: ") + text.text;
    if (text.size < 0.029 * logical.height()) wrong += QStringLiteral("small, %1: ").arg(text.size) + text.text;
    if (!whole.contains(text.box)) wrong += QStringLiteral("outside: ") + text.text;
    for (std::size_t other = 0; other < k; ++other) {
      const QRectF common = text.box.intersected(texts[other].box);
      if (common.width() > 3 && common.height() > 3)
        wrong += QStringLiteral("over each other: ") + texts[other].text + QStringLiteral(" | ") + text.text;
    }
  }
  return wrong;
}

}  // namespace

TEST_F(Lecture, IsGivenWithTheClickerAlone) {
  begin("leak");
  EXPECT_TRUE(soon([&] { return controller_->now() > 0 && controller_->playing(); }));
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  EXPECT_EQ(controller_->now(), stepsIn(12.0));
  EXPECT_FALSE(controller_->playing());
  press(Qt::Key_1);
  ASSERT_NE(state().prediction(), nullptr);
  EXPECT_EQ(state().prediction()->choice, 1);
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::holding));
  EXPECT_EQ(controller_->now(), stepsIn(12.0)) << "the test is made on copies: the run stands";
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::found));
  EXPECT_GT(state().test->now.lost, 10);
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::learned));
  EXPECT_TRUE(controller_->playing());
  press(Qt::Key_PageDown);
  EXPECT_EQ(director().scene()->id, "unstable");
}

// however often the clicker is pressed
TEST_F(Lecture, EndsWithTheSentenceOfItsLastScene) {
  open("optimal", 0);
  window_->setLecture(true);
  window_->lecture()->setScenes({sceneNamed("leak")});
  director().begin(window_->lecture()->scenes().front());
  ASSERT_TRUE(soon([&] {
    if (state().phase == Phase::learned) return true;
    press(Qt::Key_PageDown);
    return false;
  }));
  ASSERT_TRUE(state().last);
  for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_End}) press(key);
  EXPECT_EQ(state().phase, Phase::learned);
  EXPECT_TRUE(textsOf(window_->lecture()->page().page(), state()).filter(QStringLiteral("next scene")).isEmpty());
  press(Qt::Key_PageUp);
  EXPECT_NE(state().phase, Phase::learned);
}

TEST_F(Lecture, ThatIsGivenLiveIsWhatWasRehearsed) {
  begin("leak");
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::holding));
  const auto outcomes = rehearse(sceneNamed("leak"));
  EXPECT_EQ(state().test->now.lost, outcomes[2].of(Measure::lost));
}

TEST_F(Lecture, GoesBackToTheQuestionAndKeepsThePrediction) {
  begin("leak");
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  press(Qt::Key_2);
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::holding));
  press(Qt::Key_PageUp);
  EXPECT_EQ(state().phase, Phase::asked);
  EXPECT_EQ(state().prediction()->choice, 2);
  press(Qt::Key_PageUp);
  EXPECT_EQ(state().step, 0u);
  EXPECT_TRUE(soon([&] { return controller_->now() < stepsIn(12.0); }));
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  EXPECT_EQ(controller_->now(), stepsIn(12.0));
}

TEST_F(Lecture, TakesACurveThatIsDrawn) {
  begin("leak");
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  SceneWidget& page = window_->lecture()->page();
  const QRectF plot = page.page().layOut(page.rect(), page.style()).forecast;
  const auto at = [&](double x, double y) {
    return QPointF(plot.left() + x * plot.width(), plot.top() + y * plot.height()).toPoint();
  };
  QTest::mousePress(&page, Qt::LeftButton, {}, at(0.7, 0.4));
  for (const double x : {0.75, 0.8, 0.85}) QTest::mouseMove(&page, at(x, 0.4 + 0.3 * (x - 0.7)));
  QTest::mouseRelease(&page, Qt::LeftButton, {}, at(0.85, 0.45));
  ASSERT_NE(state().prediction(), nullptr);
  EXPECT_EQ(state().prediction()->choice, 0);
  ASSERT_GE(state().prediction()->curve.size(), 3u);
  EXPECT_GT(state().prediction()->curve.front().x(), 0);
  press(Qt::Key_Escape);
  EXPECT_EQ(state().prediction(), nullptr);
  EXPECT_NE(director().scene(), nullptr) << "the first Escape clears what was drawn";
}

TEST_F(Lecture, ASceneThatWasLeftIsResumedWhereItWas) {
  begin("leak");
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  press(Qt::Key_3);
  director().leave();
  EXPECT_EQ(director().scene(), nullptr);
  controller_->setParameter(ParameterId::learningRate, 10);
  ASSERT_TRUE(runTo(15));
  press(Qt::Key_PageDown);
  press(Qt::Key_PageDown);  // too soon, which is no harm
  ASSERT_TRUE(soon([&] { return director().scene(); }));
  EXPECT_EQ(director().scene()->id, "leak");
  EXPECT_EQ(state().phase, Phase::asked);
  EXPECT_EQ(state().prediction()->choice, 3);
  EXPECT_EQ(controller_->now(), stepsIn(12.0));
  EXPECT_EQ(controller_->value(ParameterId::learningRate), 0);
}

// also at once, and out of another run: what it shows is its own from the first picture on
TEST_F(Lecture, ASceneComesBackWithItsOwnNumbers) {
  begin("home");
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  const auto misses = [&] { return ForecastPanel(data()).value(Plotted::home); };
  const double off = misses();
  const auto comesBack = [&] {
    press(Qt::Key_PageDown);
    EXPECT_TRUE(soon([&] { return director().scene(); }));
    EXPECT_EQ(data().samples().back().step, stepsIn(20.0) - stepsPerSample);
    EXPECT_LE(data().samples().front().step, stepsIn(10.0));
    EXPECT_EQ(misses(), off);
  };
  director().leave();
  comesBack();
  director().leave();
  ASSERT_TRUE(runTo(24));
  comesBack();
  director().leave();
  controller_->setScenario(scenarioNamed("leaky"));
  ASSERT_TRUE(runTo(3));
  comesBack();
  EXPECT_EQ(controller_->setup().system, System::path);
}

TEST_F(Lecture, IsKeptInItsSession) {
  QTemporaryDir place;
  const QString path = place.filePath(QStringLiteral("lecture.gazehold"));
  begin("leak");
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  press(Qt::Key_2);
  window_->saveSessionAs(path);
  const Session saved = readSession(path.toStdString());
  EXPECT_EQ(saved.window["lecture"]["scene"], "leak");

  open("optimal", 0);
  window_->openSession(path);
  ASSERT_TRUE(window_->inScene());
  EXPECT_EQ(state().phase, Phase::asked);
  EXPECT_EQ(state().prediction()->choice, 2);
  EXPECT_TRUE(soon([&] { return controller_->now() == stepsIn(12.0); }));
}

TEST_F(Lecture, BlackScreenAndListOfKeysLieOverThePage) {
  begin("leak");
  press(Qt::Key_B);
  EXPECT_TRUE(window_->lecture()->black());
  press(Qt::Key_B);
  EXPECT_FALSE(window_->lecture()->black());
  press(Qt::Key_Question);
  EXPECT_TRUE(window_->lecture()->keysShown());
  press(Qt::Key_Escape);
  EXPECT_FALSE(window_->lecture()->keysShown());
  EXPECT_TRUE(window_->inScene());
  press(Qt::Key_Escape);
  EXPECT_FALSE(window_->inScene());
  EXPECT_TRUE(window_->inLecture());
}

TEST_F(Lecture, TheListOfKeysHasThoseThatHelp) {
  begin("leak");
  press(Qt::Key_Question);
  const QString list = window_->lecture()->findChild<QLabel*>(QStringLiteral("keys"))->text();
  for (const char* key : {"PgDn", "PgUp", "1–4", "Home  End", "F1", "Shift+F1", "F11", "?"})
    EXPECT_TRUE(list.contains(QStringLiteral("<b>%1</b>").arg(QString::fromUtf8(key)))) << key;
}

TEST_F(Lecture, NotesOnTheOnlyScreenLeaveTheKeysFree) {
  begin("leak");
  LectureMode& lecture = *window_->lecture();
  lecture.setNotesShown(true);
  ASSERT_TRUE(lecture.notesShown());
  SceneWidget& page = lecture.page();
  const ScenePage::Layout l = page.page().layOut(page.rect(), page.style());
  const QRect notes(page.mapFromGlobal(lecture.notes().pos()), lecture.notes().size());
  for (const QRectF& free : {l.keys, l.stage, l.header, l.question})
    EXPECT_FALSE(notes.intersects(free.toAlignedRect()));
}

TEST_F(Lecture, CellsThatDieWhileItStandsAreCountedAtOnce) {
  for (const char* id : {"leak", "home"}) {
    begin(id);
    press(Qt::Key_PageDown);
    ASSERT_TRUE(reaches(Phase::asked));
    EXPECT_EQ(textsOf(window_->lecture()->page().page(), state()).filter(QStringLiteral("cells dead")).size(), 0);
    // its own run is what a scene tells of
    EXPECT_EQ(window_->lecture()->hinted(), QString());
    for (const Qt::Key key : {Qt::Key_X, Qt::Key_D, Qt::Key_Space, Qt::Key_Period, Qt::Key_Comma}) press(key);
    EXPECT_TRUE(window_->lecture()->hinted().startsWith(QStringLiteral("Esc first")));
    EXPECT_FALSE(window_->banner().telling());
    QTest::qWait(100);
    EXPECT_EQ(controller_->now(), state().askedAt);
    EXPECT_FALSE(controller_->playing());
    EXPECT_EQ(controller_->value(ParameterId::darkness), 0);
    EXPECT_EQ(textsOf(window_->lecture()->page().page(), state()).filter(QStringLiteral("cells dead")).size(), 0);
    controller_->lesionAtRandom(6);
    EXPECT_TRUE(soon([&] {
      return textsOf(window_->lecture()->page().page(), state()).filter(QStringLiteral("6 of ")).size() == 1;
    })) << id;
  }
}

TEST_F(Lecture, TheArenaStaysLargeInFreePlay) {
  begin("home");
  press(Qt::Key_Escape);
  ASSERT_FALSE(window_->inScene());
  LectureMode& lecture = *window_->lecture();
  EXPECT_EQ(lecture.stage().id(), QStringLiteral("arena"));
  EXPECT_TRUE(lecture.stage().isVisible());
  EXPECT_GT(lecture.stage().width(), lecture.width() / 2);
  EXPECT_GT(lecture.stage().height(), lecture.height() / 2);
  EXPECT_EQ(lecture.shown(), QStringList({QStringLiteral("trace"), QStringLiteral("bump")})) << "the map is the arena";
  ASSERT_TRUE(runTo(1));
  View& stage = lecture.stage();
  const QPoint middle = stage.rect().center();
  QTest::mouseClick(&stage, Qt::LeftButton, {}, middle);
  EXPECT_EQ(controller_->targetSource(), TargetSource::placed);
  // and it follows the mouse
  QSignalSpy commands(&stage, &View::commanded);
  QTest::mousePress(&stage, Qt::LeftButton, {}, middle);
  QTest::mouseMove(&stage, middle + QPoint(20, 0));
  QTest::mouseRelease(&stage, Qt::LeftButton, {}, middle + QPoint(40, 0));
  ASSERT_GE(commands.size(), 2);
  const auto placed = [&](qsizetype k) { return std::get<PlaceTarget>(commands[k][0].value<Command>()).first; };
  EXPECT_GT(placed(commands.size() - 1), placed(0));
  controller_->setScenario(scenarioNamed("leaky"));
  EXPECT_EQ(lecture.stage().id(), QStringLiteral("stage"));
  EXPECT_LT(lecture.stage().height(), lecture.height() / 2);
}

TEST_F(Lecture, TellsThoseWhoCannotSeeIt) {
  begin("leak");
  press(Qt::Key_PageDown);
  ASSERT_TRUE(reaches(Phase::asked));
  const QString told = window_->lecture()->page().page().description(state());
  EXPECT_TRUE(told.contains(QStringLiteral("What will the eye do?"))) << told.toStdString();
  EXPECT_TRUE(told.contains(QStringLiteral("2: It glides to the centre."))) << told.toStdString();
}

void fitsEveryScreenInBothLanguages(const ScenePage& page, const SceneState& state) {
  // logical sizes: 1366×768 at 1.25, and 3840×2160 at 2, have fewer than pixels
  const QSizeF sizes[] = {{960, 540}, {1024, 768}, {1280, 800}, {1366 / 1.25, 768 / 1.25}, {1920, 1080}, {3840, 2160}};
  for (const Language language : {Language::english, Language::chinese}) {
    const SpokenLanguage speaks(language);
    for (const QSizeF& size : sizes)
      EXPECT_EQ(faults(page, state, size).join(u'\n').toStdString(), "") << size.width() << "x" << size.height();
  }
}

std::string ticks(const ScenePage& page, const SceneState& state) {
  const QSizeF size(1280, 800);
  const auto l =
      page.layOut(QRectF(QPointF(), size), ScenePage::styleFor(size, Theme::named(QStringLiteral("projector"))));
  QStringList texts = textsOf(page, state, l.forecast);
  texts.removeIf([](const QString& text) {
    return text.startsWith(QStringLiteral("prediction")) || text.startsWith(QStringLiteral("no vision")) ||
           text.startsWith(QStringLiteral("1 at"));
  });
  return texts.join(u'\n').toStdString();
}

// the question that comes changes no axis of what was watched, and there was something to watch
void hasSteadyAxesBeforeTheQuestion(const ScenePage& page, const SceneState& asked, const History& data) {
  SceneState watched = asked;
  --watched.step;
  watched.phase = Phase::running;
  const auto run = ForecastPanel(data).numbers(watched).front();
  EXPECT_GT(run.values.front().size(), 300u);
  const Plotted quantity = asked.now().quantity;
  if (quantity == Plotted::lost || quantity == Plotted::gain) return;
  EXPECT_EQ(ticks(page, watched), ticks(page, asked));
}

TEST(ScenePages, FitEveryScreenAndKeepTheirAxes) {
  for (const Scene& scene : sceneTable())
    visitPages(scene, [&](const SceneState& state, const History& data) {
      SCOPED_TRACE(scene.id + ", step " + std::to_string(state.step + 1));
      const ScenePage page(data);
      fitsEveryScreenInBothLanguages(page, state);
      if (state.asks() && scene.steps[state.step - 1].kind == SceneStep::Kind::watch)
        hasSteadyAxesBeforeTheQuestion(page, state, data);
    });
}

TEST(ScenePages, MarkTheSaccadesThatTeachInTheirAnswer) {
  visitPages(sceneNamed("teachers"), [](const SceneState& state, const History& data) {
    const ScenePage page(data);
    EXPECT_EQ(textsOf(page, state).filter(QStringLiteral("teaches")).size(), state.answers() ? 1 : 0);
  });
}

TEST(HoldPanels, SayAllWhereThereIsLittleRoom) {
  Player player(sessionOf(sceneNamed("leak").start));
  History data;
  player.advanceTo(stepsIn(1.0), data);
  data.look(player);
  data.add(InRun<HoldTest>{0, *NetworkCopy(player.simulation()).holdTest(false)});
  const HoldPanel panel(data);
  FigureStyle style;
  style.lecture = true;
  style.fontPixels = 23;
  for (const Language language : {Language::english, Language::chinese})
    for (const QSizeF& size : {QSizeF(880, 553), QSizeF(1651, 777)}) {
      const SpokenLanguage speaks(language);
      SvgDevice device(size, QStringLiteral("1"), QStringLiteral("1"));
      {
        QPainter painter(&device);
        panel.draw(painter, QRectF(QPointF(), size), style);
      }
      const auto& texts = device.facts().texts;
      for (std::size_t k = 0; k < texts.size(); ++k) {
        EXPECT_FALSE(texts[k].text.contains(u'…')) << texts[k].text.toStdString();
        for (std::size_t other = 0; other < k; ++other)
          EXPECT_FALSE(texts[k].box.intersects(texts[other].box))
              << texts[k].text.toStdString() << " | " << texts[other].text.toStdString();
      }
    }
}

TEST(Handout, IsOnePageThatNeedsNothingElse) {
  const std::string html = handoutHtml({{&sceneNamed("leak"), nullptr}});
  EXPECT_LT(html.size(), 400'000u);
  EXPECT_NE(html.find("<details><summary>See what happens</summary>"), std::string::npos);
  EXPECT_NE(html.find("It glides to the centre"), std::string::npos);
  EXPECT_NE(html.find("data:text/csv"), std::string::npos);
  EXPECT_EQ(html.find("src="), std::string::npos);
  EXPECT_EQ(html.find("href=\"http"), std::string::npos);
}

TEST(Handout, TellsWhatWasPredictedInTheLecture) {
  Session session = sessionOf(sceneNamed("leak").start);
  session.window["lecture"] = Json::parse(R"({"scene": "leak", "step": 2, "predictions": [{"step": 2, "choice": 4}]})");
  EXPECT_NE(handoutHtml({{&sceneNamed("leak"), &session}}).find("In the lecture: It wanders"), std::string::npos);
}

TEST(Handout, SpeaksChinese) {
  const SpokenLanguage speaks(Language::chinese);
  EXPECT_NE(handoutHtml({{&sceneNamed("leak"), nullptr}}).find("它滑回中央"), std::string::npos);
}

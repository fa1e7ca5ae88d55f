// SPDX-License-Identifier: GPL-3.0-or-later
// Everything on the screen has words, in both languages, and they are true.
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

#include <QApplication>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QStatusBar>

#include "help/explanations.hpp"
#include "help/facts.hpp"
#include "help/manual_file.hpp"
#include "help/pages.hpp"
#include "lecture/presenter_notes.hpp"
#include "network/cell.hpp"
#include "network/population.hpp"
#include "session/command_json.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"
#include "window_fixture.hpp"

namespace gazehold {
namespace {

const Theme& light() { return Theme::named(QStringLiteral("light")); }

struct Spoken {
  explicit Spoken(Language language) { setLanguage(language); }
  ~Spoken() { setLanguage(Language::english); }
};

QString projectFile(const char* name) {
  std::ifstream in(std::string(GAZEHOLD_PROJECT "/") + name);
  std::stringstream all;
  all << in.rdbuf();
  return QString::fromStdString(all.str());
}

bool complete(const Explanation& e) { return !e.shows.isEmpty() && !e.read.isEmpty(); }

std::set<QString> idsOf(const std::vector<Symbol>& symbols) {
  std::set<QString> ids;
  for (const Symbol& each : symbols) {
    ids.insert(each.id);
    EXPECT_FALSE(each.name.isEmpty() || each.text.isEmpty()) << each.id.toStdString();
  }
  return ids;
}

TEST(Explanations, AreThereForEveryPanelPartAndParameterInBothLanguages) {
  const History nothing;
  for (const Language language : {Language::english, Language::chinese}) {
    const Spoken spoken(language);
    const auto marks = idsOf(allMarks()), numbers = idsOf(allNumbers());
    std::set<QString> used;
    const auto check = [&](const Explanation& e, const QString& id) {
      EXPECT_TRUE(complete(e)) << id.toStdString();
      for (const QString& mark : e.marks)
        EXPECT_TRUE(marks.contains(mark)) << id.toStdString() << ' ' << mark.toStdString();
      for (const QString& number : e.numbers) EXPECT_TRUE(numbers.contains(number)) << number.toStdString();
      used.insert(e.marks.begin(), e.marks.end());
      EXPECT_FALSE(explanationHtml(e, light()).contains(QStringLiteral("${")));
    };
    for (const PanelLine& line : panelTable())
      check(panelExplanation(line.make(nothing)->id()), line.make(nothing)->id());
    check(panelExplanation(QStringLiteral("hold")), QStringLiteral("hold"));
    for (const char* id : {"stage", "arena", "question", "forecast", "scene_header", "scene_keys", "timeline"}) {
      check(partExplanation(QLatin1String(id)), QLatin1String(id));
      EXPECT_FALSE(partExplanation(QLatin1String(id)).name.isEmpty()) << id;
    }
    for (const ParameterInfo& p : parameterTable())
      EXPECT_FALSE(parameterExplanation(fromCore(p.id)).act.isEmpty()) << p.id;
    EXPECT_EQ(used, marks) << "a mark that stands in no panel";
    EXPECT_EQ(allMarks().front().name,
              language == Language::chinese ? QStringLiteral("目标") : QStringLiteral("target"));
  }
  EXPECT_FALSE(complete(panelExplanation(QStringLiteral("nowhere")))) << "the null: what has no words is found out";
}

TEST(HelpPages, AreWholeInBothLanguagesAndTheirNumbersAreThoseOfTheProgram) {
  for (const Language language : {Language::english, Language::chinese}) {
    const Spoken spoken(language);
    for (const QString& id : helpPages()) {
      const QString page = helpPage(id, light());
      EXPECT_GT(page.size(), 400) << id.toStdString();
      for (const char* left : {"${", "<!--", "{target}", "%1"})
        EXPECT_FALSE(page.contains(QLatin1String(left))) << id.toStdString() << left;
      EXPECT_FALSE(titleOf(page).isEmpty()) << id.toStdString();
    }
    for (const Scenario& each : scenarioTable())
      EXPECT_TRUE(helpPage(QStringLiteral("scenarios"), light()).contains(translated(each.title)));
  }
  // told independently by the documentation of the model, and by the code
  const QString model = projectFile("docs/model.md"), cells = helpPage(QStringLiteral("model-2"), light());
  EXPECT_TRUE(model.contains(QStringLiteral("2.05 ms for r = 20")));
  EXPECT_TRUE(cells.contains(QStringLiteral("T = 2.05 ms")) &&
              cells.contains(QStringLiteral("for 20 steps of 0.1 ms")));
  EXPECT_TRUE(model.contains(QStringLiteral("τ_RC = 100 ms")) && tauRC == 0.1);
  EXPECT_TRUE(cells.contains(QStringLiteral("has 40 cells")) && info(ParameterId::neurons).standard == 40);
  EXPECT_TRUE(model.contains(QStringLiteral("κ = 4·10⁻¹¹ per step")));
  EXPECT_TRUE(helpPage(QStringLiteral("model-4"), light()).contains(QStringLiteral("κ = 4·10⁻¹¹ in each step")));
  EXPECT_NEAR(deadTimeOf(20), 2.05e-3, 1e-12);
  EXPECT_EQ(facts().at(QStringLiteral("tau_one_percent")), QStringLiteral("10"));
}

TEST(Manual, IsMadeOfTheScenesThemselves) {
  for (const Language language : {Language::english, Language::chinese}) {
    const Spoken spoken(language);
    const QString html = manualHtml(sceneTable(), light());
    for (const Scene& scene : sceneTable())
      for (const Words* words : {&scene.title, &scene.notes, &scene.learned})
        EXPECT_TRUE(html.contains(fromCore(words->in(language)).toHtmlEscaped()))
            << scene.id << ": " << words->in(language);
  }
  // on paper each question has a page: after the title page of the scenes, the second of this one
  const auto lesion = std::span(&sceneNamed("lesion"), 1);
  EXPECT_EQ(manualHtml(lesion, light()).count(QStringLiteral("page-break-before: always")), 2);
  // its time: 12 s and a hold test of 3 s
  EXPECT_EQ(secondsOf(sceneNamed("leak")), 15);
  EXPECT_FALSE(manualHtml(sceneTable().first(1), light()).contains(fromCore(sceneNamed("leak").notes.english)))
      << "the null";
}

TEST(Manual, StandsInTheWholeHelpWhoseLinksLeadToEveryPage) {
  for (const Language language : {Language::english, Language::chinese}) {
    const Spoken spoken(language);
    const QString page = QString::fromUtf8(helpBook(std::span(&sceneNamed("leak"), 1)));
    qsizetype at = page.indexOf(QStringLiteral("</ul>"));
    for (const QString& id : helpPages()) {
      EXPECT_EQ(page.count(QStringLiteral("<a href='#%1'>").arg(id)), 1) << id.toStdString();
      const qsizetype section = page.indexOf(QStringLiteral("<section id='%1'>").arg(id));
      EXPECT_GT(section, at) << id.toStdString() << " is missing or not in its place";
      at = section;
      // that of these scenes stands in place of the window's
      EXPECT_TRUE(id == QStringLiteral("manual") || page.contains(helpPage(id, light()))) << id.toStdString();
    }
    EXPECT_TRUE(page.contains(manualHtml(std::span(&sceneNamed("leak"), 1), light())));
    EXPECT_FALSE(page.contains(QStringLiteral("<img")));
  }
}

TEST(Manual, IsWrittenAsOnePageAndAsPdf) {
  const auto leak = std::span(&sceneNamed("leak"), 1);
  const QByteArray page = manualPage(leak);
  EXPECT_EQ(page.count("<img"), 2) << "the question and its answer";
  EXPECT_FALSE(page.contains("src='leak") || page.contains("href='http") || page.contains("src='http"));
  const QByteArray pdf = manualPdf(leak);
  EXPECT_TRUE(pdf.startsWith("%PDF-1.4"));
  EXPECT_TRUE(pdf.contains("/CreationDate (D:20000101"));
  EXPECT_GT(pdf.count("/Type /Page\n"), 2);
}

TEST(Words, AreTheSameInReadmeMenuAndScenes) {
  const QString readme = projectFile("README.md");
  ASSERT_GT(readme.size(), 1000);
  for (const Scene& scene : sceneTable())
    EXPECT_TRUE(readme.contains(QStringLiteral("| `%1` %2 |").arg(fromCore(scene.id), fromCore(scene.title.english))))
        << scene.id;
  std::set<QString> titles;
  for (const Scenario& each : scenarioTable()) titles.insert(fromCore(each.title));
  static const QRegularExpression chosen(QStringLiteral("Choose\\s+\\*([^*]+)\\*"));
  int count = 0;
  for (auto each = chosen.globalMatch(readme); each.hasNext(); ++count) {
    const QString title = each.next().captured(1).simplified();
    EXPECT_TRUE(titles.contains(title)) << title.toStdString();
  }
  EXPECT_GE(count, 5);
}

class HelpInWindow : public WindowFixture {
 protected:
  void TearDown() override {
    setLanguage(Language::english);
    WindowFixture::TearDown();
  }
  // keys reach the window that is active
  void activate() {
    window_->activateWindow();
    EXPECT_TRUE(soon([&] { return QApplication::activeWindow() == window_.get(); }));
  }
  // what the popup says
  QString told() {
    QWidget* shown = window_->whatIsThis().shown();
    return shown ? shown->findChild<QLabel*>()->text() : QString();
  }
  void close() {
    if (QWidget* shown = window_->whatIsThis().shown()) shown->close();
    EXPECT_TRUE(soon([&] { return !window_->whatIsThis().shown(); }));
  }
  template <class Widget>
  Widget& find(const char* name) {
    return *window_->findChild<Widget*>(QLatin1String(name));
  }
};

TEST_F(HelpInWindow, EveryActionAndEveryButtonIsExplained) {
  open("leaky", 0.5);
  int actions = 0;
  const std::function<void(const QList<QAction*>&)> walk = [&](const QList<QAction*>& all) {
    for (QAction* action : all) {
      if (action->menu()) {
        walk(action->menu()->actions());
        continue;
      }
      if (action->isSeparator() || !action->isEnabled()) continue;
      ++actions;
      EXPECT_FALSE(explain(action).empty()) << action->text().toStdString();
      EXPECT_FALSE(action->statusTip().isEmpty()) << action->text().toStdString();
    }
  };
  walk(window_->menuBar()->actions());
  EXPECT_GT(actions, 80);
  int widgets = 0;
  window_->controls().setUnfoldedGroups(
      {QStringLiteral("Start"), QStringLiteral("Target"), QStringLiteral("Lesion"), QStringLiteral("Neurons")});
  for (QWidget* each : window_->findChildren<QWidget*>()) {
    if (each->focusPolicy() == Qt::NoFocus || !each->isVisible() || qobject_cast<ViewGrid*>(each)) continue;
    ++widgets;
    EXPECT_FALSE(explain(each, each->rect().center(), light()).empty())
        << each->metaObject()->className() << ' ' << each->objectName().toStdString();
  }
  EXPECT_GT(widgets, 40);
  QPushButton silent(window_.get());
  silent.setText(QStringLiteral("silent"));
  EXPECT_TRUE(explain(&silent, {}, light()).empty()) << "the null: a button without words is found out";
  EXPECT_TRUE(explain(window_->menuBar()->addAction(QStringLiteral("Silent…"))).empty());
}

TEST_F(HelpInWindow, F1TellsOfWhatHasTheFocusAndShiftF1OfWhatIsClicked) {
  open("leaky", 0.5);
  activate();
  View* drift = window_->grid().views().view(QStringLiteral("drift"));
  drift->setFocus(Qt::TabFocusReason);
  QTest::keyClick(window_.get(), Qt::Key_F1);
  EXPECT_TRUE(told().contains(QStringLiteral("Why: the drift")) && told().contains(QStringLiteral("Lost in 1 s")))
      << told().toStdString();
  close();

  controller_->setParameter(ParameterId::learningRate, 3);
  ASSERT_TRUE(soon([&] { return snapshot().parameters[ParameterId::learningRate] == 3; }));
  activate();
  QTest::keyClick(window_.get(), Qt::Key_F1, Qt::ShiftModifier);
  ASSERT_TRUE(window_->whatIsThis().pointing());
  QTest::mouseClick(&find<QPushButton>("reset"), Qt::LeftButton);
  EXPECT_FALSE(window_->whatIsThis().pointing());
  EXPECT_TRUE(told().contains(QStringLiteral("same seed, weights and sliders"))) << told().toStdString();
  close();
  QTest::qWait(50);
  EXPECT_EQ(controller_->value(ParameterId::learningRate), 3) << "the click explained, and did not act";
  activate();
  QTest::keyClick(window_.get(), Qt::Key_F1, Qt::ShiftModifier);
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  EXPECT_FALSE(window_->whatIsThis().pointing());
}

TEST_F(HelpInWindow, AScenePageIsExplainedPartByPart) {
  open("optimal", 0);
  window_->setLecture(true);
  window_->lecture()->director().begin(sceneNamed("leak"));
  const SceneWidget& page = window_->lecture()->page();
  const auto l = page.page().layOut(page.rect(), page.style());
  std::set<QString> ids;
  for (const QRectF& part : {l.stage, l.question, l.forecast, l.keys, l.header}) {
    ids.insert(page.partAt(part.center().toPoint()).first);
    EXPECT_FALSE(explain(&page, part.center().toPoint(), light()).empty());
  }
  EXPECT_EQ(ids.size(), 5u);
}

TEST_F(HelpInWindow, HelpOpensInTheLanguageOfTheWindow) {
  open("leaky", 0);
  QTest::keyClick(window_.get(), Qt::Key_F1, Qt::ControlModifier);
  ASSERT_NE(window_->help(), nullptr);
  EXPECT_EQ(window_->help()->page(), QStringLiteral("keyboard"));
  EXPECT_TRUE(window_->help()->text().contains(QStringLiteral("Shift+F1")));
  window_->help()->openPage(QStringLiteral("model-1"), light());
  EXPECT_TRUE(window_->help()->text().contains(QStringLiteral("neural integrator")));
  setLanguage(Language::chinese);
  ASSERT_TRUE(soon([&] { return window_->help() == nullptr; }));
  activate();
  QTest::keyClick(window_.get(), Qt::Key_F1, Qt::ControlModifier);
  ASSERT_NE(window_->help(), nullptr);
  EXPECT_TRUE(window_->help()->text().contains(QStringLiteral("播放或暂停")));
  // Qt's own buttons, whatever is installed
  EXPECT_EQ(window_->help()->findChild<QDialogButtonBox*>()->buttons().front()->text(), QStringLiteral("关闭"));
}

TEST_F(HelpInWindow, AScenarioSaysWhatItIsBeforeItIsChosen) {
  open("leaky", 0);
  QAction* menu = window_->menuBar()->actions()[4];
  window_->menuBar()->setActiveAction(menu);
  for (QAction* action : menu->menu()->actions())
    if (action->data().toString() == QStringLiteral("unstable")) {
      menu->menu()->setActiveAction(action);
      EXPECT_EQ(window_->statusBar()->currentMessage(),
                QStringLiteral("It runs away from the centre after every saccade."));
      menu->menu()->close();
      return;
    }
  FAIL();
}

TEST_F(HelpInWindow, NotesTellTheLecturerWhatTheRoomDoesNotSee) {
  open("optimal", 0);
  window_->setLecture(true);
  window_->lecture()->director().begin(sceneNamed("leak"));
  const auto seed = controller_->setup().seed;
  QTest::keyClick(window_.get(), Qt::Key_N);
  ASSERT_TRUE(window_->lecture()->notesShown());
  EXPECT_EQ(controller_->setup().seed, seed) << "in a lecture N is no new seed";
  QTest::keyClick(window_.get(), Qt::Key_PageDown);
  ASSERT_TRUE(soon([&] { return window_->lecture()->director().state().asks(); }));
  for (const char* words : {"It glides to the centre ✓", "Students say that the muscle is weak", "shows what happens",
                            "scene 2 of 15, step 2 of 3"})
    EXPECT_TRUE(window_->lecture()->notes().text().contains(QString::fromUtf8(words))) << words;
  // keys act there, too
  auto& notes = const_cast<PresenterNotes&>(window_->lecture()->notes());
  notes.activateWindow();
  ASSERT_TRUE(soon([&] { return QApplication::activeWindow() == &notes; }));
  QTest::keyClick(&notes, Qt::Key_PageDown);
  EXPECT_TRUE(soon([&] { return window_->lecture()->director().state().answers(); }));
  window_->setLecture(false);
  EXPECT_FALSE(window_->lecture()->notesShown());
}

}  // namespace
}  // namespace gazehold

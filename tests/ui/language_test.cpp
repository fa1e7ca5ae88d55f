// SPDX-License-Identifier: GPL-3.0-or-later
// Chinese beside English: everything has a translation, and the window changes to it and back at once.
#include <cmath>
#include <set>

#include <QFile>
#include <QMenuBar>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "experiments/experiment.hpp"
#include "experiments/expectation.hpp"
#include "paper/figure_spec.hpp"
#include "experiments/finding_words.hpp"
#include "session/command_json.hpp"
#include "simulation/teacher.hpp"
#include "theme/core_message.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"
#include "window_fixture.hpp"

namespace gazehold {
namespace {

// source and translation; a context beside each
struct Message {
  QString context, source, translation, type;
};

std::vector<Message> messagesOf(const char* name) {
  QFile file(QStringLiteral(GAZEHOLD_TRANSLATIONS "/") + QLatin1String(name));
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
  QXmlStreamReader xml(&file);
  std::vector<Message> messages;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QStringLiteral("name")) context = xml.readElementText();
    if (xml.name() == QStringLiteral("message")) messages.push_back({context, {}, {}, {}});
    if (xml.name() == QStringLiteral("source")) messages.back().source = xml.readElementText();
    if (xml.name() == QStringLiteral("translation")) {
      messages.back().type = xml.attributes().value(QStringLiteral("type")).toString();
      messages.back().translation = xml.readElementText();
    }
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
  return messages;
}

std::multiset<QString> argumentsOf(const QString& text) {
  static const QRegularExpression argument(QStringLiteral("%\\d"));
  std::multiset<QString> found;
  for (auto each = argument.globalMatch(text); each.hasNext();) found.insert(each.next().captured());
  return found;
}

TEST(Translation, IsComplete) {
  for (const char* name : {"gazehold_zh_CN.ts", "core_zh_CN.ts"}) {
    const std::vector<Message> messages = messagesOf(name);
    EXPECT_GT(messages.size(), 200u);
    for (const Message& each : messages) {
      const std::string what = each.context.toStdString() + ": " + each.source.toStdString();
      EXPECT_TRUE(each.type.isEmpty()) << what;
      EXPECT_FALSE(each.translation.isEmpty()) << what;
      EXPECT_EQ(argumentsOf(each.source), argumentsOf(each.translation)) << what;
    }
  }
}

TEST(Translation, HasAllThatTheCoreSays) {
  std::set<QString> known;
  for (const Message& each : messagesOf("core_zh_CN.ts")) known.insert(each.source);
  const auto expect = [&](std::string_view text) {
    const QString id = messageOf(fromCore(text)).id;
    EXPECT_TRUE(text.empty() || known.contains(fromCore(text)) || known.contains(id)) << id.toStdString();
  };
  for (const Scenario& each : scenarioTable())
    for (const auto text : {each.title, each.sentences, each.watch}) expect(text);
  for (const ParameterInfo& p : parameterTable()) {
    for (const auto text : {p.label, p.help, p.unit}) expect(text);
    if (p.group != "main") expect(p.group);
    for (std::size_t k = 0; k < p.choices.size(); ++k) expect(choiceLabel(p, static_cast<int>(k)));
  }
  for (const System system : {System::eye, System::plane, System::ring, System::path})
    for (const double dark : {0.0, 1.0})
      for (const double mode : {0.0, 1.0, 2.0})
        for (const double rate : {0.0, 1.0})
          for (const double by : {0.0, 1.0})
            for (const double g : {0.0, 0.5}) {
              Parameters p;
              p.set(ParameterId::darkness, dark), p.set(ParameterId::darkMode, mode);
              p.set(ParameterId::learningRate, rate), p.set(ParameterId::distortionBy, by);
              p.set(ParameterId::distortion, g);
              expect(teacherText(p, system));
            }
  for (int source = 0; source < 4; ++source) expect(targetName(static_cast<TargetSource>(source)));
  for (const Experiment& each : experimentTable()) {
    expect(each.title), expect(each.question);
    for (const Condition& condition : each.conditions()) expect(condition.name);
    for (const Finding& finding : each.judge(Results(each.conditions(), {1}))) {
      expect(finding.claim), expect(finding.unit);
      if (finding.expected) expect(finding.expected->words);
    }
  }
  for (std::size_t q = 0; q < quantityCount; ++q)
    expect(info(static_cast<Quantity>(q)).label), expect(info(static_cast<Quantity>(q)).unit);
  for (const Verdict verdict :
       {Verdict::agrees, Verdict::differs, Verdict::undecided, Verdict::notJudged, Verdict::nothingPublished})
    expect(verdictText(verdict));
  // what stands in the figures of the paper; conditions of other experiments are named in English
  for (const FigureSpec& figure : figureSpecs())
    for (const PanelSpec& panel : figure.panels) {
      if (panel.experiment.empty()) continue;
      const Experiment& experiment = experimentNamed(panel.experiment);
      for (const std::string& name : panel.conditions) expect(name);
      if (panel.conditions.empty() && panel.plot != "findings")
        for (const Condition& condition : experiment.conditions()) expect(condition.name);
      if (panel.plot != "findings") continue;
      Results nothing(experiment.conditions(), {});
      for (const Finding& finding : experiment.judge(nothing))
        if (std::ranges::find(panel.findings, finding.id) != panel.findings.end()) expect(finding.claim);
    }
  for (const Source source : {Source::paper, Source::word, Source::law, Source::biology, Source::twin, Source::goal})
    expect(sourceText(source));
}

TEST(Translation, OfAMessageHasItsNumbersAndNamesInTheirPlaces) {
  const auto apart = [](const char* text) {
    const CoreMessage message = messageOf(QString::fromUtf8(text));
    return message.id.toStdString() + " | " + message.arguments.join(u'|').toStdString();
  };
  EXPECT_EQ(apart("lost in 1 s at g = -0.3/s"), "lost in %1 s at g = %2/s | 1|-0.3");
  EXPECT_EQ(apart("the authors' optimum's, ±50°"), "the authors' optimum's, ±%1° | 50");
  EXPECT_EQ(apart("cannot open 'a file 2.csv': why"), "cannot open %1: why | 'a file 2.csv'");
  EXPECT_EQ(apart("τ_syn and W2 stay"), "τ_syn and W2 stay | ");
  setLanguage(Language::chinese);
  EXPECT_EQ(translated("gate 200 deg/s, wrong sign"), QStringLiteral("门限 200 deg/s，符号相反"));
  EXPECT_EQ(translated("lost in 1 s after 400 s, no gate"), QStringLiteral("400 s 后 1 秒内失去，没有门限"));
  EXPECT_EQ(translated("a b.csv:3: time_s is 2 after 3.5; time must rise from row to row"),
            QStringLiteral("a b.csv:3：time_s 为 2，在 3.5 之后；时间必须逐行上升"));
  EXPECT_EQ(translated("x.gazehold: is no session of Gazehold: there is no field 'y z'"),
            QStringLiteral("x.gazehold：不是 Gazehold 的会话：没有字段 'y z'"));
  EXPECT_EQ(translated("nobody knows these 7 words"), QStringLiteral("nobody knows these 7 words"));
  setLanguage(Language::english);
}

TEST(Translation, OfAFindingSaysWhatTheCoreSays) {
  const Expectation expected = within(Source::paper, 0.1, 0.2, "0.134 deg");
  for (const std::vector<double>& sample :
       {std::vector<double>{}, {0.15}, {0.15, 0.16, 0.17, 0.15, 0.16, 0.17, 0.15, 0.16, 0.17}, {1.5, 2.5, NAN}, {NAN}})
    for (const Statistic statistic : {Statistic::mean, Statistic::median})
      for (const std::optional<Expectation>& wanted : {std::optional(expected), std::optional<Expectation>()})
        for (const char* unit : {"", "deg"}) {
          const Finding finding{"id", "drift before", summarise(sample), statistic, unit, wanted};
          EXPECT_EQ(findingText(finding).toStdString(), sentence(finding));
        }
  const Tally tally{9, 1, 2, 0.4};
  EXPECT_EQ(tallyText(tally).toStdString(), sentence(tally));
}

class LanguageOfWindow : public WindowFixture {
 protected:
  void TearDown() override {
    setLanguage(Language::english);
    WindowFixture::TearDown();
  }
  void choose(const QString& name) {
    for (QAction* action : window_->findChildren<QAction*>())
      if (action->text() == name) return action->trigger();
    FAIL() << "no such language";
  }
  QString menu(int k) const { return window_->menuBar()->actions()[k]->text(); }
  QString label(const char* id) const {
    return window_->controls().findChild<QWidget*>(QLatin1String(id))->findChild<QLabel*>()->text();
  }
  QString view() const { return window_->grid().views().views()[1]->title(); }
};

TEST_F(LanguageOfWindow, ChangesAtOnceAndBack) {
  open("leaky", 1);
  const QString file = menu(0), rate = label("learning_rate"), title = view();
  const QString windowTitle = window_->windowTitle();
  controller_->companions().add({Companion::Kind::start});
  const auto companion = [&] {
    const auto& all = controller_->data().companions();
    return all.empty() ? std::string() : all.front().name;
  };
  ASSERT_TRUE(soon([&] { return companion() == "as it started"; })) << companion();
  choose(QStringLiteral("简体中文"));
  ASSERT_TRUE(soon([&] { return menu(0) != file; }));
  EXPECT_EQ(menu(0), QStringLiteral("文件(&F)"));
  EXPECT_EQ(label("learning_rate"), QStringLiteral("学习率"));
  EXPECT_EQ(view(), QStringLiteral("眼睛在做什么"));
  EXPECT_EQ(window_->windowTitle(), QStringLiteral("Gazehold — 会漏的眼睛，种子 11"));
  EXPECT_EQ(window_->grid().views().views()[1]->accessibleName(), view());
  EXPECT_EQ(
      window_->controls().findChild<QWidget*>(QStringLiteral("darkness"))->toolTip().contains(QStringLiteral("概率")),
      true);
  EXPECT_TRUE(soon([&] { return companion() == "同开始时"; })) << companion();
  // the run is the same, and the keys still act on it, once
  EXPECT_EQ(controller_->now(), stepsIn(1));
  QTest::keyClick(window_.get(), Qt::Key_F);
  EXPECT_TRUE(soon([&] { return controller_->learningFrozen(); }));
  window_->setLecture(true);
  const auto sentence = [&] { return window_->lecture()->findChild<QLabel*>(QStringLiteral("sentence"))->text(); };
  EXPECT_TRUE(sentence().endsWith(QStringLiteral("每次扫视之后它都滑回中央。"))) << sentence().toStdString();
  choose(QStringLiteral("English"));
  ASSERT_TRUE(soon([&] { return menu(0) == file; }));
  EXPECT_EQ(label("learning_rate"), rate);
  EXPECT_EQ(view(), title);
  EXPECT_EQ(window_->windowTitle(), windowTitle);
  EXPECT_TRUE(sentence().endsWith(QStringLiteral("It slips back to the centre after every saccade.")))
      << sentence().toStdString();
  EXPECT_TRUE(window_->inLecture());
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as data, and what is drawn from it.
#include <algorithm>
#include <atomic>
#include <cmath>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "export/preflight.hpp"
#include "paper/paper_figure.hpp"
#include "paper/plots.hpp"
#include "simulation/simulation.hpp"
#include "theme/language.hpp"

namespace gazehold {
namespace {

const std::atomic<bool> goesOn{false};

// one for all tests: what it has run is run
Workshop& workshop() {
  static Workshop shared({.runs = 1, .threads = 1, .duration = 0.5, .results = {}}, goesOn, [](const std::string&) {});
  return shared;
}

void expectWhole(const FigureSpec& spec) {
  const PaperFigure made = makePaperFigure(spec, workshop());
  const FigureStyle style = printStyle(QStringLiteral("paper"));
  const DrawnFacts facts = figureFacts(made.figure, made.page, style);
  EXPECT_GT(facts.texts.size(), 8u * spec.panels.size()) << spec.id;
  for (const DrawnFacts::Text& text : facts.texts) {
    const double points = text.size * made.page.pointsPerUnit();
    EXPECT_TRUE(points >= 7 && points <= 10.5)
        << spec.id << ": " << text.text.toStdString() << " has " << points << " pt";
  }
  for (const std::string& line : preflight(facts, made.page, "svg")) ADD_FAILURE() << spec.id << ": " << line;
}

TEST(PaperFigures, EveryOneIsWholeInBothLanguages) {
  ASSERT_GE(figureSpecs().size(), 9u);
  for (const Language spoken : {Language::english, Language::chinese}) {
    setLanguage(spoken);
    for (const FigureSpec& spec : figureSpecs()) expectWhole(spec);
  }
  setLanguage(Language::english);
}

TEST(PaperFigures, EveryCaptionSaysWhatIsThePapersAndWhatIsOurs) {
  for (const FigureSpec& spec : figureSpecs()) {
    EXPECT_FALSE(spec.paper.empty()) << spec.id;
    EXPECT_FALSE(spec.ours.empty()) << spec.id;
    EXPECT_NE(spec.title.english, spec.title.chinese) << spec.id;
  }
}

TEST(PaperFigures, ResultsOfEveryExperimentCanBeAskedFor) {
  for (const Experiment& experiment : experimentTable()) EXPECT_EQ(figureSpecNamed(experiment.id).panels.size(), 3u);
}

TEST(PaperFigures, TheErrorThatIsDrawnIsThatOfTheNetwork) {
  const FigureSpec& spec = figureSpecNamed("population");
  const auto error = std::ranges::find(spec.panels, "estimate-error", &PanelSpec::plot);
  ASSERT_NE(error, spec.panels.end());
  const XyPlot plot = plots::estimateError(*error, workshop());
  const auto& rates = workshop().run(error->runs.front()).player.simulation().rates();
  for (std::size_t k = 0; k < 2; ++k) {
    const XySeries& series = plot.series[k];
    double squares = 0;
    for (const double value : series.y) squares += value * value;
    const double told = rates->transfer(k == 0 ? Decoders::authors : Decoders::matched).rmseDegrees();
    EXPECT_NEAR(std::sqrt(squares / static_cast<double>(series.y.size())), told, 0.02 * told);
    EXPECT_DOUBLE_EQ(series.x.front(), -50);
    EXPECT_DOUBLE_EQ(series.x.back(), 50);
  }
}

TEST(PaperFigures, DriftFollowsTheSlope) {
  const FigureSpec& spec = figureSpecNamed("slope");
  std::vector<double> atRight;
  for (const PanelSpec& panel : spec.panels)
    if (panel.plot == "drift") atRight.push_back(plots::drift(panel, workshop()).series.front().y.back());
  // at 50°: with 5 % too little feedback 25°/s toward the centre, with 5 % too much as fast away from it
  ASSERT_EQ(atRight.size(), 3u);
  EXPECT_NEAR(atRight[0], -25, 3);
  EXPECT_NEAR(atRight[1], 0, 3);
  EXPECT_NEAR(atRight[2], 25, 3);
}

TEST(PaperFigures, CoursesShowTheMeansOfTheExperiment) {
  const FigureSpec& spec = figureSpecNamed("course");
  const PanelSpec& panel = spec.panels.front();
  const XyPlot plot = plots::course(panel, workshop());
  const Results& results = workshop().results(panel.experiment);
  const Summary first = results.summary(panel.conditions.front(), 0, *panel.quantity);
  ASSERT_EQ(plot.series.size(), results.seeds().size() + 1);
  EXPECT_EQ(plot.series.back().x.front(), 0);
  EXPECT_EQ(plot.series.back().y.front(), first.mean);
  ASSERT_EQ(plot.expected.size(), 1u);
  EXPECT_DOUBLE_EQ(plot.expected.front().second, 0.20);
}

TEST(PaperFigures, OnlySlowSaccadesTeachAndOnlySmallOnes) {
  Workshop longer({.runs = 1, .threads = 1, .duration = 6, .results = {}}, goesOn, [](const std::string&) {});
  const FigureSpec& spec = figureSpecNamed("saccade-filters");
  for (const PanelSpec& panel : spec.panels) {
    if (panel.plot != "saccades") continue;
    const XyPlot plot = plots::saccades(panel, longer);
    const bool bySize = !plot.xLines.empty();
    const double gate = bySize ? plot.xLines.front() : plot.yLines.front();
    const XySeries &others = plot.series[0], &teach = plot.series[1];
    ASSERT_FALSE(others.x.empty() || teach.x.empty());
    EXPECT_LT(*std::ranges::max_element(bySize ? teach.x : teach.y), gate);
    EXPECT_GE(*std::ranges::min_element(bySize ? others.x : others.y), gate);
  }
}

const std::string whole =
    R"({"id": "mine", "title": {"en": "Mine"}, "caption": {"ours": {"en": "All."}}, "rows": [1],
        "panels": [{"plot": "transfer", "title": {"en": "Feedback"}, "runs": [{"scenario": "leaky", "at": 1}]}]})";

TEST(FigureSpecs, OneOfOnesOwnIsReadAndDrawn) {
  const FigureSpec spec = figureSpecFromText(whole, "mine.json");
  EXPECT_EQ(spec.panels.front().runs.front().scenario, "leaky");
  const PaperFigure made = makePaperFigure(spec, workshop());
  const std::vector<NumberTable> tables = made.figure.numbers(printStyle(QStringLiteral("paper")));
  ASSERT_EQ(tables.size(), 1u);
  EXPECT_EQ(tables.front().columns, (std::vector<std::string>{"series", "x_deg", "fed_back_deg"}));
}

TEST(FigureSpecs, WhatIsOddIsRefusedInOneLine) {
  const auto refuses = [](const std::string& from, const std::string& to, const std::string& part) {
    std::string text = whole;
    text.replace(text.find(from), from.size(), to);
    try {
      figureSpecFromText(text, "mine.json");
      ADD_FAILURE() << to;
    } catch (const FileError& error) {
      EXPECT_EQ(std::string(error.what()).rfind("mine.json: ", 0), 0u) << error.what();
      EXPECT_NE(std::string(error.what()).find(part), std::string::npos) << error.what();
    }
  };
  refuses("\"mine\"", "\"../mine\"", "\"id\" must be of small letters");
  refuses("\"transfer\"", "\"pie\"", "panel 1: unknown plot 'pie'; there are panel, tuning");
  refuses("\"leaky\"", "\"nobody\"", "panel 1: run 1: ");
  refuses("\"leaky\"", "\"ring\"", "is of the system 'eye'");
  refuses("\"at\": 1", "\"at\": 1e9", "\"at\" must be from 0 to 3600");
  refuses("\"at\": 1", "\"set\": {\"noise\": 7}", "noise");
  refuses("[1]", "[2]", "\"rows\" must add up");
  refuses("\"rows\"", "\"columns\"", "\"rows\" is missing");
  refuses("\"plot\"", "\"colour\": 1, \"plot\"", "there is no field 'colour'");
  refuses("{\"plot\"", "[{\"plot\"", "");
  refuses("\"transfer\"", "\"levels\"", "\"experiment\" is missing");
}

}  // namespace
}  // namespace gazehold

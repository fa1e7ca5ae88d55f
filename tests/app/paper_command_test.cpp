// SPDX-License-Identifier: GPL-3.0-or-later
// gazehold paper, as a process without a display.
#include "command_test.hpp"

namespace gazehold::test {
namespace {

class PaperCommand : public Command {
 protected:
  PaperCommand() : Command("paper") {}
};

TEST_F(PaperCommand, AFigureComesWithItsNumbersItsCaptionAndWhatMadeItTheSameBytesEachTime) {
  for (const char* folder : {"a", "b"}) {
    const Outcome outcome = command({"course", "--runs", "1", "--duration", "12", "--out", folder});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find("gazehold: experiment recovery, 1 run of each condition\n"), std::string::npos)
        << outcome.err;
  }
  for (const std::string name : {"course.svg", "course.pdf", "course.png", "course.npz", "course.a_course.csv",
                                 "course.b_course.csv", "course.c_course.csv", "course.txt", "course.json"}) {
    EXPECT_GT(content("a/" + name).size(), 80u) << name;
    EXPECT_EQ(content("a/" + name), content("b/" + name)) << name;
  }
  EXPECT_EQ(content("a/course.a_course.csv").rfind("series,time_s,rmse_deg,low,high\n0,0,", 0), 0u);
  const std::string caption = content("a/course.txt");
  for (const char* part : {"The paper's: ", "Ours: ", "Not obtained: ", "RMSE after 1200 s"})
    EXPECT_NE(caption.find(part), std::string::npos) << part;
  const auto record = nlohmann::json::parse(content("a/course.json"));
  EXPECT_EQ(record.at("experiments").at(0).at("experiment"), "recovery");
  EXPECT_EQ(record.at("experiments").at(0).at("duration_s"), 12);
  EXPECT_EQ(record.at("panels").at(0).at("quantity"), "rmse_deg");
}

TEST_F(PaperCommand, ResultsThatAreThereAreDrawn) {
  const Outcome made = run({"experiment", "optimal", "--runs", "2", "--out", "campaign"}, directory());
  ASSERT_EQ(made.code, 0) << made.err;
  const std::string before = content("campaign/optimal.runs.jsonl");
  const Outcome outcome = command({"optimal", "--runs", "2", "--results", "campaign", "--format", "svg", "--out", "a"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(content("campaign/optimal.runs.jsonl"), before);
  EXPECT_NE(content("a/optimal.svg").find("lost in 1 s"), std::string::npos);
}

TEST_F(PaperCommand, WhatIsOddIsRefusedInOneLineAndLeavesNothing) {
  refuses({"course"}, usage, "--out is required");
  refuses({"course", "--out", ""}, usage, "--out is given, but empty");
  refuses({"curse", "--out", "a"}, usage, "there is no figure 'curse'; there are population, saccade-filters, slope");
  for (const char* runs : {"0", "-1", "1.5", "1e9", "many"})
    refuses({"course", "--out", "a", "--runs", runs}, usage, "--runs must be");
  refuses({"course", "--out", "a", "--format", "gif"}, usage, "--format is svg, pdf, png or tiff");
  refuses({"course", "--out", "a", "--theme", "purple"}, usage, "--theme is paper");
  refuses({"course", "--out", "a", "--language", "tlh"}, usage, "tlh");
  refuses({"gone.json", "--out", "a"}, invalidFile, "gone.json: cannot be read");
  file("bad.json", "{\"id\": 1}");
  refuses({"bad.json", "--out", "a"}, invalidFile, "bad.json: \"id\" must be a text");
  file("taken", "");
  refuses({"course", "--out", "taken"}, cannotWrite, "taken: cannot make this directory");
}

}  // namespace
}  // namespace gazehold::test

// SPDX-License-Identifier: GPL-3.0-or-later
// gazehold figure, as a process without a display.
#include "command_test.hpp"

namespace gazehold::test {
namespace {

class FigureCommand : public Command {
 protected:
  FigureCommand() : Command("figure") {}
  void writes(const Words& words) {
    const Outcome outcome = command(words);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.out + outcome.err, "");
  }
};

const Words light = {"--scenario", "light", "--seed", "3", "--at", "2"};

// from a run, and from the figure of that run, in every format that carries its session
TEST_F(FigureCommand, AFigureIsMadeAgainFromItselfToTheByte) {
  for (const std::string ending : {"svg", "pdf", "png", "tiff"}) {
    writes(with({"layout", "--out", "a." + ending}, light));
    writes({"layout", "--session", "a." + ending, "--out", "b." + ending});
    EXPECT_EQ(content("a." + ending), content("b." + ending)) << ending;
    EXPECT_GT(content("a." + ending).size(), 10000u);
  }
}

TEST_F(FigureCommand, ItsTypeIsThatOfTheProgramWhateverFontsAreInstalled) {
  const std::string none = file("none.conf", "<fontconfig><cachedir>" + directory() + "</cachedir></fontconfig>");
  for (const std::string ending : {"svg", "pdf", "png"}) {
    writes(with({"drift", "--out", "a." + ending}, light));
    setenv("FONTCONFIG_FILE", none.c_str(), 1);
    writes(with({"drift", "--out", "b." + ending}, light));
    unsetenv("FONTCONFIG_FILE");
    EXPECT_EQ(content("a." + ending), content("b." + ending)) << ending;
  }
}

TEST_F(FigureCommand, SpeaksTheLanguageThatIsAskedForOrSaysThatItHasNoTypeForIt) {
  writes(with({"trace,drift", "--language", "zh_CN", "--out", "a.svg"}, light));
  const std::string chinese = content("a.svg");
  for (const char* part : {">眼睛在做什么<", "'Noto Sans CJK SC'"})
    EXPECT_NE(chinese.find(part), std::string::npos) << part;
  EXPECT_EQ(chinese.find(">What the eye does<"), std::string::npos);
  refuses(with({"trace", "--language", "fr", "--out", "b.svg"}, light), usage, "a language is en or zh_CN, not 'fr'");
  const std::string none = file("none.conf", "<fontconfig><cachedir>" + directory() + "</cachedir></fontconfig>");
  setenv("FONTCONFIG_FILE", none.c_str(), 1);
  refuses(with({"trace", "--language", "zh_CN", "--out", "b.svg"}, light), 1,
          "there is no font for Chinese on this machine (Debian: fonts-noto-cjk)");
  unsetenv("FONTCONFIG_FILE");
}

TEST_F(FigureCommand, NumbersStandBesideIt) {
  writes(with({"trace", "--data", "--span", "1", "--out", "eye.svg"}, light));
  EXPECT_EQ(names(), (std::vector<std::string>{"eye.npz", "eye.saccades.csv", "eye.svg", "eye.trace.csv"}));
  const std::string csv = content("eye.trace.csv");
  EXPECT_EQ(csv.rfind("time_s,target_deg,eye_deg,represented_deg,efference_deg,command_deg_s\n", 0), 0u);
  // a sample a millisecond of the last second
  EXPECT_NEAR(static_cast<double>(std::count(csv.begin(), csv.end(), '\n')), 1001, 1);
  // and bring their moment along
  writes({"trace", "--session", "eye.npz", "--data", "--span", "1", "--out", "again.svg"});
  for (const char* ending : {"npz", "svg", "trace.csv"})
    EXPECT_EQ(content("again." + std::string(ending)), content("eye." + std::string(ending))) << ending;
}

TEST_F(FigureCommand, SeveralPanelsHaveLettersAndTheStageMayBeOneOfThem) {
  writes(with({"trace,drift", "--out", "a.svg"}, light));
  const std::string two = content("a.svg");
  for (const char* part : {">A<", ">B<", ">What the eye does<", ">Why: the drift<"})
    EXPECT_NE(two.find(part), std::string::npos) << part;
  for (const char* part : {">C<", ">What the neurons do<"}) EXPECT_EQ(two.find(part), std::string::npos) << part;
  writes(with({"lecture", "--out", "b.svg"}, light));
  const std::string staged = content("b.svg");
  for (const char* part : {">C<", ">LIGHT<", ">What the eye does<", ">What the neurons do<"})
    EXPECT_NE(staged.find(part), std::string::npos) << part;
  refuses({"trace,trace", "--out", "c.svg"}, usage,
          "a figure shows each panel once; 'trace,trace' names 'trace' again");
  refuses({"trace,nose", "--out", "c.svg"}, usage, "has no panel 'nose'");
}

// in pixels type is as large as in the window; on paper as large as the paper asks, and there is room for few panels
TEST_F(FigureCommand, APageIsToldThatItIsSmallInFewLines) {
  writes(with({"layout", "--size", "1600x1000px", "--out", "a.png"}, light));
  const Outcome crowded = command(with({"layout", "--size", "1600x1000px", "--dpi", "300", "--out", "b.png"}, light));
  EXPECT_EQ(crowded.code, 0);
  EXPECT_EQ(std::count(crowded.err.begin(), crowded.err.end(), '\n'), 4) << crowded.err;
  EXPECT_NE(crowded.err.find("more of this kind: the page is small for its type"), std::string::npos) << crowded.err;
}

TEST_F(FigureCommand, WhatIsOddIsRefusedInOneLineAndLeavesNothing) {
  const auto odd = [&](const Words& more, const std::string& part) {
    refuses(with(with({"trace", "--out", "a.svg"}, light), more), usage, part);
  };
  refuses({"--out", "a.svg"}, usage, "panel is required");
  refuses({"trace"}, usage, "--out is required");
  refuses({"nose", "--out", "a.svg"}, usage, "has no panel 'nose'; there are eye, trace");
  refuses({"bump", "--scenario", "light", "--out", "a.svg"}, usage, "the system 'eye' has no panel 'bump'");
  refuses({"trace", "--out", "a.gif"}, usage, "a figure is written as .svg, .pdf, .png or .tiff, which 'a.gif' is not");
  for (const char* size : {"0x60mm", "89", "89x60", "x60mm", "89xmm", "nanmm", "-89mm", "89.5x60px", "infmm"})
    odd({"--size", size}, "a size is WIDTHxHEIGHT in mm or px");
  odd({"--size", "9000x9000mm"}, "a figure is at most 3000 mm");
  odd({"--size", "20x10mm"}, "a figure needs");
  odd({"--dpi", "1e9"}, "--dpi must be a number from 30 to 2400");
  odd({"--theme", "purple"}, "--theme is paper, light, dark or projector, not 'purple'");
  odd({"--preset", "cell"}, "there is no preset 'cell'; there are page, plos, nature, slide, poster");
  odd({"--span", "0"}, "--span must be a number");
  odd({"--font-scale", "0"}, "--font-scale must be a number");
  odd({"--branch", "first"}, "--branch needs --session");
  odd({"--at", "-1"}, "--at");
  odd({"--optimum", "best"}, "--optimum is matched or authors");
  refuses(with({"trace", "--out", "none/a.svg"}, light), cannotWrite, "none/a.svg");
  // the shell's limit ends a program that does not mind it
  const Outcome full = run({"-c", "ulimit -f 8; exec " GAZEHOLD_WINDOW " figure layout --at 1 --data --out full.png"},
                           directory(), Output::captured, "/bin/sh");
  EXPECT_EQ(full.code, cannotWrite) << full.err;
  EXPECT_EQ(std::count(full.err.begin(), full.err.end(), '\n'), 1) << full.err;
  EXPECT_EQ(names(), std::vector<std::string>());
}

TEST_F(FigureCommand, SessionsThatAreNoneAreRefused) {
  file("bad.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
  file("bad.png", "\x89PNG");
  file("bad.pdf", "%PDF-1.4\n/EF <</F 3 0 R>>\n3 0 obj\n/Length 4 0 R\nstream\n");
  for (const char* name : {"bad.svg", "bad.png", "bad.pdf"})
    refuses({"trace", "--session", name, "--out", "a.svg"}, invalidFile, "holds no session");
  refuses({"trace", "--session", "gone.svg", "--out", "a.svg"}, invalidFile, "gone.svg: cannot be read");
  writes(with({"trace", "--out", "a.svg"}, light));
  refuses({"trace", "--session", "a.svg", "--at", "3", "--out", "b.svg"}, usage, "ends at 2 s; --at is beyond it");
  refuses({"trace", "--session", "a.svg", "--branch", "x", "--out", "b.svg"}, usage, "there is no branch 'x'");
  refuses({"trace", "--session", "a.svg", "--seed", "4", "--out", "b.svg"}, usage, "a session brings its own");
}

TEST_F(FigureCommand, SaysWhatAJournalWouldRefuseAndWritesIt) {
  const Outcome outcome = command(with({"trace", "--preset", "nature", "--size", "100x60mm", "--out", "a.png"}, light));
  EXPECT_EQ(outcome.code, 0);
  EXPECT_NE(outcome.err.find("gazehold: Nature: it is 100 mm wide, and should be 89 or 183 mm\n"), std::string::npos)
      << outcome.err;
  EXPECT_NE(outcome.err.find("it is png, and should be pdf or svg"), std::string::npos) << outcome.err;
  EXPECT_GT(content("a.png").size(), 1000u);
}

}  // namespace
}  // namespace gazehold::test

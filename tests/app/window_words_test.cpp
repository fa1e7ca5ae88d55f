// SPDX-License-Identifier: GPL-3.0-or-later
// What the window refuses before it opens, as a process; it needs no display for that.
#include <sys/stat.h>

#include "batch_test.hpp"

namespace gazehold::test {
namespace {

class WindowWords : public Scratch {
 protected:
  void refuses(const Words& words, int code, const std::string& part) {
    const auto before = names();
    const Outcome outcome = run(words, directory(), Output::captured, GAZEHOLD_WINDOW);
    EXPECT_EQ(outcome.code, code) << part << '\n' << outcome.err;
    EXPECT_EQ(outcome.out, "") << part;
    EXPECT_EQ(outcome.err.rfind("gazehold: ", 0), 0u) << outcome.err;
    EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
    EXPECT_LT(outcome.err.size(), 1700u) << part;
    EXPECT_NE(outcome.err.find(part), std::string::npos) << part << '\n' << outcome.err;
    EXPECT_EQ(names(), before) << part;
  }
};

TEST_F(WindowWords, OddOnesAreRefusedInOneLineThatCanBeShown) {
  const auto shows = [&](const std::string& word, const std::string& part) {
    for (const Words& words :
         {Words{word}, Words{"--" + word}, Words{"--scenario", word}, Words{"--seed", word}, Words{"--set", word},
          Words{"--set", word + "=1"}, Words{"--set", "noise=" + word}, Words{"--speed", word}, Words{"--theme", word},
          Words{"--size", word}, Words{"--screenshot", word}, Words{"--screenshot", "a.png", "--after", word}})
      refuses(words, usage, part);
  };
  for (const char* option : {"--scenario", "--target", "--theme", "--size", "--screenshot"})
    refuses({option, ""}, usage, std::string(option) + ": is given, but empty");
  shows("\x1b[2Jgone", "\\x1B[2Jgone");
  shows("\xff\xfe", "\\xFF\\xFE");
  shows(std::string(100'000, 'x'), "xxx…xxx");
}

TEST_F(WindowWords, RecordingsThatAreNoneAreRefused) {
  ASSERT_EQ(::mkfifo(path("pipe.csv").c_str(), 0600), 0);
  file("tabs.csv", "time_s\tgaze_deg\n0\t1\n");
  refuses({"--target", "pipe.csv"}, invalidFile, "pipe.csv: is a pipe, and may never end");
  refuses({"--target", "/dev/zero"}, invalidFile, "/dev/zero: is a device, and may never end");
  refuses({"--target", "tabs.csv"}, invalidFile, "tabs.csv, line 1: separates its cells by tabs; it takes commas");
  refuses({"--target", "\x1b[31m.csv"}, invalidFile, "\\x1B[31m.csv: cannot be read: ");
}

TEST_F(WindowWords, AManualThatCannotBeWrittenIsRefused) {
  refuses({"manual"}, usage, "--out is required");
  refuses({"manual", "--out", "manual.txt"}, usage,
          "the manual is written as .html or .pdf, which 'manual.txt' is not");
  refuses({"manual", "--whole", "--out", "m.pdf"}, usage, "--whole is written as .html, which 'm.pdf' is not");
  refuses({"manual", "--out", "m.pdf", "--language", "fr"}, usage, "a language is en or zh_CN");
  refuses({"manual", "--out", "m.pdf", "--scenes", "none.json"}, invalidFile, "none.json");
  refuses({"manual", "--out", "nowhere/m.pdf"}, 5, "nowhere/m.pdf");
}

// as a desktop does it with the file that was clicked on
TEST_F(WindowWords, AFileIsASessionAndCommandsComeFirst) {
  refuses({"none.gazehold"}, invalidFile, "none.gazehold: there is no such file");
  refuses({"a.gazehold", "--session", "b.gazehold"}, usage,
          "one session is opened: 'a.gazehold' or --session 'b.gazehold'");
  refuses({"a.gazehold", "--scenario", "light"}, usage, "a session brings its own scenario");
  refuses({"light"}, usage, "'light' is no option, and no session (.gazehold), figure");
  refuses({"--lecture", "figure"}, usage, "'figure' comes first: gazehold figure");
}

TEST_F(WindowWords, TheHelpTellsEveryExitCode) {
  for (const char* program : {GAZEHOLD_BATCH, GAZEHOLD_WINDOW}) {
    const Outcome outcome = run({"--help"}, directory(), Output::captured, program);
    EXPECT_EQ(outcome.code, 0);
    EXPECT_NE(outcome.out.find("Answers 0 done, 1 failed, 2 wrong usage, 3 unreadable or invalid file, 4 state not "
                               "finite, 5 output cannot be written, 130 interrupted."),
              std::string::npos)
        << outcome.out;
  }
}

}  // namespace
}  // namespace gazehold::test

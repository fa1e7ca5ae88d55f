// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "batch_test.hpp"

namespace gazehold::test {
namespace {

class BatchRefuses : public Batch {};

TEST_F(BatchRefuses, UnknownWords) {
  refuses({}, usage, "subcommand");
  refuses({"fly"}, usage, "");
  refuses({"run", "--sead", "1"}, usage, "--sead");
  refuses({"run", "light"}, usage, "light");
  refuses({"list", "--all"}, usage, "--all");
  refuses({"run", "--seed"}, usage, "--seed");
  refuses({"run", "--seed", "1", "--seed", "2"}, usage, "--seed");
  refuses({"run", "--set", "darkness=1", "noise=1"}, usage, "noise=1");
}

TEST_F(BatchRefuses, UnknownScenariosAndParameters) {
  refuses({"run", "--scenario", "lihgt"}, usage, "unknown scenario 'lihgt'; the scenarios are optimal, demonstration");
  refuses({"run", "--set", "learnig_rate=1"}, usage, "unknown parameter 'learnig_rate'; the parameters are");
  refuses({"run", "--at", "1:learnig_rate=1"}, usage, "unknown parameter 'learnig_rate'");
  refuses({"run", "--set", "a\nb=1"}, usage, "unknown parameter 'a\\nb'");
}

// whatever was typed, the message is one short line that any terminal can show
TEST_F(BatchRefuses, OddWordsInOneLineThatCanBeShown) {
  const auto shows = [&](const std::string& word, const std::string& part) {
    for (const Words& words : {Words{"run", "--set", word + "=1"}, Words{"run", "--set", word}, Words{word},
                               Words{"run", "--scenario", word}, Words{"run", "--seed", word}, Words{"run", word},
                               Words{"run", "--at", "1:" + word + "=1"}, Words{"run", "--duration", word},
                               Words{"run", "--set", "noise=" + word}, Words{"run", "--trace", word},
                               Words{"experiment", word, "--out", "results"}, Words{"run", "--" + word}}) {
      refuses(words, usage, part);
      EXPECT_LT(batch(words).err.size(), 1700u);
    }
  };
  shows("\x1b[2Jgone", "\\x1B[2Jgone");
  shows("\xff\xfe", "\\xFF\\xFE");
  shows(std::string(100'000, 'x'), "xxx…xxx");
  refuses({"run", "--target", "\x1b[31m\n.csv"}, invalidFile, "\\x1B[31m\\n.csv: cannot be read");
  refuses({"run", "--trace", "no\x9b/t.csv"}, cannotWrite, "no\\x9B/t.csv: cannot be written");
}

TEST_F(BatchRefuses, ValuesOutOfRange) {
  refuses({"run", "--set", "darkness=1e400"}, usage, "'darkness' must be a number from 0 to 1, not inf");
  EXPECT_EQ(result({"--duration", "0.1", "--set", "darkness=1e-400"})["parameters"]["darkness"], 0.0);
  refuses({"run", "--set", "darkness=1.5"}, usage, "'darkness' must be a number from 0 to 1");
  refuses({"run", "--set", "darkness=nan"}, usage, "'darkness'");
  refuses({"run", "--set", "distortion=-inf"}, usage, "'distortion'");
  refuses({"run", "--set", "distortion=2"}, usage,
          "from -0.5 to 0.5 (1/s) with distortion_by=place, not 2; distortion_by=flow takes -3 to 3");
  refuses({"run", "--set", "distortion=3.5", "--set", "distortion_by=flow"}, usage, "from -3 to 3");
  refuses({"run", "--set", "neurons=40.5"}, usage, "'neurons' must be a whole number");
  refuses({"run", "--set", "darkness=half"}, usage, "'half'");
  refuses({"run", "--set", "darkness="}, usage, "'darkness'");
  refuses({"run", "--set", "dark_mode=1"}, usage, "memory, retina-cut, no-correctives");
  refuses({"run", "--set", "darkness"}, usage, "parameter=value");
  for (const char* seed : {"-1", "1.5", "x", "", "18446744073709551616"})
    refuses({"run", "--seed", seed}, usage, "--seed must be a whole number");
  for (const char* duration : {"0", "-1", "1e-5", "inf", "nan", "1e7", "long", ""})
    refuses({"run", "--duration", duration}, usage, "--duration must be a number of seconds");
}

TEST_F(BatchRefuses, EventsThatCannotHappen) {
  refuses({"run", "--at", "5"}, usage, "time:parameter=value");
  refuses({"run", "--at", "darkness=1"}, usage, "time:parameter=value");
  refuses({"run", "--at", "5:darkness"}, usage, "time:parameter=value");
  refuses({"run", "--at", "-5:darkness=1"}, usage, "must be a number from 0");
  refuses({"run", "--at", "soon:darkness=1"}, usage, "'soon'");
  refuses({"run", "--at", "nan:darkness=1"}, usage, "'nan'");
  refuses({"run", "--at", "5:darkness=2"}, usage, "'darkness'");
  refuses({"run", "--at", "5:distortion=1"}, usage, "with distortion_by=place, not 1");
  refuses({"run", "--scenario", "distortion-leak", "--at", "4:distortion_by=place", "--at", "5:distortion=1"}, usage,
          "with distortion_by=place, not 1");
  refuses({"run", "--at", "5:neurons=20"}, usage, "'neurons' rebuilds the network");
  refuses({"run", "--at", "5:kill=40"}, usage, "there is no neuron 40; they are numbered 0 to 39");
  refuses({"run", "--at", "5:revive=-1"}, usage, "'revive'");
  refuses({"run", "--at", "5:kill=1.5"}, usage, "'kill' must be a whole number");
  refuses({"run", "--at", "5:target=51"}, usage, "a target lies within -50 to 50 deg");
  refuses({"run", "--at", "5:target=up"}, usage, "'target' must be a number from -360 to 360");
  refuses({"run", "--scenario", "plane", "--at", "5:target=40/40"}, usage, "within 50 deg of straight ahead");
  refuses({"run", "--scenario", "ring", "--set", "target_range=20"}, usage,
          "'target_range' does nothing in the system 'ring'; it belongs to eye, plane");
  refuses({"run", "--scenario", "eye"}, usage, "unknown scenario 'eye'");
  refuses({"run", "--at", "5:freeze=yes"}, usage, "'freeze'");
  refuses({"run", "--duration", "5", "--at", "5:freeze=1"}, usage,
          "the event at 5 s, to the nearest 0.1 ms, comes too late: the last step of the run begins at 4.9999 s");
  refuses({"run", "--duration", "0.5", "--at", "0.49995:freeze=1"}, usage,
          "the event at 0.5 s, to the nearest 0.1 ms, comes too late: the last step of the run begins at 0.4999 s");
}

TEST_F(BatchRefuses, NamesThatAreEmpty) {
  for (const char* option : {"--scenario", "--target", "--trace", "--spikes", "--saccades", "--transfer", "--field",
                             "--decoders", "--rates", "--weights"})
    refuses({"run", "--duration", "0.1", option, ""}, usage, std::string(option) + ": is given, but empty");
}

TEST_F(BatchRefuses, FilesThatDoNotFit) {
  file("gaze.csv", "time_s,gaze_deg\n0,1\n1,2\n");
  refuses({"run", "--scenario", "gaze"}, usage, "--target");
  refuses({"run", "--target-once"}, usage, "--target FILE.csv");
  refuses({"run", "--trace", "eye.txt"}, usage, "eye.txt");
  refuses({"run", "--weights", "w.csv"}, usage, "w.csv");
  refuses({"run", "--trace", "a.npy", "--weights", "./a.npy"}, usage, "the same file");
  std::filesystem::create_symlink("a.npy", path("link.npy"));
  refuses({"run", "--trace", "a.npy", "--weights", "link.npy"}, usage, "the same file");
  refuses({"run", "--target", "gaze.csv", "--trace", path("gaze.csv")}, usage, "would be overwritten");
}

TEST_F(BatchRefuses, RecordingsThatAreNone) {
  const auto target = [&](const std::string& content, const std::string& part) {
    file("gaze.csv", content);
    refuses({"run", "--target", "gaze.csv"}, invalidFile, "gaze.csv" + part);
  };
  target("", ": is empty");
  target("time_s,gaze_deg\n", ": holds no sample");
  target("t,x\n0,1\n", ", line 1: has no column time_s");
  target("time_s,gaze_deg\n0,1\n1,left\n", ", line 3: 'left' in column gaze_deg is not a number");
  target("time_s,gaze_deg\n0,1\n1,\x1b[31m\n", ", line 3");
  target("time_s,gaze_deg\n1,1\n0,1\n", ", line 3: time_s is 0 after 1");
  target("time_s,gaze_deg\n0,1\n1,1e9\n", ", line 3: gaze_deg is 1e+09");
  refuses({"run", "--target", "missing.csv"}, invalidFile, "missing.csv: cannot be read: No such file");
  refuses({"run", "--target", "."}, invalidFile, ".: is a directory");
  target("time_s;gaze_deg\n0;1\n", ", line 1: separates its cells by semicolons; it takes commas");
  target("time_s\tgaze_deg\n0\t1\n", ", line 1: separates its cells by tabs; it takes commas");
}

// each would wait for ever for what comes through it
TEST_F(BatchRefuses, PipesAndDevicesAsRecordings) {
  ASSERT_EQ(::mkfifo(path("pipe.csv").c_str(), 0600), 0);
  refuses({"run", "--target", "pipe.csv"}, invalidFile,
          "pipe.csv: is a pipe, and may never end; write what it gives into a file first, and name that");
  for (const char* device : {"/dev/zero", "/dev/null", "/dev/random"})
    refuses({"run", "--target", device}, invalidFile, std::string(device) + ": is a device, and may never end; ");
}

TEST_F(BatchRefuses, TenMillionRows) {
  {
    std::ofstream out(path("long.csv"));
    out << "time_s,gaze_deg\n";
    std::string rows;
    for (int row = 0; row < 10'000'000; ++row) {
      rows += std::to_string(row) + ",\n";
      if (rows.size() > 1 << 20) {
        out << rows;
        rows.clear();
      }
    }
    out << rows;
  }
  refuses({"run", "--target", "long.csv"}, invalidFile, "the limit is 5000000 samples");
}

// a duration that would outlast the test: it must be refused before it runs
TEST_F(BatchRefuses, PlacesThatCannotBeWrittenBeforeItRuns) {
  file("plain", "");
  const auto refusesFiles = [&](Words files, const std::string& part) {
    files.insert(files.begin(), {"run", "--duration", "1e6"});
    refuses(files, cannotWrite, part);
  };
  refusesFiles({"--trace", "missing/eye.csv"}, "missing/eye.csv: cannot be written");
  refusesFiles({"--trace", "plain/eye.npy"}, "Not a directory");
  refusesFiles({"--weights", "missing/w.npy"}, "missing/w.npy: cannot be written");
  refusesFiles({"--trace", "ok.csv", "--weights", "missing/w.npy"}, "missing/w.npy: cannot be written");
}

}  // namespace
}  // namespace gazehold::test

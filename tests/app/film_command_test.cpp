// SPDX-License-Identifier: GPL-3.0-or-later
// gazehold film, as a process without a display; what it writes is read with ffprobe and ffmpeg.
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>
#include <sstream>
#include <thread>

#include "../full_disk.hpp"
#include "command_test.hpp"

namespace gazehold::test {
namespace {

class FilmCommand : public Command {
 protected:
  FilmCommand() : Command("film") {}
  void SetUp() override {
    if (::access(ffmpeg, X_OK) != 0) GTEST_SKIP() << "no ffmpeg";
  }
  void writes(const Words& words) {
    const Outcome outcome = command(words);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  void refuses(const Words& words, int code, const std::string& part) {
    const auto before = names();
    const Outcome outcome = command(words);
    EXPECT_EQ(outcome.code, code) << part << '\n' << outcome.err;
    // on a slow machine it has told how far it was
    std::istringstream said(outcome.err);
    int complaints = 0;
    for (std::string line; std::getline(said, line);) {
      complaints += line.find(" left") == std::string::npos ? 1 : 0;
      EXPECT_EQ(line.rfind("gazehold: ", 0), 0u) << outcome.err;
    }
    EXPECT_EQ(complaints, 1) << outcome.err;
    EXPECT_NE(outcome.err.find(part), std::string::npos) << part << '\n' << outcome.err;
    EXPECT_EQ(names(), before) << part;
  }
  // what ffprobe knows of a file, with every frame
  Json probed(const std::string& name) {
    const Outcome outcome =
        run({"-v", "error", "-count_frames", "-show_streams", "-show_format", "-show_frames", "-of", "json", name},
            directory(), Output::captured, "/usr/bin/ffprobe");
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return Json::parse(outcome.out);
  }
  std::string raw(const Words& words) {
    const Outcome outcome = run(with({"-v", "error"}, words), directory(), Output::captured, ffmpeg);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  }
  // the lines of a sidecar, without its heading
  std::vector<std::string> lines(const std::string& name) {
    std::istringstream text(content(name));
    std::vector<std::string> all;
    for (std::string line; std::getline(text, line);)
      if (!line.starts_with('#')) all.push_back(line);
    return all;
  }
  // makes a film until its first part is whole
  std::unique_ptr<Process> begun(const Words& words, const std::string& out, const char* part = "00000") {
    auto process = std::make_unique<Process>(with({"film"}, words), directory(), Output::captured, GAZEHOLD_WINDOW);
    struct stat present {};
    while (process->running() && ::stat((path(out) + ".parts/" + part + ".txt").c_str(), &present) != 0)
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return process;
  }

  static constexpr const char* ffmpeg = "/usr/bin/ffmpeg";
};

// small and quick
const Words small = {"--scenario", "light", "--seed", "3", "--size", "320x180"};

TEST_F(FilmCommand, EveryFrameIsAtItsTime) {
  writes(with(small, {"--from", "1", "--to", "3", "--fps", "30", "--speed", "0.75", "--out", "a.mp4"}));
  EXPECT_EQ(names(), (std::vector<std::string>{"a.mp4", "a.mp4.frames.txt", "a.mp4.gazehold"}));
  // 2 s at 0.75: 80 frames, of which each lasts 1/30 s
  const Json all = probed("a.mp4");
  const Json& stream = all["streams"][0];
  EXPECT_EQ(stream["nb_read_frames"], "80");
  for (const char* tag : {"color_space", "color_primaries", "color_transfer"}) EXPECT_EQ(stream[tag], "bt709") << tag;
  EXPECT_EQ(stream["color_range"], "tv");
  EXPECT_EQ(stream["pix_fmt"], "yuv420p");
  long long ticks = 0, perSecond = 0;
  ASSERT_EQ(std::sscanf(stream["time_base"].get<std::string>().c_str(), "1/%lld", &perSecond), 1);
  ASSERT_EQ(perSecond % 30, 0);
  for (const Json& frame : all["frames"]) {
    EXPECT_EQ(frame["pts"], ticks);
    ticks += perSecond / 30;
  }
  const auto told = lines("a.mp4.frames.txt");
  ASSERT_EQ(told.size(), 80u);
  // 0.75 · 10000/30 = 250 steps
  for (std::size_t k = 0; k < told.size(); ++k)
    EXPECT_EQ(told[k].rfind(std::to_string(k) + ' ' + std::to_string(10000 + 250 * k) + ' ', 0), 0u) << told[k];
  // it carries its session, which is that run
  const std::string session = all["format"]["tags"]["comment"];
  EXPECT_EQ(session, content("a.mp4.gazehold"));
  const Outcome replayed = run({"replay", "a.mp4.gazehold"}, directory());
  EXPECT_EQ(replayed.code, 0) << replayed.err;
  // and is made again from it
  writes({"--session", "a.mp4.gazehold", "--size", "320x180", "--from", "1", "--to", "3", "--fps", "30", "--speed",
          "0.75", "--out", "b.mp4"});
  EXPECT_EQ(content("b.mp4.frames.txt"), content("a.mp4.frames.txt"));
  // or from the film alone
  std::remove(path("a.mp4.gazehold").c_str());
  writes({"--session", "a.mp4", "--size", "320x180", "--from", "1", "--to", "3", "--fps", "30", "--speed", "0.75",
          "--out", "c.mp4"});
  EXPECT_EQ(content("c.mp4"), content("b.mp4"));
  file("foreign.mp4", "0000ftypisom");
  refuses({"--session", "foreign.mp4", "--out", "d.mp4"}, invalidFile,
          "foreign.mp4: holds no session, and there is no foreign.mp4.gazehold");
}

TEST_F(FilmCommand, WhoeverIsKilledGoesOnAndTheFilmIsTheSame) {
  const Words longer = {"--scenario", "demonstration", "--to", "40", "--fps", "10", "--size", "320x180"};
  writes(with(longer, {"--out", "whole.mp4"}));
  const Words words = with(longer, {"--out", "part.mp4"});
  {
    const auto process = begun(words, "part.mp4");
    process->signal(SIGKILL);
    EXPECT_EQ(process->wait().code, 1000 + SIGKILL);
  }
  EXPECT_EQ(content("part.mp4"), "");
  const std::string hashes = content("part.mp4.parts/00000.txt");
  ASSERT_FALSE(hashes.empty());
  // what is whole is not made again
  file("part.mp4.parts/00000.txt", hashes + "kept\n");
  {
    const auto process = begun(words, "part.mp4", "00001");
    process->signal(SIGINT);
    const Outcome outcome = process->wait();
    EXPECT_EQ(outcome.code, interrupted) << outcome.err;
    EXPECT_NE(outcome.err.find("of 4 parts are kept in part.mp4.parts, and the same call goes on with them"),
              std::string::npos)
        << outcome.err;
  }
  writes(words);
  auto told = lines("part.mp4.frames.txt");
  ASSERT_EQ(told.size(), 401u);
  EXPECT_EQ(told[100], "kept");
  told.erase(told.begin() + 100);
  EXPECT_EQ(told, lines("whole.mp4.frames.txt"));
  EXPECT_EQ(content("part.mp4"), content("whole.mp4"));
  EXPECT_EQ(content("part.mp4.gazehold"), content("whole.mp4.gazehold"));
  EXPECT_EQ(probed("part.mp4")["streams"][0]["nb_read_frames"], "400");
  EXPECT_EQ(names().size(), 6u);
}

TEST_F(FilmCommand, AnotherFilmBeginsAnew) {
  const Words words = {"--scenario", "demonstration", "--to",    "30",    "--fps",
                       "5",          "--size",        "320x180", "--out", "a.mp4"};
  {
    const auto process = begun(words, "a.mp4");
    process->signal(SIGKILL);
    process->wait();
  }
  file("a.mp4.parts/00000.txt", "kept\n");
  writes(with(words, {"--theme", "dark"}));
  EXPECT_EQ(lines("a.mp4.frames.txt").size(), 150u);
  EXPECT_EQ(content("a.mp4.frames.txt").find("kept"), std::string::npos);
}

TEST_F(FilmCommand, PicturesInAFolderAreWhatIsHashedAndTheirCommandJoinsThem) {
  setenv("PATH", "/nonexistent", 1);
  refuses(with(small, {"--to", "1", "--out", "a.mp4"}), failed,
          "ffmpeg is not installed (Debian: ffmpeg); --out FOLDER writes");
  const Outcome outcome = command(with(small, {"--to", "1", "--fps", "10", "--out", "pictures/"}));
  setenv("PATH", "/usr/bin:/bin", 1);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(names(), std::vector<std::string>{"pictures"});
  const auto told = lines("pictures/frames.txt");
  ASSERT_EQ(told.size(), 10u);
  file("seven.raw", raw({"-i", "pictures/frame-0000007.png", "-f", "rawvideo", "-pix_fmt", "bgra", "-"}));
  const Outcome hash = run({"seven.raw"}, directory(), Output::captured, "/usr/bin/sha256sum");
  EXPECT_EQ(told[7], "7 7000 " + hash.out.substr(0, 64));
  const Outcome joined = run({"-c", "cd pictures && . ./encode.txt"}, directory(), Output::captured, "/bin/sh");
  EXPECT_EQ(joined.code, 0) << joined.err;
  EXPECT_EQ(probed("pictures/film.mp4")["streams"][0]["nb_read_frames"], "10");
  refuses(with(small, {"--to", "1", "--out", "pictures"}), cannotWrite, "pictures: is there, and not an empty folder");
}

TEST_F(FilmCommand, OtherFormats) {
  const Words words = with(small, {"--to", "1", "--layout", "trace,drift", "--fps", "20"});
  writes(with(words, {"--out", "a.gif"}));
  writes(with(words, {"--out", "a.webm"}));
  for (const char* name : {"a.gif", "a.webm"}) {
    const Json stream = probed(name)["streams"][0];
    EXPECT_EQ(stream["nb_read_frames"], "20") << name;
    EXPECT_EQ(stream["r_frame_rate"], "20/1") << name;
  }
  EXPECT_EQ(content("a.gif.frames.txt"), content("a.webm.frames.txt"));
  // a GIF has its session beside it only
  const std::string frames = content("a.gif.frames.txt");
  std::remove(path("a.webm.gazehold").c_str());
  for (const char* name : {"a.gif", "a.webm"}) {
    writes({"--session", name, "--to", "1", "--layout", "trace,drift", "--fps", "20", "--size", "320x180", "--out",
            "again.mp4"});
    EXPECT_EQ(content("again.mp4.frames.txt"), frames) << name;
  }
}

// watches, asks, waits, shows the hold, answers, and says what was learned
TEST_F(FilmCommand, ASceneIsFilmedWithTimeToThink) {
  writes({"--scene", "leak", "--fps", "2", "--size", "320x180", "--out", "leak.mp4"});
  const auto told = lines("leak.mp4.frames.txt");
  std::size_t still = 0;
  for (std::size_t k = 1; k < told.size(); ++k) {
    std::istringstream now(told[k]), before(told[k - 1]);
    std::string frame, step, stepBefore;
    now >> frame >> step;
    before >> frame >> stepBefore;
    still += step == stepBefore ? 1 : 0;
  }
  // the run stands while somebody thinks, reads, or sees the hold
  EXPECT_GE(still, 2u * (6 + 3 + 6 + 6) - 1);
  EXPECT_EQ(std::set<std::string>(told.begin(), told.end()).size(), told.size());
  writes({"--scene", "leak", "--from", "11", "--to", "12", "--layout", "lecture", "--language", "zh_CN", "--fps", "2",
          "--size", "320x180", "--out", "cut.mp4"});
  EXPECT_EQ(lines("cut.mp4.frames.txt").front().rfind("0 110000 ", 0), 0u);
}

TEST_F(FilmCommand, WhatIsOddIsRefusedInOneLineAndLeavesNothing) {
  const auto odd = [&](const Words& more, const std::string& part) {
    refuses(with({"--out", "a.mp4"}, more), usage, part);
  };
  for (const char* size : {"0x0", "1920", "x90", "160x", "8000x90", "-320x180", "320x180x2", "1e9x90", "320 x180"})
    odd({"--size", size}, "the size of a film is WIDTHxHEIGHT in pixels from 160x90 to 7680x7680");
  odd({"--size", "321x180"}, "has an even width and height, not 321x180");
  for (const char* fps : {"0", "241", "nan", "30/0", "1/", "-5", "1e3"})
    odd({"--fps", fps}, "--fps must be a number from 1 to 240");
  odd({"--speed", "0"}, "--speed must be a number from 0.001 to 1000");
  odd({"--from", "10"}, "--to 10 is not beyond --from 10");
  odd({"--from", "2", "--to", "1"}, "--to 1 is not beyond --from 2");
  odd({"--to", "1e9"}, "--to must be a number from 0 to 1e+06");
  odd({"--to", "1000000", "--speed", "0.001"}, "a film has at most 4000000 frames");
  odd({"--layout", "nose"}, "has no panel 'nose'; there are eye, trace");
  odd({"--layout", "trace,trace"}, "shows each panel once");
  odd({"--layout", "scene"}, "--layout scene needs --scene");
  odd({"--theme", "purple"}, "--theme is light, dark, projector or paper, not 'purple'");
  odd({"--language", "fr"}, "a language is en or zh_CN, not 'fr'");
  odd({"--scene", "leak", "--scenario", "light"}, "a scene brings its own scenario");
  odd({"--scene", "leak", "--seed", "2"}, "a scene brings its own seed");
  odd({"--branch", "first"}, "--branch needs --session");
  refuses({"--scene", "nose", "--out", "a.mp4"}, usage, "nose");
  refuses({"--out", "a.avi"}, usage, "a film is written as .mp4, .webm or .gif, or as pictures into a folder");
  refuses({"--fps", "60", "--out", "a.gif"}, usage, "a GIF counts in hundredths of a second");
  refuses({"--session", "gone.gazehold", "--out", "a.mp4"}, invalidFile, "gone.gazehold: there is no such file");
  refuses(with(small, {"--to", "1", "--out", "none/a.mp4"}), cannotWrite, "none/a.mp4");
  const FullDisk disk(9000);
  refuses(with(small, {"--to", "2", "--out", "a.mp4"}), cannotWrite, "cannot be written");
}

}  // namespace
}  // namespace gazehold::test

// SPDX-License-Identifier: GPL-3.0-or-later
// Which frame shows which step, in which colours.
#include <array>

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "film/encoder.hpp"
#include "film/film_plan.hpp"
#include "film/film_format.hpp"
#include "film/video_picture.hpp"
#include "io/sha256.hpp"
#include "theme/theme.hpp"

namespace gazehold {
namespace {

// against arithmetic that cannot overflow
__extension__ typedef __int128 Wide;

TEST(FilmPlan, AFrameShowsTheNearestStepWhateverTheRates) {
  for (const char* rate : {"60", "30000/1001", "23.976", "240", "1"})
    for (const char* fast : {"1", "0.001", "0.333333", "7.5", "1000"}) {
      const Ratio fps = parseRatio("--fps", rate, 1, 240), speed = parseRatio("--speed", fast, 0.001, 1000);
      const Step from = 12345, until = from + static_cast<Step>(1000 * stepsPerSecond * speed.value());
      const FilmPlan plan = FilmPlan::of(from, until, speed, fps);
      // k·speed·10000/fps, over one denominator
      const auto over = static_cast<Wide>(speed.over) * stepsPerSecond * fps.under;
      const auto under = static_cast<Wide>(speed.under) * fps.over;
      for (std::int64_t k = 0; k < plan.frames(); k += 997)
        ASSERT_EQ(plan.stepOf(k), from + static_cast<Step>((2 * k * over + under) / (2 * under)))
            << rate << ' ' << fast << ' ' << k;
      // the last frame lies before the end, and one more would not
      const std::int64_t n = plan.frames();
      EXPECT_TRUE((n - 1) * over < (until - from) * under && n * over >= (until - from) * under) << rate << ' ' << fast;
    }
  EXPECT_EQ(FilmPlan::of(0, 60 * stepsPerSecond, {1, 1}, {60, 1}).frames(), 3600);
  EXPECT_THROW(FilmPlan::of(0, latestStep, {1, 1}, {60, 1}), UsageError);
}

TEST(FilmPlan, PartsLastAWholeNumberOfMicroseconds) {
  for (const char* rate : {"60", "30000/1001", "59.94", "24", "7"}) {
    const Ratio fps = parseRatio("--fps", rate, 1, 240);
    EXPECT_EQ(framesInPart(fps) * fps.under * 1'000'000 % fps.over, 0) << rate;
  }
  EXPECT_EQ(framesInPart({60, 1}), 600);
}

TEST(FilmPlan, ASceneStandsWhereSomebodyThinks) {
  const FilmPlan plan = FilmPlan::of(sceneNamed("leak"), {1, 1}, {10, 1});
  std::vector<Stretch::Kind> kinds;
  for (const Stretch& stretch : plan.stretches) kinds.push_back(stretch.kind);
  using enum Stretch::Kind;
  EXPECT_EQ(std::vector(kinds.begin(), kinds.begin() + 4), (std::vector{run, asked, holding, found}));
  EXPECT_EQ(kinds.back(), learned);
  // where one stretch ends the next begins, and time never goes back
  for (std::int64_t k = 1; k < plan.frames(); ++k) ASSERT_GE(plan.stepOf(k), plan.stepOf(k - 1));
}

TEST(Sha256, IsThatOfTheStandardWithAndWithoutInstructions) {
  EXPECT_EQ(sha256("abc", 3), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("", 0), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  std::string text;
  for (int k = 0; k < 300; ++k) {
    text += static_cast<char>(k * 7);
    ASSERT_EQ(sha256(text.data(), text.size()), sha256Plain(text.data(), text.size())) << k;
    const std::string other(text.rbegin(), text.rend());
    const auto two = sha256OfTwo(text.data(), other.data(), text.size());
    ASSERT_EQ(two[0], sha256Plain(text.data(), text.size())) << k;
    ASSERT_EQ(two[1], sha256Plain(other.data(), other.size())) << k;
  }
}

// against the formula of the standard, with a chroma sample at the left of two pixels and between two rows
TEST(VideoPicture, IsThatOfBt709) {
  QImage picture(38, 6, QImage::Format_RGB32);
  std::uint32_t number = 1;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) picture.setPixel(x, y, (number = number * 1664525 + 1013904223) >> 8);
  VideoPicture video(FilmFormat::mp4);
  const auto bytes = video.bytesOf(picture);
  const int width = picture.width(), all = width * picture.height();
  ASSERT_EQ(bytes.size(), static_cast<std::size_t>(all + all / 2));
  const auto luma = [](double r, double g, double b) { return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < width; ++x) {
      const QColor c = picture.pixelColor(x, y);
      ASSERT_NEAR(bytes[static_cast<std::size_t>(y * width + x)], 16 + 219.0 / 255 * luma(c.red(), c.green(), c.blue()),
                  0.51);
    }
  for (int y = 0; y < picture.height(); y += 2)
    for (int x = 0; x < width; x += 2) {
      double r = 0, g = 0, b = 0;
      for (const int row : {y, y + 1})
        for (const auto& [column, weight] :
             {std::pair{std::max(0, x - 1), 0.125}, std::pair{x, 0.25}, std::pair{x + 1, 0.125}}) {
          const QColor c = picture.pixelColor(column, row);
          r += weight * c.red(), g += weight * c.green(), b += weight * c.blue();
        }
      const auto at = static_cast<std::size_t>(all + y / 2 * (width / 2) + x / 2);
      ASSERT_NEAR(bytes[at], 128 + 224.0 / 255 * (b - luma(r, g, b)) / 1.8556, 0.51);
      ASSERT_NEAR(bytes[at + static_cast<std::size_t>(all / 4)], 128 + 224.0 / 255 * (r - luma(r, g, b)) / 1.5748,
                  0.51);
    }
}

// as a player that reads the tags shows them
TEST(FilmColours, AreThoseOfTheThemeWithinTwoOf255) {
  if (QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) GTEST_SKIP() << "no ffmpeg";
  std::vector<QColor> colours;
  for (const char* id : {"light", "dark", "projector"}) {
    const Theme& t = Theme::named(QLatin1String(id));
    for (const QColor& each :
         {t.window, t.panel, t.text, t.target, t.eye, t.represented, t.efference, t.teaches, t.accent, t.warningPanel})
      colours.push_back(each);
  }
  constexpr int side = 64;
  QImage picture(side * static_cast<int>(colours.size()), side, QImage::Format_RGB32);
  for (std::size_t k = 0; k < colours.size(); ++k)
    for (int x = 0; x < side; ++x)
      for (int y = 0; y < side; ++y) picture.setPixelColor(side * static_cast<int>(k) + x, y, colours[k]);
  QTemporaryDir folder;
  for (const FilmFormat format : {FilmFormat::mp4, FilmFormat::webm}) {
    const std::string path = folder.filePath(QStringLiteral("film")).toStdString();
    Call call = ffmpeg::rawInput(format, picture.size(), {10, 1});
    for (const std::string& word : ffmpeg::encodePart(format, {10, 1})) call.push_back(word);
    Ffmpeg encoder(call, path);
    VideoPicture video(format);
    const auto handed = video.bytesOf(picture);
    for (int k = 0; k < 3; ++k) encoder.write(handed.data(), handed.size());
    encoder.end();
    QProcess decoder;
    decoder.start(QStringLiteral("ffmpeg"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), QString::fromStdString(path),
                   QStringLiteral("-vf"),
                   QStringLiteral("scale=in_color_matrix=auto:flags=accurate_rnd+full_chroma_int+full_chroma_inp"),
                   QStringLiteral("-frames:v"), QStringLiteral("1"), QStringLiteral("-f"), QStringLiteral("rawvideo"),
                   QStringLiteral("-pix_fmt"), QStringLiteral("rgb24"), QStringLiteral("-")});
    ASSERT_TRUE(decoder.waitForFinished());
    const QByteArray bytes = decoder.readAllStandardOutput();
    ASSERT_EQ(bytes.size(), 3 * picture.width() * picture.height());
    for (std::size_t k = 0; k < colours.size(); ++k) {
      // the middle of each field: at its edges colours run together by half a pixel
      const auto at = 3 * (side / 2 * picture.width() + side * static_cast<int>(k) + side / 2);
      const auto part = [&](int which) { return static_cast<int>(static_cast<unsigned char>(bytes[at + which])); };
      EXPECT_NEAR(part(0), colours[k].red(), 2) << colours[k].name().toStdString();
      EXPECT_NEAR(part(1), colours[k].green(), 2) << colours[k].name().toStdString();
      EXPECT_NEAR(part(2), colours[k].blue(), 2) << colours[k].name().toStdString();
    }
  }
}

}  // namespace
}  // namespace gazehold

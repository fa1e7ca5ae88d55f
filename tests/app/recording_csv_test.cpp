// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/recording_csv.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "scratch.hpp"

namespace gazehold {
namespace {

class GazeCsv : public test::Scratch {
 protected:
  std::shared_ptr<const Recording> read(const std::string& content) { return readRecording(file("gaze.csv", content)); }
  // the message of the error, which must be one of files
  std::string complaint(const std::string& content) {
    try {
      read(content);
    } catch (const FileError& error) {
      EXPECT_EQ(error.code(), ExitCode::invalidFile);
      const std::string text = error.what();
      EXPECT_EQ(text.rfind(directory(), 0), 0u) << text;
      return text.substr(directory().size() + 1);
    }
    return "no error";
  }
};

TEST_F(GazeCsv, ReadsTimeAndDegrees) {
  const auto gaze = read("time_s,gaze_deg\n0,1.5\n0.002,-2\n0.004,+3e-1\n");
  EXPECT_EQ(gaze->name, "gaze.csv");
  EXPECT_EQ(gaze->time, (std::vector<double>{0, 0.002, 0.004}));
  EXPECT_EQ(gaze->values, (std::vector<double>{1.5, -2, 0.3}));
}

TEST_F(GazeCsv, TakesColumnsInAnyOrderAndIgnoresOthers) {
  const auto gaze = read("pupil,gaze_deg, note ,time_s\nx,1,,0\ny,2,\"z\",1\n");
  EXPECT_EQ(gaze->time, (std::vector<double>{0, 1}));
  EXPECT_EQ(gaze->values, (std::vector<double>{1, 2}));
}

TEST_F(GazeCsv, TakesFilesFromOtherSystems) {
  const auto gaze = read("\xEF\xBB\xBF\"time_s\",\"gaze_deg\"\r\n0,1\r\n\r\n1,2");
  EXPECT_EQ(gaze->time, (std::vector<double>{0, 1}));
  EXPECT_EQ(gaze->values, (std::vector<double>{1, 2}));
}

TEST_F(GazeCsv, TakesQuotedCellsWithCommas) {
  const auto gaze = read("note,time_s, \"gaze_deg\" \n\"a, b\",0,1\n \"say \"\"yes, no\"\"\" ,1,\"2\"\n\"\",2,3\n");
  EXPECT_EQ(gaze->time, (std::vector<double>{0, 1, 2}));
  EXPECT_EQ(gaze->values, (std::vector<double>{1, 2, 3}));
  const std::string head = "note,time_s,gaze_deg\n";
  EXPECT_EQ(complaint(head + "\"a, b,0,1\n"), "gaze.csv, line 2: has a cell whose quotation mark is not closed");
  EXPECT_EQ(complaint(head + "a,0,\""), "gaze.csv, line 2: has a cell whose quotation mark is not closed");
  EXPECT_EQ(complaint(head + "a,0,\"1,5\"\n"),
            "gaze.csv, line 2: '1,5' in column gaze_deg is not a number; decimals have a point");
}

TEST_F(GazeCsv, NamesTheSeparatorThatIsNoComma) {
  const auto separates = [](int line, const std::string& by) {
    return "gaze.csv, line " + std::to_string(line) + ": separates its cells by " + by +
           "; it takes commas, and a point for the decimals";
  };
  EXPECT_EQ(complaint("time_s;gaze_deg\n0,5;1,2\n"), separates(1, "semicolons"));
  EXPECT_EQ(complaint("time_s\tgaze_deg\n0\t1\n"), separates(1, "tabs"));
  EXPECT_EQ(complaint("time_s|gaze_deg\n0|1\n"), separates(1, "bars"));
  EXPECT_EQ(complaint("time_s gaze_deg\n0 1\n"), separates(1, "spaces"));
  EXPECT_EQ(complaint("time_s,gaze_deg\n0;1\n"), separates(2, "semicolons"));
  EXPECT_EQ(complaint("time_s,gaze_deg\n0\t1\n"), separates(2, "tabs"));
}

TEST_F(GazeCsv, NumbersTooSmallForADoubleAreZero) {
  const auto gaze = read("time_s,gaze_deg\n0,1e-400\n1,-3e-5000\n");
  EXPECT_EQ(gaze->values, (std::vector<double>{0, 0}));
  EXPECT_EQ(complaint("time_s,gaze_deg\n0,1e400\n"), "gaze.csv, line 2: '1e400' in column gaze_deg is not finite");
}

TEST_F(GazeCsv, LeavesLostSamplesOutAndBeginsAtZero) {
  const auto gaze = read("time_s,gaze_deg\n9,\n10,1\n11,\n12.5,2\n");
  EXPECT_EQ(gaze->time, (std::vector<double>{0, 2.5}));
  EXPECT_EQ(gaze->values, (std::vector<double>{1, 2}));
}

TEST_F(GazeCsv, HoldsAcrossGapsButJoinsSamplesOfASlowTracker) {
  // 30 Hz: neighbours are joined although they are more than 20 ms apart
  const auto slow = read("time_s,gaze_deg\n0,0\n0.0333,1\n0.0667,2\n0.1,3\n");
  std::size_t near = 0;
  EXPECT_NEAR(slow->at(0.01665, near), 0.5, 1e-9);
  // positions that are held for seconds are steps
  const auto steps = read("time_s,gaze_deg\n0,0\n4,10\n8,-10\n");
  near = 0;
  EXPECT_EQ(steps->at(3.9, near), 0.0);
  EXPECT_EQ(steps->at(4.1, near), 10.0);
}

TEST_F(GazeCsv, SaysWhichLineIsWrong) {
  const std::string head = "time_s,gaze_deg\n0,1\n";
  EXPECT_EQ(complaint(head + "1,abc\n"), "gaze.csv, line 3: 'abc' in column gaze_deg is not a number");
  EXPECT_EQ(complaint(head + "1,1.5x\n"), "gaze.csv, line 3: '1.5x' in column gaze_deg is not a number");
  EXPECT_EQ(complaint(head + "one,1\n"), "gaze.csv, line 3: 'one' in column time_s is not a number");
  EXPECT_EQ(complaint(head + "1,inf\n"), "gaze.csv, line 3: 'inf' in column gaze_deg is not finite");
  EXPECT_EQ(complaint(head + "nan,1\n"), "gaze.csv, line 3: 'nan' in column time_s is not finite");
  EXPECT_EQ(complaint(head + ",1\n"), "gaze.csv, line 3: column time_s is empty");
  EXPECT_EQ(complaint(head + "1\n"), "gaze.csv, line 3: has fewer cells than the header has columns");
  EXPECT_EQ(complaint(head + "-1,1\n"), "gaze.csv, line 3: time_s is -1 after 0; time must rise from row to row");
  EXPECT_EQ(complaint(head + "0,1\n"), "gaze.csv, line 3: time_s is 0 after 0; time must rise from row to row");
  EXPECT_EQ(complaint(head + "1,90.5\n"), "gaze.csv, line 3: gaze_deg is 90.5; a gaze lies within -90 to 90 degrees");
}

TEST_F(GazeCsv, TimeRisesThroughLostSamplesToo) {
  EXPECT_EQ(complaint("time_s,gaze_deg\n0,1\n2,\n1,1\n"),
            "gaze.csv, line 4: time_s is 1 after 2; time must rise from row to row");
}

TEST_F(GazeCsv, RefusesTimesThatTheShiftWouldMakeEqual) {
  EXPECT_NE(complaint("time_s,gaze_deg\n-999999999,0\n1e-12,1\n2e-12,2\n").find("line 4: "), std::string::npos);
}

TEST_F(GazeCsv, RefusesFilesWithoutColumnsOrSamples) {
  EXPECT_EQ(complaint(""), "gaze.csv: is empty; it must name the columns time_s and gaze_deg");
  EXPECT_EQ(complaint("time_s,gaze_deg\n"), "gaze.csv: holds no sample of gaze");
  EXPECT_EQ(complaint("time_s,gaze_deg\n0,\n1,\n"), "gaze.csv: holds no sample of gaze");
  EXPECT_NE(complaint("0,1\n1,2\n").find("line 1: has no column time_s"), std::string::npos);
  EXPECT_NE(complaint("time_s,x\n0,1\n").find("line 1: has no column gaze_deg"), std::string::npos);
  EXPECT_NE(complaint("time_s,gaze_deg,time_s\n0,1,2\n").find("names the column time_s twice"), std::string::npos);
}

TEST_F(GazeCsv, RefusesWhatIsNoTable) {
  EXPECT_NE(complaint(std::string("time_s,gaze_deg\n0,\0", 19)).find("binary"), std::string::npos);
  EXPECT_EQ(complaint("time_s,gaze_deg\r0,1\r1,2\r"),
            "gaze.csv, line 1: has a carriage return within; lines end with LF or CR LF");
  EXPECT_NE(complaint(std::string(100'000, 'x')).find("longer than 64 kB"), std::string::npos);
  EXPECT_THROW(readRecording(directory()), FileError);
  EXPECT_THROW(readRecording(path("missing.csv")), FileError);
}

TEST_F(GazeCsv, StopsAtTheLimit) {
  {
    std::ofstream out(path("long.csv"));
    out << "time_s,gaze_deg\n";
    std::string rows;
    for (std::size_t row = 0; row <= longestRecording; ++row) {
      rows += std::to_string(row) + ",\n";
      if (rows.size() > 1 << 20) out << std::exchange(rows, {});
    }
    // never read: the reader has stopped
    out << rows << "nonsense\n";
  }
  try {
    readRecording(path("long.csv"));
    FAIL() << "read more rows than it may";
  } catch (const FileError& error) {
    const std::string text = error.what();
    EXPECT_NE(text.find("line 5000002: is more than can be followed; the limit is 5000000"), std::string::npos) << text;
  }
}

TEST(RecordedGaze, IsReadWhole) {
  const std::string path = std::string(GAZEHOLD_RECORDINGS) + "/gaze_reading_b.csv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no recorded gaze beside the checkout";
  const auto gaze = readRecording(path);
  EXPECT_EQ(gaze->time.size(), gaze->values.size());
  EXPECT_GT(gaze->time.size(), 10'000u);
  EXPECT_NEAR(gaze->duration(), 22.29, 1e-9);
  for (const double degrees : gaze->values) ASSERT_LT(std::fabs(degrees), 30.0);
}

TEST_F(GazeCsv, TellsTheKindByTheColumns) {
  EXPECT_EQ(read("time_s,gaze_deg\n0,1\n")->kind, RecordingKind::gaze);
  const auto turning = read("time_s,angular_velocity_deg_s\n5,-120\n5.02,90\n");
  EXPECT_EQ(turning->kind, RecordingKind::turning);
  EXPECT_EQ(turning->values, (std::vector<double>{-120, 90}));
  const auto path = read("y_cm,time_s,x_cm\n1,0,2\n,0.1,5\n3,0.2,4\n");
  EXPECT_EQ(path->kind, RecordingKind::path);
  EXPECT_EQ(path->values, (std::vector<double>{2, 4}));
  EXPECT_EQ(path->second, (std::vector<double>{1, 3}));
  EXPECT_EQ(path->time, (std::vector<double>{0, 0.2}));
}

TEST_F(GazeCsv, SaysWhatIsWrongWithTurningAndPaths) {
  EXPECT_EQ(complaint("time_s,x_cm\n0,1\n"),
            "gaze.csv, line 1: has no column y_cm; it must name the columns time_s, x_cm and y_cm");
  EXPECT_EQ(complaint("angular_velocity_deg_s\n1\n"),
            "gaze.csv, line 1: has no column time_s; it must name the columns time_s and angular_velocity_deg_s");
  EXPECT_EQ(complaint("time_s,angular_velocity_deg_s\n0,2500\n"),
            "gaze.csv, line 2: angular_velocity_deg_s is 2500; a head turns at most 2000 degrees per second");
  EXPECT_EQ(complaint("time_s,x_cm,y_cm\n0,0,101\n"),
            "gaze.csv, line 2: y_cm is 101; the arena ends 100 cm from its centre");
  EXPECT_EQ(complaint("time_s,x_cm,y_cm\n0,90,90\n"),
            "gaze.csv, line 2: the place is 127.3 cm from the centre; the arena ends at 100 cm");
  EXPECT_EQ(complaint("time_s,x_cm,y_cm\n0,0,left\n"), "gaze.csv, line 2: 'left' in column y_cm is not a number");
  EXPECT_EQ(complaint("time_s,x_cm,y_cm\n0,0,0\n0,1,1\n"),
            "gaze.csv, line 3: time_s is 0 after 0; time must rise from row to row");
  EXPECT_EQ(complaint("time_s,x_cm,y_cm\n0,,1\n"), "gaze.csv: holds no sample of a path");
  EXPECT_EQ(complaint("time_s,angular_velocity_deg_s\n0,\n"), "gaze.csv: holds no sample of turning");
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cstring>
#include <filesystem>

#include "../full_disk.hpp"
#include "base/error.hpp"
#include "io/atomic_file.hpp"
#include "io/npy.hpp"
#include "io/npz.hpp"
#include "io/trace_writer.hpp"
#include "scratch.hpp"

namespace gazehold {
namespace {

using Names = std::vector<std::string>;

class OutputFiles : public test::Scratch {
 protected:
  double numberAt(const std::string& bytes, std::size_t place) {
    std::uint64_t word = 0;
    for (std::size_t k = 8; k-- > 0;) word = word << 8 | static_cast<unsigned char>(bytes[place + k]);
    return std::bit_cast<double>(word);
  }
};

TEST_F(OutputFiles, AppearOnlyWhenComplete) {
  {
    AtomicFile out(path("a.txt"));
    out.write("half");
    EXPECT_FALSE(std::filesystem::exists(path("a.txt")));
    out.write(" and half");
    out.commit();
  }
  EXPECT_EQ(content("a.txt"), "half and half");
  EXPECT_EQ(names(), Names{"a.txt"});
}

// the bytes of a ZIP of one empty and one small file, as its specification has them
TEST_F(OutputFiles, NpzIsAZipThatNumpyReads) {
  NpzWriter npz;
  npz.addFile("a", "123456789");
  npz.add("trace.time_s", std::array{0.5, 2.0});
  const std::string bytes = npz.bytes();
  EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
  // the check value of CRC-32
  EXPECT_EQ(bytes.substr(14, 4), "\x26\x39\xF4\xCB");
  EXPECT_EQ(bytes.substr(30, 10), "a123456789");
  EXPECT_NE(bytes.find("trace.time_s.npy\x93NUMPY"), std::string::npos);
  EXPECT_NE(bytes.find("'shape': (2,), }"), std::string::npos);
  EXPECT_EQ(bytes.substr(bytes.size() - 22, 4), "PK\x05\x06");
  EXPECT_EQ(bytes.substr(bytes.size() - 12, 1), "\x02");
}

TEST_F(OutputFiles, LeaveNothingWithoutCommit) {
  file("a.txt", "old");
  {
    AtomicFile out(path("a.txt"));
    out.write(std::string(1 << 20, 'x'));
  }
  EXPECT_EQ(content("a.txt"), "old");
  EXPECT_EQ(names(), Names{"a.txt"});
}

TEST_F(OutputFiles, KeepPermissionsAndLinks) {
  file("real.txt", "old");
  ASSERT_EQ(::chmod(path("real.txt").c_str(), 0640), 0);
  std::filesystem::create_symlink("real.txt", path("link.txt"));
  AtomicFile out(path("link.txt"));
  out.write("new");
  out.commit();
  EXPECT_EQ(content("real.txt"), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(path("link.txt")));
  struct stat now {};
  ASSERT_EQ(::stat(path("real.txt").c_str(), &now), 0);
  EXPECT_EQ(now.st_mode & 0777u, 0640u);
}

TEST_F(OutputFiles, TakeTheLongestNameThatThereIs) {
  const std::string name(255, 'n');
  AtomicFile out(path(name));
  out.commit();
  EXPECT_EQ(names(), Names{name});
}

TEST_F(OutputFiles, RefuseWhatCannotBeWritten) {
  EXPECT_THROW(AtomicFile(""), FileError);
  EXPECT_THROW(AtomicFile{directory()}, FileError);
  EXPECT_THROW(AtomicFile(path("missing/a.txt")), FileError);
  EXPECT_THROW(AtomicFile("/dev/null"), FileError);
  file("plain", "");
  EXPECT_THROW(AtomicFile(path("plain/a.txt")), FileError);
  if (::geteuid() == 0) return;  // who may do everything is refused nothing
  ASSERT_EQ(::chmod(directory().c_str(), 0555), 0);
  EXPECT_THROW(AtomicFile(path("a.txt")), FileError);
  ASSERT_EQ(::chmod(directory().c_str(), 0755), 0);
}

TEST_F(OutputFiles, SayWhenThereIsNoRoom) {
  const test::FullDisk full(100'000);
  EXPECT_THROW(
      {
        AtomicFile out(path("a.txt"));
        for (int k = 0; k < 100; ++k) out.write(std::string(10'000, 'x'));
        out.commit();
      },
      WriteError);
  EXPECT_EQ(names(), Names{});
}

TEST_F(OutputFiles, GrowByWholePiecesOrNotAtAll) {
  AppendFile out(path("a.txt"), O_RDWR | O_CREAT);
  out.append("first\n");
  for (std::size_t room = 0; room < 13; ++room) {
    const test::FullDisk full(room);
    EXPECT_THROW(out.append("second\n"), WriteError);
    EXPECT_EQ(content("a.txt"), "first\n");
  }
  out.append("third\n");
  EXPECT_EQ(content("a.txt"), "first\nthird\n");
}

TEST_F(OutputFiles, AreGoneOnWithWhenTheyHaveTheirName) {
  AtomicFile begun(path("a.txt"));
  begun.write("first\n");
  AppendFile out = begun.commitAndGoOn();
  EXPECT_EQ(content("a.txt"), "first\n");
  out.append("second\n");
  EXPECT_EQ(content("a.txt"), "first\nsecond\n");
  EXPECT_FALSE(AppendFile(path("a.txt"), O_RDWR).lock());
  EXPECT_EQ(names(), Names{"a.txt"});
}

TEST_F(OutputFiles, FollowALinkThatLeadsToNothingYet) {
  std::filesystem::create_directory(path("below"));
  std::filesystem::create_symlink("below/second", path("first"));
  std::filesystem::create_symlink("new.txt", path("below/second"));
  EXPECT_EQ(destinationOf(path("first")), path("below/new.txt"));
  AtomicFile out(path("first"));
  out.write("new");
  out.commit();
  EXPECT_TRUE(std::filesystem::is_symlink(path("first")) && std::filesystem::is_symlink(path("below/second")));
  EXPECT_EQ(content("below/new.txt"), "new");
  EXPECT_EQ(content("first"), "new");
}

TEST_F(OutputFiles, RefuseALinkThatLeadsNowhere) {
  std::filesystem::create_symlink("b", path("a"));
  std::filesystem::create_symlink("a", path("b"));
  std::filesystem::create_symlink("missing/file", path("c"));
  EXPECT_THROW(AtomicFile(path("a")), WriteError);
  EXPECT_THROW(AtomicFile(path("c")), WriteError);
  EXPECT_EQ(names(), (Names{"a", "b", "c"}));
}

TEST_F(OutputFiles, ClearWhatNobodyWritesAnyMore) {
  AtomicFile first(path("first"));
  file(".gazehold-1-0.part", "left behind");
  std::filesystem::create_directory(path(".gazehold-2-0.part"));
  std::filesystem::create_symlink("target", path(".gazehold-3-0.part"));
  file("target", "mine");
  const AtomicFile second(path("second"));
  EXPECT_FALSE(std::filesystem::exists(path(".gazehold-1-0.part")));
  EXPECT_EQ(names().size(), 5u);
  // what is being written is not touched
  first.write("whole");
  first.commit();
  EXPECT_EQ(content("first"), "whole");
  EXPECT_EQ(content("target"), "mine");
}

TEST_F(OutputFiles, NpyHoldsAMatrixRowAfterRow) {
  Eigen::MatrixXd matrix(2, 3);
  matrix << 1, 2, 3, 4, 5, 6;
  const std::string bytes = npyBytes(matrix);
  ASSERT_EQ(bytes.size(), 128u + 6 * 8);
  EXPECT_EQ(bytes.substr(0, 10), std::string("\x93NUMPY\x01\x00\x76\x00", 10));
  const std::string header = bytes.substr(10, 118);
  EXPECT_EQ(header.substr(0, header.find_last_not_of(" \n") + 1),
            "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }");
  EXPECT_EQ(header.back(), '\n');
  for (std::size_t k = 0; k < 6; ++k) EXPECT_EQ(numberAt(bytes, 128 + 8 * k), static_cast<double>(k + 1));
}

TEST_F(OutputFiles, NpyHeaderIsOfOneSizeForAllNumbers) {
  EXPECT_EQ(npyHeader(0, 0).size(), 128u);
  EXPECT_EQ(npyHeader(UINT64_MAX, UINT64_MAX).size(), 128u);
  EXPECT_EQ(npyHeader(UINT64_MAX, UINT64_MAX).back(), '\n');
}

TEST_F(OutputFiles, TracesHoldTheSameNumbersAsCsvAndAsNpy) {
  const TraceSample sample{10, 1.0 / 3, 99, -2.5, 1e-7, 0.1, 300};
  for (const char* name : {"t.csv", "t.npy"}) {
    TraceWriter trace(path(name), System::eye);
    for (int k = 0; k < 3; ++k) trace.add(sample);
    EXPECT_FALSE(std::filesystem::exists(path(name)));
    trace.commit();
  }
  const std::string row = "0.001,0.3333333333333333,-2.5,1e-07,0.1,300\n";
  EXPECT_EQ(content("t.csv"),
            "time_s,target_deg,eye_deg,represented_deg,efference_deg,command_deg_s\n" + row + row + row);
  const std::string npy = content("t.npy");
  ASSERT_EQ(npy.size(), 128u + 3 * 6 * 8);
  EXPECT_NE(npy.find("'shape': (3, 6)"), std::string::npos);
  const double expected[] = {0.001, 1.0 / 3, -2.5, 1e-7, 0.1, 300};
  for (std::size_t k = 0; k < 18; ++k) EXPECT_EQ(numberAt(npy, 128 + 8 * k), expected[k % 6]);
}

TEST_F(OutputFiles, TracesOfOtherKindsAreRefused) {
  EXPECT_THROW(TraceWriter(path("t.txt"), System::eye), UsageError);
  EXPECT_THROW(TraceWriter(path("csv"), System::eye), UsageError);
  EXPECT_EQ(names(), Names{});
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/message.hpp"

#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "base/number.hpp"

namespace gazehold {
namespace {

TEST(Messages, WhatATerminalWouldActOnIsMadeVisible) {
  EXPECT_EQ(messageLine("plain, with µ, … and 角"), "plain, with µ, … and 角");
  EXPECT_EQ(messageLine("a\nb\tc\rd"), "a\\nb\\tc\\rd");
  EXPECT_EQ(messageLine("\x1b[31mred\x07\x7f"), "\\x1B[31mred\\x07\\x7F");
  EXPECT_EQ(messageLine(std::string_view("a\0b", 3)), "a\\x00b");
  // control characters of the upper half, turned writing, a separator of lines
  EXPECT_EQ(messageLine("\xC2\x9B"
                        "31m \xE2\x80\xAE \xE2\x81\xA6 \xE2\x80\xA8"),
            "\\x9B31m \\u202E \\u2066 \\u2028");
}

TEST(Messages, BytesThatAreNoUtf8AreMadeVisible) {
  EXPECT_EQ(messageLine("\xFF\xFE"), "\\xFF\\xFE");
  EXPECT_EQ(messageLine("cut \xC3"), "cut \\xC3");
  EXPECT_EQ(messageLine("\xE2\x82"), "\\xE2\\x82");
  EXPECT_EQ(messageLine("\x80"), "\\x80");
  // longer than need be, half of a pair, beyond the last character
  EXPECT_EQ(messageLine("\xC0\x8A"), "\\xC0\\x8A");
  EXPECT_EQ(messageLine("\xED\xA0\x80"), "\\xED\\xA0\\x80");
  EXPECT_EQ(messageLine("\xF4\x90\x80\x80"), "\\xF4\\x90\\x80\\x80");
}

TEST(Messages, AreShortHoweverMuchWasTyped) {
  const std::string much(100'000, 'x');
  EXPECT_LT(inQuotes(much).size(), 80u);
  EXPECT_EQ(inQuotes(much).front(), '\'');
  EXPECT_EQ(inQuotes(much).back(), '\'');
  const std::string line = messageLine("begin " + much + std::string(10'000, '\1') + " end");
  EXPECT_LT(line.size(), 1600u);
  EXPECT_TRUE(line.starts_with("begin ") && line.ends_with(" end")) << line;
}

TEST(Messages, AreShortenedBetweenWholeCharacters) {
  for (std::size_t before = 0; before < 4; ++before) {
    std::string much(before, 'x');
    for (int k = 0; k < 1000; ++k) much += "𝛼";
    // escaped again only if it were no UTF-8 any more
    EXPECT_EQ(inQuotes(much).find('\\'), std::string::npos) << inQuotes(much);
  }
}

TEST(Numbers, WhatIsTooSmallForADoubleIsZeroAndWhatIsTooLargeInfinite) {
  for (const char* small : {"1e-400", "0.1e-399", "0.0000001e-330", "123.5e-9999999999999999999999", "+2E-5000"}) {
    ASSERT_TRUE(parseNumber(small)) << small;
    EXPECT_EQ(*parseNumber(small), 0.0) << small;
    EXPECT_FALSE(std::signbit(*parseNumber(small))) << small;
  }
  EXPECT_TRUE(parseNumber("-1e-400") && std::signbit(*parseNumber("-1e-400")));
  EXPECT_EQ(parseNumber("4.9e-324"), 4.9e-324);
  EXPECT_EQ(parseNumber("0e-999999999999999999999"), 0.0);
  for (const char* large : {"1e400", "1e+400", "0.001e999999999999999999999", "123456e305"})
    EXPECT_EQ(parseNumber(large), std::numeric_limits<double>::infinity()) << large;
  EXPECT_EQ(parseNumber("-1e400"), -std::numeric_limits<double>::infinity());
  EXPECT_EQ(parseNumber("0." + std::string(400, '0') + "1e400"), 0.1);
  EXPECT_EQ(parseNumber("0." + std::string(400, '0') + "1"), 0.0);
  EXPECT_EQ(parseNumber("1" + std::string(400, '0')), std::numeric_limits<double>::infinity());
  for (const char* none : {"1e-400x", "", "e-400", "1e400 1", "-", "."}) EXPECT_FALSE(parseNumber(none)) << none;
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "controls/parameter_scale.hpp"
#include "theme/text.hpp"

namespace gazehold {
namespace {

TEST(Text, ClockCountsMinutesAndHours) {
  EXPECT_EQ(clockText(199'000), QStringLiteral("00:19.900"));
  EXPECT_EQ(clockText(199'999, 1), QStringLiteral("00:19.9"));
  EXPECT_EQ(clockText(stepsIn(3723.5)), QStringLiteral("1:02:03.500"));
}

TEST(Text, TimesAreReadInSecondsOrMinutes) {
  EXPECT_EQ(parseTime(QStringLiteral("12.5")), 12.5);
  EXPECT_EQ(parseTime(QStringLiteral(" 1:30 ")), 90.0);
  EXPECT_EQ(parseTime(QStringLiteral("1:00:01")), 3601.0);
  for (const char* bad : {"", "x", "-3", "1:2:3:4", "nan"}) EXPECT_FALSE(parseTime(QLatin1String(bad))) << bad;
}

TEST(Text, NumbersHaveTrueSigns) {
  EXPECT_EQ(decimalText(-1.5, 1), QStringLiteral("−1.5"));
  EXPECT_EQ(decimalText(-0.001, 2, true), QStringLiteral("+0.00"));
  EXPECT_EQ(parseDecimal(QStringLiteral("−1.5")), -1.5);
  EXPECT_EQ(parseDecimal(QStringLiteral("+0,25")), 0.25);
  EXPECT_FALSE(parseDecimal(QStringLiteral("inf")));
}

TEST(Text, CellsAreReadAndWritten) {
  EXPECT_EQ(parseCells(QStringLiteral("10-12, 3,7, 3"), 40), (std::vector<int>{3, 7, 10, 11, 12}));
  EXPECT_EQ(cellsText({3, 7, 10, 11, 12}), QStringLiteral("3, 7, 10-12"));
  EXPECT_EQ(parseCells(cellsText({0, 1, 5}), 40), (std::vector<int>{0, 1, 5}));
  for (const char* bad : {"40", "-1", "3-", "7-5", "a", "1-2-3"})
    EXPECT_THROW(parseCells(QLatin1String(bad), 40), UsageError) << bad;
}

TEST(Scale, PositionAndValueAreInverse) {
  for (const ParameterInfo& p : parameterTable()) {
    if (p.scale == Scale::choice) continue;
    const ParameterScale scale(p);
    EXPECT_EQ(scale.position(p.minimum), 0) << p.id;
    EXPECT_EQ(scale.position(p.maximum), 1) << p.id;
    EXPECT_EQ(scale.value(scale.position(p.standard)), p.standard) << p.id;
    double last = p.minimum;
    for (double position = 0; position <= 1; position += 0.01) {
      const double value = scale.value(position);
      EXPECT_NO_THROW(checkValue(p, value)) << p.id;
      EXPECT_GE(value, last) << p.id;
      last = value;
    }
  }
}

TEST(Scale, StepsMoveAndStayInRange) {
  for (const ParameterInfo& p : parameterTable()) {
    if (p.scale == Scale::choice) continue;
    const ParameterScale scale(p);
    EXPECT_GT(scale.stepped(p.minimum, 1), p.minimum) << p.id;
    EXPECT_LT(scale.stepped(p.maximum, -1), p.maximum) << p.id;
    EXPECT_EQ(scale.stepped(p.maximum, 1), p.maximum) << p.id;
  }
}

}  // namespace
}  // namespace gazehold

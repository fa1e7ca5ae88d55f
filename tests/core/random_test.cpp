// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "base/elementary.hpp"

namespace gazehold {
namespace {

using Block = std::array<std::uint32_t, 4>;

// known answers published with the generator (Random123, kat_vectors)
TEST(Random, PhiloxGivesItsPublishedAnswers) {
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}), (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Random, QuantileInvertsTheNormalDistribution) {
  for (double p : {1e-300, 1e-20, 1e-9, 1e-4, 0.02, 0.0749, 0.0751, 0.3, 0.5, 0.7, 0.97, 0.99999}) {
    const double z = normalQuantile(p);
    EXPECT_NEAR(0.5 * std::erfc(-z / std::sqrt(2.0)) / p, 1.0, 1e-12 * (1 + z * z)) << p;
  }
}

TEST(Random, NumbersHaveTheMomentsOfTheirDistributions) {
  const RandomStream stream(7, Purpose::target);
  constexpr int n = 200000;
  double mean = 0, square = 0, normalMean = 0, normalSquare = 0;
  for (std::uint64_t k = 0; k < n; ++k) {
    const double u = stream.uniform(k), z = stream.normal(k);
    mean += u / n;
    square += u * u / n;
    normalMean += z / n;
    normalSquare += z * z / n;
  }
  // five standard errors
  EXPECT_NEAR(mean, 0.5, 5 * std::sqrt(1.0 / 12 / n));
  EXPECT_NEAR(square, 1.0 / 3, 5 * std::sqrt(4.0 / 45 / n));
  EXPECT_NEAR(normalMean, 0.0, 5 / std::sqrt(n));
  EXPECT_NEAR(normalSquare, 1.0, 5 * std::sqrt(2.0 / n));
}

TEST(Random, SeedPurposeAndIndexKeepStreamsApart) {
  const double here = RandomStream(1, Purpose::target).uniform(5);
  EXPECT_NE(here, RandomStream(2, Purpose::target).uniform(5));
  EXPECT_NE(here, RandomStream(1, Purpose::darkness).uniform(5));
  EXPECT_NE(here, RandomStream(1, Purpose::target, 1).uniform(5));
  EXPECT_NE(here, RandomStream(1, Purpose::target).uniform(6));
  EXPECT_NE(here, RandomStream(1, Purpose::target).uniform(5 + (std::uint64_t{1} << 32)));
}

TEST(Elementary, AgreesWithTheLibrary) {
  for (double x = 1e-300; x < 1e300; x *= 1.7)
    EXPECT_NEAR(logarithm(x), std::log(x), 4e-16 * std::max(1.0, std::fabs(std::log(x)))) << x;
  for (double x : {0.5, 0.9, 0.99999, 1.0, 1.00001, 1.3}) EXPECT_NEAR(logarithm(x), std::log(x), 2e-16) << x;
  for (double x = -690; x < 690; x += 0.37) EXPECT_NEAR(exponential(x) / std::exp(x), 1.0, 4e-16) << x;
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <gtest/gtest.h>

#include "live/spsc_ring.hpp"
#include "live/triple_buffer.hpp"

namespace gazehold {
namespace {

TEST(SpscRing, KeepsOrderAndLosesNothingThatItTook) {
  SpscRing<std::pair<int, std::vector<int>>> ring(64);
  constexpr int count = 200'000;
  std::uint64_t refused = 0;
  std::thread producer([&] {
    for (int n = 0; n < count; ++n)
      while (!ring.push({n, {n, n}})) {
        ++refused;
        std::this_thread::yield();
      }
  });
  std::pair<int, std::vector<int>> value;
  for (int n = 0; n < count;) {
    if (!ring.pop(value)) {
      std::this_thread::yield();
      continue;
    }
    ASSERT_EQ(value.first, n);
    ASSERT_EQ(value.second.at(1), n);
    ++n;
  }
  producer.join();
  EXPECT_EQ(ring.dropped(), refused);
  EXPECT_FALSE(ring.pop(value));
}

TEST(SpscRing, CountsWhatItDropsWhenFull) {
  SpscRing<int> ring(4);
  for (int n = 0; n < 7; ++n) ring.push(n);
  EXPECT_EQ(ring.dropped(), 3u);
  int value = -1;
  for (int n = 0; n < 4; ++n) {
    ASSERT_TRUE(ring.pop(value));
    EXPECT_EQ(value, n);
  }
}

TEST(TripleBuffer, ShowsWholeValuesInRisingOrder) {
  TripleBuffer<std::vector<int>> buffer;
  constexpr int count = 100'000;
  std::thread producer([&] {
    for (int n = 1; n <= count; ++n) {
      buffer.back().assign(16, n);
      buffer.publish();
    }
  });
  for (int last = 0; last < count;) {
    if (!buffer.update()) {
      std::this_thread::yield();
      continue;
    }
    const std::vector<int>& value = buffer.front();
    ASSERT_GT(value.front(), last);
    for (const int v : value) ASSERT_EQ(v, value.front());
    last = value.front();
  }
  producer.join();
}

}  // namespace
}  // namespace gazehold

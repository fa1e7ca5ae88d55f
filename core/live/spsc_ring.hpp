// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gazehold {

/// A queue from one producing thread to one consuming thread. Never blocks: when it is full it counts what it drops.
template <class T>
class SpscRing {
 public:
  /// Holds `capacity` values, rounded up to a power of two.
  explicit SpscRing(std::size_t capacity) {
    std::size_t size = 2;
    while (size < capacity) size *= 2;
    slots_.resize(size);
  }

  /// Producer. False when full; the value is dropped and counted.
  bool push(T value) {
    const std::size_t tail = tail_.load(std::memory_order_relaxed);
    if (tail - head_.load(std::memory_order_acquire) == slots_.size()) {
      dropped_.fetch_add(1, std::memory_order_relaxed);
      return false;
    }
    slots_[tail & (slots_.size() - 1)] = std::move(value);
    // SAFETY: the release makes the slot visible before the consumer sees the new tail
    tail_.store(tail + 1, std::memory_order_release);
    return true;
  }

  /// Consumer. False when empty.
  bool pop(T& value) {
    const std::size_t head = head_.load(std::memory_order_relaxed);
    if (head == tail_.load(std::memory_order_acquire)) return false;
    value = std::move(slots_[head & (slots_.size() - 1)]);
    // SAFETY: the release gives the slot back only after it was read
    head_.store(head + 1, std::memory_order_release);
    return true;
  }

  /// How many values were dropped so far. Any thread.
  std::uint64_t dropped() const { return dropped_.load(std::memory_order_relaxed); }

 private:
  std::vector<T> slots_;
  alignas(64) std::atomic<std::size_t> head_{0};
  alignas(64) std::atomic<std::size_t> tail_{0};
  alignas(64) std::atomic<std::uint64_t> dropped_{0};
};

}  // namespace gazehold

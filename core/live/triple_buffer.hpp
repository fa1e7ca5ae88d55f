// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>

namespace gazehold {

/// The newest value from one producing thread to one consuming thread: the producer writes into a back buffer while the
/// consumer reads a front buffer, and a third waits between them. Neither ever waits.
template <class T>
class TripleBuffer {
 public:
  /// Producer: the buffer to fill. Holds an old value, whose memory may be used again.
  T& back() { return buffers_[back_]; }
  /// Producer: hands the back buffer over.
  void publish() {
    // SAFETY: the release makes the filled buffer visible; the acquire takes over the one given back
    back_ = middle_.exchange(back_ | fresh, std::memory_order_acq_rel) & index;
  }
  /// Consumer: true when a newer value has become the front.
  bool update() {
    if ((middle_.load(std::memory_order_relaxed) & fresh) == 0) return false;
    // SAFETY: as in publish()
    front_ = middle_.exchange(front_, std::memory_order_acq_rel) & index;
    return true;
  }
  /// Consumer: the newest value taken.
  const T& front() const { return buffers_[front_]; }

 private:
  static constexpr unsigned fresh = 4, index = 3;
  std::array<T, 3> buffers_{};
  unsigned back_ = 0, front_ = 1;
  std::atomic<unsigned> middle_{2};
};

}  // namespace gazehold

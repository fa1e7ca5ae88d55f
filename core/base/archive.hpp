// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

#include <Eigen/Core>

#include "base/error.hpp"

namespace gazehold {

// Every class with state lists it once, in `template <class Archive> void state(Archive& archive)`. Saving, restoring
// and hashing all walk that one list, so that none of them can forget a member.

/// 64-bit hash of a sequence of words (xor and multiply, then a finaliser). For comparison, not for security.
class Hash {
 public:
  void add(std::uint64_t word) {
    value_ = (value_ ^ word) * 0x9E3779B97F4A7C15ull;
    value_ ^= value_ >> 29;
  }
  std::uint64_t value() const { return (value_ ^ (value_ >> 32)) * 0xD6E8FEB86659FD93ull; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ull;
};

namespace detail {

template <class T>
inline constexpr bool isPlain = std::is_trivially_copyable_v<T>;

template <class Self, class T>
void archiveOne(Self& self, T& value) {
  if constexpr (requires { value.state(self); }) {
    value.state(self);
  } else if constexpr (isPlain<T>) {
    self.bytes(&value, sizeof(T));
  } else if constexpr (requires {
                         value.rows();
                         value.cols();
                       }) {
    // an Eigen matrix or array; its size belongs to the set-up, not to the state
    self.bytes(value.data(), sizeof(*value.data()) * static_cast<std::size_t>(value.size()));
  } else {
    // a vector of plain values
    std::uint64_t size = value.size();
    self.bytes(&size, sizeof size);
    if constexpr (Self::reads) {
      self.require(size * sizeof(value[0]));
      value.resize(size);
    }
    self.bytes(value.data(), sizeof(value[0]) * value.size());
  }
}

}  // namespace detail

/// Appends state to a block of bytes.
class StateWriter {
 public:
  static constexpr bool reads = false, hashes = false;
  template <class... T>
  void operator()(T&... values) {
    (detail::archiveOne(*this, values), ...);
  }
  void bytes(const void* data, std::size_t size) {
    const auto* from = static_cast<const std::byte*>(data);
    block_.insert(block_.end(), from, from + size);
  }
  std::vector<std::byte> take() { return std::move(block_); }

 private:
  std::vector<std::byte> block_;
};

/// Reads state back. Throws Error (invalidFile) when the block is shorter than the state.
class StateReader {
 public:
  static constexpr bool reads = true, hashes = false;
  explicit StateReader(std::span<const std::byte> block) : block_(block) {}
  template <class... T>
  void operator()(T&... values) {
    (detail::archiveOne(*this, values), ...);
  }
  void bytes(void* data, std::size_t size) {
    require(size);
    if (size > 0) std::memcpy(data, block_.data(), size);
    block_ = block_.subspan(size);
  }
  void require(std::size_t size) const {
    if (size > block_.size()) throw Error(ExitCode::invalidFile, "saved state is cut short");
  }
  bool atEnd() const { return block_.empty(); }

 private:
  std::span<const std::byte> block_;
};

/// Hashes state without copying it.
class StateHasher {
 public:
  static constexpr bool reads = false, hashes = true;
  template <class... T>
  void operator()(T&... values) {
    (detail::archiveOne(*this, values), ...);
  }
  void bytes(const void* data, std::size_t size) {
    const auto* from = static_cast<const unsigned char*>(data);
    for (; size >= 8; from += 8, size -= 8) {
      std::uint64_t word;
      std::memcpy(&word, from, 8);
      hash_.add(word);
    }
    std::uint64_t rest = 0;
    if (size > 0) {
      std::memcpy(&rest, from, size);
      hash_.add(rest);
    }
  }
  std::uint64_t value() const { return hash_.value(); }

 private:
  Hash hash_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/sha256.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace gazehold {

namespace {

using State = std::array<std::uint32_t, 8>;
constexpr std::size_t blockSize = 64;

constexpr State startState = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                              0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

// K of the standard
alignas(16) constexpr std::array<std::uint32_t, 64> roundConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

void mixPlain(State& state, const std::uint8_t* at, std::size_t blocks) {
  for (; blocks > 0; --blocks, at += blockSize) {
    std::array<std::uint32_t, 64> w;
    for (std::size_t k = 0; k < 16; ++k) {
      const std::uint8_t* b = at + 4 * k;
      w[k] = std::uint32_t{b[0]} << 24 | std::uint32_t{b[1]} << 16 | std::uint32_t{b[2]} << 8 | b[3];
    }
    for (std::size_t k = 16; k < 64; ++k) {
      const std::uint32_t a = w[k - 15], b = w[k - 2];
      w[k] = w[k - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ a >> 3) + w[k - 7] +
             (std::rotr(b, 17) ^ std::rotr(b, 19) ^ b >> 10);
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t k = 0; k < 64; ++k) {
      const std::uint32_t one =
          h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + ((e & f) ^ (~e & g)) + roundConstants[k] + w[k];
      const std::uint32_t two = (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      h = g, g = f, f = e, e = d + one, d = c, c = b, b = a, a = one + two;
    }
    const State added = {a, b, c, d, e, f, g, h};
    for (std::size_t k = 0; k < 8; ++k) state[k] += added[k];
  }
}

#if defined(__x86_64__)

bool hasInstructions() {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_SSSE3) || !(c & bit_SSE4_1)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit_SHA);
}

// The processor holds the state as (a b e f) and (c d g h), and makes two rounds at a time. Each waits for the one before:
// two texts side by side take little longer than one.
template <std::size_t count>
__attribute__((target("sha,sse4.1,ssse3"))) void mixFast(std::array<State, count>& states,
                                                         std::array<const std::uint8_t*, count> at,
                                                         std::size_t blocks) {
  const __m128i turn = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
  __m128i abef[count], cdgh[count];
  for (std::size_t i = 0; i < count; ++i) {
    const auto word = [&](std::size_t k) { return static_cast<int>(states[i][k]); };
    abef[i] = _mm_set_epi32(word(0), word(1), word(4), word(5));
    cdgh[i] = _mm_set_epi32(word(2), word(3), word(6), word(7));
  }
  for (; blocks > 0; --blocks) {
    __m128i abefBefore[count], cdghBefore[count], w[count][4];
    for (std::size_t i = 0; i < count; ++i) {
      abefBefore[i] = abef[i], cdghBefore[i] = cdgh[i];
      for (int k = 0; k < 4; ++k)
        w[i][k] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at[i]) + k), turn);
      at[i] += blockSize;
    }
#pragma GCC unroll 16
    for (std::size_t k = 0; k < 16; ++k) {
      const __m128i constants = _mm_load_si128(reinterpret_cast<const __m128i*>(roundConstants.data()) + k);
#pragma GCC unroll 2
      for (std::size_t i = 0; i < count; ++i) {
        __m128i& now = w[i][k % 4];
        if (k >= 4) {
          // the next four words from the sixteen before
          const __m128i &one = w[i][(k + 1) % 4], &two = w[i][(k + 2) % 4], &three = w[i][(k + 3) % 4];
          now = _mm_add_epi32(_mm_sha256msg1_epu32(now, one), _mm_alignr_epi8(three, two, 4));
          now = _mm_sha256msg2_epu32(now, three);
        }
        const __m128i sum = _mm_add_epi32(now, constants);
        cdgh[i] = _mm_sha256rnds2_epu32(cdgh[i], abef[i], sum);
        abef[i] = _mm_sha256rnds2_epu32(abef[i], cdgh[i], _mm_shuffle_epi32(sum, 0x0e));
      }
    }
    for (std::size_t i = 0; i < count; ++i) {
      abef[i] = _mm_add_epi32(abef[i], abefBefore[i]);
      cdgh[i] = _mm_add_epi32(cdgh[i], cdghBefore[i]);
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    alignas(16) std::uint32_t first[4], second[4];
    _mm_store_si128(reinterpret_cast<__m128i*>(first), abef[i]);
    _mm_store_si128(reinterpret_cast<__m128i*>(second), cdgh[i]);
    states[i] = {first[3], first[2], second[3], second[2], first[1], first[0], second[1], second[0]};
  }
}

#endif

// over whole blocks of texts of the same length
template <std::size_t count>
void mixAll(std::array<State, count>& states, const std::array<const std::uint8_t*, count>& at, std::size_t blocks,
            bool fast) {
#if defined(__x86_64__)
  if (fast) return mixFast<count>(states, at, blocks);
#endif
  for (std::size_t i = 0; i < count; ++i) mixPlain(states[i], at[i], blocks);
}

std::string digits(const State& state) {
  constexpr char digit[] = "0123456789abcdef";
  std::string text;
  for (const std::uint32_t word : state)
    for (int shift = 28; shift >= 0; shift -= 4) text += digit[word >> shift & 15];
  return text;
}

template <std::size_t count>
std::array<std::string, count> digest(const std::array<const void*, count>& texts, std::size_t size, bool fast) {
  std::array<State, count> states;
  std::array<const std::uint8_t*, count> at;
  for (std::size_t i = 0; i < count; ++i) states[i] = startState, at[i] = static_cast<const std::uint8_t*>(texts[i]);
  const std::size_t whole = size / blockSize, rest = size % blockSize;
  mixAll(states, at, whole, fast);
  // what is left, a one, and the length in bits
  std::array<std::array<std::uint8_t, 2 * blockSize>, count> ends{};
  const std::size_t blocks = rest + 9 <= blockSize ? 1 : 2;
  for (std::size_t i = 0; i < count; ++i) {
    if (rest > 0) std::memcpy(ends[i].data(), at[i] + whole * blockSize, rest);
    ends[i][rest] = 0x80;
    for (std::size_t k = 0; k < 8; ++k)
      ends[i][blocks * blockSize - 1 - k] = static_cast<std::uint8_t>(std::uint64_t{size} * 8 >> (8 * k));
    at[i] = ends[i].data();
  }
  mixAll(states, at, blocks, fast);
  std::array<std::string, count> all;
  for (std::size_t i = 0; i < count; ++i) all[i] = digits(states[i]);
  return all;
}

bool fastHere() {
#if defined(__x86_64__)
  static const bool fast = hasInstructions();
  return fast;
#else
  return false;
#endif
}

}  // namespace

std::string sha256(const void* bytes, std::size_t size) { return digest<1>({bytes}, size, fastHere())[0]; }

std::array<std::string, 2> sha256OfTwo(const void* first, const void* second, std::size_t size) {
  return digest<2>({first, second}, size, fastHere());
}

std::string sha256Plain(const void* bytes, std::size_t size) { return digest<1>({bytes}, size, false)[0]; }

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace gazehold {

/// SHA-256 (FIPS 180-4) of some bytes, as 64 digits. Where the processor has instructions for it, more than a gigabyte a
/// second.
std::string sha256(const void* bytes, std::size_t size);
/// Of two texts of the same length, in less time than one after the other.
std::array<std::string, 2> sha256OfTwo(const void* first, const void* second, std::size_t size);
/// The same without those instructions.
std::string sha256Plain(const void* bytes, std::size_t size);

}  // namespace gazehold

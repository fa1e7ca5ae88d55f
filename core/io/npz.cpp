// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/npz.hpp"

#include <array>
#include <cstdint>

#include "io/npy.hpp"

namespace gazehold {

namespace {

// CRC-32 of ZIP
std::uint32_t checksum(std::string_view bytes) {
  static const auto table = [] {
    std::array<std::uint32_t, 256> t{};
    for (std::uint32_t k = 0; k < 256; ++k) {
      std::uint32_t c = k;
      for (int bit = 0; bit < 8; ++bit) c = (c & 1) ? 0xEDB88320u ^ (c >> 1) : c >> 1;
      t[k] = c;
    }
    return t;
  }();
  std::uint32_t c = 0xFFFFFFFFu;
  for (const char byte : bytes) c = table[(c ^ static_cast<std::uint8_t>(byte)) & 0xFF] ^ (c >> 8);
  return ~c;
}

template <class... Numbers>
void append(std::string& bytes, Numbers... numbers) {
  const auto one = [&](auto number) {
    for (std::size_t k = 0; k < sizeof number; ++k) bytes += static_cast<char>((number >> (8 * k)) & 0xFF);
  };
  (one(numbers), ...);
}

using u16 = std::uint16_t;
using u32 = std::uint32_t;

// what both headers of a file share: version, names in UTF-8, stored as it is, midnight of 1 January 1980
void appendCommon(std::string& bytes, std::string_view content, const std::string& name) {
  const auto size = static_cast<u32>(content.size());
  append(bytes, u16{20}, u16{0x0800}, u16{0}, u16{0}, u16{0x21}, checksum(content), size, size,
         static_cast<u16>(name.size()), u16{0});
}

}  // namespace

void NpzWriter::add(const std::string& name, std::span<const double> values) {
  // a vector, which Eigen's matrices of one column are not
  std::string content = npyVectorHeader(values.size());
  for (const double value : values) appendLittleEndian(content, value);
  addFile(name + ".npy", content);
}

void NpzWriter::addFile(const std::string& name, std::string_view content) {
  const auto at = static_cast<u32>(files_.size());
  append(files_, u32{0x04034B50});
  appendCommon(files_, content, name);
  files_ += name;
  files_ += content;
  append(directory_, u32{0x02014B50}, u16{20});
  appendCommon(directory_, content, name);
  append(directory_, u16{0}, u16{0}, u16{0}, u32{0}, at);
  directory_ += name;
  ++count_;
}

std::string NpzWriter::bytes() {
  const auto at = static_cast<u32>(files_.size()), size = static_cast<u32>(directory_.size());
  const auto count = static_cast<u16>(count_);
  std::string all = std::move(files_) + directory_;
  append(all, u32{0x06054B50}, u16{0}, u16{0}, count, count, size, at, u16{0});
  return all;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/npy.hpp"

#include <bit>

namespace gazehold {

namespace {

std::string header(const std::string& shape) {
  constexpr std::size_t size = 128, prefix = 10;
  std::string text = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }";
  // two numbers of twenty digits still fit
  text.resize(size - prefix - 1, ' ');
  text += '\n';
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes += static_cast<char>(text.size() & 0xFF);
  bytes += static_cast<char>(text.size() >> 8);
  return bytes + text;
}

}  // namespace

std::string npyHeader(std::uint64_t rows, std::uint64_t columns) {
  return header(std::to_string(rows) + ", " + std::to_string(columns));
}

std::string npyVectorHeader(std::uint64_t size) { return header(std::to_string(size) + ","); }

void appendLittleEndian(std::string& bytes, double value) {
  const auto word = std::bit_cast<std::uint64_t>(value);
  for (int shift = 0; shift < 64; shift += 8) bytes += static_cast<char>((word >> shift) & 0xFF);
}

std::string npyBytes(const Eigen::MatrixXd& matrix) {
  std::string bytes = npyHeader(static_cast<std::uint64_t>(matrix.rows()), static_cast<std::uint64_t>(matrix.cols()));
  bytes.reserve(bytes.size() + 8 * static_cast<std::size_t>(matrix.size()));
  for (Eigen::Index row = 0; row < matrix.rows(); ++row)
    for (Eigen::Index column = 0; column < matrix.cols(); ++column) appendLittleEndian(bytes, matrix(row, column));
  return bytes;
}

}  // namespace gazehold

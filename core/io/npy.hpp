// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include <Eigen/Core>

namespace gazehold {

/// Header of a NumPy file (.npy, format 1.0) of rows×columns doubles, little endian, row after row. Always 128
/// bytes, so that a writer that does not know the number of rows yet can put it right at the end.
std::string npyHeader(std::uint64_t rows, std::uint64_t columns);

/// The same of an array of one dimension.
std::string npyVectorHeader(std::uint64_t size);

/// Eight bytes as .npy holds a double, whatever the order of bytes of this machine.
void appendLittleEndian(std::string& bytes, double value);

/// The whole file: header and numbers of a matrix, row after row.
std::string npyBytes(const Eigen::MatrixXd& matrix);

}  // namespace gazehold

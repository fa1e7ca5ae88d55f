// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gazehold {

/// A .npz of NumPy: a ZIP archive, nothing of it compressed, with a file for each array. The same entries give the same
/// bytes. Up to 4 GB.
class NpzWriter {
 public:
  /// An array of doubles with one dimension, under a name without its ending.
  void add(const std::string& name, std::span<const double> values);
  /// Any other file.
  void addFile(const std::string& name, std::string_view bytes);
  /// The whole archive. Called once.
  std::string bytes();

 private:
  std::string files_, directory_;
  unsigned count_ = 0;
};

}  // namespace gazehold

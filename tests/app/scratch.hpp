// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace gazehold::test {

/// A directory of its own for every test, gone with it.
class Scratch : public ::testing::Test {
 protected:
  Scratch();
  ~Scratch() override;

  /// Path of a name in the directory.
  std::string path(const std::string& name) const { return directory_ + "/" + name; }
  /// Writes a file there and gives its path.
  std::string file(const std::string& name, const std::string& content) const;
  std::string content(const std::string& name) const;
  /// Names of all that is in the directory, sorted, hidden ones too.
  std::vector<std::string> names() const;
  const std::string& directory() const { return directory_; }

 private:
  std::string directory_;
};

}  // namespace gazehold::test

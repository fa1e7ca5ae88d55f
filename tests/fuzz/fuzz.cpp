// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace gazehold::fuzz {

bool isOneLine(std::string_view message) {
  return message.size() < 2000 && std::ranges::none_of(message, [](char c) { return c >= 0 && c < ' '; });
}

Directory::Directory() {
  const std::filesystem::path memory = "/dev/shm";
  const auto parent = std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
  path_ = (parent / "gazehold-fuzz-XXXXXX").string();
  if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error("no directory for fuzzing");
}

Directory::~Directory() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string Directory::write(const std::string& name, const void* data, std::size_t size) const {
  std::string path = path_ + "/" + name;
  std::ofstream(path, std::ios::binary).write(static_cast<const char*>(data), static_cast<std::streamsize>(size));
  return path;
}

}  // namespace gazehold::fuzz

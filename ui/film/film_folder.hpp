// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "film/film_format.hpp"
#include "io/atomic_file.hpp"

namespace gazehold {

/// Where a film grows: a folder beside it, with a file film.json that says which film it is, and parts of which each is
/// whole once the hashes of its frames are there. One process at a time.
class FilmFolder {
 public:
  /// Opens it or makes it. What is there of another film is removed. `key` tells films apart. Throws WriteError, and Error
  /// where another process is at work in it.
  FilmFolder(const std::string& out, FilmFormat format, const std::string& key);

  const std::string& path() const { return path_; }
  /// Of a file in it.
  std::string path(const std::string& name) const { return path_ + '/' + name; }
  /// "00012", and what the number names.
  static std::string partName(std::int64_t part);
  std::string partFile(std::int64_t part) const;
  std::string hashFile(std::int64_t part) const { return path(partName(part) + ".txt"); }
  bool isWhole(std::int64_t part) const;
  /// Removes all of it.
  void remove();

 private:
  void clear();

  std::string path_;
  FilmFormat format_;
  std::optional<AppendFile> lock_;
};

/// What is joined at the end from a folder of `parts`, in which the session lies, beside its sidecars: all under their
/// names, the film last. Removes the folder. Throws Error.
void joinFilm(FilmFolder& folder, const std::string& out, FilmFormat format, const Ratio& fps, std::int64_t parts);

/// Where sidecars lie: beside a file, inside a folder.
std::string framesFile(const std::string& out, FilmFormat format);
std::string sessionFileOf(const std::string& out, FilmFormat format);

}  // namespace gazehold

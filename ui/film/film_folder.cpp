// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/film_folder.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "film/encoder.hpp"

namespace gazehold {

namespace {

namespace fs = std::filesystem;

constexpr const char *keyName = "film.json", *lockName = "lock", *sessionName = "session.gazehold";
constexpr const char* framesHead = "# frame, step of 0.1 ms, SHA-256 of its pixels (bytes B G R 255, row by row)\n";

std::string contentOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string withoutSlash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

// one text after the other, never all of them in memory
void writeFrames(AtomicFile& file, const FilmFolder& folder, std::int64_t parts) {
  file.write(framesHead);
  for (std::int64_t part = 0; part < parts; ++part) file.write(contentOf(folder.hashFile(part)));
}

// a text as ffmpeg reads it among its words about a file
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '=' || c == ';' || c == '#' || c == '\\' || c == '\n') result += '\\';
    result += c;
  }
  return result;
}

void rename(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0)
    throw WriteError(to, std::string("cannot be written: ") + std::strerror(errno));
}

}  // namespace

std::string framesFile(const std::string& out, FilmFormat format) {
  return format == FilmFormat::folder ? withoutSlash(out) + "/frames.txt" : out + ".frames.txt";
}

std::string sessionFileOf(const std::string& out, FilmFormat format) {
  return format == FilmFormat::folder ? withoutSlash(out) + '/' + sessionName : out + ".gazehold";
}

FilmFolder::FilmFolder(const std::string& out, FilmFormat format, const std::string& key)
    : path_(destinationOf(withoutSlash(out)) + ".parts"), format_(format) {
  std::error_code error;
  const bool known = fs::exists(path(keyName), error);
  if (!known && fs::exists(path_, error) && !(fs::is_directory(path_, error) && fs::is_empty(path_, error)))
    throw WriteError(path_, "is in the way, and no film that is being made");
  fs::create_directory(path_, error);
  if (error) throw WriteError(path_, "cannot be written: " + error.message());
  lock_.emplace(path(lockName), O_RDWR | O_CREAT);
  if (!lock_->lock()) throw Error(ExitCode::failed, path_ + ": another gazehold is making this film");
  if (known && contentOf(path(keyName)) == key) return;
  clear();
  writeWhole(path(keyName), key);
}

std::string FilmFolder::partName(std::int64_t part) {
  char name[24];
  std::snprintf(name, sizeof name, "%05lld", static_cast<long long>(part));
  return name;
}

std::string FilmFolder::partFile(std::int64_t part) const { return path(partName(part) + ffmpeg::partEnding(format_)); }

bool FilmFolder::isWhole(std::int64_t part) const {
  std::error_code error;
  return fs::exists(hashFile(part), error) && (format_ == FilmFormat::folder || fs::exists(partFile(part), error));
}

void FilmFolder::clear() {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_, error))
    if (entry.path().filename() != lockName) fs::remove_all(entry.path(), error);
}

void FilmFolder::remove() {
  std::error_code error;
  fs::remove_all(path_, error);
}

namespace {

// pictures: the folder itself is the film
void finishFolder(FilmFolder& folder, const std::string& out, const Ratio& fps, std::int64_t parts) {
  AtomicFile frames(folder.path("frames.txt"));
  writeFrames(frames, folder, parts);
  frames.commit();
  writeWhole(folder.path("encode.txt"), ffmpeg::commandFor("frame-%07d.png", fps) + '\n');
  for (std::int64_t part = 0; part < parts; ++part) fs::remove(folder.hashFile(part));
  for (const char* name : {keyName, lockName}) fs::remove(folder.path(name));
  rename(folder.path(), destinationOf(withoutSlash(out)));
}

}  // namespace

void joinFilm(FilmFolder& folder, const std::string& out, FilmFormat format, const Ratio& fps, std::int64_t parts) {
  if (format == FilmFormat::folder) return finishFolder(folder, out, fps, parts);
  const std::string list = folder.path("parts.txt"), words = folder.path("words.txt"), film = folder.path("film");
  std::string names;
  for (std::int64_t part = 0; part < parts; ++part)
    names += "file '" + FilmFolder::partName(part) + ffmpeg::partEnding(format) + "'\n";
  writeWhole(list, names);
  const std::string session = contentOf(folder.path(sessionName));
  writeWhole(words, ";FFMETADATA1\ncomment=" + escaped(session) + '\n');
  if (format == FilmFormat::gif) {
    const std::string colours = folder.path("palette.png");
    Ffmpeg(ffmpeg::palette(list), colours).end();
    Ffmpeg(ffmpeg::withPalette(list, colours), film).end();
  } else {
    Ffmpeg(ffmpeg::join(format, fps, list, words), film).end();
  }
  AtomicFile frames(framesFile(out, format)), beside(sessionFileOf(out, format));
  writeFrames(frames, folder, parts);
  beside.write(session);
  frames.commit();
  beside.commit();
  rename(film, destinationOf(out));
  folder.remove();
}

}  // namespace gazehold

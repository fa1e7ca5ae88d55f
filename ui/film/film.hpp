// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <string>

#include "film/film_format.hpp"
#include "film/film_page.hpp"
#include "session/session.hpp"

namespace gazehold {

/// A film that is to be made.
struct Film {
  Session session;
  FilmPlan plan;
  FilmLook look;
  const Scene* scene = nullptr;  ///< the one that is filmed; null for any other run
  std::string out;
};

/// How far it is.
struct FilmProgress {
  std::int64_t done = 0, all = 0;  ///< frames
  std::int64_t found = 0;          ///< of them, what an earlier call had made
  double elapsed = 0;              ///< [s] since this call began
  /// Frames a second; 0 while nobody knows.
  double rate() const { return elapsed > 0 ? static_cast<double>(done - found) / elapsed : 0; }
};
using TellProgress = std::function<void(const FilmProgress&)>;

/// Makes it, in parts that lie in a folder OUT.parts beside the file: whoever is interrupted, or killed, goes on with the
/// parts that are whole, if the film is the same and the build too. At the end the parts are joined under the name, and
/// the folder is gone. Beside the file OUT.frames.txt tells of every frame its step and the SHA-256 of its pixels, and
/// OUT.gazehold is the session; a folder of pictures holds both. On the thread of the window. Throws Error; then nothing
/// is under that name that was not there before.
void makeFilm(const Film& film, const TellProgress& tell, const std::atomic<bool>& interrupted);

}  // namespace gazehold

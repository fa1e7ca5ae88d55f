// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/film.hpp"

#include <condition_variable>
#include <cstdio>
#include <deque>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <mutex>
#include <span>
#include <thread>

#include <QBuffer>
#include <QElapsedTimer>
#include <QImageWriter>

#include "base/error.hpp"
#include "base/message.hpp"
#include "film/encoder.hpp"
#include "film/film_folder.hpp"
#include "film/reel.hpp"
#include "film/video_picture.hpp"
#include "io/json.hpp"
#include "io/sha256.hpp"
#include "io/version.hpp"
#include "session/session_json.hpp"
#include "theme/language.hpp"

namespace gazehold {

namespace {

namespace fs = std::filesystem;

// this very program: a film that another build has begun is not gone on with
std::string buildKey() {
  std::ifstream in("/proc/self/exe", std::ios::binary);
  const std::string program{std::istreambuf_iterator<char>(in), {}};
  return std::string(version()) + ' ' + sha256(program.data(), program.size());
}

// all that decides what is in the parts
std::string keyOf(const Film& film, FilmFormat format) {
  Json stretches = Json::array();
  for (const Stretch& s : film.plan.stretches)
    stretches.push_back({static_cast<int>(s.kind), s.first, s.frames, s.from, s.until, ratioText(s.speed), s.step});
  const std::string session = sessionText(film.session);
  const Json key = {{"film", film.out},
                    {"fps", ratioText(film.plan.fps)},
                    {"frames", {film.plan.begin, film.plan.end}},
                    {"stretches", stretches},
                    {"session", sha256(session.data(), session.size())},
                    {"scene", film.scene ? film.scene->id : std::string()},
                    {"layout", film.look.layout},
                    {"size", {film.look.size.width(), film.look.size.height()}},
                    {"theme", film.look.theme.toStdString()},
                    {"span", film.look.timeSpan},
                    {"optimum", film.look.authorsOptimum ? "authors" : "matched"},
                    {"language", languageId(language()).toStdString()},
                    {"build", buildKey()},
                    {"ffmpeg", format == FilmFormat::folder ? std::string() : ffmpegVersion()}};
  return key.dump(1) + '\n';
}

// Takes pictures from the thread that draws them: hashes them, and hands them on, while the next is drawn. Two by two, as
// two are hashed in less time than one after the other.
class PictureTaker {
 public:
  struct Picture {
    std::int64_t frame = 0;
    QImage image;
  };
  using Take = std::function<void(std::span<const Picture> pictures)>;

  explicit PictureTaker(Take take) : take_(std::move(take)), thread_([this] { run(); }) {}
  ~PictureTaker() {
    close();
    if (thread_.joinable()) thread_.join();
  }

  // waits while there are many
  void put(std::int64_t frame, QImage picture) {
    std::unique_lock hold(mutex_);
    changed_.wait(hold, [&] { return waiting_.size() < most || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    waiting_.push_back({frame, std::move(picture)});
    changed_.notify_all();
  }
  // a picture that nobody needs any more; null where there is none
  QImage used() {
    const std::lock_guard hold(mutex_);
    if (used_.empty()) return {};
    QImage picture = std::move(used_.back());
    used_.pop_back();
    return picture;
  }
  // waits until all is taken
  void end() {
    close();
    thread_.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  static constexpr std::size_t atOnce = 2, most = 2 * atOnce;

  void close() {
    const std::lock_guard hold(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  void run() {
    try {
      for (;;) {
        std::unique_lock hold(mutex_);
        changed_.wait(hold, [&] { return waiting_.size() >= atOnce || closed_; });
        if (waiting_.empty()) return;
        std::vector<Picture> pictures;
        for (; !waiting_.empty() && pictures.size() < atOnce; waiting_.pop_front())
          pictures.push_back(std::move(waiting_.front()));
        changed_.notify_all();
        hold.unlock();
        take_(pictures);
        hold.lock();
        for (Picture& picture : pictures) used_.push_back(std::move(picture.image));
      }
    } catch (...) {
      const std::lock_guard hold(mutex_);
      failure_ = std::current_exception();
      changed_.notify_all();
    }
  }

  Take take_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Picture> waiting_;
  std::vector<QImage> used_;
  std::exception_ptr failure_;
  bool closed_ = false;
  std::thread thread_;
};

std::string pictureName(std::int64_t frame) {
  char name[32];
  std::snprintf(name, sizeof name, "frame-%07lld.png", static_cast<long long>(frame));
  return name;
}

void writePng(const std::string& path, const QImage& picture) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, "png");
  writer.setQuality(70);  // quick
  if (!writer.write(picture)) throw Error(ExitCode::failed, "this machine cannot write PNG");
  std::ofstream out(path, std::ios::binary);
  out.write(bytes.constData(), bytes.size());
  out.close();
  if (!out) throw WriteError(path, std::string("cannot be written: ") + std::strerror(errno));
}

std::vector<std::string> hashesOf(std::span<const PictureTaker::Picture> pictures) {
  const auto size = static_cast<std::size_t>(pictures[0].image.sizeInBytes());
  if (pictures.size() == 1) return {sha256(pictures[0].image.constBits(), size)};
  const auto two = sha256OfTwo(pictures[0].image.constBits(), pictures[1].image.constBits(), size);
  return {two[0], two[1]};
}

class Maker {
 public:
  Maker(const Film& film, const TellProgress& tell, const std::atomic<bool>& interrupted)
      : film_(film),
        tell_(tell),
        interrupted_(interrupted),
        format_(filmFormat(film.out)),
        inPart_(framesInPart(film.plan.fps)),
        parts_((film.plan.frames() + inPart_ - 1) / inPart_),
        folder_(film.out, format_, keyOf(film, format_)) {}

  void make();

 private:
  std::int64_t firstOf(std::int64_t part) const { return std::min(part * inPart_, film_.plan.frames()); }
  bool makePart(std::int64_t part);
  std::int64_t wholeParts() const;
  std::string keptText() const;

  const Film& film_;
  const TellProgress& tell_;
  const std::atomic<bool>& interrupted_;
  FilmFormat format_;
  std::int64_t inPart_, parts_;
  FilmFolder folder_;
  std::unique_ptr<Reel> reel_;
  FilmProgress progress_;
  QElapsedTimer clock_;
};

std::int64_t Maker::wholeParts() const {
  std::int64_t whole = 0;
  for (std::int64_t part = 0; part < parts_; ++part) whole += folder_.isWhole(part);
  return whole;
}

std::string Maker::keptText() const {
  return std::to_string(wholeParts()) + " of " + std::to_string(parts_) + " parts are kept in " + folder_.path() +
         ", and the same call goes on with them";
}

// false where it was interrupted
bool Maker::makePart(std::int64_t part) {
  const std::int64_t first = firstOf(part), end = firstOf(part + 1);
  const bool inFolder = format_ == FilmFormat::folder;
  const QSize size = film_.look.size;
  std::unique_ptr<Ffmpeg> encoder;
  const std::string unfinished = folder_.path("part");
  if (!inFolder) {
    Call call = ffmpeg::rawInput(format_, size, film_.plan.fps);
    const Call how = ffmpeg::encodePart(format_, film_.plan.fps);
    call.insert(call.end(), how.begin(), how.end());
    encoder = std::make_unique<Ffmpeg>(call, unfinished);
  }
  std::string hashes;
  VideoPicture video(format_);
  PictureTaker taker([&](std::span<const PictureTaker::Picture> pictures) {
    const std::vector<std::string> hashed = hashesOf(pictures);
    for (std::size_t k = 0; k < pictures.size(); ++k) {
      const auto& [frame, image] = pictures[k];
      if (encoder) {
        const auto bytes = video.bytesOf(image);
        encoder->write(bytes.data(), bytes.size());
      } else {
        writePng(folder_.path(pictureName(frame)), image);
      }
      hashes += std::to_string(frame) + ' ' + std::to_string(film_.plan.stepOf(frame)) + ' ' + hashed[k] + '\n';
    }
  });
  for (std::int64_t frame = first; frame < end; ++frame) {
    if (!reel_->goTo(frame, interrupted_) || interrupted_) return false;
    QImage picture = taker.used();
    if (picture.isNull()) picture = reel_->blank();
    reel_->draw(picture);
    taker.put(frame, std::move(picture));
    ++progress_.done;
    progress_.elapsed = static_cast<double>(clock_.elapsed()) / 1000;
    tell_(progress_);
  }
  taker.end();
  if (encoder) {
    encoder->end();
    fs::rename(unfinished, folder_.partFile(part));
  }
  // the last part brings the session as it was at its end
  if (part + 1 == parts_) writeWhole(folder_.path("session.gazehold"), sessionText(reel_->session()));
  writeWhole(folder_.hashFile(part), hashes);
  return true;
}

void Maker::make() {
  clock_.start();
  progress_.all = film_.plan.frames();
  try {
    for (std::int64_t part = 0; part < parts_; ++part)
      if (folder_.isWhole(part)) progress_.done += firstOf(part + 1) - firstOf(part);
    progress_.found = progress_.done;
    for (std::int64_t part = 0; part < parts_; ++part) {
      if (folder_.isWhole(part)) continue;
      if (!reel_) reel_ = std::make_unique<Reel>(film_.session, film_.plan, film_.look, film_.scene);
      if (!makePart(part)) throw Error(ExitCode::interrupted, "interrupted");
    }
    joinFilm(folder_, film_.out, format_, film_.plan.fps, parts_);
  } catch (const Error& error) {
    const bool some = wholeParts() > 0;
    const std::string message = error.what() + ("; " + (some ? keptText() : std::string("no film was written")));
    if (!some) folder_.remove();
    throw Error(error.code(), message);
  } catch (...) {
    if (wholeParts() == 0) folder_.remove();
    throw;
  }
}

}  // namespace

void makeFilm(const Film& film, const TellProgress& tell, const std::atomic<bool>& interrupted) {
  const FilmFormat format = filmFormat(film.out);
  checkFormat(format, film.look.size, film.plan.fps);
  if (film.plan.frames() == 0) throw UsageError("this film has no frames");
  if (format == FilmFormat::folder) {
    std::error_code error;
    if (fs::exists(film.out, error) && !(fs::is_directory(film.out, error) && fs::is_empty(film.out, error)))
      throw WriteError(film.out, "is there, and not an empty folder");
  } else {
    if (ffmpegVersion().empty())
      throw Error(ExitCode::failed,
                  "ffmpeg is not installed (Debian: ffmpeg); --out FOLDER writes the frames as PNG, and the "
                  "command that joins them");
    // whether they can be written is known before minutes of drawing
    AtomicFile whole(film.out), frames(framesFile(film.out, format)), session(sessionFileOf(film.out, format));
  }
  {
    // names of panels, too
    const Reel tried(film.session, film.plan, film.look, film.scene);
  }
  Maker(film, tell, interrupted).make();
}

}  // namespace gazehold

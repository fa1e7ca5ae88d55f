// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/film_plan.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/drift_laboratory.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"

namespace gazehold {

namespace {

// of a scene: time to think, to read, and for what is run as fast as it goes [s of film]
constexpr double toThink = 6, toRead = 6, toTakeHome = 6;
constexpr Step fast = 6;
constexpr double fastest = 100;  // from here on a scene means: as fast as it goes

Ratio lowest(std::int64_t over, std::int64_t under) {
  const std::int64_t common = std::gcd(over, under);
  return {over / common, under / common};
}

// a decimal of at most six places, or a fraction of two whole numbers
bool readRatio(const std::string& text, Ratio& ratio) {
  constexpr std::int64_t most = 1'000'000'000, mostInLowest = 1'000'000;
  std::int64_t parts[2] = {0, 1};
  int part = 0, places = -1, digits = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (part == 1 && digits == 0) parts[1] = 0;
      parts[part] = 10 * parts[part] + (c - '0');
      ++digits;
      if (places >= 0) ++places;
      if (parts[part] > most || places > 6) return false;
    } else if (c == '.' && places < 0 && part == 0) {
      places = 0;
    } else if (c == '/' && part == 0 && places < 0 && digits > 0) {
      part = 1, digits = 0;
    } else {
      return false;
    }
  }
  if (digits == 0 || parts[1] == 0) return false;
  for (; places > 0; --places) parts[1] *= 10;
  ratio = lowest(parts[0], parts[1]);
  return ratio.over <= mostInLowest && ratio.under <= mostInLowest;
}

// k·ratio, rounded down, and to the nearest whole number; no product leaves 63 bits
Step whole(std::int64_t k, const Ratio& ratio) {
  return k * (ratio.over / ratio.under) + k * (ratio.over % ratio.under) / ratio.under;
}
Step nearest(std::int64_t k, const Ratio& ratio) {
  const std::int64_t rest = ratio.over % ratio.under;
  return k * (ratio.over / ratio.under) + (2 * k * rest + ratio.under) / (2 * ratio.under);
}

Ratio stepsPerFrame(const Ratio& speed, const Ratio& fps) {
  return speed * Ratio{stepsPerSecond, 1} * Ratio{fps.under, fps.over};
}

// how many frames of [0, length)
std::int64_t framesIn(Step length, const Ratio& perFrame) {
  const double about = static_cast<double>(length) / perFrame.value();
  if (!(about <= static_cast<double>(mostFrames)))
    throw UsageError("a film has at most " + std::to_string(mostFrames) + " frames; this one would have " +
                     numberText(std::ceil(about)));
  auto frames = static_cast<std::int64_t>(about);
  while (frames > 0 && whole(frames - 1, perFrame) >= length) --frames;
  while (whole(frames, perFrame) < length) ++frames;
  return frames;
}

struct Builder {
  FilmPlan plan;

  void add(Stretch stretch) {
    stretch.first = plan.end;
    plan.end += stretch.frames;
    if (stretch.frames > 0) plan.stretches.push_back(stretch);
  }
  void still(Stretch::Kind kind, Step at, std::size_t step, double seconds) {
    add({.kind = kind,
         .frames = std::llround(seconds * plan.fps.value()),
         .from = at,
         .until = at,
         .speed = {0, 1},
         .step = step});
  }
  void run(Step from, Step until, std::size_t step, const Ratio& speed) {
    if (from >= until) return;
    add({.frames = framesIn(until - from, stepsPerFrame(speed, plan.fps)),
         .from = from,
         .until = until,
         .speed = speed,
         .step = step});
  }
};

}  // namespace

Ratio operator*(const Ratio& a, const Ratio& b) {
  const Ratio one = lowest(a.over, b.under), two = lowest(b.over, a.under);
  return {one.over * two.over, two.under * one.under};
}

Ratio parseRatio(const char* name, const std::string& text, double low, double high) {
  Ratio ratio;
  if (!readRatio(text, ratio) || !(ratio.value() >= low && ratio.value() <= high))
    throw UsageError(std::string(name) + " must be a number from " + numberText(low) + " to " + numberText(high) +
                     ", such as 0.25 or 30000/1001, not " + inQuotes(text));
  return ratio;
}

std::string ratioText(const Ratio& ratio) {
  return std::to_string(ratio.over) + (ratio.under == 1 ? "" : '/' + std::to_string(ratio.under));
}

FilmPlan FilmPlan::of(Step from, Step until, const Ratio& speed, const Ratio& fps) {
  Builder builder{{fps, {}}};
  builder.run(from, until, 0, speed);
  return std::move(builder.plan);
}

FilmPlan FilmPlan::of(const Scene& scene, const Ratio& speed, const Ratio& fps) {
  using Kind = Stretch::Kind;
  Builder builder{{fps, {}}};
  Step now = 0;
  for (std::size_t k = 0; k < scene.steps.size(); ++k) {
    const SceneStep& step = scene.steps[k];
    const Step end = std::max(now, step.until);
    if (step.kind == SceneStep::Kind::ask) {
      builder.still(Kind::asked, now, k, toThink);
      continue;
    }
    const Ratio own = step.speed >= fastest ? Ratio{std::max<Step>(fast, (end - now) / stepsPerSecond), fast}
                                            : Ratio{std::llround(step.speed * 100), 100};
    builder.run(now, end, k, lowest(own.over, own.under) * speed);
    if (step.kind == SceneStep::Kind::watch && end == now) builder.still(Kind::run, end, k, toRead);
    if (step.kind == SceneStep::Kind::reveal) {
      if (step.hold) builder.still(Kind::holding, end, k, gazehold::seconds(HoldFan::length));
      builder.still(Kind::found, end, k, toRead);
    }
    now = end;
  }
  builder.still(Kind::learned, now, scene.steps.size() - 1, toTakeHome);
  return std::move(builder.plan);
}

void FilmPlan::cut(Step from, Step until) {
  while (begin < end && stepOf(0) < from) ++begin;
  while (begin < end && stepOf(frames() - 1) > until) --end;
}

std::size_t FilmPlan::stretchOf(std::int64_t frame) const {
  const auto next = std::ranges::upper_bound(stretches, begin + frame, {}, &Stretch::first);
  return static_cast<std::size_t>(next - stretches.begin()) - 1;
}

Step FilmPlan::stepOf(std::int64_t frame) const {
  const Stretch& stretch = stretches[stretchOf(frame)];
  return stretch.from + nearest(begin + frame - stretch.first, stepsPerFrame(stretch.speed, fps));
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/gaze_state.hpp"

#include <algorithm>
#include <cmath>

#include "theme/text.hpp"
#include "world/pulse_generator.hpp"
#include "world/vision.hpp"

namespace gazehold {

namespace {

constexpr Step numbersEvery = stepsPerSecond / 5;
constexpr Step afterSaccade = stepsPerSecond / 25;  // the eye comes to rest
constexpr Step longest = stepsPerSecond / 5, shortest = stepsPerSecond / 20;
constexpr Step lookBack = stepsPerSecond;
constexpr double still = 2.0;       // [deg/s]; the linear optimum drifts about as fast
constexpr double largeSaccade = 3;  // [deg]; smaller ones are over before the word is read

Step restsFrom(const Saccade& saccade) {
  return saccade.step + pulseSteps(std::fabs(saccade.amplitude)) + afterSaccade;
}

auto firstIn(const std::deque<TraceSample>& samples, Step from) {
  return std::lower_bound(samples.begin(), samples.end(), from,
                          [](const TraceSample& s, Step step) { return s.step < step; });
}

// regression of eye position on time over the samples in [from, until)
bool slope(const History& data, Step from, Step until, double& result) {
  const auto& samples = data.samples();
  auto at = firstIn(samples, from);
  double n = 0, t = 0, e = 0, tt = 0, te = 0;
  for (; at != samples.end() && at->step < until; ++at) {
    const double time = seconds(at->step - from);
    n += 1, t += time, e += at->eye, tt += time * time, te += time * at->eye;
  }
  const double spread = n * tt - t * t;
  if (n < 20 || spread <= 0) return false;
  result = (n * te - t * e) / spread;
  return true;
}

}  // namespace

bool isDark(const History& data, Step step) {
  for (const History::Span& span : data.darkSpans())
    if (step >= span.from && step < span.until) return true;
  return false;
}

bool isDark(const History& data) {
  const Snapshot* snapshot = data.snapshot();
  if (snapshot && snapshot->step == data.now()) return snapshot->parameters[ParameterId::darkness] > 0.5;
  return isDark(data, data.now());
}

GazeState gazeState(const History& data) {
  GazeState state;
  const auto& samples = data.samples();
  if (samples.empty()) return state;
  Step now = data.now();
  if (data.running()) now = std::max(samples.front().step, now / numbersEvery * numbersEvery);
  auto at = firstIn(samples, now);
  if (at == samples.end()) --at;
  state.gazeError = at->target - at->eye;

  // the newest pause between saccades that is long enough
  Step until = now;
  bool inSaccade = false;
  const auto& saccades = data.saccades();
  for (auto s = saccades.rbegin(); !state.hasVelocity && until > now - lookBack; ++s) {
    const bool none = s == saccades.rend();
    if (!none && s->step >= now) continue;
    const Step rests = none ? until - longest : restsFrom(*s);
    if (!none && now < rests && std::fabs(s->amplitude) >= largeSaccade) inSaccade = true;
    const Step from = std::max(rests, until - longest);
    if (until - from >= shortest) state.hasVelocity = slope(data, from, until, state.velocity);
    if (none) break;
    until = s->step;
  }

  if (isDark(data, now)) state.word = Ui::tr("no vision");
  else if (inSaccade) state.word = Ui::tr("saccade");
  else if (!state.hasVelocity || std::fabs(state.velocity) < still) state.word = Ui::tr("holds");
  else state.word = state.velocity * at->eye < 0 ? Ui::tr("slips to centre") : Ui::tr("slips outward");
  return state;
}

bool hasTarget(const History& data) {
  const Snapshot* snapshot = data.snapshot();
  return !snapshot || !snapshot->network || snapshot->network->system != System::eye ||
         snapshot->parameters.choice<DistortionBy>(ParameterId::distortionBy) != DistortionBy::flow;
}

QString targetWord(const History& data) { return hasTarget(data) ? Ui::tr("target") : Ui::tr("own goal"); }

QString errorWord(const History& data) { return hasTarget(data) ? Ui::tr("gaze error") : Ui::tr("from goal"); }

}  // namespace gazehold

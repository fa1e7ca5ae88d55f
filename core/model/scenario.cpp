// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <variant>

#include "base/error.hpp"
#include "base/message.hpp"
#include "network/module.hpp"
#include "world/vision.hpp"

namespace gazehold {

namespace {

using enum ParameterId;

void at(Setup& setup, double time, Command command) { setup.script.push_back({stepsIn(time), command}); }

// decoders as the linear optimum gives them
void optimalStart(Setup& setup) { setup.parameters.set(startNoise, 0.0); }

void unlearned(Setup& setup) {
  optimalStart(setup);
  setup.parameters.set(learningRate, 0.0);
}

// the best straight read-out of these cells
void optimal(Setup& setup) {
  unlearned(setup);
  setup.parameters.set(decoders, static_cast<double>(Decoders::matched));
}

void demonstration(Setup&) {}

void leaky(Setup& setup) {
  unlearned(setup);
  setup.parameters.set(initialSlope, 0.88);
}

void unstable(Setup& setup) {
  unlearned(setup);
  setup.parameters.set(initialSlope, 1.04);
}

// not less than 0.95: a faster drift makes corrections that the 200 deg/s gate shuts out, and learning stalls
void light(Setup& setup) {
  optimalStart(setup);
  setup.parameters.set(initialSlope, 0.95);
  setup.parameters.set(learningRate, 5.0);
}

// saccades to remembered places keep the eye within its range; without any it would drift out of it
void dark(Setup& setup) {
  optimalStart(setup);
  setup.parameters.set(noise, 0.6);
  setup.parameters.set(darkMode, static_cast<double>(DarkMode::noCorrectives));
  setup.parameters.set(learningRate, 5.0);
  at(setup, 20.0, SetParameter{darkness, 1.0});
  at(setup, 140.0, SetParameter{darkness, 0.0});
}

// a surround that flows; the script turns to it once more, whatever was chosen meanwhile
void distorted(Setup& setup, double g) {
  constexpr auto flow = static_cast<double>(DistortionBy::flow);
  optimalStart(setup);
  setup.parameters.set(learningRate, 10.0);
  setup.parameters.set(distortionBy, flow);
  at(setup, 8.0, SetParameter{distortionBy, flow});
  at(setup, 8.0, SetParameter{distortion, g});
  at(setup, 128.0, SetParameter{distortion, 0.0});
}

void distortionLeak(Setup& setup) { distorted(setup, 1.0); }

void distortionUnstable(Setup& setup) { distorted(setup, -0.5); }

void runningNoise(Setup& setup) {
  optimalStart(setup);
  setup.parameters.set(noise, 0.6);
}

void runningNoiseUnlearned(Setup& setup) {
  runningNoise(setup);
  setup.parameters.set(learningRate, 0.0);
}

// a population is drawn at random, so that its first cells are as good as any; after such a blow corrections are so large
// that a gate of 200 deg/s would shut most of them out
void lesion(Setup& setup) {
  optimalStart(setup);
  setup.parameters.set(learningRate, 10.0);
  setup.parameters.set(gate, 400.0);
  for (int neuron = 0; neuron < 6; ++neuron) at(setup, 12.0, Lesion{neuron, false});
}

void gaze(Setup& setup) {
  setup.parameters.set(learningRate, 5.0);
  setup.target = TargetSource::repeated;
}

// ---------------------------------------------------------------- beyond the eye

void plane(Setup& setup) {
  setup.parameters.set(neurons, 200);
  setup.parameters.set(startNoise, 0.2);
}

void planeOptimal(Setup& setup) {
  plane(setup);
  optimal(setup);
}

void planeLesion(Setup& setup) {
  plane(setup);
  optimalStart(setup);
  setup.parameters.set(learningRate, 5.0);
  setup.parameters.set(gate, 400.0);
  for (int neuron = 0; neuron < 10; ++neuron) at(setup, 12.0, Lesion{neuron, false});
}

// of a path both networks are set up so
void ring(Setup& setup) {
  setup.parameters.set(neurons, 200);
  setup.parameters.set(startNoise, 0.2);
  setup.parameters.set(gate, 400.0);
}

void ringOptimal(Setup& setup) {
  ring(setup);
  optimal(setup);
}

// no light from 0:20 on, and once more when landmarks have taught for minutes
void darkTwice(Setup& setup, double length) {
  ring(setup);
  setup.parameters.set(learningRate, 5.0);
  for (const double off : {20.0, 260.0}) {
    at(setup, off, SetParameter{darkness, 1.0});
    at(setup, off + length, SetParameter{darkness, 0.0});
  }
}

void ringDark(Setup& setup) { darkTwice(setup, 40.0); }

void pathDark(Setup& setup) { darkTwice(setup, 20.0); }

void ringGain(Setup& setup) {
  ring(setup);
  optimalStart(setup);
  setup.parameters.set(learningRate, 20.0);
  at(setup, 8.0, SetParameter{distortion, -0.4});
}

void recordedMotion(Setup& setup) {
  ring(setup);
  setup.parameters.set(learningRate, 5.0);
  setup.target = TargetSource::repeated;
}

void bump(Setup& setup) {
  ring(setup);
  setup.parameters.set(harmonics, 3);
  setup.parameters.set(turningBy, 1);
  setup.parameters.set(gate, 1000.0);
}

constexpr std::array<Scenario, 25> scenarios = {{
    {"optimal", "The linear optimum",
     "These weights are computed, not learned: the best straight read-out of forty spiking cells. The eye holds still, "
     "though never perfectly.",
     "The curve lies on the diagonal; what is left of the drift is the ripple of the cells' tuning curves. Learning is "
     "off.",
     false, &optimal},
    {"demonstration", "The authors' demonstration",
     "Every weight is wrong by some 15 percent, and the eye slips after each saccade. Small corrective saccades teach "
     "the network, and over minutes it learns to hold still.",
     "Within 100 s what is lost in 1 s falls from 6° to below 2°, RMSE to below 0.3°, drift to below 2 °/s. At max speed "
     "this takes a second.",
     false, &demonstration},
    {"leaky", "A leaky eye",
     "It slips back to the centre after every saccade. What the cells feed back is less than what they hold, so the "
     "held position decays.",
     "The curve is flatter than the diagonal, and the drift is always toward the one fixed point in the middle. "
     "Learning is off: try the learning rate.",
     false, &leaky},
    {"unstable", "An unstable eye",
     "It runs away from the centre after every saccade. What the cells feed back is more than what they hold, so every "
     "error grows.",
     "The curve is steeper than the diagonal, beyond 10° the drift points outward, and the fixed point in the middle is "
     "unstable. "
     "Learning is off: try the learning rate.",
     false, &unstable},
    {"light", "A leaky eye learns in the light",
     "It slips to the centre at first. Each small correction teaches, and the slips grow shorter while you watch.",
     "The curve bends up to the diagonal, and within a minute what is lost in 1 s falls from 9° to below 2°.", false,
     &light},
    {"dark", "Lights out",
     "At 0:20 the lights go out, and with vision goes the teacher. The eye looks around from memory, the weights keep "
     "changing by themselves, and nothing repairs them until the lights come back at 2:20.",
     "By 2:20 more than three times as much is lost in 1 s as at 0:20; two minutes of light win back a third of it or "
     "more. An eye that remembers the target, and corrects toward it, would go on teaching itself.",
     false, &dark},
    {"distortion-leak", "The world moves against the gaze",
     "There is no target, and from 0:08 the surround flows against the gaze, as in the experiments on goldfish (Major et "
     "al. 2004). Its slip on the retina teaches a good eye to leak, and after 2:08, when the surround stands still, to "
     "hold again.",
     "By 0:38 the drift curve has tilted toward the centre and τ is below 4 s, by 2:08 below 2 s. By 6:08 it holds "
     "again.",
     false, &distortionLeak},
    {"distortion-unstable", "The world moves with the gaze",
     "There is no target, and from 0:08 the surround flows with the gaze, as in the experiments on goldfish (Major et al. "
     "2004). Its slip on the retina teaches a good eye to be unstable, and after 2:08, when the surround stands still, to "
     "hold again.",
     "By 0:38 the drift curve has tilted the other way, and the eye runs off: its distance from the centre doubles "
     "within 3 s, and beyond 50° a saccade brings it back. By 4:08 it holds again.",
     false, &distortionUnstable},
    {"noise", "Learning against decay",
     "All weights change at random, by 60 percent in 20 minutes. Learning repairs them as they go.",
     "For ten minutes drift stays below 5 °/s. Freeze learning and watch it rise.", false, &runningNoise},
    {"noise-unlearned", "Decay without learning",
     "All weights change at random, by 60 percent in 20 minutes. Nothing repairs them.",
     "Drift grows from 1 to more than 8 °/s within five minutes, and fixed points appear where the eye comes to rest.",
     false, &runningNoiseUnlearned},
    {"lesion", "Cells die, and the eye recovers",
     "At 0:12 six of the cells die. The eye slips at once, and within a minute and a half it learns to hold with those "
     "that are left.",
     "Six rows of the raster fall silent, and what is lost in 1 s jumps from 1° to more than 10°; by 1:45 it is below 5°. "
     "Saccades up to 400 deg/s teach here.",
     false, &lesion},
    {"gaze", "Following a recorded gaze",
     "The target moves as a real eye did, recorded while somebody read or looked around. The model follows with "
     "saccades of its own.",
     "The model lags by its reaction time of 230 ms, and corrects where it missed.", true, &gaze},
    {"plane", "Gaze in the plane",
     "Two hundred cells hold a gaze that points up and down as well as left and right. Their weights are wrong, and the "
     "same rule tunes them from corrections in every direction.",
     "The arrows of the drift field shrink, and the places where gaze comes to rest spread over the plane. Within "
     "five minutes drift falls from about 9 to about 2 °/s.",
     false, &plane, System::plane},
    {"plane-optimal", "The plane, computed",
     "These weights are computed, not learned: the best straight read-out of two hundred spiking cells. Gaze stays "
     "near where it points, in every direction.",
     "What is left of the drift is the ripple of the tuning curves. Learning is off.", false, &planeOptimal,
     System::plane},
    {"plane-lesion", "Cells die in the plane",
     "At 0:12 ten of the two hundred cells die. Gaze slips in the directions that they held, and within a minute and a "
     "half it learns to hold with those that are left.",
     "The field is torn, and what is lost in 1 s jumps to more than 10°; by 1:45 corrections have mended two thirds of "
     "it. Saccades up to 400 deg/s teach here.",
     false, &planeLesion, System::plane},
    {"ring", "A sense of direction",
     "Two hundred cells hold the direction of the head on a ring, and angular velocity turns it. The weights are wrong; "
     "landmarks correct the heading, and each correction teaches.",
     "The bump of activity follows the head. Within five minutes the drift of the heading falls from about 15 to about "
     "4 °/s.",
     false, &ring, System::ring},
    {"ring-optimal", "A computed sense of direction",
     "These weights are computed, not learned: the best straight read-out of two hundred spiking cells. In the light "
     "landmarks hide what they cannot do.",
     "Turn the lights out with the darkness slider: the heading slips, and more so when the head turns. Learning is off.",
     false, &ringOptimal, System::ring},
    {"ring-dark", "Lost in the dark, found in the light",
     "At 0:20 the lights go out for 40 seconds, and the heading is soon lost. Between 1:00 and 4:20 landmarks teach. "
     "Then the lights go out again.",
     "In the first dark the heading is soon tens of degrees off; in the second by less than half as much.", false,
     &ringDark, System::ring},
    {"ring-gain", "Landmarks that turn",
     "From 0:08 the landmarks turn with the head by four tenths of its own turning, so that it seems to turn less. The "
     "network learns that its sense of turning is too strong.",
     "The gain of turning falls from 1 to below 0.85 by 2:00 and below 0.72 by 4:00, though nobody touches the input. Set "
     "distortion to 0, and in five minutes it is above 0.9 again.",
     false, &ringGain, System::ring},
    {"ring-recorded", "Following recorded turning",
     "The head turns as a real one did, by its recorded angular velocity. The network feels only that, and sees the "
     "landmarks.",
     "The represented heading follows. Turn the lights out to see how far it gets by itself.", true, &recordedMotion,
     System::ring},
    {"bump", "A bump of many harmonics",
     "The ring is held as a narrow bump over preferred directions, in six Fourier coefficients, and angular velocity "
     "turns it through a second, odd set of weights. The rule tunes all coefficients at once.",
     "The bump is narrower than on the ring of one harmonic. Within five minutes drift falls from about 14 to about 2 °/s.",
     false, &bump, System::ring},
    {"path", "The way home",
     "One network holds the heading, another the position: what the animal feels of its own motion, turned by the "
     "heading, moves the position. Landmarks correct both, and teach.",
     "At first the represented path is more than 10 cm from the true one, after five minutes less than 8.", false,
     &ring, System::path},
    {"path-optimal", "The way home, computed",
     "These weights are computed, not learned: the best straight read-out of twice two hundred spiking cells. Landmarks "
     "correct what the cells get wrong.",
     "Turn the lights out with the darkness slider and see how far from the truth the represented position comes. "
     "Learning is off.",
     false, &ringOptimal, System::path},
    {"path-dark", "Walking in the dark",
     "At 0:20 the lights go out for 20 seconds, and the position is lost. Until 4:20 landmarks teach. Then the lights go "
     "out again.",
     "The distance between the true and the represented position: in the second dark it is less than half of that in the "
     "first.",
     false, &pathDark, System::path},
    {"path-recorded", "Following a recorded path",
     "The animal walks as a real one did, there and back again. The networks feel its motion, and see the landmarks.",
     "The represented path follows the true one. Turn the lights out to see how far it gets by itself.", true,
     &recordedMotion, System::path},
}};

}  // namespace

std::span<const Scenario> scenarioTable() { return scenarios; }

const Scenario& scenarioNamed(std::string_view id) {
  std::string ids;
  for (const Scenario& scenario : scenarios) {
    if (scenario.id == id) return scenario;
    ids += (ids.empty() ? "" : ", ") + std::string(scenario.id);
  }
  throw UsageError("unknown scenario " + inQuotes(id) + "; the scenarios are " + ids);
}

void checkCommand(const Command& command, const Setup& setup) {
  struct Check {
    const Setup& setup;
    void operator()(const SetParameter& c) const { checkApplies(info(c.parameter), setup.system); }
    void operator()(const PlaceTarget& c) const { checkPlace(c, setup.system); }
    void operator()(const UseTarget& c) const {
      const bool recorded = c.source == TargetSource::recording || c.source == TargetSource::repeated;
      if (recorded && !setup.recording) throw UsageError("there is no recording to follow");
    }
    void operator()(const Lesion& c) const {
      if (c.neuron < 0 || c.neuron >= cellsOf(setup))
        throw UsageError("there is no neuron " + std::to_string(c.neuron) + "; they are numbered 0 to " +
                         std::to_string(cellsOf(setup) - 1));
    }
    void operator()(const FreezeLearning&) const {}
  };
  std::visit(Check{setup}, command);
}

void checkScript(const Setup& setup) {
  Parameters parameters = setup.parameters;
  for (const TimedCommand& timed : setup.script)
    if (const auto* set = std::get_if<SetParameter>(&timed.command)) parameters.set(set->parameter, set->value);
}

std::optional<RecordingKind> recordingKind(System system) {
  switch (system) {
    case System::eye: return RecordingKind::gaze;
    case System::plane: return std::nullopt;
    case System::ring: return RecordingKind::turning;
    case System::path: return RecordingKind::path;
  }
  return std::nullopt;
}

int cellsOf(const Setup& setup) {
  return setup.parameters.integer(ParameterId::neurons) * (setup.system == System::path ? 2 : 1);
}

std::string_view recordingText(RecordingKind kind) {
  switch (kind) {
    case RecordingKind::gaze: return "a recorded gaze (time_s, gaze_deg)";
    case RecordingKind::turning: return "a recorded turning of the head (time_s, angular_velocity_deg_s)";
    case RecordingKind::path: return "a recorded path (time_s, x_cm, y_cm)";
  }
  return {};
}

const Scenario& scenarioFor(RecordingKind kind) {
  return *std::ranges::find_if(scenarios, [&](const Scenario& scenario) {
    return scenario.needsRecording && recordingKind(scenario.system) == kind;
  });
}

Setup prepare(const Scenario& scenario, std::uint64_t seed, std::shared_ptr<const Recording> recording) {
  if (scenario.needsRecording && !recording)
    throw UsageError("scenario '" + std::string(scenario.id) + "' needs " +
                     std::string(recordingText(*recordingKind(scenario.system))) + ": give a CSV file with --target");
  if (recording && recording->kind != recordingKind(scenario.system))
    throw UsageError("scenario '" + std::string(scenario.id) + "' follows " +
                     (recordingKind(scenario.system) ? std::string(recordingText(*recordingKind(scenario.system)))
                                                     : "no recording") +
                     ", and " + inQuotes(recording->name) + " holds " + std::string(recordingText(recording->kind)));
  Setup setup;
  setup.scenario = &scenario;
  setup.system = scenario.system;
  setup.seed = seed;
  scenario.prepare(setup);
  if (!recording) return setup;
  setup.target = TargetSource::repeated;
  setup.recording = recording->kind == RecordingKind::gaze
                        ? std::make_shared<const Recording>(saccadesAsSteps(*recording))
                        : std::move(recording);
  return setup;
}

}  // namespace gazehold

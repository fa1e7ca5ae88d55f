// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

#include "model/command.hpp"
#include "model/parameters.hpp"
#include "world/recording.hpp"
#include "world/target.hpp"

namespace gazehold {

struct Scenario;

/// All that determines a run: the same set-up and the same commands give the same bits.
struct Setup {
  const Scenario* scenario = nullptr;  ///< never null in use; a line of scenarioTable()
  System system = System::eye;
  std::uint64_t seed = 1;
  Parameters parameters;
  TargetSource target = TargetSource::random;
  std::shared_ptr<const Recording> recording;  ///< for the recorded sources
  Log script;                                  ///< what the scenario does at its times
  bool operator==(const Setup&) const = default;
};

/// A situation to show: one function that sets it up, and what to say about it.
struct Scenario {
  std::string_view id;
  std::string_view title;
  std::string_view sentences;  ///< two sentences for a lecturer
  std::string_view watch;      ///< what to watch
  bool needsRecording;
  void (*prepare)(Setup&);
  System system = System::eye;
};

/// Cells of all populations: a path has one for its heading and one for its position.
int cellsOf(const Setup& setup);
/// What kind of recording a system follows: gaze, turning or a path; nothing for the plane.
std::optional<RecordingKind> recordingKind(System system);
/// What to say of it: "a recorded gaze (time_s, gaze_deg)".
std::string_view recordingText(RecordingKind kind);
/// The first scenario that follows a recording of this kind.
const Scenario& scenarioFor(RecordingKind kind);

/// Writes the id, for messages.
inline std::ostream& operator<<(std::ostream& out, const Scenario& scenario) { return out << scenario.id; }

/// Throws UsageError unless the command means something to the system, its cells and its recording.
void checkCommand(const Command& command, const Setup& setup);
/// Throws UsageError unless every parameter that the script sets may have its value by then.
void checkScript(const Setup& setup);

/// The table of scenarios.
std::span<const Scenario> scenarioTable();
/// The scenario of that id. Throws UsageError that lists the ids.
const Scenario& scenarioNamed(std::string_view id);

/// A set-up as the scenario wants it. Throws UsageError when it needs a recording and there is none, or one of another
/// kind.
Setup prepare(const Scenario& scenario, std::uint64_t seed, std::shared_ptr<const Recording> recording = nullptr);

}  // namespace gazehold

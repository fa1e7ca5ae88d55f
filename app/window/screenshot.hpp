// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "io/atomic_file.hpp"
#include "window/main_window.hpp"

namespace gazehold::window {

/// Runs to a simulated time as fast as it goes, writes a picture of the window, and quits.
class Screenshot : public QObject {
  Q_OBJECT
 public:
  /// `speed` is what the picture shows as chosen. Throws WriteError when the picture cannot be written there.
  Screenshot(MainWindow& window, SimulationController& controller, const std::string& path, double after, double speed);

  /// What the program answers: set when it quits.
  int exitCode() const { return exitCode_; }

 private:
  void hear(const Notice& notice);
  void take();
  void quit(ExitCode code, const std::string& message = {});

  MainWindow& window_;
  SimulationController& controller_;
  AtomicFile file_;
  double speed_;
  int exitCode_ = 0;
};

}  // namespace gazehold::window

// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.hpp"

#include <cstdio>
#include <limits>

#include <QApplication>
#include <QTimer>

#include "base/error.hpp"
#include "base/message.hpp"
#include "export/picture_file.hpp"

namespace gazehold::window {

namespace {

constexpr int settle = 500;  // [ms] in which the last of what was handed over is fetched and drawn

}  // namespace

Screenshot::Screenshot(MainWindow& window, SimulationController& controller, const std::string& path, double after,
                       double speed)
    : window_(window), controller_(controller), file_(path), speed_(speed) {
  connect(&controller, &SimulationController::noticed, this, &Screenshot::hear);
  if (stepsIn(after) == 0) {
    QTimer::singleShot(settle, this, &Screenshot::take);
    return;
  }
  controller.setSpeed(std::numeric_limits<double>::infinity());
  controller.runTo(after);
}

void Screenshot::hear(const Notice& notice) {
  if (notice.kind == Notice::Kind::reachedTime) {
    controller_.setSpeed(speed_);
    QTimer::singleShot(settle, this, &Screenshot::take);
  } else if (notice.kind == Notice::Kind::notFinite) {
    quit(ExitCode::diverged, "stopped: " + notice.text);
  } else {
    quit(ExitCode::failed, notice.text);
  }
}

void Screenshot::take() {
  try {
    writePicture(window_.screenshot(), file_);
  } catch (const Error& error) {
    return quit(error.code(), error.what());
  }
  quit(ExitCode::done);
}

void Screenshot::quit(ExitCode code, const std::string& message) {
  if (!message.empty()) std::fprintf(stderr, "gazehold: %s\n", messageLine(message).c_str());
  exitCode_ = static_cast<int>(code);
  QApplication::exit(exitCode_);
}

}  // namespace gazehold::window

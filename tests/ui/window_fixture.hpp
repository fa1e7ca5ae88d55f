// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QTest>

#include <gtest/gtest.h>

#include "window/main_window.hpp"

namespace gazehold {

/// A window on a run of its own, whose figures do not depend on how fast this machine is.
class WindowFixture : public testing::Test {
 protected:
  static constexpr int patience = 30'000;  // [ms] on a busy machine; nothing takes so long

  /// A new window, paused at a time [s].
  void open(const char* scenario, double until) {
    window_.reset();
    controller_ = std::make_unique<SimulationController>(prepare(scenarioNamed(scenario), 11), true);
    window_ = std::make_unique<MainWindow>(*controller_, WindowOptions{{}, {1280, 800}, false, false});
    window_->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
    controller_->setSpeed(1e6);
    if (until > 0) {
      ASSERT_TRUE(runTo(until));
    }
  }
  void TearDown() override {
    window_.reset();
    controller_.reset();
  }
  static bool soon(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience); }
  const History& data() const { return controller_->data(); }
  const Snapshot& snapshot() const { return *data().snapshot(); }
  bool shows(Step step) {
    return soon([&] { return data().snapshot() && snapshot().step == step && !controller_->playing(); });
  }
  bool runTo(double time) {
    controller_->runTo(time);
    return shows(stepsIn(time));
  }

  std::unique_ptr<SimulationController> controller_;
  std::unique_ptr<MainWindow> window_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <QImage>

#include "figure/panel.hpp"
#include "session/history.hpp"
#include "session/player.hpp"

namespace gazehold {

/// A History that a Player fills directly: what views draw in tests.
class SampleRun {
 public:
  explicit SampleRun(const std::string& scenario, std::uint64_t seed = 11);
  explicit SampleRun(Setup setup);

  void advance(double seconds);
  void apply(const Command& command) { player_.act(command); }
  /// Measures the drift now.
  void measureDrift() { history_.add(InRun<DriftPoint>{history_.run(), driftPoint(simulation())}); }
  /// Hands over a snapshot of the network as it is.
  void publish() { history_.look(player_); }

  History& data() { return history_; }
  const Simulation& simulation() const { return player_.simulation(); }

 private:
  // drift is measured when a test asks for it, which saves its time
  struct WithoutDrift : History {
    void milestone(const Simulation&) override {}
  };

  Player player_;
  WithoutDrift history_;
};

/// What a panel draws, on the theme's ground.
QImage picture(const Panel& panel, const QSize& size, const FigureStyle& style = {});

}  // namespace gazehold

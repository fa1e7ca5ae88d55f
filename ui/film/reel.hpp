// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <vector>

#include "film/film_page.hpp"
#include "film/film_plan.hpp"
#include "lecture/forecast_panel.hpp"
#include "session/player.hpp"

namespace gazehold {

/// Runs a session along the plan of a film and draws its frames, one after the other. The same frame is the same picture,
/// whichever were drawn before it.
class Reel {
 public:
  /// `scene` is the one that is filmed; null for any other run. It must outlive this. Throws UsageError where a panel or
  /// a session does not fit.
  Reel(Session session, const FilmPlan& plan, const FilmLook& look, const Scene* scene = nullptr);

  /// Runs to a frame that lies ahead, without drawing those before it. False where `interrupted` became true. Throws Error
  /// where the run stops.
  bool goTo(std::int64_t frame, const std::atomic<bool>& interrupted);
  /// Draws the frame that was gone to.
  void draw(QImage& image);
  QImage blank() const { return page_.blank(); }
  Step step() const { return plan_.stepOf(frame_); }
  /// As it is at this frame.
  const Session& session();

 private:
  struct FilmHistory : History {
    FilmHistory() { setRunning(true); }
    void milestone(const Simulation& simulation) override {
      if (measures) History::milestone(simulation);
    }
    bool measures = true;
  };
  struct Caption {
    Step from, until;
    QString text;
  };

  void advanceTo(Step step);
  void enter(std::size_t stretch);
  QString caption() const;

  FilmPlan plan_;
  const Scene* scene_;
  Player player_;
  FilmHistory history_;
  std::vector<Caption> captions_;
  FilmPage page_;
  ForecastPanel forecast_;
  SceneState state_;
  std::int64_t frame_ = 0;
  std::size_t stretch_ = 0;
};

}  // namespace gazehold

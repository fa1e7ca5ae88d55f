// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture of each panel takes at the size that it has in a window of 1280x800, and how much of a second of the
// window's thread it is at 30 pictures a second: gazehold_panel_bench [SCENARIO [PICTURES [PANEL]]].
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <QApplication>
#include <QImage>

#include "figure/panel_table.hpp"
#include "session/history.hpp"
#include "session/player.hpp"

int main(int argc, char** argv) {
  using namespace gazehold;
  using Clock = std::chrono::steady_clock;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  const char* scenario = argc > 1 ? argv[1] : "path";
  const int pictures = argc > 2 ? std::atoi(argv[2]) : 100;
  constexpr double framesPerSecond = 30;

  Player player(sessionOf(prepare(scenarioNamed(scenario), 1)));
  History history;
  player.advanceTo(stepsIn(40), history);
  history.look(player);

  const FigureStyle style;
  double all = 0;
  for (const PanelLine& line : panelTable()) {
    if (!line.isFor(scenarioNamed(scenario).system)) continue;
    const auto panel = line.make(history);
    if (argc > 3 && panel->id() != QLatin1String(argv[3])) continue;
    const QSize size = line.place == Place::timeColumn ? QSize(500, 300) : panel->leastSize();
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&picture);
    const ScreenPainter screen = panel->onScreen();
    const auto began = Clock::now();
    for (int k = 0; k < pictures; ++k) {
      if (screen) screen(painter, {QRectF(picture.rect()), style});
      else panel->draw(painter, QRectF(picture.rect()), style);
    }
    const double ms = std::chrono::duration<double, std::milli>(Clock::now() - began).count() / pictures;
    const double rate = panel->refreshInterval() > 0 ? 1000.0 / panel->refreshInterval() : framesPerSecond;
    const double share = ms * std::min(rate, framesPerSecond) / 1000;
    all += share;
    std::printf("%-10s %4dx%-4d %7.3f ms, every %3d ms: %5.1f %%\n", panel->id().toUtf8().constData(), size.width(),
                size.height(), ms, panel->refreshInterval(), 100 * share);
  }
  std::printf("all panels: %.1f %% of a core\n", 100 * all);
  return 0;
}

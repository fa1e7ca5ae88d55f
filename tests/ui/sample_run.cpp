// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_run.hpp"

#include <utility>

namespace gazehold {

SampleRun::SampleRun(const std::string& scenario, std::uint64_t seed)
    : SampleRun(prepare(scenarioNamed(scenario), seed)) {}

SampleRun::SampleRun(Setup setup) : player_(sessionOf(std::move(setup))) { publish(); }

void SampleRun::advance(double seconds) {
  player_.advanceTo(player_.now() + stepsIn(seconds), history_);
  publish();
}

QImage picture(const Panel& panel, const QSize& size, const FigureStyle& style) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(style.theme->window);
  QPainter painter(&image);
  panel.draw(painter, QRectF(image.rect()), style);
  return image;
}

}  // namespace gazehold

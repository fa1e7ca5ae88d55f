// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/panel.hpp"
#include "lecture/arena_panel.hpp"
#include "lecture/stage_panel.hpp"

namespace gazehold {

/// The stage while no scene is on: a click places the target.
class FreeStage : public Panel {
  Q_DECLARE_TR_FUNCTIONS(FreeStage)

 public:
  explicit FreeStage(const History& data) : Panel(data), stage_(data) {}

  QString id() const override { return QStringLiteral("stage"); }
  QString title() const override { return tr("The stage"); }
  QString technicalName() const override { return tr("gaze, target and light"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override {
    stage_.draw(painter, area, style, nullptr);
  }
  std::vector<NumberTable> numbers(const FigureStyle&) const override { return {}; }
  QSize leastSize() const override { return {420, 92}; }
  QString description() const override { return stage_.description(nullptr); }
  std::optional<Command> clicked(const QPointF& at, const Frame& frame) const override {
    const auto target = stage_.targetAt(at, frame.area, frame.style);
    return target ? std::optional<Command>(PlaceTarget{*target}) : std::nullopt;
  }

 private:
  StagePanel stage_;
};

/// That of a path: a click sends the animal there.
class FreeArena : public Panel {
  Q_DECLARE_TR_FUNCTIONS(FreeArena)

 public:
  explicit FreeArena(const History& data) : Panel(data), arena_(data) {}

  QString id() const override { return QStringLiteral("arena"); }
  QString title() const override { return FreeStage::tr("The stage"); }
  QString technicalName() const override { return tr("the animal, its way, and where it believes itself to be"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override {
    painter.fillRect(area, style.theme->panel);
    arena_.draw(painter, area, style);
  }
  std::vector<NumberTable> numbers(const FigureStyle&) const override { return {}; }
  QSize leastSize() const override { return {320, 300}; }
  QString description() const override { return arena_.description(); }
  std::optional<Command> clicked(const QPointF& at, const Frame& frame) const override {
    const auto place = arena_.placeAt(at, frame.area, frame.style);
    return place ? std::optional<Command>(PlaceTarget{place->x(), place->y()}) : std::nullopt;
  }

 private:
  ArenaPanel arena_;
};

}  // namespace gazehold

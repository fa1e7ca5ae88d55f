// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/staged_figure.hpp"

#include "lecture/arena_panel.hpp"
#include "lecture/free_stage.hpp"

namespace gazehold {

namespace {

class FreeArena : public FreeStage {
  Q_DECLARE_TR_FUNCTIONS(FreeArena)

 public:
  explicit FreeArena(const History& data) : FreeStage(data), arena_(data) {}

  QString technicalName() const override { return tr("the animal, its way, and where it believes itself to be"); }
  void draw(QPainter& painter, const QRectF& area, const FigureStyle& style) const override {
    painter.fillRect(area, style.theme->panel);
    arena_.draw(painter, area, style);
  }
  QSize leastSize() const override { return {320, 300}; }

 private:
  ArenaPanel arena_;
};

}  // namespace

Figure stagedFigure(const std::string& shown, const History& data, System system, const PanelOptions& options) {
  std::unique_ptr<Panel> stage;
  if (StagePanel::isFor(system)) stage = std::make_unique<FreeStage>(data);
  else stage = std::make_unique<FreeArena>(data);
  return Figure(shown, data, system, options, std::move(stage));
}

}  // namespace gazehold

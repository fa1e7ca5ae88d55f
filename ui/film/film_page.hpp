// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QCoreApplication>
#include <QImage>

#include "export/figure.hpp"
#include "lecture/scene_page.hpp"

namespace gazehold {

/// How the frames of a film look.
struct FilmLook {
  std::string layout = "lecture";  ///< as a figure's, or "scene" for the page of a scene
  QSize size = {1920, 1080};
  QString theme = QStringLiteral("light");
  double timeSpan = 8;  ///< of the time axes [s]
  bool authorsOptimum = false;
};

/// What is written on a frame.
struct FrameWords {
  Step step = 0;
  double speed = 1;  ///< simulated seconds per second of film; 0 where the run stands
  QString caption;   ///< empty for none
  const SceneState* scene = nullptr;
};

/// A frame of a film: above it what is shown and when, below it what is said.
class FilmPage {
  Q_DECLARE_TR_FUNCTIONS(FilmPage)

 public:
  /// `captioned`: leaves room for captions. The data must outlive it. Throws UsageError for panels that the system has not.
  FilmPage(const FilmLook& look, const History& data, const Session& session, bool captioned);

  /// A picture of the size that was asked for, into which draw() draws; all frames may share it.
  QImage blank() const;
  void draw(QImage& image, const FrameWords& words) const;
  /// Whether it shows what the drift laboratory measures, which takes its time.
  bool showsDrift() const;

 private:
  void drawHeader(QPainter& painter, const QRectF& area, const FigureStyle& style, const FrameWords& words) const;
  void drawCaption(QPainter& painter, const QRectF& area, const FigureStyle& style, const QString& text) const;

  FilmLook look_;
  const Theme& theme_;
  QString title_;
  bool captioned_;
  double unit_;  // pixels
  std::unique_ptr<Figure> figure_;
  std::unique_ptr<ScenePage> scene_;
};

}  // namespace gazehold

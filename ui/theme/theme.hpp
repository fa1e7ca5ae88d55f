// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace gazehold {

/// Colours by meaning; the meaning never moves between themes.
struct Theme {
  QString id;  ///< "light", "dark", "projector", and "paper" for figures
  bool dark = false;
  QColor window, panel, field, border, grid, axis, text, secondText, accent, warningText, warningPanel;
  QColor target, eye, represented, efference, teaches, doesNotTeach, ghost, leakRegion, unstableRegion, spikes;
  /// The world of the stage: faint on purpose, and never the only sign of anything.
  QColor sky, farHill, nearHill, thing;

  /// The theme of that id; light for any other.
  static const Theme& named(const QString& id);
  /// For QApplication::setPalette.
  QPalette palette() const;
  /// A text among the resources ("style.qss"), in which a name in braces stands for a colour of the theme.
  QString resource(const QString& name) const;
  /// A text in which it stands so.
  QString coloured(QString text) const;
};

/// Makes the type that everything is drawn in known, whatever fonts are installed. Once, when there is an application.
void loadFonts();

/// How a view draws: theme, type size and line width. The same view draws on screen, on a projector and into a file.
struct FigureStyle {
  const Theme* theme = &Theme::named(QStringLiteral("light"));
  double fontPixels = 12;  ///< size of titles and numbers; axis labels are one less
  double lineScale = 1.0;
  bool lecture = false;  ///< seen from the last row: only what carries the lesson is drawn
  bool frame = true;     ///< a thin border around the panel
  bool print = false;    ///< for a file that is printed or scaled: nothing to click on, and type that knows no pixels
  /// Which linear optimum is shown beside what a network does: the authors', solved for a dead time of 2.00 ms, or the one
  /// matched to the dead time that a step really has, which is the best that these cells could do.
  bool authorsOptimum = false;

  /// Titles and numbers.
  QFont font(double factor = 1.0, bool bold = false) const;
  /// Axis labels and legends: one pixel less, never under 9.
  QFont labelFont() const;
};

}  // namespace gazehold

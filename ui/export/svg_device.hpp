// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <memory>
#include <vector>

#include <QByteArray>
#include <QPaintDevice>
#include <QRectF>
#include <QString>

#include "figure/text_anchor.hpp"

namespace gazehold {

class SvgEngine;

/// What a drawing is made of, as far as a printer asks. All in the drawing's own units.
struct DrawnFacts {
  struct Text {
    QString text;
    QRectF box;       ///< from the height of capitals to what hangs below the line
    double size = 0;  ///< of its type
    QString family;
  };
  std::vector<Text> texts;
  double thinnest = std::numeric_limits<double>::infinity();  ///< line
};

/// What a picture says of itself.
struct FigureWords {
  QString title, description;
  QString session;  ///< text of the session that it shows; see docs/session.md
};

/// A paint device whose picture is SVG 1.1. Text stays text, one element for what was drawn at once; curves stay curves,
/// clipped where they leave the clip rectangle; coordinates are rounded to 1/100, so the same drawing gives the same
/// bytes. Gradients and textures become images; composition modes are not known. Painted on once.
class SvgDevice : public QPaintDevice, public TextAnchor {
 public:
  /// `size` in units; `width` and `height` as the file names them, such as "89mm".
  SvgDevice(const QSizeF& size, const QString& width, const QString& height, FigureWords words = {});
  ~SvgDevice() override;

  QPaintEngine* paintEngine() const override;
  void anchorNext(Qt::Alignment alignment) override;

  /// The file, when the painter has ended.
  QByteArray bytes() const;
  const DrawnFacts& facts() const;

 protected:
  int metric(PaintDeviceMetric metric) const override;

 private:
  QSizeF size_;
  QString width_, height_;
  FigureWords words_;
  std::unique_ptr<SvgEngine> engine_;
};

/// The text of the session in the <metadata> of an SVG; empty where there is none. What is no XML has none.
QString sessionInSvg(const QByteArray& bytes);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/svg_engine.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <QBuffer>
#include <QFontMetricsF>
#include <QImage>
#include <QPixmap>

namespace gazehold {

namespace {

// a hundredth of a unit is finer than any printer's dot
QByteArray number(double value, int decimals = 2) {
  QByteArray text = QByteArray::number(value, 'f', decimals);
  while (text.endsWith('0')) text.chop(1);
  if (text.endsWith('.')) text.chop(1);
  return text == "-0" ? QByteArray("0") : text;
}

QByteArray pair(const QPointF& p) { return number(p.x()) + ' ' + number(p.y()); }

QByteArray attribute(const char* name, const QByteArray& value) { return ' ' + QByteArray(name) + "=\"" + value + '"'; }

// in the shapes of the mainland, wherever it is shown
bool hasChinese(const QString& text) {
  return std::ranges::any_of(text, [](QChar letter) { return letter.unicode() >= 0x2E80; });
}

QByteArray pathData(const QPainterPath& path) {
  QByteArray data;
  QPointF start;
  const auto closes = [&](int k) {
    return (k + 1 == path.elementCount() || path.elementAt(k + 1).isMoveTo()) && pair(path.elementAt(k)) == pair(start);
  };
  for (int k = 0; k < path.elementCount(); ++k) {
    const QPainterPath::Element& e = path.elementAt(k);
    switch (e.type) {
      case QPainterPath::MoveToElement:
        start = e;
        data += 'M' + pair(e);
        break;
      case QPainterPath::LineToElement: data += closes(k) ? QByteArray("Z") : 'L' + pair(e); break;
      case QPainterPath::CurveToElement:
        data += 'C' + pair(e) + ' ' + pair(path.elementAt(k + 1)) + ' ' + pair(path.elementAt(k + 2));
        k += 2;
        if (closes(k)) data += 'Z';
        break;
      case QPainterPath::CurveToDataElement: break;
    }
  }
  return data;
}

// of straight lines only
bool isPolyline(const QPainterPath& path) {
  for (int k = 0; k < path.elementCount(); ++k)
    if (path.elementAt(k).isCurveTo()) return false;
  return true;
}

// the rectangle that a path is, if it is one
std::optional<QRectF> asRect(const QPainterPath& path) {
  const QRectF box = path.boundingRect();
  if (path.elementCount() != 5 || !isPolyline(path)) return std::nullopt;
  for (int k = 0; k < 5; ++k) {
    const QPointF p = path.elementAt(k), next = path.elementAt((k + 1) % 5);
    const bool corner = (p.x() == box.left() || p.x() == box.right()) && (p.y() == box.top() || p.y() == box.bottom());
    if (!corner || (k < 4 && p.x() != next.x() && p.y() != next.y())) return std::nullopt;
  }
  return box;
}

// the part of a segment inside a rectangle (Liang and Barsky)
std::optional<QLineF> inside(const QLineF& line, const QRectF& rect) {
  double from = 0, until = 1;
  const double steps[] = {-line.dx(), line.dx(), -line.dy(), line.dy()};
  const double rooms[] = {line.x1() - rect.left(), rect.right() - line.x1(), line.y1() - rect.top(),
                          rect.bottom() - line.y1()};
  for (int k = 0; k < 4; ++k) {
    if (steps[k] == 0) {
      if (rooms[k] < 0) return std::nullopt;
      continue;
    }
    const double at = rooms[k] / steps[k];
    (steps[k] < 0 ? from : until) = steps[k] < 0 ? std::max(from, at) : std::min(until, at);
  }
  if (from > until) return std::nullopt;
  return QLineF(from > 0 ? line.pointAt(from) : line.p1(), until < 1 ? line.pointAt(until) : line.p2());
}

QPainterPath cut(const QPainterPath& path, const QRectF& rect) {
  QPainterPath result;
  for (int k = 1; k < path.elementCount(); ++k) {
    if (path.elementAt(k).isMoveTo()) continue;
    const auto part = inside({path.elementAt(k - 1), path.elementAt(k)}, rect);
    if (!part) continue;
    if (result.isEmpty() || result.currentPosition() != part->p1()) result.moveTo(part->p1());
    result.lineTo(part->p2());
  }
  return result;
}

QByteArray colourAttributes(const char* name, const QColor& colour, double opacity) {
  QByteArray text = attribute(name, colour.name().toLatin1());
  const double alpha = static_cast<double>(colour.alphaF()) * opacity;
  if (alpha < 0.9995) text += attribute((QByteArray(name) + "-opacity").constData(), number(alpha, 3));
  return text;
}

// a tile of 8×8 for each of Qt's patterns of lines
const char* patternLines(Qt::BrushStyle style) {
  switch (style) {
    case Qt::HorPattern: return "M0 4H8";
    case Qt::VerPattern: return "M4 0V8";
    case Qt::CrossPattern: return "M0 4H8M4 0V8";
    case Qt::BDiagPattern: return "M-1 1L1 -1M0 8L8 0M7 9L9 7";
    case Qt::FDiagPattern: return "M-1 7L1 9M0 0L8 8M7 -1L9 1";
    case Qt::DiagCrossPattern: return "M-1 1L1 -1M0 8L8 0M7 9L9 7M-1 7L1 9M0 0L8 8M7 -1L9 1";
    default: return nullptr;
  }
}

// what XML cannot hold is left out
QByteArray escaped(const QString& text) {
  QString kept;
  for (const QChar c : text)
    if (c >= u' ' || c == u'\n' || c == u'\t') kept += c;
  return kept.toHtmlEscaped().toUtf8();
}

}  // namespace

SvgEngine::SvgEngine()
    : QPaintEngine(AllFeatures &
                   ~(PerspectiveTransform | LinearGradientFill | RadialGradientFill | ConicalGradientFill | PorterDuff |
                     BlendModes | RasterOpModes | ObjectBoundingModeGradients)) {}

bool SvgEngine::begin(QPaintDevice*) {
  setActive(true);
  return true;
}

bool SvgEngine::end() {
  flush();
  return true;
}

void SvgEngine::updateState(const QPaintEngineState& now) {
  const DirtyFlags changed = now.state();
  if (changed.testFlag(DirtyPen)) pen_ = now.pen();
  if (changed.testFlag(DirtyBrush)) brush_ = now.brush();
  if (changed.testFlag(DirtyTransform)) transform_ = now.transform();
  if (changed.testFlag(DirtyOpacity)) opacity_ = now.opacity();
  if (changed.testFlag(DirtyHints)) smooth_ = now.renderHints().testFlag(QPainter::SmoothPixmapTransform);
  if (changed & (DirtyClipEnabled | DirtyClipPath | DirtyClipRegion)) flush();
  if (changed.testFlag(DirtyClipEnabled)) clips_ = now.isClipEnabled();
  if (changed.testFlag(DirtyClipPath)) {
    const QPainterPath path = now.transform().map(now.clipPath());
    narrow({path, asRect(path)}, now.clipOperation());
  }
  if (changed.testFlag(DirtyClipRegion)) {
    QPainterPath region;
    region.addRegion(now.clipRegion());
    const QPainterPath path = now.transform().map(region);
    narrow({path, asRect(path)}, now.clipOperation());
  }
}

void SvgEngine::narrow(Clip clip, Qt::ClipOperation operation) {
  if (operation == Qt::NoClip) {
    clip_.reset();
  } else if (operation == Qt::ReplaceClip || !clip_) {
    clip_ = std::move(clip);
  } else if (clip.rect && clip_->rect) {
    clip_->rect = clip.rect->intersected(*clip_->rect);
    clip_->path = QPainterPath();
    clip_->path.addRect(*clip_->rect);
  } else {
    clip_->path = clip_->path.intersected(clip.path);
    clip_->rect = asRect(clip_->path);
  }
}

double SvgEngine::scale() const { return std::sqrt(std::fabs(transform_.determinant())); }

double SvgEngine::strokeWidth() const {
  const double width = pen_.widthF() > 0 ? pen_.widthF() : 1.0;
  return pen_.isCosmetic() ? width : width * scale();
}

QByteArray SvgEngine::stroke() const {
  if (pen_.style() == Qt::NoPen) return {};
  const double width = strokeWidth();
  QByteArray text = colourAttributes("stroke", pen_.color(), opacity_) + attribute("stroke-width", number(width));
  if (pen_.style() != Qt::SolidLine) {
    QByteArray dashes;
    for (const double dash : pen_.dashPattern()) dashes += (dashes.isEmpty() ? "" : " ") + number(dash * width);
    text += attribute("stroke-dasharray", dashes);
    if (pen_.dashOffset() != 0) text += attribute("stroke-dashoffset", number(pen_.dashOffset() * width));
  }
  if (pen_.capStyle() == Qt::RoundCap) text += attribute("stroke-linecap", "round");
  if (pen_.capStyle() == Qt::SquareCap) text += attribute("stroke-linecap", "square");
  if (pen_.joinStyle() == Qt::RoundJoin) text += attribute("stroke-linejoin", "round");
  if (pen_.joinStyle() == Qt::BevelJoin) text += attribute("stroke-linejoin", "bevel");
  return text;
}

QByteArray SvgEngine::fill(Qt::FillRule rule) {
  QByteArray text;
  if (brush_.style() == Qt::NoBrush) return attribute("fill", "none");
  text = patternLines(brush_.style()) ? attribute("fill", "url(#" + pattern() + ')')
                                      : colourAttributes("fill", brush_.color(), opacity_);
  if (rule == Qt::OddEvenFill) text += attribute("fill-rule", "evenodd");
  return text;
}

QByteArray SvgEngine::pattern() {
  const QByteArray lines =
      attribute("d", patternLines(brush_.style())) + colourAttributes("stroke", brush_.color(), opacity_);
  if (lines != patternKey_) {
    patternKey_ = lines;
    patternId_ = 'p' + QByteArray::number(++ids_);
    body_ += "<pattern" + attribute("id", patternId_) +
             " width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path" + lines +
             " stroke-width=\"1\" fill=\"none\"/></pattern>\n";
  }
  return patternId_;
}

// nothing where the clip does not matter
QByteArray SvgEngine::clipAttribute(const QRectF& bounds) {
  if (!clips_ || !clip_) return {};
  if (clip_->rect ? clip_->rect->contains(bounds) : clip_->path.contains(bounds)) return {};
  const QByteArray data = pathData(clip_->path);
  if (data != clipData_) {
    clipData_ = data;
    clipId_ = 'c' + QByteArray::number(++ids_);
    body_ += "<clipPath" + attribute("id", clipId_) + "><path" + attribute("d", data) + "/></clipPath>\n";
  }
  return attribute("clip-path", "url(#" + clipId_ + ')');
}

void SvgEngine::shape(const QPainterPath& whole, bool filled, Qt::FillRule rule) {
  flush();
  const bool drawn = pen_.style() != Qt::NoPen;
  filled = filled && brush_.style() != Qt::NoBrush;
  if ((!drawn && !filled) || whole.isEmpty()) return;
  const double width = drawn ? strokeWidth() : 0;
  if (drawn) facts_.thinnest = std::min(facts_.thinnest, width);
  QPainterPath path = transform_.map(whole);
  QRectF bounds = path.boundingRect().adjusted(-width, -width, width, width);
  if (clips_ && clip_) {
    // what cannot be seen is not in the file, and what is cut at a rectangle is cut there
    const QRectF seen = clip_->path.boundingRect();
    if (bounds.right() < seen.left() || bounds.left() > seen.right() || bounds.bottom() < seen.top() ||
        bounds.top() > seen.bottom())
      return;
    if (clip_->rect && !clip_->rect->contains(bounds)) {
      const auto rect = asRect(path);
      if (rect && !drawn) {
        path = QPainterPath();
        path.addRect(rect->intersected(*clip_->rect));
      } else if (!filled && pen_.style() == Qt::SolidLine && isPolyline(path)) {
        path = cut(path, clip_->rect->adjusted(-width, -width, width, width));
      }
      if (path.isEmpty()) return;
      bounds = path.boundingRect().adjusted(-width / 2, -width / 2, width / 2, width / 2);
    }
  }
  const QByteArray clip = clipAttribute(bounds);
  const QByteArray look = (filled ? fill(rule) : attribute("fill", "none")) + stroke() + clip;
  if (const auto rect = asRect(path))
    body_ += "<rect" + attribute("x", number(rect->x())) + attribute("y", number(rect->y())) +
             attribute("width", number(rect->width())) + attribute("height", number(rect->height())) + look + "/>\n";
  else body_ += "<path" + attribute("d", pathData(path)) + look + "/>\n";
}

void SvgEngine::drawPath(const QPainterPath& path) { shape(path, true, path.fillRule()); }

void SvgEngine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) {
  if (count < 1) return;
  QPainterPath path(points[0]);
  for (int k = 1; k < count; ++k) path.lineTo(points[k]);
  if (mode != PolylineMode) path.closeSubpath();
  shape(path, mode != PolylineMode, mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
}

void SvgEngine::drawRects(const QRectF* rects, int count) {
  for (int k = 0; k < count; ++k) {
    QPainterPath path;
    path.addRect(rects[k]);
    shape(path, true, Qt::WindingFill);
  }
}

// lines that continue each other are one curve, also when they come one by one
void SvgEngine::drawLines(const QLineF* lines, int count) {
  if (pen_.style() == Qt::NoPen) return;
  const QByteArray look = stroke();
  if (words_ || (run_ && (run_->stroke != look))) flush();
  if (!run_) run_ = Run{look, {}, strokeWidth(), pen_.style() == Qt::SolidLine};
  facts_.thinnest = std::min(facts_.thinnest, run_->width);
  for (int k = 0; k < count; ++k) {
    const QLineF line = transform_.map(lines[k]);
    if (run_->path.isEmpty() || pair(run_->path.currentPosition()) != pair(line.p1())) run_->path.moveTo(line.p1());
    run_->path.lineTo(line.p2());
  }
}

void SvgEngine::flushRun() {
  const Run run = *std::exchange(run_, std::nullopt);
  QPainterPath path = run.path;
  const auto bounds = [&] {
    // a bounding rectangle of one line has no height
    return path.boundingRect().adjusted(-run.width / 2, -run.width / 2, run.width / 2, run.width / 2);
  };
  if (clips_ && clip_ && clip_->rect && run.cuttable && !clip_->rect->contains(bounds()))
    path = cut(path, clip_->rect->adjusted(-run.width, -run.width, run.width, run.width));
  if (path.isEmpty()) return;
  const QByteArray clip = clipAttribute(bounds());
  body_ += "<path" + attribute("d", pathData(path)) + attribute("fill", "none") + run.stroke + clip + "/>\n";
}

// Qt hands text over in pieces, one for each script and font; what continues a piece belongs to it
void SvgEngine::drawTextItem(const QPointF& at, const QTextItem& item) {
  if (item.text().isEmpty()) return;
  if (run_) flush();
  if (words_) {
    const bool continues = words_->font == item.font() && words_->colour == pen_.color() &&
                           words_->opacity == opacity_ && words_->transform == transform_ && !anchor_ &&
                           std::fabs(words_->at.y() - at.y()) < 0.01 &&
                           std::fabs(words_->at.x() + words_->width - at.x()) < 0.25;
    if (continues) {
      words_->text += item.text();
      words_->width = at.x() + item.width() - words_->at.x();
      return;
    }
    flush();
  }
  words_ = Words{item.text(),  item.font(), pen_.color(), opacity_,
                 item.width(), at,          transform_,   std::exchange(anchor_, Qt::Alignment())};
}

void SvgEngine::flushWords() {
  const Words words = *std::exchange(words_, std::nullopt);
  const QTransform& t = words.transform;
  const double grown = std::sqrt(std::fabs(t.determinant()));
  const double size = words.font.pixelSize() > 0 ? words.font.pixelSize() : words.font.pointSizeF() * 96.0 / 72.0;
  const QRectF box(words.at.x(), words.at.y() - 0.73 * size, words.width, 0.94 * size);
  facts_.texts.push_back({words.text, t.mapRect(box), size * grown, words.font.family()});
  if (clips_ && clip_ && !clip_->path.boundingRect().intersects(t.mapRect(box))) return;
  const QByteArray clip = clipAttribute(t.mapRect(box));

  double along = 0;
  QByteArray anchor;
  if (words.anchor.testFlag(Qt::AlignHCenter)) along = 0.5, anchor = attribute("text-anchor", "middle");
  if (words.anchor.testFlag(Qt::AlignRight)) along = 1.0, anchor = attribute("text-anchor", "end");
  const QPointF held = t.map(words.at + QPointF(along * words.width, 0));
  body_ += "<text";
  const double turned = std::atan2(t.m12(), t.m11()) * 180.0 / M_PI;
  if (std::fabs(turned) < 1e-6) body_ += attribute("x", number(held.x())) + attribute("y", number(held.y()));
  else body_ += attribute("transform", "translate(" + pair(held) + ") rotate(" + number(turned) + ')');
  body_ +=
      attribute("font-family", "'" + escaped(words.font.family()) +
                                   (hasChinese(words.text) ? "', 'Noto Sans CJK SC', sans-serif" : "', sans-serif")) +
      attribute("font-size", number(size * grown));
  if (words.font.weight() != QFont::Normal) body_ += attribute("font-weight", QByteArray::number(words.font.weight()));
  if (words.font.italic()) body_ += attribute("font-style", "italic");
  body_ += anchor + colourAttributes("fill", words.colour, words.opacity) + clip;
  if (words.text.simplified() != words.text) body_ += attribute("xml:space", "preserve");
  body_ += '>' + escaped(words.text) + "</text>\n";
}

void SvgEngine::flush() {
  if (run_) flushRun();
  if (words_) flushWords();
}

void SvgEngine::drawImage(const QRectF& target, const QImage& image, const QRectF& source, Qt::ImageConversionFlags) {
  flush();
  QByteArray png;
  QBuffer buffer(&png);
  buffer.open(QIODevice::WriteOnly);
  const bool whole = source == QRectF(image.rect());
  if (!(whole ? image : image.copy(source.toAlignedRect())).save(&buffer, "PNG")) return;
  const QByteArray clip = clipAttribute(transform_.mapRect(target));
  body_ += "<image" + attribute("x", number(target.x())) + attribute("y", number(target.y())) +
           attribute("width", number(target.width())) + attribute("height", number(target.height())) +
           attribute("preserveAspectRatio", "none");
  if (!transform_.isIdentity()) {
    const QTransform& t = transform_;
    QByteArray matrix;
    for (const double v : {t.m11(), t.m12(), t.m21(), t.m22(), t.dx(), t.dy()})
      matrix += (matrix.isEmpty() ? "" : " ") + number(v, 5);
    body_ += attribute("transform", "matrix(" + matrix + ')');
  }
  if (opacity_ < 0.9995) body_ += attribute("opacity", number(opacity_, 3));
  if (!smooth_) body_ += attribute("image-rendering", "optimizeSpeed");
  body_ += clip + attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>\n";
}

void SvgEngine::drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) {
  drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
}

}  // namespace gazehold

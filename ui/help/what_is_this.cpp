// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/what_is_this.hpp"

#include <algorithm>

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMouseEvent>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "controls/parameter_control.hpp"
#include "controls/timeline.hpp"
#include "help/explanations.hpp"
#include "lecture/scene_widget.hpp"
#include "theme/text.hpp"
#include "views/view.hpp"

namespace gazehold {

namespace {

QRect onScreen(const QWidget* widget, const QRect& part) { return {widget->mapToGlobal(part.topLeft()), part.size()}; }

QString without(QString text, QChar mark) { return text.remove(mark); }

// a tool tip is rich or plain, and may end with its key
QString paragraph(const QString& tip) {
  return tip.startsWith(u'<') ? tip : QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped());
}

Told ofParameter(const ParameterControl& control) {
  const Explanation more = parameterExplanation(fromCore(control.parameter().id));
  return {translated(control.parameter().label),
          {},
          control.toolTip() + QStringLiteral("<p>%1</p>").arg(more.act),
          onScreen(&control, control.rect())};
}

Told ofScene(const SceneWidget& scene, const QPoint& at, const Theme& theme) {
  const auto [id, place] = scene.partAt(at);
  const Explanation part = partExplanation(id);
  return {part.name, {}, explanationHtml(part, theme), onScreen(&scene, place)};
}

// what surrounds it counts, unless it has words of its own
Told ofItself(const QWidget* widget, const QPoint& at, const Theme& theme) {
  if (const auto* view = qobject_cast<const View*>(widget)) {
    const Explanation panel = panelExplanation(view->id());
    const Explanation& known = panel.shows.isEmpty() ? partExplanation(view->id()) : panel;
    const QString technical = view->panel().technicalName();
    return {view->title(),
            {},
            explanationHtml(known, theme) + QStringLiteral("<p style='color: %1'>%2</p>")
                                                .arg(theme.secondText.name(), view->panel().technicalName()),
            onScreen(view, view->rect())};
  }
  if (const auto* scene = qobject_cast<const SceneWidget*>(widget)) return ofScene(*scene, at, theme);
  if (const auto* control = qobject_cast<const ParameterControl*>(widget)) return ofParameter(*control);
  if (qobject_cast<const Timeline*>(widget)) {
    const Explanation part = partExplanation(QStringLiteral("timeline"));
    return {part.name, {}, explanationHtml(part, theme), onScreen(widget, widget->rect())};
  }
  if (widget->toolTip().isEmpty()) return {};
  QString title = widget->accessibleName();
  if (title.isEmpty())
    if (const QVariant text = widget->property("text"); text.isValid()) title = without(text.toString(), u'&');
  return {title, {}, paragraph(widget->toolTip()), onScreen(widget, widget->rect())};
}

constexpr int largest = 24;  // of its type

// the words, with the way to more of them below; closes at any key or click
class Popup : public QFrame {
 public:
  Popup(QWidget* owner, const Told& told, const Theme& theme, const std::function<void()>& more)
      : QFrame(owner, Qt::Popup), text_(new QLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("explanation"));
    setAccessibleName(told.title);
    const int font = std::clamp(told.pixels, std::max(owner->fontInfo().pixelSize(), 12), largest);
    const QString key = told.key.isEmpty() ? QString()
                                           : QStringLiteral(" <span style='color: %1'>%2</span>")
                                                 .arg(theme.secondText.name(), told.key.toHtmlEscaped());
    text_->setTextFormat(Qt::RichText);
    text_->setWordWrap(true);
    text_->setText(
        QStringLiteral(
            "<p><b style='font-size: %1px'>%2</b>%3</p>%4<p style='color: %5'><a href='help' style='color: %6'>%7</a></p>")
            .arg(font * 5 / 4)
            .arg(told.title.toHtmlEscaped(), key, told.html, theme.secondText.name(), theme.accent.name(),
                 Ui::tr("More in the help: Ctrl+F1")));
    text_->setFocusPolicy(Qt::NoFocus);
    text_->ensurePolished();
    QObject::connect(text_, &QLabel::linkActivated, this, [this, more] {
      close();
      more();
    });
    setStyleSheet(
        QStringLiteral(
            "#explanation { background: %1; border: 2px solid %2; } #explanation * { background: %1; font-size: %3px; }")
            .arg(theme.panel.name(), theme.accent.name())
            .arg(font));
    auto* area = new QScrollArea;
    area->setWidget(text_);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 8);
    layout->addWidget(area);
    const QRect screen = owner->screen()->availableGeometry();
    const int width = std::min(36 * font, screen.width() - 60);
    const int height = std::min(text_->heightForWidth(width) + 4, screen.height() - 80);
    area->setFixedSize(width + 2, height);
    adjustSize();
    move(beside(told.place, screen));
  }

  QString words() const { return text_->text(); }

 protected:
  void keyPressEvent(QKeyEvent* event) override {
    auto* bar = findChild<QScrollArea*>()->verticalScrollBar();
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
      return bar->triggerAction(event->key() == Qt::Key_Down ? QAbstractSlider::SliderSingleStepAdd
                                                             : QAbstractSlider::SliderSingleStepSub);
    close();
  }

 private:
  // where it hides least of what it is about: right of it, left of it, below or above, and always on the screen
  QPoint beside(const QRect& place, const QRect& screen) const {
    constexpr int gap = 6;
    const QPoint ways[] = {{place.right() + gap, place.top()},
                           {place.left() - width() - gap, place.top()},
                           {place.left(), place.bottom() + gap},
                           {place.left(), place.top() - height() - gap}};
    for (const QPoint& way : ways)
      if (screen.contains(QRect(way, QSize(width(), 1))) && way.y() >= screen.top() &&
          way.y() + height() <= screen.bottom() + place.height() && !QRect(way, size()).intersects(place))
        return {way.x(), std::clamp(way.y(), screen.top(), std::max(screen.top(), screen.bottom() - height()))};
    return {std::clamp(place.center().x() - width() / 2, screen.left(),
                       std::max(screen.left(), screen.right() - width())),
            std::clamp(place.center().y() - height() / 2, screen.top(),
                       std::max(screen.top(), screen.bottom() - height()))};
  }

  QLabel* text_;
};

}  // namespace

Told explain(const QWidget* widget, const QPoint& at, const Theme& theme) {
  QPoint place = at;
  for (; widget; place = widget->mapToParent(place), widget = widget->parentWidget()) {
    // the words of a slider are those of its control
    const auto* control = qobject_cast<const ParameterControl*>(widget->parentWidget());
    if (Told told = control ? ofParameter(*control) : ofItself(widget, place, theme); !told.empty()) {
      told.pixels = widget->fontInfo().pixelSize();
      return told;
    }
    if (widget->isWindow()) break;
  }
  return {};
}

Told explain(const QAction* action) {
  const QString name = without(action->text(), u'&').section(u'\t', 0, 0);
  // Qt makes a tool tip of the name where there is no other
  if (action->toolTip().isEmpty() || without(action->toolTip(), u'…') == without(name, u'…')) return {};
  return {name, action->shortcut().toString(QKeySequence::NativeText), paragraph(action->toolTip()), {}};
}

WhatIsThis::WhatIsThis(QWidget* window, std::function<const Theme&()> theme)
    : QObject(window), window_(window), theme_(std::move(theme)) {
  qApp->installEventFilter(this);
}

WhatIsThis::~WhatIsThis() { delete shown_; }

void WhatIsThis::explainHere() {
  QWidget* focus = QApplication::focusWidget();
  QWidget* below = QApplication::widgetAt(QCursor::pos());
  if (below && below->window() != QApplication::activeWindow()) below = nullptr;
  Told told;
  if (below && !byKeyboard_) told = explain(below, below->mapFromGlobal(QCursor::pos()), theme_());
  if (told.empty() && focus) told = explain(focus, focus->rect().center(), theme_());
  if (told.empty() && below) told = explain(below, below->mapFromGlobal(QCursor::pos()), theme_());
  if (told.empty())
    told = {Ui::tr("What am I looking at?"), QStringLiteral("F1"),
            QStringLiteral("<p>%1</p>")
                .arg(Ui::tr("Point at anything with the mouse, or go to it with Tab, and press F1. Or press "
                            "Shift+F1 and click on it.")),
            QRect(window_->mapToGlobal(window_->rect().center()), QSize(1, 1))};
  show(told);
}

void WhatIsThis::beginPointing() {
  if (pointing_) return;
  pointing_ = true;
  QApplication::setOverrideCursor(Qt::WhatsThisCursor);
}

void WhatIsThis::endPointing() {
  if (!pointing_) return;
  pointing_ = false;
  QApplication::restoreOverrideCursor();
}

void WhatIsThis::show(const Told& told) {
  if (shown_) shown_->close();
  QWidget* owner = QApplication::activeWindow() ? QApplication::activeWindow() : window_;
  auto* popup = new Popup(owner, told, theme_(), [this] { Q_EMIT helpRequested(); });
  shown_ = popup;
  popup->show();
}

// a click while pointing; false where it is to act all the same, such as to open a menu
bool WhatIsThis::pointed(QWidget* widget, const QPoint& at) {
  if (qobject_cast<QMenuBar*>(widget)) return false;
  if (auto* menu = qobject_cast<QMenu*>(widget)) {
    QAction* action = menu->actionAt(at);
    if (!action || action->menu()) return false;
    Told told = explain(action);
    told.place = onScreen(menu, menu->actionGeometry(action));
    endPointing();
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    if (!told.empty()) show(told);
    return true;
  }
  const Told told = explain(widget, at, theme_());
  endPointing();
  if (!told.empty()) show(told);
  return true;
}

bool WhatIsThis::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::FocusIn: {
      const auto reason = static_cast<QFocusEvent*>(event)->reason();
      if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason) byKeyboard_ = true;
      break;
    }
    case QEvent::MouseMove: byKeyboard_ = false; break;
    case QEvent::MouseButtonPress:
      if (auto* widget = qobject_cast<QWidget*>(watched); pointing_ && widget)
        return pointed(widget, static_cast<QMouseEvent*>(event)->position().toPoint());
      break;
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
      if (pointing_ && !qobject_cast<QMenuBar*>(watched) && !qobject_cast<QMenu*>(watched) && watched->isWidgetType())
        return true;
      break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
      const auto* key = static_cast<QKeyEvent*>(event);
      if (pointing_ && key->key() == Qt::Key_Escape) {
        endPointing();
        event->accept();
        return true;
      }
      auto* menu = qobject_cast<QMenu*>(watched);
      if (!menu || key->key() != Qt::Key_F1 || !menu->activeAction()) break;
      Told told = explain(menu->activeAction());
      told.place = onScreen(menu, menu->actionGeometry(menu->activeAction()));
      if (!told.empty()) show(told);
      return true;
    }
    default: break;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace gazehold

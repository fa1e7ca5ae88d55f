// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/foldable_group.hpp"

#include <QPainter>

namespace gazehold {

GroupHeader::GroupHeader(const QString& title, QWidget* parent) : QAbstractButton(parent) {
  setText(title);
  setCheckable(true);
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(title);
}

void GroupHeader::setSummary(const QString& summary, bool changed) {
  if (summary == summary_ && changed == changed_) return;
  summary_ = summary;
  changed_ = changed;
  setAccessibleDescription(changed ? tr("%1 (changed)").arg(summary) : summary);
  setToolTip(QStringLiteral("<p>%1</p><p>%2</p>")
                 .arg(summary.toHtmlEscaped(), tr("A click folds or unfolds. A dot: not the default.")));
  update();
}

QSize GroupHeader::sizeHint() const { return {160, fontMetrics().height() + 14}; }

QSize GroupHeader::minimumSizeHint() const { return {80, sizeHint().height()}; }

void GroupHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QPalette& colours = palette();
  painter.setPen(colours.color(QPalette::Mid));
  painter.drawLine(0, 0, width(), 0);
  if (hasFocus()) {
    painter.setPen(QPen(colours.color(QPalette::Highlight), 1));
    painter.drawRect(rect().adjusted(0, 2, -1, -1));
  }
  const QString name = (isChecked() ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + text();
  painter.setPen(colours.color(underMouse() ? QPalette::Highlight : QPalette::WindowText));
  painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, name);
  if (isChecked()) return;
  // the dot stays although the words may be cut
  const int used = fontMetrics().horizontalAdvance(name) + 10;
  const QString dot = changed_ ? QStringLiteral("● ") : QString();
  const int room = width() - used - fontMetrics().horizontalAdvance(dot);
  const QString words = fontMetrics().elidedText(summary_, Qt::ElideRight, room);
  painter.setPen(colours.color(changed_ ? QPalette::WindowText : QPalette::PlaceholderText));
  painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, dot + words);
}

FoldableGroup::FoldableGroup(const QString& id, const QString& title, QWidget* parent)
    : QWidget(parent), header_(new GroupHeader(title)), body_(new QWidget), content_(new QVBoxLayout(body_)) {
  setObjectName(id);
  content_->setContentsMargins(0, 2, 0, 10);
  content_->setSpacing(10);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(header_);
  layout->addWidget(body_);
  body_->hide();
  connect(header_, &QAbstractButton::toggled, body_, &QWidget::setVisible);
}

}  // namespace gazehold

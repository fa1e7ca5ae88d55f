// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/banner.hpp"

#include <utility>

#include <QHBoxLayout>

namespace gazehold {

Banner::Banner(QWidget* parent)
    : QFrame(parent), message_(new QLabel), action_(new QPushButton) {
  setObjectName(QStringLiteral("banner"));
  message_->setTextFormat(Qt::PlainText);
  // a long message may be cut, but never widens the window
  message_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* close = new QPushButton(QStringLiteral("Dismiss"));
  close->setFocusPolicy(Qt::TabFocus);
  action_->setFocusPolicy(Qt::TabFocus);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 3, 8, 3);
  layout->addWidget(message_, 1);
  layout->addWidget(action_);
  layout->addWidget(close);
  connect(close, &QPushButton::clicked, this, &Banner::dismiss);
  connect(action_, &QPushButton::clicked, this, [this] {
    const auto act = act_;
    dismiss();
    if (act) act();
  });
}

void Banner::tell(const QString& message, const QString& action, std::function<void()> act) {
  message_->setText(message);
  message_->setToolTip(message);
  action_->setText(action);
  action_->setVisible(!action.isEmpty());
  act_ = std::move(act);
  Q_EMIT shownChanged(true);
}

void Banner::dismiss() {
  act_ = {};
  message_->setText({});
  message_->setToolTip({});
  Q_EMIT shownChanged(false);
}

void Banner::setTheme(const Theme& theme) {
  setStyleSheet(QStringLiteral("#banner { background: %1; border-bottom: 1px solid %2; } #banner QLabel { color: %2; }")
                    .arg(theme.warningPanel.name(), theme.warningText.name()));
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/banner.hpp"

#include <utility>

#include <QHBoxLayout>

namespace gazehold {

Banner::Banner(QWidget* parent) : QFrame(parent), message_(new QLabel) {
  setObjectName(QStringLiteral("banner"));
  message_->setTextFormat(Qt::PlainText);
  // a long message may be cut, but never widens the window
  message_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(12, 3, 8, 3);
  layout->addWidget(message_, 1);
}

void Banner::tell(const QString& message, std::vector<Action> actions, const QString& close) {
  clear();
  message_->setText(message);
  message_->setToolTip(message);
  setToolTip(message);  // of its buttons, too
  actions.push_back({close, [this] { Q_EMIT dismissed(); }});
  for (const Action& action : actions) addButton(action);
  Q_EMIT shownChanged(true);
}

void Banner::addButton(const Action& action) {
  auto* button = new QPushButton(action.text);
  button->setFocusPolicy(Qt::TabFocus);
  layout()->addWidget(button);
  buttons_.push_back(button);
  connect(button, &QPushButton::clicked, this, [this, act = action.act] {
    clear();
    Q_EMIT shownChanged(false);
    act();
  });
}

void Banner::dismiss() {
  clear();
  Q_EMIT shownChanged(false);
  Q_EMIT dismissed();
}

void Banner::clear() {
  message_->setText({});
  message_->setToolTip({});
  // one of them may have been clicked just now
  for (QPushButton* button : std::exchange(buttons_, {})) {
    button->hide();
    button->deleteLater();
  }
}

void Banner::setTheme(const Theme& theme) {
  setStyleSheet(QStringLiteral("#banner { background: %1; border-bottom: 1px solid %2; } #banner QLabel { color: %2; }")
                    .arg(theme.warningPanel.name(), theme.warningText.name()));
}

}  // namespace gazehold

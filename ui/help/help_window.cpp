// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_window.hpp"

#include <algorithm>

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "help/pages.hpp"

namespace gazehold {

HelpWindow::HelpWindow(QWidget* parent) : QDialog(parent), list_(new QListWidget), text_(new QTextBrowser) {
  setObjectName(QStringLiteral("help"));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  text_->setOpenExternalLinks(true);
  text_->setFocusPolicy(Qt::StrongFocus);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* row = new QHBoxLayout;
  row->addWidget(list_);
  row->addWidget(text_, 1);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(row, 1);
  layout->addWidget(buttons);
  connect(list_, &QListWidget::currentRowChanged, this, &HelpWindow::showPage);
  resize(QSize(1000, 760).boundedTo(parent->screen()->availableSize() - QSize(40, 80)));
}

void HelpWindow::openPage(const QString& page, const Theme& theme) {
  theme_ = &theme;
  setWindowTitle(tr("Help"));
  list_->setAccessibleName(tr("Pages of the help"));
  text_->setAccessibleName(tr("Page of the help"));
  {
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (const QString& id : helpPages()) {
      auto* item = new QListWidgetItem(titleOf(helpPage(id, theme)), list_);
      item->setData(Qt::UserRole, id);
    }
  }
  list_->setFixedWidth(std::min(list_->sizeHintForColumn(0) + 24, width() / 3));
  list_->setCurrentRow(static_cast<int>(std::max<qsizetype>(0, helpPages().indexOf(page))));
  showPage(list_->currentRow());
  show();
  raise();
  activateWindow();
  list_->setFocus();
}

QString HelpWindow::page() const {
  return list_->currentItem() ? list_->currentItem()->data(Qt::UserRole).toString() : QString();
}

void HelpWindow::showPage(int row) {
  if (row < 0 || !theme_) return;
  text_->document()->setDocumentMargin(16);
  text_->document()->setDefaultStyleSheet(
      QStringLiteral("td { padding: 1px 14px 1px 0; } p, li, td { line-height: 135%; }"));
  text_->setHtml(helpPage(page(), *theme_));
}

}  // namespace gazehold

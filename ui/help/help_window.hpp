// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QListWidget>
#include <QTextBrowser>

#include "theme/theme.hpp"

namespace gazehold {

/// The help: its pages at the left, the chosen one beside them. Needs no network.
class HelpWindow : public QDialog {
  Q_OBJECT
 public:
  explicit HelpWindow(QWidget* parent);

  /// Shows the page of that id, in the language and the colours of now; see helpPages().
  void openPage(const QString& page, const Theme& theme);
  QString page() const;
  QString text() const { return text_->toPlainText(); }

 private:
  void showPage(int row);

  const Theme* theme_ = nullptr;
  QListWidget* list_;
  QTextBrowser* text_;
};

}  // namespace gazehold

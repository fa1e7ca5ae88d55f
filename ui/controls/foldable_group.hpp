// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QVBoxLayout>
#include <QWidget>

namespace gazehold {

/// The line that folds a group: its name and, at the right, what is set in it; a dot when that is not the default.
class GroupHeader : public QAbstractButton {
  Q_OBJECT
 public:
  explicit GroupHeader(const QString& title, QWidget* parent = nullptr);
  void setSummary(const QString& summary, bool changed);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString summary_;
  bool changed_ = false;
};

/// Controls under a line that shows or hides them.
class FoldableGroup : public QWidget {
  Q_OBJECT
 public:
  FoldableGroup(const QString& id, const QString& title, QWidget* parent = nullptr);

  /// Stable, for settings; the title is in the language of the window.
  QString id() const { return objectName(); }
  QString title() const { return header_->text(); }
  void add(QWidget* widget) { content_->addWidget(widget); }
  bool unfolded() const { return header_->isChecked(); }
  void setUnfolded(bool unfolded) { header_->setChecked(unfolded); }
  void setSummary(const QString& summary, bool changed) { header_->setSummary(summary, changed); }

 private:
  GroupHeader* header_;
  QWidget* body_;
  QVBoxLayout* content_;
};

}  // namespace gazehold

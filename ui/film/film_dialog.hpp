// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

#include "film/film_process.hpp"

namespace gazehold {

/// Asks how a film of a run is to be, and makes it, while the window goes on.
class FilmDialog : public QDialog {
  Q_OBJECT
 public:
  /// The run as it is when the film is begun.
  using Take = std::function<Session()>;

  /// `panels` are the ids that can be shown, as Figure::names() has them; `title` says one of them.
  FilmDialog(Take take, const std::vector<std::pair<std::string, QString>>& panels, const QString& theme,
             bool authorsOptimum, QWidget* parent = nullptr);

  void setSpan(Step from, Step until);
  FilmProcess& process() { return process_; }
  /// What `gazehold film` is told, without the session.
  QStringList words(const QString& out) const;
  /// Begins it.
  void make(const QString& out);
  QString told() const { return told_->text(); }

 protected:
  void reject() override;

 private:
  void choose();
  void follow();
  void finish(const QString& error);

  Take take_;
  bool authorsOptimum_;
  FilmProcess process_;
  QLineEdit *from_, *to_;
  QComboBox *speed_, *fps_, *size_, *layout_, *theme_, *format_;
  QProgressBar* progress_;
  QLabel* told_;
  QPushButton *make_, *close_;
};

}  // namespace gazehold

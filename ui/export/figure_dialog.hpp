// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>

#include "export/figure.hpp"
#include "export/page.hpp"

namespace gazehold {

/// Asks how a figure is to be: what it shows, for whom, how large; shows it as it will be, and what would be refused.
class FigureDialog : public QDialog {
  Q_OBJECT
 public:
  /// Makes the figure of a panel, or of the layout.
  using Make = std::function<Figure(const std::string& shown)>;

  /// `panels` are the ids that can be shown.
  FigureDialog(Make make, const std::vector<std::string>& panels, const std::string& shown, bool authorsOptimum,
               QWidget* parent = nullptr);

  Figure& figure() { return *figure_; }
  Page page() const;
  FigureStyle style() const;
  bool wantsData() const;
  /// Of the chosen format: "svg", "pdf", "png" or "tiff".
  QString ending() const;
  /// Chooses a preset by its id.
  void setPreset(const QString& id);
  /// What would be refused, a line each; empty when nothing is.
  QString refused() const { return refused_->text(); }

 Q_SIGNALS:
  void saveRequested();
  void copyRequested();

 private:
  void showFigure();
  void followPreset();
  void follow();

  Make make_;
  bool authorsOptimum_;
  std::unique_ptr<Figure> figure_;
  QComboBox *panel_, *preset_, *theme_, *format_;
  QDoubleSpinBox *width_, *height_, *scale_;
  QCheckBox* data_;
  QLabel *picture_, *refused_;
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QWidget>

#include "controls/parameter_slider.hpp"

namespace gazehold {

/// A spin box as the parameter table describes it: true minus sign, unit, steps on the parameter's own scale.
class ParameterSpinBox : public QDoubleSpinBox {
  Q_OBJECT
 public:
  explicit ParameterSpinBox(const ParameterInfo& info, QWidget* parent = nullptr);
  void setUnit(const QString& unit);
  /// Tells nobody.
  void showQuietly(double value);
  QString textFromValue(double value) const override;
  double valueFromText(const QString& text) const override;
  QValidator::State validate(QString& text, int& position) const override;
  void stepBy(int steps) override;
  QSize sizeHint() const override;
  /// Whether somebody is typing.
  bool beingTyped() const { return hasFocus() && lineEdit()->isModified(); }

 protected:
  void wheelEvent(QWheelEvent* event) override;

 private:
  void fitUnit();
  QString withoutUnit(QString text) const;

  const ParameterInfo& info_;
  QString unit_;
};

/// The control of one parameter, built from its line of the table: a bold name, a spin box with the unit, a slider below;
/// for a choice a list. Double-click on name or slider: default.
class ParameterControl : public QWidget {
  Q_OBJECT
 public:
  explicit ParameterControl(const ParameterInfo& info, QWidget* parent = nullptr);

  const ParameterInfo& parameter() const { return info_; }
  /// Shows a value that came from elsewhere, unless somebody is dragging or typing here. Tells nobody.
  void showValue(double value);
  /// The value as people see it, with its unit.
  QString valueText(double value) const;
  /// Where unit and useful range depend on another parameter.
  void setUnit(const QString& unit, double sliderMaximum);
  void setRange(const ParameterRange& range);

  ParameterSlider* slider() const { return slider_; }
  QDoubleSpinBox* spinBox() const { return spin_; }
  QComboBox* choices() const { return choices_; }

 Q_SIGNALS:
  /// A person chose a value. Changes of one drag share a gesture number. Parameters that are not live are told at the end
  /// of a drag.
  void edited(gazehold::ParameterId parameter, double value, int gesture);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void translate();
  void buildChoices();
  void buildNumber();
  void tell(double value);
  QString help() const;

  const ParameterInfo& info_;
  QLabel* label_;
  ParameterSpinBox* spin_ = nullptr;
  ParameterSlider* slider_ = nullptr;
  QComboBox* choices_ = nullptr;
  QString unit_;
  int gesture_ = 0;
};

}  // namespace gazehold

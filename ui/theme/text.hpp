// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <QCoreApplication>
#include <QSize>
#include <QString>

#include "base/units.hpp"

namespace gazehold {

/// Text of the core, which is UTF-8.
QString fromCore(std::string_view text);
/// The same, in the language of the window: for what a person reads, not for ids.
QString translated(std::string_view text);

/// What functions without a class of their own say is translated here.
struct Ui {
  Q_DECLARE_TR_FUNCTIONS(Ui)
};

/// Simulated time as minutes and seconds, "00:19.900"; with hours from the first hour on.
QString clockText(Step step, int decimals = 3);
/// Reads "12.5", "1:30" or "1:02:03.5" as seconds; nothing when it is neither.
std::optional<double> parseTime(const QString& text);

/// Reads "1920x1080"; nothing when it is no width and height.
std::optional<QSize> parsePixels(std::string_view text);

/// A number with a true minus sign, and a plus sign if `sign`.
QString decimalText(double value, int decimals, bool sign = false);
/// Reads what decimalText writes.
std::optional<double> parseDecimal(QString text);
/// A count with thin spaces between groups of three digits.
QString countText(std::int64_t value);

/// Cells such as "3, 7, 10-14", each once, in rising order. Throws UsageError when it cannot be read or names a cell that
/// a network of `size` cells does not have.
std::vector<int> parseCells(const QString& text, int size);
/// The shortest list that parseCells reads as these cells.
QString cellsText(const std::vector<int>& cells);

/// "1 cell", "6 cells".
QString cellCount(std::size_t count);
/// The name of a branch: in the language of the window where nobody has given it another.
QString branchText(std::string_view name);
/// The first of several sentences.
QString firstSentence(std::string_view sentences);

}  // namespace gazehold

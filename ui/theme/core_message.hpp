// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gazehold {

/// What the core says of numbers and names: the text with %1, %2 … in their places, which is its id in the translation, and
/// they themselves. "gate 200 deg/s" is "gate %1 deg/s" of 200; names stand in quotes.
struct CoreMessage {
  QString id;
  QStringList arguments;
};
CoreMessage messageOf(const QString& text);

}  // namespace gazehold

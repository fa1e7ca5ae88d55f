// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QString>

namespace gazehold {

/// Numbers of the program that the help speaks of, by the names that stand for them in its pages: ${neurons}.
const std::map<QString, QString>& facts();
/// A text with its numbers put in.
QString withFacts(QString text);

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/facts.hpp"

#include "analysis/drift_laboratory.hpp"
#include "model/parameters.hpp"
#include "network/cell.hpp"
#include "network/learning_rule.hpp"
#include "network/population.hpp"
#include "theme/text.hpp"
#include "world/motion.hpp"
#include "world/path/path_world.hpp"

namespace gazehold {

namespace {

QString usual(ParameterId parameter) { return decimalText(info(parameter).standard, 0); }

// 4·10⁻¹¹
QString power(double value) {
  const QStringList parts = QString::number(value, 'e', 0).split(u'e');
  QString text = parts[0] + QStringLiteral("·10");
  for (const QChar digit : QString::number(parts[1].toInt()))
    text += digit == u'-' ? QString(u'⁻') : QString(QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹")[digit.digitValue()]);
  return text;
}

}  // namespace

const std::map<QString, QString>& facts() {
  static const std::map<QString, QString> table = {
      {QStringLiteral("neurons"), usual(ParameterId::neurons)},
      {QStringLiteral("tau_rc"), decimalText(1000 * tauRC, 0)},
      {QStringLiteral("tau_syn"), decimalText(1000 * tauSyn, 0)},
      {QStringLiteral("tau_ref"), decimalText(1000 * tauRef, 2)},
      {QStringLiteral("hold"), usual(ParameterId::refractory)},
      {QStringLiteral("dead_time"),
       decimalText(1000 * deadTimeOf(static_cast<int>(info(ParameterId::refractory).standard)), 2)},
      {QStringLiteral("step"), decimalText(1000 * dt, 1)},
      {QStringLiteral("range"), decimalText(degreesPerUnit, 0)},
      {QStringLiteral("lowest_rate"), decimalText(lowestMaximumRate, 0)},
      {QStringLiteral("highest_rate"), decimalText(highestMaximumRate, 0)},
      {QStringLiteral("gate"), usual(ParameterId::gate)},
      {QStringLiteral("kappa_step"), power(paperLearningRate)},
      {QStringLiteral("kappa_second"), power(paperLearningRate * static_cast<double>(stepsPerSecond))},
      {QStringLiteral("start_noise"), decimalText(100 * info(ParameterId::startNoise).standard, 0)},
      {QStringLiteral("tau_one_percent"), decimalText(tauSyn / 0.01, 0)},
      {QStringLiteral("hold_test"), decimalText(seconds(HoldFan::length), 0)},
      {QStringLiteral("arena"), decimalText(arenaRadius, 0)},
      {QStringLiteral("landmarks"), usual(ParameterId::landmarks)},
      {QStringLiteral("landmark_reach"), decimalText(landmarkReach, 0)},
      {QStringLiteral("fastest_turning"), decimalText(Representation::fastestTurning, 0)},
  };
  return table;
}

QString withFacts(QString text) {
  for (const auto& [name, value] : facts()) text.replace(QStringLiteral("${") + name + u'}', value);
  return text;
}

}  // namespace gazehold

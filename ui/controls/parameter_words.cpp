// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/parameter_words.hpp"

#include "theme/text.hpp"

namespace gazehold {

QString valueWords(const ParameterInfo& parameter, double value, const QString& plain) {
  const auto whole = [](double number) { return decimalText(number, 0); };
  switch (parameter.parameter) {
    case ParameterId::noise: return value == 0 ? Ui::tr("none") : Ui::tr("%1 % in 20 min").arg(whole(100 * value));
    case ParameterId::startNoise:
      return value == 0 ? Ui::tr("no start noise") : Ui::tr("start noise %1 %").arg(whole(100 * value));
    case ParameterId::initialSlope: return Ui::tr("slope %1").arg(plain);
    case ParameterId::decoders: return Ui::tr("decoders: %1").arg(plain);
    case ParameterId::neurons: return cellCount(static_cast<std::size_t>(value));
    case ParameterId::tuning: return Ui::tr("tuning: %1").arg(plain);
    case ParameterId::refractory: return Ui::tr("held for %1 ms").arg(decimalText(1000 * dt * value, 1));
    case ParameterId::filter: return {};  // the unit of the gate says which
    case ParameterId::gate: return Ui::tr("below %1 teach").arg(plain);
    case ParameterId::targetRange: return QStringLiteral("±%1°").arg(whole(value));
    case ParameterId::targetInterval: return Ui::tr("every %1").arg(plain);
    case ParameterId::harmonics: return value == 1 ? Ui::tr("1 harmonic") : Ui::tr("%1 harmonics").arg(whole(value));
    case ParameterId::turningBy: return Ui::tr("turned by: %1").arg(plain);
    case ParameterId::turnRate: return Ui::tr("turns %1").arg(plain);
    case ParameterId::walkingSpeed: return Ui::tr("walks %1").arg(plain);
    case ParameterId::landmarks: return Ui::tr("%1 landmarks").arg(whole(value));
    default: return plain;
  }
}

}  // namespace gazehold

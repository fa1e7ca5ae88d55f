// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/finding_words.hpp"

#include <cmath>

#include "base/number.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

QString number(double value) { return std::isfinite(value) ? fromCore(shortNumber(value)) : Ui::tr("none"); }

// the number with its unit, how sure it is, and of how many runs
QString measuredText(const Finding& finding) {
  const Summary& s = finding.measured;
  if (s.n == 0) return s.leftOut > 0 ? Ui::tr("no number in any of %1 runs").arg(s.leftOut) : Ui::tr("not measured");
  QString value = number(finding.value());
  if (!finding.unit.empty()) value += u' ' + translated(finding.unit);
  if (finding.statistic == Statistic::median) value = Ui::tr("median %1").arg(value);
  QString runs = QStringLiteral("n = %1").arg(s.n);
  if (s.leftOut > 0) runs = Ui::tr("%1, %2 more failed").arg(runs).arg(s.leftOut);
  if (s.n == 1) return Ui::tr("%1 (%2)").arg(value, runs);
  return Ui::tr("%1 (95 % interval %2 to %3, %4)").arg(value, number(finding.low()), number(finding.high()), runs);
}

}  // namespace

QString findingText(const Finding& finding) {
  const QString claim = translated(finding.claim), measured = measuredText(finding);
  const QString verdict = translated(verdictText(finding.verdict()));
  if (const auto& expected = finding.expected)
    return Ui::tr("%1: %2; expected %3 (%4): %5.")
        .arg(claim, measured, translated(expected->words), translated(sourceText(expected->source)), verdict);
  if (finding.measured.runs() == 0) return Ui::tr("%1: %2.").arg(claim, measured);
  return Ui::tr("%1: %2: %3.").arg(claim, measured, verdict);
}

QString tallyText(const Tally& tally) {
  return Ui::
      tr("%1 judged: %2 agree, %3 differ, %4 undecided; about %5 of their intervals are expected to miss by chance.")
          .arg(tally.judged())
          .arg(tally.agrees)
          .arg(tally.differs)
          .arg(tally.undecided)
          .arg(fromCore(numberText(tally.chanceMisses, 1)));
}

}  // namespace gazehold

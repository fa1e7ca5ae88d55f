// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/text.hpp"

#include <charconv>
#include <algorithm>
#include <cmath>

#include <QRegularExpression>

#include "base/error.hpp"
#include "base/number.hpp"
#include "theme/core_message.hpp"
#include "theme/language.hpp"

namespace gazehold {

namespace {

constexpr QChar trueMinus(0x2212);
constexpr QChar thinSpace(0x2009);

[[noreturn]] void refuseCells(const QString& part, int size) {
  throw UsageError(Ui::tr("'%1' is not a cell; cells are numbers from 0 to %2, such as 3, 7, 10-14")
                       .arg(part)
                       .arg(size - 1)
                       .toStdString());
}

int parseCell(const QString& text, const QString& part, int size) {
  bool ok = false;
  const int cell = text.trimmed().toInt(&ok);
  if (!ok || cell < 0 || cell >= size) refuseCells(part, size);
  return cell;
}

// arguments put into the places %1, %2 … of a text
QString filled(const QString& words, const QStringList& arguments) {
  static const QRegularExpression place(QStringLiteral("%(\\d+)"));
  QString text;
  qsizetype from = 0;
  for (auto each = place.globalMatch(words); each.hasNext();) {
    const auto match = each.next();
    text += words.mid(from, match.capturedStart() - from) + arguments.value(match.captured(1).toInt() - 1);
    from = match.capturedEnd();
  }
  return text + words.mid(from);
}

}  // namespace

QString fromCore(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString translated(std::string_view text) {
  if (text.empty()) return {};
  const auto known = [](const QString& id) { return QCoreApplication::translate("Core", id.toUtf8().constData()); };
  QString whole = fromCore(text), translation = known(whole);
  if (translation != whole || language() == Language::english) return translation;
  const CoreMessage message = messageOf(whole);
  const QString words = known(message.id);
  if (words != message.id) return filled(words, message.arguments);
  // where, and what is wrong there
  const std::size_t colon = text.find(": ");
  if (colon == std::string_view::npos) return whole;
  return translated(text.substr(0, colon)) + QChar(0xFF1A) + translated(text.substr(colon + 2));
}

CoreMessage messageOf(const QString& text) {
  // not the apostrophes of "the authors' optimum's"; a hyphen between words is no sign
  static const QRegularExpression argument(
      QStringLiteral("(?<!\\w)(?:'[^']*'|\"[^\"]*\")(?!\\w)|((?<![\\w.])[-\u2212])?(?<![\\w.])\\d+(\\.\\d+)?(?!\\w)"),
      QRegularExpression::UseUnicodePropertiesOption);
  CoreMessage message;
  qsizetype from = 0;
  for (auto each = argument.globalMatch(text); each.hasNext();) {
    const auto match = each.next();
    message.arguments += match.captured();
    message.id += text.mid(from, match.capturedStart() - from) + u'%' + QString::number(message.arguments.size());
    from = match.capturedEnd();
  }
  message.id += text.mid(from);
  return message;
}

QString clockText(Step step, int decimals) {
  const Step unit = static_cast<Step>(std::llround(stepsPerSecond / std::pow(10.0, decimals)));
  const Step whole = step / stepsPerSecond;
  const QChar zero('0');
  QString text = QStringLiteral("%1:%2").arg(whole / 60 % 60, 2, 10, zero).arg(whole % 60, 2, 10, zero);
  if (whole >= 3600) text.prepend(QStringLiteral("%1:").arg(whole / 3600));
  if (decimals > 0) text += QStringLiteral(".%1").arg(step % stepsPerSecond / unit, decimals, 10, zero);
  return text;
}

std::optional<double> parseTime(const QString& text) {
  const QStringList parts = text.trimmed().split(':');
  if (parts.size() > 3) return std::nullopt;
  double time = 0;
  for (const QString& part : parts) {
    const auto value = parseNumber(part.toStdString());
    if (!value || !std::isfinite(*value) || *value < 0) return std::nullopt;
    time = time * 60 + *value;
  }
  return time;
}

std::optional<QSize> parsePixels(std::string_view text) {
  int width = 0, height = 0;
  const char* end = text.data() + text.size();
  const auto across = std::from_chars(text.data(), end, width);
  if (across.ec != std::errc{} || across.ptr == end || *across.ptr != 'x') return std::nullopt;
  const auto down = std::from_chars(across.ptr + 1, end, height);
  if (down.ec != std::errc{} || down.ptr != end) return std::nullopt;
  return QSize(width, height);
}

QString decimalText(double value, int decimals, bool sign) {
  QString text = QString::fromStdString(numberText(value, decimals));
  // a rounded zero has no sign of its own
  if (text.startsWith('-') && text.count('0') == text.size() - 1 - text.count('.')) text.remove(0, 1);
  if (text.startsWith('-')) return text.replace(0, 1, trueMinus);
  return sign ? '+' + text : text;
}

std::optional<double> parseDecimal(QString text) {
  text = text.trimmed().replace(trueMinus, '-').replace(',', '.');
  if (text.startsWith('+')) text.remove(0, 1);
  const auto value = parseNumber(text.toStdString());
  return value && std::isfinite(*value) ? value : std::nullopt;
}

QString countText(std::int64_t value) {
  QString text = QString::number(value);
  for (qsizetype k = text.size() - 3; k > 0; k -= 3) text.insert(k, thinSpace);
  return text;
}

std::vector<int> parseCells(const QString& text, int size) {
  std::vector<int> cells;
  for (QString part : text.split(',', Qt::SkipEmptyParts)) {
    part = part.trimmed();
    const QStringList ends = part.split('-');
    if (part.isEmpty()) continue;
    if (ends.size() > 2) refuseCells(part, size);
    const int first = parseCell(ends.first(), part, size), last = parseCell(ends.last(), part, size);
    if (last < first) refuseCells(part, size);
    for (int cell = first; cell <= last; ++cell) cells.push_back(cell);
  }
  std::sort(cells.begin(), cells.end());
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

QString cellsText(const std::vector<int>& cells) {
  QStringList parts;
  for (std::size_t k = 0; k < cells.size();) {
    std::size_t end = k + 1;
    while (end < cells.size() && cells[end] == cells[end - 1] + 1) ++end;
    QString part = QString::number(cells[k]);
    if (end - k > 1) part += (end - k > 2 ? "-" : ", ") + QString::number(cells[end - 1]);
    parts += part;
    k = end;
  }
  return parts.join(QStringLiteral(", "));
}

QString cellCount(std::size_t count) { return count == 1 ? Ui::tr("1 cell") : Ui::tr("%1 cells").arg(count); }

QString branchText(std::string_view name) {
  constexpr std::string_view numbered = "branch ";
  if (name.starts_with(numbered)) return Ui::tr("branch %1").arg(fromCore(name.substr(numbered.size())));
  return name == "first" ? translated(name) : fromCore(name);
}

QString firstSentence(std::string_view sentences) {
  const QString text = translated(sentences);
  const qsizetype western = text.indexOf(QStringLiteral(". ")), chinese = text.indexOf(QChar(0x3002));
  const qsizetype end = western < 0 ? chinese : western;
  return end < 0 ? text : text.left(end + 1);
}

}  // namespace gazehold

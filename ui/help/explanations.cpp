// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/explanations.hpp"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "help/facts.hpp"
#include "theme/language.hpp"

namespace gazehold {

namespace {

const QJsonObject& source() {
  static const QJsonObject read = [] {
    QFile file(QStringLiteral(":/help/explanations.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
  }();
  return read;
}

QString words(const QJsonObject& of, const char* field) {
  return withFacts(of[QLatin1String(field)].toObject()[languageId(language())].toString());
}

QStringList names(const QJsonObject& of, const char* field) {
  QStringList list;
  for (const auto& each : of[QLatin1String(field)].toArray()) list += each.toString();
  return list;
}

Explanation explanation(const char* kind, const QString& id) {
  for (const auto& each : source()[QLatin1String(kind)].toArray()) {
    const QJsonObject o = each.toObject();
    if (o[QStringLiteral("id")].toString() == id)
      return {id,
              words(o, "name"),
              words(o, "shows"),
              words(o, "read"),
              words(o, "do"),
              names(o, "marks"),
              names(o, "numbers")};
  }
  return {};
}

std::vector<Symbol> symbols(const char* kind) {
  std::vector<Symbol> all;
  for (const auto& each : source()[QLatin1String(kind)].toArray()) {
    const QJsonObject o = each.toObject();
    all.push_back({o[QStringLiteral("id")].toString(), o[QStringLiteral("glyph")].toString(),
                   o[QStringLiteral("colour")].toString(), words(o, "name"), words(o, "text")});
  }
  return all;
}

std::vector<Symbol> chosen(const std::vector<Symbol>& all, const QStringList& ids) {
  std::vector<Symbol> some;
  for (const QString& id : ids)
    for (const Symbol& each : all)
      if (each.id == id) some.push_back(each);
  return some;
}

}  // namespace

Explanation panelExplanation(const QString& id) { return explanation("panels", id); }
Explanation partExplanation(const QString& id) { return explanation("parts", id); }
Explanation parameterExplanation(const QString& id) { return explanation("parameters", id); }
std::vector<Symbol> allMarks() { return symbols("marks"); }
std::vector<Symbol> allNumbers() { return symbols("numbers"); }

QString symbolRows(const std::vector<Symbol>& symbols, const Theme& theme) {
  QString rows;
  for (const Symbol& each : symbols) {
    rows += QStringLiteral("<tr>");
    if (!each.glyph.isEmpty())
      rows +=
          QStringLiteral("<td align='center' style='color: %1'>%2</td>").arg(theme.coloured(each.colour), each.glyph);
    rows += QStringLiteral("<td><b>%1</b></td><td>%2</td></tr>\n").arg(each.name, each.text);
  }
  return rows;
}

QString explanationHtml(const Explanation& explanation, const Theme& theme) {
  QString html;
  for (const QString& text : {explanation.shows, explanation.read, explanation.act})
    if (!text.isEmpty()) html += QStringLiteral("<p>%1</p>").arg(text);
  for (const auto& rows : {symbolRows(chosen(allMarks(), explanation.marks), theme),
                           symbolRows(chosen(allNumbers(), explanation.numbers), theme)})
    if (!rows.isEmpty()) html += QStringLiteral("<table cellpadding='2' cellspacing='2'>%1</table>").arg(rows);
  return html;
}

}  // namespace gazehold

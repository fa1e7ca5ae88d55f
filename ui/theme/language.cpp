// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.hpp"

#include <memory>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "base/error.hpp"
#include "base/message.hpp"

namespace gazehold {

namespace {

Language chosen = Language::english;

}  // namespace

Language language() { return chosen; }

QString languageId(Language language) {
  return language == Language::chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

Language languageNamed(const std::string& id) {
  if (id == "en") return Language::english;
  if (id == "zh_CN") return Language::chinese;
  throw UsageError("a language is en or zh_CN, not " + inQuotes(id));
}

void setLanguage(Language language) {
  static QTranslator translator, ofQt;
  if (language == chosen) return;
  chosen = language;
  QCoreApplication::removeTranslator(&ofQt);
  QCoreApplication::removeTranslator(&translator);
  if (language != Language::chinese) return;
  // the buttons of dialogs, where Qt's own translations are installed
  if (ofQt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&ofQt);
  if (translator.load(QStringLiteral(":/translations/gazehold_zh_CN.qm")))
    QCoreApplication::installTranslator(&translator);
}

Language systemLanguage() {
  return QLocale::system().language() == QLocale::Chinese ? Language::chinese : Language::english;
}

QString said(const Words& words) { return QString::fromStdString(words.in(chosen)); }

QString htmlOf(const Words& words) { return said(words).toHtmlEscaped(); }

}  // namespace gazehold

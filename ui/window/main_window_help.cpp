// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window_help.hpp"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "io/version.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

void show(QWidget* parent, const QString& title, const QString& html) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* text = new QLabel(html);
  text->setTextFormat(Qt::RichText);
  text->setWordWrap(true);
  text->setOpenExternalLinks(true);
  text->setTextInteractionFlags(Qt::TextBrowserInteraction);
  text->setMinimumWidth(640);
  text->setMargin(8);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  auto* layout = new QVBoxLayout(dialog);
  layout->addWidget(text);
  layout->addWidget(buttons);
  dialog->open();
}

// a page in the language of the window
QString page(const Theme& theme, const QString& name) {
  return theme.resource(QStringLiteral("help/") + (language() == Language::chinese ? QStringLiteral("zh_CN/") : QString()) + name);
}

}  // namespace

void showKeyboardHelp(QWidget* parent, const Theme& theme) {
  show(parent, Ui::tr("Keyboard and mouse"), page(theme, QStringLiteral("keyboard.html")));
}

void showSymbolHelp(QWidget* parent, const Theme& theme) {
  show(parent, Ui::tr("What the symbols mean"), page(theme, QStringLiteral("symbols.html")));
}

void showAbout(QWidget* parent, const Theme& theme) {
  show(parent, Ui::tr("About Gazehold"),
       page(theme, QStringLiteral("about.html")).arg(fromCore(version()), QString::fromLatin1(qVersion())));
}

}  // namespace gazehold

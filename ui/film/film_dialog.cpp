// SPDX-License-Identifier: GPL-3.0-or-later
#include "film/film_dialog.hpp"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>

#include "base/error.hpp"
#include "base/number.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

FilmDialog::FilmDialog(Take take, const std::vector<std::pair<std::string, QString>>& panels, const QString& theme,
                       bool authorsOptimum, QWidget* parent)
    : QDialog(parent), take_(std::move(take)), authorsOptimum_(authorsOptimum), make_(nullptr) {
  setWindowTitle(tr("Make a film"));
  auto* form = new QFormLayout(this);
  const auto time = [&](const QString& label) {
    auto* line = new QLineEdit;
    line->setAccessibleName(label);
    line->setToolTip(tr("Seconds, or minutes:seconds"));
    form->addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, &FilmDialog::follow);
    return line;
  };
  const auto choice = [&](const QString& label) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(label);
    form->addRow(label, combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &FilmDialog::follow);
    return combo;
  };
  from_ = time(tr("From"));
  to_ = time(tr("To"));
  speed_ = choice(tr("Speed"));
  for (const char* speed : {"0.1", "0.25", "0.5", "1", "2", "5", "10", "20"})
    speed_->addItem(QLatin1String(speed) + u'×', QLatin1String(speed));
  fps_ = choice(tr("Frames a second"));
  size_ = choice(tr("Size"));
  for (const char* size : {"1280x720", "1920x1080", "2560x1440", "3840x2160"})
    size_->addItem(QString::fromLatin1(size).replace(u'x', QStringLiteral(" × ")), QLatin1String(size));
  layout_ = choice(tr("Shows"));
  for (const auto& [id, title] : panels) layout_->addItem(title, fromCore(id));
  theme_ = choice(tr("Theme"));
  for (const char* each : {QT_TR_NOOP("light"), QT_TR_NOOP("dark"), QT_TR_NOOP("projector"), QT_TR_NOOP("paper")})
    theme_->addItem(tr(each), QLatin1String(each));
  format_ = choice(tr("Format"));
  for (const char* each : {"mp4", "webm", "gif"})
    format_->addItem(QString::fromLatin1(each).toUpper(), QLatin1String(each));
  format_->addItem(tr("Pictures in a folder"), QString());
  progress_ = new QProgressBar;
  progress_->setRange(0, 1000);
  progress_->setTextVisible(false);
  progress_->hide();
  form->addRow(progress_);
  told_ = new QLabel;
  told_->setWordWrap(true);
  told_->setTextFormat(Qt::PlainText);
  told_->setMinimumWidth(360);
  form->addRow(told_);
  auto* buttons = new QDialogButtonBox;
  make_ = buttons->addButton(tr("Make the film…"), QDialogButtonBox::ActionRole);
  close_ = buttons->addButton(QDialogButtonBox::Close);
  form->addRow(buttons);

  speed_->setCurrentIndex(speed_->findData(QStringLiteral("1")));
  size_->setCurrentIndex(1);
  layout_->setCurrentIndex(std::max(0, layout_->findData(QStringLiteral("lecture"))));
  theme_->setCurrentIndex(std::max(0, theme_->findData(theme)));
  connect(make_, &QPushButton::clicked, this, &FilmDialog::choose);
  connect(buttons, &QDialogButtonBox::rejected, this, &FilmDialog::reject);
  connect(&process_, &FilmProcess::advanced, this, [this](double part, const QString& text) {
    progress_->setValue(static_cast<int>(1000 * part));
    told_->setText(text);
  });
  connect(&process_, &FilmProcess::finished, this, &FilmDialog::finish);
  follow();
}

void FilmDialog::setSpan(Step from, Step until) {
  from_->setText(clockText(from));
  to_->setText(clockText(until));
}

// what a GIF can count, and whether there is something to film
void FilmDialog::follow() {
  if (!make_) return;  // not all of it is there
  const bool gif = format_->currentData().toString() == QStringLiteral("gif");
  if (fps_->count() == 0 || (fps_->itemData(0).toString() == QStringLiteral("10")) != gif) {
    const QSignalBlocker quiet(fps_);
    fps_->clear();
    const QStringList rates =
        QStringLiteral("10 20 25 50|24 25 30 50 60").section(u'|', gif ? 0 : 1, gif ? 0 : 1).split(u' ');
    for (const QString& fps : rates) fps_->addItem(fps, fps);
    fps_->setCurrentIndex(gif ? 2 : 4);
  }
  if (process_.running()) return;
  const auto from = parseTime(from_->text()), to = parseTime(to_->text());
  const bool sound = from && to && *from < *to;
  make_->setEnabled(sound);
  const double length = sound ? (*to - *from) / speed_->currentData().toString().toDouble() : 0;
  told_->setText(sound ? tr("%1 s of film").arg(decimalText(length, 1)) : tr("A film ends after it begins."));
}

QStringList FilmDialog::words(const QString& out) const {
  const auto seconds = [](const QLineEdit* line) { return fromCore(numberText(parseTime(line->text()).value_or(0))); };
  const auto chosen = [](const QComboBox* combo) { return combo->currentData().toString(); };
  return {QStringLiteral("--from"),     seconds(from_),
          QStringLiteral("--to"),       seconds(to_),
          QStringLiteral("--speed"),    chosen(speed_),
          QStringLiteral("--fps"),      chosen(fps_),
          QStringLiteral("--size"),     chosen(size_),
          QStringLiteral("--layout"),   chosen(layout_),
          QStringLiteral("--theme"),    chosen(theme_),
          QStringLiteral("--language"), languageId(language()),
          QStringLiteral("--optimum"),  authorsOptimum_ ? QStringLiteral("authors") : QStringLiteral("matched"),
          QStringLiteral("--out"),      out};
}

void FilmDialog::choose() {
  if (process_.running()) return process_.cancel();
  const QString ending = format_->currentData().toString();
  const QString path =
      QFileDialog::getSaveFileName(this, tr("Make a film"),
                                   ending.isEmpty() ? QStringLiteral("film") : QStringLiteral("film.") + ending,
                                   ending.isEmpty() ? QString() : tr("Films (*.%1)").arg(ending));
  if (path.isEmpty()) return;
  make(ending.isEmpty() || path.endsWith(u'.' + ending) ? path : path + u'.' + ending);
}

void FilmDialog::make(const QString& out) {
  try {
    process_.start(take_(), words(out));
  } catch (const Error& error) {
    return finish(translated(error.what()));
  }
  progress_->setValue(0);
  progress_->show();
  make_->setText(tr("Stop"));
  told_->setText(tr("It begins. The window goes on meanwhile."));
}

void FilmDialog::finish(const QString& error) {
  progress_->setVisible(!error.isEmpty());
  make_->setText(tr("Make the film…"));
  told_->setText(error.isEmpty() ? tr("The film is made.") : error);
}

// a film that is being made is stopped first
void FilmDialog::reject() {
  process_.cancel();
  QDialog::reject();
}

}  // namespace gazehold

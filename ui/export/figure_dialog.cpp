// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/figure_dialog.hpp"

#include <algorithm>
#include <cmath>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

#include "base/error.hpp"
#include "export/figure_file.hpp"
#include "export/preflight.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr QSize previewSize(560, 460);

QDoubleSpinBox* box(double least, double most, int decimals, const QString& name) {
  auto* spin = new QDoubleSpinBox;
  spin->setRange(least, most);
  spin->setDecimals(decimals);
  spin->setKeyboardTracking(false);
  spin->setAccessibleName(name);
  return spin;
}

}  // namespace

FigureDialog::FigureDialog(Make make, const std::vector<std::string>& panels, const std::string& shown,
                           bool authorsOptimum, QWidget* parent)
    : QDialog(parent), make_(std::move(make)), authorsOptimum_(authorsOptimum) {
  setWindowTitle(tr("Save a figure"));
  auto* form = new QFormLayout;
  const auto choice = [&](const QString& label) {
    auto* combo = new QComboBox;
    combo->setAccessibleName(label);
    form->addRow(label, combo);
    return combo;
  };
  panel_ = choice(tr("Shows"));
  for (const std::string& id : panels) {
    const Figure figure = make_(id);
    const auto layout = std::ranges::find(layoutTable(), id, &FigureLayout::id);
    panel_->addItem(layout != layoutTable().end() ? Ui::tr(layout->title) : figure.title(), QString::fromStdString(id));
  }
  panel_->setCurrentIndex(std::max(0, panel_->findData(QString::fromStdString(shown))));
  preset_ = choice(tr("For"));
  for (const Preset& preset : presetTable()) preset_->addItem(Ui::tr(preset.title), QLatin1String(preset.id));
  width_ = box(1, 20000, 1, tr("Width"));
  form->addRow(tr("Width"), width_);
  height_ = box(0, 20000, 1, tr("Height"));
  height_->setSpecialValueText(tr("as it suits"));
  form->addRow(tr("Height"), height_);
  theme_ = choice(tr("Theme"));
  for (const char* theme : {QT_TR_NOOP("paper"), QT_TR_NOOP("light"), QT_TR_NOOP("dark"), QT_TR_NOOP("projector")})
    theme_->addItem(tr(theme), QLatin1String(theme));
  scale_ = box(0.3, 4, 2, tr("Type"));
  scale_->setPrefix(QStringLiteral("× "));
  scale_->setSingleStep(0.1);
  scale_->setValue(1);
  form->addRow(tr("Type"), scale_);
  format_ = choice(tr("Format"));
  for (const char* format : {"svg", "pdf", "png", "tiff"})
    format_->addItem(QString::fromLatin1(format).toUpper(), QLatin1String(format));
  data_ = new QCheckBox(tr("Numbers beside it (.npz, .csv)"));
  form->addRow(data_);
  refused_ = new QLabel;
  refused_->setWordWrap(true);
  refused_->setTextFormat(Qt::PlainText);
  refused_->setAlignment(Qt::AlignTop);
  form->addRow(refused_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Close);
  QPushButton* copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
  form->addRow(buttons);
  picture_ = new QLabel;
  picture_->setFixedSize(previewSize);
  picture_->setAlignment(Qt::AlignCenter);
  auto* all = new QHBoxLayout(this);
  all->addWidget(picture_);
  auto* side = new QWidget;
  side->setLayout(form);
  side->setFixedWidth(300);
  all->addWidget(side);

  connect(buttons->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &FigureDialog::saveRequested);
  connect(copy, &QPushButton::clicked, this, &FigureDialog::copyRequested);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(panel_, &QComboBox::currentIndexChanged, this, &FigureDialog::showFigure);
  connect(preset_, &QComboBox::currentIndexChanged, this, &FigureDialog::followPreset);
  for (QComboBox* combo : {theme_, format_})
    connect(combo, &QComboBox::currentIndexChanged, this, &FigureDialog::follow);
  for (QDoubleSpinBox* spin : {width_, height_, scale_})
    connect(spin, &QDoubleSpinBox::valueChanged, this, &FigureDialog::follow);
  figure_ = std::make_unique<Figure>(make_(panel_->currentData().toString().toStdString()));
  followPreset();
}

void FigureDialog::setPreset(const QString& id) { preset_->setCurrentIndex(preset_->findData(id)); }

bool FigureDialog::wantsData() const { return data_->isChecked(); }

QString FigureDialog::ending() const { return format_->currentData().toString(); }

Page FigureDialog::page() const {
  Page page =
      Page::of(presetNamed(preset_->currentData().toString().toStdString()), Figure::isLayout(figure_->shown()));
  page.size = {width_->value(), height_->value(), page.preset->pixels};
  page.points *= scale_->value();
  page.fitHeight(figure_->heightFor(page.units().width()));
  return page;
}

FigureStyle FigureDialog::style() const { return printStyle(theme_->currentData().toString(), authorsOptimum_); }

void FigureDialog::showFigure() {
  figure_ = std::make_unique<Figure>(make_(panel_->currentData().toString().toStdString()));
  followPreset();
}

void FigureDialog::followPreset() {
  const Preset& preset = presetNamed(preset_->currentData().toString().toStdString());
  {
    const QSignalBlocker noWidth(width_), noHeight(height_);
    for (QDoubleSpinBox* spin : {width_, height_}) {
      spin->setSuffix(preset.pixels ? QStringLiteral(" px") : QStringLiteral(" mm"));
      spin->setDecimals(preset.pixels ? 0 : 1);
    }
    width_->setValue(Figure::isLayout(figure_->shown()) ? preset.layoutWidth : preset.width);
    height_->setValue(preset.height);
  }
  follow();
}

// the preview is the figure itself, at the resolution of the screen
void FigureDialog::follow() {
  const Page wanted = page();
  try {
    wanted.check();
  } catch (const Error& error) {
    picture_->clear();
    refused_->setText(translated(error.what()));
    return;
  }
  figure_->setSmallLetters(qstrcmp(wanted.preset->id, "nature") == 0);
  Page shown = wanted;
  const QSizeF mm = wanted.millimetres();
  const QSizeF room = QSizeF(previewSize) * devicePixelRatioF();
  shown.size = {mm.width(), mm.height(), false};
  shown.dpi = Page::millimetresPerInch * std::min(room.width() / mm.width(), room.height() / mm.height());
  QPixmap picture = QPixmap::fromImage(figureImage(*figure_, shown, style()));
  picture.setDevicePixelRatio(devicePixelRatioF());
  picture_->setPixmap(picture);
  QStringList lines;
  for (const std::string& line : preflight(figureFacts(*figure_, wanted, style()), wanted, ending().toStdString()))
    lines.append(tr("%1: %2").arg(Ui::tr(wanted.preset->title), QString::fromStdString(line)));
  refused_->setText(lines.isEmpty() ? tr("Nothing would be refused.") : lines.join(u'\n'));
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiments_window.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPainter>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include "experiments/finding_words.hpp"
#include "experiments/report.hpp"
#include "export/picture_file.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

constexpr int liveResamples = 300, finalResamples = 2000;

QString text(std::string_view words) { return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())); }

QString quantityText(Quantity quantity) {
  const QuantityInfo& line = info(quantity);
  return line.unit.empty() ? translated(line.label)
                           : QStringLiteral("%1 (%2)").arg(translated(line.label), translated(line.unit));
}

QString timeLeft(double seconds) {
  if (seconds < 90) return Ui::tr("%1 s left").arg(std::ceil(seconds));
  return Ui::tr("%1 min left").arg(std::ceil(seconds / 60));
}

}  // namespace

ExperimentsWindow::ExperimentsWindow(QWidget* parent) : QDialog(parent, Qt::Window) {
  setWindowTitle(tr("Experiments"));
  // inside the screen, title bar included
  const QRect room = (parent ? parent->screen() : QGuiApplication::primaryScreen())->availableGeometry();
  resize(QSize(1080, 720).boundedTo(room.size() - QSize(40, 80)));
  move(room.center() - QPoint(width() / 2, height() / 2));
  build();
  experiments_->setCurrentRow(0);
  connect(&timer_, &QTimer::timeout, this, &ExperimentsWindow::poll);
  updateControls();
}

void ExperimentsWindow::build() {
  auto* split = new QSplitter(Qt::Horizontal, this);
  split->addWidget(buildChoice());
  split->addWidget(buildOutcome());
  split->setStretchFactor(1, 1);
  split->setSizes({300, 780});
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(split);
}

QWidget* ExperimentsWindow::buildChoice() {
  auto* side = new QWidget(this);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, 4, 0);
  experiments_ = new QListWidget(side);
  experiments_->setObjectName(QStringLiteral("experiments"));
  for (const Experiment& experiment : experimentTable()) {
    auto* item = new QListWidgetItem(translated(experiment.title), experiments_);
    item->setData(Qt::UserRole, text(experiment.id));
    item->setToolTip(translated(experiment.question));
  }
  question_ = new QLabel(side);
  question_->setWordWrap(true);
  question_->setMinimumHeight(3 * fontMetrics().height());
  question_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  connect(experiments_, &QListWidget::currentRowChanged, this,
          [this] { question_->setText(translated(chosen().question)); });

  runs_ = new QSpinBox(side);
  runs_->setRange(2, 10000);
  runs_->setValue(10);
  runs_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  runs_->setSuffix(tr(" seeds"));
  runs_->setToolTip(
      tr("Runs of every condition, each with its own network and targets. Fewer than 8 are not "
         "judged, medians not below 30. 2 to 10000."));
  duration_ = new QDoubleSpinBox(side);
  duration_->setRange(0, 1e6);
  duration_->setDecimals(0);
  duration_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  duration_->setSuffix(QStringLiteral(" s"));
  duration_->setSpecialValueText(tr("in full"));
  duration_->setToolTip(tr("Longest simulated time of a run. Measurements later than this are left out."));
  auto* form = new QFormLayout;
  form->addRow(tr("Runs"), runs_);
  form->addRow(tr("Duration"), duration_);

  start_ = new QPushButton(side);
  start_->setObjectName(QStringLiteral("start"));
  start_->setProperty("primary", true);
  start_->setDefault(true);
  connect(start_, &QPushButton::clicked, this, [this] { running() ? cancel() : start(); });
  progress_ = new QProgressBar(side);
  progress_->setTextVisible(false);
  status_ = new QLabel(side);
  status_->setWordWrap(true);
  status_->setMinimumHeight(2 * fontMetrics().height());
  for (QWidget* widget : {static_cast<QWidget*>(experiments_), static_cast<QWidget*>(question_)})
    layout->addWidget(widget);
  layout->addLayout(form);
  for (QWidget* widget :
       {static_cast<QWidget*>(start_), static_cast<QWidget*>(progress_), static_cast<QWidget*>(status_)})
    layout->addWidget(widget);
  return side;
}

QWidget* ExperimentsWindow::buildOutcome() {
  auto* side = new QWidget(this);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(4, 0, 0, 0);
  quantity_ = new ChoiceBox(side);
  quantity_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  fillQuantities();
  connect(quantity_, &QComboBox::currentIndexChanged, this, [this](int chosen) {
    if (showsSweep()) map_->setMeasure(static_cast<std::size_t>(std::max(0, chosen)));
    else showOutcome(liveResamples);
  });
  auto* open = new QPushButton(tr("Open sweep…"), side);
  open->setToolTip(tr("Shows what 'gazehold-batch sweep' wrote (FILE.json) as a map over one or two parameters."));
  connect(open, &QPushButton::clicked, this, &ExperimentsWindow::chooseSweep);
  export_ = new QPushButton(tr("Export data…"), side);
  export_->setToolTip(tr("Writes the table (CSV), the summary (JSON) and this chart (PNG) into a folder."));
  connect(export_, &QPushButton::clicked, this, &ExperimentsWindow::chooseExportDirectory);
  auto* row = new QHBoxLayout;
  row->addWidget(new QLabel(tr("Quantity"), side));
  row->addWidget(quantity_);
  row->addStretch(1);
  row->addWidget(open);
  row->addWidget(export_);
  layout->addLayout(row);

  chart_ = new BandChart(side);
  map_ = new SweepMap(side);
  stack_ = new QStackedWidget(side);
  stack_->addWidget(chart_);
  stack_->addWidget(map_);
  conditions_ = new QListWidget(side);
  conditions_->setToolTip(tr("Conditions that the chart shows"));
  conditions_->setMaximumHeight(110);
  conditions_->hide();
  connect(conditions_, &QListWidget::itemChanged, this, [this] {
    std::vector<bool> shown;
    for (int k = 0; k < conditions_->count(); ++k) shown.push_back(conditions_->item(k)->checkState() == Qt::Checked);
    chart_->setShown(shown);
  });
  findings_ = new QTextBrowser(side);
  findings_->setMaximumHeight(170);
  findings_->setPlaceholderText(tr("What was found, what was expected and from where, and whether they agree"));
  layout->addWidget(stack_, 1);
  layout->addWidget(conditions_);
  layout->addWidget(findings_);
  return side;
}

const Experiment& ExperimentsWindow::chosen() const {
  const QListWidgetItem* item = experiments_->currentItem();
  return experimentNamed(item ? item->data(Qt::UserRole).toString().toStdString() : experimentTable().front().id);
}

void ExperimentsWindow::choose(const QString& id) {
  for (int k = 0; k < experiments_->count(); ++k)
    if (experiments_->item(k)->data(Qt::UserRole).toString() == id) experiments_->setCurrentRow(k);
}

void ExperimentsWindow::setStyle(const FigureStyle& style) {
  style_ = style;
  chart_->setStyle(style);
  map_->setStyle(style);
  if (results_) fillConditions();
}

bool ExperimentsWindow::running() const { return campaign_ && timer_.isActive(); }

void ExperimentsWindow::start() {
  CampaignOptions options;
  options.runs = runs_->value();
  if (duration_->value() > 0) options.duration = duration_->value();
  try {
    campaign_.reset();
    campaign_ = std::make_unique<BackgroundCampaign>(chosen(), options);
  } catch (const std::exception& error) {
    status_->setText(translated(error.what()));
    return;
  }
  shown_ = &campaign_->experiment();
  shownOptions_ = campaign_->options();
  results_.reset();
  stack_->setCurrentWidget(chart_);
  fillQuantities();
  conditions_->clear();
  chart_->clear();
  findings_->clear();
  since_.start();
  drawn_.invalidate();
  timer_.start(200);
  poll();
}

void ExperimentsWindow::cancel() {
  if (campaign_) campaign_->cancel();
}

void ExperimentsWindow::poll() {
  const BackgroundCampaign::Status status = campaign_->status();
  std::optional<Results> news =
      status.finished || !drawn_.isValid() || drawn_.elapsed() > 1000 ? campaign_->news() : std::nullopt;
  if (news) {
    const bool first = !results_;
    results_ = std::move(news);
    if (first) {
      fillConditions();
      fillQuantities();
    }
    drawn_.start();
    showOutcome(liveResamples);
  }
  progress_->setRange(0, std::max(1, static_cast<int>(status.total)));
  progress_->setValue(static_cast<int>(status.done));
  const QString count = tr("%1 of %2 runs").arg(status.done).arg(status.total);
  if (status.finished) {
    timer_.stop();
    status_->setText(!status.failure.empty()      ? translated(status.failure)
                     : status.done < status.total ? tr("Stopped: %1").arg(count)
                                                  : tr("Done: %1").arg(count));
    showOutcome(finalResamples);
    showFindings();
  } else {
    const double perRun =
        static_cast<double>(since_.elapsed()) / 1000 / std::max<double>(1, static_cast<double>(status.done));
    status_->setText(status.done == 0
                         ? tr("Running…")
                         : tr("%1, %2").arg(count, timeLeft(perRun * static_cast<double>(status.total - status.done))));
  }
  updateControls();
}

// what is measured of these conditions; the one that is looked at stays where it can
void ExperimentsWindow::fillQuantities() {
  const QSignalBlocker quiet(quantity_);
  const int chosen = quantity_->count() > 0 ? quantity_->currentData().toInt() : static_cast<int>(Quantity::drift);
  quantity_->clear();
  for (std::size_t q = 0; q < quantityCount; ++q) {
    const auto quantity = static_cast<Quantity>(q);
    if (results_ ? std::ranges::count(results_->quantities(), quantity) == 0 : !isMeasured(quantity, Condition()))
      continue;
    quantity_->addItem(quantityText(quantity), static_cast<int>(q));
  }
  const int at = quantity_->findData(chosen);
  quantity_->setCurrentIndex(at >= 0 ? at : quantity_->findData(static_cast<int>(Quantity::drift)));
}

void ExperimentsWindow::fillConditions() {
  const QSignalBlocker quiet(conditions_);
  conditions_->clear();
  const auto& all = results_->conditions();
  for (std::size_t c = 0; c < all.size(); ++c) {
    auto* item = new QListWidgetItem(translated(all[c].name), conditions_);
    QPixmap colour(12, 12);
    colour.fill(style_.theme->*plot::conditionColour(c));
    item->setIcon(colour);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Checked);
  }
  conditions_->setVisible(all.size() > 1);
  chart_->setShown({});
}

void ExperimentsWindow::showOutcome(int resamples) {
  if (results_) chart_->show(*results_, static_cast<Quantity>(quantity_->currentData().toInt()), resamples);
}

// a row for each finding: what differs first, then what is undecided, what agrees, and what nobody expected anything of
void ExperimentsWindow::showFindings() {
  if (!results_ || !shown_) return;
  std::vector<Finding> findings = shown_->judge(*results_);
  const auto rank = [](const Finding& finding) {
    switch (finding.verdict()) {
      case Verdict::differs: return 0;
      case Verdict::undecided: return 1;
      case Verdict::agrees: return 2;
      case Verdict::notJudged: return 3;
      case Verdict::nothingPublished: break;
    }
    return 4;
  };
  std::ranges::stable_sort(findings, {}, rank);
  Tally tally;
  QString rows = QStringLiteral("<tr><th align=left>%1</th><th align=left>%2</th><th align=left>%3</th></tr>")
                     .arg(tr("Verdict"), tr("Source"), tr("Finding"));
  for (const Finding& finding : findings) {
    tally.add(finding);
    const QString source = finding.expected ? translated(sourceText(finding.expected->source)) : QStringLiteral("–");
    rows += QStringLiteral("<tr><td><b>%1</b></td><td>%2</td><td>%3</td></tr>")
                .arg(translated(verdictText(finding.verdict())), source, findingText(finding).toHtmlEscaped());
  }
  findings_->setHtml(
      QStringLiteral("<table cellspacing=0 cellpadding=2>%1</table>%2").arg(rows, tallyText(tally).toHtmlEscaped()));
}

void ExperimentsWindow::updateControls() {
  const bool busy = running();
  start_->setText(busy ? tr("Cancel") : tr("Start"));
  for (QWidget* widget :
       {static_cast<QWidget*>(experiments_), static_cast<QWidget*>(runs_), static_cast<QWidget*>(duration_)})
    widget->setEnabled(!busy);
  export_->setEnabled(results_.has_value() || showsSweep());
}

void ExperimentsWindow::chooseExportDirectory() {
  const QString directory = QFileDialog::getExistingDirectory(this, tr("Export data into a folder"));
  if (directory.isEmpty()) return;
  try {
    exportTo(directory);
    status_->setText(tr("Written to %1").arg(directory));
  } catch (const std::exception& error) {
    QMessageBox::warning(this, windowTitle(), translated(error.what()));
  }
}

void ExperimentsWindow::chooseSweep() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open sweep"), {}, tr("Results of a sweep (*.json)"));
  if (path.isEmpty()) return;
  try {
    openSweep(path);
  } catch (const std::exception& error) {
    QMessageBox::warning(this, windowTitle(), translated(error.what()));
  }
}

void ExperimentsWindow::openSweep(const QString& path) {
  SweepTable table = readSweepTable(path.toStdString());
  cancel();
  timer_.stop();
  results_.reset();
  shown_ = nullptr;
  conditions_->clear();
  conditions_->hide();
  sweepName_ = QFileInfo(path).completeBaseName();
  findings_->setPlainText(tr("%1: %2, %3 s, %4 seeds")
                              .arg(QFileInfo(path).fileName(), translated(scenarioNamed(table.sweep.scenario).title))
                              .arg(table.sweep.duration)
                              .arg(table.runs));
  {
    const QSignalBlocker quiet(quantity_);
    quantity_->clear();
    for (const Quantity q : table.sweep.measures) quantity_->addItem(quantityText(q), static_cast<int>(q));
  }
  map_->show(std::move(table));
  stack_->setCurrentWidget(map_);
  status_->clear();
  progress_->reset();
  updateControls();
}

void ExperimentsWindow::exportTo(const QString& directory) {
  if (!showsSweep()) {
    if (!results_ || !shown_) return;
    CampaignOptions options = shownOptions_;
    options.directory = directory.toStdString();
    writeReport(*shown_, options, *results_);
  }
  QImage picture(1600, 1000, QImage::Format_RGB32);
  picture.fill(style_.theme->panel);
  QPainter painter(&picture);
  FigureStyle style = style_;
  style.fontPixels = 22;
  style.lineScale = 1.6;
  if (showsSweep()) map_->draw(painter, QRectF(picture.rect()), style);
  else chart_->draw(painter, QRectF(picture.rect()), style);
  painter.end();
  AtomicFile file(
      (directory + u'/' + (showsSweep() ? sweepName_ : text(shown_->id)) + QStringLiteral(".png")).toStdString());
  writePicture(picture, file);
}

}  // namespace gazehold

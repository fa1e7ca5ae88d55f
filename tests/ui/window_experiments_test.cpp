// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "experiments/experiments_window.hpp"

namespace gazehold {
namespace {

// runs an experiment that takes no simulated time, as a person would
void runOptimal(ExperimentsWindow& window) {
  window.show();
  window.choose(QStringLiteral("optimal"));
  QTest::mouseClick(window.findChild<QPushButton*>(QStringLiteral("start")), Qt::LeftButton);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !window.running(); }, 60'000));
}

TEST(ExperimentsWindow, RunsBesideTheWindowAndShowsWhatItFound) {
  ExperimentsWindow window;
  runOptimal(window);
  ASSERT_TRUE(window.results().has_value());
  EXPECT_EQ(window.results()->values(0, 0, Quantity::rmse).size(), 10u);
  const QString found = window.findChild<QTextBrowser*>()->toPlainText();
  for (const char* words : {"Verdict", "Source", "paper", "twin", "RMSE of the matched decoders", "7 judged: "})
    EXPECT_TRUE(found.contains(QLatin1String(words))) << words;
  // what nobody expected anything of comes last
  EXPECT_LT(found.indexOf(QStringLiteral("agrees")), found.indexOf(QStringLiteral("nothing published")));
}

TEST(ExperimentsWindow, CancelKeepsWhatIsFinished) {
  ExperimentsWindow window;
  window.show();
  window.choose(QStringLiteral("recovery"));
  window.start();
  EXPECT_TRUE(window.running());
  window.cancel();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !window.running(); }, 60'000));
  // and it can start again
  runOptimal(window);
}

TEST(ExperimentsWindow, ExportsTableSummaryAndPicture) {
  ExperimentsWindow window;
  runOptimal(window);
  QTemporaryDir directory;
  window.exportTo(directory.path());
  for (const char* name : {"optimal.csv", "optimal.json", "optimal.png"})
    EXPECT_GT(QFile(directory.filePath(QLatin1String(name))).size(), 200) << name;
}

// a name is put on a whole file: what another name of the old one leads to stays as it was
TEST(ExperimentsWindow, ReplacesAPictureWhole) {
  ExperimentsWindow window;
  runOptimal(window);
  QTemporaryDir directory;
  const QString old = directory.filePath(QStringLiteral("optimal.png")),
                kept = directory.filePath(QStringLiteral("kept"));
  QFile file(old);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("old");
  file.close();
  ASSERT_EQ(link(old.toLocal8Bit().constData(), kept.toLocal8Bit().constData()), 0);
  window.exportTo(directory.path());
  EXPECT_EQ(QFile(kept).size(), 3);
  EXPECT_EQ(QImage(old).size(), QSize(1600, 1000));
}

TEST(BandChart, DrawsBandsAgainstTimeAndRowsWithoutIt) {
  for (const std::vector<double>& times : {std::vector<double>{0, 100, 400}, std::vector<double>{0}}) {
    Results results({{"one", nullptr, times}, {"two", nullptr, times}}, {1, 2, 3});
    for (std::size_t c = 0; c < 2; ++c)
      for (std::size_t s = 0; s < 3; ++s)
        for (const double time : times) {
          Measurement m{time, {}};
          m.values.fill(1.0 + static_cast<double>(c) + 0.1 * static_cast<double>(s));
          results.run(c, s).push_back(m);
        }
    BandChart chart;
    chart.show(results, Quantity::drift, 300);
    const FigureStyle style;
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(style.theme->panel);
    QPainter painter(&image);
    chart.draw(painter, QRectF(image.rect()), style);
    painter.end();
    for (std::size_t c = 0; c < 2; ++c) {
      const QRgb colour = (style.theme->*plot::conditionColour(c)).rgb();
      int ink = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ink += image.pixel(x, y) == colour;
      EXPECT_GT(ink, 30) << "condition " << c << " of " << times.size() << " times";
    }
  }
}

// a grid of 2 rows and 3 columns; nothing came of the last point
QString writeSweepFile(const QTemporaryDir& directory) {
  QByteArray points;
  for (int p = 0; p < 6; ++p)
    points += QByteArray(p ? ", " : "") + R"({"rmse_deg": {"n": )" + (p < 5 ? "2" : "0") + R"(, "mean": )" +
              QByteArray::number(0.25 * p) + R"(, "low": -1, "high": 3}})";
  const QString path = directory.filePath(QStringLiteral("map.json"));
  QFile file(path);
  if (file.open(QIODevice::WriteOnly))
    file.write(R"({"runs": 2, "sweep": {"scenario": "light", "duration_s": 5, "vary": ["noise=0:0.5:2",
               "learning_rate=1,10,100"], "sobol": 0, "measure": ["rmse_deg"]}, "points": [)" +
               points + "]}");
  return path;
}

TEST(SweepMap, TellsEachPointByItsColourAndUnderTheMouse) {
  QTemporaryDir directory;
  SweepMap map;
  map.resize(600, 400);
  map.show(readSweepTable(writeSweepFile(directory).toStdString()));
  const FigureStyle style;
  map.setStyle(style);
  QImage image(map.size(), QImage::Format_RGB32);
  QPainter painter(&image);
  map.draw(painter, QRectF(image.rect()), style);
  painter.end();
  // from the lowest value to the highest it becomes darker, and each cell has its colour in a place of its own
  double lightness = 2;
  for (std::size_t p = 0; p < 5; ++p) {
    const std::optional<QColor> colour = map.colourOf(p, *style.theme);
    ASSERT_TRUE(colour.has_value());
    EXPECT_LT(colour->lightnessF(), lightness) << p;
    lightness = static_cast<double>(colour->lightnessF());
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
      for (int x = 0; x < image.width(); ++x) ink += image.pixel(x, y) == colour->rgb();
    EXPECT_GT(ink, 4000) << p;
  }
  EXPECT_FALSE(map.colourOf(5, *style.theme).has_value());
  const QString low = map.readoutAt({150, 300}), high = map.readoutAt({500, 80});
  for (const char* part :
       {"Running noise (per 20 min): 0\n", "Learning rate (× κ): 1\n", "RMSE (deg): 0.000 [−1.00, 3.00]"})
    EXPECT_TRUE(low.contains(QString::fromUtf8(part))) << part << low.toStdString();
  for (const char* part : {": 0.5\n", ": 100\n", "no run came to a number"})
    EXPECT_TRUE(high.contains(QString::fromUtf8(part))) << part << high.toStdString();
  EXPECT_EQ(map.readoutAt({2, 2}), QString());
  // a number is read on any colour: half way, and where black and white are as good as each other (#757575 to #767676)
  EXPECT_EQ(inkOn(QColor(0x52, 0x7f, 0xb6)), QColor(Qt::black));
  EXPECT_EQ(inkOn(QColor(0x76, 0x76, 0x76)), QColor(Qt::black));
  EXPECT_EQ(inkOn(QColor(0x74, 0x74, 0x74)), QColor(Qt::white));
}

TEST(ExperimentsWindow, OpensASweepAndGoesBackToExperiments) {
  QTemporaryDir directory;
  ExperimentsWindow window;
  window.show();
  window.openSweep(writeSweepFile(directory));
  EXPECT_TRUE(window.findChild<SweepMap*>()->isVisible());
  EXPECT_TRUE(window.findChild<QTextBrowser*>()->toPlainText().contains(QStringLiteral("map.json")));
  window.exportTo(directory.path());
  EXPECT_EQ(QImage(directory.filePath(QStringLiteral("map.png"))).size(), QSize(1600, 1000));
  EXPECT_FALSE(QFile::exists(directory.filePath(QStringLiteral("map.csv"))));
  EXPECT_ANY_THROW(window.openSweep(directory.filePath(QStringLiteral("none.json"))));
  EXPECT_TRUE(window.findChild<SweepMap*>()->isVisible());
  runOptimal(window);
  EXPECT_FALSE(window.findChild<SweepMap*>()->isVisible());
  // where there is room, the name of the quantity is read whole
  window.resize(1200, 720);
  const auto* quantity = window.findChild<QComboBox*>();
  EXPECT_TRUE(QTest::qWaitFor([&] { return quantity->width() >= quantity->sizeHint().width(); }));
  EXPECT_GT(quantity->width(), quantity->fontMetrics().horizontalAdvance(quantity->currentText()));
  EXPECT_TRUE(window.findChild<BandChart*>()->isVisible());
}

}  // namespace
}  // namespace gazehold

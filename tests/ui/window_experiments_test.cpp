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
  const QString old = directory.filePath(QStringLiteral("optimal.png")), kept = directory.filePath(QStringLiteral("kept"));
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
      const QRgb colour = BandChart::colourOf(c, *style.theme).rgb();
      int ink = 0;
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ink += image.pixel(x, y) == colour;
      EXPECT_GT(ink, 30) << "condition " << c << " of " << times.size() << " times";
    }
  }
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/pages.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/drift_laboratory.hpp"
#include "help/explanations.hpp"
#include "help/facts.hpp"
#include "io/version.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

struct Help {
  Q_DECLARE_TR_FUNCTIONS(Help)
};

// at "max" a run goes about so fast on a machine of today [simulated seconds per second]
constexpr double fastRun = 100;

QString file(const QString& id, const Theme& theme) {
  return withFacts(theme.resource(QStringLiteral("help/") +
                                  (language() == Language::chinese ? QStringLiteral("zh_CN/") : QString()) + id +
                                  QStringLiteral(".html")));
}

const QString newPage = QStringLiteral("<p style='page-break-before: always'>");

QString scenarios() {
  const QString groups[] = {Help::tr("Eye"), Help::tr("Plane"), Help::tr("Ring"), Help::tr("Path")};
  QString html = QStringLiteral("<h2>%1</h2>\n").arg(Help::tr("Scenarios"));
  const Scenario* before = nullptr;
  for (const Scenario& each : scenarioTable()) {
    if (!before || before->system != each.system)
      html += QStringLiteral("<h3>%1</h3>\n").arg(groups[static_cast<std::size_t>(each.system)]);
    before = &each;
    html += QStringLiteral("<p><b>%1.</b> %2 %3</p>\n")
                .arg(translated(each.title).toHtmlEscaped(), translated(each.sentences).toHtmlEscaped(),
                     translated(each.watch).toHtmlEscaped());
  }
  return html;
}

QString choices(const SceneStep& question) {
  QString html = QStringLiteral("<ol>");
  for (std::size_t k = 0; k < question.choices.size(); ++k) {
    const QString text = htmlOf(question.choices[k].text);
    const bool right = question.right == static_cast<int>(k) + 1;
    html += QStringLiteral("<li>%1</li>").arg(right ? QStringLiteral("<b>%1</b> ✓").arg(text) : text);
  }
  return html + QStringLiteral("</ol>\n");
}

QString stepHtml(const Scene& scene, std::size_t k, const ScenePicture& picture) {
  const SceneStep& step = scene.steps[k];
  // on paper each question stands with its picture and its answer
  const QString begin = k > 0 && scene.steps[k - 1].kind == SceneStep::Kind::reveal ? newPage : QStringLiteral("<p>");
  switch (step.kind) {
    case SceneStep::Kind::watch: {
      QString html = QStringLiteral("%1<b>%2</b> %3").arg(begin, Help::tr("Watch."), htmlOf(step.text));
      for (const SceneStep::Line& line : step.lines)
        html += QStringLiteral(" %1").arg(Help::tr("From %1: %2").arg(clockText(line.from, 1), htmlOf(line.text)));
      return html + QStringLiteral("</p>\n");
    }
    case SceneStep::Kind::ask:
      return QStringLiteral("%1<b>%2</b> %3</p>\n").arg(begin, Help::tr("Ask."), htmlOf(step.text)) + choices(step) +
             (picture ? picture(scene, k) : QString());
    case SceneStep::Kind::reveal:
      return QStringLiteral("<p><b>%1</b> %2 %3</p>\n")
                 .arg(Help::tr("Found."), htmlOf(step.text), htmlOf(step.because)) +
             (picture ? picture(scene, k) : QString());
  }
  return {};
}

QString sceneHtml(const Scene& scene, int number, const ScenePicture& picture) {
  const auto questions = std::ranges::count(scene.steps, SceneStep::Kind::ask, &SceneStep::kind);
  const double needed = secondsOf(scene);
  const QString time =
      needed < 60 ? Help::tr("%1 s").arg(std::lround(needed)) : Help::tr("%1 min").arg(decimalText(needed / 60, 1));
  // on paper a page of its own
  const QString alone = number > 1 ? QStringLiteral(" style='page-break-before: always'") : QString();
  QString html = QStringLiteral("<h2%1>%2. %3</h2>\n").arg(alone).arg(number).arg(htmlOf(scene.title));
  html += QStringLiteral("<p>%1</p>\n")
              .arg(Help::tr("<b>gazehold --scene %1</b> begins with it. The program needs %2; with %3 min for each "
                            "question about %4 min in all.")
                       .arg(fromCore(scene.id), time)
                       .arg(3)
                       .arg(std::lround(std::ceil(needed / 60 + 3.0 * static_cast<double>(questions)))));
  for (std::size_t k = 0; k < scene.steps.size(); ++k) html += stepHtml(scene, k, picture);
  html += QStringLiteral("<p><b>%1</b> %2</p>\n<p><b>%3</b> %4</p>\n")
              .arg(Help::tr("To take home."), htmlOf(scene.learned), Help::tr("What students get wrong."),
                   htmlOf(scene.notes));
  return html;
}

}  // namespace

const QStringList& helpPages() {
  static const QStringList pages = {QStringLiteral("keyboard"), QStringLiteral("symbols"),   QStringLiteral("model-1"),
                                    QStringLiteral("model-2"),  QStringLiteral("model-3"),   QStringLiteral("model-4"),
                                    QStringLiteral("model-5"),  QStringLiteral("scenarios"), QStringLiteral("manual"),
                                    QStringLiteral("about")};
  return pages;
}

QString helpPage(const QString& id, const Theme& theme) {
  if (id == QStringLiteral("scenarios")) return scenarios();
  if (id == QStringLiteral("manual")) return manualHtml(sceneTable(), theme);
  QString html = file(id, theme);
  if (id == QStringLiteral("symbols"))
    html.replace(QStringLiteral("<!--marks-->"), symbolRows(allMarks(), theme))
        .replace(QStringLiteral("<!--numbers-->"), symbolRows(allNumbers(), theme));
  if (id == QStringLiteral("about")) html = html.arg(fromCore(version()), QString::fromLatin1(qVersion()));
  return html;
}

QString titleOf(const QString& html) {
  const qsizetype from = html.indexOf(QStringLiteral("<h"));
  const qsizetype begin = html.indexOf(u'>', from) + 1;
  return from < 0 ? QString() : html.mid(begin, html.indexOf(QStringLiteral("</h"), begin) - begin);
}

QString wholeHelpHtml(std::span<const Scene> scenes, const Theme& theme) {
  QString links, pages;
  for (const QString& id : helpPages()) {
    const QString page = id == QStringLiteral("manual") ? manualHtml(scenes, theme) : helpPage(id, theme);
    links += QStringLiteral("<li><a href='#%1'>%2</a></li>\n").arg(id, titleOf(page));
    pages += QStringLiteral("<section id='%1'>\n%2</section>\n").arg(id, page);
  }
  return QStringLiteral("<h1>%1</h1>\n<ul>\n%2</ul>\n%3").arg(Help::tr("Gazehold: help"), links, pages);
}

double secondsOf(const Scene& scene) {
  double all = 0;
  Step at = 0;
  for (const SceneStep& step : scene.steps) {
    if (step.until > at) all += seconds(step.until - at) / std::min(step.speed, fastRun);
    at = std::max(at, step.until);
    if (step.hold) all += seconds(HoldFan::length);
  }
  return all;
}

QString manualHtml(std::span<const Scene> scenes, const Theme& theme, const ScenePicture& picture) {
  QString all;
  int number = 0;
  for (const Scene& scene : scenes) all += sceneHtml(scene, ++number, picture);
  return file(QStringLiteral("manual"), theme).replace(QStringLiteral("<!--scenes-->"), all);
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "lecture/handout.hpp"

#include <QCoreApplication>
#include <QPainter>

#include "export/numbers_file.hpp"
#include "export/svg_device.hpp"
#include "io/version.hpp"
#include "theme/language.hpp"
#include "lecture/scene_director.hpp"
#include "lecture/scene_page.hpp"
#include "lecture/walk_through.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

struct Handout {
  Q_DECLARE_TR_FUNCTIONS(Handout)
};

QString sheet() {
  return QStringLiteral(
      "body{font:17px/1.5 'DejaVu Sans','Noto Sans CJK SC',sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
      "color:#1a1e24;background:#fff}h1{font-size:1.9rem}h2{font-size:1.5rem;margin-top:3rem;border-top:1px solid #d3d7dd;"
      "padding-top:1.5rem}h3{font-size:1.15rem}svg{width:100%;height:auto}label{display:block;padding:.45rem .7rem;margin:.4rem 0;"
      "border:1px solid #d3d7dd;border-radius:6px}summary{cursor:pointer;font-weight:bold;color:#0b5cad;padding:.4rem 0}"
      ".learned{font-weight:bold}.said{color:#515965}a{color:#0b5cad}@media print{details>*{display:block}}");
}

// stage and plot, one above the other
QString picture(const ScenePage& page, const SceneState& state, const History& data, int number) {
  constexpr double width = 960, stage = 250, plot = 400;
  const bool walks = data.snapshot() && data.snapshot()->setup->system == System::path;
  const QSizeF size(width, walks ? 460 : stage + plot + 20);
  SvgDevice device(size, QString::number(size.width()), QString::number(size.height()));
  FigureStyle style = ScenePage::styleFor(QSizeF(width, 640), Theme::named(QStringLiteral("light")));
  style.print = true;
  {
    QPainter painter(&device);
    if (walks) {
      page.drawStage(painter, QRectF(0, 0, 440, 460), style, state);
      page.forecast().draw(painter, QRectF(470, 10, 490, 440), style, state);
    } else {
      page.drawStage(painter, QRectF(0, 0, width, stage), style, state);
      page.forecast().draw(painter, QRectF(0, stage + 20, width, plot), style, state);
    }
  }
  // names in one picture must not meet those in another
  QString text = QString::fromUtf8(device.bytes());
  text.replace(QStringLiteral("id=\"c"), QStringLiteral("id=\"p%1c").arg(number));
  text.replace(QStringLiteral("url(#c"), QStringLiteral("url(#p%1c").arg(number));
  return text.mid(text.indexOf(QStringLiteral("<svg")));
}

// a link that holds a table
QString dataLink(const QString& name, const NumberTable& table) {
  const QByteArray csv = QByteArray::fromStdString(csvText(table));
  return QStringLiteral("<a download=\"%1-%2.csv\" href=\"data:text/csv;base64,%3\">%2.csv</a> ")
      .arg(name, fromCore(table.name), QString::fromLatin1(csv.toBase64()));
}

// what a session knows of the predictions that were made
std::map<std::size_t, Prediction> predictionsOf(const GivenScene& given) {
  if (!given.session) return {};
  const auto notes = given.session->window.find("lecture");
  return notes == given.session->window.end() ? std::map<std::size_t, Prediction>()
                                              : predictionsIn(*notes, *given.scene);
}

QString sceneHtml(const GivenScene& given, int& pictures) {
  const Scene& scene = *given.scene;
  const QString id = fromCore(scene.id);
  QString html = QStringLiteral("<h2 id=\"%1\">%2</h2>\n<p>%3</p>\n")
                     .arg(id, htmlOf(scene.title), htmlOf(scene.steps.front().text));
  walkThrough(scene, given.session, predictionsOf(given), [&](const SceneState& state, const History& data) {
    const ScenePage page(data);
    if (state.asks()) {
      html += QStringLiteral("<h3>%1</h3>\n").arg(htmlOf(state.now().text));
      for (std::size_t k = 0; k < state.now().choices.size(); ++k)
        html += QStringLiteral("<label><input type=\"radio\" name=\"%1-%2\"> %3</label>\n")
                    .arg(id)
                    .arg(state.step)
                    .arg(htmlOf(state.now().choices[k].text));
      if (const Prediction* said = state.prediction(); said && said->choice > 0)
        html += QStringLiteral("<p class=\"said\">%1</p>\n")
                    .arg(Handout::tr("In the lecture: %1")
                             .arg(htmlOf(state.now().choices[static_cast<std::size_t>(said->choice) - 1].text)));
      html += picture(page, state, data, pictures++) + u'\n';
      return;
    }
    html += QStringLiteral("<details><summary>%1</summary>\n<p><b>%2</b> %3</p>\n")
                .arg(Handout::tr("See what happens"), htmlOf(state.now().text), htmlOf(state.now().because));
    html += picture(page, state, data, pictures++);
    if (state.test) {
      html += QStringLiteral("<p>%1: <b>%2</b>")
                  .arg(Handout::tr("Lost in 1 s"), ForecastPanel::text(Plotted::lost, state.test->now.lost));
      if (state.before)
        html += QStringLiteral(" (%1: %2)")
                    .arg(Handout::tr("before"), ForecastPanel::text(Plotted::lost, state.before->now.lost));
      html += QStringLiteral("</p>\n");
    }
    html += QStringLiteral("<p>%1: ").arg(Handout::tr("The traces as data"));
    for (const NumberTable& table : page.forecast().numbers(state))
      html += dataLink(id + u'-' + QString::number(state.step), table);
    html += QStringLiteral("</p></details>\n");
  });
  // it would tell the answers
  return html + QStringLiteral("<details><summary>%1</summary>\n<p class=\"learned\">%2</p></details>\n")
                    .arg(Handout::tr("To take home"), htmlOf(scene.learned));
}

}  // namespace

std::string handoutHtml(const std::vector<GivenScene>& scenes) {
  QString html =
      QStringLiteral(
          "<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\">"
          "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title><style>%3</style></head>\n<body>\n")
          .arg(language() == Language::chinese ? QStringLiteral("zh-CN") : QStringLiteral("en"),
               Handout::tr("How the eye is held still"), sheet());
  html += QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n")
              .arg(Handout::tr("How the eye is held still"),
                   Handout::tr(
                       "Predict first, then look. Each figure is a run of the model of MacNeil and Eliasmith (2011, "
                       "PLoS ONE 6:e22885) in Gazehold %1.")
                       .arg(fromCore(version())));
  int pictures = 0;
  for (const GivenScene& scene : scenes) html += sceneHtml(scene, pictures);
  return (html + QStringLiteral("</body>\n</html>\n")).toStdString();
}

}  // namespace gazehold

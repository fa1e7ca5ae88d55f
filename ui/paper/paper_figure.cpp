// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paper_figure.hpp"

#include <algorithm>
#include <deque>
#include <set>

#include "base/error.hpp"
#include "base/number.hpp"
#include "experiments/report.hpp"
#include "export/numbers_file.hpp"
#include "figure/panel_table.hpp"
#include "io/version.hpp"
#include "paper/plots.hpp"
#include "simulation/simulation.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

std::unique_ptr<Panel> panelOf(const PanelSpec& spec, Workshop& workshop) {
  const PlotKind& kind = plotKindNamed(spec.plot);
  if (kind.make) return std::make_unique<XyPanel>(spec.plot, kind.make(spec, workshop));
  const PaperRun& run = workshop.run(spec.runs.front());
  for (const PanelLine& line : panelTable()) {
    if (!line.isFor(run.player.simulation().setup().system)) continue;
    std::unique_ptr<Panel> panel = line.make(run.history);
    if (panel->id().toStdString() != spec.panel) continue;
    panel->options.timeLabels = true;
    return panel;
  }
  throw UsageError("there is no panel " + spec.panel);
}

std::vector<std::string> experimentsOf(const FigureSpec& spec) {
  std::vector<std::string> ids;
  for (const PanelSpec& panel : spec.panels)
    if (!panel.experiment.empty() && std::ranges::find(ids, panel.experiment) == ids.end())
      ids.push_back(panel.experiment);
  return ids;
}

// those that a figure shows; of an experiment's own figure all that something is expected of
std::vector<Finding> findingsOf(const FigureSpec& spec, const std::string& experiment, Workshop& workshop) {
  std::set<std::string> shown;
  for (const PanelSpec& panel : spec.panels)
    if (panel.experiment == experiment) shown.insert(panel.findings.begin(), panel.findings.end());
  std::vector<Finding> findings = experimentNamed(experiment).judge(workshop.results(experiment));
  std::erase_if(findings, [&](const Finding& finding) {
    return shown.empty() ? !finding.expected : !shown.contains(finding.id);
  });
  return findings;
}

std::string letterOf(std::size_t panel) { return std::string(1, static_cast<char>('A' + panel)); }

std::string sourceOf(const PanelSpec& panel, const Workshop& workshop) {
  std::string text;
  for (const RunSource& run : panel.runs) text += (text.empty() ? "" : "; ") + runText(run);
  if (!panel.experiment.empty()) {
    text = "experiment " + panel.experiment + ", n = " + std::to_string(workshop.options().runs);
    for (std::size_t k = 0; k < panel.conditions.size(); ++k) text += (k == 0 ? ": " : "; ") + panel.conditions[k];
  }
  return text;
}

Json runJson(const RunSource& source, Workshop& workshop) {
  const Simulation& simulation = workshop.run(source).player.simulation();
  return {{"scenario", source.scenario},
          {"seed", source.seed},
          {"settings", settingsJson(source.settings)},
          {"at_s", seconds(simulation.now())},
          {"spike_hash", hashText(simulation.spikeHash())},
          {"state_hash", hashText(simulation.stateHash())}};
}

// of a plot what the numbers of its series mean
Json seriesJson(const Panel& panel) {
  Json names = Json::array();
  if (const auto* xy = dynamic_cast<const XyPanel*>(&panel))
    for (const XySeries& series : xy->plot().series) names.push_back(series.name.toStdString());
  return names;
}

}  // namespace

PaperFigure makePaperFigure(const FigureSpec& spec, Workshop& workshop) {
  std::vector<std::unique_ptr<Panel>> panels;
  for (const PanelSpec& panel : spec.panels) panels.push_back(panelOf(panel, workshop));
  PaperFigure made{spec, Figure(spec.id, said(spec.title), std::move(panels), spec.rows),
                   Page::of(presetNamed("page"), true)};
  made.page.size = {spec.width, 0, false};
  made.page.fitHeight(made.figure.heightFor(made.page.units().width()));
  made.page.check();
  return made;
}

std::string captionOf(const FigureSpec& spec, Workshop& workshop) {
  std::string text = spec.title.in(language()) + "\n\n";
  for (std::size_t k = 0; k < spec.panels.size(); ++k) {
    const PanelSpec& panel = spec.panels[k];
    std::string source = sourceOf(panel, workshop);
    const std::string title = panel.title.empty() ? panel.panel : panel.title.in(language());
    text += letterOf(k) + "  " + title + (source.empty() ? "" : " (" + source + ')') + '\n';
  }
  const auto part = [&](const QString& name, const Words& words) {
    if (!words.empty()) text += '\n' + name.toStdString() + words.in(language()) + '\n';
  };
  part(Ui::tr("The paper's: "), spec.paper);
  part(Ui::tr("Ours: "), spec.ours);
  part(Ui::tr("Not obtained: "), spec.notObtained);
  for (const std::string& experiment : experimentsOf(spec)) {
    text += '\n';
    for (const Finding& finding : findingsOf(spec, experiment, workshop)) text += sentence(finding) + '\n';
  }
  return text;
}

Json recordOf(const FigureSpec& spec, Workshop& workshop) {
  Json json;
  json["figure"] = spec.id;
  json["title"] = spec.title.in(language());
  json["version"] = version();
  json["caption"] = captionOf(spec, workshop);
  json["panels"] = Json::array();
  for (std::size_t k = 0; k < spec.panels.size(); ++k) {
    const PanelSpec& panel = spec.panels[k];
    Json entry{{"letter", letterOf(k)},
               {"plot", panel.plot == "panel" ? panel.panel : panel.plot},
               {"title", panel.title.in(language())}};
    entry["runs"] = Json::array();
    for (const RunSource& run : panel.runs) entry["runs"].push_back(runJson(run, workshop));
    if (!panel.experiment.empty()) {
      entry["experiment"] = panel.experiment;
      entry["quantity"] = panel.quantity ? Json(info(*panel.quantity).id) : Json();
      entry["conditions"] = panel.conditions;
      entry["findings"] = panel.findings;
    }
    entry["series"] = seriesJson(*panelOf(panel, workshop));
    json["panels"].push_back(std::move(entry));
  }
  json["experiments"] = Json::array();
  for (const std::string& id : experimentsOf(spec)) {
    Json summary = summaryJson(experimentNamed(id), workshop.campaign(), workshop.results(id));
    for (const char* key : {"conditions", "nulls"}) summary.erase(key);
    json["experiments"].push_back(std::move(summary));
  }
  return json;
}

void writePaperFigure(const PaperFigure& made, Workshop& workshop, const FigureStyle& style,
                      const std::string& directory, const std::vector<std::string>& formats) {
  const std::string stem = directory + '/' + made.spec.id;
  const std::string caption = captionOf(made.spec, workshop);
  const FigureWords words{made.figure.title(), QString::fromStdString(caption), {}};
  std::deque<AtomicFile> files;
  for (const std::string& format : formats) {
    std::string path = stem + '.';
    path += format;
    const QByteArray bytes = figureBytes(made.figure, made.page, style, figureFormat(path), words);
    files.emplace_back(path).write(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  }
  for (const auto& [path, content] : numberFiles(stem + ".svg", made.figure.numbers(style), {}))
    files.emplace_back(path).write(content);
  files.emplace_back(stem + ".txt").write(caption);
  files.emplace_back(stem + ".json").write(jsonText(recordOf(made.spec, workshop), false));
  for (AtomicFile& file : files) file.commit();
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/figure_spec.hpp"

#include <algorithm>
#include <numeric>

#include <QDir>
#include <QFile>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/number.hpp"
#include "experiments/sweep.hpp"
#include "figure/panel_table.hpp"
#include "io/fields.hpp"
#include "model/start.hpp"
#include "paper/plots.hpp"

namespace gazehold {

namespace {

constexpr double longestRun = 3600;  // [s]
constexpr std::size_t mostPanels = 12, mostAcross = 4, mostRuns = 6;

std::vector<std::string> namesOf(Fields& fields, const char* name) {
  std::vector<std::string> names;
  if (!fields.find(name)) return names;
  for (const Json& each : fields.list(name)) {
    if (!each.is_string()) throw UsageError(std::string("\"") + name + "\" must be a list of texts");
    names.push_back(each.get<std::string>());
  }
  return names;
}

RunSource runOf(const Json& json) {
  Fields fields(json);
  RunSource run;
  run.name = fields.find("name") ? readWords(fields, "name", false) : Words();
  run.scenario = fields.text("scenario");
  if (fields.find("seed")) run.seed = fields.whole("seed");
  if (fields.find("at")) run.at = fields.number("at", 0, longestRun);
  if (const Json* set = fields.find("set")) {
    if (!set->is_object()) throw UsageError("\"set\" must be parameters and their values in braces");
    for (const auto& [id, value] : set->items())
      run.settings.push_back(parseSetting(id + '=' + (value.is_string() ? value.get<std::string>() : value.dump())));
  }
  fields.refuseUnknown();
  // what cannot be run is known before minutes of running
  prepare(&scenarioNamed(run.scenario), run.seed, nullptr, run.settings);
  return run;
}

void checkExperiment(const PanelSpec& panel) {
  const std::vector<Condition> conditions = experimentNamed(panel.experiment).conditions();
  for (const std::string& name : panel.conditions)
    if (std::ranges::find(conditions, name, &Condition::name) == conditions.end())
      throw UsageError("the experiment " + inQuotes(panel.experiment) + " has no condition " + inQuotes(name));
  if (!panel.quantity) return;
  if (std::ranges::none_of(conditions, [&](const Condition& each) { return isMeasured(*panel.quantity, each); }))
    throw UsageError("the experiment " + inQuotes(panel.experiment) + " does not measure " +
                     std::string(info(*panel.quantity).id));
}

void checkPanelOfWindow(const PanelSpec& panel) {
  const System system = scenarioNamed(panel.runs.front().scenario).system;
  const History nothing;
  std::string all;
  for (const PanelLine& line : panelTable()) {
    if (!line.isFor(system)) continue;
    const std::string id = line.make(nothing)->id().toStdString();
    if (id == panel.panel) return;
    all += (all.empty() ? "" : ", ") + id;
  }
  throw UsageError("the system '" + std::string(systemName(system)) + "' has no panel " + inQuotes(panel.panel) +
                   "; there are " + all);
}

PanelSpec panelOf(const Json& json) {
  Fields fields(json);
  PanelSpec panel;
  if (fields.find("panel")) {
    panel.plot = "panel";
    panel.panel = fields.text("panel");
  } else {
    panel.plot = fields.text("plot");
    panel.title = readWords(fields, "title", false);
  }
  const PlotKind& kind = plotKindNamed(panel.plot);
  if (kind.needs != PlotNeeds::nothing && kind.needs != PlotNeeds::results) {
    const Json& runs = fields.list("runs");
    if (runs.empty() || runs.size() > (kind.needs == PlotNeeds::run ? 1 : mostRuns))
      throw UsageError(kind.needs == PlotNeeds::run
                           ? "\"runs\" must be a list of one run"
                           : "\"runs\" must be a list of 1 to " + std::to_string(mostRuns) + " runs");
    for (std::size_t k = 0; k < runs.size(); ++k)
      within("run " + std::to_string(k + 1), [&] { panel.runs.push_back(runOf(runs[k])); });
    if (kind.eyeOnly)
      for (const RunSource& run : panel.runs)
        if (scenarioNamed(run.scenario).system != System::eye)
          throw UsageError("the plot " + inQuotes(panel.plot) + " is of the system 'eye', which the scenario " +
                           inQuotes(run.scenario) + " is not");
  }
  if (kind.needs == PlotNeeds::results) {
    panel.experiment = fields.text("experiment");
    if (fields.find("quantity")) panel.quantity = quantityNamed(fields.text("quantity"));
    panel.conditions = namesOf(fields, "conditions");
    panel.findings = namesOf(fields, "findings");
    checkExperiment(panel);
    if (panel.plot == "findings" ? panel.findings.empty() : !panel.quantity)
      throw UsageError("the plot " + inQuotes(panel.plot) + " needs " +
                       (panel.plot == "findings" ? "\"findings\"" : "a \"quantity\""));
  }
  if (panel.plot == "panel") checkPanelOfWindow(panel);
  fields.refuseUnknown();
  return panel;
}

FigureSpec read(std::string_view text) {
  const Json json = parsedJson(text);
  Fields fields(json);
  FigureSpec spec;
  spec.id = fields.text("id");
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  if (spec.id.empty() || spec.id.size() > 40 || spec.id.find_first_not_of(allowed) != std::string::npos)
    throw UsageError("\"id\" must be of small letters, digits and hyphens, at most 40, since it names files");
  spec.title = readWords(fields, "title", false);
  {
    Fields caption(fields.need("caption"));
    const auto said = [&](const char* name) { return caption.find(name) ? readWords(caption, name, false) : Words(); };
    spec.paper = said("paper");
    spec.ours = said("ours");
    spec.notObtained = said("not_obtained");
    caption.refuseUnknown();
  }
  if (fields.find("width_mm")) spec.width = fields.number("width_mm", 60, 1000);
  const Json& panels = fields.list("panels");
  if (panels.empty() || panels.size() > mostPanels)
    throw UsageError("\"panels\" must be a list of 1 to " + std::to_string(mostPanels));
  for (std::size_t k = 0; k < panels.size(); ++k)
    within("panel " + std::to_string(k + 1), [&] { spec.panels.push_back(panelOf(panels[k])); });
  for (const Json& row : fields.list("rows")) {
    if (!row.is_number_unsigned() || row.get<std::size_t>() < 1 || row.get<std::size_t>() > mostAcross)
      throw UsageError("\"rows\" must be a list of how many panels are in each, 1 to " + std::to_string(mostAcross));
    spec.rows.push_back(row.get<std::size_t>());
  }
  if (std::accumulate(spec.rows.begin(), spec.rows.end(), std::size_t{0}) != spec.panels.size())
    throw UsageError("\"rows\" must add up to the number of panels, " + std::to_string(spec.panels.size()));
  fields.refuseUnknown();
  return spec;
}

std::string bytesOf(const QString& path, const std::string& where) {
  constexpr qint64 longest = 1 << 20;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) throw FileError(where, "cannot be read");
  if (file.size() > longest) throw FileError(where, "is too long for a figure");
  return file.readAll().toStdString();
}

}  // namespace

FigureSpec figureSpecFromText(std::string_view text, const std::string& where) {
  try {
    return read(text);
  } catch (const UsageError& error) {
    throw FileError(where, error.what());
  }
}

const std::vector<FigureSpec>& figureSpecs() {
  static const std::vector<FigureSpec> table = [] {
    std::vector<FigureSpec> specs;
    const QDir place(QStringLiteral(":/figures"));
    for (const QString& name : place.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
      specs.push_back(figureSpecFromText(bytesOf(place.filePath(name), name.toStdString()), name.toStdString()));
    return specs;
  }();
  return table;
}

FigureSpec specOfExperiment(const Experiment& experiment) {
  FigureSpec spec;
  spec.id = experiment.id;
  spec.title = {experiment.title, experiment.title};
  spec.ours = {experiment.question, experiment.question};
  const std::vector<Condition> conditions = experiment.conditions();
  const bool inTime = std::ranges::any_of(conditions, [](const Condition& each) { return each.times.size() > 1; });
  const bool onPath =
      std::ranges::any_of(conditions, [](const Condition& each) { return isMeasured(Quantity::positionLost, each); });
  using enum Quantity;
  for (const Quantity quantity :
       onPath ? std::array{positionRmse, positionLost, positionDrift} : std::array{rmse, lost, drift})
    spec.panels.push_back({.plot = inTime ? "course" : "levels",
                           .panel = {},
                           .title = {std::string(info(quantity).label), std::string(info(quantity).label)},
                           .runs = {},
                           .experiment = experiment.id,
                           .quantity = quantity,
                           .conditions = {},
                           .findings = {}});
  spec.rows = {1, 1, 1};
  return spec;
}

FigureSpec figureSpecNamed(const std::string& name) {
  if (name.ends_with(".json")) return figureSpecFromText(bytesOf(QString::fromStdString(name), name), name);
  std::string ids;
  for (const FigureSpec& spec : figureSpecs()) {
    if (spec.id == name) return spec;
    ids += spec.id + ", ";
  }
  for (const Experiment& experiment : experimentTable())
    if (experiment.id == name) return specOfExperiment(experiment);
  std::string experiments;
  for (const Experiment& experiment : experimentTable()) experiments += ", " + experiment.id;
  throw UsageError("there is no figure " + inQuotes(name) + "; there are " + ids +
                   "all; of the results of an experiment" + experiments + "; or a file NAME.json");
}

}  // namespace gazehold

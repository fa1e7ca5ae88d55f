// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/message.hpp"
#include "figure/plot.hpp"
#include "paper/plots.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"

namespace gazehold::plots {

namespace {

using plot::conditionColour, plot::conditionColours;
using Shape = XySeries::Shape;

QString unitText(std::string_view unit) { return translated(unit).replace(QStringLiteral("deg"), QStringLiteral("°")); }

QString axisTitle(Quantity quantity) {
  const QString unit = unitText(info(quantity).unit);
  return unit.isEmpty() ? translated(info(quantity).label)
                        : translated(info(quantity).label) + QStringLiteral(" (") + unit + u')';
}

std::vector<std::size_t> shown(const PanelSpec& spec, const Results& results) {
  std::vector<std::size_t> conditions;
  if (spec.conditions.empty())
    for (std::size_t c = 0; c < results.conditions().size(); ++c) conditions.push_back(c);
  for (const std::string& name : spec.conditions) conditions.push_back(results.indexOf(name));
  std::erase_if(conditions, [&](std::size_t c) {
    return results.conditions()[c].times.empty() || !isMeasured(*spec.quantity, results.conditions()[c]);
  });
  return conditions;
}

std::vector<Finding> findingsOf(const PanelSpec& spec, const Results& results) {
  std::vector<Finding> all = experimentNamed(spec.experiment).judge(results), chosen;
  for (const std::string& id : spec.findings) {
    const auto found = std::ranges::find(all, id, &Finding::id);
    if (found == all.end())
      throw UsageError("the experiment " + inQuotes(spec.experiment) + " finds nothing by the name " + inQuotes(id));
    chosen.push_back(*found);
  }
  return chosen;
}

XyPlot begun(const PanelSpec& spec, const Results& results) {
  XyPlot plot;
  plot.title = said(spec.title);
  plot.note = Ui::tr("n = %1").arg(results.seeds().size());
  return plot;
}

XyPlot::Range bandOf(const Finding& finding) {
  if (!finding.expected) return {NAN, NAN};
  return {finding.expected->low, finding.expected->high};
}

}  // namespace

XyPlot course(const PanelSpec& spec, Workshop& workshop) {
  const Results& results = workshop.results(spec.experiment);
  XyPlot plot = begun(spec, results);
  plot.xTitle = Ui::tr("simulated time (s)");
  plot.yTitle = axisTitle(*spec.quantity);
  plot.xColumn = "time_s";
  plot.yColumn = std::string(info(*spec.quantity).id);
  plot.learningTime = true;
  plot.fromZero = true;
  const std::vector<std::size_t> conditions = shown(spec, results);
  for (std::size_t k = 0; k < conditions.size(); ++k) {
    const std::size_t c = conditions[k];
    // single runs only where there is one condition: of several they would hide each other
    for (std::size_t s = 0; s < results.seeds().size() && conditions.size() == 1; ++s) {
      XySeries single{s == 0 ? Ui::tr("seeds") : QString(), Shape::faint, conditionColour(k), {}, {}};
      for (const Measurement& row : results.run(c, s)) {
        single.x.push_back(row.time);
        single.y.push_back(row[*spec.quantity]);
      }
      plot.series.push_back(std::move(single));
    }
    XySeries mean{conditions.size() > 1 ? translated(results.conditions()[c].name) : Ui::tr("mean, 95 %"),
                  Shape::line,
                  conditionColour(k),
                  {},
                  {}};
    mean.marked = true;
    mean.whiskers = conditions.size() > 1;
    // beside each other, and all of them within a few units
    const auto others = static_cast<double>(conditions.size() - 1);
    mean.shift = others > 0 ? std::min(3.0, 12 / others) * (static_cast<double>(k) - 0.5 * others) : 0;
    if (k >= conditionColours) mean.shape = Shape::dashed;
    for (std::size_t t = 0; t < results.conditions()[c].times.size(); ++t) {
      const Summary summary = summarise(results.values(c, static_cast<int>(t), *spec.quantity));
      if (summary.n == 0) continue;
      mean.x.push_back(results.conditions()[c].times[t]);
      mean.y.push_back(summary.mean);
      mean.low.push_back(summary.low);
      mean.high.push_back(summary.high);
    }
    plot.series.push_back(std::move(mean));
  }
  for (const Finding& finding : findingsOf(spec, results)) plot.expected.push_back(bandOf(finding));
  return plot;
}

XyPlot levels(const PanelSpec& spec, Workshop& workshop) {
  const Results& results = workshop.results(spec.experiment);
  XyPlot plot = begun(spec, results);
  plot.xTitle = axisTitle(*spec.quantity);
  plot.xColumn = std::string(info(*spec.quantity).id);
  plot.yColumn = "row";
  plot.fromZero = true;
  XySeries single{Ui::tr("seeds"), Shape::faintDots, &Theme::eye, {}, {}};
  XySeries mean{Ui::tr("mean, 95 %"), Shape::estimate, &Theme::text, {}, {}};
  for (const std::size_t c : shown(spec, results)) {
    const auto row = static_cast<double>(plot.rows.size());
    plot.rows.append(translated(results.conditions()[c].name));
    const std::vector<double> values = results.values(c, -1, *spec.quantity);
    for (const double value : values) {
      if (!std::isfinite(value)) continue;
      single.x.push_back(value);
      single.y.push_back(row + 0.25);
    }
    const Summary summary = summarise(values);
    if (summary.n == 0) continue;
    mean.x.push_back(summary.mean);
    mean.y.push_back(row - 0.12);
    mean.low.push_back(summary.low);
    mean.high.push_back(summary.high);
  }
  plot.series = {std::move(single), std::move(mean)};
  return plot;
}

XyPlot findings(const PanelSpec& spec, Workshop& workshop) {
  const Results& results = workshop.results(spec.experiment);
  XyPlot plot = begun(spec, results);
  plot.xColumn = "value";
  plot.yColumn = "row";
  plot.zero = true;
  XySeries measured{Ui::tr("mean, 95 %"), Shape::estimate, &Theme::eye, {}, {}};
  for (const Finding& finding : findingsOf(spec, results)) {
    const auto row = static_cast<double>(plot.rows.size());
    const QString unit = unitText(finding.unit);
    plot.rows.append(translated(finding.claim));
    if (plot.xTitle.isEmpty()) plot.xTitle = unit.isEmpty() ? Ui::tr("value") : Ui::tr("value (%1)").arg(unit);
    plot.expected.push_back(bandOf(finding));
    if (finding.measured.n == 0) continue;
    measured.x.push_back(finding.value());
    measured.y.push_back(row);
    measured.low.push_back(finding.low());
    measured.high.push_back(finding.high());
  }
  plot.series = {std::move(measured)};
  return plot;
}

}  // namespace gazehold::plots

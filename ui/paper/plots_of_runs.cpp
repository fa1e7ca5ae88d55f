// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "analysis/drift_laboratory.hpp"
#include "figure/plot.hpp"
#include "network/recurrent_weights.hpp"
#include "paper/plots.hpp"
#include "simulation/simulation.hpp"
#include "theme/language.hpp"
#include "theme/text.hpp"
#include "world/plant.hpp"

namespace gazehold::plots {

namespace {

using Shape = XySeries::Shape;

constexpr double reach = degreesPerUnit;  // of the axis of position [deg]

// every so many of 2001 positions are drawn: of smooth curves, and of their errors, which have kinks
constexpr Eigen::Index every = 10, everyKinked = 4;

// the titles of its axes, and their names in tables
struct Axis {
  QString title;
  const char* column;
};

XyPlot plotOf(const PanelSpec& spec, const Axis& x, const Axis& y) {
  XyPlot plot;
  plot.title = said(spec.title);
  plot.xTitle = x.title;
  plot.xColumn = x.column;
  plot.yTitle = y.title;
  plot.yColumn = y.column;
  return plot;
}

XyPlot overPosition(const PanelSpec& spec, const Axis& y) {
  XyPlot plot = plotOf(spec, {Ui::tr("eye position x (°)"), "x_deg"}, y);
  plot.x = {-reach, reach};
  return plot;
}

const Simulation& simulationOf(const PanelSpec& spec, Workshop& workshop, std::size_t run = 0) {
  return workshop.run(spec.runs[run]).player.simulation();
}

XySeries overX(const TransferFunction& transfer, const Eigen::ArrayXd& values) {
  XySeries series;
  const Eigen::Index stride = transfer.x.size() > 500 ? everyKinked : 1;
  for (Eigen::Index m = 0; m < transfer.x.size(); m += stride) {
    series.x.push_back(degreesPerUnit * transfer.x(m));
    series.y.push_back(values(m));
  }
  return series;
}

QString withRmse(const QString& name, const TransferFunction& transfer) {
  return Ui::tr("%1, RMSE %2°").arg(name, plot::number(transfer.rmseDegrees(), 2));
}

// several runs in one plot are told apart by these
QColor Theme::*colourOf(std::size_t run) {
  constexpr QColor Theme::*colours[] = {&Theme::represented, &Theme::target,  &Theme::eye,
                                        &Theme::efference,   &Theme::teaches, &Theme::text};
  return colours[run % std::size(colours)];
}

}  // namespace

XyPlot tuning(const PanelSpec& spec, Workshop& workshop) {
  XyPlot plot = overPosition(spec, {Ui::tr("rate (Hz)"), "rate_hz"});
  plot.fromZero = true;
  const Simulation& simulation = simulationOf(spec, workshop);
  const TuningCurves& curves = simulation.rates()->modules.front().curves;
  const Population& population = simulation.network()->modules.front().population;
  bool named[2] = {};
  for (int i = 0; i < population.size(); ++i) {
    const bool right = population.encoders(i, 0) > 0;
    XySeries series{{}, Shape::faint, right ? &Theme::eye : &Theme::target, {}, {}};
    if (!std::exchange(named[right ? 1 : 0], true))
      series.name = right ? Ui::tr("prefer right") : Ui::tr("prefer left");
    for (Eigen::Index m = 0; m < curves.x.size(); m += every) {
      series.x.push_back(degreesPerUnit * curves.x(m));
      series.y.push_back(curves.rates(m, i));
    }
    plot.series.push_back(std::move(series));
  }
  plot.note = Ui::tr("%1 cells").arg(population.size());
  return plot;
}

XyPlot estimate(const PanelSpec& spec, Workshop& workshop) {
  XyPlot plot = overPosition(spec, {Ui::tr("decoded (°)"), "decoded_deg"});
  plot.y = {-reach, reach};
  plot.diagonal = true;
  const TransferFunction& best = simulationOf(spec, workshop).rates()->transfer(Decoders::matched);
  plot.series.push_back(overX(best, degreesPerUnit * best.f));
  plot.series.back().colour = &Theme::represented;
  return plot;
}

XyPlot estimateError(const PanelSpec& spec, Workshop& workshop) {
  XyPlot plot = overPosition(spec, {Ui::tr("decoded − true (°)"), "error_deg"});
  plot.zero = true;
  const auto& rates = simulationOf(spec, workshop).rates();
  const auto add = [&](Decoders which, const QString& name, Shape shape, QColor Theme::*colour) {
    const TransferFunction& transfer = rates->transfer(which);
    XySeries series = overX(transfer, degreesPerUnit * (transfer.f - transfer.x));
    series.name = withRmse(name, transfer);
    series.shape = shape;
    series.colour = colour;
    plot.series.push_back(std::move(series));
  };
  add(Decoders::authors, Ui::tr("authors' decoders"), Shape::dashed, &Theme::ghost);
  add(Decoders::matched, Ui::tr("matched decoders"), Shape::line, &Theme::represented);
  return plot;
}

XyPlot transfer(const PanelSpec& spec, Workshop& workshop) {
  XyPlot plot = overPosition(spec, {Ui::tr("fed back f(x) (°)"), "fed_back_deg"});
  plot.diagonal = true;
  plot.y = {-1.2 * reach, 1.2 * reach};
  for (std::size_t k = 0; k < spec.runs.size(); ++k) {
    const TransferFunction now = simulationOf(spec, workshop, k).transferFunction();
    XySeries series = overX(now, degreesPerUnit * now.f);
    series.colour = colourOf(k);
    if (spec.runs.size() > 1) series.name = said(spec.runs[k].name);
    else plot.note = Ui::tr("slope %1").arg(plot::number(now.slope(), 3));
    plot.series.push_back(std::move(series));
  }
  return plot;
}

XyPlot drift(const PanelSpec& spec, Workshop& workshop) {
  XyPlot plot = overPosition(spec, {Ui::tr("drift (°/s)"), "drift_deg_s"});
  plot.zero = true;
  const bool several = spec.runs.size() > 1;
  for (std::size_t k = 0; k < spec.runs.size(); ++k) {
    const Simulation& simulation = simulationOf(spec, workshop, k);
    const TransferFunction now = simulation.transferFunction();
    XySeries law = overX(now, now.driftDegrees());
    law.colour = colourOf(k);
    law.name = several ? said(spec.runs[k].name) : Ui::tr("(f(x) − x)/τ");
    const DriftMeasurement measured = simulation.drift();
    XySeries holds{several ? QString() : Ui::tr("spiking"), Shape::openDots, colourOf(k), {}, {}};
    for (Eigen::Index h = 0; h < measured.position.rows(); ++h) {
      holds.x.push_back(measured.position(h, 0));
      holds.y.push_back(measured.velocity(h, 0));
    }
    if (!several) plot.note = Ui::tr("rms %1 °/s").arg(plot::number(measured.rms, 1));
    plot.series.push_back(std::move(law));
    plot.series.push_back(std::move(holds));
  }
  return plot;
}

XyPlot fixations(const PanelSpec& spec, Workshop& workshop) {
  XyPlot plot = plotOf(spec, {Ui::tr("time in the dark (s)"), "time_s"}, {Ui::tr("eye (°)"), "eye_deg"});
  plot.x = {0, seconds(HoldFan::length)};
  const Simulation& simulation = simulationOf(spec, workshop);
  const HoldFan fan = holdFan(simulation.network()->modules.front(), simulation.integrator(),
                              simulation.rates()->deadTime, simulation.setup().seed);
  // every other start: 9 of 17
  for (Eigen::Index start = 0; start < fan.held.cols(); start += 2) {
    XySeries series;
    for (Eigen::Index m = 0; m < fan.held.rows(); ++m) {
      series.x.push_back(seconds(HoldFan::every * m));
      series.y.push_back(fan.held(m, start));
    }
    plot.series.push_back(std::move(series));
  }
  plot.y = {-1.2 * reach, 1.2 * reach};
  plot.note = Ui::tr("lost in 1 s: %1°").arg(plot::number(fan.lost, 1));
  return plot;
}

XyPlot saccades(const PanelSpec& spec, Workshop& workshop) {
  XyPlot plot =
      plotOf(spec, {Ui::tr("size of the saccade (°)"), "amplitude_deg"}, {Ui::tr("command (°/s)"), "command_deg_s"});
  plot.fromZero = true;
  const PaperRun& run = workshop.run(spec.runs.front());
  XySeries teach{Ui::tr("teach"), Shape::dots, &Theme::teaches, {}, {}};
  XySeries others{Ui::tr("do not"), Shape::openDots, &Theme::doesNotTeach, {}, {}};
  for (const Saccade& saccade : run.history.saccades()) {
    XySeries& to = saccade.teaches ? teach : others;
    to.x.push_back(std::fabs(saccade.amplitude));
    to.y.push_back(std::fabs(saccade.velocity));
  }
  const Parameters& parameters = run.player.simulation().parameters();
  const bool bySize = parameters[ParameterId::filter] != 0;
  (bySize ? plot.xLines : plot.yLines).push_back(parameters[ParameterId::gate]);
  plot.series = {std::move(others), std::move(teach)};
  return plot;
}

XyPlot synapse(const PanelSpec& spec, Workshop&) {
  XyPlot plot =
      plotOf(spec, {Ui::tr("time after the spike (ms)"), "time_ms"}, {Ui::tr("current (1/s)"), "current_per_s"});
  plot.fromZero = true;
  constexpr double until = 0.5;
  plot.x = {0, 1000 * until};
  // what a spike adds to a, and what is left of it after every step
  XySeries series{{}, Shape::line, &Theme::represented, {}, {}};
  double current = 1 / tauSyn;
  for (Step step = 0; step <= stepsIn(until); ++step, current *= 1 - dt / tauSyn) {
    if (step % 50 != 0) continue;
    series.x.push_back(1000 * seconds(step));
    series.y.push_back(current);
  }
  plot.series = {std::move(series)};
  plot.note = Ui::tr("τ = %1 ms").arg(plot::number(1000 * tauSyn, 0));
  return plot;
}

XyPlot plant(const PanelSpec& spec, Workshop&) {
  XyPlot plot = plotOf(spec, {Ui::tr("time after the step (ms)"), "time_ms"}, {Ui::tr("eye (°)"), "eye_deg"});
  constexpr double until = 1.0, size = 10;
  plot.x = {0, 1000 * until};
  XySeries command{Ui::tr("held position"), Shape::dashed, &Theme::represented, {0, 1000 * until}, {size, size}};
  XySeries eye{Ui::tr("eye"), Shape::line, &Theme::eye, {}, {}};
  Plant plant;
  plant.rest(0);
  for (Step step = 0; step <= stepsIn(until); ++step) {
    if (step % 50 == 0) {
      eye.x.push_back(1000 * seconds(step));
      eye.y.push_back(plant.eye());
    }
    plant.step(0, size, 0);
  }
  plot.series = {std::move(command), std::move(eye)};
  plot.fromZero = true;
  return plot;
}

}  // namespace gazehold::plots

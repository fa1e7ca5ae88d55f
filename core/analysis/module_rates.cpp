// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/module_rates.hpp"

namespace gazehold {

ModuleRates ratesOf(const Module& module, double deadTime) {
  ModuleRates rates;
  rates.deadTime = deadTime;
  if (module.representation.shape == Shape::line) {
    rates.curves = tabulate(module.population, deadTime);
    rates.coarseCurves = tabulate(module.population, deadTime, 201);
    rates.matched = optimalDecoders(rates.curves);
  } else {
    rates.matched = optimalDecoders(module.population, module.representation, deadTime);
    rates.field = represent(module.population, fieldPoints(module.representation), deadTime);
  }
  return rates;
}

}  // namespace gazehold

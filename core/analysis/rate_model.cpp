// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/rate_model.hpp"

namespace gazehold {

std::shared_ptr<const RateModel> buildRateModel(const std::vector<Module>& modules, double deadTime) {
  auto model = std::make_shared<RateModel>();
  model->deadTime = deadTime;
  for (const Module& module : modules) {
    model->modules.push_back(ratesOf(module, deadTime));
    const ModuleRates& rates = model->modules.back();
    for (const Decoders optimum : {Decoders::authors, Decoders::matched}) {
      const auto k = static_cast<std::size_t>(optimum);
      const Eigen::MatrixXd& decoders = optimum == Decoders::authors ? module.authors : rates.matched;
      if (module.representation.shape == Shape::line)
        model->transfers[k] = staticTransferFunction(rates.curves, decoders.col(0));
      else
        model->driftFields[k].push_back(driftField(module, rates, RecurrentWeights(module.population, decoders),
                                                   Eigen::ArrayXd::Ones(module.population.size())));
    }
  }
  return model;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/module.hpp"

#include <cmath>
#include <utility>

#include "base/elementary.hpp"
#include "base/random.hpp"
#include "network/decoders.hpp"
#include "network/learning_rule.hpp"
#include "network/recurrent_weights.hpp"

namespace gazehold {

RepresentedValues represent(const Population& population, Eigen::MatrixXd x, double deadTime) {
  RepresentedValues values{std::move(x), {}};
  values.rates.resize(values.x.rows(), population.size());
  for (Eigen::Index m = 0; m < values.x.rows(); ++m)
    values.rates.row(m) = population.rates(values.x.row(m).transpose(), deadTime).transpose();
  return values;
}

namespace {

// the cells of a bump prefer directions, all with the same profile
void encodeBumps(Population& population, const Representation& ring, std::uint64_t seed, std::uint32_t number) {
  population.encoders.resize(population.size(), ring.dimensions());
  for (int i = 0; i < population.size(); ++i) {
    const RandomStream stream(seed, Purpose::encoder, (number << 24) + static_cast<std::uint32_t>(i));
    Eigen::VectorXd encoder = ring.onRing(stream.uniform(0, -180.0, 180.0));
    if (ring.representsTurning) {
      const double share = stream.uniform(1, -1.0, 1.0);
      encoder.head(ring.held()) *= std::sqrt(1.0 - share * share);
      encoder(ring.held()) = share;
    }
    population.encoders.row(i) = encoder.transpose();
  }
}

// M points spread evenly over the unit disc
Eigen::MatrixXd discPoints(int points) {
  constexpr double goldenAngle = 2.39996322972865332;
  Eigen::MatrixXd x(points, 2);
  for (int m = 0; m < points; ++m) {
    const double radius = std::sqrt((m + 0.5) / points);
    const auto [sine, cosine] = sineCosine(m * goldenAngle);
    x.row(m) << radius * cosine, radius * sine;
  }
  return x;
}

// values, and what the recurrent weights should make of them; off a ring they hold what is there
struct Samples {
  Eigen::MatrixXd x, goal;
};
Samples ringSamples(const Representation& ring) {
  const int headings = ring.representsTurning ? 60 : 240, turnings = ring.representsTurning ? 11 : 1;
  constexpr int radii = 3;
  Samples samples;
  samples.x.resize(headings * turnings * radii, ring.dimensions());
  samples.goal.setZero(samples.x.rows(), ring.dimensions());
  Eigen::Index m = 0;
  for (int h = 0; h < headings; ++h) {
    const double heading = -180.0 + 360.0 * h / headings;
    const Eigen::VectorXd x = ring.onRing(heading).head(ring.held()), along = ring.tangent(heading);
    for (int t = 0; t < turnings; ++t) {
      const double turning = turnings == 1 ? 0.0 : -1.0 + 2.0 * t / (turnings - 1);
      const double turned = tauSyn * turning * Representation::fastestTurning / Representation::degreesPerRadian;
      for (int r = 0; r < radii; ++r, ++m) {
        const double radius = 0.8 + 0.2 * r;
        samples.x.row(m).head(ring.held()) = radius * x.transpose();
        if (ring.representsTurning) samples.x(m, ring.held()) = turning;
        samples.goal.row(m).head(ring.held()) = radius * (x + turned * along).transpose();
      }
    }
  }
  return samples;
}

// what optimal decoders are solved over
Samples samplesOf(const Representation& r) {
  if (r.shape == Shape::ring) return ringSamples(r);
  const Eigen::MatrixXd points = discPoints(1000);
  return {points, points};
}

}  // namespace

Eigen::MatrixXd optimalDecoders(const Population& population, const Representation& r, double deadTime) {
  if (r.shape == Shape::line) return optimalDecoders(tabulate(population, deadTime));
  Samples samples = samplesOf(r);
  const RepresentedValues values = represent(population, std::move(samples.x), deadTime);
  return optimalDecoders(values.rates, samples.goal, 2.0 / static_cast<double>(values.x.rows()));
}

Eigen::MatrixXd fieldPoints(const Representation& r) {
  if (r.shape == Shape::ring) {
    // at rest, then turning at up to half of what is represented
    constexpr int gainHeadings = 24;
    constexpr double turnings[] = {-100.0, -50.0, 50.0, 100.0};
    const int more = r.representsTurning ? gainHeadings * 4 : 0;
    Eigen::MatrixXd x(fieldHeadings + more, r.dimensions());
    for (int h = 0; h < fieldHeadings; ++h) x.row(h) = r.onRing(-180.0 + 360.0 * h / fieldHeadings).transpose();
    for (int k = 0; k < more; ++k) {
      const int heading = k / 4;
      x.row(fieldHeadings + k) = r.onRing(-180.0 + 360.0 * heading / gainHeadings, turnings[k % 4]).transpose();
    }
    return x;
  }
  Eigen::MatrixXd x(fieldColumns * fieldColumns, 2);
  Eigen::Index m = 0;
  for (int row = 0; row < fieldColumns; ++row)
    for (int column = 0; column < fieldColumns; ++column) {
      const double right = -1.0 + 2.0 * column / (fieldColumns - 1), up = -1.0 + 2.0 * row / (fieldColumns - 1);
      if (right * right + up * up <= 1.0 + 1e-9) x.row(m++) << right, up;
    }
  return x.topRows(m);
}

namespace {

Eigen::MatrixXd perturbed(const Module& module, const ModuleChoice& choice, std::uint64_t seed, std::uint32_t number) {
  RecurrentWeights weights(module.population,
                           choice.solvedFor == tauRef
                               ? module.authors
                               : optimalDecoders(module.population, module.representation, choice.solvedFor));
  if (choice.startNoise > 0.0) {
    weights.addNoise(choice.startNoise, RandomStream(seed, Purpose::startNoise, number), 0);
    weights.dropResidual();
    // turning is an input of the cells, which their own weights do not feed back
    const int held = module.representation.held();
    weights.decoders().rightCols(weights.decoders().cols() - held).setZero();
  }
  return choice.initialSlope * weights.decoders();
}

}  // namespace

Module buildModule(const ModuleChoice& choice, std::uint64_t seed, std::uint32_t number) {
  const Representation& r = choice.representation;
  Module module{r, drawPopulation(seed, choice.neurons, r.dimensions(), choice.tuning, number), {}, {}, 1};
  if (r.harmonics > 1) encodeBumps(module.population, r, seed, number);
  module.authors = optimalDecoders(module.population, r, tauRef);
  module.learningScale =
      r.shape == Shape::line
          ? learningRateScale(choice.neurons)
          : learningRateScale(
                represent(module.population, samplesOf(r).x, tauRef).rates.rowwise().squaredNorm().mean());
  module.start = perturbed(module, choice, seed, number);
  return module;
}

}  // namespace gazehold

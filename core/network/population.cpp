// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/population.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "base/elementary.hpp"
#include "base/random.hpp"

namespace gazehold {

double steadyRate(double current, double deadTime) {
  if (!(current > threshold)) return 0.0;
  return 1.0 / (deadTime - tauRC * logarithm(1.0 - threshold / current));
}

Eigen::ArrayXd Population::currents(const Eigen::VectorXd& x) const {
  Eigen::ArrayXd current = bias;
  for (int k = 0; k < dimensions(); ++k) current += gain * encoders.col(k).array() * x(k);
  return current;
}

Eigen::ArrayXd Population::rates(const Eigen::VectorXd& x, double deadTime) const {
  return currents(x).unaryExpr([deadTime](double current) { return steadyRate(current, deadTime); });
}

namespace {

// a direction uniform on the sphere: a normal vector, normalised
Eigen::RowVectorXd drawEncoder(std::uint64_t seed, std::uint32_t number, int neuron, int dimensions) {
  const RandomStream stream(seed, Purpose::encoder, (number << 24) + static_cast<std::uint32_t>(neuron));
  Eigen::RowVectorXd encoder(dimensions);
  if (dimensions == 1) {
    encoder(0) = stream.uniform(0) < 0.5 ? -1.0 : 1.0;
    return encoder;
  }
  double squares = 0.0;
  for (int k = 0; k < dimensions; ++k) {
    encoder(k) = stream.normal(static_cast<std::uint64_t>(k));
    squares += encoder(k) * encoder(k);
  }
  return encoder / std::sqrt(squares);
}

}  // namespace

Population drawPopulation(std::uint64_t seed, int size, int dimensions, Tuning tuning, std::uint32_t number) {
  if (size < 1 || dimensions < 1) throw std::invalid_argument("a population needs a neuron and a dimension");
  Population p;
  p.encoders.resize(size, dimensions);
  p.gain.resize(size);
  p.bias.resize(size);
  p.intercept.resize(size);
  p.maximumRate.resize(size);
  const RandomStream intercepts(seed, Purpose::intercept, number), rates(seed, Purpose::maximumRate, number);
  for (int i = 0; i < size; ++i) {
    const auto n = static_cast<std::uint64_t>(i);
    p.encoders.row(i) = drawEncoder(seed, number, i, dimensions);
    p.intercept(i) = intercepts.uniform(n, -1.0, 1.0);
    p.maximumRate(i) = rates.uniform(n, lowestMaximumRate, highestMaximumRate);
    // the current at which the neuron fires at r: the inverse of steadyRate at τ_ref
    const double maximumCurrent = 1.0 / (1.0 - exponential((tauRef - 1.0 / p.maximumRate(i)) / tauRC));
    const double currentAtIntercept = tuning == Tuning::textbook ? threshold : 0.0;
    p.gain(i) = (maximumCurrent - currentAtIntercept) / (1.0 - p.intercept(i));
    p.bias(i) = maximumCurrent - p.gain(i);
  }
  return p;
}

std::vector<int> displayOrder(const Population& population) {
  std::vector<int> order(static_cast<std::size_t>(population.size()));
  std::iota(order.begin(), order.end(), 0);
  // position along the gaze axis at which a cell begins to fire, in the direction of its encoder
  const auto firingStart = [&](int i) { return (threshold - population.bias(i)) / population.gain(i); };
  std::stable_sort(order.begin(), order.end(), [&](int i, int j) {
    const bool right = population.encoders(i, 0) > 0, otherRight = population.encoders(j, 0) > 0;
    if (right != otherRight) return right;
    return right ? firingStart(i) < firingStart(j) : firingStart(i) > firingStart(j);
  });
  return order;
}

}  // namespace gazehold

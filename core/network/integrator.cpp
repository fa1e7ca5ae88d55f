// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/integrator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "network/neuron_kernels.hpp"

namespace gazehold {

namespace {

static_assert(tauRC == tauSyn, "membranes and synapses share the running power λⁿ");
constexpr double binsPerUnit = 64;  // of |z|, for the bound on currents
constexpr std::size_t bins = 128;

}  // namespace

Integrator::Integrator(const Population& population, RecurrentWeights weights, int refractory)
    : size_(population.size()),
      dimensions_(population.dimensions()),
      padded_(kernels::wholeLanes(size_)),
      refractory_(refractory),
      weights_(std::move(weights)),
      drive_(padded_ * static_cast<std::size_t>(dimensions_)),
      bias_(padded_),
      represented_(static_cast<std::size_t>(dimensions_)),
      sum_(represented_.size()),
      z_(represented_.size()),
      taught_(represented_.size()),
      scaled_(padded_),
      taughtAt_(drive_.size()),
      offset_(padded_),
      ramp_(padded_),
      alive_(neurons(), 1),
      releases_(neurons()),
      spikes_(neurons()),
      scratch_(padded_),
      highest_(unknown),
      largestCurrent_(bins) {
  const Eigen::MatrixXd drive = population.drive();
  for (int k = 0; k < dimensions_; ++k) std::copy_n(drive.col(k).data(), size_, column(drive_, k));
  std::copy_n(population.bias.data(), size_, bias_.data());
  for (std::size_t i = 0; i < neurons(); ++i) startFromZero(i);
  for (std::size_t bin = 0; bin < bins; ++bin)
    largestCurrent_[bin] =
        std::max(0.0, (population.bias + population.gain * (static_cast<double>(bin + 1) / binsPerUnit)).maxCoeff());
}

void Integrator::step(const double* velocity, const double* teaching) {
  learn(teaching);
  release();
  findFiring();
  advance(velocity);
  for (std::size_t k = 0; k < spikeCount_; ++k) spike(static_cast<std::size_t>(spikes_[k]));
  if (elapsed_ == rebaseEvery) rebase();
}

void Integrator::findFiring() {
  spikeCount_ = 0;
  constexpr double certain = 1.0 - 1e-6;  // far from where rounding could decide
  if (highest_ < certain * threshold) return;
  spikeCount_ = kernels::findFiring({drive_.data(), bias_.data(), offset_.data(),
                                     weights_.hasResidual() ? ramp_.data() : nullptr, padded_, dimensions_},
                                    z_.data(), power_, static_cast<double>(elapsed_), spikes_.data(), highest_);
  // with a residual nothing bounds the currents; after a spike the second highest is not known
  if (weights_.hasResidual() || spikeCount_ > 0) highest_ = unknown;
}

// how high a potential can be after one more step with this step's input
void Integrator::boundHighest(double input) {
  const double bin = input * binsPerUnit;
  if (bin < static_cast<double>(bins)) highest_ += rate * (largestCurrent_[static_cast<std::size_t>(bin)] - highest_);
  else highest_ = unknown;
}

// eq. 16 for all neurons at once: x̂ gains T Q
void Integrator::learn(const double* teaching) {
  for (std::size_t k = 0; k < sum_.size(); ++k) {
    if (teaching[k] != 0.0) {
      sum_[k] += teaching[k] * squares_;
      taught_[k] += teaching[k] * power_;
    }
    represented_[k] = sum_[k];
  }
}

// a neuron that leaves its hold integrates from V = 0
void Integrator::release() {
  while (nextRelease() <= now_) startFromZero(takeReleased());
}

Step Integrator::nextRelease() const {
  return releaseCount_ > 0 ? releases_[firstRelease_].step : std::numeric_limits<Step>::max();
}

std::size_t Integrator::takeReleased() {
  const auto neuron = static_cast<std::size_t>(releases_[firstRelease_].neuron);
  firstRelease_ = (firstRelease_ + 1) % releases_.size();
  --releaseCount_;
  return neuron;
}

double Integrator::input(std::size_t neuron) const {
  double current = bias_[neuron];
  for (int k = 0; k < dimensions_; ++k) current += column(drive_, k)[neuron] * z_[static_cast<std::size_t>(k)];
  return current;
}

void Integrator::startFromZero(std::size_t neuron) {
  offset_[neuron] = -input(neuron) * inverse_ - static_cast<double>(elapsed_) * ramp_[neuron];
}

// one step of forward Euler for all that is shared
void Integrator::advance(const double* velocity) {
  double square = 0.0;
  for (std::size_t k = 0; k < sum_.size(); ++k) {
    const double z = represented_[k] + tauSyn * velocity[k];
    z_[k] += rate * (z - z_[k]);
    sum_[k] *= decay;
    square += z * z;
  }
  boundHighest(std::sqrt(square));
  squares_ *= decay * decay;
  power_ *= decay;
  inverse_ *= inverseDecay;
  ++elapsed_;
  ++now_;
}

// a jump of a_i, and with it of x̂, Q and what the residual feeds to others
void Integrator::spike(std::size_t neuron) {
  bringUpToDate(neuron);
  const double activity = scaled_[neuron] * power_;
  for (int k = 0; k < dimensions_; ++k)
    sum_[static_cast<std::size_t>(k)] += jump * weights_.decoders()(static_cast<Eigen::Index>(neuron), k);
  squares_ += jump * (2.0 * activity + jump);
  const double scaledJump = jump * inverse_;
  scaled_[neuron] += scaledJump;
  if (weights_.hasResidual()) {
    const double* sent = weights_.residual().col(static_cast<Eigen::Index>(neuron)).data();
    const double ramp = rampOf * scaledJump;
    kernels::addScaled(ramp_.data(), ramp, sent, neurons());
    // the ramp begins now: the potentials themselves do not jump
    kernels::addScaled(offset_.data(), -ramp * static_cast<double>(elapsed_), sent, neurons());
  }
  offset_[neuron] = held;
  scheduleRelease(neuron);
}

void Integrator::bringUpToDate(std::size_t neuron) {
  for (int k = 0; k < dimensions_; ++k) {
    double& last = column(taughtAt_, k)[neuron];
    const double now = taught_[static_cast<std::size_t>(k)];
    if (last == now) continue;
    weights_.decoders()(static_cast<Eigen::Index>(neuron), k) += scaled_[neuron] * (now - last);
    last = now;
  }
}

// keeps the running powers near 1
void Integrator::rebase() {
  for (std::size_t i = 0; i < neurons(); ++i) {
    bringUpToDate(i);
    scaled_[i] *= power_;
    if (offset_[i] > held / 2) offset_[i] = power_ * (offset_[i] + static_cast<double>(elapsed_) * ramp_[i]);
    ramp_[i] *= power_;
  }
  std::fill(taught_.begin(), taught_.end(), 0.0);
  std::fill(taughtAt_.begin(), taughtAt_.end(), 0.0);
  power_ = inverse_ = 1.0;
  elapsed_ = 0;
}

void Integrator::scheduleRelease(std::size_t neuron) {
  // the hold is counted from the step of the spike, which has just passed; a hold made shorter overtakes
  const Release release{now_ - 1 + refractory_, static_cast<std::int64_t>(neuron)};
  std::uint64_t place = releaseCount_++;
  for (; place > 0; --place) {
    const Release& before = releases_[(firstRelease_ + place - 1) % releases_.size()];
    if (before.step <= release.step) break;
    releases_[(firstRelease_ + place) % releases_.size()] = before;
  }
  releases_[(firstRelease_ + place) % releases_.size()] = release;
}

void Integrator::cancelRelease(std::size_t neuron) {
  std::uint64_t kept = 0;
  for (std::uint64_t k = 0; k < releaseCount_; ++k) {
    const Release release = releases_[(firstRelease_ + k) % releases_.size()];
    if (release.neuron != static_cast<std::int64_t>(neuron))
      releases_[(firstRelease_ + kept++) % releases_.size()] = release;
  }
  releaseCount_ = kept;
}

void Integrator::setAlive(int neuron, bool alive) {
  const auto i = static_cast<std::size_t>(neuron);
  if (alive == (alive_[i] != 0)) return;
  alive_[i] = alive ? 1 : 0;
  highest_ = unknown;
  cancelRelease(i);
  if (alive) startFromZero(i);
  else offset_[i] = held;
}

// everything that is a sum over neurons, afresh from the neurons
void Integrator::sumUp() {
  for (std::size_t i = 0; i < neurons(); ++i) scratch_[i] = power_ * scaled_[i];
  for (int k = 0; k < dimensions_; ++k)
    sum_[static_cast<std::size_t>(k)] = kernels::dot(weights_.decoders().col(k).data(), scratch_.data(), neurons());
  squares_ = kernels::dot(scratch_.data(), scratch_.data(), neurons());
  if (!weights_.hasResidual()) return;
  // the potentials do not jump when the ramps change
  scratch_ = ramp_;
  std::fill(ramp_.begin(), ramp_.end(), 0.0);
  for (std::size_t i = 0; i < neurons(); ++i)
    kernels::addScaled(ramp_.data(), rampOf * scaled_[i], weights_.residual().col(static_cast<Eigen::Index>(i)).data(),
                       neurons());
  for (std::size_t j = 0; j < neurons(); ++j) offset_[j] -= static_cast<double>(elapsed_) * (ramp_[j] - scratch_[j]);
}

void Integrator::addNoise(double spread, const RandomStream& stream, std::uint64_t draw) {
  for (std::size_t i = 0; i < neurons(); ++i) bringUpToDate(i);
  weights_.addNoise(spread, stream, draw);
  highest_ = unknown;
  sumUp();
}

void Integrator::addToDecoders(const Eigen::MatrixXd& change) {
  for (std::size_t i = 0; i < neurons(); ++i) bringUpToDate(i);
  weights_.decoders() += change;
  highest_ = unknown;
  sumUp();
}

Eigen::VectorXd Integrator::activity() const {
  return power_ * Eigen::Map<const Eigen::VectorXd>(scaled_.data(), size_);
}

Eigen::VectorXd Integrator::potential() const {
  Eigen::VectorXd potential(size_);
  for (std::size_t i = 0; i < neurons(); ++i)
    potential(static_cast<Eigen::Index>(i)) =
        offset_[i] <= held / 2 ? 0.0 : input(i) + power_ * (offset_[i] + static_cast<double>(elapsed_) * ramp_[i]);
  return potential;
}

RecurrentWeights Integrator::weights() const {
  RecurrentWeights weights = weights_;
  for (int k = 0; k < dimensions_; ++k)
    for (std::size_t i = 0; i < neurons(); ++i)
      weights.decoders()(static_cast<Eigen::Index>(i), k) +=
          scaled_[i] * (taught_[static_cast<std::size_t>(k)] - column(taughtAt_, k)[i]);
  return weights;
}

void Integrator::setState(const Eigen::ArrayXd& activity, const Eigen::ArrayXd& potential) {
  rebase();  // so that the same state runs with the same bits at whatever time it is set
  releaseCount_ = 0;
  highest_ = unknown;
  for (std::size_t i = 0; i < neurons(); ++i) scaled_[i] = activity(static_cast<Eigen::Index>(i));
  sumUp();
  for (std::size_t i = 0; i < neurons(); ++i) {
    startFromZero(i);
    offset_[i] += potential(static_cast<Eigen::Index>(i));
    if (!alive_[i]) offset_[i] = held;
  }
}

}  // namespace gazehold

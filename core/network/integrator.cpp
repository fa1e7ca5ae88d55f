// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/integrator.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace gazehold {

namespace {

// sums run in eight lanes in a fixed order, so that every instruction set gives the same bits
constexpr std::size_t lanes = 8;

std::size_t wholeLanes(int size) { return (static_cast<std::size_t>(size) + lanes - 1) / lanes * lanes; }

double dot(const double* __restrict a, const double* __restrict b, std::size_t n) {
  double sum[lanes] = {};
  const std::size_t whole = n / lanes * lanes;
  for (std::size_t i = 0; i < whole; i += lanes)
    for (std::size_t k = 0; k < lanes; ++k) sum[k] += a[i + k] * b[i + k];
  double rest = 0.0;
  for (std::size_t i = whole; i < n; ++i) rest += a[i] * b[i];
  return (((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7]))) + rest;
}

}  // namespace

Integrator::Integrator(const Population& population, RecurrentWeights weights, int refractory)
    : size_(population.size()),
      dimensions_(population.dimensions()),
      padded_(wholeLanes(size_)),
      refractory_(refractory),
      weights_(std::move(weights)),
      drive_(padded_ * static_cast<std::size_t>(dimensions_)),
      bias_(padded_),
      current_(padded_),
      potential_(padded_),
      activity_(padded_),
      hold_(padded_),
      represented_(static_cast<std::size_t>(dimensions_)),
      spikes_(static_cast<std::size_t>(size_)) {
  const Eigen::MatrixXd drive = population.drive();
  for (int k = 0; k < dimensions_; ++k)
    std::copy_n(drive.col(k).data(), size_, drive_.data() + static_cast<std::size_t>(k) * padded_);
  std::copy_n(population.bias.data(), size_, bias_.data());
}

void Integrator::step(const double* velocity, const double* teaching) {
  learn(teaching);
  decode();
  addCurrents(velocity);
  fire();
}

// eq. 16: Δd_i = κ v_c a_i; through the encoders this is eq. 17, Δω_ij = κ α_j (e_j·v_c) a_i
void Integrator::learn(const double* teaching) {
  for (int k = 0; k < dimensions_; ++k) {
    if (teaching[k] == 0.0) continue;
    double* __restrict decoder = weights_.decoders().col(k).data();
    const double* __restrict activity = activity_.data();
    const double factor = teaching[k];
    for (int i = 0; i < size_; ++i) decoder[i] += factor * activity[i];
  }
}

// x̂ = Σ d_i a_i
void Integrator::decode() {
  for (int k = 0; k < dimensions_; ++k)
    represented_[static_cast<std::size_t>(k)] =
        dot(weights_.decoders().col(k).data(), activity_.data(), static_cast<std::size_t>(size_));
}

// J_j = α_j e_j·(τ_syn v) + J_j^bias + Σ_i ω_ij a_i; the factored part of ω feeds x̂ back through the encoders
void Integrator::addCurrents(const double* velocity) {
  std::copy(bias_.begin(), bias_.end(), current_.begin());
  for (int k = 0; k < dimensions_; ++k) {
    const double z = represented_[static_cast<std::size_t>(k)] + tauSyn * velocity[k];
    const double* __restrict drive = drive_.data() + static_cast<std::size_t>(k) * padded_;
    double* __restrict current = current_.data();
    for (std::size_t j = 0; j < padded_; ++j) current[j] += drive[j] * z;
  }
  if (!weights_.hasResidual()) return;
  const Eigen::MatrixXd& residual = weights_.residual();
  for (int i = 0; i < size_; ++i) {
    const double a = activity_[static_cast<std::size_t>(i)];
    const double* __restrict column = residual.col(i).data();
    double* __restrict current = current_.data();
    for (int j = 0; j < size_; ++j) current[j] += column[j] * a;
  }
}

// forward Euler of V and a; a neuron whose hold has not run out has V = 0, one with V > 1 spikes
void Integrator::fire() {
  double* __restrict current = current_.data();
  double* __restrict potential = potential_.data();
  double* __restrict activity = activity_.data();
  double* __restrict hold = hold_.data();
  const double lost = refractory_;
  std::uint64_t any = 0;
  for (std::size_t j = 0; j < padded_; ++j) {
    const double v = hold[j] > 0.0 ? 0.0 : potential[j];
    const double rate = v > threshold ? 1.0 / dt : 0.0;
    potential[j] = v + (dt / tauRC) * (current[j] - v);
    activity[j] = activity[j] + (dt / tauSyn) * (rate - activity[j]);
    const double left = hold[j] > 1.0 ? hold[j] - 1.0 : 0.0;
    hold[j] = v > threshold ? lost : left;
    // the current is used up: its place now tells who fired
    current[j] = rate;
    any |= std::bit_cast<std::uint64_t>(rate);
  }
  spikeCount_ = 0;
  if (any == 0) return;
  for (int j = 0; j < size_; ++j)
    if (current[j] > 0.0) spikes_[spikeCount_++] = j;
}

void Integrator::setAlive(int neuron, bool alive) {
  double& hold = hold_[static_cast<std::size_t>(neuron)];
  if (alive != isAlive(neuron)) hold = alive ? 0.0 : dead;
}

void Integrator::setState(const Eigen::ArrayXd& activity, const Eigen::ArrayXd& potential) {
  std::copy_n(activity.data(), size_, activity_.data());
  std::copy_n(potential.data(), size_, potential_.data());
  for (double& hold : hold_)
    if (hold < dead) hold = 0.0;
}

}  // namespace gazehold

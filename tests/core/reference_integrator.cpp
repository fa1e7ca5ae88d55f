// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference_integrator.hpp"

#include <algorithm>
#include <utility>

#include "network/neuron_kernels.hpp"

namespace gazehold {

ReferenceIntegrator::ReferenceIntegrator(const Population& population, RecurrentWeights weights, int refractory)
    : size_(population.size()),
      dimensions_(population.dimensions()),
      padded_(kernels::wholeLanes(size_)),
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

void ReferenceIntegrator::step(const double* velocity, const double* teaching) {
  learn(teaching);
  decode();
  addCurrents(velocity);
  fire();
}

// eq. 16: Δd_i = κ v_c a_i; through the encoders this is eq. 17, Δω_ij = κ α_j (e_j·v_c) a_i
void ReferenceIntegrator::learn(const double* teaching) {
  for (int k = 0; k < dimensions_; ++k)
    if (teaching[k] != 0.0)
      kernels::addScaled(weights_.decoders().col(k).data(), teaching[k], activity_.data(), neurons());
}

// x̂ = Σ d_i a_i
void ReferenceIntegrator::decode() {
  for (int k = 0; k < dimensions_; ++k)
    represented_[static_cast<std::size_t>(k)] =
        kernels::dot(weights_.decoders().col(k).data(), activity_.data(), neurons());
}

// J_j = α_j e_j·(τ_syn v) + J_j^bias + Σ_i ω_ij a_i; the factored part of ω feeds x̂ back through the encoders
void ReferenceIntegrator::addCurrents(const double* velocity) {
  std::copy(bias_.begin(), bias_.end(), current_.begin());
  for (int k = 0; k < dimensions_; ++k) {
    const double z = represented_[static_cast<std::size_t>(k)] + tauSyn * velocity[k];
    kernels::addScaled(current_.data(), z, drive_.data() + static_cast<std::size_t>(k) * padded_, padded_);
  }
  if (!weights_.hasResidual()) return;
  for (std::size_t i = 0; i < neurons(); ++i)
    kernels::addScaled(current_.data(), activity_[i], weights_.residual().col(static_cast<Eigen::Index>(i)).data(),
                       neurons());
}

void ReferenceIntegrator::fire() {
  spikeCount_ = 0;
  if (!kernels::fire(current_.data(), potential_.data(), activity_.data(), hold_.data(), refractory_, padded_)) return;
  for (std::size_t j = 0; j < neurons(); ++j)
    if (current_[j] > 0.0) spikes_[spikeCount_++] = static_cast<std::int32_t>(j);
}

void ReferenceIntegrator::setAlive(int neuron, bool alive) {
  if (alive == isAlive(neuron)) return;
  hold_[static_cast<std::size_t>(neuron)] = alive ? 0.0 : dead;
  potential_[static_cast<std::size_t>(neuron)] = 0.0;
}

void ReferenceIntegrator::setState(const Eigen::ArrayXd& activity, const Eigen::ArrayXd& potential) {
  std::copy_n(activity.data(), size_, activity_.data());
  std::copy_n(potential.data(), size_, potential_.data());
  for (double& hold : hold_)
    if (hold < dead) hold = 0.0;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <Eigen/Core>

#include "base/units.hpp"
#include "network/population.hpp"
#include "network/recurrent_weights.hpp"

namespace gazehold {

/// The same as Integrator in the straightforward form, every neuron in every step: what tests compare it with.
class ReferenceIntegrator {
 public:
  /// `refractory` is the number of steps that a neuron loses after a spike (20 is τ_ref = 2 ms exactly).
  ReferenceIntegrator(const Population& population, RecurrentWeights weights, int refractory);

  int size() const { return size_; }
  int dimensions() const { return dimensions_; }

  /// One step of 0.1 ms. `velocity` (D) in units of x per second; `teaching` (D) is κ v_c of eq. 16, zero to not learn.
  void step(const double* velocity, const double* teaching);

  /// x̂ = Σ d_i a_i of the last step, D values (units of 50° for the eye).
  std::span<const double> represented() const { return represented_; }
  /// Neurons that fired in the last step, in rising order.
  std::span<const std::int32_t> spikes() const { return {spikes_.data(), spikeCount_}; }
  /// Filtered spike trains a_i [Hz].
  Eigen::Map<const Eigen::VectorXd> activity() const { return {activity_.data(), size_}; }
  /// Membrane potentials V_i.
  Eigen::Map<const Eigen::VectorXd> potential() const { return {potential_.data(), size_}; }

  const RecurrentWeights& weights() const { return weights_; }
  bool hasResidual() const { return weights_.hasResidual(); }
  /// Adds to all decoders (N×D) between two steps.
  void addToDecoders(const Eigen::MatrixXd& change) { weights_.decoders() += change; }
  /// See RecurrentWeights::addNoise.
  void addNoise(double spread, const RandomStream& stream, std::uint64_t draw) {
    weights_.addNoise(spread, stream, draw);
  }

  void setRefractory(int steps) { refractory_ = steps; }
  /// A killed neuron stops firing; what it has sent already decays with the synapse.
  void setAlive(int neuron, bool alive);
  bool isAlive(int neuron) const { return hold_[static_cast<std::size_t>(neuron)] < dead; }

  /// Puts activity and potentials of every neuron (N each) where a measurement wants them to start; ends all holds.
  void setState(const Eigen::ArrayXd& activity, const Eigen::ArrayXd& potential);

  template <class Archive>
  void state(Archive& archive) {
    archive(weights_, represented_, potential_, activity_, hold_);
  }

 private:
  // a hold that counting down by one never ends
  static constexpr double dead = 1e300;

  std::size_t neurons() const { return static_cast<std::size_t>(size_); }
  void learn(const double* teaching);
  void decode();
  void addCurrents(const double* velocity);
  void fire();

  int size_, dimensions_;
  std::size_t padded_;  // N rounded up to whole lanes; the cells added have neither gain nor bias, and never fire
  double refractory_;
  RecurrentWeights weights_;
  std::vector<double> drive_, bias_;                           // padded×D, padded
  std::vector<double> current_, potential_, activity_, hold_;  // padded
  std::vector<double> represented_;                            // D
  std::vector<std::int32_t> spikes_;
  std::size_t spikeCount_ = 0;
};

}  // namespace gazehold

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

/// The spiking neural integrator: a recurrent population of leaky integrate-and-fire neurons that holds a vector x̂ of
/// D dimensions and adds velocity to it (MODEL 4). Starts with V = a = 0.
/// It does not touch every neuron in every step, and is exact all the same (tests compare it with ReferenceIntegrator,
/// which does: spike for spike, and x̂ to rounding), because between spikes nothing needs N numbers:
///  - all a_i share one time constant: a_i = A_i λⁿ, so x̂ decays by λ and jumps at spikes;
///  - learning adds T a_i to every decoder, so it adds T Q to x̂ with Q = Σ a_i², which decays by λ²; a decoder is brought
///    up to date from the running sum S = Σ T λⁿ only when its neuron fires or somebody looks;
///  - all membranes share one time constant and the input z = x̂ + τ_syn v: V_i = α_i e_i·Z + J_i^bias + C_i λⁿ, with Z
///    the low-passed z and C_i set when the neuron leaves its hold;
///  - a residual of the weights adds r_j = Σ R_ji a_i, which decays in the same way: V_j gains a term n E_j λⁿ.
/// What is left is one comparison per neuron, and not even that while the highest potential cannot have reached the
/// threshold: no current exceeds the largest J_i(x) over |x| ≤ |z|. Single thread; a step allocates nothing.
class Integrator {
 public:
  /// `refractory` is the number of steps that a neuron loses after a spike (20 is τ_ref = 2 ms exactly).
  Integrator(const Population& population, RecurrentWeights weights, int refractory);

  int size() const { return size_; }
  int dimensions() const { return dimensions_; }

  /// One step of 0.1 ms. `velocity` (D) in units of x per second; `teaching` (D) is κ v_c of eq. 16, zero to not learn.
  void step(const double* velocity, const double* teaching);

  /// x̂ = Σ d_i a_i of the last step, D values (units of 50° for the eye).
  std::span<const double> represented() const { return represented_; }
  /// Neurons that fired in the last step, in rising order.
  std::span<const std::int32_t> spikes() const { return {spikes_.data(), spikeCount_}; }
  /// Filtered spike trains a_i [Hz], N. Looking changes nothing.
  Eigen::VectorXd activity() const;
  /// Membrane potentials V_i, N; 0 for held and dead neurons.
  Eigen::VectorXd potential() const;
  /// The weights as they are now. Looking changes nothing.
  RecurrentWeights weights() const;
  bool hasResidual() const { return weights_.hasResidual(); }

  /// Adds to all decoders (N×D) between two steps: what is represented jumps by what that adds.
  void addToDecoders(const Eigen::MatrixXd& change);
  void addNoise(double spread, const RandomStream& stream, std::uint64_t draw);
  void setRefractory(int steps) { refractory_ = steps; }
  int refractory() const { return refractory_; }
  void setAlive(int neuron, bool alive);
  bool isAlive(int neuron) const { return alive_[static_cast<std::size_t>(neuron)] != 0; }
  void setState(const Eigen::ArrayXd& activity, const Eigen::ArrayXd& potential);

  template <class Archive>
  void state(Archive& archive) {
    archive(weights_, represented_, sum_, z_, taught_, taughtAt_, squares_, power_, inverse_, elapsed_, now_, scaled_,
            offset_, ramp_, alive_, releases_, firstRelease_, releaseCount_);
  }

 private:
  friend class LaneGroup;  // the same steps, several runs at a time

  struct Release {
    std::int64_t step = 0;
    std::int64_t neuron = 0;
  };
  static constexpr double rate = dt / tauSyn;  // 1 − λ
  static constexpr double decay = 1.0 - rate;  // λ
  static constexpr double inverseDecay = 1.0 / decay;
  static constexpr double jump = rate / dt;       // what a spike adds to a_i [Hz]
  static constexpr double rampOf = rate / decay;  // E of a unit of r λ⁻ⁿ
  static constexpr double held = -1e200;          // an offset that no input lifts over the threshold
  static constexpr double unknown = 1e300;        // of the highest potential
  static constexpr std::int64_t rebaseEvery = 1024;

  std::size_t neurons() const { return static_cast<std::size_t>(size_); }
  double* column(std::vector<double>& values, int k) { return values.data() + static_cast<std::size_t>(k) * padded_; }
  const double* column(const std::vector<double>& values, int k) const {
    return values.data() + static_cast<std::size_t>(k) * padded_;
  }
  void learn(const double* teaching);
  void release();
  Step nextRelease() const;
  std::size_t takeReleased();
  void advance(const double* velocity);
  void spike(std::size_t neuron);
  void rebase();
  void findFiring();
  void boundHighest(double input);
  void bringUpToDate(std::size_t neuron);
  void sumUp();
  void startFromZero(std::size_t neuron);
  double input(std::size_t neuron) const;
  void scheduleRelease(std::size_t neuron);
  void cancelRelease(std::size_t neuron);

  int size_, dimensions_;
  std::size_t padded_;
  int refractory_;
  RecurrentWeights weights_;
  std::vector<double> drive_, bias_;  // α_j e_j (padded×D), J_bias (padded)
  // sums over neurons
  std::vector<double> represented_;  // x̂ (D)
  std::vector<double> sum_;          // Σ d_i a_i now (D)
  std::vector<double> z_;            // Z (D)
  std::vector<double> taught_;       // S (D)
  double squares_ = 0;               // Q
  // running powers since the last re-basing
  double power_ = 1, inverse_ = 1;  // λⁿ, λ⁻ⁿ
  std::int64_t elapsed_ = 0;        // n
  std::int64_t now_ = 0;
  // of every neuron (padded)
  std::vector<double> scaled_;         // A
  std::vector<double> taughtAt_;       // S when its decoder was last brought up to date (padded×D)
  std::vector<double> offset_, ramp_;  // C, E
  std::vector<std::uint8_t> alive_;
  // neurons in their hold, in the order in which they leave it
  std::vector<Release> releases_;
  std::uint64_t firstRelease_ = 0, releaseCount_ = 0;
  std::vector<std::int32_t> spikes_;
  std::size_t spikeCount_ = 0;
  std::vector<double> scratch_;  // padded, room for sumUp
  // no V is above this; what it skips changes no bit, so it is no part of the state
  double highest_;
  std::vector<double> largestCurrent_;  // over all neurons and |x| up to each bin's end
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include <Eigen/Core>

#include "base/random.hpp"
#include "network/population.hpp"

namespace gazehold {

/// Recurrent weights ω_ij (from neuron i onto neuron j) as a factored and a dense part:
///   ω_ij = α_j e_j·d_i + R_ij.
/// Learning only moves the decoders d (eqs 16, 17). Noise on single weights fills the residual R, which is always
/// orthogonal to the encoders: d is then the projection of ω on them, which is what the circuit reads out.
/// Without noise R stays empty and a step costs O(N·D).
class RecurrentWeights {
 public:
  /// `decoders` is N×D.
  RecurrentWeights(const Population& population, Eigen::MatrixXd decoders);

  const Eigen::MatrixXd& decoders() const { return decoders_; }
  Eigen::MatrixXd& decoders() { return decoders_; }

  bool hasResidual() const { return dense_; }
  /// R transposed, N×N: column i is what neuron i sends. Only while there is a residual.
  const Eigen::MatrixXd& residual() const { return residual_; }

  /// ω as an N×N matrix, row i from neuron i, column j onto neuron j.
  Eigen::MatrixXd dense() const;

  /// Multiplies every weight by 1 + spread·z with z ~ N(0, 1), numbers draw·N² … of the stream. Allocates the residual
  /// at its first call, and nothing after.
  void addNoise(double spread, const RandomStream& stream, std::uint64_t draw);

  /// Forgets the residual: the network is rank-D again, projected on the encoders (MODEL 5).
  void dropResidual() { dense_ = false; }

  template <class Archive>
  void state(Archive& archive) {
    archive(decoders_, dense_);
    if (dense_) {
      if constexpr (Archive::reads) allocateResidual();
      archive(residual_);
    }
  }

 private:
  void allocateResidual();

  Eigen::MatrixXd drive_;          // C: α_j e_j, N×D
  Eigen::MatrixXd inverseSquare_;  // (CᵀC)⁻¹, D×D
  Eigen::MatrixXd decoders_;       // d_i, N×D
  Eigen::MatrixXd residual_;       // Rᵀ, N×N or empty: column i is what neuron i sends
  Eigen::VectorXd projected_;      // D, room for addNoise
  bool dense_ = false;
};

}  // namespace gazehold

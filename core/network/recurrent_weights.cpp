// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/recurrent_weights.hpp"

#include <utility>

#include <Eigen/LU>
#include <Eigen/QR>

namespace gazehold {

namespace {

// (CᵀC)⁻¹; fewer cells than dimensions span a part of them, and it is the inverse there
Eigen::MatrixXd inverseSquare(const Eigen::MatrixXd& drive) {
  const Eigen::MatrixXd square = drive.transpose() * drive;
  if (drive.rows() >= drive.cols()) return square.inverse();
  Eigen::CompleteOrthogonalDecomposition<Eigen::MatrixXd> decomposition;
  decomposition.setThreshold(1e-12);  // rounding leaves 1e-15 of the largest pivot where there is nothing
  decomposition.compute(square);
  return decomposition.pseudoInverse();
}

}  // namespace

RecurrentWeights::RecurrentWeights(const Population& population, Eigen::MatrixXd decoders)
    : drive_(population.drive()),
      inverseSquare_(inverseSquare(drive_)),
      decoders_(std::move(decoders)),
      projected_(decoders_.cols()) {}

Eigen::MatrixXd RecurrentWeights::dense() const {
  Eigen::MatrixXd weights = decoders_ * drive_.transpose();
  if (dense_) weights += residual_.transpose();
  return weights;
}

void RecurrentWeights::allocateResidual() {
  if (!dense_ || residual_.size() == 0) residual_.setZero(drive_.rows(), drive_.rows());
  dense_ = true;
}

void RecurrentWeights::addNoise(double spread, const RandomStream& stream, std::uint64_t draw) {
  allocateResidual();
  const Eigen::Index size = drive_.rows(), dimensions = drive_.cols();
  auto n = draw * static_cast<std::uint64_t>(size * size);
  for (Eigen::Index i = 0; i < size; ++i) {
    projected_.setZero();
    for (Eigen::Index j = 0; j < size; ++j) {
      double weight = residual_(j, i);
      for (Eigen::Index k = 0; k < dimensions; ++k) weight += drive_(j, k) * decoders_(i, k);
      const double change = weight * (spread * stream.normal(n++));
      residual_(j, i) += change;
      for (Eigen::Index k = 0; k < dimensions; ++k) projected_(k) += drive_(j, k) * change;
    }
    // what the encoders can express goes to the decoders, and leaves the residual orthogonal to them
    for (Eigen::Index k = 0; k < dimensions; ++k) {
      const double moved = inverseSquare_.row(k).dot(projected_);
      decoders_(i, k) += moved;
      for (Eigen::Index j = 0; j < size; ++j) residual_(j, i) -= drive_(j, k) * moved;
    }
  }
}

}  // namespace gazehold

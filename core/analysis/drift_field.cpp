// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drift_field.hpp"

#include <array>
#include <cmath>

#include <Eigen/LU>

namespace gazehold {

namespace {

// what is fed back at every value minus what is represented there, M×held
Eigen::MatrixXd gaps(const Module& module, const ModuleRates& rates, const RecurrentWeights& weights,
                     const Eigen::ArrayXd& alive) {
  const int held = module.representation.held();
  const RepresentedValues& field = rates.field;
  if (!weights.hasResidual()) {
    const Eigen::MatrixXd decoders = weights.decoders().leftCols(held).array().colwise() * alive;
    return field.rates * decoders - field.x.leftCols(held);
  }
  const Eigen::MatrixXd optimal = rates.matched.leftCols(held).array().colwise() * alive;
  const Eigen::MatrixXd activity = field.rates.array().rowwise() * alive.transpose();
  const int input = module.representation.dimensions() - held;
  Eigen::MatrixXd current = activity * weights.dense();
  current.rowwise() += module.population.bias.matrix().transpose();
  if (input > 0) current += field.x.rightCols(input) * module.population.drive().rightCols(input).transpose();
  const auto fed = [&](double j) { return steadyRate(j, rates.deadTime); };
  return (current.unaryExpr(fed) - activity) * optimal;
}

FieldPoint::Kind kindOf(const Eigen::Matrix2d& jacobian) {
  const double determinant = jacobian.determinant(), trace = jacobian.trace();
  if (determinant < 0) return FieldPoint::Kind::saddle;
  return trace < 0 ? FieldPoint::Kind::stable : FieldPoint::Kind::unstable;
}

// zeros of the field, linear within each triangle of the grid
std::vector<FieldPoint> planeFixedPoints(const DriftField& field, const RepresentedValues& grid) {
  std::array<Eigen::Index, fieldColumns * fieldColumns> number;
  number.fill(-1);
  const auto cell = [](double x) { return static_cast<int>(std::lround((x + 1.0) / 2.0 * (fieldColumns - 1))); };
  for (Eigen::Index m = 0; m < grid.x.rows(); ++m)
    number[static_cast<std::size_t>(cell(grid.x(m, 1)) * fieldColumns + cell(grid.x(m, 0)))] = m;
  std::vector<FieldPoint> points;
  const auto inTriangle = [&](Eigen::Index a, Eigen::Index b, Eigen::Index c) {
    if (a < 0 || b < 0 || c < 0) return;
    Eigen::Matrix2d edges, changes;
    edges << (field.at.row(b) - field.at.row(a)).transpose(), (field.at.row(c) - field.at.row(a)).transpose();
    changes << (field.drift.row(b) - field.drift.row(a)).transpose(),
        (field.drift.row(c) - field.drift.row(a)).transpose();
    const double determinant = changes.determinant();
    if (!(std::fabs(determinant) > 0.0)) return;
    Eigen::Matrix2d inverse;
    inverse << changes(1, 1), -changes(0, 1), -changes(1, 0), changes(0, 0);
    const Eigen::Vector2d part = -(inverse / determinant) * field.drift.row(a).transpose();
    if (!(part(0) >= 0 && part(1) >= 0 && part.sum() <= 1)) return;
    const Eigen::Vector2d at = field.at.row(a).transpose() + edges * part;
    const double area = edges.determinant();
    Eigen::Matrix2d inverseEdges;
    inverseEdges << edges(1, 1), -edges(0, 1), -edges(1, 0), edges(0, 0);
    points.push_back({at(0), at(1), kindOf(changes * inverseEdges / area)});
  };
  for (int row = 0; row + 1 < fieldColumns; ++row)
    for (int column = 0; column + 1 < fieldColumns; ++column) {
      const auto corner = static_cast<std::size_t>(row * fieldColumns + column);
      const Eigen::Index a = number[corner], b = number[corner + 1], c = number[corner + fieldColumns],
                         d = number[corner + fieldColumns + 1];
      inTriangle(a, b, c);
      inTriangle(d, c, b);
    }
  return points;
}

// crossings of zero along the ring, which closes on itself
std::vector<FieldPoint> ringFixedPoints(const DriftField& field) {
  std::vector<FieldPoint> points;
  const Eigen::Index n = field.at.rows();
  for (Eigen::Index m = 0; m < n; ++m) {
    const double here = field.drift(m, 0), next = field.drift((m + 1) % n, 0);
    if ((here < 0) == (next < 0)) continue;
    const double at = field.at(m, 0) + here / (here - next) * 360.0 / static_cast<double>(n);
    points.push_back({at, 0, here > next ? FieldPoint::Kind::stable : FieldPoint::Kind::unstable});
  }
  return points;
}

DriftField ringField(const Module& module, const RepresentedValues& at, const Eigen::MatrixXd& gap) {
  const Representation& ring = module.representation;
  DriftField field;
  field.at.resize(fieldHeadings, 1);
  field.drift.resize(fieldHeadings, 1);
  // how fast something that is fed back turns the ring [deg/s]
  const auto turns = [&](Eigen::Index m, double heading) {
    const Eigen::VectorXd along = ring.tangent(heading);
    return ring.unit / tauSyn * gap.row(m).dot(along.transpose()) / along.squaredNorm();
  };
  for (int h = 0; h < fieldHeadings; ++h) {
    field.at(h, 0) = -180.0 + 360.0 * h / fieldHeadings;
    field.drift(h, 0) = turns(h, field.at(h, 0));
  }
  field.rmse = tauSyn * std::sqrt(field.drift.squaredNorm() / fieldHeadings);
  field.fixedPoints = ringFixedPoints(field);
  double product = 0, square = 0;
  for (Eigen::Index m = fieldHeadings; m < gap.rows(); ++m) {
    const double turning = Representation::fastestTurning * at.x(m, ring.held());
    product += turning * turns(m, Representation::heading(Eigen::Vector2d(at.x.row(m).head(2)).data()));
    square += turning * turning;
  }
  if (square > 0) field.slope = product / square;
  return field;
}

DriftField planeField(const Module& module, const RepresentedValues& at, const Eigen::MatrixXd& gap) {
  const Eigen::MatrixXd& x = at.x;
  const double unit = module.representation.unit;
  DriftField field;
  field.at = unit * x;
  field.drift = unit / tauSyn * gap;
  field.rmse = unit * std::sqrt(gap.squaredNorm() / static_cast<double>(gap.rows()));
  field.slope = 1.0 + x.cwiseProduct(gap).sum() / x.squaredNorm();
  field.fixedPoints = planeFixedPoints(field, at);
  return field;
}

}  // namespace

DriftField driftField(const Module& module, const ModuleRates& rates, const RecurrentWeights& weights,
                      const Eigen::ArrayXd& alive) {
  const Eigen::MatrixXd gap = gaps(module, rates, weights, alive);
  return module.representation.shape == Shape::ring ? ringField(module, rates.field, gap)
                                                    : planeField(module, rates.field, gap);
}

}  // namespace gazehold

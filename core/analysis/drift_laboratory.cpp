// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/drift_laboratory.hpp"

#include <array>
#include <cmath>
#include <numbers>

#include "base/elementary.hpp"
#include "base/units.hpp"
#include "network/integrator.hpp"
#include "world/plant.hpp"

namespace gazehold {

namespace {

/// Slope of the least-squares line of y on x, from sums that grow one point at a time.
struct Regression {
  double n = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
  void add(double u, double v) {
    n += 1;
    x += u;
    y += v;
    xx += u * u;
    xy += u * v;
    yy += v * v;
  }
  double slope() const { return (n * xy - x * y) / (n * xx - x * x); }
  /// R²: the part of the variance of y that the line explains.
  double explained() const {
    const double covariance = n * xy - x * y;
    return covariance * covariance / ((n * xx - x * x) * (n * yy - y * y));
  }
};

// τ where one exponential describes all holds on a line
std::optional<double> oneTimeConstant(const DriftMeasurement& drift) {
  Regression all, left, right;
  for (Eigen::Index k = 0; k < drift.position.rows(); ++k) {
    const double position = drift.position(k, 0), velocity = drift.velocity(k, 0);
    all.add(position, velocity);
    if (2 * k <= drift.position.rows() - 1) left.add(position, velocity);
    if (2 * k >= drift.position.rows() - 1) right.add(position, velocity);
  }
  const double ratio = left.slope() / right.slope();
  if (!(all.explained() >= DriftMeasurement::leastExplained && ratio >= 0.5 && ratio <= 2.0)) return std::nullopt;
  return -1.0 / all.slope();
}

RandomStream potentialsOf(std::uint64_t seed, std::uint32_t module, Eigen::Index start) {
  return RandomStream(seed, Purpose::driftLaboratory, (module << 16) + static_cast<std::uint32_t>(start));
}

// where holds begin, starts×D
Eigen::MatrixXd startsOf(const Representation& r) {
  if (r.shape == Shape::line) {
    Eigen::MatrixXd starts(17, 1);
    for (int k = 0; k < 17; ++k) starts(k, 0) = (-40.0 + 5.0 * k) / degreesPerUnit;
    return starts;
  }
  if (r.shape == Shape::ring) {
    Eigen::MatrixXd starts(16, r.dimensions());
    for (int k = 0; k < 16; ++k) starts.row(k) = r.onRing(22.5 * k).transpose();
    return starts;
  }
  Eigen::MatrixXd starts = Eigen::MatrixXd::Zero(17, 2);
  for (int k = 1; k < 17; ++k) {
    const auto [sine, cosine] = sineCosine((k - 1) * std::numbers::pi / 4);
    const double radius = k <= 8 ? 0.4 : 0.8;
    starts.row(k) << radius * cosine, radius * sine;
  }
  return starts;
}

constexpr Step lostAfter = stepsPerSecond;

// what one hold shows to the world: an eye on its plant, or what is represented itself
class Held {
 public:
  Held(const Representation& r, const Eigen::RowVectorXd& start) : representation_(r) {
    if (r.shape == Shape::ring) {
      start_[0] = Representation::heading(start.data());
    } else {
      for (std::size_t d = 0; d < static_cast<std::size_t>(r.held()); ++d)
        plants_[d].rest(start_[d] = r.unit * start(static_cast<Eigen::Index>(d)));
    }
    now_ = start_;
  }

  void step(Step n, const double* represented) {
    if (representation_.shape == Shape::ring) {
      if (n > 0 && n % stepsPerSample != 0) return;
      now_[0] += wrapped(Representation::heading(represented) - now_[0]);
    } else {
      for (std::size_t d = 0; d < static_cast<std::size_t>(representation_.held()); ++d) {
        const double position = representation_.unit * represented[d];
        plants_[d].step(0.0, position, 0.0);
        now_[d] = hasPlant() ? plants_[d].eye() : position;
      }
    }
  }
  double now() const { return now_[0]; }
  double start() const { return start_[0]; }
  double squaredLoss() const {
    const double first = now_[0] - start_[0], second = now_[1] - start_[1];
    return first * first + second * second;
  }

 private:
  // a position in the arena moves no eye
  bool hasPlant() const { return representation_.unitName == "deg"; }

  const Representation& representation_;
  std::array<Plant, 2> plants_;
  std::array<double, 2> start_{}, now_{};
};

}  // namespace

DriftMeasurement measureDrift(const Module& module, const Integrator& network, double deadTime, std::uint64_t seed,
                              std::uint32_t number, const std::atomic<bool>* cancel) {
  constexpr Step from = 3000, until = 20000;
  const Representation& r = module.representation;
  const Eigen::MatrixXd starts = startsOf(r);
  const Eigen::VectorXd still = Eigen::VectorXd::Zero(r.dimensions());
  const Eigen::Index read = r.shape == Shape::plane ? 2 : 1;
  DriftMeasurement result;
  result.position.resize(starts.rows(), read);
  result.velocity.resize(starts.rows(), read);
  Regression leak;
  double lostSquares = 0;
  for (Eigen::Index k = 0; k < starts.rows(); ++k) {
    if (cancel && cancel->load(std::memory_order_relaxed)) return {};
    Integrator copy = network;
    startAt(copy, module.population, starts.row(k).transpose(), deadTime, potentialsOf(seed, number, k));
    std::array<Regression, 2> drift;
    double heading = 22.5 * static_cast<double>(k);
    Held held(r, starts.row(k));
    for (Step n = 0; n < until; ++n) {
      copy.step(still.data(), still.data());
      if (n <= lostAfter) held.step(n, copy.represented().data());
      if (n == lostAfter) lostSquares += held.squaredLoss();
      if (r.shape == Shape::ring && n % stepsPerSample == 0) {
        heading += wrapped(Representation::heading(copy.represented().data()) - heading);
        if (n >= from) drift[0].add(seconds(n), heading);
      } else if (r.shape != Shape::ring && n >= from) {
        for (Eigen::Index d = 0; d < read; ++d)
          drift[static_cast<std::size_t>(d)].add(seconds(n), r.unit * copy.represented()[static_cast<std::size_t>(d)]);
      }
    }
    for (Eigen::Index d = 0; d < read; ++d) {
      result.position(k, d) = drift[static_cast<std::size_t>(d)].y / drift[static_cast<std::size_t>(d)].n;
      result.velocity(k, d) = drift[static_cast<std::size_t>(d)].slope();
    }
    if (r.shape == Shape::line) leak.add(result.position(k, 0), result.velocity(k, 0));
  }
  if (r.shape == Shape::line) result.leakRate = -leak.slope();
  if (r.shape == Shape::plane)
    result.leakRate = -result.position.cwiseProduct(result.velocity).sum() / result.position.squaredNorm();
  if (r.shape == Shape::line) result.timeConstant = oneTimeConstant(result);
  result.lost = std::sqrt(lostSquares / static_cast<double>(starts.rows()));
  result.rms = std::sqrt(result.velocity.array().square().sum() / static_cast<double>(starts.rows()));
  return result;
}

Eigen::Index HoldFan::nearest(double place) const {
  Eigen::Index k = 0;
  (starts.array() - place).abs().minCoeff(&k);
  return k;
}

HoldFan holdFan(const Module& module, const Integrator& network, double deadTime, std::uint64_t seed,
                std::uint32_t number, const std::atomic<bool>* cancel) {
  const Eigen::MatrixXd starts = startsOf(module.representation);
  const Eigen::VectorXd still = Eigen::VectorXd::Zero(module.representation.dimensions());
  HoldFan fan;
  fan.starts.resize(starts.rows());
  fan.held.resize(HoldFan::length / HoldFan::every + 1, starts.rows());
  double lostSquares = 0;
  for (Eigen::Index k = 0; k < starts.rows(); ++k) {
    if (cancel && cancel->load(std::memory_order_relaxed)) return {};
    Integrator copy = network;
    startAt(copy, module.population, starts.row(k).transpose(), deadTime, potentialsOf(seed, number, k));
    Held held(module.representation, starts.row(k));
    fan.starts(k) = fan.held(0, k) = held.start();
    for (Step n = 0; n < HoldFan::length; ++n) {
      copy.step(still.data(), still.data());
      held.step(n, copy.represented().data());
      if (n == lostAfter) lostSquares += held.squaredLoss();
      if ((n + 1) % HoldFan::every == 0) fan.held((n + 1) / HoldFan::every, k) = held.now();
    }
  }
  fan.lost = std::sqrt(lostSquares / static_cast<double>(starts.rows()));
  return fan;
}

}  // namespace gazehold

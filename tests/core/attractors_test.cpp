// SPDX-License-Identifier: GPL-3.0-or-later
// Systems beyond the eye: representations, worlds, the lazy step against the straightforward one, fields, tracking.
#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <vector>

#include "analysis/drift_field.hpp"
#include "base/elementary.hpp"
#include "base/error.hpp"
#include "reference_simulation.hpp"

namespace gazehold {
namespace {

Setup attractor(std::string_view scenario, std::uint64_t seed = 1) { return prepare(scenarioNamed(scenario), seed); }

TEST(Elementary, SineCosineAndAngleAgreeWithTheLibrary) {
  for (int k = -2000; k <= 2000; ++k) {
    const double x = 0.0173 * k;
    const auto [sine, cosine] = sineCosine(x);
    EXPECT_NEAR(sine, std::sin(x), 4e-15);
    EXPECT_NEAR(cosine, std::cos(x), 4e-15);
    EXPECT_NEAR(angleOf(3 * cosine, 3 * sine), std::atan2(std::sin(x), std::cos(x)), 1e-14);
  }
  EXPECT_EQ(angleOf(0, 0), 0.0);
}

TEST(Representation, RingHasUnitLengthAndItsTangentIsItsDerivative) {
  for (const int m : {1, 3, 6}) {
    const Representation ring = Representation::heading(m, true);
    for (const double heading : {-170.0, -20.0, 0.0, 33.0, 140.0}) {
      const Eigen::VectorXd x = ring.onRing(heading, 50.0);
      ASSERT_EQ(x.size(), 2 * m + 1);
      EXPECT_NEAR(x.head(2 * m).norm(), 1.0, 1e-14);
      EXPECT_NEAR(x(2 * m), 0.25, 1e-15);
      EXPECT_NEAR(Representation::heading(x.data()), heading, 1e-12);
      constexpr double h = 1e-4;  // [deg]
      const Eigen::VectorXd slope = (ring.onRing(heading + h) - ring.onRing(heading - h)).head(2 * m) /
                                    (2 * h / Representation::degreesPerRadian);
      EXPECT_LT((ring.tangent(heading) - slope).norm(), 1e-7);
    }
  }
}

// κ⟨Σa²⟩ keeps its 1-D value: the constant is the mean over populations of the standard eye
TEST(LearningRate, IsScaledByTheActivityOfAPopulation) {
  double sum = 0;
  constexpr int populations = 100;
  for (int seed = 1; seed <= populations; ++seed)
    sum += tabulate(drawPopulation(static_cast<std::uint64_t>(seed), 40, 1, Tuning::authors), tauRef, 201)
               .rates.rowwise()
               .squaredNorm()
               .mean();
  EXPECT_NEAR(sum / populations, usualSquaredActivity, 0.05 * usualSquaredActivity);
  const Module plane = buildModule({Representation::gaze(), 200}, 3, 0);
  const double squares =
      represent(plane.population, fieldPoints(plane.representation), tauRef).rates.rowwise().squaredNorm().mean();
  EXPECT_NEAR(plane.learningScale * squares, usualSquaredActivity, 0.05 * usualSquaredActivity);
}

TEST(LearningRule, VectorFormIsTheScalarOneAlongAnyDirection) {
  const LearningRule rule{4e-11, SaccadeFilter::velocity, 200};
  for (const double angle : {0.0, 1.0, 2.5}) {
    const double v = 3.9;  // 195 deg/s
    const std::vector<double> correction = {v * std::cos(angle), v * std::sin(angle)};
    double taught[2];
    rule.teaching(correction, 1.0, degreesPerUnit, taught);
    EXPECT_NEAR(std::hypot(taught[0], taught[1]), rule.teaching(195.0, 1.0), 1e-24);
    const std::vector<double> fast = {1.05 * correction[0], 1.05 * correction[1]};
    rule.teaching(fast, 1.0, degreesPerUnit, taught);
    EXPECT_EQ(taught[0], 0.0);
  }
}

class EveryAttractor : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Scenarios, EveryAttractor, testing::Values("plane", "ring", "bump", "path"));

// the lazy step serves rank-D weights exactly: the same spikes, with lesions, darkness and a change of the hold
TEST_P(EveryAttractor, LazyAndStraightforwardStepAgree) {
  Simulation lazy(attractor(GetParam(), 3));
  ReferenceSimulation plain(attractor(GetParam(), 3));
  const auto both = [&](auto act) {
    act(lazy);
    act(plain);
  };
  both([](auto& s) { s.advance(40'000); });
  both([](auto& s) {
    s.apply(Lesion{5, false});
    s.apply(SetParameter{ParameterId::refractory, 19});
    s.advance(30'000);
    s.apply(SetParameter{ParameterId::noise, 0.3});
    s.advance(10'000);
  });
  EXPECT_EQ(lazy.spikeHash(), plain.spikeHash());
  EXPECT_GT(lazy.counts().correctiveSaccades, 10);
  for (std::size_t m = 0; m < lazy.integrators().size(); ++m) {
    const auto x = lazy.integrators()[m].represented(), y = plain.integrators()[m].represented();
    for (std::size_t k = 0; k < x.size(); ++k) EXPECT_NEAR(x[k], y[k], 1e-9);
    const Eigen::MatrixXd d = lazy.integrators()[m].weights().decoders(),
                          e = plain.integrators()[m].weights().decoders();
    EXPECT_LT((d - e).cwiseAbs().maxCoeff(), 1e-12);
  }
}

TEST_P(EveryAttractor, LearnsNothingWithoutRateOrTeacher) {
  auto setup = attractor(GetParam(), 4);
  setup.parameters.set(ParameterId::learningRate, 0);
  Simulation still(setup);
  const Eigen::MatrixXd before = still.weights();
  still.advance(30'000);
  EXPECT_EQ(still.weights(), before);
  Simulation dark(attractor(GetParam(), 4));
  if (std::string_view(GetParam()) == "plane") dark.apply(SetParameter{ParameterId::darkMode, 2});
  dark.apply(SetParameter{ParameterId::darkness, 1});
  dark.advance(30'000);
  EXPECT_EQ(dark.counts().correctiveSaccades, 0);
}

TEST_P(EveryAttractor, RefusesWhatDoesNothingThere) {
  Simulation simulation(attractor(GetParam()));
  const bool gaze = simulation.setup().system == System::plane;
  EXPECT_THROW(simulation.apply(SetParameter{gaze ? ParameterId::turnRate : ParameterId::targetRange, 20}), UsageError);
  EXPECT_THROW(simulation.apply(Lesion{simulation.neurons(), false}), UsageError);
  EXPECT_THROW(simulation.apply(UseTarget{TargetSource::recording}), UsageError);
  EXPECT_THROW(simulation.apply(PlaceTarget{400, 400}), UsageError);
}

TEST(DriftField, OfAPlaneThatLeaksPointsToTheOneFixedPointInTheMiddle) {
  Module module = buildModule({Representation::gaze(), 300}, 2, 0);
  const Eigen::ArrayXd alive = Eigen::ArrayXd::Ones(300);
  const DriftField field =
      driftField(module, ratesOf(module, tauRef), RecurrentWeights(module.population, 0.8 * module.authors), alive);
  EXPECT_NEAR(field.slope, 0.8, 0.01);
  EXPECT_NEAR(field.rmse, 0.2 * 50 * std::sqrt(0.5), 0.5);
  ASSERT_EQ(field.fixedPoints.size(), 1u);
  EXPECT_EQ(field.fixedPoints[0].kind, FieldPoint::Kind::stable);
  EXPECT_LT(std::hypot(field.fixedPoints[0].x, field.fixedPoints[0].y), 2.0);
  const DriftField runaway =
      driftField(module, ratesOf(module, tauRef), RecurrentWeights(module.population, 1.2 * module.authors), alive);
  ASSERT_EQ(runaway.fixedPoints.size(), 1u);
  EXPECT_EQ(runaway.fixedPoints[0].kind, FieldPoint::Kind::unstable);
}

TEST(DriftField, OfARingTurnsByWhatTheWeightsTurn) {
  Module module = buildModule({Representation::heading(1, true), 300}, 2, 0);
  const Eigen::ArrayXd alive = Eigen::ArrayXd::Ones(300);
  const DriftField optimal =
      driftField(module, ratesOf(module, tauRef), RecurrentWeights(module.population, module.authors), alive);
  EXPECT_NEAR(optimal.slope, 1.0, 0.05);
  EXPECT_EQ(optimal.fixedPoints.size() % 2, 0u);
  // weights that also turn by 10 deg/s
  Eigen::MatrixXd turned = module.authors;
  const double angle = tauSyn * 10.0 / Representation::degreesPerRadian;
  turned.col(0) = module.authors.col(0) - angle * module.authors.col(1);
  turned.col(1) = module.authors.col(1) + angle * module.authors.col(0);
  const DriftField turning =
      driftField(module, ratesOf(module, tauRef), RecurrentWeights(module.population, turned), alive);
  EXPECT_NEAR((turning.drift - optimal.drift).mean(), 10.0, 0.2);
  EXPECT_LT(turning.fixedPoints.size(), optimal.fixedPoints.size() + 1);
}

// the forms of the field agree while there is no residual to tell them apart
TEST(DriftField, WithAResidualIsCloseToTheStaticField) {
  Module module = buildModule({Representation::gaze(), 200, Tuning::authors, 0.2}, 5, 0);
  RecurrentWeights weights(module.population, module.start);
  const Eigen::ArrayXd alive = Eigen::ArrayXd::Ones(200);
  const DriftField plain = driftField(module, ratesOf(module, tauRef), weights, alive);
  weights.addNoise(1e-9, RandomStream(1, Purpose::weightNoise), 0);
  ASSERT_TRUE(weights.hasResidual());
  const DriftField whole = driftField(module, ratesOf(module, tauRef), weights, alive);
  EXPECT_LT((plain.drift - whole.drift).rowwise().norm().mean(), 0.35 * plain.drift.rowwise().norm().mean());
}

// an ideal integrator of own motion would be exact: what Motion tells adds up to where it is
TEST(Motion, RecordedPathIsWalkedFromSampleToSampleAndBack) {
  auto path = std::make_shared<Recording>();
  path->kind = RecordingKind::path;
  for (int k = 0; k <= 100; ++k) {
    path->time.push_back(0.1 * k);
    path->values.push_back(40 * std::cos(0.06 * k));
    path->second.push_back(40 * std::sin(0.06 * k));
  }
  Motion motion(1, 0, true, TargetSource::repeated, path);
  Conditions conditions;
  double x = motion.x(), y = motion.y();
  for (Step now = 0; now < 200'000; ++now) {
    motion.step(now, conditions);
    x += dt * (motion.cosine() * motion.forward() - motion.sine() * motion.leftward());
    y += dt * (motion.sine() * motion.forward() + motion.cosine() * motion.leftward());
    if (now == 49'999) {
      EXPECT_NEAR(motion.x(), path->values[50], 0.02);
      EXPECT_NEAR(motion.y(), path->second[50], 0.02);
      // counter-clockwise round the circle, heading along it
      EXPECT_NEAR(motion.turning(), 0.6 * Representation::degreesPerRadian, 1.0);
      EXPECT_NEAR(motion.leftward(), 0.0, 1.0);
    }
  }
  EXPECT_NEAR(motion.x(), 40, 0.1);
  EXPECT_NEAR(motion.y(), 0, 0.1);
  EXPECT_NEAR(x, motion.x(), 1e-9);
  EXPECT_NEAR(y, motion.y(), 1e-9);
}

TEST(Motion, RandomWalkStaysInTheArenaAndGoesEverywhere) {
  Motion motion(7, 0, true, TargetSource::random, nullptr);
  Conditions conditions;
  conditions.turnRate = 60;
  conditions.walkingSpeed = 20;
  double farthest = 0;
  int quadrants[4] = {};
  for (Step now = 0; now < 3'000'000; ++now) {
    motion.step(now, conditions);
    farthest = std::max(farthest, std::hypot(motion.x(), motion.y()));
    ++quadrants[(motion.x() > 0 ? 1 : 0) + (motion.y() > 0 ? 2 : 0)];
  }
  EXPECT_LT(farthest, 1.02 * arenaRadius);
  for (const int steps : quadrants) EXPECT_GT(steps, 100'000);
}

TEST(Motion, GoesWhereItIsPlaced) {
  Conditions conditions;
  conditions.walkingSpeed = 20;
  Motion head(1, 0, false, TargetSource::random, nullptr), animal(1, 0, true, TargetSource::random, nullptr);
  head.place(-120, 0);
  animal.place(-30, 40);
  for (Step now = 0; now < 100'000; ++now) {
    head.step(now, conditions);
    animal.step(now, conditions);
  }
  EXPECT_NEAR(wrapped(head.heading() + 120), 0.0, 1.0);
  EXPECT_NEAR(animal.x(), -30, 2);
  EXPECT_NEAR(animal.y(), 40, 2);
}

TEST(Ring, FollowsInTheDarkWhatAnOptimalNetworkOfManyCellsCan) {
  auto setup = attractor("bump", 2);
  setup.parameters.set(ParameterId::startNoise, 0);
  const Tracking tracking = Simulation(setup).track(1, 10);
  EXPECT_GT(tracking.turningGain, 0.5);
  EXPECT_LT(tracking.turningGain, 1.5);
  EXPECT_TRUE(std::isfinite(tracking.headingError));
  EXPECT_EQ(tracking.homeError, 0.0);
}

TEST(Recordings, OfAnotherKindAreRefused) {
  auto gaze = std::make_shared<Recording>();
  gaze->name = "gaze.csv";
  gaze->time = {0, 1};
  gaze->values = {0, 5};
  for (const char* scenario : {"ring-recorded", "path-recorded", "plane"})
    EXPECT_THROW(prepare(scenarioNamed(scenario), 1, gaze), UsageError) << scenario;
}

}  // namespace
}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/units.hpp"
#include "lanes/instruction_set.hpp"
#include "simulation/simulation.hpp"

namespace gazehold {

/// Up to eight simulations that advance together, one in each lane of wide registers. Takes over their state, advances it
/// and gives it back; what each simulation then holds is what its own steps would have made of it, bit for bit.
/// All that changes in every step is held here, lane beside lane. All that happens now and then (a spike, a pulse, a
/// decision of the saccade logic, a new target) is left to the objects of the simulation, so nothing of the model stands
/// here twice but the quiet step. Single thread.
class LaneGroup {
 public:
  static constexpr std::size_t width = 8;

  /// Whether the quiet step is all that this simulation needs: no noise on the weights, no recorded gaze, no flow, and the
  /// delays filled.
  static bool takes(const Simulation& simulation);

  /// `simulations`: 1 to 8 that takes() allows, of the same size and at the same step. None may be used before store().
  explicit LaneGroup(std::span<Simulation* const> simulations, InstructionSet set = widestInstructionSet());

  /// Advances to this step. No script may act before it.
  void advanceTo(Step until);

  /// Gives the state back. What a simulation says of its last step (saccades(), spikes()) is known after its next one.
  void store();

 private:
  struct alignas(64) Lanes {
    double at[width];
    double& operator[](std::size_t lane) { return at[lane]; }
    const double& operator[](std::size_t lane) const { return at[lane]; }
  };
  struct Neuron {
    Lanes bias, drive, offset;
  };
  struct Moment {
    Lanes error, eye, target;
  };
  struct Spike {
    std::size_t lane, neuron;
  };
  static constexpr std::size_t block = 8;  // neurons that share a highest potential
  static constexpr Step never = std::numeric_limits<Step>::max();

  // gather and scatter
  void load(std::size_t lane);
  void loadLoop(std::size_t lane);
  void loadPursuit(std::size_t lane);
  void store(std::size_t lane);
  void storeLoop(std::size_t lane);
  void storePursuit(std::size_t lane);
  void storeIntegrator(std::size_t lane);

  // the quiet step, for every instruction set
  void run(Step until);
  void runPortable(Step until);
  void runV3(Step until);
  void runV4(Step until);
  void see();
  void pursue();
  void follow();
  void accelerate(const Lanes& error, Lanes& acceleration);
  void learn();
  unsigned findHighest();
  void integrate();
  void move();
  void believe();
  void count();

  // what happens now and then
  void changeTargets();
  void firePulses();
  void schedulePulse(std::size_t lane);
  void showBursts(unsigned delayed);
  void startFollowing();
  void stopFollowing();
  void loadFollowing(std::size_t lane);
  void storeFollowing(std::size_t lane);
  void releaseNeurons();
  void findFiring(unsigned above);
  void fire();
  void rebase();
  void decide();

  std::size_t lanes_ = 0, neurons_ = 0;  // in use; rounded up to whole blocks
  InstructionSet set_;
  std::array<Simulation*, width> simulations_{};
  Step now_ = 0;

  // target and retina
  Lanes target_{}, seen_{}, eye_{}, distortion_{}, drifted_{}, slip_{}, seenVelocity_{}, changed_{};
  Moment delayed_{};
  bool anyChanged_ = false;
  std::vector<Moment> moments_;
  std::size_t oldest_ = 0;
  std::array<Step, width> targetDue_{};
  Step nextTarget_ = 0;

  // pulses
  Lanes burst_{}, amplitude_{};
  unsigned firing_ = 0;  // a bit for each lane
  std::array<Step, width> pulseDue_{};
  Step nextPulse_ = 0;

  // pursuit
  std::vector<std::uint8_t> bursts_;  // bits of the last 80 ms
  std::size_t burstAt_ = 0;
  unsigned burstShown_ = 0;
  std::array<Step, width> seesFrom_{};
  Step nextSight_ = 0;
  // what is or is not, 1 or 0
  Lanes sees_{}, sawMotion_{}, waits_{}, wasNotDecreasing_{};
  Lanes lastSlip_{}, light_{}, believedVelocity_{}, filtered_{}, targetVelocity_{}, pursuit_{};
  // the velocity loop of the lanes that follow a moving target; zeros elsewhere
  bool following_ = false;
  std::array<Step, width> followsFrom_{};
  Lanes follows_{}, lastMoved_{}, desired_{}, pursuitEye_{};
  std::vector<Lanes> early_, pursuitCopy_, acceleration_;
  std::size_t earlyAt_ = 0, pursuitCopyAt_ = 0, accelerationAt_ = 0;

  // learning and integrator
  Lanes command_{}, velocity_{}, rate_{}, gate_{}, byAmplitude_{};
  std::vector<Neuron> neuron_;
  std::vector<Lanes> highest_;  // of each block
  Lanes represented_{}, sum_{}, z_{}, taught_{}, squares_{};
  double power_ = 1, inverse_ = 1;
  std::int64_t elapsed_ = 0;
  std::array<Step, width> releaseDue_{};
  Step nextRelease_ = 0;
  std::vector<Spike> spikes_;

  // eye
  std::vector<Lanes> delay_, copy_;
  std::size_t delayAt_ = 0, copyAt_ = 0;
  Lanes held_{}, slow_{}, efference_{}, lateEfference_{}, active_{};

  // saccade logic
  Lanes sampled_{}, moved_{}, believed_{};
  std::array<Step, width> wakes_{};
  Step nextWake_ = 0;

  // gaze error
  Lanes countFrom_{}, squaredError_{}, errorSamples_{};
};

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// What happens now and then in a group of lanes: the lane's own objects do it.
#include "lanes/lane_group.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace gazehold {

void LaneGroup::changeTargets() {
  nextTarget_ = never;
  for (std::size_t l = 0; l < lanes_; ++l) {
    Simulation& s = *simulations_[l];
    if (now_ >= targetDue_[l]) {
      target_[l] = s.eye().target_.at(now_, s.conditions_.targetRange, s.conditions_.targetInterval);
      if (std::fabs(target_[l] - s.eye().targetWas_) >= EyeWorld::targetStep) {
        s.eye().targetStepped_ = now_;
        countFrom_[l] = static_cast<double>(now_ + stepsPerSecond);
      }
      s.eye().targetWas_ = target_[l];
      targetDue_[l] = s.eye().target_.source() == TargetSource::random ? s.eye().target_.next_ : never;
    }
    nextTarget_ = std::min(nextTarget_, targetDue_[l]);
  }
}

// between its first and its last step a pulse only counts down
void LaneGroup::schedulePulse(std::size_t lane) {
  const PulseGenerator& pulse = simulations_[lane]->eye().loop_.pulse_;
  if (pulse.output_ != 0.0) pulseDue_[lane] = now_ + pulse.left_ + 1;
  else if (pulse.command_ != pulse.sampled_)
    pulseDue_[lane] = std::max(now_ + 1, pulse.ended_ + PulseGenerator::refractory);
  else pulseDue_[lane] = never;
}

void LaneGroup::firePulses() {
  nextPulse_ = never;
  for (std::size_t l = 0; l < lanes_; ++l) {
    if (now_ >= pulseDue_[l]) {
      Simulation& s = *simulations_[l];
      PulseGenerator& pulse = s.eye().loop_.pulse_;
      pulse.left_ = 0;
      pulse.fire(now_);
      if (pulse.began()) {
        ++s.counts_.saccades;
        if (!s.eye().loop_.logic_.beginSaccade()) ++s.counts_.correctiveSaccades;
        wakes_[l] = nextWake_ = now_;
      }
      burst_[l] = pulse.output();
      amplitude_[l] = pulse.amplitude();
      firing_ = (firing_ & ~(1u << l)) | (pulse.output() != 0.0 ? 1u << l : 0u);
      schedulePulse(l);
    }
    nextPulse_ = std::min(nextPulse_, pulseDue_[l]);
  }
}

// what Pursuit::blanked knows of the bursts of 80 ms ago
void LaneGroup::showBursts(unsigned delayed) {
  nextSight_ = never;
  for (std::size_t l = 0; l < lanes_; ++l) {
    const bool was = (burstShown_ >> l & 1u) != 0, is = (delayed >> l & 1u) != 0;
    if (was && !is) seesFrom_[l] = now_ + Pursuit::blankingAfterBurst;
    sees_[l] = !is && now_ >= seesFrom_[l] ? 1.0 : 0.0;
    if (now_ < seesFrom_[l]) nextSight_ = std::min(nextSight_, seesFrom_[l]);
  }
  burstShown_ = delayed;
}

void LaneGroup::startFollowing() {
  for (std::size_t l = 0; l < lanes_; ++l)
    if (targetVelocity_[l] != 0.0 && follows_[l] == 0.0) loadFollowing(l);
}

void LaneGroup::stopFollowing() {
  for (std::size_t l = 0; l < lanes_; ++l)
    if (follows_[l] != 0.0 && static_cast<double>(now_) - lastMoved_[l] > static_cast<double>(Pursuit::longestDelay))
      storeFollowing(l);
  following_ = false;
  for (std::size_t l = 0; l < lanes_; ++l) following_ = following_ || follows_[l] != 0.0;
}

void LaneGroup::releaseNeurons() {
  nextRelease_ = never;
  for (std::size_t l = 0; l < lanes_; ++l) {
    if (releaseDue_[l] <= now_) {
      Integrator& integrator = simulations_[l]->integrators_.front();
      integrator.z_[0] = z_[l];
      integrator.inverse_ = inverse_;
      integrator.elapsed_ = elapsed_;
      while (integrator.nextRelease() <= now_) {
        const std::size_t neuron = integrator.takeReleased();
        integrator.startFromZero(neuron);
        neuron_[neuron].offset[l] = integrator.offset_[neuron];
      }
      releaseDue_[l] = integrator.nextRelease();
    }
    nextRelease_ = std::min(nextRelease_, releaseDue_[l]);
  }
}

void LaneGroup::findFiring(unsigned above) {
  for (; above != 0; above &= above - 1) {
    const auto l = static_cast<std::size_t>(std::countr_zero(above));
    for (std::size_t b = 0; b < highest_.size(); ++b) {
      if (!(highest_[b][l] > threshold)) continue;
      unsigned firing = 0;
      for (std::size_t j = 0; j < block; ++j) {
        const Neuron& neuron = neuron_[b * block + j];
        const double v = (neuron.bias[l] + neuron.drive[l] * z_[l]) + power_ * neuron.offset[l];
        firing |= (v > threshold ? 1u : 0u) << j;
      }
      for (; firing != 0; firing &= firing - 1)
        spikes_.push_back({l, b * block + static_cast<std::size_t>(std::countr_zero(firing))});
    }
  }
}

void LaneGroup::fire() {
  for (const auto [l, j] : spikes_) {
    Simulation& s = *simulations_[l];
    Integrator& integrator = s.integrators_.front();
    integrator.sum_[0] = sum_[l];
    integrator.squares_ = squares_[l];
    integrator.taught_[0] = taught_[l];
    integrator.power_ = power_;
    integrator.inverse_ = inverse_;
    integrator.elapsed_ = elapsed_;
    integrator.now_ = now_ + 1;
    integrator.spike(j);
    sum_[l] = integrator.sum_[0];
    squares_[l] = integrator.squares_;
    neuron_[j].offset[l] = integrator.offset_[j];
    releaseDue_[l] = integrator.nextRelease();
    nextRelease_ = std::min(nextRelease_, releaseDue_[l]);

    s.spikeHash_.add(static_cast<std::uint64_t>(now_));
    s.spikeHash_.add(static_cast<std::uint64_t>(j));
    ++s.counts_.spikes;
  }
  spikes_.clear();
}

void LaneGroup::rebase() {
  for (std::size_t l = 0; l < lanes_; ++l) {
    storeIntegrator(l);
    Integrator& integrator = simulations_[l]->integrators_.front();
    integrator.rebase();
    for (std::size_t j = 0; j < neurons_; ++j) neuron_[j].offset[l] = integrator.offset_[j];
    taught_[l] = integrator.taught_[0];
  }
  power_ = inverse_ = 1.0;
  elapsed_ = 0;
}

void LaneGroup::decide() {
  nextWake_ = never;
  for (std::size_t l = 0; l < lanes_; ++l) {
    if (now_ >= wakes_[l] || changed_[l] != 0.0) {
      Simulation& s = *simulations_[l];
      OculomotorLoop& loop = s.eye().loop_;
      SaccadeLogic& logic = loop.logic_;
      loop.vision_.delayed_ = {delayed_.error[l], delayed_.eye[l], delayed_.target[l]};
      loop.vision_.targetChanged_ = changed_[l] != 0.0;
      logic.believed_ = believed_[l];
      logic.moved_ = moved_[l];
      logic.act(now_, loop.vision_, s.conditions_.seeing, lateEfference_[l], targetVelocity_[l], burst_[l] != 0.0);
      sampled_[l] = logic.held_;
      moved_[l] = logic.moved_;
      wakes_[l] = logic.quietUntil_;
      if (loop.pulse_.command_ != logic.command()) {
        loop.pulse_.command(logic.command());
        // a pulse under way takes no command
        if (burst_[l] == 0.0) {
          schedulePulse(l);
          nextPulse_ = std::min(nextPulse_, pulseDue_[l]);
        }
      }
    }
    nextWake_ = std::min(nextWake_, wakes_[l]);
  }
}

}  // namespace gazehold

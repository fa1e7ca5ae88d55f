// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gazehold {

/// What the lanes can be compiled for; each gives the same bits.
enum class InstructionSet {
  portable,  ///< what every processor of this kind has
  v3,        ///< x86-64-v3: four numbers at once (AVX2)
  v4,        ///< x86-64-v4: eight numbers at once (AVX-512)
};

/// Whether this program and this processor have it.
bool supports(InstructionSet set);
/// The widest that both have.
InstructionSet widestInstructionSet();

}  // namespace gazehold

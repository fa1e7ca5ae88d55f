// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace gazehold {

/// A paint device that keeps text as text wants to know where it is held, so that it stays in place under another font.
class TextAnchor {
 public:
  virtual ~TextAnchor() = default;
  /// The text that is drawn next is held at this side.
  virtual void anchorNext(Qt::Alignment alignment) = 0;
};

}  // namespace gazehold

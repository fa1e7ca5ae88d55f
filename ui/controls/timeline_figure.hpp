// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QPainter>
#include <QRectF>
#include <QString>

#include "run/course.hpp"
#include "theme/theme.hpp"

namespace gazehold {

/// What a timeline tells of.
struct TimelineData {
  const Session* session = nullptr;      ///< null before the first snapshot
  const BranchCourse* course = nullptr;  ///< of its current branch
  Step now = 0;                          ///< the moment that is shown
  Step reach = 0;                        ///< how far the branch has run
};

/// Where things stand in a timeline: lanes from top to bottom, names left of them, times below.
struct TimelineLayout {
  TimelineLayout(const QRectF& area, const FigureStyle& style, Step reach);
  static double height(const FigureStyle& style);

  QRectF names, strip;
  QRectF changes, curve, saccades, bar, branches, times;  ///< lanes of the strip, and what is below it
  double branchRow = 1;
  Step until = 1;  ///< where the strip ends

  double xOf(Step step) const;
  /// The whole millisecond at a place, within the strip.
  Step stepAt(double x) const;
};

/// What was done within a few pixels, in words.
struct TimelineMark {
  Step step = 0;  ///< of the first
  QStringList texts;
  bool lesion = false;
  bool bookmark = false;
};
/// Marks up to `reach`, those that lie within `apart` steps of each other as one; bookmarks always alone.
std::vector<TimelineMark> timelineMarks(const Session& session, Step reach, Step apart);

/// Another branch than the one that is shown, as a line of its own.
struct TimelineBranch {
  std::size_t number = 0;
  Step from = 0;  ///< where it parts from the branch that is shown
  Step end = 0;
  int row = 0;
};
/// Those that have a row; the others are in the menu only.
std::vector<TimelineBranch> timelineBranches(const Session& session);
inline constexpr int timelineRows = 2;

/// Saccades that share a place in their lane, which grows by doubling only: while time goes on no mark jumps.
struct TimelineSaccades {
  Step from = 0, until = 0;
  int teach = 0, doNot = 0, unseen = 0;
};
std::vector<TimelineSaccades> timelineSaccades(const BranchCourse& course, const TimelineLayout& layout,
                                               const FigureStyle& style);

/// Draws it all: what lies after the moment that is shown is faint.
void drawTimeline(QPainter& painter, const QRectF& area, const FigureStyle& style, const TimelineData& data);
/// What stands at a place: the time, what was done, saccades, a branch.
QString timelineText(const QPointF& position, const QRectF& area, const FigureStyle& style, const TimelineData& data);
/// The number of the branch whose line is at a place.
std::optional<std::size_t> timelineBranchAt(const QPointF& position, const QRectF& area, const FigureStyle& style,
                                            const TimelineData& data);

}  // namespace gazehold

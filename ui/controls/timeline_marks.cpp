// SPDX-License-Identifier: GPL-3.0-or-later
// What a timeline tells of, gathered from the session and the course of its branch.
#include <algorithm>
#include <cmath>
#include <map>

#include "controls/timeline_figure.hpp"
#include "session/command_json.hpp"
#include "theme/text.hpp"

namespace gazehold {

namespace {

QString valueOf(const ParameterInfo& p, double value) {
  return p.scale == Scale::choice ? translated(choiceLabel(p, static_cast<int>(value)))
                                  : QString::fromStdString(valueText(p, value)).replace(u'-', QChar(0x2212));
}

// commands at about the same time, each kind once
class Gathered {
 public:
  explicit Gathered(Step step) : step_(step) {}

  void add(const Command& command, const std::map<ParameterId, double>& before) {
    struct Add {
      Gathered& g;
      const std::map<ParameterId, double>& before;
      void operator()(const SetParameter& c) const {
        const auto known = std::ranges::find(g.changes_, c.parameter, &Change::parameter);
        if (known != g.changes_.end()) known->to = c.value;
        else g.changes_.push_back({c.parameter, before.at(c.parameter), c.value});
      }
      void operator()(const PlaceTarget&) const { g.target_ = Ui::tr("target placed"); }
      void operator()(const UseTarget& c) const {
        g.target_ = Ui::tr("target: %1").arg(translated(targetName(c.source)));
      }
      void operator()(const Lesion& c) const { (c.alive ? g.revived_ : g.killed_).push_back(c.neuron); }
      void operator()(const FreezeLearning& c) const {
        g.learning_ = c.frozen ? Ui::tr("learning frozen") : Ui::tr("learning allowed");
      }
    };
    std::visit(Add{*this, before}, command);
  }

  TimelineMark mark() const {
    TimelineMark mark{.step = step_, .texts = {}, .lesion = !killed_.empty()};
    const auto cells = [&](const std::vector<int>& which, const QString& what) {
      if (which.empty()) return;
      const QString name = which.size() == 1 ? Ui::tr("cell %1").arg(which.front()) : cellCount(which.size());
      mark.texts += what.arg(name);
    };
    cells(killed_, Ui::tr("%1 killed"));
    cells(revived_, Ui::tr("%1 revived"));
    for (const Change& c : changes_) {
      const ParameterInfo& p = info(c.parameter);
      mark.texts += (translated(p.label) + u' ' + valueOf(p, c.from) + QStringLiteral(" → ") + valueOf(p, c.to) + u' ' +
                     (p.scale == Scale::choice ? QString() : translated(p.unit)))
                        .trimmed();
    }
    for (const QString& text : {learning_, target_})
      if (!text.isEmpty()) mark.texts += text;
    return mark;
  }
  Step step() const { return step_; }

 private:
  struct Change {
    ParameterId parameter;
    double from, to;
  };
  Step step_;
  std::vector<Change> changes_;
  std::vector<int> killed_, revived_;
  QString learning_, target_;
};

}  // namespace

std::vector<TimelineMark> timelineMarks(const Session& session, Step reach, Step apart) {
  std::map<ParameterId, double> values;
  for (const ParameterInfo& p : parameterTable()) values[p.parameter] = session.start.parameters[p.parameter];
  std::vector<Gathered> gathered;
  for (const TimedCommand& timed : session.branches[session.current].log) {
    if (timed.step > reach) break;
    if (gathered.empty() || timed.step - gathered.back().step() > apart) gathered.emplace_back(timed.step);
    gathered.back().add(timed.command, values);
    if (const auto* set = std::get_if<SetParameter>(&timed.command)) values[set->parameter] = set->value;
  }
  std::vector<TimelineMark> marks;
  for (const Gathered& each : gathered) marks.push_back(each.mark());
  for (const Bookmark& bookmark : session.bookmarks)
    if (bookmark.branch == session.current)
      marks.push_back({.step = bookmark.step, .texts = {QString::fromStdString(bookmark.text)}, .bookmark = true});
  std::ranges::stable_sort(marks, {}, &TimelineMark::step);
  return marks;
}

std::vector<TimelineBranch> timelineBranches(const Session& session) {
  std::vector<TimelineBranch> result;
  const Log& here = session.branches[session.current].log;
  for (std::size_t k = 0; k < session.branches.size() && result.size() < timelineRows; ++k) {
    if (k == session.current) continue;
    const Branch& other = session.branches[k];
    // at its own fork, or where the shown one left it, whichever both have in common
    Step from = other.parent ? other.fork : session.branches[session.current].fork;
    const auto [a, b] = std::ranges::mismatch(here, other.log);
    if (a != here.end()) from = std::min(from, a->step);
    if (b != other.log.end()) from = std::min(from, b->step);
    result.push_back({k, from, std::max(from, other.end), static_cast<int>(result.size())});
  }
  return result;
}

std::vector<TimelineSaccades> timelineSaccades(const BranchCourse& course, const TimelineLayout& layout,
                                               const FigureStyle& style) {
  const double room = 0.9 * style.fontPixels * static_cast<double>(layout.until) / layout.strip.width();
  Step bin = stepsPerSecond / 10;
  while (static_cast<double>(bin) < room) bin *= 2;
  std::vector<TimelineSaccades> result;
  for (const Saccade& saccade : course.saccades) {
    if (result.empty() || saccade.step / bin != result.back().from / bin)
      result.push_back({saccade.step, saccade.step});
    TimelineSaccades& last = result.back();
    last.until = saccade.step;
    ++(!saccade.seen ? last.unseen : saccade.teaches ? last.teach : last.doNot);
  }
  return result;
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/plots.hpp"

#include "base/error.hpp"
#include "base/message.hpp"

namespace gazehold {

namespace {

constexpr PlotKind table[] = {
    {"panel", PlotNeeds::run, false, nullptr},
    {"tuning", PlotNeeds::run, true, &plots::tuning},
    {"estimate", PlotNeeds::run, true, &plots::estimate},
    {"estimate-error", PlotNeeds::run, true, &plots::estimateError},
    {"transfer", PlotNeeds::runs, true, &plots::transfer},
    {"drift", PlotNeeds::runs, true, &plots::drift},
    {"fixations", PlotNeeds::run, true, &plots::fixations},
    {"saccades", PlotNeeds::run, true, &plots::saccades},
    {"synapse", PlotNeeds::nothing, true, &plots::synapse},
    {"plant", PlotNeeds::nothing, true, &plots::plant},
    {"course", PlotNeeds::results, false, &plots::course},
    {"levels", PlotNeeds::results, false, &plots::levels},
    {"findings", PlotNeeds::results, false, &plots::findings},
};

}  // namespace

std::span<const PlotKind> plotKinds() { return table; }

const PlotKind& plotKindNamed(std::string_view id) {
  std::string ids;
  for (const PlotKind& kind : table) {
    if (kind.id == id) return kind;
    ids += (ids.empty() ? "" : ", ") + std::string(kind.id);
  }
  throw UsageError("unknown plot " + inQuotes(id) + "; there are " + ids);
}

}  // namespace gazehold

// SPDX-License-Identifier: GPL-3.0-or-later
// A kept file of runs is read, or refused in one line. A first byte of 's' puts the true heading in front and seals every
// line with its hash, so that what is behind them is reached; any other leaves the file as it is.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "experiments/run_store.hpp"
#include "fuzz.hpp"
#include "io/checked_line.hpp"

namespace {

using namespace gazehold;

const Experiment experiment = {
    "small",
    "Small",
    "Is it read?",
    +[] {
      return std::vector<Condition>{{"still", [](Setup&) {}, {0}}, {"learns", [](Setup&) {}, {0, 0.1}}};
    },
    +[](const Results&) { return std::vector<Finding>(); },
    +[] { return std::vector<Null>(); }};

Results noResults() { return {experiment.conditions(), {1, 2}}; }

// as a store writes it
std::string heading(const fuzz::Directory& directory, CampaignOptions options) {
  options.directory = directory.path() + "/fresh";
  Results results = noResults();
  { const RunStore store(experiment, options, results); }
  std::ifstream in(options.directory + "/small.runs.jsonl", std::ios::binary);
  std::string line;
  std::getline(in, line);
  return line + '\n';
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Directory directory;
  static const CampaignOptions options = [] {
    CampaignOptions made;
    made.directory = directory.path();
    return made;
  }();
  static const std::string first = heading(directory, options);

  std::string text(reinterpret_cast<const char*>(data), size);
  if (text.starts_with('s')) {
    std::istringstream lines(text.substr(1));
    text = first;
    for (std::string line; std::getline(lines, line);) text += sealedLine(line) + '\n';
  }
  const std::string path = directory.write("small.runs.jsonl", text.data(), text.size());
  Results results = noResults();
  try {
    RunStore::check(experiment, options, results);
  } catch (const FileError& error) {
    if (!fuzz::isOneLine(error.what())) std::abort();
  }
  // what is taken is whole
  for (std::size_t c = 0; c < results.conditions().size(); ++c)
    for (std::size_t s = 0; s < results.seeds().size(); ++s) {
      const auto& run = results.run(c, s);
      if (!run.empty() && run.size() != results.conditions()[c].times.size()) std::abort();
    }
  return 0;
}

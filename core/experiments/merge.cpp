// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/merge.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>

#include "base/error.hpp"
#include "base/message.hpp"
#include "experiments/run_store.hpp"
#include "experiments/sweep.hpp"
#include "io/json.hpp"

namespace gazehold {

namespace {

namespace fs = std::filesystem;

// a shard as its heading describes it
struct Part {
  std::string path;
  Json heading;
  Shard shard;
};

// nothing for files that hold no shard
std::optional<Part> readPart(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw FileError(path, "cannot be read");
  std::string line;
  std::getline(file, line);
  std::optional<Json> heading = objectIn(line);
  if (!heading || !heading->contains("shard")) return std::nullopt;
  try {
    const Json& shard = heading->at("shard");
    const Shard part{shard.at("part").get<int>(), shard.at("of").get<int>()};
    return Part{path, std::move(*heading), part};
  } catch (const Json::exception&) {
    throw FileError(path + ", line 1", "this is no heading of a shard");
  }
}

std::vector<std::string> storesIn(const std::string& directory) {
  std::error_code error;
  std::vector<std::string> paths;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end; entry.increment(error))
    if (entry->path().filename().string().ends_with(RunStore::ending)) paths.push_back(entry->path().string());
  if (error) throw FileError(directory, "this directory cannot be read: " + error.message());
  std::ranges::sort(paths);
  return paths;
}

Experiment experimentOf(const Json& heading) {
  if (heading.contains("sweep")) return experimentOf(sweepOf(heading.at("experiment"), heading.at("sweep")));
  return experimentNamed(heading.at("experiment").get_ref<const std::string&>());
}

CampaignOptions optionsOf(const Json& shard) {
  CampaignOptions options;
  options.runs = shard.at("runs").get<int>();
  options.firstSeed = shard.at("first_seed").get<std::uint64_t>();
  if (!shard.at("duration_s").is_null()) options.duration = shard.at("duration_s").get<double>();
  for (const Json& setting : shard.at("set"))
    options.settings.push_back(parseSetting(setting.get_ref<const std::string&>()));
  return options;
}

// what makes two shards parts of one whole
Json campaignOf(const Part& part) {
  Json heading = part.heading;
  heading.at("shard").erase("part");
  return heading;
}

ShardedCampaign gather(const std::vector<Part>& parts) {
  const Part& first = parts.front();
  ShardedCampaign campaign;
  try {
    campaign.experiment = experimentOf(first.heading);
    campaign.options = optionsOf(first.heading.at("shard"));
  } catch (const std::exception& error) {
    throw FileError(first.path + ", line 1", std::string("this is no heading of a shard: ") + error.what());
  }
  campaign.files.resize(static_cast<std::size_t>(std::clamp(first.shard.count, 1, 1'000'000)));
  for (const Part& part : parts) {
    if (campaignOf(part) != campaignOf(first))
      throw FileError(part.path, "this shard and " + first.path +
                                     " are of different builds, versions or settings; merge them apart");
    if (part.shard.index < 1 || part.shard.index > first.shard.count)
      throw FileError(part.path + ", line 1", "this is no heading of a shard");
    std::string& file = campaign.files[static_cast<std::size_t>(part.shard.index - 1)];
    if (!file.empty()) throw FileError(part.path, "the same shard is in " + file + ", too; each counts once");
    file = part.path;
  }
  std::string missing;
  for (std::size_t k = 0; k < campaign.files.size(); ++k)
    if (campaign.files[k].empty()) missing += (missing.empty() ? "" : ", ") + std::to_string(k + 1);
  if (!missing.empty())
    throw FileError(first.path, "of the " + std::to_string(campaign.files.size()) + " shards of " +
                                    inQuotes(campaign.experiment.id) + " there are missing: " + visible(missing, 80));
  return campaign;
}

}  // namespace

std::vector<ShardedCampaign> findShards(const std::vector<std::string>& directories) {
  std::map<std::string, std::vector<Part>> found;
  for (const std::string& directory : directories)
    for (const std::string& path : storesIn(directory))
      if (std::optional<Part> part = readPart(path)) {
        const Json& name = part->heading["experiment"];
        if (!name.is_string()) throw FileError(path + ", line 1", "this is no heading of a shard");
        found[name.get<std::string>()].push_back(std::move(*part));
      }
  if (found.empty())
    throw FileError(directories.front(), "no shards are there; they are files .I-of-N.runs.jsonl, as --shard writes");
  std::vector<ShardedCampaign> campaigns;
  for (const Experiment& experiment : experimentTable())
    if (const auto parts = found.extract(experiment.id)) campaigns.push_back(gather(parts.mapped()));
  for (const auto& [name, parts] : found) campaigns.push_back(gather(parts));
  return campaigns;
}

Results readShards(const ShardedCampaign& campaign) {
  CampaignOptions options = campaign.options;
  Results whole = emptyResults(campaign.experiment, options);
  const auto count = static_cast<int>(campaign.files.size());
  for (int k = 1; k <= count; ++k) {
    options.shard = {k, count};
    const std::string& path = campaign.files[static_cast<std::size_t>(k - 1)];
    Results part = emptyResults(campaign.experiment, options);
    RunStore::read(campaign.experiment, options, path, part);
    std::size_t missing = 0;
    for (const auto& [condition, seed] : runsOf(part, options.shard)) {
      std::vector<Measurement>& run = part.run(condition, seed);
      missing += run.empty() ? 1 : 0;
      whole.run(condition, seed).swap(run);
    }
    if (missing > 0)
      throw FileError(path, std::to_string(missing) + " of its runs are missing; call this shard again to finish it");
    for (const auto& [condition, seed] : runsOf(part))
      if (!part.run(condition, seed).empty()) throw FileError(path, "it holds runs of another shard");
  }
  return whole;
}

void keepRuns(const Experiment& experiment, const CampaignOptions& options, const Results& results) {
  Results kept = emptyResults(experiment, options);
  RunStore store(experiment, options, kept);
  for (const auto& [condition, seed] : runsOf(results)) {
    if (!kept.run(condition, seed).empty()) continue;
    kept.run(condition, seed) = results.run(condition, seed);
    store.add(condition, seed);
  }
}

}  // namespace gazehold

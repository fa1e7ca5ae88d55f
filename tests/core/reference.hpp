// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "network/population.hpp"

namespace gazehold {

/// Rows of numbers of a CSV under the heading line.
inline std::vector<std::vector<double>> readRows(const std::string& name) {
  std::ifstream file(std::string(GAZEHOLD_TEST_DATA) + "/reference/" + name);
  if (!file) throw std::runtime_error("no reference file " + name);
  std::vector<std::vector<double>> rows;
  std::string line, field;
  for (std::getline(file, line); std::getline(file, line);) {
    std::stringstream fields(line);
    rows.emplace_back();
    while (std::getline(fields, field, ',')) rows.back().push_back(std::stod(field));
  }
  return rows;
}

/// A population of the reference set with what is known about it.
struct ReferencePopulation {
  Population population;
  Eigen::VectorXd decoders, decodersAfter, spikes;

  explicit ReferencePopulation(int number) {
    const auto rows = readRows("population_" + std::to_string(number) + ".csv");
    const auto n = static_cast<Eigen::Index>(rows.size());
    population.encoders.resize(n, 1);
    population.gain.resize(n);
    population.bias.resize(n);
    decoders.resize(n);
    decodersAfter.resize(n);
    spikes.resize(n);
    for (Eigen::Index i = 0; i < n; ++i) {
      const auto& row = rows[static_cast<std::size_t>(i)];
      population.encoders(i, 0) = row[0];
      population.gain(i) = row[1];
      population.bias(i) = row[2];
      decoders(i) = row[3];
      decodersAfter(i) = row[4];
      spikes(i) = row[5];
    }
  }
};

}  // namespace gazehold

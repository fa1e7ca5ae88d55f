// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.hpp"

#include <cmath>

#include "base/elementary.hpp"

namespace gazehold {

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> c, std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t p0 = std::uint64_t{0xD2511F53} * c[0];
    const std::uint64_t p1 = std::uint64_t{0xCD9E8D57} * c[2];
    c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ key[0], static_cast<std::uint32_t>(p1),
         static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ key[1], static_cast<std::uint32_t>(p0)};
    key[0] += 0x9E3779B9;
    key[1] += 0xBB67AE85;
  }
  return c;
}

double RandomStream::uniform(std::uint64_t n) const {
  const auto bits = philox({static_cast<std::uint32_t>(n), static_cast<std::uint32_t>(n >> 32), index_,
                            static_cast<std::uint32_t>(purpose_)},
                           {static_cast<std::uint32_t>(seed_), static_cast<std::uint32_t>(seed_ >> 32)});
  // 52 bits and a half: never 0, never 1
  const std::uint64_t mantissa = ((std::uint64_t{bits[1]} << 32) | bits[0]) >> 12;
  return (static_cast<double>(mantissa) + 0.5) * 0x1p-52;
}

double RandomStream::normal(std::uint64_t n) const { return normalQuantile(uniform(n)); }

namespace {

double rational(const double (&numerator)[8], const double (&denominator)[8], double r) {
  double a = numerator[7], b = denominator[7];
  for (int k = 6; k >= 0; --k) {
    a = a * r + numerator[k];
    b = b * r + denominator[k];
  }
  return a / b;
}

}  // namespace

double normalQuantile(double p) {
  constexpr double centre[8] = {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
                                1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
                                3.3430575583588128105e4, 2.5090809287301226727e3};
  constexpr double centreUnder[8] = {1.0,
                                     4.2313330701600911252e1,
                                     6.8718700749205790830e2,
                                     5.3941960214247511077e3,
                                     2.1213794301586595867e4,
                                     3.9307895800092710610e4,
                                     2.8729085735721942674e4,
                                     5.2264952788528545610e3};
  constexpr double near[8] = {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                              3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                              2.27238449892691845833e-2, 7.74545014278341407640e-4};
  constexpr double nearUnder[8] = {1.0,
                                   2.05319162663775882187e0,
                                   1.67638483018380384940e0,
                                   6.89767334985100004550e-1,
                                   1.48103976427480074590e-1,
                                   1.51986665636164571966e-2,
                                   5.47593808499534494600e-4,
                                   1.05075007164441684324e-9};
  constexpr double far[8] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                             2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                             2.71155556874348757815e-5, 2.01033439929228813265e-7};
  constexpr double farUnder[8] = {1.0,
                                  5.99832206555887937690e-1,
                                  1.36929880922735805310e-1,
                                  1.48753612908506148525e-2,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};
  const double q = p - 0.5;
  if (std::fabs(q) <= 0.425) return q * rational(centre, centreUnder, 0.180625 - q * q);
  const double r = std::sqrt(-logarithm(q < 0 ? p : 1.0 - p));
  const double z = r <= 5.0 ? rational(near, nearUnder, r - 1.6) : rational(far, farUnder, r - 5.0);
  return q < 0 ? -z : z;
}

}  // namespace gazehold

# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run and test; sourced from the top of the checkout.
# shellcheck shell=bash

say() { echo "== $*"; }
fail() { echo "${0##*/}: $*" >&2; exit 1; }

jobs() { nproc 2>/dev/null || echo 2; }

# names of the packages of these kinds that are not installed
missing_packages() {
  local kind package
  for kind in "$@"; do
    while read -r package; do
      [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done < <(awk -v kind="$kind" '$1 == kind { print $2 }' packaging/dependencies)
  done
}

# installs what is missing of these kinds; does nothing, and asks for nothing, when all is there
install_missing() {
  local packages apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  if ! command -v dpkg-query >/dev/null; then
    say "This is not Debian: what packaging/dependencies lists is taken to be installed."
    return
  fi
  mapfile -t packages < <(missing_packages "$@")
  [ ${#packages[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "as root, please: apt-get install --no-install-recommends ${packages[*]}"
    apt=(sudo "${apt[@]}")
  fi
  say "Installing ${#packages[@]} Debian packages: ${packages[*]}"
  "${apt[@]}" update
  "${apt[@]}" install -y --no-install-recommends "${packages[@]}"
  # what was configured without them is configured again
  rm -f build/*/build.ninja
}

# build PRESET [TARGET…]: configures where that was not done yet, and builds
build() {
  local preset=$1 directory=build/$1 quiet=()
  shift
  # a build directory that was moved or copied with the checkout is no use
  if [ -f "$directory/CMakeCache.txt" ] &&
      ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$directory/CMakeCache.txt"; then
    rm -rf "$directory"
  fi
  if [ ! -f "$directory/build.ninja" ] || [ CMakePresets.json -nt "$directory/build.ninja" ]; then
    say "Configuring ($preset)"
    cmake --preset "$preset" --log-level=WARNING
  fi
  [ -t 1 ] || quiet=(--quiet)
  say "Building ($preset)"
  ninja -C "$directory" "${quiet[@]}" -j "$(jobs)" "$@"
}

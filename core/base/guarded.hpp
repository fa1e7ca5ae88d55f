// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <new>

#include "base/error.hpp"

namespace gazehold {

/// Runs a program and answers with its exit code; what it throws goes to `complain` as one line and becomes the exit
/// code that Error carries, or `failed`.
template <class Program, class Complain>
int guarded(Program program, Complain complain) {
  try {
    return program();
  } catch (const Error& error) {
    complain(error.what());
    return static_cast<int>(error.code());
  } catch (const std::bad_alloc&) {
    complain("not enough memory");
  } catch (const std::exception& error) {
    complain(error.what());
  }
  return static_cast<int>(ExitCode::failed);
}

}  // namespace gazehold

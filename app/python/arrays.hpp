// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <Eigen/Core>

#include "io/json.hpp"

namespace gazehold::python {

namespace py = pybind11;

// Of an object that was made without __init__, pybind11 hands out raw memory.
template <class C>
C& constructed(const py::object& self) {
  if (!py::isinstance<C>(self) ||
      !reinterpret_cast<py::detail::instance*>(self.ptr())->get_value_and_holder().holder_constructed())
    throw py::type_error("this object was never initialised");
  return self.cast<C&>();
}

// A member as a function of an object that is known to be whole.
template <class R, class C, class... A>
auto checked(R (C::*member)(A...)) {
  return [member](const py::object& self, A... arguments) -> R {
    return (constructed<C>(self).*member)(std::forward<A>(arguments)...);
  };
}
template <class R, class C, class... A>
auto checked(R (C::*member)(A...) const) {
  return [member](const py::object& self, A... arguments) -> R {
    return (constructed<C>(self).*member)(std::forward<A>(arguments)...);
  };
}

// Every array that goes to Python is a copy that it owns.

/// N values.
inline py::array_t<double> vectorOf(const Eigen::VectorXd& values) {
  py::array_t<double> array(values.size());
  std::copy_n(values.data(), values.size(), array.mutable_data());
  return array;
}

/// Rows×columns, row after row.
inline py::array_t<double> matrixOf(const Eigen::MatrixXd& values) {
  py::array_t<double> array({values.rows(), values.cols()});
  auto cells = array.mutable_unchecked<2>();
  for (Eigen::Index i = 0; i < values.rows(); ++i)
    for (Eigen::Index k = 0; k < values.cols(); ++k) cells(i, k) = values(i, k);
  return array;
}

/// A table of doubles with named columns, one record for each row; `cells` holds row after row.
inline py::array tableOf(const std::vector<std::string>& names, const std::vector<double>& cells) {
  py::list fields;
  for (const std::string& name : names) fields.append(py::make_tuple(name, "f8"));
  const py::dtype type = py::dtype::from_args(fields);
  py::array array(type, static_cast<py::ssize_t>(cells.size() / names.size()));
  if (!cells.empty()) std::memcpy(array.mutable_data(), cells.data(), cells.size() * sizeof(double));
  return array;
}

/// Records of a registered type.
template <class Record>
py::array_t<Record> recordsOf(const std::vector<Record>& records) {
  py::array_t<Record> array(static_cast<py::ssize_t>(records.size()));
  std::copy(records.begin(), records.end(), array.mutable_data());
  return array;
}

/// Dictionaries, lists, texts and numbers.
inline py::object objectOf(const Json& json) { return py::module_::import("json").attr("loads")(json.dump()); }

}  // namespace gazehold::python

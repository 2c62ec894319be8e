#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "ops/all_ops.hpp"
#include "verify/oracle/program.hpp"

/// One independent record per op: what no rule may decide for itself. Without a record an op does not compile.
namespace bp::verify {

/// How an op's arguments must fit together, so that a random graph can find some.
enum class Form {
    leaf,
    elementwise,     ///< shapes that stretch to each other
    matrix_product,  ///< n x k and k x m
    single,          ///< any one matrix
    pair,            ///< two of one shape: losses
    joined,          ///< equal rows or columns, as the axis says
};

/// How fast an op makes polynomials grow: the degree of its result from those of its arguments. Random graphs keep it
/// small, so that numbers on the lattice stay exact.
enum class Degree { largest, sum, twice, one_more, one };

/// What a random graph does to an argument before an op that is not defined everywhere, or grows too fast.
enum class Guard {
    none,
    positive,  ///< exp(tanh x), between 1/e and e
    bounded    ///< tanh x
};

/// A value and the messages to all arguments at a point where something might go wrong, worked out by hand. A NaN
/// stands for any NaN; both zeros are equal. The loss is the op itself.
struct SpecialCase {
    std::string_view why;
    std::vector<Tensor<double>> in;
    Tensor<double> out;
    std::vector<Tensor<double>> messages{};  ///< by argument; none where they are left open
    oracle::Settings settings{};
    Tensor<double> seed{};  ///< 1 for each element if left out
};

/// Arguments or settings that an engine must refuse with an error.
struct RefusedCase {
    std::string_view why;
    std::vector<Shape> in;
    oracle::Settings settings{};
};

/// What the properties need to know about one op, written down apart from its code.
struct OpRecord {
    std::string_view name;
    Form form = Form::elementwise;
    bool on_lattice = false;  ///< exact on small multiples of 1/2
    bool is_convex = false;   ///< of convex arguments makes a convex function, if its settings are not negative
    bool has_derivative = true;
    Degree degree = Degree::largest;
    std::array<Guard, 2> guards{};  ///< of the first argument, and of all others
    /// Settings for a random graph, picked by a number; nothing for an op without settings.
    oracle::Settings (*settings)(unsigned pick, Shape in) = nullptr;
    std::vector<SpecialCase> (*special)() = nullptr;
    std::vector<RefusedCase> (*refused)() = nullptr;
};

/// All records, the simplest ops first: counterexamples shrink towards the front.
std::span<const OpRecord> all_records();

/// The record of that name; throws InputError if there is none.
const OpRecord& record_of(std::string_view name);

/// The records of those ops that the engine has.
std::vector<const OpRecord*> records_of_engine();

}  // namespace bp::verify

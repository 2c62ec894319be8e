#include "inspect/ops_page.hpp"

#include <cmath>
#include <vector>
#include <fmt/format.h>

#include "base/text.hpp"
#include "inspect/op_lookup.hpp"
#include "inspect/short_text.hpp"

namespace bp::inspect {

namespace {

constexpr const char* kIntroduction = R"(# Ops

Written by `./backprop ops`; do not edit. Each op is one struct in `src/ops`, listed once in `src/ops/all_ops.hpp`.

δ is the error signal of the op's result; the rule says which message each parent receives. Elementwise ops stretch a
dimension of 1, and the message to what was stretched is a sum. On a tie the first of the largest wins; at a kink the
derivative is that of one side, as the rule says; NaN is passed on, never lost.

| op | formula | messages | parents | settings | inputs |
|---|---|---|---|---|---|
)";

constexpr const char* kUse = R"(
## In an expression

    ./backprop trace 's = w*x + b; y = sigmoid(s); L = 0.5*(y - t)^2' w=2 x=0.5 b=-1 t=1

One expression, or named steps with `;` between them; the last is the loss. A name gets its value behind the
expression and is a parameter: a number, a row `[1,2,3]` or rows `[[1,2],[3,4]]`. Any op in the table with parents is a
function, its settings last: `sum(x, axis=0)`. In order of strength:

| written | op |
|---|---|
| `f(x, …)`, `( )` | the op f |
| `x ^ 2`, `x ^ number` (from the right) | square, power |
| `-x` | negate where there is one, else scale by -1 |
| `x * y`, `number * x`, `x / y`, `x @ y` | multiply, scale, divide, matmul |
| `x + y`, `x - y` | add, subtract |

Numbers among themselves are computed at once (`1/2` is 0.5); any other number is a constant. Nodes without a name are
called v_1, v_2, … by their place. At most 64 KiB and 200 levels.

## In a GRAPH.json

    {"nodes": [{"name": "w", "op": "parameter", "value": [[2.0]]},
               {"name": "x", "op": "input", "value": [[0.5]]},
               {"name": "s", "op": "multiply", "parents": ["w", "x"]},
               {"name": "L", "op": "scale", "factor": 0.5, "parents": ["s"]}],
     "loss": "L"}

Parents come before their children. Leaves have a `value`, as in an expression; an op's settings are further keys of
its node. `"seed"` is the error signal the backward pass starts with, of the loss's shape; without it the loss must be
1x1 and the seed is 1. At most 16 MiB.

## What trace writes

With `--steps` every step is a line: the values from the first node to the last, then the error signals back, each with
the messages it sends. At a terminal each line waits for Enter.

With `--json` every node has `name`, `op`, its settings, `parents`, `shape`, `value`, `delta` and `messages` (one per
parent). What was not computed is `null`: the δ of constants and of nodes the loss does not depend on. 1x1 is a number,
everything else a list of rows; what is not finite is `"nan"`, `"inf"` or `"-inf"`, and the exit code is then 1.

With `--check` the object has a `check` too: `verdict` (pass, fail, unchecked), how many numbers were `compared` of how
many there are (`all`), and for every node the element that says most, the first that fails, else is unchecked, else the
one nearest to its bound: its `element` [row, column], `delta`, the `differences` of values around it with their `step`
h, the derivative by `forward_mode`, `error_over_bound`, and the `reason` unless it passes. A failure is exit code 1.
)";

std::string parents_of(const Arity& arity) {
    if (arity.most == kAnyNumber) return fmt::format("{} or more", arity.least);
    return fmt::format("{}", arity.least);
}

std::string inputs_of(const OpTable& op) {
    const Domain all;
    if (is_leaf(op) || (op.domain.low == all.low && op.domain.high == all.high)) return "any";
    if (op.domain.high == all.high) return "above " + shortest(op.domain.low);
    return "between " + shortest(op.domain.low) + " and " + shortest(op.domain.high);
}

std::string row_of(const OpTable& op) {
    std::vector<std::string> settings;
    for (const std::string_view setting : op.setting_names) settings.push_back(fmt::format("`{}`", setting));
    return fmt::format("| {} | {} | {} | {} | {} | {} |\n", op.name, in_cell(op.formula), in_cell(op.rule),
                       parents_of(op.arity), fmt::join(settings, ", "), is_leaf(op) ? "" : inputs_of(op));
}

}  // namespace

std::string ops_page() {
    std::string page = kIntroduction;
    for (const OpTable* op : all_ops()) page += row_of(*op);
    return page + kUse;
}

}  // namespace bp::inspect

#include <bit>

#include "base/error.hpp"
#include "cli/asked_function.hpp"
#include "cli/check_gradient_text.hpp"
#include "cli/exit_code.hpp"
#include "cli/print.hpp"
#include "cli/progress.hpp"

namespace bp::cli {

namespace {

/// A function that draws random numbers has no derivative that could be checked.
void refuse_unless_repeatable(AskedFunction& f, const std::vector<double>& x) {
    const double first = f(x).value, second = f(x).value;
    if (std::bit_cast<std::uint64_t>(first) == std::bit_cast<std::uint64_t>(second)) return;
    throw InputError("the program answers the same x with two values; if it draws random numbers, fix their seed");
}

std::vector<inspect::CheckedPoint> check_all(const CheckGradientOptions& options) {
    AskedFunction f(options.command, options.seconds_for_an_answer);
    refuse_unless_repeatable(f, options.points.front());
    const inspect::Function value = [&f](std::span<const double> x) { return f(x).value; };
    std::vector<inspect::CheckedPoint> checked;
    Progress progress(options.points.size());
    for (const std::vector<double>& x : options.points) {
        progress.show(checked.size(), "point");
        checked.push_back({x, inspect::check_gradient(value, x, f(x).gradient)});
    }
    f.finish();
    return checked;
}

}  // namespace

int check_gradient(Words words) {
    const auto options = read_check_gradient_options(words);
    if (!options) return kDone;
    const std::vector<inspect::CheckedPoint> checked = check_all(*options);
    print(options->is_json ? json_of(checked, *options) : text_of(checked, *options));
    return has_passed(checked) ? kDone : kCheckFailed;
}

}  // namespace bp::cli

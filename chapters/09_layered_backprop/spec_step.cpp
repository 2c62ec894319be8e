#include "chapters/shared/matrix_case.hpp"
#include "given.hpp"
#include "oracle.hpp"
#include "parts.hpp"

// Exercise 9.6: every new weight is the old one minus η times a slope found at the old weights.
namespace bp::chapters::ch09 {

namespace {

using course::Case;

void check_step(Case& c, const Solution& student, const Given& given, double rate) {
    c.given("learning_rate", rate);
    const std::size_t L = given.net.size();
    const ForwardPass pass = evaluated(given.net, given.x);
    const std::string oracle = "the old numbers minus η times the complex step's slope, all at the old weights";
    PerLayer<Numbers> wanted(L);
    for (std::size_t l = 1; l <= L; ++l) {
        wanted[l] = parameters_of(given.net[l]);
        const Numbers slopes = gradient_of(given.net, l, pass, given.t);
        for (std::size_t j = 0; j < slopes.size(); ++j) wanted[l][j] -= rate * slopes[j];
    }
    c.expect(wanted[L], oracle);
    const Network moved = student.training_step(given.net, given.x, given.t, rate);
    c.oracle("a step changes numbers, not layers");
    c.label({"layers"});
    c.require(moved.size() == L, "layers = " + std::to_string(L), {static_cast<double>(moved.size())});
    for (std::size_t l = L; l >= 1; --l) {
        const Layer& old = given.net[l];
        const auto first_bias = wanted[l].end() - static_cast<std::ptrdiff_t>(old.b.size());
        check_matrix(c, moved[l].W, old.W.rows(), old.W.cols(), Numbers(wanted[l].begin(), first_bias), oracle,
                     indexed("W", l));
        check_numbers(c, moved[l].b, Numbers(first_bias, wanted[l].end()), indexed("b", l), oracle);
    }
}

}  // namespace

void all_at_once(course::Judge& judge, const Solution& student) {
    const char* const rule = "One iteration: all gradients with the old weights, then all updates.";
    const auto example = [&](const std::string& claim, const Given& given, double rate) {
        judge.example(claim, [&](Case& c) {
            tell(c, given);
            check_step(c, student, given, rate);
        });
    };
    example("Two layers of one unit, η = 1: " + std::string{rule}, chain_of_two(), 1);
    example("A large step shows what a small one hides: " + std::string{rule}, narrow_and_wide(), 2);
    example("Square layers: " + std::string{rule}, square(), 0.5);
    judge.property(rule, [&](Case& c) {
        const Given given = any_given(c);
        check_step(c, student, given, 0.25 * static_cast<double>(c.choice({1, 8})));
    });
}

}  // namespace bp::chapters::ch09

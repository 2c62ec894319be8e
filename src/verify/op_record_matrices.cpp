#include "verify/op_record_cases.hpp"

namespace bp::verify {

namespace {

using Rows = std::initializer_list<std::initializer_list<double>>;

Tensor<double> matrix(Rows rows) { return make_tensor<double>(rows); }

}  // namespace

std::vector<SpecialCase> sum_cases() {
    const Tensor<double> X = matrix({{1, 2}, {3, 4}});
    return {
        {"all elements", {X}, matrix({{10}}), {matrix({{1, 1}, {1, 1}})}},
        {"down the rows", {X}, matrix({{4, 6}}), {matrix({{3, -1}, {3, -1}})}, {{"axis", 0}}, matrix({{3, -1}})},
        {"along each row", {X}, matrix({{3}, {7}}), {matrix({{3, 3}, {-1, -1}})}, {{"axis", 1}}, matrix({{3}, {-1}})},
        {"inf - inf has no value", {matrix({{kInf, -kInf}})}, matrix({{kNan}}), {matrix({{1, 1}})}}};
}

std::vector<SpecialCase> mean_cases() {
    const Tensor<double> X = matrix({{1, 2}, {3, 6}});
    return {{"all elements", {X}, matrix({{3}}), {matrix({{0.25, 0.25}, {0.25, 0.25}})}},
            {"down the rows", {X}, matrix({{2, 4}}), {matrix({{1, -2}, {1, -2}})}, {{"axis", 0}}, matrix({{2, -4}})},
            {"along each row",
             {X},
             matrix({{1.5}, {4.5}}),
             {matrix({{1, 1}, {-2, -2}})},
             {{"axis", 1}},
             matrix({{2}, {-4}})}};
}

std::vector<SpecialCase> matmul_cases() {
    return {
        {"δ W^T and X^T δ",
         {matrix({{1, 2}, {3, 4}}), matrix({{1, 0, 2}, {0, 1, -1}})},
         matrix({{1, 2, 0}, {3, 4, 2}}),
         {matrix({{3, -1}, {1, 1}}), matrix({{4, 3, 1}, {6, 4, 2}})},
         {},
         matrix({{1, 0, 1}, {1, 1, 0}})},
        {"0 inf has no value", {matrix({{0}}), matrix({{kInf}})}, matrix({{kNan}}), {matrix({{kInf}}), matrix({{0}})}}};
}

std::vector<SpecialCase> transpose_cases() {
    return {{"rows become columns",
             {matrix({{1, 2, 3}, {4, 5, 6}})},
             matrix({{1, 4}, {2, 5}, {3, 6}}),
             {matrix({{1, 3, 5}, {2, 4, 6}})},
             {},
             matrix({{1, 2}, {3, 4}, {5, 6}})}};
}

std::vector<SpecialCase> concatenate_cases() {
    return {{"below one another",
             {matrix({{1, 2}}), matrix({{3, 4}, {5, 6}})},
             matrix({{1, 2}, {3, 4}, {5, 6}}),
             {matrix({{7, 8}}), matrix({{9, 10}, {11, 12}})},
             {{"axis", 0}},
             matrix({{7, 8}, {9, 10}, {11, 12}})},
            {"side by side, of unequal widths",
             {matrix({{1}, {2}}), matrix({{3, 4}, {5, 6}})},
             matrix({{1, 3, 4}, {2, 5, 6}}),
             {matrix({{7}, {10}}), matrix({{8, 9}, {11, 12}})},
             {{"axis", 1}},
             matrix({{7, 8, 9}, {10, 11, 12}})}};
}

std::vector<SpecialCase> slice_cases() {
    const Tensor<double> X = matrix({{1, 2, 3}, {4, 5, 6}});
    return {{"what is cut off receives nothing",
             {X},
             matrix({{2, 3}, {5, 6}}),
             {matrix({{0, 7, 8}, {0, 9, 10}})},
             {{"axis", 1}, {"from", 1}, {"to", 3}},
             matrix({{7, 8}, {9, 10}})},
            {"the last row",
             {X},
             matrix({{4, 5, 6}}),
             {matrix({{0, 0, 0}, {7, 8, 9}})},
             {{"axis", 0}, {"from", 1}, {"to", 2}},
             matrix({{7, 8, 9}})}};
}

std::vector<SpecialCase> row_max_cases() {
    return {{"the first of the largest in each row",
             {matrix({{1, 4, 4}, {-1, -2, -1}})},
             matrix({{4}, {-1}}),
             {matrix({{0, 3, 0}, {-2, 0, 0}})},
             {},
             matrix({{3}, {-2}})},
            {"NaN wins its row", {matrix({{1, kNan}, {2, 3}})}, matrix({{kNan}, {3}}), {matrix({{0, 1}, {0, 1}})}}};
}

std::vector<SpecialCase> logsumexp_cases() {
    return {{"log 2", {matrix({{0, 0}})}, matrix({{kLn2}}), {matrix({{0.5, 0.5}})}},
            {"no overflow", {matrix({{1000, 1000}})}, matrix({{1000 + kLn2}}), {matrix({{0.5, 0.5}})}},
            {"far apart", {matrix({{-1000, 1000}})}, matrix({{1000}}), {matrix({{0, 1}})}},
            {"of one number the number", {matrix({{5}})}, matrix({{5}}), {matrix({{1}})}}};
}

std::vector<SpecialCase> softmax_cases() {
    return {{"out (δ - Σ δ out)", {matrix({{0, 0}})}, matrix({{0.5, 0.5}}), {matrix({{1, -1}})}, {}, matrix({{3, -1}})},
            {"far apart", {matrix({{-1000, 1000}})}, matrix({{0, 1}}), {matrix({{0, 0}})}, {}, matrix({{3, -1}})},
            {"of one number 1", {matrix({{5}})}, matrix({{1}}), {matrix({{0}})}}};
}

std::vector<SpecialCase> log_softmax_cases() {
    return {{"δ - out Σ δ", {matrix({{0, 0}})}, matrix({{-kLn2, -kLn2}}), {matrix({{2, -2}})}, {}, matrix({{3, -1}})},
            {"never the log of 0",
             {matrix({{-1000, 1000}})},
             matrix({{-2000, 0}}),
             {matrix({{3, -3}})},
             {},
             matrix({{3, -1}})}};
}

}  // namespace bp::verify

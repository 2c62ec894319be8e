#include "base/operations.hpp"

namespace bp {

std::string to_string(const Operations& operations) {
    std::string text;
    const auto append = [&text](std::uint64_t count, const char* kind) {
        if (count == 0) return;
        if (!text.empty()) text += ", ";
        text += std::to_string(count) + " " + kind + (count == 1 ? "" : "s");
    };
    append(operations.multiply_adds, "multiply-add");
    append(operations.additions, "addition");
    append(operations.multiplications, "multiplication");
    append(operations.divisions, "division");
    append(operations.functions, "function call");
    return text.empty() ? "no arithmetic" : text;
}

}  // namespace bp

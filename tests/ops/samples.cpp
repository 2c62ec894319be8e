#include "tests/ops/samples.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace bp {

namespace {

/// What is tried for a setting of that name.
std::vector<double> setting_values(std::string_view name) {
    if (name == "axis") return {0, 1};
    if (name == "from") return {0, 1};
    if (name == "to") return {1, 2};
    if (name == "exponent") return {-0.5, 0, 1, 3};
    if (name == "slope") return {0, 0.25};
    return {0.5, 1, -2};
}

void try_settings(const OpTable& table, std::size_t next, Settings settings, std::vector<Op>& found) {
    if (next == table.setting_names.size()) {
        try {
            found.push_back(make_op(table.name, settings));
        } catch (const InputError&) {
            return;  // this combination is refused, such as one that leaves out what is needed
        }
        return;
    }
    try_settings(table, next + 1, settings, found);
    const std::string_view name = table.setting_names[next];
    for (const double value : setting_values(name)) {
        settings.insert_or_assign(std::string{name}, value);
        try_settings(table, next + 1, settings, found);
    }
}

}  // namespace

std::string to_string(const Sample& sample) {
    std::string text;
    for (const Shape shape : sample.shapes) text += (text.empty() ? "" : ", ") + to_string(shape);
    for (const auto& [name, value] : sample.op.settings()) text += ", " + name + "=" + std::to_string(value);
    return std::string{sample.op.name()} + "(" + text + ")";
}

std::vector<Op> sample_ops() {
    std::vector<Op> found;
    for (const OpTable* table : all_ops()) {
        if (table->arity.most > 0) try_settings(*table, 0, {}, found);
    }
    return found;
}

std::vector<Sample> samples_of(const Op& op, std::span<const Shape> shapes, std::size_t most) {
    std::vector<Sample> found;
    Sample sample{op, {}};
    const std::function<void(std::size_t)> extend = [&](std::size_t missing) {
        if (missing == 0) {
            try {
                op.shape(sample.shapes);
                found.push_back(sample);
            } catch (const ShapeError&) {
                return;
            }
            return;
        }
        for (const Shape shape : shapes) {
            sample.shapes.push_back(shape);
            extend(missing - 1);
            sample.shapes.pop_back();
        }
    };
    const Arity arity = op.table().arity;
    for (std::size_t count = arity.least; count <= std::min(arity.most, most); ++count) extend(count);
    return found;
}

std::vector<Tensor<double>> values_for(const Sample& sample, Random& random) {
    const Domain domain = sample.op.table().domain;
    const auto draw = [&] {
        double x = domain.low;
        while (!(x > domain.low && x < domain.high)) x = (static_cast<double>(random.below(33)) - 16) / 8;
        return x;
    };
    for (int trial = 0; trial < 10000; ++trial) {
        std::vector<Tensor<double>> values;
        for (const Shape shape : sample.shapes) {
            Tensor<double>& value = values.emplace_back(shape.rows(), shape.cols());
            std::generate(value.data().begin(), value.data().end(), draw);
        }
        if (RuleCall<double>(sample.op, values).distance_to_kink() > 0) return values;
    }
    throw Error(to_string(sample) + ": no arguments away from a kink were found");
}

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all = [] {
        const std::array<Shape, 6> shapes{Shape{1, 1}, {1, 3}, {2, 1}, {2, 3}, {3, 2}, {3, 3}};
        std::vector<Sample> found;
        for (const Op& op : sample_ops()) {
            for (const Sample& sample : samples_of(op, shapes)) found.push_back(sample);
        }
        return found;
    }();
    return all;
}

}  // namespace bp

#include "figures.hpp"

#include <cmath>
#include <fmt/format.h>

#include "chapters/shared/plane.hpp"
#include "neuron/boolean_function.hpp"
#include "report/sketch.hpp"

namespace bp::chapters::ch01 {

std::vector<Epoch> epochs_of(std::uint32_t table, std::size_t most) {
    const std::vector<neuron::Sample> inputs =
        neuron::augmented(neuron::samples_of({.input_count = 2, .table = table}));
    Vector<double> w(3, 0.0);
    std::vector<Epoch> epochs;
    while (epochs.size() < most && (epochs.empty() || epochs.back().mistakes > 0)) {
        Epoch epoch;
        for (const neuron::Sample& sample : inputs) epoch.mistakes += neuron::perceptron_step(w, sample) ? 1 : 0;
        epoch.neuron = neuron::from_augmented(w);
        epochs.push_back(epoch);
    }
    return epochs;
}

course::Figure boundary_figure() {
    const Plane plane{60, 60, 340, -4, 4};
    const neuron::Neuron neuron{make_vector({2.0, 1.0}), -1};
    const double nine_to_one = std::log(9);  // σ(ln 9) = 0.9
    std::string content = positive_side(plane, neuron) + frame(plane, "x₁", "x₂") +
                          line_of(plane, neuron, nine_to_one, kContour) +
                          line_of(plane, neuron, -nine_to_one, kContour) + line_of(plane, neuron, 0, kBoundary);
    const Vector<double> foot = make_vector({0.4, 0.2});  // on the boundary, closest to the origin
    content += arrow(plane, foot, foot + neuron.weight);
    for (const auto& [x_1, x_2] : {std::pair{3.0, 2.5}, {2.5, -1.5}, {0.5, 3.0}, {3.25, -3.25}}) {
        content += mark(plane, {make_vector({x_1, x_2}), 1});
    }
    for (const auto& [x_1, x_2] : {std::pair{-3.0, 2.0}, {-2.0, -1.0}, {-3.0, -3.0}, {0.5, -2.5}}) {
        content += mark(plane, {make_vector({x_1, x_2}), -1});
    }
    content += caption(plane.across(2.95), plane.down(0.4), "fill='#2f7d4f' font-weight='bold'", "w = (2, 1)") +
               caption(320, 36, kTitle, "The boundary of a sigmoid neuron is straight") +
               caption(520, 110, kName, "z = 2 x₁ + x₂ − 1") + caption(520, 150, kSmall, "solid: z = 0, σ(z) = ½") +
               caption(520, 175, kSmall, "dashed: σ(z) = 0.1 and 0.9") + caption(520, 200, kSmall, "shaded: class +1") +
               caption(520, 240, kSmall, "The output is the same along") +
               caption(520, 260, kSmall, "each of these lines:") +
               caption(520, 280, kSmall, "w is perpendicular to them.");
    const std::string title = "The boundary of a neuron and its normal w";
    return {"boundary", title, report::sketch::drawing(640, 445, title, content)};
}

course::Figure learning_figure() {
    constexpr std::uint32_t kOrTable = 0b1110;
    const std::vector<neuron::Sample> rows = neuron::samples_of({.input_count = 2, .table = kOrTable});
    const std::vector<Epoch> epochs = epochs_of(kOrTable, 6);
    std::string content = caption(345, 34, kTitle, "A perceptron learns OR: its boundary after each epoch");
    for (std::size_t i = 0; i < epochs.size(); ++i) {
        const auto column = static_cast<double>(i % 3), row = static_cast<double>(i / 3);
        const Plane plane{50 + 215 * column, 90 + 245 * row, 160, -0.75, 1.75};
        const neuron::Neuron& neuron = epochs[i].neuron;
        content += caption(plane.left + 80, plane.top - 28, kName,
                           fmt::format("epoch {}: {} mistake{}", i + 1, epochs[i].mistakes,
                                       epochs[i].mistakes == 1 ? "" : "s")) +
                   caption(plane.left + 80, plane.top - 9, kSmall,
                           fmt::format("then w = ({}, {}), b = {}", neuron.weight(0), neuron.weight(1), neuron.bias)) +
                   positive_side(plane, neuron) + frame(plane, "x₁", "x₂") + line_of(plane, neuron, 0, kBoundary);
        for (const neuron::Sample& sample : rows) content += mark(plane, sample);
    }
    const std::string title = "A perceptron learns OR";
    return {"learning", title, report::sketch::drawing(690, 545, title, content)};
}

course::Figure xor_figure() {
    const std::vector<neuron::Sample> rows = neuron::samples_of({.input_count = 2, .table = 0b0110});
    const Plane before{50, 100, 250, -0.75, 1.75}, after{390, 100, 250, -0.75, 2.75};
    const neuron::Neuron solution{make_vector({1.0, -2.0}), -0.5};  // x_1 + x_2 - 2 x_1 x_2 - ½
    std::string content = frame(before, "x₁", "x₂") + positive_side(after, solution) + frame(after, "x₁ + x₂", "x₁x₂") +
                          line_of(after, solution, 0, kBoundary);
    for (const neuron::Sample& sample : rows) {
        content += mark(before, sample) +
                   mark(after, {make_vector({sample.x(0) + sample.x(1), sample.x(0) * sample.x(1)}), sample.target});
    }
    content += caption(175, 40, kTitle, "XOR in its inputs") + caption(175, 64, kSmall, "no line separates + from −") +
               caption(515, 40, kTitle, "XOR in a better representation") +
               caption(515, 64, kSmall, "one line does: (1, 0) and (0, 1) coincide") + caption(335, 230, kTitle, "→");
    const std::string title = "XOR before and after a change of representation";
    return {"xor", title, report::sketch::drawing(710, 395, title, content)};
}

}  // namespace bp::chapters::ch01

#include "layered/dense_block.hpp"

#include <boost/numeric/ublas/vector_proxy.hpp>

namespace bp::layered {

namespace {

std::vector<std::size_t> widths_of(const DenseBlock& block, std::size_t input_count) {
    std::vector<std::size_t> unit_counts;
    for (const Layer& layer : block.layers) unit_counts.push_back(layer.unit_count());
    return dense_widths(input_count, unit_counts);
}

/// The part of a concatenation that belongs to the output of layer l.
ublas::range part_of(std::size_t l, const std::vector<std::size_t>& widths) { return {widths[l - 1], widths[l]}; }

/// Throws unless every layer reads as much as stands before it.
void check(const DenseBlock& block, const std::vector<std::size_t>& widths) {
    for (std::size_t l = 1; l <= block.layers.size(); ++l) {
        if (block.layers[l].input_count() == widths[l - 1]) continue;
        throw ShapeError("dense block: layer " + std::to_string(l) + ": W is " +
                         to_string(shape_of(block.layers[l].W)) + ", but it reads " + std::to_string(widths[l - 1]) +
                         " numbers (W needs a row for each input of the block and each unit of the layers before)");
    }
}

/// The widths of a block whose forward pass and error signal belong to it; throws otherwise.
std::vector<std::size_t> checked_widths(const DenseBlock& block, const DenseForward& pass,
                                        const Vector<double>& delta) {
    if (delta.size() != pass.y.size()) {
        throw ShapeError("dense block: delta_y has " + std::to_string(delta.size()) + " entries, y has " +
                         std::to_string(pass.y.size()) + " (one error signal per entry of y)");
    }
    const bool is_empty = block.layers.size() == 0;
    std::vector<std::size_t> widths = widths_of(block, is_empty ? delta.size() : block.layers[1].input_count());
    check(block, widths);
    if (widths.back() != pass.y.size() || pass.s.size() != block.layers.size()) {
        throw ShapeError("dense block: the forward pass has " + std::to_string(pass.y.size()) + " numbers, the block " +
                         std::to_string(widths.back()) + " (run forward of this block first)");
    }
    return widths;
}

}  // namespace

std::vector<std::size_t> dense_widths(std::size_t input_count, const std::vector<std::size_t>& unit_counts) {
    std::vector<std::size_t> widths{input_count};
    for (const std::size_t unit_count : unit_counts) widths.push_back(widths.back() + unit_count);
    return widths;
}

DenseForward forward(const DenseBlock& block, const Vector<double>& x) {
    const std::vector<std::size_t> widths = widths_of(block, x.size());
    check(block, widths);
    DenseForward pass{Vector<double>(widths.back()), {}};
    subrange(pass.y, 0, x.size()) = x;
    for (std::size_t l = 1; l <= block.layers.size(); ++l) {
        const Vector<double> read = subrange(pass.y, 0, widths[l - 1]);
        pass.s.push_back(net_input(block.layers[l], read));
        project(pass.y, part_of(l, widths)) = value(block.layers[l].activation, pass.s[l]);
    }
    return pass;
}

DenseBackward backward(const DenseBlock& block, const DenseForward& pass, const Vector<double>& delta_y) {
    const std::vector<std::size_t> widths = checked_widths(block, pass, delta_y);
    DenseBackward result{Gradient(block.layers.size()), {}};
    Vector<double> delta = delta_y;  // the slice of a layer is complete once all layers behind it have sent messages
    for (std::size_t l = block.layers.size(); l >= 1; --l) {
        const Vector<double> read = subrange(pass.y, 0, widths[l - 1]);
        const Vector<double> delta_s =
            element_prod(project(delta, part_of(l, widths)), derivative(block.layers[l].activation, pass.s[l]));
        result.layers[l] = gradient(read, delta_s);
        subrange(delta, 0, widths[l - 1]) += prod(block.layers[l].W, delta_s);
    }
    result.delta_x = subrange(delta, 0, widths.front());
    return result;
}

}  // namespace bp::layered

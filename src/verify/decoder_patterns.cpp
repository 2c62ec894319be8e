#include "verify/decoder.hpp"

namespace bp::verify {

namespace {

using Id = Decoder::Id;

Id one(Decoder& decoder) { return decoder.constant(make_tensor<double>({{1}})); }

Id activation(Decoder& decoder, Id x) { return decoder.add(decoder.is_exact() ? "relu" : "tanh", {x}); }

/// x times a weight of its own, or plus one where the loss must stay convex.
Id linear(Decoder& decoder, Id x, Id weight) {
    return decoder.add(decoder.kind() == Kind::convex ? "add" : "multiply", {x, weight});
}

/// Two ways from x to the next rung, and so on: a node must wait for both before it passes anything on.
Id ladder(Decoder& decoder, Id x, unsigned rungs) {
    for (unsigned rung = 0; rung < rungs; ++rung)
        x = decoder.add("add", {decoder.add("relu", {x}), activation(decoder, x)});
    return x;
}

/// F(x) + x, the identity beside a layer.
Id residual(Decoder& decoder, Id x) {
    const Id weight = decoder.leaf("parameter", {1, 1});
    return decoder.add("add", {activation(decoder, linear(decoder, x, weight)), x});
}

/// T h + (1 - T) x with a gate T.
Id highway(Decoder& decoder, Id x) {
    if (decoder.kind() == Kind::convex) return residual(decoder, x);
    const Id weight = decoder.leaf("parameter", {1, 1});
    const Id gate = decoder.is_exact() ? decoder.leaf("parameter", {1, 1}) : decoder.add("sigmoid", {x});
    const Id h = activation(decoder, decoder.add("multiply", {x, weight}));
    const Id carry = decoder.add("subtract", {one(decoder), gate});
    return decoder.add("add", {decoder.add("multiply", {gate, h}), decoder.add("multiply", {carry, x})});
}

/// One weight in two layers.
Id tied_weights(Decoder& decoder, Id x) {
    const Id weight = decoder.leaf("parameter", {1, 1});
    const Id h = activation(decoder, linear(decoder, x, weight));
    return activation(decoder, linear(decoder, h, weight));
}

/// A loss on targets of its own.
Id classifier(Decoder& decoder, Id x) {
    if (decoder.kind() == Kind::convex) return residual(decoder, x);
    const Id target = decoder.leaf("input", decoder.shape_of(x));
    return decoder.add(decoder.is_exact() ? "squared_loss" : "softmax_cross_entropy", {x, target});
}

}  // namespace

Decoder::Id pattern(Decoder& decoder, unsigned which, Decoder::Id x, unsigned pick) {
    switch (which) {
        case 0:
            return ladder(decoder, x, 1 + pick % 4);
        case 1:
            return residual(decoder, x);
        case 2:
            return highway(decoder, x);
        case 3:
            return tied_weights(decoder, x);
        default:
            return classifier(decoder, x);
    }
}

}  // namespace bp::verify

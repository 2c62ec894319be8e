#include <algorithm>
#include <cmath>
#include <map>

#include "verify/wrong/letters.hpp"
#include "verify/wrong/wrong_version.hpp"

/// Right rules in the right order, whose messages are received in a wrong way.
namespace bp::verify {

namespace {

/// A pass in the right order in which `receive(graph, ws, letters, k)` decides what becomes of each message.
template <class Receive> Engine receiving() {
    Engine engine;
    engine.backward = [](const Graph& graph, Workspace<double>& ws, NodeId loss, View<const double> seed) {
        start(graph, ws, loss, seed);
        std::map<NodeId, std::size_t> heard;
        for (const Node& v : graph.back_from(loss)) {
            if (!ws.sends_messages(v)) continue;
            const Letters letters(graph, ws, v);
            for (std::size_t k = 0; k < letters.size(); ++k) {
                const Node& parent = graph.node(letters.to(k));
                if (parent.needs_delta) Receive::receive(letters, k, ws.delta_to_fill(parent), heard[parent.id]);
                ++heard[parent.id];
            }
        }
    };
    return engine;
}

struct Overwrite {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, std::size_t) {
        copy<double>(view(letters[k]), delta);
    }
};

struct FirstOnly {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, std::size_t heard) {
        if (heard == 0) add(letters[k], delta);
    }
};

/// An unrolled loop that handles up to five messages, and then goes on at the seventh.
struct SixthLost {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, std::size_t heard) {
        if (heard != 5) add(letters[k], delta);
    }
};

/// As if the parents were a set.
struct EachParentOnce {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, std::size_t) {
        for (std::size_t earlier = 0; earlier < k; ++earlier) {
            if (letters.to(earlier) == letters.to(k)) return;
        }
        add(letters[k], delta);
    }
};

template <class Change> struct EachMessage {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, std::size_t) {
        Tensor<double> changed = letters[k];
        for (double& x : changed.data()) x = Change::of(x);
        add(changed, delta);
    }
};

struct Clipped {
    static double of(double x) { return std::clamp(x, -5.0, 5.0); }
};
struct Flushed {
    static double of(double x) { return std::abs(x) < 1e-5 ? 0 : x; }
};
struct RoundedToFloat {
    static double of(double x) { return static_cast<double>(static_cast<float>(x)); }
};

struct FirstNodeForgotten {
    static void receive(const Letters& letters, std::size_t k, View<double> delta, std::size_t) {
        if (index(letters.to(k)) > 0) add(letters[k], delta);
    }
};

constexpr std::array kWrongMessages{
    WrongVersion{"F1", "messages overwrite instead of adding",
                 "A node used twice receives two messages; add them, do not overwrite.", "P2", receiving<Overwrite>},
    WrongVersion{"F2", "only the first message is kept",
                 "Every child contributes: add up all messages, not just the first.", "P12", receiving<FirstOnly>},
    WrongVersion{"F9", "the sixth message to a node is lost", "A node may have any number of children; test them all.",
                 "P29", receiving<SixthLost>},
    WrongVersion{"F3", "a parent in two positions is counted once",
                 "x + x uses x twice: positions matter, not distinct nodes.", "P2", receiving<EachParentOnce>},
    WrongVersion{"C8", "the loop stops before the first node",
                 "The backward loop must run down to the first node, including it.", "P2",
                 receiving<FirstNodeForgotten>},
    WrongVersion{"T2", "messages are clipped to [-5, 5]", "Gradients are clipped; the check sees the clipped value.",
                 "P2", receiving<EachMessage<Clipped>>},
    WrongVersion{"T3", "messages below 1e-5 become 0", "Small is not zero.", "P3", receiving<EachMessage<Flushed>>},
    WrongVersion{"T6", "messages are rounded to float", "A float crept in: only 7 digits of the gradient are right.",
                 "P3", receiving<EachMessage<RoundedToFloat>>},
};

}  // namespace

std::span<const WrongVersion> wrong_messages() { return kWrongMessages; }

}  // namespace bp::verify

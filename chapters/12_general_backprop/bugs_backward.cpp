#include "parts.hpp"

// Wrong backward loops; see bugs.cpp.
namespace bp::chapters::ch12 {

namespace {

// --- bug 12.4 overwritten replaces backward ---
void overwritten(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& d : delta) d = 0;
    delta.back() = delta_N;
    for (std::size_t v = delta.size(); v-- > 0;) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) delta[graph.parents[v][j]] = delta[v] * partials[j];
    }
}
// --- end ---

// --- bug 12.4 first_one_kept replaces backward ---
void first_one_kept(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& d : delta) d = 0;
    delta.back() = delta_N;
    for (std::size_t v = delta.size(); v-- > 0;) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) {
            double& received = delta[graph.parents[v][j]];
            if (received == 0) received = delta[v] * partials[j];
        }
    }
}
// --- end ---

// --- bug 12.4 parents_as_a_set replaces backward ---
void parents_as_a_set(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& d : delta) d = 0;
    delta.back() = delta_N;
    for (std::size_t v = delta.size(); v-- > 0;) {
        const Numbers partials = graph.partials(v);
        const Nodes& parents = graph.parents[v];
        for (std::size_t j = 0; j < parents.size(); ++j) {
            bool is_first = true;
            for (std::size_t i = 0; i < j; ++i) is_first = is_first && parents[i] != parents[j];
            if (is_first) delta[parents[j]] += delta[v] * partials[j];
        }
    }
}
// --- end ---

// --- bug 12.4 in_forward_order replaces backward ---
void in_forward_order(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& d : delta) d = 0;
    delta.back() = delta_N;
    for (std::size_t v = 0; v < delta.size(); ++v) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) delta[graph.parents[v][j]] += delta[v] * partials[j];
    }
}
// --- end ---

// --- bug 12.4 passed_on_at_first_visit replaces backward ---
void passed_on_at_first_visit(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& d : delta) d = 0;
    delta.back() = delta_N;
    std::vector<bool> seen(delta.size(), false);
    const std::function<void(std::size_t)> visit = [&](std::size_t v) {
        seen[v] = true;
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) {
            const std::size_t parent = graph.parents[v][j];
            delta[parent] += delta[v] * partials[j];
            if (!seen[parent]) visit(parent);
        }
    };
    visit(delta.size() - 1);
}
// --- end ---

// --- bug 12.4 total_passed_on_again replaces backward ---
void total_passed_on_again(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& d : delta) d = 0;
    delta.back() = delta_N;
    const std::function<void(std::size_t)> visit = [&](std::size_t v) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) {
            const std::size_t parent = graph.parents[v][j];
            delta[parent] += delta[v] * partials[j];
            visit(parent);
        }
    };
    visit(delta.size() - 1);
}
// --- end ---

// --- bug 12.4 path_by_path replaces backward ---
void path_by_path(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (double& d : delta) d = 0;
    const std::function<void(std::size_t, double)> visit = [&](std::size_t v, double message) {
        delta[v] += message;
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) visit(graph.parents[v][j], message * partials[j]);
    };
    visit(delta.size() - 1, delta_N);
}
// --- end ---

// --- bug 12.4 loss_skipped replaces backward ---
void loss_skipped(const ComputedGraph& graph, double, Numbers& delta) {
    for (double& d : delta) d = 0;
    for (std::size_t v = delta.size(); v-- > 0;) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) delta[graph.parents[v][j]] += delta[v] * partials[j];
    }
}
// --- end ---

// --- bug 12.4 seed_ignored replaces backward ---
void seed_ignored(const ComputedGraph& graph, double, Numbers& delta) {
    for (double& d : delta) d = 0;
    delta.back() = 1;
    for (std::size_t v = delta.size(); v-- > 0;) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) delta[graph.parents[v][j]] += delta[v] * partials[j];
    }
}
// --- end ---

// --- bug 12.4 nothing_cleared replaces backward ---
void nothing_cleared(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    delta.back() = delta_N;
    for (std::size_t v = delta.size(); v-- > 0;) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) delta[graph.parents[v][j]] += delta[v] * partials[j];
    }
}
// --- end ---

// --- bug 12.4 only_leaves_cleared replaces backward ---
void only_leaves_cleared(const ComputedGraph& graph, double delta_N, Numbers& delta) {
    for (std::size_t v = 0; v < delta.size(); ++v) {
        if (graph.parents[v].empty()) delta[v] = 0;
    }
    delta.back() = delta_N;
    for (std::size_t v = delta.size(); v-- > 0;) {
        const Numbers partials = graph.partials(v);
        for (std::size_t j = 0; j < partials.size(); ++j) delta[graph.parents[v][j]] += delta[v] * partials[j];
    }
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_backward() {
    using course::replaced;
    const std::string slide = "General Backpropagation";
    return {
        {{"overwritten", "12.4", "A node with two children receives two messages; add them, do not overwrite.", slide},
         replaced<&Solution::backward>(overwritten)},
        {{"first_one_kept", "12.4", "Every child contributes: the messages after the first are missing.", slide},
         replaced<&Solution::backward>(first_one_kept)},
        {{"parents_as_a_set", "12.4",
          "Positions matter, not distinct nodes: a parent used twice receives two messages.", slide},
         replaced<&Solution::backward>(parents_as_a_set)},
        {{"in_forward_order", "12.4",
          "Go from the loss back to the inputs; from the front every node but the last passes on nothing.", slide},
         replaced<&Solution::backward>(in_forward_order)},
        {{"passed_on_at_first_visit", "12.4",
          "In a diamond the shared node must wait for both branches before it passes anything on.", slide},
         replaced<&Solution::backward>(passed_on_at_first_visit)},
        {{"total_passed_on_again", "12.4",
          "A node may send its messages only once, after ALL its children have reported.", slide},
         replaced<&Solution::backward>(total_passed_on_again)},
        {{"path_by_path", "12.4",
          "The numbers are right, but every path is walked apart: visit each node once, with the sum of its messages.",
          slide},
         replaced<&Solution::backward>(path_by_path)},
        {{"loss_skipped", "12.4", "Nothing started the pass: the last node's error signal is delta_N.", slide},
         replaced<&Solution::backward>(loss_skipped)},
        {{"seed_ignored", "12.4", "Start from the delta_N you were given, not from 1.", slide},
         replaced<&Solution::backward>(seed_ignored)},
        {{"nothing_cleared", "12.4", "The error signals of the pass before are still there: clear them first.", slide},
         replaced<&Solution::backward>(nothing_cleared)},
        {{"only_leaves_cleared", "12.4",
          "Inner nodes keep old error signals as well, not only the leaves: clear all of them.", slide},
         replaced<&Solution::backward>(only_leaves_cleared)},
    };
}

}  // namespace bp::chapters::ch12

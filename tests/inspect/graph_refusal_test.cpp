#include <algorithm>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "inspect/graph_json.hpp"

namespace bp::inspect {
namespace {

std::string refusal(const std::string& text) {
    try {
        parse_graph_json(text);
        return "";
    } catch (const Error& error) {
        return error.what();
    }
}

/// A file with a parameter w, a parameter m of two numbers, the given nodes, and w as the loss.
std::string file_with(const std::string& nodes) {
    return R"({"nodes": [{"name": "w", "op": "parameter", "value": 2}, {"name": "m", "op": "input", "value": [1, 2]}, )" +
           nodes + R"(], "loss": "w"})";
}

struct RefusedGraph {
    std::string text;
    std::string says;  ///< what the message begins with
};

void expect_refused(const std::vector<RefusedGraph>& files) {
    for (const auto& [text, says] : files) {
        const std::string said = refusal(text);
        EXPECT_EQ(said.substr(0, says.size()), says);
        EXPECT_EQ(said.empty(), says.empty()) << said;
        EXPECT_LE(std::ranges::count(said, '\n'), 2) << said;
    }
}

TEST(GraphJson, IsRefusedWithTheNodeAndARemedy) {
    expect_refused(
        {RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid", "parents": ["w"]})"), ""},
         RefusedGraph{file_with(R"({"op": "sigmoid", "parents": ["w"]})"), "node 3: key 'name' is missing"},
         RefusedGraph{file_with(R"({"name": "", "op": "sigmoid", "parents": ["w"]})"), "node 3: name '' must have"},
         RefusedGraph{file_with(R"({"name": "a\u001b[31m", "op": "sigmoid", "parents": ["w"]})"),
                      "node 3: name 'a?[31m' must"},
         RefusedGraph{file_with(R"({"name": "a\u009b31m", "op": "sigmoid", "parents": ["w"]})"),
                      "node 3: name 'a??31m' must"},
         RefusedGraph{file_with(R"({"name": "w", "op": "sigmoid", "parents": ["w"]})"),
                      "node 3: name 'w' is taken by node 1"},
         RefusedGraph{file_with(R"({"name": "s", "parents": ["w"]})"), "node 3 's': key 'op' is missing"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmod", "parents": ["w"]})"),
                      "node 3 's': op 'sigmod' is unknown; did you mean 'sigmoid'?"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid"})"), "node 3 's': sigmoid: key 'parents' is missing"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid", "parent": ["w"]})"),
                      "node 3 's': sigmoid: key 'parent' is unknown; did you mean 'parents'?"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid", "parents": "w"})"),
                      "node 3 's': \"parents\" must be a list"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid", "parents": []})"),
                      "node 3 's': sigmoid: takes 1 parent, got 0"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid", "parents": ["weight"]})"),
                      "node 3 's': parent 'weight' is no node of the file"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid", "parents": [1]})"),
                      "node 3 's': a parent must be a text"},
         RefusedGraph{
             file_with(
                 R"({"name": "s", "op": "sigmoid", "parents": ["u"]}, {"name": "u", "op": "parameter", "value": 1})"),
             "node 3 's': its parent 'u' comes later in the list"},
         RefusedGraph{
             file_with(
                 R"({"name": "a", "op": "square", "parents": ["b"]}, {"name": "b", "op": "square", "parents": ["a"]})"),
             "the nodes form a cycle: 'a' needs 'b' needs 'a'"},
         RefusedGraph{file_with(R"({"name": "s", "op": "square", "parents": ["s"]})"),
                      "the nodes form a cycle: 's' needs 's'"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sum", "parents": ["m"], "axs": 0})"),
                      "node 3 's': sum: key 'axs' is unknown; did you mean 'axis'?"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sum", "parents": ["m"], "axis": 2})"),
                      "node 3 's': sum: axis must be"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sum", "parents": ["m"], "axis": "0"})"),
                      "node 3 's': \"axis\" must be a number"},
         RefusedGraph{file_with(R"({"name": "s", "op": "scale", "parents": ["m"]})"),
                      "node 3 's': scale: needs its setting"},
         RefusedGraph{file_with(R"({"name": "s", "op": "matmul", "parents": ["m", "m"]})"),
                      "node 3 's': matmul: inner dimensions differ: X is 1x2, W is 1x2"},
         RefusedGraph{file_with(R"({"name": "s", "op": "sigmoid", "parents": ["w"], "value": 1})"),
                      "node 3 's': sigmoid: key 'value' is unknown"},
         RefusedGraph{file_with(R"({"name": "s", "op": "constant"})"), "node 3 's': constant: key 'value' is missing"},
         RefusedGraph{file_with(R"({"name": "s", "op": "constant", "value": [[1, 2], [3]]})"),
                      "node 3 's': \"value\": row 2 has 1 numbers, row 1 has 2"},
         RefusedGraph{file_with(R"({"name": "s", "op": "constant", "value": [[1, "2"]]})"),
                      "node 3 's': \"value\": expected a number"},
         RefusedGraph{file_with(R"({"name": "s", "op": "constant", "value": null})"),
                      "node 3 's': \"value\": expected a number"},
         RefusedGraph{file_with(R"({"name": "s", "op": "constant", "value": []})"),
                      "node 3 's': \"value\": a list of numbers is"},
         RefusedGraph{file_with(R"({"name": "s", "op": "input", "value": 1, "parents": ["w"]})"),
                      "node 3 's': input: is a leaf and takes no parents"},
         RefusedGraph{file_with("7"), "node 3: expected {\"name\": …, \"op\": …}, got '7'"}});
}

TEST(GraphJson, IsRefusedAsAFileWithThePlace) {
    expect_refused(
        {RefusedGraph{"", "column 1: this is no JSON: unexpected end of input"},
         RefusedGraph{"7", "GRAPH.json: expected {\"nodes\""}, RefusedGraph{"{}", "GRAPH.json: key 'nodes' is missing"},
         RefusedGraph{R"({"nodes": [], "loss": "w"})", "GRAPH.json: \"nodes\" must be a list of nodes"},
         RefusedGraph{R"({"node": [], "loss": "w"})", "GRAPH.json: key 'node' is unknown; did you mean 'nodes'?"},
         RefusedGraph{R"({"nodes": [{"name": "w", "op": "input", "value": 1}]})", "GRAPH.json: key 'loss' is missing"},
         RefusedGraph{R"({"nodes": [{"name": "w", "op": "input", "value": 1}], "loss": 1})",
                      "GRAPH.json: \"loss\" must be a text in quotes, got '1'"},
         RefusedGraph{R"({"nodes": [{"name": "weight", "op": "input", "value": 1}], "loss": "weigth"})",
                      "GRAPH.json: \"loss\" 'weigth' is no node of the file; did you mean 'weight'?"},
         RefusedGraph{R"({"nodes": [{"name": "w", "op": "input", "value": 1}], "loss": "w", "seed": [[1], [2, 3]]})",
                      "GRAPH.json: \"seed\": row 2 has 2 numbers"},
         RefusedGraph{R"({"nodes": [{"name": "w", "name": "x"}]})", "key 'name' occurs twice in one object"},
         RefusedGraph{"{\"nodes\": [\n  {\"name\": \"w\", \"op\": \"input\", \"value\": NaN}]}",
                      "line 2, column 41: this is no JSON: invalid literal"},
         RefusedGraph{R"({"nodes": [{"name": "w", "op": "input", "value": 1e999}]})", "column 54: this is no JSON"},
         RefusedGraph{"{\"nodes\": \"\xFF\"}", "column 12: this is no JSON"},
         RefusedGraph{"[\"a - \xFF\"]", "column 7: this is no JSON: invalid string: ill-formed UTF-8 byte\n"},
         RefusedGraph{std::string(200'000, '['), "column 9: brackets nest deeper than 8"},
         RefusedGraph{"[\"" + std::string(200'000, '[') + "\"]", "GRAPH.json: expected {\"nodes\""}});
}

TEST(GraphJson, IsRefusedBeforeItTakesTheMemory) {
    std::string text = R"({"nodes": [{"name": "a", "op": "parameter", "value": [0)";
    for (int i = 0; i < 3000; ++i) text += ",0";
    text += R"(]}, {"name": "b", "op": "parameter", "value": [[0])";
    for (int i = 0; i < 3000; ++i) text += ",[0]";
    text += R"(]}, {"name": "big", "op": "add", "parents": ["a", "b"]}], "loss": "big"})";
    EXPECT_EQ(refusal(text).substr(0, 34), "node 'big' of shape 3001x3001 make");
}

TEST(GraphJson, RefusesToWriteWhatJsonCannotHold) {
    Computation computation;
    computation.loss = computation.graph.constant(make_tensor<double>({{1.0 / 0.0}}));
    EXPECT_THROW(to_graph_json(computation), InputError);
    computation.loss = computation.graph.parameter({1, 1});
    EXPECT_THROW(to_graph_json(computation), InputError);
}

}  // namespace
}  // namespace bp::inspect

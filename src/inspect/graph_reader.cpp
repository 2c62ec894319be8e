#include <unordered_map>

#include "graph/order.hpp"
#include "inspect/graph_json.hpp"
#include "inspect/json_fields.hpp"
#include "inspect/json_text.hpp"
#include "inspect/op_lookup.hpp"
#include "inspect/refusal.hpp"

namespace bp::inspect {

namespace {

using nlohmann::json;

/// Turns the nodes of one file, in order, into a graph.
class Reader {
  public:
    explicit Reader(const json& file) : file_(file) {}

    Computation read() {
        if (!file_.is_object()) throw InputError("GRAPH.json: expected {\"nodes\": […], \"loss\": …}");
        check_keys(file_, {"nodes", "loss", "seed"}, "GRAPH.json");
        const json& nodes = required(file_, "nodes", "GRAPH.json");
        if (!nodes.is_array() || nodes.empty()) throw InputError("GRAPH.json: \"nodes\" must be a list of nodes");
        for (const json& node : nodes) list_name(node);
        for (const json& node : nodes) list_parents(node);
        check_order();
        for (std::size_t v = 0; v < nodes.size(); ++v) add(v, nodes[v]);
        const json& loss = required(file_, "loss", "GRAPH.json");
        result_.loss = id_of(number_of(text_of(loss, "GRAPH.json: \"loss\""), "GRAPH.json: \"loss\""));
        if (file_.contains("seed")) result_.seed = value_of(file_["seed"], "GRAPH.json: \"seed\"");
        check_size(result_.graph);
        return std::move(result_);
    }

  private:
    void list_name(const json& node) {
        const std::string where = "node " + std::to_string(names_.size() + 1);
        if (!node.is_object()) {
            throw InputError(where + ": expected {\"name\": …, \"op\": …}, got " + in_quotes(node.dump()));
        }
        const std::string& name = text_of(required(node, "name", where), where + ": \"name\"");
        check_name(name, where);
        const auto [first, is_new] = numbers_.try_emplace(name, names_.size());
        if (!is_new) {
            throw InputError(where + ": name '" + name + "' is taken by node " + std::to_string(first->second + 1));
        }
        names_.push_back(name);
    }

    void list_parents(const json& node) {
        const std::string where = at(parents_.size());
        std::vector<std::size_t> parents;
        if (node.contains("parents")) {
            if (!node["parents"].is_array()) throw InputError(where + ": \"parents\" must be a list of names");
            for (const json& parent : node["parents"]) {
                parents.push_back(number_of(text_of(parent, where + ": a parent"), where + ": parent"));
            }
        }
        parents_.push_back(std::move(parents));
    }

    /// Throws if the nodes form a cycle, and if they do not but a parent comes after its child.
    void check_order() const {
        topological_order(parents_, [this](std::size_t v) { return "'" + names_[v] + "'"; });
        for (std::size_t v = 0; v < parents_.size(); ++v) {
            for (const std::size_t parent : parents_[v]) {
                if (parent < v) continue;
                throw InputError(at(v) + ": its parent '" + names_[parent] +
                                 "' comes later in the list; put parents before their children");
            }
        }
    }

    void add(std::size_t v, const json& node) {
        const std::string& op = text_of(required(node, "op", at(v)), at(v) + ": \"op\"");
        try {
            const OpTable& table = op_named(op);
            const NodeId id = is_leaf(table) ? add_leaf(op, node) : add_computed(table, node);
            if (names_[v] != result_.graph.name_of(id)) result_.graph.name(id, names_[v]);
        } catch (const ShapeError& error) {
            throw ShapeError(at(v) + ": " + error.what());
        } catch (const Error& error) {
            throw InputError(at(v) + ": " + error.what());
        }
    }

    NodeId add_leaf(const std::string& op, const json& node) {
        check_keys(node, {"name", "op", "value", "parents"}, op);
        if (node.contains("parents") && !node["parents"].empty()) {
            throw InputError(op + ": is a leaf and takes no parents");
        }
        Tensor<double> value = value_of(required(node, "value", op), "\"value\"");
        Graph& graph = result_.graph;
        if (op == ops::Constant::name) return graph.constant(value);
        const NodeId id = op == ops::Parameter::name ? graph.parameter(shape_of(value))
                                                     : graph.input(shape_of(value), ErrorSignal::wanted);
        result_.leaves.emplace(id, std::move(value));
        return id;
    }

    NodeId add_computed(const OpTable& table, const json& node) {
        std::vector<std::string> known{"name", "op", "parents"};
        Settings settings;
        for (const std::string_view setting : table.setting_names) {
            known.emplace_back(setting);
            const auto found = node.find(known.back());
            if (found == node.end()) continue;
            if (!found->is_number()) {
                throw InputError("\"" + known.back() + "\" must be a number, got " + in_quotes(found->dump()));
            }
            settings.emplace(setting, found->get<double>());
        }
        check_keys(node, known, std::string{table.name});
        required(node, "parents", std::string{table.name});
        std::vector<NodeId> parents;
        for (const std::size_t parent : parents_[result_.graph.size()]) parents.push_back(id_of(parent));
        return result_.graph.add(make_op(table.name, settings), parents);
    }

    static NodeId id_of(std::size_t number) { return NodeId{static_cast<std::uint32_t>(number)}; }

    static Tensor<double> value_of(const json& value, const std::string& where) {
        try {
            return tensor_from(value);
        } catch (const InputError& error) {
            throw InputError(where + ": " + error.what());
        }
    }

    std::size_t number_of(const std::string& name, const std::string& where) const {
        const auto found = numbers_.find(name);
        if (found != numbers_.end()) return found->second;
        throw InputError(where + " " + in_quotes(name) + " is no node of the file" + did_you_mean(name, names_));
    }

    std::string at(std::size_t v) const { return "node " + std::to_string(v + 1) + " '" + names_[v] + "'"; }

    const json& file_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<std::vector<std::size_t>> parents_;
    Computation result_;
};

}  // namespace

Computation parse_graph_json(std::string_view text) {
    const json file = parse_json(text);
    return Reader(file).read();
}

}  // namespace bp::inspect

#include "inspect/json_text.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "base/error.hpp"
#include "base/text.hpp"
#include "inspect/refusal.hpp"

namespace bp::inspect {

namespace {

using nlohmann::json;

/// A GRAPH.json nests five deep: file, list of nodes, node, rows, numbers.
constexpr std::size_t kDeepest = 8;

void check_depth(std::string_view text) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (in_string) {
            if (c == '\\') ++at;
            in_string = c != '"';
            continue;
        }
        in_string = c == '"';
        if (c == ']' || c == '}') depth -= std::min<std::size_t>(depth, 1);
        if ((c == '[' || c == '{') && ++depth > kDeepest) {
            refuse_at(text, at, "brackets nest deeper than " + std::to_string(kDeepest) + "; a GRAPH.json needs five");
        }
    }
}

/// Goes over the text without building anything: reports what is no JSON, and keys that occur twice, which the
/// library would let overwrite each other.
class Checker : public nlohmann::json_sax<json> {
  public:
    explicit Checker(std::string_view text) : text_(text) {}

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool start_object(std::size_t) override {
        keys_.emplace_back();
        return true;
    }
    bool end_object() override {
        keys_.pop_back();
        return true;
    }
    bool key(string_t& name) override {
        if (keys_.back().insert(name).second) return true;
        throw InputError("key " + in_quotes(name) + " occurs twice in one object; leave one of them");
    }
    bool parse_error(std::size_t position, const std::string&, const json::exception& error) override {
        // The library's sentence reads "[…] parse error at line 1, column 2: syntax error … - reason; last read: …".
        const std::string_view sentence = error.what();
        const std::size_t reason = sentence.find(" - ");
        const std::string_view shown =
            reason == std::string_view::npos ? sentence.substr(sentence.find(']') + 2) : sentence.substr(reason + 3);
        const std::string_view short_reason = shown.substr(0, shown.find("; last read"));
        refuse_at(text_, position == 0 ? 0 : position - 1,
                  "this is no JSON: " + std::string{short_reason.substr(0, 100)});
    }

  private:
    std::string_view text_;
    std::vector<std::set<std::string>> keys_;  // of every object that is open
};

double number_from(const json& value) {
    if (value.is_number()) return value.get<double>();
    throw InputError("expected a number, got " + in_quotes(value.dump()));
}

}  // namespace

json parse_json(std::string_view text) {
    check_depth(text);
    Checker checker(text);
    json::sax_parse(text, &checker);
    return json::parse(text);
}

Tensor<double> tensor_from(const json& value) {
    if (!value.is_array()) return make_tensor<double>({{number_from(value)}});
    const bool is_row = !value.empty() && !value[0].is_array();
    const json wrapped = is_row ? json::array({value}) : json();
    const json& rows = is_row ? wrapped : value;
    if (rows.empty() || rows[0].empty()) throw InputError("a list of numbers is empty; a value has at least one");
    Tensor<double> tensor(rows.size(), rows[0].size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].is_array() || rows[i].size() != tensor.size2()) {
            throw InputError("row " + std::to_string(i + 1) + " has " + std::to_string(rows[i].size()) +
                             " numbers, row 1 has " + std::to_string(tensor.size2()) + "; all rows are equally long");
        }
        for (std::size_t j = 0; j < tensor.size2(); ++j) tensor(i, j) = number_from(rows[i][j]);
    }
    return tensor;
}

OrderedJson json_from(View<const double> value) {
    const auto entry = [](double x) { return std::isfinite(x) ? OrderedJson(x) : OrderedJson(shortest(x)); };
    if (value.shape().is_scalar()) return entry(value(0, 0));
    OrderedJson rows = OrderedJson::array();
    for (std::size_t i = 0; i < value.rows(); ++i) {
        OrderedJson row = OrderedJson::array();
        for (const double x : value.row(i)) row.push_back(entry(x));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace bp::inspect

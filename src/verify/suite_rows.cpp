#include "verify/suite_rows.hpp"

#include <algorithm>
#include <vector>

#include "verify/activations/activation_set.hpp"
#include "verify/baseline_things.hpp"
#include "verify/checkers/checker.hpp"
#include "verify/losses/softmax_loss.hpp"
#include "verify/networks/properties.hpp"
#include "verify/perceptrons/perceptron_method.hpp"
#include "verify/steps/training_step.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {

namespace {

struct Rows {
    std::vector<SuiteProperty> properties;
    std::vector<SuiteMistake> mistakes;
};

/// All products one after another; the first that fails is named.
template <class Thing, class Case>
Report check_products(const PropertyOf<Thing, Case>& property, std::span<const Product<Thing>> products,
                      const Effort& effort) {
    Report all;
    for (const Product<Thing>& product : products) {
        Report report = check(property, product.make(), effort);
        const bool has_failed = report.counterexample.has_value();
        if (has_failed) report.counterexample->text = std::string{product.name} + "\n" + report.counterexample->text;
        all += report;
        if (has_failed) break;
    }
    return all;
}

template <class Thing> std::string names_of(std::span<const Product<Thing>> products) {
    std::string names;
    for (const Product<Thing>& product : products) names += (names.empty() ? "" : ", ") + std::string{product.name};
    return names;
}

template <class Thing, class Case>
const PropertyOf<Thing, Case>& named(std::span<const PropertyOf<Thing, Case>> properties, std::string_view id) {
    return *std::find_if(properties.begin(), properties.end(), [id](const auto& one) { return one.id == id; });
}

template <class Thing> using FoundBy = bool (*)(const Baseline&, const Thing&);

template <class Thing, class Case>
void add(Rows& rows, std::string_view judges, std::span<const PropertyOf<Thing, Case>> properties,
         std::span<const Product<Thing>> products, std::span<const WrongThing<Thing>> mistakes,
         FoundBy<Thing> found_by = nullptr) {
    for (const auto& property : properties) {
        rows.properties.push_back(
            {property.id, property.title, judges, names_of(products), property.sweep != nullptr,
             [&property, products](const Effort& effort) { return check_products(property, products, effort); }});
    }
    for (const auto& wrong : mistakes) {
        const PropertyOf<Thing, Case>& expected = named(properties, wrong.caught_by);
        SuiteMistake row{wrong.id, wrong.what, wrong.diagnosis, wrong.caught_by, judges};
        row.check = [&wrong, &expected](const Effort& effort) {
            PropertyOf<Thing, Case> whole = expected;
            whole.share = 1;
            return check(whole, wrong.make(), effort);
        };
        if (found_by != nullptr) {
            row.is_found_by = [&wrong, found_by](const Baseline& baseline) { return found_by(baseline, wrong.make()); };
        }
        rows.mistakes.push_back(std::move(row));
    }
}

void add_engines(Rows& rows) {
    for (const Property& one : all_properties()) {
        rows.properties.push_back({one.id, one.title, "graph engines", "src/graph and src/ops", one.sweep != nullptr,
                                   [&one](const Effort& effort) { return check(one, Engine{}, effort); }});
    }
    for (const WrongVersion& wrong : wrong_versions()) {
        rows.mistakes.push_back(
            {wrong.id, wrong.what, wrong.diagnosis, wrong.caught_by, "graph engines",
             [&wrong](const Effort& effort) { return check(property(wrong.caught_by), wrong.engine(), effort); },
             [&wrong](const Baseline& baseline) { return catches(baseline, wrong.engine()); }});
    }
}

const Rows& all_rows() {
    static const Rows all = [] {
        Rows rows;
        add_engines(rows);
        add(rows, "networks", network_properties(), network_products(), wrong_networks(), network_is_caught);
        add(rows, "softmax losses", loss_properties(), loss_products(), wrong_softmax_losses(), loss_is_caught);
        add(rows, "activations", activation_properties(), activation_products(), wrong_activation_sets(),
            activations_are_caught);
        add(rows, "training steps", step_properties(), step_products(), wrong_steps());
        add(rows, "optimisers", optimiser_properties(), optimiser_products(), wrong_optimisers());
        add(rows, "perceptrons", perceptron_properties(), perceptron_products(), wrong_perceptrons());
        add(rows, "numeric checkers", checker_properties(), checker_products(), wrong_checkers());
        return rows;
    }();
    return all;
}

}  // namespace

std::span<const SuiteProperty> suite_properties() { return all_rows().properties; }
std::span<const SuiteMistake> suite_mistakes() { return all_rows().mistakes; }

const SuiteProperty& suite_property(std::string_view id) {
    for (const SuiteProperty& property : suite_properties()) {
        if (property.id == id) return property;
    }
    throw InputError("property '" + std::string{id.substr(0, 40)} + "' is unknown");
}

std::string to_text(const SuiteProperty& property, const Counterexample& counterexample) {
    return std::string{property.id} + " fails: " + std::string{property.title} + "\n" + to_text(counterexample);
}

}  // namespace bp::verify

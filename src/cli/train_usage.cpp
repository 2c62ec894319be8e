#include "cli/train_usage.hpp"

#include <fmt/format.h>

#include "data/built_in.hpp"

namespace bp::cli {

namespace {

std::string description() {
    std::string text =
        "Trains a network and says how much of what it learned from, and of what it never saw, it gets right.\n"
        "DATA is a built-in name or a CSV file: numbers with commas between them and the class, a number or a\n"
        "word, last. All inputs are scaled to mean 0 and deviation 1 by what is learned from. The same seed\n"
        "gives the same numbers. Progress goes to stderr, the result to stdout.\n\n"
        "  backprop train xor --layers 4 --learning-rate 0.1 --until-perfect\n"
        "  backprop train moons --test-share 0 --until-perfect\n"
        "  backprop train circles --test-share 0 --until-perfect\n"
        "  backprop train spirals --test-share 0 --layers 32,32 --activation relu --until-perfect\n"
        "  backprop train iris --layers 16 --penalty 0.001 --epochs 60 --folds 5\n"
        "  backprop train wine --layers 16 --penalty 0.001 --epochs 60 --folds 5\n"
        "  backprop train flowers.csv --header --layers 32,32,32 --connectivity residual\n\n"
        "Built-in data sets (a file of the same name is ./xor):\n\n";
    for (const BuiltIn& set : built_in_sets()) text += fmt::format("  {:<15}{}\n", set.name, set.description);
    return text +
           "\nExit codes: 0 done, 1 not perfect by the last epoch, 2 wrong usage, 3 data refused or a run that\n"
           "diverged.\n";
}

auto word(const char* name) { return po::value<std::string>()->value_name(name); }

auto word(const char* name, const char* usual) { return word(name)->default_value(usual); }

void add_network_options(po::options_description& options) {
    options.add_options()("layers", word("WIDTHS", "16,16"), "units of the hidden layers, or none")(
        "activation", word("NAME", "tanh"), "identity, sigmoid, tanh, relu, leaky_relu or softplus")(
        "connectivity", word("NAME", "plain"), "plain, residual, highway or dense")(
        "loss", word("NAME"),
        "squared, squared_sigmoid, softmax_cross_entropy (the usual one for classes) or sigmoid_cross_entropy")(
        "sum", "sum the losses of a batch as on the slide, instead of their mean")(
        "penalty", word("LAMBDA", "0"), "λ of the penalty λ ½ Σ w²; biases have none")(
        "initial", word("SPREAD"), "glorot, he (usual with relu and its kin) or a standard deviation");
}

void add_training_options(po::options_description& options) {
    options.add_options()("optimiser", word("NAME", "momentum"), "sgd or momentum")(
        "learning-rate", word("ETA", "0.02"), "η of the step")("momentum", word("MU", "0.9"),
                                                               "share of the step before that is kept")(
        "epochs", word("N", "200"), "how often every sample is shown at most")(
        "batch", word("N", "16"), "samples per step")("until-perfect", "end once all that is learned from is right")(
        "patience", word("N"), "end once the loss on a fifth kept apart has not fallen for N epochs; keep the best")(
        "seed", word("S", "1"), "decides data, division, first weights and order");
}

void add_data_options(po::options_description& options) {
    options.add_options()("header", "the first line of the CSV file names the columns")(
        "numbers", "the last column holds numbers to be met, not classes")(
        "test-share", word("SHARE"), "part that is never learned from (default 0.2, truth tables 0)")(
        "folds", word("K"), "divide into K parts and keep each apart in turn")("json", "print the result as JSON");
}

}  // namespace

Usage train_usage() {
    Usage usage{.synopsis = "backprop train DATA [options]", .description = description()};
    add_network_options(usage.options);
    add_training_options(usage.options);
    add_data_options(usage.options);
    return usage;
}

}  // namespace bp::cli

#include "course/difference.hpp"
#include "parts.hpp"
#include "values.hpp"

namespace bp::chapters::ch12 {

namespace {

using course::Case;
using course::Judge;

/// Old numbers stand in the blanks, so that a line left out, or += for =, shows.
void check_blanks(Case& c, const Solution& student, Pass pass, const course::Numbers& expected, const char* oracle) {
    compute(pass);
    c.given("(z, y, L, R, L_reg)", {pass.z, pass.y, pass.L, pass.R, pass.L_reg});
    pass.delta_L_reg = pass.delta_R = pass.delta_L = pass.delta_y = pass.delta_z = pass.delta_w = pass.delta_b = 5;
    c.label(kBlanks);
    c.expect(expected.empty() ? slopes_of_loss(pass) : expected, oracle);
    student.blanks(pass);
    c.got(blanks_in(pass));
}

void check_blanks_by_hand(Case& c, const Solution& student, const course::Numbers& at, course::Numbers expected) {
    c.given("(w, x, b, t, λ)", at);
    check_blanks(c, student, {.w = at[0], .x = at[1], .b = at[2], .t = at[3], .lambda = at[4]}, expected,
                 "worked out by hand");
}

void blanks_are_filled(Judge& judge, const Solution& student) {
    const char* const claim = "The backward pass of the example: seven error signals, from L_reg back to w and b.";
    judge.example(claim, [&](Case& c) {
        check_blanks_by_hand(c, student, {2, 0.5, -1, 1, 0.25},
                             {1, 1.0 / 4, 1, -1.0 / 2, -1.0 / 8, 7.0 / 16, -1.0 / 8});
    });
    judge.example("Without a penalty, λ = 0, the data alone decide.", [&](Case& c) {
        check_blanks_by_hand(c, student, {-1, 3, 3, 0, 0}, {1, 0, 1, 1.0 / 2, 1.0 / 8, 3.0 / 8, 1.0 / 8});
    });
    judge.property(claim, [&](Case& c) {
        Pass pass;
        pass.w = c.number("w");
        pass.x = c.number("x");
        pass.b = c.number("b");
        pass.t = c.number("t");
        pass.lambda = c.number("λ");
        check_blanks(c, student, pass, {}, kComplexStep);
    });
}

void check_messages(Case& c, const Solution& student, const course::Numbers& received,
                    const course::Numbers& partials) {
    // The children turn the node's value o into received_1 o, received_2 o, …, and the loss is their sum.
    const auto loss = [&](const course::Numbers& parents) {
        double o = 0, sum = 0;
        for (std::size_t j = 0; j < parents.size(); ++j) o += partials[j] * parents[j];
        for (const double slope : received) sum += slope * o;
        return sum;
    };
    c.expect(course::central_differences(loss, course::Numbers(partials.size(), 0.0)),
             "central differences of a loss with such slopes, exact here");
    c.got(student.messages(received, partials));
}

void node_passes_messages(Judge& judge, const Solution& student) {
    const auto example = [&](const char* claim, course::Numbers received, course::Numbers partials) {
        judge.example(claim, [&](Case& c) {
            c.given("received", received);
            c.given("partials", partials);
            check_messages(c, student, received, partials);
        });
    };
    example("One child, one parent: the message times the local derivative.", {3}, {-2});
    example("The messages received are aggregated into the node's error signal.", {3, -1, 0.5}, {2});
    example("Every parent receives a message, the error signal times its own local derivative.", {2, 4}, {1, -3, 0.5});
    example("A node that nobody uses has the error signal 0.", {}, {2, -1});
    example("A leaf has no parents and sends nothing.", {2, 3}, {});
    judge.property("Receive from the children, aggregate, pass messages to the parents.", [&](Case& c) {
        const course::Numbers received = c.numbers("received", {0, 4});
        check_messages(c, student, received, c.numbers("partials", {0, 4}));
    });
}

/// δ of t and s if the nodes of the picture have their turns in this order, each passing on what it has by then.
course::Numbers play(const std::vector<char>& order) {
    const double t = 3, x = 4, y = 6;
    double of_f = 1, of_x = 0, of_y = 0, of_t = 0, of_s = 0;
    for (const char node : order) {
        if (node == 'f') of_x += of_f * y, of_y += of_f * x;
        if (node == 'x') of_t += of_x;
        if (node == 'y') of_t += of_y * 2;
        if (node == 't') of_s += of_t * t;
    }
    return {of_t, of_s};
}

void order_is_predicted(Judge& judge, const Solution& student) {
    const auto check = [&](const char* claim, std::vector<char> order, double Prediction::*t, double Prediction::*s) {
        judge.example(claim, [&, t, s](Case& c) {
            std::string text;
            for (const char node : order) {
                if (!text.empty()) text += ", ";
                text += node;
            }
            c.given_text("order", text);
            const course::Numbers right = play(order);
            const Prediction p = student.prediction();
            c.oracle("the turns played one by one; the number itself stays yours to find");
            c.require(course::same(p.*t, right[0]), "another δ_t", {p.*t});
            c.require(course::same(p.*s, right[1]), "another δ_s", {p.*s});
        });
    };
    check("In reverse topological order every node has heard from all its children when its turn comes.",
          {'f', 'y', 'x', 't', 's'}, &Prediction::right_t, &Prediction::right_s);
    check("A node that passes its messages too early passes on too little.", {'f', 'x', 't', 'y', 's'},
          &Prediction::early_t, &Prediction::early_s);
    check("From the front, every node but the loss has its turn with empty hands.", {'s', 't', 'x', 'y', 'f'},
          &Prediction::forward_t, &Prediction::forward_s);
    judge.probe("all six numbers", [&] {
        const Prediction p = student.prediction();
        return course::Numbers{p.right_t, p.right_s, p.early_t, p.early_s, p.forward_t, p.forward_s};
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const std::string general = "General Backpropagation", passing = "Backprop as message passing";
    return {
        {{"12.1", "The seven blanks", "General Backpropagation: the example", core}, blanks_are_filled},
        {{"12.2", "A topological order", general, core}, order_is_topological},
        {{"12.3", "The messages of one node", passing, core}, node_passes_messages},
        {{"12.4", "The reverse loop", general, core}, loop_reaches_every_node},
        {{"12.5", "A node type of your own", passing, full}, gate_fits_into_any_graph},
        {{"12.6", "The wrong order, predicted", general, full}, order_is_predicted},
    };
}

}  // namespace bp::chapters::ch12

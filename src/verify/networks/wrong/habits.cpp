#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "verify/networks/wrong/replaced.hpp"

/// Mistakes that no single step makes: something is kept, or done to all derivatives at the end.
namespace bp::verify {

namespace {

void add(const std::vector<double>& from, std::vector<double>& to) {
    to.resize(from.size());  // another network starts over
    for (std::size_t i = 0; i < from.size(); ++i) to[i] += from[i];
}

/// Each derivation adds to the gradients of the one before.
NetworkMethod never_cleared() {
    return {[] {
        const auto kept = std::make_shared<std::vector<double>>();
        return [kept](const NetworkCase& c) {
            Derivation result = by_messages(c);
            if (kept->size() != result.gradient.size()) kept->clear();
            add(result.gradient, *kept);
            result.gradient = *kept;
            return result;
        };
    }};
}

/// The samples stand in a buffer of the class, and are read before they are written: what the network before left.
NetworkMethod shared_samples() {
    return method_of([](const NetworkCase& c) {
        static thread_local NetworkCase last;
        NetworkCase mixed = c;
        if (last.text() == c.text()) mixed.X = last.X;
        last = c;
        return by_hand(mixed);
    });
}

template <auto change> NetworkMethod changed_at_the_end() {
    return method_of([](const NetworkCase& c) {
        Derivation result = by_hand(c);
        for (double& g : result.gradient) g = change(g);
        return result;
    });
}

double clipped(double g) { return std::clamp(g, -5.0, 5.0); }
double flushed(double g) { return std::abs(g) < 1e-5 ? 0 : g; }
double a_little_more(double g) { return 1.0005 * g; }
double gradient_in_float(double g) { return static_cast<double>(static_cast<float>(g)); }

constexpr std::array kWrongHabits{
    WrongNetwork{"N1/net", "gradients are not cleared between batches", "Clear the gradients before the next backward.",
                 "P26", never_cleared},
    WrongNetwork{"N7/net", "two networks share a static buffer", "Two networks must not share storage.", "P26",
                 shared_samples},
    WrongNetwork{"T2/net", "derivatives are clipped to ±5", "Gradients are clipped; the check sees the clipped value.",
                 "P2/net", changed_at_the_end<clipped>},
    WrongNetwork{"T3/net", "derivatives below 1e-5 are set to 0", "Small is not zero.", "P3/net",
                 changed_at_the_end<flushed>},
    WrongNetwork{"T4/net", "all derivatives are 0.05 % too large", "A constant factor is wrong somewhere.", "P2/net",
                 changed_at_the_end<a_little_more>},
    WrongNetwork{"J7/net", "derivatives are kept as floats", "A float crept in: only 7 digits are right.", "P3/net",
                 changed_at_the_end<gradient_in_float>},
};

}  // namespace

std::span<const WrongNetwork> wrong_habits() { return kWrongHabits; }

}  // namespace bp::verify

#pragma once

#include <functional>

#include "verify/networks/derivation.hpp"
#include "verify/subject.hpp"

namespace bp::verify {

/// Gives a network's loss and gradient.
using NetworkDerivation = std::function<Derivation(const NetworkCase&)>;

/// The thing under test: a way to the loss and the gradient of any network. One that was started afresh remembers
/// nothing; what it keeps between two networks must not show.
struct NetworkMethod {
    std::function<NetworkDerivation()> start;

    Derivation operator()(const NetworkCase& c) const { return start()(c); }
};

/// A method that keeps nothing.
inline NetworkMethod method_of(const NetworkDerivation& derive) {
    return {[derive] { return derive; }};
}

/// Messages through the graph that src/nn builds; graph and workspace are kept as long as networks have the same form.
NetworkMethod message_method();

using NetworkProperty = PropertyOf<NetworkMethod, NetworkCase>;
using WrongNetwork = WrongThing<NetworkMethod>;

void tally(const NetworkCase& c, Coverage& coverage);
void describe(const NetworkCase& c, Counterexample& example);

/// "W2[1,3]" or "b2[3]": the parameter at that place of a derivation's gradient; gates are WT2 and bT2.
std::string parameter_name(const NetworkCase& c, std::size_t parameter);

}  // namespace bp::verify

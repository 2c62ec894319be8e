#include "verify/wrong/wrong_version.hpp"

#include <vector>

namespace bp::verify {

std::span<const WrongVersion> wrong_versions() {
    static const std::vector<WrongVersion> all = [] {
        std::vector<WrongVersion> versions;
        for (const auto list : {wrong_arithmetic(), wrong_activations(), wrong_maxima(), wrong_matrices(),
                                wrong_losses(), wrong_values(), wrong_messages(), wrong_passes()}) {
            versions.insert(versions.end(), list.begin(), list.end());
        }
        return versions;
    }();
    return all;
}

}  // namespace bp::verify

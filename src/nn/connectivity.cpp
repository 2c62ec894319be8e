#include "nn/connectivity.hpp"

namespace bp {

std::string_view name_of(Connectivity connectivity) {
    switch (connectivity) {
        case Connectivity::plain:
            return "plain";
        case Connectivity::residual:
            return "residual";
        case Connectivity::highway:
            return "highway";
        case Connectivity::dense:
            return "dense";
    }
    return "unknown";
}

}  // namespace bp

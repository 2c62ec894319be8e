#pragma once

#include <vector>

/// How long both passes take on this machine, for the demo's text. No claim rests on it.
namespace bp::chapters::ch14 {

/// Processor seconds of a pass over a batch: the least of a few runs, since noise only adds.
struct Seconds {
    double forward = 0;
    double backward = 0;
};

Seconds seconds_of(const std::vector<std::size_t>& widths, std::size_t batch);

}  // namespace bp::chapters::ch14

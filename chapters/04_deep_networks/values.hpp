#pragma once

#include "exercise.hpp"

/// The weights with which the slide's listing was run in Python; the lesson uses other numbers.
namespace bp::chapters::ch04 {

inline Listing listing_of_python() {
    return {.W1 = {{0.5, -1, 0.25}, {1.5, 0, -0.5}, {-0.75, 1, 2}, {0, 0.5, -1.25}},
            .b1 = {0.25, -0.5, 0, 1},
            .W2 = {{1, -0.5, 0, 2}, {-1, 0.75, 0.5, 0.25}, {0.5, 0.5, -1.5, 1}, {0, -2, 1, 0.5}},
            .b2 = {0, 0.5, -0.25, 1},
            .W3 = {{2, -1, 0.5, -3}},
            .b3 = {0.75}};
}

inline const Numbers kPythonInput{0.5, -1.5, 2};

/// What Python gives for h1, h2 and out.
inline const Numbers kPythonH1{0.9241418199787566, 0.320821300824607, 0.8933094060543487, 0.09534946489910949};
inline const Numbers kPythonH2{0.7220052334713029, 0.5712532528651123, 0.29481064556770337, 0.7857241439162297};
inline constexpr double kPythonOutput = -0.5870098948873439;

}  // namespace bp::chapters::ch04

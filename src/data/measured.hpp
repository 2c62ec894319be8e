#pragma once

#include "data/dataset.hpp"

namespace bp {

/// Measurements of things, built into the program; src/data/SOURCES.md says where they come from. Their columns have
/// very different sizes, so standardise them.

/// 150 iris flowers: length and width of sepals and petals in cm; the classes are setosa, versicolor, virginica.
Dataset iris();

/// 178 wines from three growers, 13 chemical measurements each.
Dataset wine();

/// 569 tumours, 30 measurements of their cells' nuclei; the classes are malignant and benign.
Dataset breast_cancer();

}  // namespace bp

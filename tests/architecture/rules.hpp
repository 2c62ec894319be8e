#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/architecture/layers.hpp"
#include "tests/architecture/source_tree.hpp"

namespace bp::architecture {

/// One sentence per place that breaks a rule: the file, what was found, what is expected.
using Complaints = std::vector<std::string>;

/// Includes of a layer that the file's own layer does not stand on, and files or includes that belong to no layer.
/// A name without a folder is a file beside the including one.
Complaints upward_includes(const Files& files, const Layers& layers);

/// Includes of an oracle (src/verify/oracle) that are neither oracle, tensor nor base, whatever the table says.
Complaints oracles_that_use_what_they_judge(const Files& files);

/// Files with more lines than that.
Complaints files_longer_than(std::size_t lines, const Files& files);

/// Headers that do not start with #pragma once.
Complaints headers_without_pragma_once(const Files& files);

/// Headers without any docstring, and classes, structs, enums and concepts that are defined at the left margin without
/// one above them. Specialisations and what lies in a namespace detail need none.
Complaints missing_docstrings(const Files& files);

/// Sources with a header of the same name that is not the first thing they include. Where it is, the build has shown
/// that the header compiles on its own.
Complaints own_header_not_first(const Files& files);

/// Places outside comments where src/ names a chapter: its folder (13_product_and_max) or its namespace (ch13).
Complaints chapters_named_in_src(const Files& files);

}  // namespace bp::architecture

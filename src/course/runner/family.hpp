#pragma once

#include <cstddef>

namespace bp::course::runner {

/// How many processes and threads descend from this process, orphans included that come to it; `most` if there are
/// more. Whoever else runs as the same user does not count. Allocates nothing.
std::size_t family_size(std::size_t most);

}  // namespace bp::course::runner

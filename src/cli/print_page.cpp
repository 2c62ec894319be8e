#include "cli/print_page.hpp"

#include <unistd.h>

#include "cli/print.hpp"
#include "course/formula.hpp"

namespace bp::cli {

void print_page(std::string_view markdown) {
    if (isatty(STDOUT_FILENO) == 1) return print(course::plain_page(markdown));
    print(markdown);
}

}  // namespace bp::cli

#include "verify/property_page.hpp"

#include <fmt/format.h>

#include "inspect/short_text.hpp"
#include "verify/suite_rows.hpp"

namespace bp::verify {

namespace {

constexpr std::string_view kPropertiesIntroduction =
    R"(# The properties

<!-- written by `./backprop verify --properties > docs/properties.md`; do not edit -->

Each property is a function of the thing it judges, so the product and a wrong version are judged alike. *On* names what
of the product it holds for; a *sweep* goes through cases of its own, all others through random ones. The mistakes that
it must catch are in [catches.md](catches.md).
)";

std::string mistakes_of(std::string_view property) {
    std::string ids;
    for (const SuiteMistake& wrong : suite_mistakes()) {
        if (wrong.caught_by == property) ids += (ids.empty() ? "" : ", ") + std::string{wrong.id};
    }
    return ids;
}

}  // namespace

std::string property_page() {
    std::string page{kPropertiesIntroduction};
    std::string_view judges;
    for (const SuiteProperty& property : suite_properties()) {
        if (property.judges != judges) {
            judges = property.judges;
            page += fmt::format("\n## Of {}\n\nOn {}.\n\n| property | statement | mistakes |\n|---|---|---|\n", judges,
                                property.products);
        }
        page += fmt::format("| {}{} | {} | {} |\n", property.id, property.is_sweep ? " (sweep)" : "",
                            inspect::in_cell(property.title), mistakes_of(property.id));
    }
    return page;
}

}  // namespace bp::verify

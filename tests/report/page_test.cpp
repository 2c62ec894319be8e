#include "report/page.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "report/escape.hpp"
#include "tests/report/markup.hpp"

namespace bp::report {
namespace {

using test::elements;
using test::first_mistake;
using test::outside_addresses;

const std::string kHostile = "</p></td><script>alert('x')</script> & \"quoted\" <b \x01";

TEST(Escaped, LeavesNothingThatABrowserReadsAsMarkup) {
    EXPECT_EQ(escaped("a < b && \"c\" > 'd'"), "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;");
    EXPECT_EQ(escaped("&lt;"), "&amp;lt;");  // text that looks like an entity stays that text
    EXPECT_EQ(escaped("δ ½ η\n\tx"), "δ ½ η\n\tx");
    EXPECT_EQ(escaped(std::string_view("a\0b\x1b", 4)),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD");
}

Page page_of(const std::string& text) {
    Page page(text);
    page.section(text);
    page.subsection(text);
    page.paragraph(text);
    page.terminal(text);
    page.table({text, {text, "n"}, {{text, "1"}, {{text, Tint::bad, 0.5}, "2"}}});
    page.figure({text, "<svg></svg>"});
    page.gallery({{text, "<svg></svg>"}});
    return page;
}

TEST(Page, IsWellFormedWhateverTheTextsSay) {
    for (const std::string& text : {std::string{"plain"}, kHostile, std::string{}}) {
        EXPECT_EQ(first_mistake(page_of(text).html_text()), "");
        EXPECT_TRUE(elements(page_of(text).html_text(), "script").empty());
    }
}

TEST(Page, LoadsNothingFromElsewhere) {
    EXPECT_EQ(outside_addresses(page_of("plain").html_text()), std::vector<std::string>{});
}

TEST(Page, ListsItsSectionsAndLinksToThem) {
    Page page("lecture");
    page.section("One");
    page.section("Two & three");
    const std::string html = page.html_text();
    const auto links = elements(html, "a");
    ASSERT_EQ(links.size(), 2U);
    EXPECT_EQ(links[1], "<a href=\"#section-2\">Two &amp; three</a>");
    EXPECT_NE(html.find("<h2 id=\"section-2\">Two &amp; three</h2>"), std::string::npos);
}

TEST(Page, FollowsTheReadersChoiceOfLightOrDark) {
    const std::string html = Page("lecture").html_text();
    EXPECT_NE(html.find("color-scheme: light dark"), std::string::npos);
    EXPECT_NE(html.find("@media (prefers-color-scheme: dark)"), std::string::npos);
}

TEST(Page, TakesTheSvgElementOutOfAFile) {
    Page page("lecture");
    page.figure({"drawing", "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg><g/></svg>\n"});
    EXPECT_EQ(first_mistake(page.html_text()), "");
    EXPECT_EQ(elements(page.html_text(), "svg"), std::vector<std::string>{"<svg><g/></svg>"});
}

TEST(Page, RefusesAFigureThatIsNoSvg) {
    Page page("lecture");
    try {
        page.figure({"drawing", "digraph {}"});
        FAIL() << "took a figure that is no SVG";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(), "page: the figure 'drawing' is no SVG; expected <svg … </svg>");
    }
}

TEST(Table, AlignsNumbersAndNothingElse) {
    const std::string table = html({"", {"what", "how much"}, {{"3-4-2", "97.2 %"}, {"-1.5e-3", "none"}}});
    EXPECT_EQ(elements(table, "td"), (std::vector<std::string>{"<td>3-4-2</td>", "<td class=\"number\">97.2 %</td>",
                                                               "<td class=\"number\">-1.5e-3</td>", "<td>none</td>"}));
}

TEST(Table, PutsAHeadingAboveItsNumbers) {
    const std::string table = html({"", {"a", "b", "c"}, {{"1", "2", ""}, {"x", "", ""}}});
    EXPECT_EQ(elements(table, "th"),
              (std::vector<std::string>{"<th scope=\"col\">a</th>", "<th scope=\"col\" class=\"number\">b</th>",
                                        "<th scope=\"col\">c</th>"}));
}

TEST(Table, RefusesARowOfAnotherLength) { EXPECT_THROW(html({"t", {"a", "b"}, {{"1"}}}), ShapeError); }

}  // namespace
}  // namespace bp::report

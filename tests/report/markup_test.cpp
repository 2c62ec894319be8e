#include "tests/report/markup.hpp"

#include <gtest/gtest.h>

// The judge of the pages must itself be able to say no.
namespace bp::test {
namespace {

TEST(FirstMistake, FindsNoneInMarkupThatIsWhole) {
    EXPECT_EQ(first_mistake("<!DOCTYPE html><p class=\"a\">1 &lt; 2 &#39;<br /><b>x</b></p>"), "");
    EXPECT_EQ(first_mistake("<p a='\"' b=\"'\"></p>"), "");
    EXPECT_EQ(first_mistake("<style>a > b { content: \"<\" }</style>"), "");
}

TEST(FirstMistake, FindsEveryKind) {
    for (const char* wrong :
         {"<p>", "</p>", "<p></b>", "<b><i></b></i>", "a & b", "a &nbsp; b", "1 < 2", "1 > 2", "<p a=b></p>",
          "<p a></p>", "<p a=\"1\" a=\"2\"></p>", "<p a=\"<\"></p>", "<p a=\"1></p>", "<p a='1\"></p>", "<p", "<>"}) {
        EXPECT_NE(first_mistake(wrong), "") << wrong;
    }
}

TEST(OutsideAddresses, FindsWhateverWouldBeLoaded) {
    for (const char* loads :
         {"<img src=\"a.png\" />", "<img src='a.png'>", "<a href=\"https://example.org\">x</a>", "url(font.woff)",
          "@import 'a.css'", "<script>", "<link rel=\"stylesheet\">", "see http://example.org"}) {
        EXPECT_FALSE(outside_addresses(loads).empty()) << loads;
    }
    EXPECT_TRUE(outside_addresses("<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"#x\">y</a></svg>").empty());
}

}  // namespace
}  // namespace bp::test

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <string>
#include <gtest/gtest.h>

#include "tests/architecture/rules.hpp"
#include "tests/own_folder.hpp"

// Every rule sees the fault it is there for, and nothing in what is right.
namespace bp::architecture {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

SourceFile source(std::string path, std::vector<std::string> lines) { return {std::move(path), std::move(lines)}; }

Layers layers() {
    const OwnFolder folder("layers");
    const auto path = folder / "layers.txt";
    std::ofstream(path) << "# a comment: with a colon\nbase:\ntensor: base\nops:    tensor\n"
                        << "verify/oracle: tensor\nverify: verify/oracle ops\nchapters: verify\n";
    return Layers(path);
}

TEST(UpwardIncludes, AreThoseOfALayerThatIsNotBelow) {
    EXPECT_THAT(upward_includes({source("src/tensor/a.hpp", {"#include \"ops/max.hpp\""})}, layers()),
                ElementsAre(HasSubstr("'tensor' does not stand on 'ops'")));
    EXPECT_THAT(
        upward_includes({source("src/ops/a.hpp", {"#include \"base/error.hpp\"", "#include <ops/x>"})}, layers()),
        IsEmpty());
}

TEST(UpwardIncludes, KnowAFolderInsideAnother) {
    const Files oracle{source("src/verify/oracle/a.cpp", {"#include \"verify/property.hpp\""})};
    EXPECT_THAT(upward_includes(oracle, layers()),
                ElementsAre(HasSubstr("'verify/oracle' does not stand on 'verify'")));
    const Files property{source("src/verify/a.cpp", {"#include \"verify/oracle/b.hpp\""})};
    EXPECT_THAT(upward_includes(property, layers()), IsEmpty());
}

TEST(UpwardIncludes, MayNameAFileBesideTheirOwn) {
    const Files chapter{source("chapters/13_x/exercise.hpp", {}),
                        source("chapters/13_x/spec.cpp", {"#include \"exercise.hpp\"", "  # include \"hints.hpp\""})};
    EXPECT_THAT(upward_includes(chapter, layers()), ElementsAre(HasSubstr("\"hints.hpp\" lies in no layer")));
}

TEST(UpwardIncludes, ComplainAboutAFolderThatIsNoLayer) {
    EXPECT_THAT(upward_includes({source("src/utils/a.hpp", {})}, layers()), ElementsAre(HasSubstr("src/utils/a.hpp")));
}

TEST(Oracles, MayNotIncludeOpsOrGraph) {
    const Files files{
        source("src/verify/oracle/a.hpp", {"#include \"ops/max.hpp\"", "#include \"tensor/view.hpp\"",
                                           "#include \"verify/oracle/b.hpp\"", "#include \"graph/graph.hpp\""}),
        source("src/verify/b.hpp", {"#include \"graph/graph.hpp\""})};
    EXPECT_THAT(oracles_that_use_what_they_judge(files),
                ElementsAre(HasSubstr("ops/max.hpp"), HasSubstr("graph/graph.hpp")));
}

TEST(LongFiles, AreThoseAboveTheLimit) {
    const Files files{source("src/a.cpp", std::vector<std::string>(250)),
                      source("src/b.cpp", std::vector<std::string>(251))};
    EXPECT_THAT(files_longer_than(250, files), ElementsAre(HasSubstr("src/b.cpp: 251 lines")));
}

TEST(PragmaOnce, IsTheFirstLineOfEveryHeader) {
    const Files files{source("src/a.hpp", {"#pragma once"}), source("src/b.hpp", {"", "#pragma once"}),
                      source("src/c.hpp", {}), source("src/d.cpp", {})};
    EXPECT_THAT(headers_without_pragma_once(files), ElementsAre(HasSubstr("src/b.hpp"), HasSubstr("src/c.hpp")));
}

TEST(Docstrings, StandAboveEveryType) {
    const Files files{
        source("src/a.hpp", {"/// One.", "struct A {", "", "struct B { int x; };", "", "template <class T>",
                             "class C {", "", "enum class D { x };", "template <class T> concept E = true;"})};
    EXPECT_THAT(missing_docstrings(files), ElementsAre(HasSubstr("src/a.hpp:4"), HasSubstr("src/a.hpp:7"),
                                                       HasSubstr("src/a.hpp:9"), HasSubstr("src/a.hpp:10")));
}

TEST(Docstrings, AreNotAskedOfDeclarationsSpecialisationsAndDetails) {
    const Files files{source("src/a.hpp", {"/// One.", "template <class T>", "    requires true", "class A {",
                                           "class B;", "template <> struct A<int> {", "namespace detail {",
                                           "struct C {", "}  // namespace detail", "    struct Inner {"})};
    EXPECT_THAT(missing_docstrings(files), IsEmpty());
}

TEST(Docstrings, AreInEveryHeader) {
    const Files files{source("src/a.hpp", {"int f();"}), source("src/a.cpp", {"struct A {"})};
    EXPECT_THAT(missing_docstrings(files), ElementsAre(HasSubstr("src/a.hpp: no docstring")));
}

TEST(OwnHeader, IsIncludedFirst) {
    const Files files{source("src/ops/a.hpp", {}),
                      source("src/ops/a.cpp", {"#include <vector>", "#include \"ops/a.hpp\""}),
                      source("src/ops/b.hpp", {}), source("src/ops/b.cpp", {"// why", "#include \"ops/b.hpp\""}),
                      source("src/ops/c.cpp", {"#include <vector>"})};
    EXPECT_THAT(own_header_not_first(files), ElementsAre(HasSubstr("src/ops/a.cpp")));
}

TEST(Chapters, AreNamedInNoCodeOfSrc) {
    const Files files{
        source("src/a.cpp", {"f(\"13_product_and_max\");  // a", "ch13::g();", "// 13_product_and_max", "x10_a"}),
        source("chapters/13_x/spec.cpp", {"namespace ch13 {"})};
    EXPECT_THAT(chapters_named_in_src(files), ElementsAre(HasSubstr("13_product"), HasSubstr("ch13::g")));
}

}  // namespace
}  // namespace bp::architecture

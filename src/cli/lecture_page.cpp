#include "cli/lecture_page.hpp"

#include <fmt/format.h>

#include "cli/lecture_digits_page.hpp"
#include "report/page.hpp"

namespace bp::cli {

namespace {

using report::Cell;
using report::Page;
using report::Table;
using report::Tint;

Table table_of(const std::vector<course::Claim>& claims) {
    Table table{"", {"claim", "slide", "statement", "verdict", "measured"}, {}};
    for (const course::Claim& claim : claims) {
        const Tint tint = has_failed(claim) ? Tint::bad : Tint::good;
        table.rows.push_back(
            {claim.id, claim.slide, claim.statement, Cell(verdict_of(claim), tint, 0.5), claim.measured});
    }
    return table;
}

void add(Page& page, const ChapterRun& chapter) {
    page.section(fmt::format("Chapter {}: {}", chapter.number, chapter.title));
    for (const course::Figure& figure : chapter.demo.figures) page.figure({figure.title, figure.svg});
    if (!chapter.demo.text.empty()) page.terminal(chapter.demo.text);
    if (!chapter.claims.empty()) page.table(table_of(chapter.claims));
}

}  // namespace

std::string page_of(const LectureRun& run) {
    Page page("Multilayer networks and backpropagation");
    page.paragraph(
        "The lecture as a program that has just run: what each chapter's slides show, and whether the "
        "statements on them hold. Every number on this page was computed in this run.");
    page.paragraph(fmt::format("{}.", summary_of(run.claims())));
    for (const ChapterRun& chapter : run.chapters) add(page, chapter);
    if (run.digits) {
        add_digits(page, *run.digits);
        page.table(table_of({digits_claim(*run.digits)}));
    }
    return page.html_text();
}

}  // namespace bp::cli

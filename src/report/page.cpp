#include "report/page.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "report/escape.hpp"
#include "report/page_style.hpp"

namespace bp::report {

namespace {

/// The SVG element alone: a file's XML declaration and document type may not stand within a page.
std::string_view element(const CaptionedSvg& drawing) {
    const std::string_view svg = drawing.svg;
    const std::size_t begin = svg.find("<svg"), end = svg.rfind("</svg>");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) {
        throw InputError(fmt::format("page: the figure '{}' is no SVG; expected <svg … </svg>", drawing.caption));
    }
    return svg.substr(begin, end + std::string_view("</svg>").size() - begin);
}

std::string figure_html(const CaptionedSvg& drawing) {
    return fmt::format("<figure>\n{}\n<figcaption>{}</figcaption>\n</figure>\n", element(drawing),
                       escaped(drawing.caption));
}

}  // namespace

void Page::section(std::string_view heading) {
    sections_.push_back(escaped(heading));
    body_ += fmt::format("<h2 id=\"section-{}\">{}</h2>\n", sections_.size(), sections_.back());
}

void Page::subsection(std::string_view heading) { body_ += fmt::format("<h3>{}</h3>\n", escaped(heading)); }

void Page::paragraph(std::string_view text) { body_ += fmt::format("<p>{}</p>\n", escaped(text)); }

void Page::terminal(std::string_view text) { body_ += fmt::format("<pre>{}</pre>\n", escaped(text)); }

void Page::figure(const CaptionedSvg& drawing) { body_ += figure_html(drawing); }

void Page::gallery(const std::vector<CaptionedSvg>& drawings) {
    body_ += "<div class=\"gallery\">\n";
    for (const CaptionedSvg& drawing : drawings) body_ += figure_html(drawing);
    body_ += "</div>\n";
}

std::string Page::html_text() const {
    std::string contents;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        contents += fmt::format("<li><a href=\"#section-{}\">{}</a></li>\n", i + 1, sections_[i]);
    }
    if (!contents.empty()) contents = "<nav><ul>\n" + contents + "</ul></nav>\n";
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"
        "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n{2}{3}</body>\n</html>\n",
        escaped(title_), kPageStyle, contents, body_);
}

}  // namespace bp::report

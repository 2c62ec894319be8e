#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/table.hpp"

namespace bp::report {

/// A drawing with the line of text below it.
struct CaptionedSvg {
    std::string caption;
    std::string svg;
};

/// One self-contained HTML page, written from top to bottom: it loads nothing, opens from disk and follows the
/// reader's choice of a light or a dark screen. All text is escaped; only drawings are taken as they are.
class Page {
  public:
    explicit Page(std::string title) : title_(std::move(title)) {}

    /// A section's heading; it also enters the list of contents at the top.
    void section(std::string_view heading);
    void subsection(std::string_view heading);
    void paragraph(std::string_view text);
    /// Text in fixed width, its lines kept, as in a terminal.
    void terminal(std::string_view text);
    void table(const Table& table) { body_ += html(table); }
    /// Throws InputError unless `svg` holds an SVG element.
    void figure(const CaptionedSvg& drawing);
    /// Small drawings side by side.
    void gallery(const std::vector<CaptionedSvg>& drawings);

    /// The whole page.
    std::string html_text() const;

  private:
    std::string title_;
    std::vector<std::string> sections_;
    std::string body_;
};

}  // namespace bp::report

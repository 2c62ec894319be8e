#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// What the book-keeping tests read in a chapter's folder.
namespace bp::lesson {

/// A file's text; throws InputError if it cannot be read.
std::string text_of(const std::filesystem::path& file);

/// The addresses of all links and pictures of a Markdown text that point into the repository, without their #part.
std::vector<std::string> local_links(std::string_view markdown);

/// A listing that a lesson quotes: `<!-- quoted from FILE -->` stands on the line before it.
struct Quote {
    std::string file;
    std::vector<std::string> lines;
};
std::vector<Quote> quotes(std::string_view markdown);

/// Whether the lines stand one after another in the text, wherever the indentation begins.
bool contains_lines(std::string_view text, const std::vector<std::string>& lines);

}  // namespace bp::lesson

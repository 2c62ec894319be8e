#include "tests/architecture/rules.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <string_view>
#include <fmt/format.h>

namespace bp::architecture {
namespace {

/// The path as cmake/layers.txt and #include lines name it.
std::string_view below_src(std::string_view path) {
    if (path.starts_with("src/")) path.remove_prefix(4);
    return path;
}

std::set<std::string> paths_of(const Files& files) {
    std::set<std::string> paths;
    for (const SourceFile& file : files) paths.insert(file.path);
    return paths;
}

/// What is wrong with one include, or nothing.
std::string complaint_about(const SourceFile& file, const std::string& include, const Layers& layers) {
    const std::string from = layers.of(below_src(file.path)), to = layers.of(include);
    if (to.empty()) return fmt::format("{}: \"{}\" lies in no layer of cmake/layers.txt", file.path, include);
    if (layers.may_use(from, to)) return "";
    return fmt::format("{}: includes \"{}\", but '{}' does not stand on '{}' (cmake/layers.txt)", file.path, include,
                       from, to);
}

/// Whether the line begins the definition of a type or concept at the left margin; a specialisation needs no docstring.
bool defines_type(const std::string& line) {
    static const std::regex kType(R"((template <.+> )?(class|struct|enum|concept) [^;({=]*([{=].*)?)");
    return std::regex_match(line, kType) && !line.starts_with("template <>");
}

/// Whether a docstring stands above the line, or above the template and requires lines before it.
bool is_documented(const SourceFile& file, std::size_t line) {
    const auto belongs_to_next = [](std::string_view text) {
        return text.starts_with("template <") || text.find("requires") != std::string_view::npos;
    };
    while (line > 0 && belongs_to_next(file.lines[line - 1])) --line;
    return line > 0 && file.lines[line - 1].starts_with("///");
}

/// The first thing that is included, without its quotes or brackets; empty if nothing is.
std::string first_include(const SourceFile& file) {
    static const std::regex kInclude(R"re(\s*#\s*include\s*["<]([^">]+)[">].*)re");
    std::smatch match;
    for (const std::string& line : file.lines)
        if (std::regex_match(line, match, kInclude)) return match[1];
    return "";
}

}  // namespace

Complaints upward_includes(const Files& files, const Layers& layers) {
    Complaints complaints;
    const std::set<std::string> paths = paths_of(files);
    for (const SourceFile& file : files) {
        if (layers.of(below_src(file.path)).empty())
            complaints.push_back(file.path + ": lies in no layer of cmake/layers.txt");
        for (const std::string& include : quoted_includes(file)) {
            if (paths.contains(folder_of(file.path) + "/" + include)) continue;  // a file beside this one
            const std::string complaint = complaint_about(file, include, layers);
            if (!complaint.empty()) complaints.push_back(complaint);
        }
    }
    return complaints;
}

Complaints oracles_that_use_what_they_judge(const Files& files) {
    static const std::regex kAllowed("(verify/oracle|tensor|base)/.*");
    Complaints complaints;
    for (const SourceFile& file : files) {
        if (!file.path.starts_with("src/verify/oracle/")) continue;
        for (const std::string& include : quoted_includes(file))
            if (!std::regex_match(include, kAllowed))
                complaints.push_back(file.path + ": an oracle includes \"" + include + "\"");
    }
    return complaints;
}

Complaints files_longer_than(std::size_t lines, const Files& files) {
    Complaints complaints;
    for (const SourceFile& file : files)
        if (file.lines.size() > lines)
            complaints.push_back(fmt::format("{}: {} lines, expected at most {}; it holds more than one idea",
                                             file.path, file.lines.size(), lines));
    return complaints;
}

Complaints headers_without_pragma_once(const Files& files) {
    Complaints complaints;
    for (const SourceFile& file : files)
        if (file.is_header() && (file.lines.empty() || file.lines[0] != "#pragma once"))
            complaints.push_back(file.path + ": does not start with #pragma once");
    return complaints;
}

Complaints missing_docstrings(const Files& files) {
    Complaints complaints;
    for (const SourceFile& file : files) {
        if (!file.is_header()) continue;
        const auto has_docstring = [](const std::string& line) { return line.find("///") != std::string::npos; };
        if (std::ranges::none_of(file.lines, has_docstring)) complaints.push_back(file.path + ": no docstring (///)");
        bool in_detail = false;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const std::string& line = file.lines[i];
            if (line.starts_with("namespace detail")) in_detail = true;
            if (line.starts_with("}  // namespace detail")) in_detail = false;
            if (!in_detail && defines_type(line) && !is_documented(file, i))
                complaints.push_back(fmt::format("{}:{}: no docstring above '{}'", file.path, i + 1, line));
        }
    }
    return complaints;
}

Complaints own_header_not_first(const Files& files) {
    Complaints complaints;
    const std::set<std::string> paths = paths_of(files);
    for (const SourceFile& file : files) {
        if (file.is_header()) continue;
        const std::string header = file.path.substr(0, file.path.size() - 3) + "hpp";
        if (paths.contains(header) && first_include(file) != below_src(header))
            complaints.push_back(file.path + ": does not include its own header first");
    }
    return complaints;
}

Complaints chapters_named_in_src(const Files& files) {
    static const std::regex kChapter(R"(\bch[0-9]{2}\b|\b[0-9]{2}_[a-z])");
    Complaints complaints;
    for (const SourceFile& file : files) {
        if (!file.path.starts_with("src/")) continue;
        for (const std::string& line : file.lines) {
            const std::string code = line.substr(0, line.find("//"));
            if (std::regex_search(code, kChapter)) complaints.push_back(file.path + ": names a chapter: " + code);
        }
    }
    return complaints;
}

}  // namespace bp::architecture

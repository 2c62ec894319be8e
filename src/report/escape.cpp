#include "report/escape.hpp"

namespace bp::report {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&':
                result += "&amp;";
                break;
            case '<':
                result += "&lt;";
                break;
            case '>':
                result += "&gt;";
                break;
            case '"':
                result += "&quot;";
                break;
            case '\'':
                result += "&#39;";
                break;
            default: {
                const bool is_control = (c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\x7f';
                if (is_control) {
                    result += "\xEF\xBF\xBD";
                } else {
                    result += c;
                }
            }
        }
    }
    return result;
}

}  // namespace bp::report

#include "represent/arrangement.hpp"

#include <string>

namespace bp::represent {

namespace {

constexpr std::int64_t kLargest = std::int64_t{1} << 20;  // a value at a crossing then stays below 2^63

int sign(std::int64_t number) { return (number > 0 ? 1 : 0) - (number < 0 ? 1 : 0); }

void check(const Line& line) {
    if (line.a == 0 && line.b == 0) throw InputError("regions: a line has a = b = 0; it needs a direction");
    for (const std::int64_t number : {line.a, line.b, line.c}) {
        if (number >= -kLargest && number <= kLargest) continue;
        throw InputError("regions: a line has the number " + std::to_string(number) +
                         "; up to 2^20 the count is exact (divide the line's numbers by a common factor)");
    }
}

/// The point (x / w, y / w), w > 0; w = 0 if the lines are parallel.
struct Crossing {
    std::int64_t x, y, w;
};

Crossing crossing(const Line& p, const Line& q) {
    const std::int64_t w = p.a * q.b - q.a * p.b;
    const Crossing at{p.b * q.c - q.b * p.c, q.a * p.c - p.a * q.c, w};
    return w < 0 ? Crossing{-at.x, -at.y, -at.w} : at;
}

/// The side of `line` on which the region lies that is met first when leaving `at` along the line `path` in the
/// direction `forth` (+1 or -1), keeping to its side `beside`.
int side_of(const Line& line, const Crossing& at, const Line& path, int forth, int beside) {
    const int here = sign(line.a * at.x + line.b * at.y + line.c * at.w);
    if (here != 0) return here;
    const int along = forth * sign(line.b * path.a - line.a * path.b);  // direction of the path: (-b, a)
    return along != 0 ? along : beside * sign(line.a * path.a + line.b * path.b);
}

}  // namespace

neuron::Neuron unit_of(const Line& line) {
    return {make_vector({static_cast<double>(line.a), static_cast<double>(line.b)}), static_cast<double>(line.c)};
}

RegionCode region_code(std::span<const neuron::Neuron> units, const Vector<double>& x) {
    RegionCode code;
    for (const neuron::Neuron& unit : units) code.push_back(neuron::decision(neuron::net_input(unit, x)));
    return code;
}

std::set<RegionCode> regions(const std::vector<Line>& lines) {
    if (lines.empty()) return {RegionCode{}};
    for (const Line& line : lines) check(line);
    std::vector<Line> paths = lines;
    paths.push_back({-lines[0].b, lines[0].a, 0});
    std::set<RegionCode> codes;
    for (const Line& path : paths) {
        for (const Line& other : paths) {
            const Crossing at = crossing(path, other);
            if (at.w == 0) continue;
            for (const auto& [forth, beside] : {std::pair{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) {
                RegionCode code;
                for (const Line& line : lines) code.push_back(side_of(line, at, path, forth, beside));
                codes.insert(code);
            }
        }
    }
    return codes;
}

std::uint64_t most_regions(std::uint64_t hyperplane_count, std::uint64_t dimension) {
    std::uint64_t total = 0, choices = 1;
    for (std::uint64_t j = 0; j <= dimension; ++j) {
        total += choices;
        if (j >= hyperplane_count) break;
        choices = choices * (hyperplane_count - j) / (j + 1);
    }
    return total;
}

}  // namespace bp::represent

#include <rapidcheck.h>

#include "verify/property.hpp"

/// The only file that knows RapidCheck: it draws gene tapes and shrinks those that fail.
namespace bp::verify {

namespace {

constexpr int kLargestSize = 24;  // of lists: most graphs have 5 to 30 nodes

/// Numbers come from the whole range at every size; only lists grow with the size.
template <class Int> rc::Gen<Int> number_below(int end) {
    return rc::gen::map(rc::gen::resize(100, rc::gen::inRange<int>(0, end)), [](int n) { return static_cast<Int>(n); });
}

template <class Item> rc::Gen<std::vector<Item>> list_of(double scale, rc::Gen<Item> item) {
    return rc::gen::scale(scale, rc::gen::container<std::vector<Item>>(std::move(item)));
}

rc::Gen<Gene> genes() {
    const auto byte = number_below<std::uint8_t>(256);
    return rc::gen::build<Gene>(rc::gen::set(&Gene::op, byte), rc::gen::set(&Gene::a, byte),
                                rc::gen::set(&Gene::b, byte), rc::gen::set(&Gene::c, byte),
                                rc::gen::set(&Gene::pick, byte));
}

rc::Gen<LeafGene> leaf_genes() {
    const auto few = number_below<std::uint8_t>(16);
    return rc::gen::build<LeafGene>(rc::gen::set(&LeafGene::number, few), rc::gen::set(&LeafGene::kind, few),
                                    rc::gen::set(&LeafGene::rows, few), rc::gen::set(&LeafGene::cols, few));
}

/// Two fifths any parents, a fifth deep, a fifth with a hub, a tenth each of repeated arguments and patterns.
rc::Gen<Style> styles() {
    return rc::gen::map(number_below<int>(10), [](int n) {
        constexpr std::array all{Style::uniform, Style::uniform, Style::uniform, Style::uniform,  Style::near,
                                 Style::near,    Style::hub,     Style::hub,     Style::repeated, Style::patterns};
        return all[static_cast<std::size_t>(n)];
    });
}

/// Half of all graphs are of single numbers; one in eight has its loss somewhere in the middle.
rc::Gen<Tape> tapes() {
    const auto mostly_zero = [](int zeros, int others) {
        return rc::gen::map(number_below<int>(zeros + others),
                            [zeros](int n) { return static_cast<std::uint8_t>(n < zeros ? 0 : n - zeros + 1); });
    };
    return rc::gen::build<Tape>(
        rc::gen::set(&Tape::pool, list_of(0.5, number_below<std::uint16_t>(24000))),
        rc::gen::set(&Tape::leaves, list_of(0.25, leaf_genes())), rc::gen::set(&Tape::genes, list_of(1, genes())),
        rc::gen::set(&Tape::style, styles()), rc::gen::set(&Tape::side, mostly_zero(3, 3)),
        rc::gen::set(&Tape::loss, mostly_zero(35, 5)), rc::gen::set(&Tape::salt, number_below<std::uint8_t>(250)));
}

class Silence : public rc::detail::TestListener {
    void onTestCaseFinished(const rc::detail::CaseDescription&) override {}
    void onShrinkTried(const rc::detail::CaseDescription&, bool) override {}
    void onTestFinished(const rc::detail::TestMetadata&, const rc::detail::TestResult&) override {}
};

/// A failing verdict, and what was thrown by a pass as one.
Verdict judge(const Property& property, const Engine& engine, const Case& drawn) {
    try {
        return property.judge(engine, drawn);
    } catch (const Error& error) {
        return Verdict::failed(std::string{"threw: "} + error.what());
    }
}

Report check_random(const Property& property, const Engine& engine, const Effort& effort) {
    Report report;
    const rc::Gen<Tape> tape_generator = tapes();
    const auto one_case = [&]() -> std::string {
        const Tape tape = *tape_generator;
        const Case drawn{tape, property.kind, decode(tape, property.kind)};
        const Verdict verdict = judge(property, engine, drawn);
        const bool is_shrinking = report.counterexample.has_value();
        if (!is_shrinking) {
            report.add(verdict);
            report.coverage.add(drawn.program);
        }
        if (!verdict.has_failed()) return {};
        // While RapidCheck shrinks, each failure is simpler than the one before.
        const std::size_t found_after = is_shrinking ? report.counterexample->found_after : report.cases;
        report.counterexample = Counterexample{drawn.program, verdict.message, found_after, {}};
        return "failed";
    };
    rc::detail::TestParams params;
    params.seed = effort.seed;
    params.maxSuccess = static_cast<int>(effort.cases);
    params.maxSize = kLargestSize;
    Silence silence;
    // with a map of its own, RapidCheck does not look for a configuration, nor print one
    rc::detail::checkTestable(one_case, rc::detail::TestMetadata{}, params, silence,
                              std::unordered_map<std::string, rc::detail::Reproduce>{});
    return report;
}

}  // namespace

Report check(const Property& property, const Engine& engine, const Effort& effort) {
    return property.sweep != nullptr ? property.sweep(engine) : check_random(property, engine, effort);
}

}  // namespace bp::verify

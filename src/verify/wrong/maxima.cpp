#include "verify/wrong/wrong_rule.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {

namespace {

template <class T> T largest(std::span<const T> x) {
    T best = x[0];
    for (const T& one : x) best = one > best ? one : best;
    return best;
}

template <class T> T smallest(std::span<const T> x) {
    T best = x[0];
    for (const T& one : x) best = one < best ? one : best;
    return best;
}

/// The right value; the messages are δ times the weights that Share gives.
template <class Share> struct MaxShared {
    template <class T> static T value(std::span<const T> x) { return largest(x); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        const T best = largest(x);
        T tied{0};
        std::size_t first = x.size(), last = 0;
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (!(x[i] == best)) continue;
            first = std::min(first, i);
            last = i;
            tied += T{1};
        }
        for (std::size_t i = 0; i < x.size(); ++i) p[i] = Share::of(x[i] == best, i == first, i == last, tied, best);
    }
};

struct Everybody {
    template <class T> static T of(bool, bool, bool, T, T) { return T{1}; }
};

struct EveryTied {
    template <class T> static T of(bool is_largest, bool, bool, T, T) { return is_largest ? T{1} : T{0}; }
};

struct EvenSplit {
    template <class T> static T of(bool is_largest, bool, bool, T tied, T) { return is_largest ? T{1} / tied : T{0}; }
};

struct LastWins {
    template <class T> static T of(bool, bool, bool is_last, T, T) { return is_last ? T{1} : T{0}; }
};

struct LosersWin {
    template <class T> static T of(bool is_largest, bool, bool, T, T) { return is_largest ? T{0} : T{1}; }
};

struct TimesTheMaximum {
    template <class T> static T of(bool, bool is_first, bool, T, T best) { return is_first ? best : T{0}; }
};

/// std::max drops a NaN or keeps it, as the order of its arguments happens to be.
struct NanLost {
    template <class T> static T value(std::span<const T> x) { return largest(x); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        MaxShared<EveryTied>::partials(x, p);
    }
};

struct LargestOfMin {
    template <class T> static T value(std::span<const T> x) { return smallest(x); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) {
        const T best = largest(x);
        for (std::size_t i = 0; i < x.size(); ++i) p[i] = x[i] == best ? T{1} : T{0};
    }
};

struct LastInRow : ops::RowMax {
    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < out.rows(); ++i) {
            std::size_t last = 0;
            for (std::size_t j = 0; j < in[0].cols(); ++j) last = in[0](i, j) == out(i, 0) ? j : last;
            messages[0](i, last) += delta(i, 0);
        }
    }
};

constexpr std::array kWrongMaxima{
    WrongVersion{"I1", "max sends δ to all its inputs",
                 "Only the largest input may receive the error: small changes of the others do not change the output.",
                 "KT2", with_variadic<ops::Max, MaxShared<Everybody>>},
    WrongVersion{"I2", "max sends δ to every tied input",
                 "At a tie exactly one input gets 1; together the weights must sum to 1.", "KT2",
                 with_variadic<ops::Max, MaxShared<EveryTied>>},
    WrongVersion{"I3", "max sends δ to the losers", "The message went to the smaller input.", "P2",
                 with_variadic<ops::Max, MaxShared<LosersWin>>},
    WrongVersion{"I4", "max splits δ evenly at a tie",
                 "A legal subgradient, but this course gives everything to the first of the largest.", "KT1",
                 with_variadic<ops::Max, MaxShared<EvenSplit>>},
    WrongVersion{"I5", "the last of the largest wins", "On a tie the first of the largest wins here.", "KT1",
                 with_variadic<ops::Max, MaxShared<LastWins>>},
    WrongVersion{"I8", "max sends δ times the maximum", "max passes the error signal on unchanged, times 1.", "P2",
                 with_variadic<ops::Max, MaxShared<TimesTheMaximum>>},
    WrongVersion{"I18", "max loses a NaN", "A NaN must be seen: it wins over every number.", "P17",
                 with_variadic<ops::Max, NanLost>},
    WrongVersion{"I19", "min sends δ to the largest", "In a minimum the smallest input receives the error.", "P2",
                 with_variadic<ops::Min, LargestOfMin>},
    WrongVersion{"I20", "row_max: the last of the largest wins", "On a tie the first of the largest in the row wins.",
                 "P2", with_rule<ops::RowMax, LastInRow>},
};

}  // namespace

std::span<const WrongVersion> wrong_maxima() { return kWrongMaxima; }

}  // namespace bp::verify

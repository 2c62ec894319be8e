#include "tests/course/runner/hostile.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>
#include <unistd.h>
#include <vector>

#include "tests/course/runner/hostile_system.hpp"

namespace bp::course::runner {

namespace {

volatile bool goes_on = true;
volatile int zero = 0;
int* volatile nowhere = nullptr;

double right(double x) { return x + x; }

double endless_loop(double x) {
    while (goes_on) {
    }
    return x;
}

double waits(double x) {
    while (goes_on) pause();
    return x;
}

double ignores_signals(double x) {
    for (const int one : {SIGTERM, SIGINT, SIGHUP, SIGXCPU}) signal(one, SIG_IGN);
    return waits(x);
}

double null_write(double x) {
    *nowhere = 1;
    return x;
}

double aborts(double) { std::abort(); }

double uncaught_exception(double x) noexcept {
    if (goes_on) throw std::runtime_error("nobody catches this");
    return x;
}

// NOLINTNEXTLINE(misc-no-recursion): that is the mistake
double calls_without_end(double x) { return goes_on ? calls_without_end(x + 1) + 1 : x; }

double divides_by_zero(double x) { return x + 1 / zero; }

double index_outside(double x) {
    const std::vector<double> numbers(3, x);
    return numbers[static_cast<std::size_t>(zero) + 3];
}

double takes_all_memory(double x) {
    std::vector<std::vector<double>> all;
    while (goes_on) all.emplace_back(std::size_t{1} << 17, x);
    return x;
}

double asks_too_much(double x) {
    const std::vector<double> all(std::size_t{1} << 40, x);
    return all[1];
}

double endless_output(double x) {
    while (goes_on) std::cout << "I am still here, and here, and here\n";
    return x;
}

double endless_file(double x) {
    std::FILE* const file = std::fopen("file", "w");
    while (goes_on) std::fputs("more and more\n", file);
    return x;
}

double exits(double) { std::exit(0); }
double exits_at_once(double) { _exit(0); }

double loops_below_zero(double x) { return x < 0 ? endless_loop(x) : right(x); }
double crashes_below_zero(double x) { return x < 0 ? null_write(x) : right(x); }
double exits_below_zero(double x) { return x < 0 ? exits(x) : right(x); }
double takes_all_memory_below_zero(double x) { return x < 0 ? takes_all_memory(x) : right(x); }

double throws_a_number(double) { throw 42; }

double prints(double x) {
    std::cout << "x is " << x << '\n';
    std::fputs("and here is no end", stderr);
    return x + x;
}

constexpr Hostile kAll[]{
    {"right", right},
    {"endless_loop", endless_loop},
    {"waits", waits},
    {"ignores_signals", ignores_signals},
    {"null_write", null_write},
    {"aborts", aborts},
    {"uncaught_exception", uncaught_exception},
    {"calls_without_end", calls_without_end},
    {"divides_by_zero", divides_by_zero},
    {"index_outside", index_outside},
    {"takes_all_memory", takes_all_memory},
    {"asks_too_much", asks_too_much},
    {"endless_output", endless_output},
    {"endless_file", endless_file},
    {"exits", exits},
    {"exits_at_once", exits_at_once},
    {"loops_below_zero", loops_below_zero},
    {"crashes_below_zero", crashes_below_zero},
    {"exits_below_zero", exits_below_zero},
    {"takes_all_memory_below_zero", takes_all_memory_below_zero},
    {"throws_a_number", throws_a_number},
    {"prints", prints},
    {"fork_bomb", fork_bomb},
    {"fork_bomb_in_sessions", fork_bomb_in_sessions},
    {"forges_a_verdict", forges_a_verdict},
    {"forges_and_goes_on", forges_and_goes_on},
    {"closes_everything", closes_everything},
    {"becomes_another_program", becomes_another_program},
    {"uses_the_network", uses_the_network},
    {"leaves_a_grandchild", leaves_a_grandchild},
    {"leaves_a_file", leaves_a_file},
};

}  // namespace

std::span<const Hostile> hostile_functions() { return kAll; }

}  // namespace bp::course::runner

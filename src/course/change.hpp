#pragma once

#include <concepts>
#include <functional>
#include <utility>

#include "base/error.hpp"

namespace bp::course {

/// Stands where a function was taken out of a solution, with the same arguments: it says that it is not written.
template <class Function> struct TakenOut;
template <class R, class... Arguments> struct TakenOut<R (*)(Arguments...)> {
    [[noreturn]] static R call(Arguments...) { throw NotImplemented{"taken out"}; }
};

/// The change that puts another function in place of the one in `field`.
template <auto field, class Function> struct Replaced {
    Function function;

    template <class Solution> void operator()(Solution& solution) const { solution.*field = function; }
    template <class Solution> void take_out(Solution& solution) const {
        solution.*field = TakenOut<std::remove_reference_t<decltype(solution.*field)>>::call;
    }
};

/// Puts `function` in place of one function of a solution: replaced<&Solution::product>(own_value).
template <auto field, class Function> Replaced<field, Function> replaced(Function function) { return {function}; }

/// What is done to the reference to get a known version of it.
template <class Solution> class Change {
  public:
    // NOLINTNEXTLINE(google-explicit-constructor): any function that changes a solution is one.
    template <std::invocable<Solution&> Function> Change(Function change) : change_(change) {
        if constexpr (requires(Solution & solution) { change.take_out(solution); }) {
            take_out_ = [change](Solution& solution) { change.take_out(solution); };
        }
    }

    void operator()(Solution& solution) const { change_(solution); }
    /// Takes the changed function out; nothing if the change is not one of one function.
    void take_out(Solution& solution) const {
        if (take_out_) take_out_(solution);
    }

  private:
    std::function<void(Solution&)> change_, take_out_;
};

}  // namespace bp::course

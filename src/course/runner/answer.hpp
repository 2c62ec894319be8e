#pragma once

#include "course/judge.hpp"

namespace bp::course::runner {

/// The main of a program that judges one exercise file: reads a request from stdin, judges, and writes the record to
/// the private descriptor. Where memory runs out, the record says so. Never returns: what a student's objects do at the
/// end is no part of the exercise.
[[noreturn]] void answer(Judgement (*judge)(JudgeOptions options));

}  // namespace bp::course::runner

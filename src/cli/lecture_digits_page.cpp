#include "cli/lecture_digits_page.hpp"

#include <fmt/format.h>

#include "data/digits.hpp"
#include "report/line_plot.hpp"
#include "report/picture.hpp"

namespace bp::cli {

namespace {

using report::CaptionedSvg;
using report::Cell;
using report::LinePlot;
using report::Series;
using report::Table;
using report::Tint;

Table accuracies(const DigitsRun& run) {
    Table table{"Samples, and the share answered right, per division",
                {"division", "seen", "unseen", "right during the last epoch", "right of unseen"},
                {}};
    for (const SplitRun& split : run.splits) {
        table.rows.push_back({std::to_string(split.seed), std::to_string(split.seen_count),
                              std::to_string(split.unseen.sample_count()),
                              fmt::format("{:.2f} %", 100 * split.seen_by_epoch.back().accuracy),
                              fmt::format("{:.2f} %", 100 * split.result.accuracy)});
    }
    table.rows.push_back({"mean", "", "", "", fmt::format("{:.2f} %", 100 * run.mean_accuracy)});
    return table;
}

using Epochs = std::vector<EpochResult> SplitRun::*;
using Number = double EpochResult::*;

/// Faint lines for single divisions and a strong one for their mean.
void add_lines(LinePlot& plot, const DigitsRun& run, Epochs epochs, Number number, Series mean) {
    for (const SplitRun& split : run.splits) {
        Series line{"", {}, {}, mean.colour, report::Weight::faint};
        for (const EpochResult& epoch : split.*epochs) {
            line.x.push_back(static_cast<double>(epoch.epoch));
            line.y.push_back(epoch.*number);
        }
        mean.x = line.x;
        mean.y.resize(line.y.size());
        for (std::size_t i = 0; i < line.y.size(); ++i) {
            mean.y[i] += line.y[i] / static_cast<double>(run.splits.size());
        }
        plot.series.push_back(std::move(line));
    }
    plot.series.push_back(std::move(mean));
}

std::string curves(const DigitsRun& run, Number number, LinePlot plot) {
    add_lines(plot, run, &SplitRun::seen_by_epoch, number, {"while learning", {}, {}, 0});
    add_lines(plot, run, &SplitRun::unseen_by_epoch, number, {"unseen, after it", {}, {}, 1});
    return svg(plot);
}

CaptionedSvg picture_of(const SplitRun& split, std::size_t i) {
    const std::size_t label = split.unseen.labels[i], answer = split.result.answers[i];
    const std::string caption = answer == label ? fmt::format("{}", answer) : fmt::format("{} for a {}", answer, label);
    const View<const double> ink(view(split.unseen.inputs).row(i).data(), {kDigitsSide, kDigitsSide});
    return {caption, report::picture_svg(ink, fmt::format("a {}, answered {}", label, answer))};
}

std::vector<CaptionedSvg> first_answers(const SplitRun& split) {
    std::vector<CaptionedSvg> pictures;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, split.unseen.sample_count()); ++i) {
        pictures.push_back(picture_of(split, i));
    }
    return pictures;
}

std::vector<CaptionedSvg> wrong_answers(const SplitRun& split) {
    std::vector<CaptionedSvg> pictures;
    for (std::size_t i = 0; i < split.unseen.sample_count(); ++i) {
        if (split.result.answers[i] != split.unseen.labels[i]) pictures.push_back(picture_of(split, i));
    }
    return pictures;
}

/// Mistakes are rare and are what one looks for, so even a single one gets some colour.
Cell confusion_cell(std::size_t count, std::size_t total, Tint tint) {
    if (count == 0) return "0";
    const double share = static_cast<double>(count) / static_cast<double>(total);
    return {std::to_string(count), tint, tint == Tint::bad ? 0.2 + 15 * share : share};
}

/// Rows are what a digit is, columns what it was taken for; a cell's colour is its share of the row.
Table confusion_table(const DigitsRun& run) {
    const auto counts = confusion(run);
    Table table{"Rows: what the digit is. Columns: the answer. Unseen samples of all divisions together.", {"is"}, {}};
    for (std::size_t answer = 0; answer < counts.size(); ++answer) table.headings.push_back(std::to_string(answer));
    for (std::size_t label = 0; label < counts.size(); ++label) {
        std::vector<Cell> row{std::to_string(label)};
        std::size_t total = 0;
        for (const std::size_t count : counts[label]) total += count;
        for (std::size_t answer = 0; answer < counts.size(); ++answer) {
            row.push_back(confusion_cell(counts[label][answer], total, answer == label ? Tint::good : Tint::bad));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

void add_digits(report::Page& page, const DigitsRun& run) {
    page.section("Handwritten digits");
    page.paragraph(description_of(run));
    page.table(accuracies(run));
    page.figure({"Mean loss of a sample, on a logarithmic scale; thin lines are single divisions",
                 curves(run, &EpochResult::loss, {"loss by epoch", "epoch", "loss", {}, report::Scale::logarithmic})});
    page.figure({"Share answered right; thin lines are single divisions",
                 curves(run, &EpochResult::accuracy, {"accuracy by epoch", "epoch", "accuracy", {}})});
    const SplitRun& first = run.splits.front();
    page.subsection("The first unseen digits and the network's answers");
    page.gallery(first_answers(first));
    page.subsection("Every mistake of the first division: the answer, and what the digit is");
    page.gallery(wrong_answers(first));
    page.subsection("Which digits are taken for which");
    page.table(confusion_table(run));
}

}  // namespace bp::cli

#pragma once

#include <functional>

#include "verify/op_record.hpp"
#include "verify/tape.hpp"

namespace bp::verify {

/// Reads a tape and builds the program it stands for. Whatever a gene asks for that does not fit is replaced by the
/// nearest thing that does: another parent, a fresh leaf, or a plain sum.
class Decoder {
  public:
    Decoder(const Tape& tape, Kind kind);
    oracle::Program decode();

    // What the patterns are built with.
    using Id = std::size_t;
    Kind kind() const { return kind_; }
    bool is_exact() const { return kind_ == Kind::lattice || kind_ == Kind::convex; }
    Shape shape_of(Id id) const { return program_.steps[id].shape; }
    /// Appends the op.
    Id append(std::string_view op, const std::vector<Id>& parents, const oracle::Settings& settings = {});
    /// The same; but if that would make numbers grow too fast, a sum, or the first parent itself, takes its place.
    Id add(std::string_view op, const std::vector<Id>& parents, const oracle::Settings& settings = {});
    /// A fresh leaf with numbers of the pool.
    Id leaf(std::string_view op, Shape shape);
    Id constant(const Tensor<double>& value);

  private:
    using Fits = std::function<bool(Shape)>;

    void add_leaves();
    void add_gene(const Gene& gene);
    void add_op(const OpRecord& record, const Gene& gene);
    std::vector<Id> arguments_of(const OpRecord& record, const Gene& gene);
    std::vector<Id> stretching_arguments(const OpRecord& record, const Gene& gene, Id first);
    /// The node a gene's number stands for.
    Id chosen(unsigned number) const;
    /// The chosen node or the next older one that fits, else a fresh leaf of the given shape.
    Id fitting(unsigned number, Shape otherwise, const Fits& fits);
    Id guarded(Id id, Guard guard);
    void choose_loss();
    void set_loss(Id id);
    std::vector<Id> unused() const;
    /// The sum of the node's elements, each with a weight; the weights go on from `position`.
    Id weighed(Id id, std::size_t position);
    Tensor<double> weights(Shape shape, std::size_t position) const;
    double next_number();

    Id note(Id id, unsigned degree);

    const Tape& tape_;
    Kind kind_;
    std::vector<const OpRecord*> records_;
    oracle::Program program_;
    std::vector<unsigned> degrees_;
    std::vector<bool> used_;
    std::size_t next_number_ = 0;
};

/// Whole blocks of nodes, as a lecture draws them. Each takes a node and returns the block's last; `pick` says how
/// long it is, if it has a length.
Decoder::Id pattern(Decoder& decoder, unsigned which, Decoder::Id x, unsigned pick);
inline constexpr unsigned kPatterns = 5;

}  // namespace bp::verify

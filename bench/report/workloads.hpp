#pragma once

#include <vector>

/// What is timed. Each function registers benchmarks under names that end in the size: "forward/depth/64".
namespace bp::bench {

enum class Extent { quick, full };

/// Forward, backward and update over the number of layers, all layers equally wide. The claim is about the work of a
/// layer, so each pass begins with empty caches: a short network would find its numbers there, a long one would not.
void register_depth(Extent extent);
/// Forward and backward over the width of three layers.
void register_width(Extent extent);
/// Forward, backward with and without the inputs' error signal, at width 512 and batch 256; one product beside them.
/// Two times decide alone, where a fit has many: each is repeated three times as often.
void register_ratio(std::size_t repetitions);
/// Reverse order on ladders of diamonds, and the walk along every path, which nobody should write.
void register_ladder(Extent extent);
/// Both passes over random graphs of 1x1 nodes, and building them.
void register_scalar_graphs(Extent extent);
/// Residual, highway and dense connections over depth.
void register_connectivity();
/// Every op at three sizes.
void register_ops();

/// The sizes that are measured, also for whoever reads the results.
std::vector<std::size_t> depths(Extent extent);
std::vector<std::size_t> widths();

/// Of the networks that grow in depth: large enough for the products to count more than what lies around them.
inline constexpr std::size_t kDepthWidth = 256, kDepthBatch = 256;
inline constexpr std::size_t kWidthLayers = 3, kWidthBatch = 64;  ///< of those that grow in width
inline constexpr std::size_t kRatioWidth = 512, kRatioBatch = 256, kRatioLayers = 4;

}  // namespace bp::bench

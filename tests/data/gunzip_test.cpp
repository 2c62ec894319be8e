#include "data/gunzip.hpp"

#include <vector>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp {
namespace {

using Bytes = std::vector<unsigned char>;

// Three times "delta" and a line end, compressed by another implementation (Python's gzip).
const Bytes kFile{0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4b, 0x49, 0xcd, 0x29,
                  0x49, 0xe4, 0x4a, 0x41, 0x22, 0x01, 0x9f, 0xe8, 0x03, 0x9d, 0x12, 0x00, 0x00, 0x00};
const std::string kText = "delta\ndelta\ndelta\n";

std::string text_or_refusal(const Bytes& bytes) {
    try {
        return gunzip(bytes, "small.gz");
    } catch (const InputError& error) {
        return std::string{"refused: "} + error.what();
    }
}

bool is_refused(const Bytes& bytes) {
    return text_or_refusal(bytes).starts_with("refused: small.gz: not a complete gzip file");
}

TEST(Gunzip, GivesTheTextBack) { EXPECT_EQ(text_or_refusal(kFile), kText); }

TEST(Gunzip, RefusesAFileThatIsCutOffAnywhere) {
    for (std::size_t length = 0; length < kFile.size(); ++length) {
        EXPECT_TRUE(is_refused({kFile.begin(), kFile.begin() + static_cast<std::ptrdiff_t>(length)})) << length;
    }
}

TEST(Gunzip, NeverGivesAnotherTextWhenABitOfTheFileChanges) {
    for (std::size_t bit = 0; bit < 8 * kFile.size(); ++bit) {
        Bytes changed = kFile;
        changed[bit / 8] = static_cast<unsigned char>(changed[bit / 8] ^ (1U << bit % 8));
        EXPECT_TRUE(is_refused(changed) || text_or_refusal(changed) == kText)
            << "bit " << bit << ": " << text_or_refusal(changed);
    }
}

TEST(Gunzip, RefusesAFileThatIsNotZipped) {
    EXPECT_TRUE(is_refused({'1', ',', '0', '\n'}));
    Bytes longer = kFile;
    longer.push_back('x');
    EXPECT_TRUE(is_refused(longer));
}

}  // namespace
}  // namespace bp

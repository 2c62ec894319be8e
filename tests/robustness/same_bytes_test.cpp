#include <array>
#include <cstdio>
#include <memory>
#include <string>

#include <gtest/gtest.h>

namespace bp {
namespace {

/// What a shell command prints.
std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string output;
    std::array<char, 4096> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        output.append(buffer.data(), count);
    }
    return output;
}

// P27: nothing of an earlier process, of the number of threads or of the compiler's level is in the numbers.
TEST(Training, GivesTheSameBytesInEveryProcessWithOneThreadAndTwo) {
    const std::string first = output_of("OPENBLAS_NUM_THREADS=1 " BP_TRAINING);
    EXPECT_NE(first.find("loss 0x1."), std::string::npos) << first;
    EXPECT_EQ(output_of("OPENBLAS_NUM_THREADS=1 " BP_TRAINING), first);
    EXPECT_EQ(output_of("OPENBLAS_NUM_THREADS=2 " BP_TRAINING), first);
}

// The products are those of the library in both, which the project's own level does not reach.
TEST(Training, GivesTheSameBytesWithoutOptimisation) {
    EXPECT_EQ(output_of("OPENBLAS_NUM_THREADS=1 " BP_TRAINING_UNOPTIMISED),
              output_of("OPENBLAS_NUM_THREADS=1 " BP_TRAINING));
}

}  // namespace
}  // namespace bp

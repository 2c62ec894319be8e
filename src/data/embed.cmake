# cmake -DFROM=iris.csv -DTO=iris_bytes.cpp -DFUNCTION=iris_csv -P embed.cmake: the file's bytes as a C++ array.
file(READ "${FROM}" hex HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "((0x..,){20})" "\\1\n    " bytes "${bytes}")  # compilers dislike one line of 260 KB
file(WRITE "${TO}" "#include \"data/embedded.hpp\"

namespace bp {

std::span<const unsigned char> ${FUNCTION}() {
    static constexpr unsigned char kBytes[] = {
    ${bytes}
    };
    return kBytes;
}

}  // namespace bp
")

# cmake -DFROM=digits.csv.gz -DTO=digits_bytes.cpp -P embed.cmake: the file's bytes as a C++ array.
file(READ "${FROM}" hex HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "((0x..,){20})" "\\1\n    " bytes "${bytes}")  # compilers dislike one line of 260 KB
file(WRITE "${TO}" "#include \"data/digits_bytes.hpp\"

namespace bp {

namespace {

const unsigned char kBytes[] = {
    ${bytes}
};

}  // namespace

std::span<const unsigned char> digits_csv_gz() { return kBytes; }

}  // namespace bp
")

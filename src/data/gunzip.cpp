#include "data/gunzip.hpp"

#include <ios>
#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/device/back_inserter.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include "base/error.hpp"

namespace bp {

std::string gunzip(std::span<const unsigned char> bytes, std::string_view source) {
    namespace io = boost::iostreams;
    std::string text;
    try {
        io::filtering_streambuf<io::input> unzipped;
        unzipped.push(io::gzip_decompressor());
        unzipped.push(io::array_source(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
        io::copy(unzipped, io::back_inserter(text));
    } catch (const std::ios_base::failure& failure) {  // gzip_error is one
        throw InputError(std::string{source} + ": not a complete gzip file (" + failure.what() +
                         "); copy or download it again");
    }
    return text;
}

}  // namespace bp

#include "data/digits.hpp"

#include "data/csv.hpp"
#include "data/embedded.hpp"
#include "data/gunzip.hpp"

namespace bp {

Dataset digits() { return parse_csv(gunzip(digits_csv_gz(), "digits.csv.gz"), "digits"); }

}  // namespace bp

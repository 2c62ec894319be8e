#include "data/measured.hpp"

#include "data/csv.hpp"
#include "data/embedded.hpp"

namespace bp {

namespace {

Dataset parse(std::span<const unsigned char> bytes, const char* name, std::vector<std::string> class_names) {
    Dataset data = parse_csv({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, name);
    data.class_names = std::move(class_names);
    return data;
}

}  // namespace

Dataset iris() { return parse(iris_csv(), "iris", {"setosa", "versicolor", "virginica"}); }

Dataset wine() { return parse(wine_csv(), "wine", {}); }

Dataset breast_cancer() { return parse(breast_cancer_csv(), "breast_cancer", {"malignant", "benign"}); }

}  // namespace bp

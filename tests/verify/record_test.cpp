#include <set>

#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "verify/op_record.hpp"
#include "verify/oracle/definition.hpp"

namespace bp::verify {
namespace {

TEST(OpRecords, ExistOncePerOpBesideAnIndependentDefinition) {
    std::set<std::string_view> names;
    for (const OpRecord& record : all_records()) {
        EXPECT_TRUE(names.insert(record.name).second) << record.name << " has two records";
        if (record.form == Form::leaf) continue;
        EXPECT_EQ(oracle::definition_of(record.name).name, record.name);
    }
    for (const OpTable* table : all_ops()) EXPECT_TRUE(names.contains(table->name)) << table->name;
    EXPECT_THROW(record_of("sine"), InputError);
}

TEST(OpRecords, AgreeWithTheEngineOnHowManyParentsAnOpTakes) {
    for (const OpTable* table : all_ops()) {
        if (record_of(table->name).form == Form::leaf) continue;
        EXPECT_EQ(table->arity.least, oracle::definition_of(table->name).least) << table->name;
        EXPECT_EQ(table->arity.most, oracle::definition_of(table->name).most) << table->name;
    }
}

/// Building the op over parameters of these shapes.
void build(std::string_view op, const RefusedCase& refused) {
    Graph graph;
    std::vector<NodeId> parents;
    for (const Shape shape : refused.in) parents.push_back(graph.parameter(shape));
    graph.add(make_op(op, refused.settings), parents);
}

TEST(OpRecords, NameArgumentsThatTheEngineRefusesWithTheOpsName) {
    std::size_t refusals = 0;
    for (const OpRecord* record : records_of_engine()) {
        if (record->refused == nullptr) continue;
        for (const RefusedCase& refused : record->refused()) {
            SCOPED_TRACE(std::string{record->name} + ": " + std::string{refused.why});
            ++refusals;
            try {
                build(record->name, refused);
                ADD_FAILURE() << "was accepted";
            } catch (const Error& error) {
                EXPECT_NE(std::string{error.what()}.find(record->name), std::string::npos) << error.what();
            }
        }
    }
    EXPECT_GE(refusals, 30U);
}

TEST(OpRecords, HaveSpecialCasesForEveryOpWithADerivative) {
    for (const OpRecord& record : all_records()) {
        if (record.form == Form::leaf || !record.has_derivative) continue;
        ASSERT_NE(record.special, nullptr) << record.name;
        EXPECT_FALSE(record.special().empty()) << record.name;
        ASSERT_NE(record.refused, nullptr) << record.name;
    }
}

}  // namespace
}  // namespace bp::verify

#include "report/peer_run.hpp"

#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "report/peer_text.hpp"
#include "tests/cli/program.hpp"
#include "tests/own_folder.hpp"

namespace bp::bench {
namespace {

using peers::Task;

const Task kNetwork = peers::read_task("train double 3-4-4-2 1 cross_entropy");

/// A loss, and parameters that have gone this far from where they start.
std::vector<double> result_after(const Task& task, double way) {
    std::vector<double> numbers{0.5};
    for (const double x : peers::start_parameters(task)) numbers.push_back(x + way * std::cos(100 * x));
    return numbers;
}

TEST(PeerTask, ArrivesAsItWasSent) {
    for (const Task& task : peer_tasks()) {
        const Task read = peers::read_task(peers::line_of(task));
        EXPECT_EQ(label_of(read), label_of(task));
    }
    EXPECT_THROW(peers::read_task("sing"), std::invalid_argument);
    EXPECT_THROW(peers::read_task("train double 784 1 squared"), std::invalid_argument);
}

TEST(PeerTask, IsNamedByItsWidthsAndBatch) {
    EXPECT_EQ(label_of(peers::read_task("train double 1024-1024-1024-1024-1024-10 256 cross_entropy")),
              "1024x5-10:256/double");
    EXPECT_EQ(label_of(peers::read_task("train float 784-512-512-10 128 squared")), "784-512-512-10:128/float/squared");
    EXPECT_EQ(label_of(peers::read_task("graph deep 1000")), "graph-deep:1000");
}

TEST(PeerAgreement, IsOfTheSameStepsUpToRounding) {
    const std::vector<double> engine = result_after(kNetwork, 0.01);
    std::vector<double> peer = engine;
    EXPECT_TRUE(agreement_of(kNetwork, engine, peer).agrees());
    peer[5] += 1e-15;
    EXPECT_TRUE(agreement_of(kNetwork, engine, peer).agrees());
    peer[0] = std::nan("");  // a library that does not say its loss
    EXPECT_TRUE(agreement_of(kNetwork, engine, peer).agrees());
}

TEST(PeerAgreement, IsNotOfOtherWork) {
    const std::vector<double> engine = result_after(kNetwork, 0.01);
    EXPECT_FALSE(agreement_of(kNetwork, engine, result_after(kNetwork, 0.01 / 4)).agrees());  // no mean over the batch
    std::vector<double> peer = engine;
    peer[0] *= 2;  // the loss alone
    EXPECT_FALSE(agreement_of(kNetwork, engine, peer).agrees());
    peer = engine;
    peer[13] = peers::start_parameters(kNetwork)[12];  // the first bias stays as it was
    EXPECT_FALSE(agreement_of(kNetwork, engine, peer).agrees());
    peer = engine;
    peer.back() = std::nan("");
    EXPECT_FALSE(agreement_of(kNetwork, engine, peer).agrees());
    peer.pop_back();
    EXPECT_EQ(agreement_of(kNetwork, engine, peer).refusal, "46 numbers instead of 47");
}

TEST(PeerGoals, AreThoseOfTheTable) {
    const auto goal = [](const std::string& program, const Task& task) {
        for (const Peer& peer : all_peers()) {
            if (peer.program == program) return goal_of(peer, task);
        }
        throw std::invalid_argument(program);
    };
    EXPECT_EQ(goal("libtorch", kNetwork), 60);
    EXPECT_EQ(goal("cblas", kNetwork), 1 / 1.3);
    EXPECT_EQ(goal("fann", kNetwork), 1);
    EXPECT_EQ(goal("eigen", kNetwork), std::nullopt);
    EXPECT_EQ(goal("libtorch", peers::read_task("train float 784-30-10 10 cross_entropy")), 5);
    EXPECT_EQ(goal("libtorch", peers::read_task("train double 784-30-10 10 cross_entropy")), 4.8);
    EXPECT_EQ(goal("libtorch", peers::read_task("train double 784-31-10 10 cross_entropy")), std::nullopt);
}

/// A folder of made-up peers: shell scripts that are always ready, give the result next to them and say how long a step
/// takes.
class MadeUpPeers : public ::testing::Test {
  protected:
    MadeUpPeers() {
        static_cast<void>(std::signal(SIGPIPE, SIG_IGN));  // as the program does, so that a peer may end at any moment
    }

    void write_script(const std::string& program, const std::string& text) const {
        std::ofstream(folder_ / program) << "#!/bin/sh\n" << text;
        std::filesystem::permissions(folder_ / program, std::filesystem::perms::owner_all);
    }

    void add(const std::string& program, const std::string& seconds, double way) const {
        const std::vector<double> numbers = result_after(kNetwork, way);
        std::ofstream file(folder_ / (program + ".result"), std::ios::binary);
        file.write(reinterpret_cast<const char*>(numbers.data()),
                   static_cast<std::streamsize>(numbers.size() * sizeof(double)));
        write_script(program,
                     "while read -r command argument rest; do case $command in\n"
                     "train) echo ready ;; check) cp \"$0.result\" \"$argument\"; echo done ;;\n"
                     "time) echo " +
                         seconds + " ;; *) echo unable ;; esac; done\n");
    }

    PeerGroup group(const std::string& filter = "^3-4-4-2:1/double/[a-z]*$") const {
        PeerGroup group;
        run_peers({folder_.path(), filter, 3}, [&](const PeerGroup& done) { group = done; });
        return group;
    }

    std::string error_of(const std::string& filter) const {
        try {
            group(filter);
        } catch (const InputError& error) {
            return error.what();
        }
        return "";
    }

    const OwnFolder folder_{"made-up peers"};  // a blank, as a folder of a user may have
};

TEST_F(MadeUpPeers, AreTimedBesideTheEngine) {
    add("engine", "0.001", 0.01);
    add("cblas", "0.0009", 0.01);
    add("libtorch", "0.05", 0.01);
    const PeerGroup done = group();
    ASSERT_EQ(done.rows.size(), 3U);
    EXPECT_EQ(done.rows[0].name, "engine");
    EXPECT_DOUBLE_EQ(done.rows[1].over_engine.value, 0.9);
    EXPECT_EQ(done.rows[1].word(), "holds");
    EXPECT_DOUBLE_EQ(done.rows[2].over_engine.value, 50);
    EXPECT_EQ(done.rows[2].word(), "missed");
    EXPECT_NE(text_of(done).find("≥ 60"), std::string::npos) << text_of(done);
}

TEST_F(MadeUpPeers, AreNotTimedIfTheyDoSomethingElse) {
    add("engine", "0.001", 0.01);
    add("cblas", "0.0009", 0.02);
    const PeerGroup done = group();
    ASSERT_EQ(done.rows.size(), 2U);
    EXPECT_TRUE(done.rows[1].samples.seconds.empty());
    EXPECT_EQ(done.rows[1].word(), "");
    EXPECT_NE(text_of(done).find("not timed: it gives another result"), std::string::npos) << text_of(done);
}

TEST_F(MadeUpPeers, ThatDieOrFailOrAreUnableKeepNobodyFromTheOthers) {
    add("engine", "0.001", 0.01);
    add("cblas", "0.0009", 0.01);
    write_script("eigen", "exit 3\n");
    write_script("dlib", "read -r task; echo 'failed: no memory'\n");
    write_script("libtorch", "while read -r line; do echo unable; done\n");
    const PeerGroup done = group();
    ASSERT_EQ(done.rows.size(), 4U);
    EXPECT_EQ(done.rows[1].samples.seconds.size(), 3U);
    EXPECT_EQ(done.rows[2].name, "Eigen");
    EXPECT_NE(text_of(done).find("exit code 3"), std::string::npos) << text_of(done);
    EXPECT_NE(text_of(done).find("failed: no memory"), std::string::npos) << text_of(done);
}

TEST_F(MadeUpPeers, ThatAreMissingAreNamedWithTheirPackage) {
    EXPECT_NE(error_of(".").find("./backprop bench --peers builds it"), std::string::npos);
    add("engine", "0.001", 0.01);
    EXPECT_EQ(error_of("libtorch"), "libtorch is not built: it needs the package libtorch-dev");
    EXPECT_EQ(error_of("no such peer"), "--filter matches nothing that a peer does");
    add("libtorch", "0.05", 0.01);
    for (const std::string& line : missing_peers(folder_.path()))
        EXPECT_EQ(line.find("libtorch "), std::string::npos) << line;
    EXPECT_EQ(missing_peers(folder_.path()).size(), all_peers().size() - 1);
}

}  // namespace
}  // namespace bp::bench

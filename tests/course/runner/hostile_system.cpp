#include "tests/course/runner/hostile_system.hpp"

#include <arpa/inet.h>
#include <cstdio>
#include <cstring>
#include <netinet/in.h>
#include <stdexcept>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

#include "course/runner/record.hpp"
#include "course/runner/run.hpp"

namespace bp::course::runner {

namespace {

[[noreturn]] void bomb(bool in_sessions) {
    while (true) {
        if (fork() == 0 && in_sessions) setsid();
    }
}

std::string forged() {
    Verdict verdict;
    verdict.exercise.id = "forges_a_verdict";
    verdict.status = Status::passed;
    verdict.checks = 100;
    return record_of(verdict, std::string(32, '0'));
}

void forge() {
    const std::string record = forged();
    std::puts("PASSED");
    for (int i = 0; i < 1024; ++i) static_cast<void>(!write(i, record.data(), record.size()));
}

}  // namespace

double fork_bomb(double) { bomb(false); }
double fork_bomb_in_sessions(double) { bomb(true); }

double forges_a_verdict(double) {
    forge();
    _exit(0);
}

double forges_and_goes_on(double x) {
    forge();
    return x + x;
}

double closes_everything(double x) {
    for (int i = 0; i < 1024; ++i) close(i);
    return x + x;
}

double becomes_another_program(double x) {
    execl("/bin/true", "true", nullptr);
    return x;
}

double uses_the_network(double x) {
    const int server = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    const bool is_connected = bind(server, any, size) == 0 && listen(server, 1) == 0 &&
                              getsockname(server, any, &size) == 0 && connect(client, any, size) == 0;
    if (!is_connected) throw std::runtime_error(std::string{"no network: "} + std::strerror(errno));
    return x + x;
}

double leaves_a_grandchild(double x) {
    if (fork() != 0) return x + x;
    setsid();
    if (fork() != 0) _exit(0);
    while (true) pause();
}

double leaves_a_file(double x) {
    std::FILE* const file = std::fopen("file", "w");
    if (file == nullptr) throw std::runtime_error("no file can be made");
    std::fclose(file);
    return x + x;
}

}  // namespace bp::course::runner

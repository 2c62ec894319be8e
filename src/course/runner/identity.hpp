#pragma once

#include <sys/types.h>

namespace bp::course::runner {

/// A user that nobody is, different for every process that asks.
uid_t unused_user();

/// Becomes that user and group, without rights of root but the one to take on others that exec gives up again. Returns
/// whether it worked. Allocates nothing.
bool become(uid_t user, gid_t group);

/// How many processes and threads the user of this process has, for RLIMIT_NPROC counts them all.
unsigned own_process_count();

}  // namespace bp::course::runner

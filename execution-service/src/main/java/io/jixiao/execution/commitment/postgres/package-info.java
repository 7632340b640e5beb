/// Accounts in `project_account`.
///
/// Start reading at [PostgresAccounts].
@NullMarked
package io.jixiao.execution.commitment.postgres;

import org.jspecify.annotations.NullMarked;

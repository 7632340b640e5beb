package io.jixiao.execution.commitment;

import io.jixiao.kernel.DataScope;
import java.util.List;
import java.util.Optional;

/// The accounts as people read through them.
public interface AccountList {

    /// In the order of their keys.
    List<ProjectAccount> list(
            AccountFilter filter, Optional<ProjectKey> after, int limit, DataScope scope);
}

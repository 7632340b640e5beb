package io.jixiao.execution.payment;

import io.jixiao.kernel.DataScope;
import java.util.List;
import java.util.Optional;

/// Events as people look for them, posted and parked alike.
public interface PaymentRecords {

    Optional<PaymentRecord> find(EntryKey key, DataScope scope);

    /// By voucher number, line and the rest of the key.
    List<PaymentRecord> list(
            PaymentFilter filter, Optional<EntryKey> after, int limit, DataScope scope);
}

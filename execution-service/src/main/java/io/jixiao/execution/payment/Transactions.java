package io.jixiao.execution.payment;

import java.util.function.Supplier;

/// One database transaction around a batch.
public interface Transactions {

    /// Runs and commits; runs again when the database says that two stood in each other's way.
    ///
    /// @throws StoreAway when the database cannot be reached: nothing was posted
    <T> T committed(Supplier<T> work);

    /// Runs, and undoes everything: for a rehearsal.
    <T> T undone(Supplier<T> work);
}

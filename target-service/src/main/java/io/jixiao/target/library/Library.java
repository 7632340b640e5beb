package io.jixiao.target.library;

import java.util.List;
import java.util.Optional;

/// The store of the library.
public interface Library {

    List<LibraryItem> search(LibraryQuery query, int limit);

    Optional<LibraryEntry> find(long id);

    /// Nobody else changes the division's entries until the end of the transaction; answers the one
    /// with these three levels.
    Optional<LibraryEntry> reserved(String division, LibraryRow row);

    /// Returns it with its id or its new revision.
    LibraryEntry put(LibraryEntry entry);
}

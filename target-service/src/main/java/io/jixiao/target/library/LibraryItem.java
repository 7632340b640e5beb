package io.jixiao.target.library;

import io.jixiao.kernel.Expectation;

/// One indicator of the library as a search finds it.
///
/// @param entryId of the curated entry; 0 where nobody curated it
/// @param uses in how many approved targets it stands
/// @param lastUsedYear 0 where none uses it
/// @param lastYear what the project asked about promised the year before; blank where nothing
public record LibraryItem(
        long entryId,
        LibraryRow row,
        Expectation.Kind kind,
        long uses,
        int lastUsedYear,
        String lastYear) {}

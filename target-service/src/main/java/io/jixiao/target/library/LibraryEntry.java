package io.jixiao.target.library;

/// An entry the finance bureau curates. It is switched off rather than deleted: then the indicator
/// is not suggested even where targets use it.
///
/// @param id 0 before it is kept
/// @param revision grows with every change
public record LibraryEntry(
        long id, String division, LibraryRow row, boolean disabled, long revision) {

    LibraryEntry with(LibraryRow other, boolean isDisabled) {
        return new LibraryEntry(id, division, other, isDisabled, revision);
    }
}

package io.jixiao.target.library;

/// Keeps who changed which entry, in the transaction that changes it.
public interface LibraryTrail {

    void curated(LibraryEntry entry);
}

package io.jixiao.target.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/// The finance bureau adds, changes and switches off entries.
@ApplicationScoped
public class CurateLibrary {

    private final Library library;
    private final LibraryTrail trail;

    CurateLibrary(Library library, LibraryTrail trail) {
        this.library = library;
        this.trail = trail;
    }

    /// What came of it.
    public sealed interface Outcome {
        record Kept(LibraryEntry entry) implements Outcome {}

        /// The division has an entry with these three levels.
        record Exists(long id) implements Outcome {}

        /// Not there, or not to be changed by this person.
        record Absent() implements Outcome {}

        /// Changed by somebody else meanwhile.
        record Stale(long revision) implements Outcome {}
    }

    @Transactional
    public Outcome add(LibraryEntry entry) {
        var there = library.reserved(entry.division(), entry.row());
        return there.isPresent() ? new Outcome.Exists(there.get().id()) : kept(entry);
    }

    /// @param mayCurate whether the division is the caller's
    /// @param isExpected whether the caller has seen this revision
    @Transactional
    public Outcome change(
            long id,
            Predicate<String> mayCurate,
            LongPredicate isExpected,
            LibraryRow row,
            boolean isDisabled) {
        var division = library.find(id).map(LibraryEntry::division).filter(mayCurate);
        if (division.isEmpty()) {
            return new Outcome.Absent();
        }
        var other = library.reserved(division.get(), row).filter(each -> each.id() != id);
        if (other.isPresent()) {
            return new Outcome.Exists(other.get().id());
        }
        var entry = library.find(id).orElseThrow();
        return isExpected.test(entry.revision())
                ? kept(entry.with(row, isDisabled))
                : new Outcome.Stale(entry.revision());
    }

    private Outcome kept(LibraryEntry entry) {
        var stored = library.put(entry);
        trail.curated(stored);
        return new Outcome.Kept(stored);
    }
}

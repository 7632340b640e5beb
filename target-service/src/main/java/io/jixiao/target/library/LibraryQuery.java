package io.jixiao.target.library;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.Expectation;
import io.jixiao.target.target.TargetKey;
import java.util.Set;

/// What somebody looks for. Names and numbers of uses are shared in a division (docs/rules/17);
/// values are shown of targets in scope only.
///
/// @param division whose library
/// @param text somewhere in one of the three levels; blank for all
/// @param level1 blank for all
/// @param level2 blank for all
/// @param kinds empty for all
/// @param unitPrefix counts the uses of these units only, and leaves out what they do not use
/// @param draft for which last year's values are wanted; empty for none
/// @param after the last item seen; the first page has none
public record LibraryQuery(
        DataScope scope,
        String division,
        String text,
        String level1,
        String level2,
        Set<Expectation.Kind> kinds,
        String unitPrefix,
        Set<TargetKey> draft,
        Set<Position> after) {

    public LibraryQuery {
        kinds = Set.copyOf(kinds);
        draft = Set.copyOf(draft);
        after = Set.copyOf(after);
    }

    /// The order of the list: most used first, then by name.
    public record Position(long uses, String level1, String level2, String level3) {}
}

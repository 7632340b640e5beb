package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import java.time.Instant;

/// A blocking finding that somebody overrode, with a reason (放行).
///
/// @param content what it was given for: when that changes, it no longer counts
/// @param by subject of the person
public record Waiver(
        long id,
        String code,
        String place,
        String content,
        String reason,
        String by,
        String byName,
        Instant at) {

    public Waiver withId(long given) {
        return new Waiver(given, code, place, content, reason, by, byName, at);
    }

    boolean isFor(Finding finding, String contentNow) {
        return finding.isOverridable()
                && finding.code().equals(code)
                && finding.place().equals(place)
                && contentNow.equals(content);
    }
}

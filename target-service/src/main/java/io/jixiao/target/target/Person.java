package io.jixiao.target.target;

import java.util.Set;

/// Who acts.
///
/// @param subject identifies the person, always the same
/// @param name for people to read
public record Person(String subject, String name, Set<Duty> duties) {

    public Person {
        duties = Set.copyOf(duties);
    }

    boolean has(Duty duty) {
        return duties.contains(duty);
    }

    boolean is(String otherSubject) {
        return subject.equals(otherSubject);
    }
}

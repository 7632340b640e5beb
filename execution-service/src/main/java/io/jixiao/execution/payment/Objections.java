package io.jixiao.execution.payment;

import java.util.List;

/// An event that breaks rules, with all of them at once.
@SuppressWarnings("serial") // never serialised
public final class Objections extends RuntimeException {

    private final List<Objection> found;

    public Objections(List<Objection> found) {
        super(found.toString());
        this.found = List.copyOf(found);
    }

    public List<Objection> found() {
        return found;
    }
}

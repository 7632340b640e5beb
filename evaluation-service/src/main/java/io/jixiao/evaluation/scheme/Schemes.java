package io.jixiao.evaluation.scheme;

import io.jixiao.kernel.FiscalYear;
import java.util.List;
import java.util.Optional;

/// Every version of every scheme, ordered by name and version.
public interface Schemes {

    List<Scheme> all();

    default List<Scheme> named(String name) {
        return all().stream().filter(scheme -> scheme.name().equals(name)).toList();
    }

    default Optional<Scheme> version(String name, int version) {
        return named(name).stream().filter(scheme -> scheme.version() == version).findFirst();
    }

    default Optional<Scheme> newest(String name) {
        return named(name).stream().reduce((_, later) -> later);
    }

    /// A division's own scheme goes before the one for everywhere, a later year before an earlier.
    default Optional<Scheme> inForce(String name, FiscalYear year, String division) {
        return named(name).stream()
                .filter(scheme -> scheme.firstYear().compareTo(year) <= 0)
                .filter(scheme -> scheme.isFor(division))
                .max(Scheme.PRECEDENCE);
    }
}

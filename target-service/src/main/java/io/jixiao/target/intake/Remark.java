package io.jixiao.target.intake;

import io.jixiao.target.finding.Finding;
import java.util.Optional;

/// A finding with the cell it speaks of.
public record Remark(Finding finding, Optional<Place> at) {

    static Remark at(Place place, Finding finding) {
        return new Remark(finding, Optional.of(place));
    }
}

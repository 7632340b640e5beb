package io.jixiao.peers.naive;

import jakarta.persistence.Embeddable;

/// A project's year.
@Embeddable
public record AccountKey(String projectCode, int fiscalYear) {}

package io.jixiao.execution.completeness;

/// What has been delivered for a division, as of some seconds ago at most.
public interface Deliveries {

    Delivery of(String mofDivCode);
}

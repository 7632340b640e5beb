package io.jixiao.execution.payment;

/// The table that classes 资金性质 codes: data, because practice differs by place.
public interface FundTypes {

    Fund fund(String fundTypeCode);
}

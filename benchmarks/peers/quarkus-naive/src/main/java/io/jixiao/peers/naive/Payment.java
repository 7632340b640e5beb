package io.jixiao.peers.naive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;

/// As the finance system puts it on the topic; the amount in 元.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Payment(
        String source,
        String mofDivCode,
        int fiscalYear,
        String payCertNo,
        int lineNo,
        String kind,
        String projectCode,
        String unitCode,
        String fundTypeCode,
        BigDecimal amount,
        LocalDate vouDate,
        LocalDate xpayDate,
        String payee,
        String use,
        String expFuncCode,
        String govBgtEcoCode,
        String depBgtEcoCode) {

    public long amountFen() {
        return amount.movePointRight(2).longValueExact();
    }
}

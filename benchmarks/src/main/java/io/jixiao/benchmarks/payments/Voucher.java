package io.jixiao.benchmarks.payments;

import java.time.LocalDate;

/// One payment voucher of one line, already paid.
public record Voucher(
        String payCertNo, int project, String projectCode, long fen, LocalDate paidOn) {

    public static final String SOURCE = "treasury";
    public static final String FUND_TYPE = "11";
    public static final String FUND = "FISCAL";
    public static final String PAYEE = "县城建设工程有限公司";
    public static final String USE = "工程进度款";
    public static final String FUNCTION = "2120399";
    public static final String GOVERNMENT_ECONOMY = "50302";
    public static final String DEPARTMENT_ECONOMY = "31005";

    /// As the finance system puts it on the topic.
    public String json() {
        return """
        {"source":"%s","mofDivCode":"%s","fiscalYear":%d,"payCertNo":"%s","lineNo":1,\
        "kind":"PAYMENT","projectCode":"%s","unitCode":"%s","fundTypeCode":"%s",\
        "amount":"%d.%02d","vouDate":"%s","xpayDate":"%s","payee":"%s","use":"%s",\
        "expFuncCode":"%s","govBgtEcoCode":"%s","depBgtEcoCode":"%s"}"""
                .formatted(
                        SOURCE,
                        Projects.DIVISION,
                        Projects.FISCAL_YEAR,
                        payCertNo,
                        projectCode,
                        Projects.UNIT,
                        FUND_TYPE,
                        fen / 100,
                        fen % 100,
                        paidOn,
                        paidOn,
                        PAYEE,
                        USE,
                        FUNCTION,
                        GOVERNMENT_ECONOMY,
                        DEPARTMENT_ECONOMY);
    }
}
